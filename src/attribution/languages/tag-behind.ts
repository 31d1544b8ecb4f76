import { phraseAt } from './phrasebook.ts'
import type { Tag } from './quotation-tag.ts'
import { sourceAfter } from './source-behind.ts'
import type { CellRange } from './source-phrase.ts'
import { phraseIn, sourceEnd } from './source-phrase.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, clauseStart, freeVerb, hasRole, isFree, kindAt } from './tagged-line.ts'
import { earlierSource, paperOf } from './tagged-source.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import { unlistedTag } from './unlisted-verb.ts'
import { ADVERB, CLITIC, CONJUNCTION, ENDER, THAT, TIME } from './word-roles.ts'

/** The last signs inside marks after which a tag needs no comma. */
const ENDS_ITSELF = /[,،.?!…؟—–-]\s*$/u
const ENDING = 8

function endsItself({ unit, cells }: TaggedLine, q: number): boolean {
  const { quotation } = unit.items[cells[q]!.item]!
  const [start, end] = quotation!.inner
  return ENDS_ITSELF.test(unit.text.slice(Math.max(start, end - ENDING), end))
}

/** Nothing stands before the quotation in its clause but a conjunction. */
function opensClause(line: TaggedLine, q: number): boolean {
  const from = clauseStart(line, q)
  return from === q || (from === q - 1 && hasRole(line, from, CONJUNCTION | ADVERB))
}

export function tagBehind(line: TaggedLine, q: number): Tag | null {
  const { language, cells } = line
  let i = q + 1
  if (kindAt(line, i) === 'comma') i++
  if (kindAt(line, i) === 'dash') i++
  const parted = i > q + 1
  if (!parted && !endsItself(line, q) && !opensClause(line, q) && !language.verbLast) return null
  const as = phraseAt(language.asBook, cells, i)
  if (as !== null) i = as.to
  const stand = as === null && isFree(line, i) ? phraseAt(language.tagWordBook, cells, i) : null
  if (stand !== null) {
    const source = sourceAfter(line, stand.to)
    if (source !== null)
      return {
        source: [cellSpan(line, source.from, source.to)],
        cue: [cellSpan(line, i, stand.to)],
        lemma: stand.value,
        to: source.to,
      }
    i = stand.to
  }
  while (hasRole(line, i, CLITIC | ADVERB) && isFree(line, i) && line.verbs[i] === null) i++
  const verb = freeVerb(line, i)
  if (verb !== null)
    return verb.use === 'naming' || (verb.use === 'converb' && !language.verbLast)
      ? null
      : tagWithVerb(line, q, verb)
  if (!parted && as === null && !endsItself(line, q)) return null
  const bracket = as === null ? bracketTag(line, i) : null
  return bracket ?? tagWithSubject(line, i) ?? (as === null ? tagWithUnlisted(line, q, i) : null)
}

/** Fewer words may be a title: “Nehrin Kadını”, … */
const FEWEST_SPOKEN = 3

/** „…“, schimpfte X: a verb in no list, behind a longer quotation and before somebody. */
function tagWithUnlisted(line: TaggedLine, q: number, i: number): Tag | null {
  const tag = line.cells[q]!.words < FEWEST_SPOKEN ? null : unlistedTag(line, i)
  return tag === null || introduces(line, tag.source.to)
    ? null
    : {
        source: [cellSpan(line, tag.source.from, tag.source.to)],
        cue: tag.verb.cue,
        lemma: tag.verb.lemma,
        to: tag.source.to,
      }
}

/** „…“, hatte X zuvor gesagt: the auxiliary, the subject, and the participle at the end. */
function bracketTag(line: TaggedLine, i: number): Tag | null {
  const { language, cells } = line
  if (!language.brackets || !isFree(line, i) || !language.auxiliaryBook.has(cells[i]?.key ?? '')) return null
  const source = sourceAfter(line, i + 1)
  if (source === null) return null
  for (let k = source.to; k < source.to + LONGEST_BRACKET && isFree(line, k); k++) {
    if (kindAt(line, k) !== 'word') return null
    const participle = phraseAt(language.participleBook, cells, k)
    if (participle === null || !endsTag(line, participle.to)) continue
    return {
      source: [cellSpan(line, source.from, source.to)],
      cue: [cellSpan(line, i, i + 1), cellSpan(line, k, participle.to)],
      lemma: participle.value,
      to: participle.to,
    }
  }
  return null
}

const LONGEST_BRACKET = 10

/** “…”, sagte X · “…”, a-t-il dit · X, “…” dedi · “…”, dijo */
function tagWithVerb(line: TaggedLine, q: number, verb: TaggedVerb): Tag | null {
  const { language, cells } = line
  const tag = { cue: verb.cue, lemma: verb.lemma, to: verb.to }
  if (verb.subject >= 0) return { ...tag, source: [cellSpan(line, verb.subject, verb.subject + 1)] }
  if (introduces(line, verb.to)) return null
  if (language.verbLast) {
    // "… pazarın „öleceğini“ söyledi": only part of the clause is quoted.
    const part = kindAt(line, q - 1) === 'word' && phraseAt(language.clauseBook, cells, verb.from) !== null
    if (part && !hasRole(line, q - 1, ADVERB)) return null
    const before = subjectOf(line, q)
    if (before !== null) return { ...tag, source: [cellSpan(line, before.from, before.to)] }
    const earlier = kindAt(line, q - 1) === 'comma' ? earlierSource(line, q) : null
    if (earlier !== null) return { ...tag, source: earlier }
  }
  // A conjunction written onto the verb begins another sentence: "وأضاف".
  if (language.prefixes?.test(cells[verb.from]!.key) && !line.language.verbBook.has(cells[verb.from]!.key))
    return null
  const source = paperOf(line, verb) ?? sourceAfter(line, verb.to)
  if (source !== null)
    return introduces(line, source.to)
      ? null
      : { ...tag, source: [cellSpan(line, source.from, source.to)], to: source.to }
  return language.dropsSubject && endsTag(line, verb.to) ? { ...tag, source: [] } : null
}

/** Whether a verb brings words of its own: "…, dijo que", "…, sagte: „". */
function introduces(line: TaggedLine, i: number): boolean {
  if (hasRole(line, i, THAT) || kindAt(line, i) === 'colon') return true
  return !line.language.thatRelates && hasRole(line, i + 1, THAT)
}

function endsTag(line: TaggedLine, i: number): boolean {
  const kind = kindAt(line, i)
  return kind !== 'word' && kind !== 'number'
    ? kind !== 'quotation' && kind !== 'colon'
    : hasRole(line, i, ENDER | TIME | CONJUNCTION)
}

/** “…”, she said */
function tagWithSubject(line: TaggedLine, from: number): Tag | null {
  const to = sourceEnd(line, from)
  if (to === from) return null
  let i = to
  while (hasRole(line, i, CLITIC | ADVERB | TIME) && line.verbs[i] === null && i - to < 3) i++
  const verb = freeVerb(line, i)
  if (
    verb === null ||
    verb.use !== 'finite' ||
    introduces(line, verb.to) ||
    kindAt(line, verb.to) === 'quotation'
  )
    return null
  return { source: [cellSpan(line, from, to)], cue: verb.cue, lemma: verb.lemma, to: verb.to }
}

/** Commas between a subject and its quotation. */
const MOST_COMMAS = 4

/** X, “…” dedi: the first phrase of the sentence that reaches to a comma, else the first of all. */
function subjectOf(line: TaggedLine, q: number): CellRange | null {
  let comma = kindAt(line, q - 1) === 'comma' ? q - 1 : q
  let found: CellRange | null = null
  for (let n = 0; n < MOST_COMMAS; n++) {
    const start = clauseStart(line, comma)
    const phrase = start < comma ? phraseIn(line, start, comma) : null
    const reaches =
      phrase !== null && phrase.to < comma && comma < q ? (lastName(line, start, comma) ?? phrase) : phrase
    found = reaches ?? found
    if (kindAt(line, start - 1) !== 'comma' || !isFree(line, start - 1)) break
    comma = start - 1
  }
  return found
}

/** "… sorusuna Demir, “": the name directly before the comma. */
function lastName(line: TaggedLine, start: number, comma: number): CellRange | null {
  let from = comma
  while (from > start && line.cells[from - 1]!.capital && !hasRole(line, from - 1, TIME)) from--
  return from < comma && from > start ? { from, to: comma } : null
}
