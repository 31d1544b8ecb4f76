import type { CellRange } from './source-phrase.ts'
import { LONGEST_SOURCE, phraseIn } from './source-phrase.ts'
import type { TaggedLine } from './tagged-line.ts'
import { clauseStart, hasRole, isFree, kindAt } from './tagged-line.ts'
import { apposition } from './tagged-phrase.ts'
import { CLITIC, ENDER, NEGATION, PRONOUN, RELATIVE, THAT, TIME, TITLE } from './word-roles.ts'

/** Commas inside a subject: X, mayor of Y, head of Z, said. */
const MOST_COMMAS = 3

/** The subject that stands before a verb; null where none does. */
export function sourceBefore(line: TaggedLine, verb: number): CellRange | null {
  let end = verb
  while (
    end > 0 &&
    isFree(line, end - 1) &&
    hasRole(line, end - 1, CLITIC | NEGATION) &&
    !hasRole(line, end - 1, PRONOUN)
  )
    end--
  if (kindAt(line, end - 1) !== 'comma') {
    const start = clauseStart(line, end)
    const phrase = phraseIn(line, start, end)
    if (phrase !== null) return withNameBefore(line, phrase, start)
    if (kindAt(line, start - 1) !== 'comma' || !hasRole(line, start, ENDER | TIME)) return null
    // "Ana Lima, en la radio, …": behind the comma stands how or when.
    return subjectUpTo(line, start - 1)
  }
  const close = end - 1
  const sole = soleSubject(line, close)
  if (sole !== null) return sole
  let comma = close
  for (let n = 0; n < MOST_COMMAS; n++) {
    comma = commaBefore(line, comma, close)
    if (comma < 0) return null
    const phrase = phraseIn(line, clauseStart(line, comma), comma)
    if (phrase === null) continue
    if (phrase.to < comma) return null
    const adjunct = hasRole(line, comma + 1, ENDER | TIME) && !isParticipial(line, close)
    return adjunct ? { from: phrase.from, to: comma } : { from: phrase.from, to: close + 1 }
  }
  return null
}

/** "سالم رزقی، ماهیگیر … می‌گوید": an office behind a name that opens the sentence. */
function withNameBefore(line: TaggedLine, phrase: CellRange, start: number): CellRange {
  const comma = start - 1
  if (!line.language.uncased || kindAt(line, comma) !== 'comma' || !hasRole(line, phrase.from, TITLE))
    return phrase
  const name = phraseIn(line, clauseStart(line, comma), comma)
  return name !== null && name.from === 0 && name.to === comma ? { from: 0, to: phrase.to } : phrase
}

/** "وی در پاسخ به …، گفت": no comma before the one that ends what stands between a subject and its verb. */
function soleSubject(line: TaggedLine, close: number): CellRange | null {
  const start = clauseStart(line, close)
  if (kindAt(line, start - 1) === 'comma') return null
  const phrase = phraseIn(line, start, close)
  if (phrase === null || phrase.from !== start) return null
  return phrase.to < close && hasRole(line, phrase.to, ENDER | TIME | THAT | RELATIVE) ? phrase : null
}

/** The subject that reaches to a comma, with its apposition. */
export function subjectUpTo(line: TaggedLine, comma: number): CellRange | null {
  const start = clauseStart(line, comma)
  if (kindAt(line, start - 1) === 'comma') {
    const before = phraseIn(line, clauseStart(line, start - 1), start - 1)
    if (before !== null && before.to === start - 1 && apposition(line, before.from, before.to) === comma)
      return { from: before.from, to: comma }
  }
  const phrase = phraseIn(line, start, comma)
  return phrase !== null && phrase.to === comma ? phrase : null
}

/** "Anna Lehm, mit dem Amt vertraut, …": in German what belongs to her ends in a small word. */
function isParticipial({ cells, language }: TaggedLine, comma: number): boolean {
  return language.nounsCapital === true && !cells[comma - 1]!.capital && cells[comma - 1]!.kind === 'word'
}

function commaBefore(line: TaggedLine, from: number, close: number): number {
  for (let i = from - 1; i > 0 && close - i <= LONGEST_SOURCE; i--) {
    const kind = kindAt(line, i)
    if (!isFree(line, i) || kind === 'colon' || kind === 'stop' || kind === 'semicolon') return -1
    if (kind === 'quotation' && line.cells[i]!.words > 4) return -1
    if (kind === 'comma') return i
  }
  return -1
}
