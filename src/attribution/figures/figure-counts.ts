import type { Token } from '../../text/analysis.ts'
import { isCapitalised } from '../../text/words/letter-case.ts'
import { isPlural } from './figure-nouns.ts'
import { plainForm, STATE_FORMS, STATE_NOUNS, STATE_VERBS, type State } from './figure-states.ts'

/** Words between a noun and what is said to have befallen it. */
const AUXILIARIES = new Set(
  'have has had been were was are is be being remain remained remains got left sind wurden worden waren seien ont été sont étaient avaient furent seraient fueron habían han sido'.split(
    ' ',
  ),
)
const ADVERBS = new Set(
  (
    'also reportedly now already feared presumed believed reported confirmed declared still so far since then ' +
    'either officially listed counted known thought to and more others'
  ).split(' '),
)

/** Words that show a participle to be a verb with its own object: "12 gunmen killed three". */
const OBJECT_STARTS = new Set(
  'the a an his her their its at more over nearly about around some up dozens hundreds'.split(' '),
)

export interface FoundState {
  readonly state: State
  /** Token after it. */
  readonly end: number
}

/** The state behind a number or its noun: "have also been injured", "dead", "lost their lives". */
export function readStateBehind(tokens: readonly Token[], first: number, end: number): FoundState | null {
  let at = behindOwner(tokens, first, end)
  let passive = false
  for (const limit = Math.min(end, at + 8); at < limit; at++) {
    const { lower } = tokens[at]!
    if (AUXILIARIES.has(lower)) passive = true
    else if (!ADVERBS.has(lower) || (lower === 'and' && at === first)) break
  }
  const token = tokens[at]
  if (token === undefined || at >= end) return null
  if (token.lower === 'lost' && /^(their|his|her|its)$/.test(tokens[at + 1]?.lower ?? '')) {
    const lost = LOST.get(tokens[at + 2]?.lower ?? '')
    return lost === undefined ? null : { state: lost, end: at + 3 }
  }
  const phrase = passive
    ? PHRASES.find(p => p.words.every((w, k) => w.test(tokens[at + k]?.lower ?? '')))
    : undefined
  if (phrase !== undefined && at + phrase.words.length <= end)
    return { state: phrase.state, end: at + phrase.words.length }
  if (!passive && isDriven(tokens, at, end)) return { state: 'displaced', end: at + 3 }
  if (token.lower === 'unaccounted' && tokens[at + 1]?.lower === 'for')
    return { state: 'missing', end: at + 2 }
  const state = STATE_FORMS.get(plainForm(token.lower))
  if (state === undefined) return null
  if (!passive && STATE_VERBS.has(plainForm(token.lower)) && takesObject(tokens, at + 1, end)) return null
  return joined(tokens, { state, end: at + 1 }, end)
}

/** "has driven 700,000 people from their homes". */
function isDriven(tokens: readonly Token[], at: number, end: number): boolean {
  const words = [0, 1, 2].map(k => (at + k < end ? tokens[at + k]!.lower : '')).join(' ')
  return /^from (?:their|his|her) (?:homes?|houses?|villages?|towns?)$/.test(words)
}

/** What people lose, and are by that. */
const LOST: ReadonlyMap<string, State> = new Map([
  ['lives', 'killed'],
  ['life', 'killed'],
  ['homes', 'homeless'],
  ['houses', 'homeless'],
  ['jobs', 'laid off'],
])

/** "600 residents of Tilby Row were evacuated": the token behind where they are from, if a verb follows there. */
function behindOwner(tokens: readonly Token[], first: number, end: number): number {
  if (!/^(?:of|in|from|at|on|aboard)$/.test(tokens[first]?.lower ?? '')) return first
  let at = first + 1
  if (tokens[at]?.lower === 'the') at++
  const names = at
  while (at < Math.min(end, first + OWNER) && tokens[at]!.kind === 'word' && isCapitalised(tokens[at]!.text))
    at++
  return at > names && at < end && AUXILIARIES.has(tokens[at]!.lower) ? at : first
}

/** Tokens of "of the Upper Tilby Row". */
const OWNER = 6

/** States that take two words, behind "have been". */
const PHRASES: readonly { readonly state: State; readonly words: readonly RegExp[] }[] = [
  {
    state: 'evacuated',
    words: [
      /^(?:moved|taken|brought|bussed)$/,
      /^to$/,
      /^(?:safety|shelters?|schools?|higher|camps?|hotels?)$/,
    ],
  },
  {
    state: 'hospitalised',
    words: [/^(?:taken|brought|rushed|carried|sent|admitted)$/, /^to$/, /^hospitals?$/],
  },
  { state: 'killed', words: [/^(?:shot|found|left)$/, /^dead$/] },
  {
    state: 'killed',
    words: [/^(?:stabbed|burned|burnt|beaten|crushed|trampled|hacked|starved|frozen)$/, /^to$/, /^death$/],
  },
  { state: 'killed', words: [/^(?:shot)$/, /^and$/, /^killed$/] },
  { state: 'laid off', words: [/^(?:laid)$/, /^off$/] },
  { state: 'laid off', words: [/^(?:sent)$/, /^home$/] },
  { state: 'laid off', words: [/^(?:made)$/, /^redundant$/] },
]

function takesObject(tokens: readonly Token[], i: number, end: number): boolean {
  const token = i < end ? tokens[i] : undefined
  if (token === undefined) return false
  if (token.lower === 'at') return /^(?:least|most)$/.test(tokens[i + 1]?.lower ?? '')
  return token.kind === 'number' || OBJECT_STARTS.has(token.lower) || isPlural(token)
}

/** "killed or wounded", "dead and injured" is one count of both. */
function joined(tokens: readonly Token[], first: FoundState, end: number): FoundState {
  const sign = tokens[first.end]?.lower
  if ((sign !== 'and' && sign !== 'or') || first.end + 1 >= end) return first
  const second = STATE_FORMS.get(plainForm(tokens[first.end + 1]!.lower))
  return second === undefined || second === first.state
    ? first
    : { state: `${first.state} ${sign} ${second}`, end: first.end + 2 }
}

const BETWEEN_VERB_AND_NUMBER = new Set([
  'another',
  'a',
  'the',
  'all',
  'further',
  'of',
  'also',
  'total',
  'least',
  'record',
])

/** The verb or noun before a number that tells what befell those it counts: "killing", "the deaths of". */
export function readStateBefore(tokens: readonly Token[], start: number, first: number): State | null {
  let at = first - 1
  for (let k = 0; k < 4 && at >= start && BETWEEN_VERB_AND_NUMBER.has(tokens[at]!.lower); k++) at--
  if (at < start) return null
  if (tokens[at]!.lower === 'dead' && /^(?:shot|shoots|shooting)$/.test(tokens[at - 1]?.lower ?? ''))
    return 'killed'
  if (tokens[first - 1]?.lower === 'of' && /^li(?:ves|fe)$/.test(tokens[at]!.lower)) return 'killed'
  const form = plainForm(tokens[at]!.lower)
  if (
    /^(?:claim|claims|claimed|claiming|cost|costs|costing|took|taken)$/.test(form) &&
    isOfLives(tokens, first)
  )
    return 'killed'
  if (/^(?:lost|loses|losing)$/.test(form) && isOfFighters(tokens, first)) return 'killed'
  if (
    tokens[at]!.lower === 'down' &&
    /^(?:burned|burnt|burning|knocked|torn|pulled)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return 'destroyed'
  const isOf = tokens[first - 1]?.lower === 'of'
  if (isOf)
    return (
      STATE_NOUNS.get(form) ??
      (form === 'wounding' || form === 'killing' ? (STATE_VERBS.get(form) ?? null) : null)
    )
  const verb = STATE_VERBS.get(form)
  if (verb === undefined) return null
  // "12 people were killed, 30 …" and "killed or wounded 30".
  const conjunction = tokens[at - 1]?.lower
  const other =
    conjunction === 'or' || conjunction === 'and'
      ? STATE_VERBS.get(plainForm(tokens[at - 2]?.lower ?? ''))
      : undefined
  return other === undefined || other === verb ? verb : `${other} ${conjunction} ${verb}`
}

/** "claimed at least 61 lives", the number at `first` or behind its bounds. */
function isOfLives(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at < first + 5; at++) if (tokens[at]?.lower === 'lives') return true
  return false
}

/** "lost six soldiers": whoever else loses people may have dismissed them. */
function isOfFighters(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at < first + 4; at++)
    if (
      /^(?:soldiers|troops|fighters|rebels|policemen|officers|servicemen|militants|pilots)$/.test(
        tokens[at]?.lower ?? '',
      )
    )
      return true
  return false
}

const RISING = new Set(
  (
    'surpass surpasses surpassed exceed exceeds exceeded pass passes passed top tops topped reach reaches reached hit hits ' +
    'cross crosses crossed climb climbs climbed rise rises rose risen stand stands stood grow grew grows grown ' +
    'jump jumps jumped increase increases increased go goes went gone near nears neared hover hovers ' +
    'was is at to of now stands climbs soars soared mount mounts mounted'
  ).split(' '),
)

const TOLL_STATES: ReadonlyMap<string, State> = new Map([
  ['toll', 'killed'],
  ['dead', 'killed'],
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['killed', 'killed'],
  ['injuries', 'injured'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['missing', 'missing'],
  ['displaced', 'displaced'],
])

/** How far a toll may stand before its number: "the death toll from the flood in the valley of the Ore has risen to". */
const TOLL_REACH = 16

/** "death toll surpassed", "the number of injured rose to", "toll stands at". */
export function readToll(tokens: readonly Token[], start: number, first: number): State | null {
  if (first - 1 < start || !RISING.has(tokens[first - 1]!.lower)) return null
  for (let at = first - 2; at >= Math.max(start, first - TOLL_REACH); at--) {
    const { lower, kind } = tokens[at]!
    if (kind === 'number' && tokens[first - 1]!.lower !== 'to') return null
    const state = TOLL_STATES.get(lower)
    if (state === undefined) {
      // "the number of stranded travellers has grown to"
      const other = STATE_FORMS.get(plainForm(lower))
      if (other !== undefined && isNumberOf(tokens, start, at)) return other
      continue
    }
    if (lower === 'toll') return TOLL_STATES.get(injuryToll(tokens, at)) ?? 'killed'
    return isNumberOf(tokens, start, at) ? state : null
  }
  return null
}

function injuryToll(tokens: readonly Token[], toll: number): string {
  const before = tokens[toll - 1]?.lower ?? ''
  return before === 'injury' ? 'injured' : before
}

/** "the number of people killed", "the count of the dead". */
function isNumberOf(tokens: readonly Token[], start: number, at: number): boolean {
  for (let k = at - 1; k >= Math.max(start, at - 6); k--) {
    if (/^(number|count|tally|total)$/.test(tokens[k]!.lower)) return true
  }
  return false
}

const INCLUDING = new Set(['including', 'includes', 'include', 'included', 'among', 'amongst'])

/** Whether the number tells a part of one before it: "including 600 children", "3 of them soldiers". */
export function isPart(tokens: readonly Token[], start: number, first: number, last: number): boolean {
  if (
    tokens[last]?.lower === 'of' &&
    (tokens[last + 1]?.lower === 'them' || tokens[last + 1]?.lower === 'whom')
  ) {
    return true
  }
  for (let at = first - 1; at >= Math.max(start, first - 3); at--) {
    const { lower } = tokens[at]!
    if (INCLUDING.has(lower)) return true
    if (
      lower !== 'them' &&
      lower !== 'those' &&
      lower !== 'whom' &&
      lower !== 'were' &&
      lower !== 'are' &&
      lower !== 'the'
    )
      break
  }
  return false
}
