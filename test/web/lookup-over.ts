import type { Evidence, Lookup, UtteranceAnswer } from '../../src/lookup/lookup.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Document } from '../../src/model/document.ts'
import { sha256 } from '../../src/model/identifier.ts'
import type { Passage } from '../../src/model/span.ts'

const CONTEXT = 200
const STORED_AT = '2031-03-06T08:00:00.000Z'

/** The questions that reading pages ask, answered from a collation in hand: each part is all of it. */
export function lookupOver(collation: Collation, revisions: readonly Document[] = []): Lookup {
  const stamp = sha256(JSON.stringify(collation)).slice(0, 16)
  const all = { collation, stamp }
  const documentOf = (id: string) => collation.documents.find(document => document.id === id) ?? null
  const storyWith = (id: string) => collation.stories.find(story => story.documents.includes(id)) ?? null
  const utterance = (id: string): UtteranceAnswer | null => {
    const found = collation.utterances.find(one => one.id === id)
    const story = found && storyWith(found.readings[0]!.document)
    if (!story) return null
    const { title, documents } = story
    return {
      ...all,
      id,
      story: { id: story.id, title, document: documents[0]!, reports: documents.length },
    }
  }
  const answers: Partial<Lookup> = {
    story: async id => (collation.stories.some(story => story.id === id) ? { ...all, id } : null),
    storyOf: async id => {
      const story = storyWith(id)
      return story && { ...all, id: story.id }
    },
    utterance: async id => utterance(id),
    utteranceAt: async ({ document, span }) => {
      const found = collation.utterances.find(({ readings }) =>
        readings.some(r => r.document === document && r.span[0] < span[1] && span[0] < r.span[1]),
      )
      return found ? utterance(found.id) : null
    },
    speaker: async id => {
      const speaker = collation.speakers.find(one => one.id === id)
      if (!speaker) return null
      const seen = speaker.aliases.flatMap(alias => {
        const document = collation.documents.find(({ text }) => text.includes(alias))
        if (!document) return []
        const at = document.text.indexOf(alias)
        const passage: Passage = { document: document.id, span: [at, at + alias.length] }
        return [{ alias, passage }]
      })
      const alike = collation.speakers
        .filter(one => one.id !== id)
        .map(({ id, name, kind }) => ({ id, name, kind, stories: 1 }))
      const statements = collation.utterances.filter(one => one.speaker === id).length
      return { ...all, id, seen, alike, statements, next: null }
    },
    document: async id => {
      const document = documentOf(id) ?? revisions.find(one => one.id === id)
      if (!document) return null
      const story = storyWith(id)
      return {
        ...all,
        collation: { ...collation, documents: [...new Set([...collation.documents, document])] },
        id,
        storedAt: STORED_AT,
        supersededBy: null,
        revisions: [...revisions, document].map((one, i) => ({
          revision: i + 1,
          document: one.id,
          storedAt: STORED_AT,
        })),
        story: story && { id: story.id, title: story.title, reports: story.documents.length },
        snapshot: true,
      }
    },
    evidence: async ({ document: id, span }) => {
      const document = documentOf(id)
      if (!document || span[1] > document.text.length) return null
      return { stamp, ...evidenceOf(collation, document, span) }
    },
  }
  return answers as Lookup
}

function evidenceOf(
  collation: Collation,
  document: Document,
  span: Passage['span'],
): Omit<Evidence, 'stamp'> {
  const { id, outlet, title, published, language, location, sha256, text } = document
  const overlaps = ([start, end]: Passage['span']) => start < span[1] && span[0] < end
  return {
    document: {
      id,
      outlet,
      title,
      published,
      language,
      location,
      url: location,
      sha256,
      storedAt: STORED_AT,
      supersededBy: null,
    },
    span,
    text: text.slice(...span),
    before: text.slice(Math.max(0, span[0] - CONTEXT), span[0]),
    after: text.slice(span[1], span[1] + CONTEXT),
    attributions: collation.attributions
      .filter(one => one.document === id && [...one.source, ...one.cue, ...one.content].some(overlaps))
      .map(({ id, kind, act, source, cue, content, speaker, speakerBasis, relay, confidence }) => {
        const named = collation.speakers.find(one => one.id === speaker)
        return {
          id,
          kind,
          act,
          negated: false,
          source,
          cue,
          content,
          speaker: named ? { id: named.id, name: named.name } : null,
          speakerBasis,
          relay,
          confidence,
          extractor: '1',
        }
      }),
  }
}
