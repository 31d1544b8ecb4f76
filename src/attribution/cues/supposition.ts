import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { verbKey } from '../languages/english-inflection.ts'
import type { Parts } from '../phrases/plain-words.ts'
import { plainClass, tokensOf, verbAt } from '../phrases/plain-words.ts'
import { groupStart, isDenial } from './negation.ts'

const MODALS =
  /^(?:will|would|shall|may|might|can|could|should|must|ought|'ll|'d|(?:he|she|it|they|we|i|you|who)'(?:ll|d))$/
/** What looks ahead to the verb behind its "to": "is expected to say", "about to ask". */
const AHEAD =
  /^(?:expected|likely|set|due|poised|about|scheduled|going|ready|prepared|bound|supposed|unlikely)$/
/** Verbs that do so. Verb keys. */
const PLANS: ReadonlySet<string> = new Set(
  'plan intend hope prepare want need expect aim mean wish promise vow threaten'.split(' ').map(verbKey),
)
/** What the words hang on: "if Lee says", "unless she agrees", "should Lee say". */
const CONDITIONS = /^(?:if|unless|whether|should|suppose|supposing|until|lest|once)$/

/** A condition stands no further before source and cue, in tokens. */
const LEAD = 3

/**
 * Whether the words of an attribution are told of as possible, planned or imagined rather than as said: "might say",
 * "will announce", "is expected to ask", "if Lee says". False for what is denied (`isNegated`). English.
 */
export function isSupposed(analysis: TextAnalysis, parts: Parts): boolean {
  const { tokens } = analysis
  if (parts.cue.length === 0) return false
  const { from, to } = tokensOf(analysis, parts.cue[0]!)
  if (from >= to) return false
  let supposed = false
  for (let i = groupStart(tokens, from); i < to; i++) {
    const { lower } = tokens[i]!
    if (isDenial(tokens, i)) return false
    if (MODALS.test(lower) && plainClass(tokens, i) === 'auxiliary') supposed = true
    if (lower === 'to' && i + 1 < to && looksAhead(tokens, i)) supposed = true
  }
  return (
    supposed ||
    (tokens[from - 1]?.lower === 'to' && looksAhead(tokens, from - 1)) ||
    hangsOn(analysis, parts, from)
  )
}

function looksAhead(tokens: readonly Token[], to: number): boolean {
  if (verbAt(tokens, to + 1)?.form !== 'base' || tokens[to + 1]!.lower === 'know') return false
  const before = tokens[to - 1]
  return before !== undefined && (AHEAD.test(before.lower) || PLANS.has(verbAt(tokens, to - 1)?.key ?? ''))
}

/** A condition opens the clause of source and cue. */
function hangsOn(analysis: TextAnalysis, { source }: Parts, cue: number): boolean {
  const { tokens } = analysis
  const start = source[0] === undefined ? cue : Math.min(cue, tokensOf(analysis, source[0]).from)
  for (let b = start - 1; b >= 0 && start - b <= LEAD; b--) {
    if (tokens[b]!.sentence !== tokens[cue]!.sentence) return false
    if (CONDITIONS.test(tokens[b]!.lower)) return true
    if (plainClass(tokens, b) !== 'adverb' && tokens[b]!.lower !== 'even') return false
  }
  return false
}
