import type { Standing } from '../../model/figure.ts'
import type { Token } from '../../text/analysis.ts'

function byWord(table: Readonly<Record<string, string>>): Map<string, Standing> {
  return new Map(
    Object.entries(table).flatMap(([standing, words]) =>
      words.split(' ').map(word => [word, standing as Standing] as const),
    ),
  )
}

/** Verbs whose object is no fact yet, or not any more, in front of a number. */
const BEFORE: ReadonlyMap<string, Standing> = byWord({
  wanted:
    'demand demands demanded demanding seek seeks sought seeking request requests requested ' +
    'want wants wanted appeal appeals appealed aim aims aimed hope hopes hoped target targets need needs needed require requires',
  offered: 'offer offers offered offering propose proposes proposed proposing bid bids',
  expected:
    'expect expects expected expecting forecast forecasts project projected projects predict predicts predicted foresee foresees',
  feared: 'fear fears feared',
  future: 'will would could may might plan plans planned planning shall',
  withdrawn: 'initially originally previously',
})

/** The same behind a number: "40 are feared dead", "1,200 jobs could go". */
const BEHIND: ReadonlyMap<string, Standing> = byWord({
  wanted: 'needed wanted required',
  offered: 'offered proposed',
  expected: 'expected projected forecast predicted',
  feared: 'feared presumed',
  future: 'will would could may might',
})

/** A count that more careful ones have followed. */
const FIRST_COUNTS = new Set('initial preliminary provisional'.split(' '))
const COUNTS = new Set('count counts estimate estimates figure figures toll report reports tally'.split(' '))
const SAID = new Set('said put reported spoke gave estimated announced'.split(' '))

/** Those who tell how many there must have been; what they say is no count. */
const RECKONERS = new Set(
  'researchers scientists epidemiologists statisticians model models study modelling modeling'.split(' '),
)

/** Words from such a verb to its number. */
const REACH = 12
const REACH_BEHIND = 5

const BREAKS = new Set(['but', 'while', 'whereas', 'although', 'though', 'after', 'because', 'when'])

/** How the number of tokens `[first, last)` stands to what is, by the words of its clause. */
export function readStanding(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): Standing | null {
  // "41 people, and not 58"
  if (tokens[first - 1]?.lower === 'not' && first - 1 > start && tokens[last - 1]!.kind === 'number')
    return 'withdrawn'
  for (let at = last; at < Math.min(end, last + REACH_BEHIND); at++) {
    const { lower, kind } = tokens[at]!
    if (kind === 'punctuation' || kind === 'number' || BREAKS.has(lower) || lower === 'and') break
    const standing = BEHIND.get(lower)
    if (standing !== undefined && standing !== 'future') return standing
    if (standing === 'future' && at <= last + 1) return standing
    if (lower === 'a' && tokens[at + 1]?.lower === 'first' && COUNTS.has(tokens[at + 2]?.lower ?? ''))
      return 'withdrawn'
  }
  // "the 800 miners" are there, whatever is offered to them.
  if (first > start && /^(?:the|these|those|its|their|his|her)$/.test(tokens[first - 1]!.lower)) return null
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--) {
    const { lower, kind } = tokens[at]!
    if (lower === ';' || lower === ':' || lower === ',' || BREAKS.has(lower)) return null
    if (lower === 'and' && kind === 'word' && at < first - 1) return null
    if (lower === 'first' && SAID.has(tokens[at + 1]?.lower ?? '')) return 'withdrawn'
    if (FIRST_COUNTS.has(lower) && COUNTS.has(tokens[at + 1]?.lower ?? '')) return 'withdrawn'
    const standing = BEFORE.get(lower)
    if (standing !== undefined && !isName(tokens, at, start)) {
      // "He will" and "expected to" tell less than the verb before them.
      return standing === 'future' ? (strongerBefore(tokens, start, at) ?? standing) : standing
    }
    if (ASKS.test(lower) && isAskedFor(tokens, at, first)) return 'wanted'
    if (/^estimate[sd]?$/.test(lower) && isByReckoners(tokens, start, at)) return 'expected'
  }
  return null
}

const ASKS = /^(?:ask|asks|asked|asking|call|calls|called|calling)$/

/** "asked donors for $300 million", and not "asked 1,200 people". */
function isAskedFor(tokens: readonly Token[], at: number, first: number): boolean {
  for (let k = at + 1; k < first; k++) if (tokens[k]!.lower === 'for') return true
  return false
}

/** "said they expected that it would cost": what is expected stands further on. */
function strongerBefore(tokens: readonly Token[], start: number, at: number): Standing | null {
  for (let k = at - 1; k >= Math.max(start, at - 3); k--) {
    const standing = BEFORE.get(tokens[k]!.lower)
    if (standing !== undefined && standing !== 'future') return standing
  }
  return null
}

/** "May" is a month and "Will" a man. */
function isName(tokens: readonly Token[], at: number, start: number): boolean {
  const { text, lower } = tokens[at]!
  return text !== lower && (at > start || lower === 'may' || lower === 'will')
}

function isByReckoners(tokens: readonly Token[], start: number, at: number): boolean {
  for (let k = at - 1; k >= Math.max(start, at - 4); k--) if (RECKONERS.has(tokens[k]!.lower)) return true
  return false
}
