import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { clauseStart, hasFiniteVerb } from '../phrases/clause.ts'
import { contentEnd, trimmed } from '../phrases/content-edge.ts'
import { followingPhrase } from '../phrases/following-phrase.ts'
import { phraseStart } from '../phrases/subject.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'

/** According to X, … · …, according to X · …, according to X, … */
export const accordingTo: Finder = function* (unit) {
  const { items, classes } = unit
  for (let i = 0; i + 2 < items.length; i++) {
    if (items[i]!.lower !== 'according' || items[i + 1]!.lower !== 'to' || unit.claimed[i]) continue
    const leading = clauseStart(unit, i) === i
    if (items[i + 2]!.lower === 'which') {
      const candidate = accordingToWhich(unit, i)
      if (candidate !== null) yield candidate
      continue
    }
    const end = leading ? leadingPhrase(unit, i + 2) : followingPhrase(unit, i + 2)
    if (end === i + 2) continue
    const content: Span[] = []
    const left = clauseStart(unit, i)
    const leftEnd = trimmed(unit, left, i)
    if (leftEnd > left) content.push(spanOf(items, left, leftEnd))
    if (
      classes[end] === 'comma' &&
      end + 1 < items.length &&
      (leading || !hasFiniteVerb(unit, left, leftEnd))
    ) {
      const to = contentEnd(unit, end + 1)
      if (to > end + 1) content.push(spanOf(items, end + 1, to))
    }
    if (content.length === 0) continue
    yield {
      rule: 'according-to',
      lemma: 'according',
      source: [spanOf(items, i + 2, end)],
      cue: [spanOf(items, i, i + 2)],
      content,
      odds: 0.95,
    }
  }
}

/** A leading source ends at its comma, unless a short apposition with a comma of its own follows. */
function leadingPhrase(unit: WorkingUnit, from: number): number {
  const plain = followingPhrase(unit, from, false)
  const { items, classes } = unit
  if (classes[plain] !== 'comma') return commaBehind(unit, plain)
  const opener = items[plain + 1]?.lower
  if (opener !== 'a' && opener !== 'an' && opener !== 'the' && opener !== 'who') return plain
  for (let i = plain + 2; i < items.length && i < plain + 14; i++) {
    if (classes[i] === 'comma') return i
    if (
      opener !== 'who' &&
      (classes[i] === 'auxiliary' || classes[i] === 'pronoun' || unit.inflections[i]?.form === 'past')
    )
      return plain
  }
  return plain
}

const LONGEST_LEAD = 24

/** "According to a person briefed on the talks, …": up to the comma, which alone ends so long a phrase. */
function commaBehind({ items, classes, claimed }: WorkingUnit, plain: number): number {
  for (let i = plain; i < items.length && i - plain < LONGEST_LEAD && !claimed[i]; i++) {
    if (classes[i] === 'comma') return i
    if (classes[i] === 'stop' || classes[i] === 'semicolon' || classes[i] === 'quotation') return plain
  }
  return plain
}

/** The figure kept by X, according to which …: what the relative pronoun stands for is the source. */
function accordingToWhich(unit: WorkingUnit, i: number): Candidate | null {
  const last = unit.classes[i - 1] === 'comma' ? i - 2 : i - 1
  const from = last < 0 ? 0 : phraseStart(unit, last)
  const to = contentEnd(unit, i + 3)
  if (last < 0 || from > last || to <= i + 3) return null
  // "did not mention the figure": the verb before it is no part of it.
  const article = unit.classes.indexOf('determiner', from)
  const start = article > from && article <= last ? article : from
  return {
    rule: 'according-to',
    lemma: 'according',
    source: [spanOf(unit.items, start, last + 1)],
    cue: [spanOf(unit.items, i, i + 2)],
    content: [spanOf(unit.items, i + 3, to)],
    odds: 0.9,
  }
}
