import type { Token } from '../../text/analysis.ts'
import { looksCommon } from '../../text/words/common-words.ts'
import { isCapitalised } from '../../text/words/letter-case.ts'
import { STOPS } from './figure-nouns.ts'

/** Verbs that tell at which height something stands or came to stand. */
const LEVELS = new Set(
  (
    'is was are were be been stand stands stood remain remains remained stay stays stayed total totals totalled totaled ' +
    'reach reaches reached hit hits rise rises rose risen fall falls fell fallen climb climbs climbed drop drops dropped ' +
    'slip slips slipped sink sinks sank sunk jump jumps jumped grow grows grew grown amount amounts amounted come comes came ' +
    'average averages averaged exceed exceeds exceeded surge surges surged soar soars soared dip dips dipped'
  ).split(' '),
)
const BETWEEN = new Set(
  'to at of on now just only still currently already about around has have had will would could to'.split(
    ' ',
  ),
)
const BEFORE_VERB = new Set(
  'has have had will would could may might now again already also still been since recently is was are were'.split(
    ' ',
  ),
)
const TIES = new Set([
  'in',
  'of',
  'for',
  'from',
  'among',
  'on',
  'at',
  'across',
  'to',
  'with',
  'between',
  'by',
])
const NO_NOUNS = new Set(
  'it they he she we this that these those which who there one some all total instead out because ahead short worth part number figure figures rate rates level average maximum minimum record sum amount kind sort rest lot'.split(
    ' ',
  ),
)
/** Words of a subject that are looked at, and of the verb with what stands before the number. */
const REACH = 10
const VERB_REACH = 4

/**
 * The head noun of which a number is told: "approval has fallen to 29 percent", "murders in Calder fell to 212", "bail
 * of $750,000". Null where the clause has another form.
 */
export function readSubject(tokens: readonly Token[], start: number, first: number): string | null {
  const before = tokens[first - 1]
  if (before === undefined || first - 1 < start) return null
  if (before.lower === 'of' || before.lower === 'at') {
    const owner = first - 2 >= start ? tokens[first - 2] : undefined
    if (owner !== undefined && isNoun(owner) && !LEVELS.has(owner.lower)) return owner.lower
  }
  let at = first - 1
  while (
    at >= start &&
    first - at <= VERB_REACH &&
    BETWEEN.has(tokens[at]!.lower) &&
    !LEVELS.has(tokens[at]!.lower)
  )
    at--
  if (at < start || !LEVELS.has(tokens[at]!.lower)) return null
  return headBefore(tokens, start, at)
}

/** What moved: "pensions go up 2.5 percent", "raise pensions by 3 percent". */
export function readMoved(tokens: readonly Token[], start: number, first: number): string | null {
  let at = first - 1
  while (at >= start && first - at <= VERB_REACH && MOVING.has(tokens[at]!.lower)) at--
  if (at < start || at === first - 1) return null
  const { lower } = tokens[at]!
  if (LEVELS.has(lower) || /^(?:go|goes|went|gone|increased?s?|decreased?s?)$/.test(lower))
    return headBefore(tokens, start, at)
  return isNoun(tokens[at]!) ? lower : null
}

const MOVING = new Set(['by', 'up', 'down', 'about', 'another', 'some', 'a'])

/** The head noun of what stands before the verb at `verb`. */
function headBefore(tokens: readonly Token[], start: number, verb: number): string | null {
  let at = verb - 1
  while (at >= start && BEFORE_VERB.has(tokens[at]!.lower)) at--
  const limit = Math.max(start, at - REACH)
  let head = at
  for (let k = at; k >= limit; k--) {
    const { kind, lower } = tokens[k]!
    if (kind !== 'word' && !/^['’]s?$/.test(lower)) break
    if (TIES.has(lower)) head = k - 1
  }
  const noun = tokens[head]
  if (head < start || noun === undefined) return null
  return isNoun(noun) || (head === start && isOpening(noun)) ? noun.lower : null
}

/** The capital of a sentence's first word tells nothing. */
function isOpening({ kind, lower }: Token): boolean {
  const isCommon = looksCommon(lower) || looksCommon(lower.replace(/s$/, ''))
  return kind === 'word' && isCommon && !STOPS.has(lower) && !NO_NOUNS.has(lower)
}

function isNoun({ kind, lower, text }: Token): boolean {
  return (
    kind === 'word' &&
    lower.length > 2 &&
    !isCapitalised(text) &&
    !STOPS.has(lower) &&
    !NO_NOUNS.has(lower) &&
    !/(?:ly|ing|ed)$/.test(lower)
  )
}
