import type { WordClass } from '../phrases/word-class.ts'

const LISTS: Readonly<Record<string, string>> = {
  pronoun:
    'he she it they we i you who everyone everybody someone somebody nobody anyone anybody one himself herself themselves itself me him them us',
  determiner:
    'the a an this these those some any no every each all both several many most few another such my your his her its their our other either neither more less enough half',
  preposition:
    'of in on at to for from with by about against among between during into over under after before since until through throughout toward towards upon without within across behind beyond near off onto out outside inside per via amid despite concerning regarding including like unlike around along up down above below besides except than following',
  conjunction: 'and or but nor yet so plus &',
  subordinator:
    'that as because when while if though although whereas unless whether how why where what whatever whenever wherever once lest',
  relative: 'which whom whose',
  auxiliary:
    "is are was were be been being am has have had having do does did will would can could may might must shall should ought 's 've 'd 'll 're isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't mightn't mustn't shouldn't it's he's she's they're we're i'm i've you're we've they've i'll we'll he'll she'll they'll i'd he'd she'd they'd we'd that's there's gonna",
  adverb:
    'not never also again then now later earlier still just even only already always often soon once twice ever further instead too very quite rather almost nearly perhaps maybe however therefore moreover furthermore nevertheless nonetheless meanwhile thus hence indeed else away back together far long first repeatedly recently reportedly allegedly here there well otherwise sometimes afterward afterwards',
  time: 'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight mon tue wed thu fri sat sun january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
}

/** English closed classes. */
export const CLOSED: ReadonlyMap<string, WordClass> = new Map(
  Object.entries(LISTS).flatMap(([cls, words]) => words.split(' ').map(w => [w, cls as WordClass] as const)),
)

/** Contractions that hold a subject and an auxiliary in one token. */
export const SUBJECT_AND_AUXILIARY = /^(?:i|you|he|she|it|we|they|who|that|there)'(?:s|re|m|ve|d|ll)$/

/** Auxiliary forms of `be`, which tell a passive or a progressive. */
export const BE = new Set(
  "is are was were be been being am 's 're isn't aren't wasn't weren't it's he's she's they're we're i'm you're".split(
    ' ',
  ),
)

/** Words that deny what follows them. */
export const NEGATIONS = new Set(
  "not never no n't neither nor don't doesn't didn't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't nobody nothing without hardly".split(
    ' ',
  ),
)

/** Verbs that take back the verb they govern ("declined to comment"): verb keys. */
export const TAKES_BACK = new Set(['declin', 'refus', 'fail', 'avoid', 'stop', 'neglect'])

/** Subject pronouns, which alone make a clause's subject. */
export const SUBJECT_PRONOUNS = new Set('he she they we i you it who'.split(' '))

/** Nouns of people, with which a bare singular or plural source may begin. */
export const TIME_NOUNS = new Set(
  'days weeks months years decades decade hours minutes day week month year hour minute morning afternoon evening night weekend spring summer autumn fall winter time moment ago earlier later'.split(
    ' ',
  ),
)
