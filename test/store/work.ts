import type { Annotation } from '../../src/model/annotation.ts'
import type { Document } from '../../src/model/document.ts'
import { identifier, sha256 } from '../../src/model/identifier.ts'
import type { Span } from '../../src/model/span.ts'
import type { StoryFindings } from '../../src/store/collations.ts'
import type { IncomingDocument } from '../../src/store/documents.ts'
import type { Store } from '../../src/store/store.ts'
import { reportAt } from './reports.ts'

/** Reports of a story, which are read together. */
const STORY = 5

/** Report `i` of `who`'s; every seventh location is read a second time with another text. */
function reportOf(who: string, i: number, isSecond = false): IncomingDocument {
  const text = `Mayor ${who} said: “Ferry ${i} will leave${isSecond ? ' late' : ''}.” ${'Rain fell on the harbour. '.repeat(i % 9)}`
  const report = reportAt(`${who}/${Math.floor(i / STORY)}/${i}`, text)
  const raw = Buffer.from(text)
  return { document: { ...report.document, sha256: sha256(raw), outlet: who }, snapshot: raw }
}

function storyReports(who: string, story: number): IncomingDocument[] {
  return Array.from({ length: STORY }, (_, k) =>
    reportOf(who, story * STORY + k, (story * STORY + k) % 7 === 0),
  )
}

/** As the program would, in little: one quotation a report, one utterance a story. */
function annotationOf(document: Document): Annotation {
  const content: Span = [document.text.indexOf('“'), document.text.indexOf('”') + 1]
  const source: Span = [0, document.text.indexOf(' said')]
  const speaker = identifier('s', [document.id])
  return {
    document,
    attributions: [
      {
        id: identifier('a', [document.id]),
        document: document.id,
        kind: 'direct',
        source: [source],
        cue: [[source[1] + 1, source[1] + 5]],
        content: [content],
        speaker,
        speakerBasis: 'named',
        act: 'states',
        addressee: null,
        relay: [],
        confidence: 0.9,
      },
    ],
    speakers: [
      {
        id: speaker,
        name: document.text.slice(...source),
        kind: 'person',
        named: true,
        titles: [],
        speaksFor: null,
        mentions: [{ span: source, form: 'name' }],
      },
    ],
    figures: [],
  }
}

function findingsOf(who: string, story: number, annotations: readonly Annotation[]): StoryFindings {
  const id = identifier('s', [who])
  const attributions = annotations.flatMap(a => a.attributions.map(each => ({ ...each, speaker: id })))
  return {
    story: {
      id: storyId(who, story),
      title: `Ferries of ${who}`,
      documents: annotations.map(a => a.document.id),
    },
    speakers: [{ id, name: who, kind: 'person', aliases: [who] }],
    attributions,
    occasions: [],
    utterances: [
      {
        id: identifier('u', [who, story]),
        speaker: id,
        occasion: null,
        readings: attributions.map(a => ({
          document: a.document,
          attribution: a.id,
          span: a.content[0]!,
          form: a.kind,
        })),
        apparatus: { witnesses: [], rows: [] },
        variants: [],
        origins: [],
      },
    ],
    figures: [],
    terms: [],
  }
}

function storyId(who: string, story: number): string {
  return identifier('story', [who, story])
}

/** What was acknowledged: `document ID`, `annotation ID`, `story ID`. */
export type Acknowledge = (what: string) => void

/** Reads, annotates and collates so many stories; goes on from wherever it was broken off. */
export async function work(
  store: Store,
  who: string,
  stories: number,
  acknowledge: Acknowledge = () => {},
): Promise<void> {
  for (let story = 0; story < stories; story++) {
    if ((await store.collations.story(storyId(who, story))) !== null) continue
    const first = Array.from({ length: STORY }, (_, k) => reportOf(who, story * STORY + k))
    for (const reports of [first, storyReports(who, story)]) {
      // A text that was read a second time is not read in its first state again.
      if (reports === first && (await store.documents.get(storyReports(who, story)[0]!.document.id)) !== null)
        continue
      for (const { id } of await store.documents.put(reports)) acknowledge(`document ${id}`)
    }
    const annotations = storyReports(who, story).map(({ document }) => annotationOf(document))
    await store.annotations.put('1', annotations)
    for (const { document } of annotations) acknowledge(`annotation ${document.id}`)
    await store.collations.apply({ come: [findingsOf(who, story, annotations)] })
    acknowledge(`story ${storyId(who, story)}`)
  }
}

/** What of the acknowledged is not there. */
export async function lostOf(store: Store, acknowledged: Iterable<string>): Promise<string[]> {
  const lost: string[] = []
  for (const what of new Set(acknowledged)) {
    const [noun, id] = what.split(' ') as [string, string]
    const found =
      noun === 'document'
        ? await store.documents.get(id)
        : noun === 'annotation'
          ? await store.annotations.get(id)
          : await store.collations.story(id)
    if (found === null) lost.push(what)
  }
  return lost
}

/** A hash of all that is stored, numbers and times left out: the same after any course of events. */
export async function digestOf(store: Store): Promise<string> {
  const parts: unknown[] = []
  for (let after = 0; ; ) {
    const page = await store.documents.list(after)
    if (page.length === 0) break
    after = page.at(-1)!.number
    for (const { document, supersededBy } of page) {
      const revisions = await store.documents.revisions(document.location)
      const annotation = await store.annotations.get(document.id)
      const story = await store.collations.storyOf(document.id)
      const findings = story === null ? null : await store.collations.story(story)
      parts.push([document, supersededBy, revisions.map(r => [r.revision, r.document]), annotation, findings])
    }
  }
  const sorted = parts.map(part => sha256(JSON.stringify(part))).sort()
  return sha256(JSON.stringify([sorted, (await store.collations.uncollated(1)).length]))
}
