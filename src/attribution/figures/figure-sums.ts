import type { Token } from '../../text/analysis.ts'
import { readSubject } from './figure-subjects.ts'

function byWord(table: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, words]) => words.split(' ').map(word => [word, name] as const)),
  )
}

/** What sums of money are: given, owed, paid or spent. */
const SUMS: ReadonlyMap<string, string> = byWord({
  aid: 'aid assistance',
  loan: 'loan loans credit',
  package: 'package',
  fund: 'fund funds funding',
  deal: 'deal takeover acquisition',
  contract: 'contract contracts',
  budget: 'budget',
  grant: 'grant grants',
  fine: 'fine fines penalty penalties',
  bailout: 'bailout',
  investment: 'investment investments',
  debt: 'debt debts',
  deficit: 'deficit',
  surplus: 'surplus',
  damage: 'damage damages',
  loss: 'loss losses',
  cost: 'cost costs bill',
  revenue: 'revenue revenues turnover takings',
  profit: 'profit profits',
  sales: 'sales',
  price: 'price prices',
  tax: 'tax taxes',
  compensation: 'compensation payout payouts settlement reparations',
  support: 'support',
  pledge: 'pledge pledges',
  donation: 'donation donations',
  bribe: 'bribe bribes kickback kickbacks',
  ransom: 'ransom',
  reward: 'reward bounty',
  salary: 'salary salaries wage wages pay income',
  earnings: 'earnings',
  rent: 'rent rents',
  fee: 'fee fees tuition fare fares',
  pension: 'pension pensions',
  exports: 'exports',
  imports: 'imports',
  trade: 'trade',
  project: 'project',
  bond: 'bond bonds',
  subsidy: 'subsidies subsidy',
  reserves: 'reserves',
  assets: 'assets',
  payment: 'payment payments',
  savings: 'savings',
  spending: 'spending expenditure',
  value: 'value',
})

/** Verbs that tell what a sum is; a noun that stands nearer tells more. */
const VERBS: ReadonlyMap<string, string> = byWord({
  cost: 'costing buy buys bought buying purchase purchased acquire acquired',
  price: 'sell sells sold selling fetch fetched fetches',
  investment: 'invest invests invested investing',
  fine: 'fined',
  loan: 'lend lends lent lending borrow borrowed borrows',
  debt: 'owe owes owed owing',
  donation: 'donate donates donated',
  pledge: 'pledge pledges pledged',
  spending: 'spend spends spent spending',
  earnings: 'earn earns earned earning',
  value: 'worth valued',
})

/** How far a sum's name may stand before it: "put the state's investment in the Brennick line at". */
const REACH = 12
/** And how far behind it: "$1.1 billion from the bank in a loan". */
const BEHIND = 9

/** What the money is: the nearest noun for sums behind the number, else before it; `money` where none stands near. */
export function readSum(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): string {
  for (let at = last; at < Math.min(end, last + BEHIND); at++) {
    const token = tokens[at]!
    if (token.kind === 'punctuation' || token.kind === 'number') break
    const sum = isPaid(tokens, at) ? undefined : SUMS.get(token.lower)
    if (sum !== undefined) return sum
  }
  let verb: string | undefined
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--) {
    const { lower, kind } = tokens[at]!
    if (kind === 'number' || lower === ';') break
    const sum = SUMS.get(lower)
    if (sum !== undefined) return sum
    verb ??= VERBS.get(lower)
    // "The contract, worth $1.9 billion"
    if (lower === ',' && verb !== undefined && verb !== 'value') break
  }
  if (verb !== undefined) return verb
  return isPaidFor(tokens, first, last) ? 'cost' : (readSubject(tokens, start, first) ?? 'money')
}

/** "paid 1.7 billion dollars for the mines". */
function isPaidFor(tokens: readonly Token[], first: number, last: number): boolean {
  return /^(?:paid|pay|pays|paying)$/.test(tokens[first - 1]?.lower ?? '') && tokens[last]?.lower === 'for'
}

/** "to pay", "was paid": no sum but a verb. */
function isPaid(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === 'pay' && /^(?:to|will|must|would|can|not)$/.test(tokens[at - 1]?.lower ?? '')
}
