import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { verbKey } from '../languages/english-inflection.ts'
import type { Parts } from '../phrases/plain-words.ts'
import { plainClass, tokensOf, verbAt } from '../phrases/plain-words.ts'

const MODALS =
  /^(?:will|would|shall|may|might|can|could|should|must|ought|wo|ca|'ll|'d|(?:will|would|may|might|can|could|should|must)n't|won't|can't|cannot|(?:he|she|it|they|we|i|you|who)'ll)$/
/** Verbs with an infinitive that did happen: "went on to say", "came out to deny", "used to say". Verb keys. */
const CARRIES: ReadonlySet<string> = new Set(
  'go continue begin start proceed use come rush hasten manage dare step take write appear'
    .split(' ')
    .map(verbKey),
)
/** "the first to say", "quick to deny": said, too. */
const READY = /^(?:first|last|quick|quicker|only|one|careful|keen)$/
/** What the words hang on: "if Lee says", "unless she agrees", "should Lee say". */
const CONDITIONS = /^(?:if|unless|whether|should|suppose|supposing|until|lest|once)$/

const GROUP = 8
const CLAUSE = 16

/**
 * Whether the words of an attribution are told of as possible, planned or imagined rather than as said: "might say",
 * "will announce", "is expected to ask", "if Lee says". English.
 */
export function isSupposed(analysis: TextAnalysis, parts: Parts): boolean {
  const { tokens } = analysis
  if (parts.cue.length === 0) return false
  const { from, to } = tokensOf(analysis, parts.cue[0]!)
  if (from >= to) return false
  for (let i = from; i < to; i++) {
    if (MODALS.test(tokens[i]!.lower) && plainClass(tokens, i) === 'auxiliary') return true
    if (
      tokens[i]!.lower === 'to' &&
      verbAt(tokens, i + 1)?.form === 'base' &&
      i + 1 < to &&
      isAhead(tokens, i)
    )
      return true
  }
  for (let b = from - 1; b >= 0 && from - b <= GROUP; b--) {
    if (tokens[b]!.sentence !== tokens[from]!.sentence) break
    const { lower } = tokens[b]!
    if (MODALS.test(lower)) return true
    if (lower === 'to' && b === from - 1 && isAhead(tokens, b)) return true
    const cls = plainClass(tokens, b)
    if (cls !== 'auxiliary' && cls !== 'adverb') break
  }
  return hangsOn(analysis, parts, from)
}

/** Whether a "to" before a verb looks ahead. */
function isAhead(tokens: readonly Token[], to: number): boolean {
  const before = tokens[to - 1]
  if (before === undefined || READY.test(before.lower)) return false
  const verb = verbAt(tokens, before.lower === 'on' || before.lower === 'out' ? to - 2 : to - 1)
  return verb === null || !CARRIES.has(verb.key)
}

/** A condition opens the clause of source and cue. */
function hangsOn(analysis: TextAnalysis, { source }: Parts, cue: number): boolean {
  const { tokens } = analysis
  const start = source[0] === undefined ? cue : Math.min(cue, tokensOf(analysis, source[0]).from)
  for (let b = start - 1; b >= 0 && start - b <= 3; b--) {
    if (tokens[b]!.sentence !== tokens[cue]!.sentence) return false
    if (CONDITIONS.test(tokens[b]!.lower)) return true
    if (plainClass(tokens, b) !== 'adverb' && tokens[b]!.lower !== 'even') return false
  }
  return cue - start > CLAUSE ? false : CONDITIONS.test(tokens[start]!.lower)
}
