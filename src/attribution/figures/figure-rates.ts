import type { Token } from '../../text/analysis.ts'
import { isPlural, STOPS } from './figure-nouns.ts'
import { readMoved, readSubject } from './figure-subjects.ts'

/** One thing under the names that its payers and takers give it. */
const TARIFFS = ['tariff', 'tariffs', 'duty', 'duties', 'levy', 'levies']

/** Nouns that a share or a price measures. Several words are read from the text before them. */
const RATES: ReadonlyMap<string, string> = new Map(
  (
    'inflation unemployment growth turnout gdp approval support deficit debt output production exports imports sales ' +
    'pensions premiums fares prices price revenue revenues profit profits poverty tax taxes wages yields ' +
    'demand spending investment population rainfall traffic emissions crime shares stocks rents'
  )
    .split(' ')
    .map(word => [word, word] as const)
    .concat([
      ['pay', 'wages'],
      ['wage', 'wages'],
      ['salaries', 'wages'],
      ['approve', 'approval'],
      ['approves', 'approval'],
      ['rating', 'approval'],
      ['economy', 'growth'],
      ['joblessness', 'unemployment'],
    ])
    .concat(TARIFFS.map(word => [word, 'tariff'] as const)),
)

const INTEREST = new Set('interest key policy benchmark base lending repo borrowing main'.split(' '))

/** What only those who set an interest rate do with one: "kept the rate at", "held rates at". */
const SETS = new Set('keep keeps kept hold holds held leave leaves left'.split(' '))

const CHANGES = new Set(
  'rise rises rising increase decrease drop fall decline jump gain surge cut reduction slump growth hike loss'.split(
    ' ',
  ),
)

/** How far a rate's name may stand from its number. */
const REACH = 14

/**
 * What a percentage measures: `inflation`, `interest rate`; `inflation change` where the number tells
 * by how much it moved; null where the clause names nothing that is known to be measured so.
 */
export function readRate(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): string | null {
  const before = tokens[first - 1]?.lower
  const share = readShare(tokens, last, end)
  if (share !== null && isTurnout(tokens, last, end)) return 'turnout'
  if (share !== null) return share === OF_OUTPUT ? (budgetBefore(tokens, start, first) ?? share) : share
  if (tokens[last]?.lower === 'full') return 'share of capacity'
  const next = tokens[last]?.lower ?? ''
  const behind = rateAt(tokens, last, end) ?? rateAt(tokens, last + 1, end)
  if (behind !== null && behind.at <= last + 1) return behind.name
  if (MORE.has(next)) {
    const of = rateWithin(tokens, last + 1, Math.min(end, last + 5))
    if (of !== null) return `${of} change`
  }
  const moved =
    before === 'by' ||
    before === 'up' ||
    before === 'down' ||
    MORE.has(next) ||
    CHANGES.has(next) ||
    isMovedDirectly(tokens, first) ||
    (before === 'of' && CHANGES.has(tokens[first - 2]?.lower ?? ''))
  if (CHANGES.has(next)) {
    const of = rateWithin(tokens, last + 1, Math.min(end, last + 6))
    if (of !== null) return `${of} change`
  }
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--) {
    const found = rateAt(tokens, at, end)
    if (found === null) continue
    if (found.name === 'growth') return found.name
    if (!moved) return found.name
    return `${found.name} change${isOverMonth(tokens, last, end) ? ' over a month' : ''}`
  }
  const subject = moved ? readMoved(tokens, start, first) : readSubject(tokens, start, first)
  if (subject !== null && !UNTOLD.has(subject)) return moved ? `${subject} change` : subject
  return isOfVote(tokens, start, first, end) ? 'support' : null
}

const VOTE = /^(?:votes?|polls?|elections?|party|parties|candidates?|ballots?|runoff)$/
const GETS = /^(?:won|wins|win|took|takes|got|gets|gave|gives|has|had|with|scored|on|received|lead|leads)$/

/** "The Farmers' party won 28 percent, an exit poll showed". */
function isOfVote(tokens: readonly Token[], start: number, first: number, end: number): boolean {
  let gets = false
  for (let at = first - 1; at >= Math.max(start, first - 5); at--) gets ||= GETS.test(tokens[at]!.lower)
  if (!gets) return false
  for (let at = Math.max(start, first - REACH); at < Math.min(end, first + REACH); at++)
    if (VOTE.test(tokens[at]!.lower)) return true
  return false
}

/** Heads that leave it open what is measured. */
const UNTOLD = new Set(
  'increase decrease drop fall decline rise jump gain cut change share percentage proportion majority vote'.split(
    ' ',
  ),
)

/** "7 percent more pay". */
const MORE = new Set(['more', 'less', 'higher', 'lower', 'extra', 'fewer'])

const MOVED = new Set(
  'rose fell climbed dropped grew shrank jumped slid declined increased decreased gained surged'.split(' '),
)

/** "rose 3 percent" tells a change, "rose to 3 percent" a level. */
function isMovedDirectly(tokens: readonly Token[], first: number): boolean {
  return MOVED.has(tokens[first - 1]?.lower ?? '')
}

function rateAt(tokens: readonly Token[], at: number, end: number): { name: string; at: number } | null {
  const token = tokens[at]
  if (token === undefined || at >= end) return null
  if (token.lower === 'rate' || token.lower === 'rates') {
    const word = tokens[at - 1]?.lower ?? ''
    if (INTEREST.has(word)) return { name: 'interest rate', at }
    const verb = ARTICLES.has(word) ? (tokens[at - 2]?.lower ?? '') : word
    if (SETS.has(verb)) return { name: 'interest rate', at }
    const rate = RATES.get(word)
    return rate === undefined ? null : { name: rate, at }
  }
  const rate = RATES.get(token.lower)
  return rate === undefined ? null : { name: rate, at }
}

function rateWithin(tokens: readonly Token[], first: number, last: number): string | null {
  for (let at = first; at < last; at++) {
    const found = rateAt(tokens, at, last)
    if (found !== null) return found.name
  }
  return null
}

/** "52 percent of voters went to the polls". */
function isTurnout(tokens: readonly Token[], last: number, end: number): boolean {
  const words = Array.from({ length: Math.min(8, end - last) }, (_, k) => tokens[last + k]!.lower).join(' ')
  return /^of (?:the |all |registered |eligible )*(?:voters|electorate|electors)\b.*\b(?:voted|polls|ballots?)\b/.test(
    words,
  )
}

/** What a budget's balance and debts are told as a share of. */
const OF_OUTPUT = 'share of gdp'
const OF_BUDGET = new Set(['deficit', 'surplus', 'debt', 'spending', 'borrowing'])

/** "The deficit will reach 3.4 percent of GDP". */
function budgetBefore(tokens: readonly Token[], start: number, first: number): string | null {
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--)
    if (OF_BUDGET.has(tokens[at]!.lower)) return tokens[at]!.lower
  return null
}

const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

/** "0.8 percent in February from January", "month on month": other than over a year, which goes without saying. */
function isOverMonth(tokens: readonly Token[], last: number, end: number): boolean {
  for (let at = last; at < Math.min(end, last + 8); at++) {
    const word = (k: number) => tokens[at + k]?.lower ?? ''
    if (word(0) === 'month-on-month' || (word(0) === 'month' && word(1) === 'on')) return true
    if (word(0) !== 'from' && word(0) !== 'than') continue
    return (MONTHS.has(word(1)) && MONTHS.has(word(-1))) || word(2) === 'month' || word(3) === 'month'
  }
  return false
}

/** "40 percent of homes": `share of homes`. */
function readShare(tokens: readonly Token[], last: number, end: number): string | null {
  if (tokens[last]?.lower !== 'of') return null
  const words: string[] = []
  for (let at = last + 1; at < Math.min(end, last + 5); at++) {
    const token = tokens[at]!
    if (words.length === 0 && ARTICLES.has(token.lower)) continue
    if (token.kind !== 'word' || STOPS.has(token.lower)) break
    if (words.length > 0 && TIMES.has(token.lower)) break
    words.push(token.lower)
    if (isPlural(token)) break
  }
  return words.length === 0 ? null : `share of ${words.join(' ')}`
}

/** "of GDP last year". */
const TIMES = new Set(['last', 'this', 'next', 'compared', 'today', 'now', 'yesterday'])

const ARTICLES = new Set(['the', 'all', 'its', 'their', 'his', 'her', 'a', 'an', 'our', 'those'])
