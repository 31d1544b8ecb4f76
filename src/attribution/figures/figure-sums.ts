import type { Token } from '../../text/analysis.ts'
import { STOPS } from './figure-nouns.ts'

/** What sums of money are: given, owed, paid or spent. */
const SUMS = new Set(
  (
    'aid loan loans package fund funds funding deal contract budget grant grants fine fines bailout investment debt debts ' +
    'deficit surplus damage damages losses loss cost costs revenue revenues profit profits sales price prices tax taxes ' +
    'compensation assistance support pledge pledges donation donations bribe bribes ransom reward salary salaries wage wages ' +
    'exports imports trade project bond bonds credit subsidies subsidy reserves assets payment payments savings'
  ).split(' '),
)

const REACH = 8

/** What the money is: the nearest noun for sums behind the number, else before it; `money` where none stands near. */
export function readSum(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): string {
  for (let at = last; at < Math.min(end, last + 5); at++) {
    const token = tokens[at]!
    if (token.kind === 'punctuation' || token.kind === 'number') break
    if (SUMS.has(token.lower)) return token.lower
  }
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--) {
    const token = tokens[at]!
    if (token.kind === 'number') break
    if (SUMS.has(token.lower)) return token.lower
  }
  return 'money'
}

/** "tonnes of wheat": the goods; null where the measure stands alone. */
export function readGoods(tokens: readonly Token[], last: number, end: number): string | null {
  if (tokens[last]?.lower !== 'of') return null
  const words: string[] = []
  for (let at = last + 1; at < Math.min(end, last + 4); at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || STOPS.has(token.lower)) break
    words.push(token.lower)
  }
  return words.length === 0 ? null : words.join(' ')
}
