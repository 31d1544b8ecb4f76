import type { Collation } from '../model/collation.ts'
import type { Passage, Span } from '../model/span.ts'

/**
 * Every span of every document that a page may link to: by document, then by `start.end`, each once. Views link
 * to nothing else, so that every link has its anchor.
 */
export function documentPassages(collation: Collation): ReadonlyMap<string, ReadonlyMap<string, Span>> {
  const found = new Map<string, Map<string, Span>>()
  const add = ({ document, span }: Passage): void => {
    if (span[0] >= span[1]) return
    const spans = found.get(document) ?? new Map<string, Span>()
    found.set(document, spans.set(`${span[0]}.${span[1]}`, span))
  }
  for (const { document, source, cue, content, relay } of collation.attributions) {
    for (const span of [...source, ...cue, ...content]) add({ document, span })
    for (const { span } of relay) add({ document, span })
  }
  for (const { readings, variants } of collation.utterances) {
    for (const reading of readings) add(reading)
    for (const variant of variants) for (const reading of variant.readings) add(reading)
  }
  for (const { date, place, audience } of collation.occasions) {
    for (const part of [date, place, audience]) for (const passage of part?.from ?? []) add(passage)
  }
  for (const { readings } of collation.figures) for (const reading of readings) add(reading)
  for (const { names } of collation.terms) {
    for (const { passages } of names) for (const passage of passages) add(passage)
  }
  for (const { from, to, passages } of collation.copies) {
    for (const passage of passages) {
      add({ document: from, span: passage.from })
      add({ document: to, span: passage.to })
    }
  }
  return found
}
