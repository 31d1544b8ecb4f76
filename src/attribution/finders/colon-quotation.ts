import type { Span } from '../../model/span.ts'
import { titleHead } from '../../text/names/titles.ts'
import { verbGroupAt } from '../cues/cue-group.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import { isVerb } from '../cues/verb-use.ts'
import { clauseStart } from '../phrases/clause.ts'
import { nounPhraseEnd } from '../phrases/complement.ts'
import { phraseStart, subjectOf, withoutLead } from '../phrases/subject.ts'
import type { Item } from '../phrases/unit.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import { dashSource } from './dash-source.ts'

/** A shorter quotation after a colon may be a name or a word that is spoken about. */
const FEWEST_WORDS = 4
const POSSESSIVE = /^(?:his|her|their|my|our)$/
const LONGEST_NAME = 8

/**
 * X was brief: “…” · X again, to Y: “…” · X went on: ¶ “…” · The answer was short: “…”. What other finders
 * leave: whoever stands before the colon speaks, else nobody that is named.
 */
export const colonQuotation: Finder = function* (unit) {
  const { items, classes } = unit
  const dashed = dashSource(unit)
  if (dashed !== null) yield dashed
  for (let colon = 1; colon < items.length; colon++) {
    if (classes[colon] !== 'colon' || unit.claimed[colon]) continue
    const content = contentAfter(unit, colon)
    if (content === null) continue
    const from = clauseStart(unit, colon)
    if (from >= colon) continue
    const speaker = speakerBefore(unit, from, colon)
    if (speaker === null) continue
    yield {
      rule: speaker.source === null ? 'colon-unnamed' : 'colon-speaker',
      lemma: ':',
      source: speaker.source === null ? [] : [speaker.source],
      cue: [spanOf(items, speaker.cue, colon + 1)],
      content,
      odds: speaker.source === null ? 0.5 : 0.8,
      addressee: speaker.addressee ?? null,
    }
  }
}

/** The quotations after the colon: in the unit, or a unit of nothing else after it. */
function contentAfter(unit: WorkingUnit, colon: number): Span[] | null {
  const { items } = unit
  let end = colon + 1
  while (items[end]?.kind === 'quotation' && !unit.claimed[end]) end++
  if (end > colon + 1) return isSpeech(unit, items[colon + 1]!) ? [spanOf(items, colon + 1, end)] : null
  const { next } = unit
  if (colon !== items.length - 1 || next === null || !isSpeech(unit, next.items[0]!)) return null
  return next.items.every(item => item.kind === 'quotation')
    ? next.items.map((item): Span => [item.start, item.end])
    : null
}

function isSpeech(unit: WorkingUnit, { quotation, words }: Item): boolean {
  if (quotation === null || words < 2) return false
  return words >= FEWEST_WORDS || /[.?!…]/.test(unit.text[quotation.inner[1] - 1] ?? '')
}

interface ColonSpeaker {
  readonly source: Span | null
  /** The first item of the cue. */
  readonly cue: number
  readonly addressee?: Span | null
}

/** Null where nothing before the colon tells of speech: a label, a caption. */
function speakerBefore(unit: WorkingUnit, from: number, colon: number): ColonSpeaker | null {
  for (let i = colon - 1; i > from; i--) {
    const inflection = unit.inflections[i]
    const auxiliary = unit.classes[i] === 'auxiliary'
    const past =
      unit.classes[i] === 'verb' && inflection?.form === 'past' && (i === from + 1 || isVerb(unit, i))
    const present =
      inflection?.form === 's' && (unit.classes[i - 1] === 'name' || unit.classes[i - 1] === 'pronoun')
    if (!auxiliary && !past && !present) continue
    const group = verbGroupAt(unit, i)
    const subject = subjectOf(unit, group)
    if (subject.span === null || subject.kind === 'relative' || subject.from < from) continue
    const source = isTagVerb(group.key) ? subject.span : personal(unit, subject.from, subject.to)
    return { source, cue: colon - i < 4 ? group.from : colon }
  }
  return leadingName(unit, from, colon)
}

/** Whoever a subject names or belongs to: "she", "Lee", "the mayor", "his answer"; null for "the answer". */
function personal(unit: WorkingUnit, from: number, to: number): Span | null {
  const { items, classes } = unit
  const first = items[from]!.lower
  if (classes[from] === 'pronoun')
    return first === 'it' || first === 'who' ? null : spanOf(items, from, from + 1)
  if (POSSESSIVE.test(first)) return spanOf(items, from, from + 1)
  for (let i = from; i < to; i++)
    if (classes[i] === 'possessive') return i > from ? spanOf(items, from, i) : null
  for (let i = from; i < to; i++) if (classes[i] === 'name') return spanOf(items, from, to)
  return titleHead(items[to - 1]!.lower) === null ? null : spanOf(items, from, to)
}

/** "Lee again, to the Post on Tuesday": a name that opens a clause without a verb. */
function leadingName(unit: WorkingUnit, from: number, colon: number): ColonSpeaker | null {
  const { classes } = unit
  const start = withoutLead(unit, from, colon)
  let end = start
  let name = false
  while (end < colon && end - start < LONGEST_NAME) {
    const cls = classes[end]
    if (cls !== 'name' && cls !== 'noun' && cls !== 'determiner' && cls !== 'possessive') break
    if (cls === 'name') name = true
    end++
  }
  if (!name || end === start || classes[end - 1] === 'possessive') return null
  if (phraseStart(unit, end - 1, start) > start) return null
  return { source: spanOf(unit.items, start, end), cue: colon, addressee: listener(unit, end, colon) }
}

/** "Lee again, to the council on Tuesday:" */
function listener(unit: WorkingUnit, from: number, colon: number): Span | null {
  for (let i = from; i + 1 < colon; i++) {
    if (unit.items[i]!.lower !== 'to') continue
    const to = nounPhraseEnd(unit, i + 1)
    return to > i + 1 && to <= colon ? spanOf(unit.items, i + 1, to) : null
  }
  return null
}
