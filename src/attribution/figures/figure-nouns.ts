import type { Token } from '../../text/analysis.ts'
import { STATE_FORMS, STATE_NOUNS, type State } from './figure-states.ts'

/** Nouns for people as such: a count of them is named by what befell them alone. */
const ANYBODY = new Set(
  'people person persons individuals others victims residents inhabitants citizens travelers travellers commuters motorists souls lives menschen personen opfer personnes habitants victimes personas habitantes víctimas'.split(
    ' ',
  ),
)

/** Nouns for some people, which the name of the count keeps: `children killed`. */
const SOME_PEOPLE = new Set(
  (
    'child children woman women man men girl girls boy boys baby babies infants minors teenagers adults elderly ' +
    'civilian civilians soldier soldiers troops police policeman policemen officer officers militant militants fighters ' +
    'rebels insurgents gunmen journalist journalists reporters worker workers employees staff medic medics doctors nurses ' +
    'paramedics student students pupils teachers passenger passengers tourists pilgrims protester protesters protestors ' +
    'demonstrators hostage hostages captives prisoner prisoners inmates detainees refugee refugees migrants patient patients ' +
    'firefighter firefighters rescuers crew sailors villagers farmers miners drivers guests worshippers settlers members families ' +
    'households voters suspects survivors foreigners nationals personnel servicemen guards peacekeepers martyrs veterans delegates participants activists scientists experts lawmakers ' +
    'officials ministers players viewers customers users subscribers hikers climbers skiers swimmers divers bystanders ' +
    'fishermen seamen dockers spectators fans onlookers marchers deputies nuns monks priests athletes runners shoppers neighbours neighbors relatives toddlers seniors youths'
  ).split(' '),
)

const OTHER_PLURALS = new Set(
  'people children men women police troops staff crew personnel media data cattle sheep aircraft lives homes houses policemen servicemen gunmen menschen personen opfer'.split(
    ' ',
  ),
)

/** Words in -s that are no plurals. */
const NO_PLURAL = new Set(
  (
    'was has is this its his as us does plus minus versus always perhaps besides towards afterwards sometimes ' +
    'twenties thirties forties fifties sixties seventies eighties nineties less across news yes thus since kills says shows gives takes makes goes comes wounds injures displaces ' +
    'adds tells notes warns gas bus virus congress business crisis process access loss mass class press'
  ).split(' '),
)

/** Words that end a noun phrase. */
export const STOPS: ReadonlySet<string> = new Set(
  (
    'in on at to by for from with without into over after before since during until as that which who whom whose where when ' +
    'while and or but nor if than per was were is are be been being has have had will would can could may might ' +
    'must shall should did do does said says told it he she they we i you this these those a an the his her their its our ' +
    'sind wurden worden waren haben im bei ont été sont étaient dans fueron han sido ' +
    'down up out off away back not also across amid among including because so far about against through throughout between within ' +
    'around near along outside beyond toward towards above below under inside behind beside saw came went took gave fell led'
  ).split(' '),
)

/** Words that add nothing to what is counted. */
const FILLERS = new Set(
  'other others more additional further new extra total confirmed reported estimated entire whole same such some'.split(
    ' ',
  ),
)

export interface Counted {
  /** Token after the noun phrase. */
  readonly end: number
  /** `children`; empty for people as such and for a people's name; the phrase for things. */
  readonly who: string
  readonly people: boolean
  /** The noun of a people's name or of another capital ("Ardmorians"), which a state makes people. */
  readonly capital: string | null
  /** A state told by the noun or an adjective in the phrase: "40 deaths", "3,000 displaced people". */
  readonly state: State | null
}

/** A noun phrase may hold this many words before its head: "12 young Ardmore railway workers". */
const LONGEST_PHRASE = 5

/** The noun phrase behind a number, from token `first`; null where no plural follows. */
export function readCounted(tokens: readonly Token[], first: number, end: number): Counted | null {
  let at = first
  if (tokens[at]?.lower === 'of' && at < end) {
    at++
    while (at < end && DETERMINERS.has(tokens[at]!.lower)) at++
  }
  const words: string[] = []
  let state: State | null = null
  for (const limit = Math.min(end, at + LONGEST_PHRASE); at < limit; at++) {
    const token = tokens[at]!
    const { lower } = token
    if (token.kind !== 'word' || STOPS.has(lower)) break
    if (isPossessive(tokens[at + 1])) {
      words.push(`${token.text}${tokens[at + 1]!.text}`)
      at++
      continue
    }
    const noun = STATE_NOUNS.get(lower)
    if (noun !== undefined) return { end: at + 1, who: '', people: true, capital: null, state: noun }
    const adjective = STATE_FORMS.get(lower)
    if (adjective !== undefined) {
      // "12 killed in": a state of its own, unless a noun follows at once ("12 wounded soldiers").
      const next = tokens[at + 1]
      if (next === undefined || at + 1 >= end || !isPlural(next)) return null
      state = adjective
      continue
    }
    if (isPlural(token)) {
      const head = headAfter(tokens, at, end)
      const headNoun = STATE_NOUNS.get(tokens[head]!.lower)
      if (headNoun !== undefined)
        return { end: head + 1, who: '', people: true, capital: null, state: headNoun }
      return { ...named(tokens, words, at, head), state }
    }
    if (!FILLERS.has(lower)) words.push(token.text)
  }
  return null
}

const DETERMINERS = new Set([
  'the',
  'these',
  'those',
  'them',
  'their',
  'its',
  'his',
  'her',
  'our',
  'whom',
  'which',
])

/** "police officers", "aid trucks": the last of several plurals is the head. */
function headAfter(tokens: readonly Token[], at: number, end: number): number {
  const next = tokens[at + 1]
  if (next === undefined || at + 1 >= end || next.kind !== 'word') return at
  const lower = next.lower !== next.text
  return !lower && isPlural(next) && !STATE_FORMS.has(next.lower) && tokens[at + 1]!.start > tokens[at]!.end
    ? at + 1
    : at
}

function named(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  head: number,
): Omit<Counted, 'state'> {
  const noun = tokens[head]!
  if (ANYBODY.has(noun.lower)) return { end: head + 1, who: '', people: true, capital: null }
  if (isOfPeople(noun.lower)) {
    const whole = head > at ? `${tokens[at]!.lower} ${noun.lower}` : noun.lower
    return { end: head + 1, who: whole, people: true, capital: null }
  }
  // "17,600 Ardmorians": the name of a people.
  if (/^\p{Lu}\p{L}+$/u.test(noun.text) && words.length === 0)
    return { end: head + 1, who: '', people: true, capital: noun.text }
  const phrase = [...words, ...(head > at ? [tokens[at]!.text] : []), noun.text].join(' ').toLowerCase()
  return { end: head + 1, who: phrase, people: false, capital: null }
}

/** "quarrymen", "schoolgirls": a calling or an age that no list has. */
function isOfPeople(lower: string): boolean {
  return SOME_PEOPLE.has(lower) || /.{3}(?:men|women|girls|boys|children|workers)$/.test(lower)
}

/** "five women's teams": the owners are not what is counted. */
function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s?$/.test(token.lower)
}

/** Whether a counted noun tells a people apart from others: "Ardmorians", not "people" or "children". */
export function isPeoplesName(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    /^\p{Lu}\p{L}+s$/u.test(word) && !ANYBODY.has(lower) && !SOME_PEOPLE.has(lower) && !STATE_NOUNS.has(lower)
  )
}

export function isPlural(token: Token): boolean {
  const { lower } = token
  if (token.kind !== 'word' || lower.length < 3) return false
  if (OTHER_PLURALS.has(lower) || isOfPeople(lower)) return true
  if (NO_PLURAL.has(lower)) return false
  return lower.endsWith('s') && !/(ss|us|is|'s|’s)$/.test(lower) && lower.length > 3
}
