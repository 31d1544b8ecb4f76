import { isBody, isPersonNoun, isWork } from '../../text/names/organisations.ts'
import { singular, titleHead } from '../../text/names/titles.ts'
import type { SpeakerText } from './speaker-text.ts'

/** What a mention does in its sentence, for want of a parse read off the words around it. */
export interface MentionRole {
  /** "Lee’s", "his". */
  readonly possessive: boolean
  /** Behind a preposition or a verb, as an object. */
  readonly oblique: boolean
  /** Followed by a verb that it may be the subject of. */
  readonly acts: boolean
  /** "the Lee campaign": says whose something is. */
  readonly modifies: boolean
  readonly pronoun: boolean
  /** "Lee asked Hart why …": whoever speaks next is hardly Lee. */
  readonly asks: boolean
  /** "Lee was asked", "asked Lee why …": whoever speaks next is probably Lee. */
  readonly asked: boolean
}

const words = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/))

const TAKES_OBJECT = words(`
of for with to by about against from in on at over between after before behind under than like and or as toward towards
called told asked accused urged
`)
const BEFORE_NAMES = words('the a an his her their its former then both')
const ADVERBS = words(`
also then later now never once still often recently himself herself again has had will would already just
`)
const VERBS = words(`
is was are were has had have does did do will would can could may might must should said says told tells wrote writes
went came made took gave got won lost led held kept left began ran saw met thought knew spoke stood put sent built
brought chose drew fell felt found hit paid sought spent swore threw tweeted sat rose grew wore rode drove flew shook
woke broke hid bought caught taught fought slept lay laid dealt dug ate forgot hung lent meant rang read sank sang shot
shut sold stole struck stuck swept swam tore understood withdrew beat became heard bore isn't wasn't doesn't didn't won't wouldn't
can't couldn't hasn't hadn't
`)
/** "wins", "called": nouns and participles, too. */
const VERB_OR_NOUN = /^\p{Ll}{2,}(?:ed|es|[^su\P{Ll}]s)$/u
const OPENS_CLAUSE = words(`
that when while as after before because since if although though until once whether unless where and but or said says
what how why than
`)
const ASKING = words('ask asks asked asking press pressed presses pressing questioned')
const QUESTION = words('whether if about what why how when who which where on')
const NOMINATIVE = /^s?he(?:'|$)/
const FARTHEST_QUESTION = 6
const LONGEST_BRACKET = 8

/** The role of a mention in tokens `[first, next)`. */
export function roleOf(text: SpeakerText, first: number, next: number, pronoun: boolean): MentionRole {
  const { tokens } = text.analysis
  const { lower, sentence } = tokens[first]!
  const after = tokens[next]?.lower
  const possessive = after === "'s" || after === "'" || (pronoun && (lower === 'his' || lower === 'her'))
  const modifies = !pronoun && !possessive && modifiesNext(text, next, sentence)
  return {
    possessive,
    oblique: isOblique(text, first, sentence),
    acts: pronoun ? NOMINATIVE.test(lower) : !modifies && actsIn(text, first, next, sentence),
    modifies,
    pronoun,
    asks: asks(text, first, next),
    asked: isAsked(text, first, next),
  }
}

/** Behind a preposition or a verb that takes a person, an article between them at most. */
function isOblique(text: SpeakerText, first: number, sentence: number): boolean {
  const { tokens } = text.analysis
  for (let i = first - 1; i >= 0 && first - i <= 3; i--) {
    const token = tokens[i]!
    if (token.sentence !== sentence || token.kind !== 'word') return false
    if (TAKES_OBJECT.has(token.lower)) return true
    if (!BEFORE_NAMES.has(token.lower)) return false
  }
  return false
}

function actsIn(text: SpeakerText, first: number, next: number, sentence: number): boolean {
  const { tokens } = text.analysis
  let i = next
  if (tokens[i]?.text === '(') while (i < next + LONGEST_BRACKET && tokens[i - 1]?.text !== ')') i++
  if (ADVERBS.has(tokens[i]?.lower ?? '')) i++
  if (tokens[i]?.text === ',') {
    if (tokens[i + 1]?.lower === 'who') return true
    // "The director, Ann Lee, sat"
    if (tokens[first - 1]?.text === ',') i++
  }
  const token = tokens[i]
  if (token === undefined || token.sentence !== sentence || token.kind !== 'word') return false
  if (token.text !== token.lower) return false
  if (VERBS.has(token.lower)) return true
  if (!VERB_OR_NOUN.test(token.lower)) return false
  const before = tokens[first - 1]
  return (
    before === undefined ||
    before.sentence !== sentence ||
    before.kind !== 'word' ||
    OPENS_CLAUSE.has(before.lower)
  )
}

/** "Lee campaign", "Lee supporters", "Lee spokeswoman"; "Lee plans" and "Lee leads" are no nouns. */
function modifiesNext(text: SpeakerText, next: number, sentence: number): boolean {
  const token = text.analysis.tokens[next]
  if (token?.kind !== 'word' || token.sentence !== sentence || token.text !== token.lower) return false
  const one = singular(token.lower)
  if (isPersonNoun(one) || isBody(one)) return true
  return one === token.lower && (isWork(one) || titleHead(one) !== null)
}

function asks(text: SpeakerText, first: number, next: number): boolean {
  const { tokens } = text.analysis
  const at = (i: number) => tokens[i]?.lower ?? ''
  if (at(first - 1) === 'by' && ASKING.has(at(first - 2))) return true
  if (!ASKING.has(at(next))) return false
  for (let i = next + 1; i < next + FARTHEST_QUESTION; i++) if (QUESTION.has(at(i))) return i > next + 1
  return false
}

function isAsked(text: SpeakerText, first: number, next: number): boolean {
  const { tokens } = text.analysis
  const at = (i: number) => tokens[i]?.lower ?? ''
  if (ASKING.has(at(first - 1))) return QUESTION.has(at(next))
  return (at(next) === 'was' || at(next) === 'were' || at(next) === 'been') && ASKING.has(at(next + 1))
}
