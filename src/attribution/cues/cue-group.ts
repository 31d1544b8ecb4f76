import { BE, NEGATIONS, TAKES_BACK } from '../languages/english-words.ts'
import type { TaggedUnit } from '../languages/tagged-unit.ts'
import { cueTail } from './cue-tails.ts'

/** A verb group that is a cue: items `[from, to)`, auxiliaries and adverbs before the head, what belongs to it after. */
export interface CueGroup {
  readonly from: number
  readonly head: number
  readonly to: number
  readonly key: string
  readonly form: 'base' | 's' | 'past' | 'ing'
  readonly passive: boolean
  readonly negated: boolean
  /** `to` stands before the verb and what governs it is not part of the group. */
  readonly infinitive: boolean
}

/** Verbs that only carry another one: "went on to say". */
const CARRIERS = new Set(['go', 'continu', 'begin', 'start', 'proce'])

/** Adverbs that say where somebody is, and stand with the subject: "an engineer there wrote". */
const PLACES = new Set(['there', 'here'])

export function cueGroupAt(unit: TaggedUnit, head: number): CueGroup {
  const { key, form } = unit.inflections[head]!
  const { items, classes } = unit
  let from = head
  let negated = false
  let passive = false
  let infinitive = false
  let verbs = 0
  for (let b = head - 1; b >= 0 && head - b < 8; b--) {
    const lower = items[b]!.lower
    if (NEGATIONS.has(lower)) negated = true
    if (classes[b] === 'auxiliary') {
      if (verbs === 0 && BE.has(lower) && form === 'past') passive = true
      verbs++
      from = b
    } else if (
      classes[b] === 'possessive' &&
      (form === 'ing' || (form === 'past' && isPronoun(unit, b - 1)))
    ) {
      from = b
    } else if (classes[b] === 'adverb') {
      if (
        !PLACES.has(lower) &&
        b > 0 &&
        classes[b - 1] !== 'comma' &&
        classes[b - 1] !== 'conjunction' &&
        classes[b - 1] !== 'quotation'
      )
        from = b
      else break
    } else if (lower === 'to' && b > 0 && form === 'base') {
      const governor = unit.inflections[b - 1] === null && items[b - 1]!.lower === 'on' ? b - 2 : b - 1
      const carrier = governor >= 0 ? unit.inflections[governor] : null
      if (carrier && TAKES_BACK.has(carrier.key)) {
        negated = true
        from = governor
      } else if (carrier && (CARRIERS.has(carrier.key) || items[governor]!.lower === 'used')) {
        from = governor
      } else {
        infinitive = true
        break
      }
      b = governor
    } else break
  }
  if (TAKES_BACK.has(key)) negated = true
  return { from, head, to: cueTail(unit, head, key), key, form, passive, negated, infinitive }
}

/** The group of a verb or, where the word is an auxiliary alone ("she will"), that word by itself: to ask for its subject. */
export function verbGroupAt(unit: TaggedUnit, i: number): CueGroup {
  if (unit.inflections[i]) return cueGroupAt(unit, i)
  return {
    from: i,
    head: i,
    to: i + 1,
    key: '',
    form: 's',
    passive: false,
    negated: false,
    infinitive: false,
  }
}

function isPronoun(unit: TaggedUnit, i: number): boolean {
  return i >= 0 && unit.classes[i] === 'pronoun'
}
