import type { Span } from '../model/span.ts'
import type { Finder, WorkingUnit } from './working-unit.ts'
import { spanOf } from './working-unit.ts'

/** What tags quotations in a language that has no rules of its own for reported speech. */
export interface TagLanguage {
  /** Finite forms that tag a quotation, lower-cased → what they are counted under. */
  readonly verbs: ReadonlyMap<string, string>
  /** Participles that do after an auxiliary ("a déclaré", "hat … gesagt"). */
  readonly participles: ReadonlyMap<string, string>
  readonly auxiliaries: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  /** Articles and titles that may open a source. */
  readonly openers: ReadonlySet<string>
  /** Prepositions and conjunctions that end one, unless they belong to an office ("de", "von"). */
  readonly enders: ReadonlySet<string>
  readonly fewestWords: number
}

const LONGEST_SOURCE = 14

interface Verb {
  readonly from: number
  readonly to: number
  readonly key: string
}

/** “…”, sagte X · « … », a déclaré X · “…”, X said · X sagte: „…“ */
export function quotationTags(language: TagLanguage): Finder {
  return function* (unit) {
    for (let q = 0; q < unit.items.length; q++) {
      const item = unit.items[q]!
      if (item.kind !== 'quotation' || item.words < language.fewestWords || unit.claimed[q]) continue
      const tag = after(unit, q, language) ?? before(unit, q, language)
      if (tag === null) continue
      const content: Span[] = [spanOf(unit.items, q, q + 1)]
      const next = tag.to + 1
      if (tag.to > q && unit.classes[tag.to] === 'comma' && unit.items[next]?.kind === 'quotation') {
        content.push(spanOf(unit.items, next, next + 1))
      }
      yield {
        rule: 'quotation-tag',
        lemma: tag.key,
        source: [tag.source],
        cue: [tag.cue],
        content,
        odds: 0.9,
      }
    }
  }
}

interface Tag {
  readonly source: Span
  readonly cue: Span
  readonly key: string
  readonly to: number
}

function after(unit: WorkingUnit, q: number, language: TagLanguage): Tag | null {
  const cls = unit.classes[q + 1]
  const i = cls === 'comma' || cls === 'dash' ? q + 2 : q + 1
  const verb = verbAt(unit, i, language)
  if (verb !== null) {
    const end = sourceEnd(unit, verb.to, language)
    if (end === verb.to) return null
    return {
      source: spanOf(unit.items, verb.to, end),
      cue: spanOf(unit.items, verb.from, verb.to),
      key: verb.key,
      to: end,
    }
  }
  const end = sourceEnd(unit, i, language)
  const late = end > i ? verbAt(unit, end, language) : null
  if (late === null) return null
  return {
    source: spanOf(unit.items, i, end),
    cue: spanOf(unit.items, late.from, late.to),
    key: late.key,
    to: late.to,
  }
}

/** X sagte: „…“ · X a déclaré que « … » is left to rules for reported speech. */
function before(unit: WorkingUnit, q: number, language: TagLanguage): Tag | null {
  const cls = unit.classes[q - 1]
  if (cls !== 'colon' && cls !== 'comma') return null
  const limit = Math.max(0, q - 1 - LONGEST_SOURCE)
  for (let v = q - 2; v > limit - 1 && v > 0; v--) {
    const verb = verbAt(unit, v, language)
    if (verb === null) continue
    const from = sourceStart(unit, verb.from, language)
    if (from === verb.from) return null
    const colon = cls === 'colon' && verb.to === q - 1 ? q : verb.to
    return {
      source: spanOf(unit.items, from, verb.from),
      cue: spanOf(unit.items, verb.from, colon),
      key: verb.key,
      to: q,
    }
  }
  return null
}

function verbAt(unit: WorkingUnit, i: number, language: TagLanguage): Verb | null {
  const lower = unit.items[i]?.lower
  if (lower === undefined || unit.claimed[i]) return null
  const key = language.verbs.get(lower)
  if (key !== undefined) return { from: i, to: i + 1, key }
  const next = unit.items[i + 1]?.lower
  const participle =
    next === undefined || !language.auxiliaries.has(lower) ? undefined : language.participles.get(next)
  return participle === undefined ? null : { from: i, to: i + 2, key: participle }
}

/** A source: a pronoun, or a name with what stands before it. */
function sourceEnd(unit: WorkingUnit, from: number, language: TagLanguage): number {
  const first = unit.items[from]
  if (first === undefined || first.kind !== 'word') return from
  if (language.pronouns.has(first.lower)) return from + 1
  if (!language.openers.has(first.lower) && !isCapital(unit, from)) return from
  let i = from
  while (
    i < unit.items.length &&
    i - from < LONGEST_SOURCE &&
    unit.items[i]!.kind === 'word' &&
    !unit.claimed[i]
  ) {
    const lower = unit.items[i]!.lower
    if (i > from && (language.enders.has(lower) || verbAt(unit, i, language) !== null)) break
    i++
  }
  return i
}

function sourceStart(unit: WorkingUnit, end: number, language: TagLanguage): number {
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

function isCapital(unit: WorkingUnit, i: number): boolean {
  return /^\p{Lu}/u.test(unit.items[i]!.text)
}
