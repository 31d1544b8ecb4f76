import type { Token } from '../text/analysis.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const COORDINATORS = words('and but while whereas yet')
const SUBJECT_STARTS = words(
  'i we he she they it there you this these those that the a an no some many all every each both most several ' +
    'my our your his her its their nobody everybody everyone everything nothing',
)
const FINITE = words(
  "is are was were will would should must can could may might shall has have had do does did isn't aren't wasn't " +
    "weren't won't wouldn't shouldn't can't cannot couldn't hasn't haven't hadn't don't doesn't didn't",
)
const CONTRACTED = /^(?:i|we|he|she|they|it|you|there|that)'(?:m|re|s|ve|d|ll)$/

/** Words of a subject before its verb that are looked at; a longer one is not recognised. */
const SUBJECT_WORDS = 6
/** With fewer words on either side it is rather a phrase than a clause. */
const CLAUSE_WORDS = 3

/**
 * Where a sentence falls into independent clauses: at a semicolon, at "and that", and at a conjunction that
 * is followed by a subject with its auxiliary. Without a parse only the plain cases are safe, so "and consider
 * the others inferior" and "the minister and his party will" stay whole. Returns the index of the first token
 * of each clause but the first.
 */
export function clauseStarts(tokens: readonly Token[], first: number, last: number): number[] {
  const starts: number[] = []
  const end = lastClauseStart(tokens, first, last)
  let wordsBefore = 0
  let finiteBefore = false
  for (let i = first; i < end; i++) {
    const token = tokens[i]!
    const semicolon = token.text === ';'
    if (wordsBefore >= CLAUSE_WORDS && (semicolon || joinsClauses(tokens, i, last, finiteBefore))) {
      starts.push(semicolon ? i + 1 : i)
      wordsBefore = 0
      finiteBefore = false
    }
    if (token.kind === 'word') {
      wordsBefore++
      finiteBefore ||= FINITE.has(token.lower) || CONTRACTED.test(token.lower)
    }
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

/** Whether the conjunction at `at` has a clause on either side; `finite`: a verb was seen before it. */
function joinsClauses(tokens: readonly Token[], at: number, last: number, finite: boolean): boolean {
  if (!COORDINATORS.has(tokens[at]!.lower)) return false
  const comma = tokens[at - 1]!.text === ','
  const next = tokens[at + 1]!
  if (next.lower === 'that') {
    const after = tokens[at + 2]!
    return FINITE.has(after.lower) ? comma : startsSubject(after)
  }
  if (!finite) return false
  if (CONTRACTED.test(next.lower)) return true
  if (!startsSubject(next)) return false
  for (let i = at + 2; i < last && i <= at + 1 + SUBJECT_WORDS; i++) {
    const token = tokens[i]!
    if (FINITE.has(token.lower)) return true
    if (token.kind === 'punctuation' || COORDINATORS.has(token.lower)) return false
  }
  return false
}

function startsSubject(token: Token): boolean {
  return SUBJECT_STARTS.has(token.lower) || (token.kind === 'word' && /^\p{Lu}/u.test(token.text))
}
