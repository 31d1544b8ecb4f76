import type { Attribution } from '../model/attribution.ts'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import type { Passage, Span } from '../model/span.ts'
import { AROUND } from './around-passage.ts'
import type { Evidence, EvidenceAttribution } from './lookup.ts'
import type { Sources } from './sources.ts'
import { printOf } from './surroundings.ts'

export async function evidenceOf(
  sources: Sources,
  { document: id, span }: Passage,
): Promise<Evidence | null> {
  const { store } = sources
  const entry = await store.documents.entry(id)
  if (entry === null || !isInside(span, entry.document.text)) return null
  const { document, storedAt, supersededBy } = entry
  const { outlet, title, published, language, location, sha256, text, provenance } = document
  const [start, end] = span
  const own: Omit<Evidence, 'stamp'> = {
    document: {
      id,
      outlet,
      title,
      published,
      language,
      location,
      url: urlOf(provenance?.url ?? null) ?? urlOf(location),
      sha256,
      storedAt,
      supersededBy,
    },
    span: [start, end],
    text: text.slice(start, end),
    before: before(text, start),
    after: after(text, end),
    attributions: await attributionsAt(sources, document, span),
  }
  return { ...own, stamp: printOf(['evidence', JSON.stringify(own)]) }
}

function isInside([start, end]: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length
}

/** Only what a browser may be led to. */
function urlOf(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^\s]+$/i.test(address) ? address : null
}

/** Half a character is none. */
function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/, '')
}

function after(text: string, end: number): string {
  return text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/, '')
}

async function attributionsAt(
  sources: Sources,
  { id: document, location }: Pick<Document, 'id' | 'location'>,
  span: Span,
): Promise<EvidenceAttribution[]> {
  const { store } = sources
  const annotation = await store.annotations.get(document)
  const here = (annotation?.attributions ?? []).filter(attribution => isAt(attribution, span))
  if (here.length === 0) return []
  const extractor = (await store.annotations.versionOf(document)) ?? ''
  const known = await store.collations.speakersOfDocument(document)
  const hand = await sources.hand()
  const isDecided =
    hand.about([{ id: document, location }]).size > 0 ||
    known.values().some(speaker => hand.aboutSpeaker(speaker.id).length > 0)
  const story = isDecided ? await store.collations.storyOf(document) : null
  const now = story === null ? null : attributedNow((await sources.around([story])).collation)
  return here
    .flatMap((attribution): EvidenceAttribution[] => {
      const negated = attribution.negated === true
      const { id, kind, act, source, cue, content, relay, confidence } = attribution
      const decided = now?.get(id)
      // What somebody has rejected is not there any more.
      if (now !== null && decided === undefined && !negated) return []
      const speaker = (decided === undefined ? known.get(id) : decided.speaker) ?? null
      const speakerBasis = decided?.speakerBasis ?? attribution.speakerBasis
      return [
        { id, kind, act, negated, source, cue, content, speaker, speakerBasis, relay, confidence, extractor },
      ]
    })
    .sort((a, b) => b.confidence - a.confidence)
}

/** By attributions, who is behind them as decisions have it. */
function attributedNow({ attributions, speakers }: Collation) {
  const byId = new Map(speakers.map(({ id, name }) => [id, { id, name }]))
  return new Map(
    attributions.map(({ id, speaker, speakerBasis }) => [
      id,
      { speaker: byId.get(speaker ?? '') ?? null, speakerBasis },
    ]),
  )
}

function isAt({ source, cue, content }: Attribution, [start, end]: Span): boolean {
  return [...source, ...cue, ...content].some(([from, to]) => from < end && start < to)
}
