import type { Candidate } from '../candidate.ts'
import { REACH } from '../phrases/working-unit.ts'
import type { CellRange } from './source-phrase.ts'
import { phraseIn } from './source-phrase.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, hasRole, isFree, kindAt } from './tagged-line.ts'
import { FEWEST_QUOTED, report } from './tagged-report.ts'
import { earlierSource } from './tagged-source.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import { ADVERB, ENDER, TIME, TITLE } from './word-roles.ts'

/** Yılmaz, köprünün güvenli olduğunu söyledi: the clause is the object before the verb. */
export function lastVerb(line: TaggedLine, verb: TaggedVerb): Candidate | null {
  const { language, cells } = line
  const quoted = namedBefore(line, verb)
  if (!language.verbLast && !(quoted && verb.use === 'naming' && kindAt(line, verb.from - 1) === 'quotation'))
    return null
  const object = cells[verb.from - 1]
  if (!quoted && (object?.kind !== 'word' || language.clauseEnding?.test(object.key) !== true)) return null
  const start = unitStart(line, verb.from)
  const phrase = wholeSubject(line, start, verb.from) ?? phraseIn(line, start, verb.from)
  const source = phrase === null ? earlierSource(line, verb.from) : [cellSpan(line, phrase.from, phrase.to)]
  if (source === null) return null
  const end = phrase?.to ?? start
  let from = kindAt(line, end) === 'comma' ? end + 1 : end
  while (from < verb.from - 1 && hasRole(line, from, ADVERB)) from++
  if (from >= verb.from || (from === verb.from - 1 && !quoted)) return null
  return report(verb, source, [cellSpan(line, from, verb.from)])
}

const LONGEST_SUBJECT = 8

/** "Adı açıklanmayan bir yetkili, …": all of the first words where they end in an office. */
function wholeSubject(line: TaggedLine, start: number, before: number): CellRange | null {
  if (!line.language.verbLast) return null
  for (let i = start; i < before && i - start < LONGEST_SUBJECT; i++) {
    if (kindAt(line, i) === 'comma')
      return i > start && hasRole(line, i - 1, TITLE) ? { from: start, to: i } : null
    if (kindAt(line, i) !== 'word' || hasRole(line, i, ENDER | TIME) || line.verbs[i] !== null) return null
  }
  return null
}

/** "… „felaket“ olarak nitelendirdi": a verb that names, with a quotation somewhere before it. */
function namedBefore(line: TaggedLine, verb: TaggedVerb): boolean {
  for (let i = verb.from - 1; i >= 0 && verb.from - i < REACH && isFree(line, i); i--)
    if (kindAt(line, i) === 'quotation')
      return verb.use === 'naming' || i === verb.from - 1 || line.cells[i]!.words >= FEWEST_QUOTED
  return false
}

function unitStart(line: TaggedLine, before: number): number {
  let i = before
  while (
    i > 0 &&
    before - i < REACH &&
    isFree(line, i - 1) &&
    kindAt(line, i - 1) !== 'semicolon' &&
    kindAt(line, i - 1) !== 'colon'
  )
    i--
  return i
}
