import { hasFiniteVerb } from './clause.ts'
import { trimmed } from './content-edge.ts'
import type { Finder, WorkingUnit } from './working-unit.ts'
import { spanOf } from './working-unit.ts'

/** A name before the colon has at most this many items. */
const LONGEST_NAME = 8

/** Headlines: "X: …", "X: ‘…’", "From Chairwoman X: …" */
export const headlineColon: Finder = function* (unit) {
  const { items, classes } = unit
  if (!unit.opens) return
  const colon = classes.indexOf('colon')
  if (colon < 1 || colon > LONGEST_NAME || colon + 1 >= items.length) return
  const from = items[0]!.lower === 'from' ? 1 : 0
  const quoted = items[colon + 1]!.kind === 'quotation'
  if (!unit.headline && !(quoted && saysSomething(unit, colon + 1)) && from === 0) return
  if (from >= colon || hasFiniteVerb(unit, from, colon)) return
  for (let i = from; i < colon; i++) {
    const cls = classes[i]
    if (cls === 'comma' || cls === 'number' || cls === 'time' || cls === 'quotation' || cls === 'verb') return
  }
  if (!/^\p{Lu}/u.test(items[from]!.text)) return
  const to = trimmed(unit, colon + 1, items.length)
  if (to <= colon + 1) return
  yield {
    rule: quoted ? 'colon-quotation' : 'headline-colon',
    lemma: ':',
    source: [spanOf(items, from, colon)],
    cue: [spanOf(items, colon, colon + 1)],
    content: [spanOf(items, colon + 1, to)],
    odds: quoted ? 0.9 : 0.7,
  }
}

/** A quotation in running text that is more than a name or a word spoken about. */
function saysSomething(unit: WorkingUnit, i: number): boolean {
  const { quotation, words } = unit.items[i]!
  return words > 2 || (quotation !== null && /[.?!…]/.test(unit.text[quotation.inner[1] - 1] ?? ''))
}
