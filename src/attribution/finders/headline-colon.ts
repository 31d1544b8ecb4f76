import { titleHead } from '../../text/names/titles.ts'
import type { Candidate } from '../candidate.ts'
import { hasFiniteVerb } from '../phrases/clause.ts'
import { trimmed } from '../phrases/content-edge.ts'
import { startsWithCapital } from '../phrases/word-class.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import { headlineSourceLast } from './headline-source-last.ts'
import { SPEAKS } from './headline-speakers.ts'
import { transcriptTurn } from './transcript-turn.ts'

/** A name before the colon has at most this many items. */
const LONGEST_NAME = 8

/** Headlines: "X: …", "X: ‘…’", "X on Y: …"; "From Chairwoman X: “…”"; and the other forms that a colon or dash alone marks. */
export const headlineColon: Finder = function* (unit) {
  if (!unit.opens) return
  const candidate = transcriptTurn(unit) ?? headlineSourceLast(unit) ?? sourceFirst(unit)
  if (candidate !== null) yield candidate
}

function sourceFirst(unit: WorkingUnit): Candidate | null {
  const { items, classes } = unit
  const colon = classes.indexOf('colon')
  if (colon < 1 || colon > LONGEST_NAME || colon + 1 >= items.length) return null
  const from = items[0]!.lower === 'from' ? 1 : 0
  const quoted = items[colon + 1]!.kind === 'quotation'
  if (!unit.headline && !(quoted && saysSomething(unit, colon + 1)) && from === 0) return null
  if (from >= colon || hasFiniteVerb(unit, from, colon)) return null
  for (let i = from; i < colon; i++) {
    const cls = classes[i]
    if (cls === 'comma' || cls === 'number' || cls === 'time' || cls === 'quotation' || cls === 'verb')
      return null
  }
  if (!startsWithCapital(items[from]!.text) && !(from === 1 && quoted)) return null
  if (!quoted && from === 0 && isTopic(unit, colon)) return null
  const toward = addressAt(unit, from, colon)
  const to = trimmed(unit, colon + 1, items.length)
  if (to <= colon + 1) return null
  return {
    rule: quoted ? 'colon-quotation' : 'headline-colon',
    lemma: ':',
    source: [spanOf(items, from, sourceEnd(unit, from, toward < 0 ? colon : toward))],
    cue: [spanOf(items, colon, colon + 1)],
    content: [spanOf(items, colon + 1, to)],
    odds: quoted ? 0.9 : 0.7,
    addressee: toward < 0 ? null : spanOf(items, toward + 1, colon),
  }
}

/** A quotation in running text that is more than a name or a word spoken about. */
function saysSomething(unit: WorkingUnit, i: number): boolean {
  const { quotation, words } = unit.items[i]!
  return words > 2 || (quotation !== null && /[.?!…]/.test(unit.text[quotation.inner[1] - 1] ?? ''))
}

/** "Lee on the Lease": what was spoken about is no part of the source. */
function sourceEnd({ items, classes }: WorkingUnit, from: number, to: number): number {
  for (let i = from + 1; i < to - 1; i++)
    if (/^(?:on|about|over)$/.test(items[i]!.lower) && classes[i - 1] === 'name') return i
  return to
}

/** "X to Y: …": the item of "to", -1 without one. */
function addressAt({ items }: WorkingUnit, from: number, colon: number): number {
  for (let i = from + 1; i < colon - 1; i++) {
    if (items[i]!.lower === 'to' && startsWithCapital(items[i + 1]!.text)) return i
  }
  return -1
}

/** "Lindow bridge: …": a thing, in a headline that writes names alone with capitals. */
function isTopic({ items, classes }: WorkingUnit, colon: number): boolean {
  const { lower, text } = items[colon - 1]!
  if (classes[colon - 1] !== 'noun' || colon === 1 || startsWithCapital(text)) return false
  return !SPEAKS.has(lower) && titleHead(lower) === null
}
