import type { WorkingUnit } from '../phrases/working-unit.ts'
import type { TagLanguage } from './tag-language.ts'

const LONGEST_SOURCE = 14
/** An auxiliary stands no further from its participle: "hat am Sonntag vor Arbeitern … aufgerufen". */
const BRACKET = 14

/** A verb of speech: items `[from, to)`, and the item after whatever closes its bracket. */
export interface TaggedVerb {
  readonly from: number
  readonly to: number
  readonly key: string
}

export function verbAt(unit: WorkingUnit, i: number, language: TagLanguage): TaggedVerb | null {
  const lower = unit.items[i]?.lower
  if (lower === undefined || unit.claimed[i]) return null
  const key = language.verbs.get(lower)
  if (key !== undefined) return { from: i, to: i + 1, key }
  const next = unit.items[i + 1]?.lower
  const participle =
    next === undefined || !language.auxiliaries.has(lower) ? undefined : language.participles.get(next)
  return participle === undefined ? null : { from: i, to: i + 2, key: participle }
}

/** "hat … aufgerufen": the participle that closes the bracket of the auxiliary at `i`, before a mark; -1 without one. */
export function closingParticiple(unit: WorkingUnit, i: number, language: TagLanguage): number {
  if (!language.auxiliaries.has(unit.items[i]?.lower ?? '')) return -1
  const limit = Math.min(unit.items.length - 1, i + BRACKET)
  for (let j = i + 1; j < limit; j++) {
    const { kind, lower } = unit.items[j]!
    if (kind === 'punctuation' || kind === 'quotation' || unit.claimed[j]) return -1
    const next = unit.classes[j + 1]
    if (language.participles.has(lower) && (next === 'comma' || next === 'colon')) return j
  }
  return -1
}

/** The end of a source that begins at `from`: a pronoun, or a name with what stands before it and an apposition. */
export function sourceEnd(unit: WorkingUnit, from: number, language: TagLanguage): number {
  const first = unit.items[from]
  if (first === undefined || first.kind !== 'word') return from
  if (language.pronouns.has(first.lower)) return from + 1
  if (!language.openers.has(first.lower) && !isCapital(unit, from)) return from
  const end = wordsEnd(unit, from, language)
  // "la maire, Anne Lieu": a name that goes on to a mark or the end.
  if (unit.classes[end] !== 'comma' || !isCapital(unit, end + 1)) return end
  const name = wordsEnd(unit, end + 1, language)
  const after = unit.classes[name]
  const capitals = unit.items.slice(end + 1, name).every((_, i) => isCapital(unit, end + 1 + i))
  return capitals && (after === undefined || after === 'stop' || after === 'comma') ? name : end
}

function wordsEnd(unit: WorkingUnit, from: number, language: TagLanguage): number {
  let i = from
  while (
    i < unit.items.length &&
    i - from < LONGEST_SOURCE &&
    unit.items[i]!.kind === 'word' &&
    !unit.claimed[i]
  ) {
    if (i > from && (language.enders.has(unit.items[i]!.lower) || verbAt(unit, i, language) !== null)) break
    i++
  }
  return i
}

/** The start of a source that ends before `end`, with or without an apposition between commas. */
export function sourceStart(unit: WorkingUnit, end: number, language: TagLanguage): number {
  if (unit.classes[end - 1] !== 'comma') return phraseStart(unit, end, language)
  for (let i = end - 2; i > 0 && end - i < LONGEST_SOURCE; i--) {
    if (unit.claimed[i] || unit.items[i]!.kind === 'quotation') return end
    if (unit.classes[i] !== 'comma') continue
    const start = phraseStart(unit, i, language)
    return start < i ? start : end
  }
  return end
}

function phraseStart(unit: WorkingUnit, end: number, language: TagLanguage): number {
  let i = end
  while (i > 0 && end - i < LONGEST_SOURCE && unit.items[i - 1]!.kind === 'word' && !unit.claimed[i - 1]) {
    if (language.enders.has(unit.items[i - 1]!.lower)) break
    i--
  }
  const opener = unit.items[i]
  if (opener === undefined || i === end) return end
  const fits = language.pronouns.has(opener.lower) || language.openers.has(opener.lower) || isCapital(unit, i)
  return fits ? i : end
}

export function isCapital(unit: WorkingUnit, i: number): boolean {
  const item = unit.items[i]
  return item !== undefined && item.kind === 'word' && /^\p{Lu}/u.test(item.text)
}
