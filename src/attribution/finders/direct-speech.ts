import type { Span } from '../../model/span.ts'
import { cueGroupAt } from '../cues/cue-group.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import { complementStart } from '../phrases/complement.ts'
import { followingPhrase } from '../phrases/following-phrase.ts'
import { subjectOf } from '../phrases/subject.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { REACH, spanOf } from '../phrases/working-unit.ts'

/** Reach of a tag: the verb of “…,” X, the head of Y, said stands no further from the quotation. */
const TAG_REACH = 40

/** An interrupted quotation goes on within so many items: …,” X said in Y, with Z open, “… */
const RESUMPTION_REACH = 32

/** Before a tag with a verb that is not known for one, a quotation of fewer words may be a title. */
const FEWEST_WORDS = 4
const LONGEST_BARE_SUBJECT = 4

interface Tag {
  readonly source: Span
  readonly cue: Span
  readonly lemma: string
  readonly odds: number
  readonly addressee: Span | null
  /** First item after the tag. */
  readonly to: number
}

/** “…,” said X · “…,” X said · “…,” X said, “…” · … “…,” X said */
export const directSpeech: Finder = function* (unit) {
  const { items } = unit
  for (let q = 0; q < items.length; q++) {
    if (items[q]!.kind !== 'quotation' || unit.claimed[q]) continue
    const tag = tagAfter(unit, q)
    if (tag === null) continue
    const from = contentStart(unit, q)
    if (from < 0) continue
    const content: Span[] = [spanOf(items, from, q + 1)]
    const resumed = resumption(unit, tag.to)
    if (resumed >= 0) content.push(spanOf(items, resumed, resumptionEnd(unit, resumed)))
    yield {
      rule: 'direct-speech',
      lemma: tag.lemma,
      source: [tag.source],
      cue: [tag.cue],
      content,
      odds: tag.odds,
      addressee: tag.addressee,
    }
  }
}

function tagAfter(unit: WorkingUnit, q: number): Tag | null {
  const { items, classes, text } = unit
  const quotation = items[q]!.quotation!
  let j = q + 1
  let parted = /[,?!…—–-]$/.test(
    text.slice(Math.max(0, quotation.inner[1] - 2), quotation.inner[1]).trimEnd(),
  )
  const comma = classes[j] === 'comma' || text[quotation.inner[1] - 1] === ','
  if (classes[j] === 'comma' || classes[j] === 'dash') {
    parted = true
    j++
  }
  if (j >= items.length || unit.claimed[j]) return null
  const opens = comma && items[q]!.words >= FEWEST_WORDS && (q === 0 || unit.claimed[q - 1] === true)
  return inverted(unit, q, j, parted) ?? (parted ? straight(unit, j, opens) : null)
}

/** said X */
function inverted(unit: WorkingUnit, q: number, at: number, parted: boolean): Tag | null {
  const { items, inflections, classes } = unit
  const verb = classes[at] === 'adverb' ? at + 1 : at
  const inflection = inflections[verb]
  if (!inflection || !isTagVerb(inflection.key) || inflection.form === 'ing' || inflection.form === 'base')
    return null
  if (!parted && items[q]!.words < 4) return null
  const end = followingPhrase(unit, verb + 1)
  if (end === verb + 1) return null
  const source = spanOf(items, verb + 1, end)
  return {
    source,
    cue: spanOf(items, at, verb + 1),
    lemma: inflection.key,
    odds: Math.max(unit.odds[verb]!, 0.9),
    addressee: null,
    to: end,
  }
}

/** X said · X, the head of Y, told Z. Where a quotation opens the sentence, a bare “…,” X sobbed tags it with any verb. */
function straight(unit: WorkingUnit, from: number, opens: boolean): Tag | null {
  const { items, classes, inflections } = unit
  const limit = Math.min(items.length, from + TAG_REACH)
  for (let k = from + 1; k < limit; k++) {
    const cls = classes[k]
    if (unit.claimed[k] || cls === 'stop' || cls === 'semicolon' || cls === 'colon') return null
    if (cls === 'quotation' && items[k]!.words > 4) return null
    const inflection = inflections[k]
    if (!inflection || inflection.form === 'base' || inflection.form === 'ing') continue
    const bare = isBareTag(unit, from, k)
    if (!isTagVerb(inflection.key) && !(bare && opens)) continue
    if (unit.odds[k]! < 0.3 && !bare) continue
    const group = cueGroupAt(unit, k)
    const subject = subjectOf(unit, group)
    if (
      subject.span === null ||
      subject.from < from ||
      subject.from > from + 2 ||
      subject.kind === 'relative'
    )
      continue
    const { addressee } = complementStart(unit, group)
    return {
      source: subject.span,
      cue: spanOf(items, group.from, group.to),
      lemma: group.key,
      odds: Math.max(unit.odds[k]!, 0.9),
      addressee,
      to: group.to,
    }
  }
  return null
}

/**
 * What is said may begin before the marks do: Many saw “…,” X said. -1 where another cue opens the
 * quotation.
 */
function contentStart(unit: WorkingUnit, q: number): number {
  const limit = Math.max(0, q - 4 * REACH)
  let from = q
  while (from > limit && !unit.claimed[from - 1] && unit.classes[from - 1] !== 'semicolon') from--
  const leads = (i: number) =>
    unit.classes[i] === 'conjunction' ||
    unit.classes[i] === 'adverb' ||
    unit.classes[i] === 'comma' ||
    unit.classes[i] === 'sign' ||
    unit.classes[i] === 'dash'
  while (from < q && leads(from) && !(from === 0 && q > 4)) from++
  const before = unit.classes[q - 1]
  if (q > from && (before === 'comma' || before === 'colon')) {
    for (let i = from; i < q; i++) if (unit.odds[i]! >= 0.5) return -1
  }
  return from
}

/** The quotation that goes on after an interrupting tag: X said, “…”. -1 where none does. */
function resumption(unit: WorkingUnit, from: number): number {
  const { items, classes } = unit
  const limit = Math.min(items.length, from + RESUMPTION_REACH)
  for (let i = from; i < limit; i++) {
    if (unit.claimed[i]) return -1
    if (items[i]!.kind === 'quotation') {
      const before = classes[i - 1]
      return before === 'comma' || before === 'colon' || before === 'dash' ? i : -1
    }
    if (classes[i] === 'stop' || classes[i] === 'semicolon' || unit.odds[i]! >= 0.5) return -1
  }
  return -1
}

/** A quotation, and what stands between it and a further one that ends the unit. */
function resumptionEnd(unit: WorkingUnit, from: number): number {
  let end = from + 1
  while (end < unit.items.length && unit.items[end]!.kind === 'quotation') end++
  return end
}

/** Whether items `[from, verb)` are a pronoun or a short noun phrase, and nothing that the verb did follows it. */
function isBareTag(unit: WorkingUnit, from: number, verb: number): boolean {
  const { classes, inflections } = unit
  if (verb - from > LONGEST_BARE_SUBJECT) return false
  for (let i = from; i < verb; i++) {
    const cls = classes[i]
    const subject = i === from && (cls === 'pronoun' || cls === 'determiner')
    if (!subject && cls !== 'name' && cls !== 'noun' && cls !== 'adverb') return false
  }
  if (classes[from] !== 'pronoun' && inflections[verb]!.form !== 'past') return false
  const after = classes[verb + 1]
  return (
    after === undefined ||
    after === 'stop' ||
    after === 'comma' ||
    after === 'time' ||
    after === 'preposition'
  )
}
