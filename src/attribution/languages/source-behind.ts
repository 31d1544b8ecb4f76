import type { CellRange } from './source-phrase.ts'
import { sourceEnd } from './source-phrase.ts'
import type { TaggedLine } from './tagged-line.ts'
import { hasRole, isFree, kindAt, mayBeName } from './tagged-line.ts'
import { bracketEnd, opensPhrase } from './tagged-phrase.ts'
import {
  ADVERB,
  BODY,
  CLITIC,
  CONJUNCTION,
  ENDER,
  LINK,
  OPENER,
  SOURCE_IN,
  THAT,
  TIME,
  TITLE,
} from './word-roles.ts'

/** The source behind a verb: "sagte am Montag Anna Lehm, die Bürgermeisterin". Null where no phrase stands there. */
export function sourceAfter(line: TaggedLine, from: number): CellRange | null {
  const time = behindTime(line, from)
  const at = hasRole(line, time, SOURCE_IN) && hasRole(line, time + 1, BODY) ? time + 1 : time
  // "sagte dem Boten": whoever is told, by the case of the article.
  if (line.language.verbSecond && hasRole(line, at, ENDER)) return behindAdjunct(line, at)
  const to = sourceEnd(line, at)
  return to > at ? { from: at, to } : behindAdjunct(line, at)
}

/** An adjunct between a verb and its subject is no longer. */
const LONGEST_ADJUNCT = 9

/** "отметил в беседе с журналистами [глава ведомства]": an office behind words that a preposition begins. */
function behindAdjunct(line: TaggedLine, from: number): CellRange | null {
  if (!hasRole(line, from, ENDER) || line.language.uncased) return null
  for (let i = from + 2; i < from + LONGEST_ADJUNCT && isFree(line, i) && kindAt(line, i) === 'word'; i++) {
    if (hasRole(line, i, THAT) || line.verbs[i] !== null) return null
    const office = hasRole(line, i, TITLE) || (hasRole(line, i, OPENER) && hasRole(line, i + 1, TITLE))
    if (!office || hasRole(line, i - 1, ENDER | LINK | OPENER | CONJUNCTION)) continue
    const to = sourceEnd(line, i)
    return to > i ? { from: i, to } : null
  }
  return null
}

/** "sagte [am Montag] X", "dijo [este lunes (3)] X": so many cells that tell when, or are adverbs. */
const LONGEST_TIME = 6

function behindTime(line: TaggedLine, from: number): number {
  let at = from
  for (let i = from; i < from + LONGEST_TIME && isFree(line, i); i++) {
    // "wirft [ihr] die Abgeordnete … vor"
    const clitic = hasRole(line, i, CLITIC) && (line.language.uncased || hasRole(line, i + 1, OPENER))
    // "рассказала «Вестнику» Анна": the paper that was told.
    const told = line.language.sourceIn !== undefined && line.language.openSources && !line.language.uncased
    const paper = told && i === at && mayBeName(line, i) && opensPhrase(line, i + 1)
    if (hasRole(line, i, TIME | ADVERB) || (clitic && i === at) || paper) at = i + 1
    else if (kindAt(line, i) === 'bracket') {
      const close = i === at && at > from ? bracketEnd(line, i) : i
      if (close === i) break
      at = close
      i = close - 1
    } else if (kindAt(line, i) !== 'number' && !hasRole(line, i, ENDER | OPENER | LINK)) break
  }
  return at
}
