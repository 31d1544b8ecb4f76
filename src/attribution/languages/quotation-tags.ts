import type { Span } from '../../model/span.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import type { TagLanguage } from './tag-language.ts'
import { sourceEnd, sourceStart, verbAt } from './tagged-source.ts'

/** “…”, sagte X · « … », a déclaré X · “…”, X said · X sagte: „…“ */
export function quotationTags(language: TagLanguage): Finder {
  return function* (unit) {
    for (let q = 0; q < unit.items.length; q++) {
      const item = unit.items[q]!
      if (item.kind !== 'quotation' || item.words < language.fewestWords || unit.claimed[q]) continue
      const tag = after(unit, q, language) ?? before(unit, q, language)
      if (tag === null) continue
      const content: Span[] = [spanOf(unit.items, tag.to > q ? contentStart(unit, q) : q, q + 1)]
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

const LONGEST_SOURCE = 14

interface Tag {
  readonly source: Span
  readonly cue: Span
  readonly key: string
  readonly to: number
}

function after(unit: WorkingUnit, q: number, language: TagLanguage): Tag | null {
  const cls = unit.classes[q + 1]
  const i = cls === 'comma' || cls === 'dash' ? q + 2 : q + 1
  const so = unit.items[i]
  const verb =
    so !== undefined && so.lower === language.so && !unit.claimed[i]
      ? { from: i, to: i + 1, key: 'say' }
      : verbAt(unit, i, language)
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

/** The quotation, or the clause in which it is only some of the words: Es werde, „wenn sie es sagen“, sagte X. */
function contentStart(unit: WorkingUnit, q: number): number {
  const { quotation } = unit.items[q]!
  const starts =
    quotation !== null && /^\p{Ll}/u.test(unit.text.slice(quotation.inner[0], quotation.inner[0] + 1))
  if (!starts) return q
  let from = q
  while (from > 0 && !unit.claimed[from - 1] && unit.classes[from - 1] !== 'colon') from--
  return from
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
