import { byCodeUnits } from '../../model/order.ts'
import type { Term, TermName } from '../../model/term.ts'
import { byUse, usesOf } from './terms.ts'

/** Terms found in stories, each by itself: those with one referent are one, whichever story they are from. */
export function termsOfStories(terms: readonly Term[]): Term[] {
  return [...Map.groupBy(terms, term => term.referent)]
    .map(([referent, same]): Term => {
      const names = Map.groupBy(
        same.flatMap(term => term.names),
        name => name.text,
      )
      return { referent, names: [...names.values()].map(together).sort(byUse) }
    })
    .sort((x, y) => usesOf(y) - usesOf(x) || byCodeUnits(x.referent, y.referent))
}

function together(names: readonly TermName[]): TermName {
  if (names.length === 1) return names[0]!
  const counts: Record<string, number> = {}
  const all = names.flatMap(name => Object.entries(name.counts)).sort((x, y) => byCodeUnits(x[0], y[0]))
  for (const [document, times] of all) counts[document] = (counts[document] ?? 0) + times
  return {
    text: names[0]!.text,
    counts,
    scareQuoted: names.reduce((sum, name) => sum + name.scareQuoted, 0),
    passages: names
      .flatMap(name => name.passages)
      .sort((x, y) => byCodeUnits(x.document, y.document) || x.span[0] - y.span[0]),
  }
}
