import { isPlural } from '../../attribution/figures/figure-nouns.ts'
import type { Span } from '../../model/span.ts'
import type { Token } from '../../text/analysis.ts'
import type { OutletSentence } from './occasion-sentence.ts'
import type { Trigger } from './occasion-triggers.ts'
import { CLAUSE_ENDS, EVENT_NOUNS, PRONOUNS } from './occasion-words.ts'

/** Words that lead from an event or a verb to those who listen. */
const LEADS: ReadonlyMap<string, readonly string[]> = new Map([
  ['met', ['with', '']],
  ['meets', ['with', '']],
  ['meeting', ['with', 'of', '']],
  ['spoke', ['to', 'with', 'before']],
  ['speaking', ['to', 'with', 'before']],
  ['testified', ['before', 'to']],
  ['testifying', ['before', 'to']],
  ['told', ['']],
  ['addressed', ['']],
  ['addressing', ['']],
  ['received', ['']],
  ['receiving', ['']],
  ['hosted', ['']],
  ['welcomed', ['']],
  ['briefed', ['']],
  ['briefing', ['for', 'to', '']],
  ['interview', ['with', 'to']],
  ['talks', ['with']],
  ['conversation', ['with']],
  ['gathering', ['of', 'with']],
  ['speech', ['to', 'before']],
  ['address', ['to', 'before']],
  ['lecture', ['to']],
  ['sermon', ['to']],
  ['letter', ['to']],
  ['message', ['to']],
  ['remarks', ['to', 'before']],
  ['comments', ['to']],
])

const ENDS = new Set(
  (
    'in at on during after before while as over by into via inside outside last this next today yesterday early late earlier ' +
    'has have had is was were are be been ahead amid to there here afterwards later then too again recently separately exclusively'
  ).split(' '),
)

/** More words than this is no group but a tale. */
const LONGEST = 25

/** To whom it was said: the words behind the trigger that name the listeners. */
export function readAudience(sentence: OutletSentence, trigger: Trigger): Span | null {
  const { tokens } = sentence
  const leads = LEADS.get(tokens[trigger.first]!.lower)
  if (leads === undefined) return null
  let first = trigger.last
  if (!leads.includes(tokens[first]?.lower ?? '-')) {
    if (!leads.includes('')) return null
  } else first++
  const article = /^(?:the|an?)$/.test(tokens[first]?.lower ?? '')
  if (article) first++
  let last = first
  while (last < tokens.length && last < first + LONGEST) {
    const token = tokens[last]!
    if (
      ENDS.has(token.lower) ||
      CLAUSE_ENDS.has(token.lower) ||
      sentence.dates.some(d => d.span[0] === token.start)
    )
      break
    // Words that were blanked out stand between: the speech has begun.
    if (last > first && hasHole(tokens, last)) break
    // "workers gathered in", "people displaced by".
    if (last > first && token.lower === token.text && token.lower.endsWith('ed')) break
    if (token.kind === 'mark' || (token.kind === 'punctuation' && !isInner(tokens, last))) break
    last++
  }
  if (last === first || PRONOUNS.has(tokens[first]!.lower) || last - first >= LONGEST) return null
  if (!isListener(tokens.slice(first, last)) || /^['’]s?$/.test(tokens[last - 1]!.text)) return null
  return [tokens[first]!.start, tokens[last - 1]!.end]
}

/** A name, a plural or a noun for a body of people before the first preposition; "a standing ovation" is none. */
function isListener(words: readonly Token[]): boolean {
  const joint = words.findIndex(word => /^(?:of|from|for|with)$/.test(word.lower))
  const head = words.slice(0, joint === -1 ? words.length : joint)
  if (EVENT_NOUNS.has(head.at(-1)?.lower ?? '')) return false
  return head.some(word => /^\p{Lu}/u.test(word.text) || isPlural(word) || BODIES.has(word.lower))
}

const BODIES = new Set(
  (
    'crowd parliament congress audience committee assembly council delegation cabinet court nation family public press media group ' +
    'panel jury senate house union board team class congregation newspaper agency broadcaster'
  ).split(' '),
)

/** Nouns for bodies that may be spoken to, in one word. */
export function isListeningBody(lower: string): boolean {
  return BODIES.has(lower)
}

function hasHole(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.start - tokens[i - 1]!.end > 2
}

/** A hyphen or an ampersand inside a name. */
function isInner(tokens: readonly Token[], i: number): boolean {
  return /^[-&/’']$/.test(tokens[i]!.text) && tokens[i + 1]?.kind === 'word'
}

/** Who met the speaker, where the speaker is the one who was met: the words before "met". */
export function readVisitors(sentence: OutletSentence, trigger: Trigger): Span | null {
  const { tokens } = sentence
  if (!/^(?:met|meets)$/.test(tokens[trigger.first]!.lower)) return null
  let first = 0
  while (first < trigger.first && (LEADING.test(tokens[first]!.lower) || isDate(sentence, tokens[first]!)))
    first++
  const words = tokens.slice(first, trigger.first)
  if (words.length === 0 || words.length >= LONGEST || words.some(token => token.text === ',')) return null
  if (PRONOUNS.has(words[0]!.lower)) return null
  return [words[0]!.start, words.at(-1)!.end]
}

const LEADING = /^(?:the|an?|on|,)$/

function isDate({ dates }: OutletSentence, token: Token): boolean {
  return dates.some(d => token.start < d.span[1] && d.span[0] < token.end)
}
