import type { Span } from '../../model/span.ts'
import type { Token } from '../../text/analysis.ts'
import { STATE_FORMS, type State } from './figure-states.ts'

/** What a paragraph has been counting, for numbers that follow without a noun. */
export interface Topic {
  readonly what: string
  readonly unit: string | null
  /** The count's words; null where a question asks for it. */
  readonly span: Span | null
  /** Index of the sentence that counted it, and of its paragraph. */
  readonly sentence: number
  readonly paragraph: number
}

/** So many sentences on a topic is forgotten. */
const MEMORY = 2

/** Whether the words may go on counting what `topic` names. */
export function isOn(topic: Topic | null, sentence: number, paragraph: number): topic is Topic {
  return topic !== null && topic.paragraph === paragraph && sentence - topic.sentence <= MEMORY
}

/** "The hospital had 44", "both had 47": a count with its source for a subject. */
const GIVES = new Set(
  'had has have gave gives counted counts listed lists reported recorded zählte meldete nannte comptait cuenta'.split(
    ' ',
  ),
)

const SPEAKS: ReadonlyMap<string, RegExp> = new Map([
  ['of', /^(?:spoke|spoken|speaks|talked|talks)$/],
  ['von', /^(?:sprach|spricht|sprechen|sprachen)$/],
  ['de', /^(?:parle|parlait|parlé|habla|habló)$/],
  ['at', /^(?:put|puts|estimated|estimates|kept|keeps)$/],
  ['by', /^(?:up|down|fallen|risen|fell|rose|dropped|grown|grew)$/],
])

/** Words between such a verb and its "at": "put the fall at". */
const OBJECT = 4

/**
 * A number that stands for a whole count: it ends its clause, and a verb of counting stands before it. "In Vell
 * it was 12" counts elsewhere, and goes on with nothing.
 */
export function isElliptic(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): boolean {
  if (last < end && !closes(tokens[last]!)) return false
  const before = tokens[first - 1]
  if (before === undefined || first - 1 < start) return false
  if (GIVES.has(before.lower)) return !isElsewhere(tokens, start)
  if (/^(?:is|was|are|were)$/.test(before.lower))
    return /^(?:it|they|that)$/.test(tokens[first - 2]?.lower ?? '') && !isElsewhere(tokens, start)
  const verb = SPEAKS.get(before.lower)
  if (verb === undefined) return false
  for (let at = first - 2; at >= Math.max(start, first - 2 - OBJECT); at--) {
    if (verb.test(tokens[at]!.lower)) return true
    if (tokens[at]!.kind === 'punctuation') return false
  }
  return false
}

function closes({ kind, lower }: Token): boolean {
  return (
    kind === 'punctuation' || kind === 'mark' || /^(?:on|as|by|and|while|but|am|le|el|und|et|y)$/.test(lower)
  )
}

function isElsewhere(tokens: readonly Token[], start: number): boolean {
  return (
    /^(?:in|at|for|across)$/.test(tokens[start]?.lower ?? '') &&
    /^\p{Lu}/u.test(tokens[start + 1]?.text ?? '')
  )
}

/** "How many people died?" names what the next sentences count. */
export function askedState(tokens: readonly Token[], start: number, end: number): State | null {
  if (tokens[start]?.lower !== 'how' || tokens[start + 1]?.lower !== 'many') return null
  for (let at = start + 2; at < Math.min(end, start + QUESTION); at++) {
    const state = STATE_FORMS.get(tokens[at]!.lower)
    if (state !== undefined) return state
  }
  return null
}

const QUESTION = 10
