import type { Token } from '../../text/analysis.ts'

/** Words at which a sentence may fall into clauses. Which of them part two things said is told by other reports. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  'and but while whereas because since although though which so'.split(' '),
)
const SIGNS: ReadonlySet<string> = new Set([';', ':', '—', '–'])

/** With fewer words on either side it is rather a phrase than a clause. */
const CLAUSE_WORDS = 3
/** Places looked at in one sentence. */
const MOST_CUTS = 12

/**
 * Where a sentence could fall into clauses: after a semicolon, colon or dash and before a conjunction. Without a
 * parse nobody can tell the clause from the phrase here ("and consider the others inferior"), so these are places
 * to try, not cuts. Returns the index of the first token of each part but the first.
 */
export function clauseStarts(tokens: readonly Token[], first: number, last: number): number[] {
  const starts: number[] = []
  const end = lastClauseStart(tokens, first, last)
  let words = 0
  for (let i = first; i < end && starts.length < MOST_CUTS; i++) {
    const token = tokens[i]!
    const sign = SIGNS.has(token.text)
    if (words >= CLAUSE_WORDS && (sign || CONJUNCTIONS.has(token.lower))) {
      starts.push(sign ? i + 1 : i)
      words = 0
    }
    if (token.kind === 'word') words++
  }
  return starts
}

/** After this token there are too few words left for a clause. */
function lastClauseStart(tokens: readonly Token[], first: number, last: number): number {
  let found = 0
  for (let i = last - 1; i >= first; i--) {
    if (tokens[i]!.kind === 'word' && ++found === CLAUSE_WORDS) return i
  }
  return first
}
