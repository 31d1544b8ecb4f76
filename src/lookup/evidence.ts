import type { Attribution } from '../model/attribution.ts'
import type { Passage, Span } from '../model/span.ts'
import type { Evidence, EvidenceAttribution } from './lookup.ts'
import type { Sources } from './sources.ts'
import { printOf } from './surroundings.ts'

/** Characters that are shown on either side of a passage. */
const AROUND = 240

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
    attributions: await attributionsAt(sources, id, span),
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
  document: string,
  span: Span,
): Promise<EvidenceAttribution[]> {
  const { store } = sources
  const annotation = await store.annotations.get(document)
  const here = (annotation?.attributions ?? []).filter(attribution => isAt(attribution, span))
  if (here.length === 0) return []
  const [extractor, story] = await Promise.all([
    store.annotations.versionOf(document),
    store.collations.storyOf(document),
  ])
  const collation = story === null ? null : (await sources.around([story])).collation
  const now = new Map(collation?.attributions.map(attribution => [attribution.id, attribution]))
  const speakers = new Map(collation?.speakers.map(speaker => [speaker.id, speaker]))
  return here
    .flatMap((attribution): EvidenceAttribution[] => {
      const negated = attribution.negated === true
      const collated = now.get(attribution.id)
      // What somebody has rejected is not there any more.
      if (collation !== null && collated === undefined && !negated) return []
      const { id, kind, act, source, cue, content, relay, confidence } = attribution
      const speaker = speakers.get(collated?.speaker ?? '')
      return [
        {
          id,
          kind,
          act,
          negated,
          source,
          cue,
          content,
          speaker: speaker === undefined ? null : { id: speaker.id, name: speaker.name },
          speakerBasis: (collated ?? attribution).speakerBasis,
          relay,
          confidence,
          extractor: extractor ?? '',
        },
      ]
    })
    .sort((a, b) => b.confidence - a.confidence)
}

function isAt({ source, cue, content }: Attribution, [start, end]: Span): boolean {
  return [...source, ...cue, ...content].some(([from, to]) => from < end && start < to)
}
