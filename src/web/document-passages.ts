import type { Collation } from '../model/collation.ts'
import type { Copy } from '../model/copy.ts'
import type { Passage, Span } from '../model/span.ts'
import type { TermName } from '../model/term.ts'

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
  for (const { document, content } of collation.attributions) {
    if (content[0]) add({ document, span: content[0] })
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
    for (const name of names) for (const passage of firstUses(name).values()) add(passage)
  }
  for (const copy of collation.copies) {
    for (const { readings } of copy.variants) for (const reading of readings) add(reading)
    const longest = longestPassage(copy)
    if (longest === null) continue
    add({ document: copy.from, span: longest.from })
    add({ document: copy.to, span: longest.to })
  }
  return found
}

/** Of each document the first place where it uses a name. */
export function firstUses({ passages }: TermName): ReadonlyMap<string, Passage> {
  return new Map(passages.toReversed().map(passage => [passage.document, passage]))
}

/** What a copy took over in one piece, at its longest. */
export function longestPassage({ passages }: Copy): Copy['passages'][number] | null {
  const length = ({ to }: Copy['passages'][number]): number => to[1] - to[0]
  return passages.reduce<Copy['passages'][number] | null>(
    (best, one) => (best === null || length(one) > length(best) ? one : best),
    null,
  )
}
