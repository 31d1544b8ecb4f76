import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { verbKey } from '../languages/english-inflection.ts'
import { TAKES_BACK } from '../languages/english-words.ts'
import type { Parts, TokenRange } from '../phrases/plain-words.ts'
import { plainClass, tokensOf, verbAt } from '../phrases/plain-words.ts'

/** Words of a verb group that deny what follows. "Hardly" and its like deny as well as "not" does. */
const DENIES =
  /^(?:not|never|no|neither|nor|without|hardly|scarcely|rarely|seldom|cannot|(?:do|does|did|wo|would|ca|could|is|are|was|were|has|have|had|should|must|might|need|ai)n't)$/
/** "not only said", "not merely": more than that was said, not less. */
const MORE = /^(?:only|just|merely|simply|alone)$/
/** "did not hesitate to say", "could not help saying": two denials. Verb keys. */
const HINDERS: ReadonlySet<string> = new Set(
  'hesitate help resist hide shy tire stop mince refrain shrink cease forget'.split(' ').map(verbKey),
)
/** Verbs that take back what they govern, beyond those every finder knows. Verb keys. */
const WITHHOLDS: ReadonlySet<string> = new Set([
  ...TAKES_BACK,
  ...'refrain omit forget forbear hesitate shy'.split(' ').map(verbKey),
])
const NOBODY = /^(?:nobody|none|neither|nothing|no-one)$/

/** The words before a cue that may belong to its verb group, in tokens. */
const GROUP = 8

/**
 * Whether the words of an attribution were not said: "did not say", "declined to comment", "never claimed", "nobody
 * said", "without saying", "stopped short of calling". A denial ("denied that …") is something said.
 */
export function isNegated(analysis: TextAnalysis, parts: Parts): boolean {
  const { tokens } = analysis
  if (parts.cue.length === 0) return false
  const ranges = parts.cue.map(span => tokensOf(analysis, span))
  const first = ranges[0]!
  const last = ranges.at(-1)!
  let denied = insteadOf(tokens, first.from) || isInverted(analysis, parts)
  let withheld = 0
  for (let i = groupStart(tokens, first.from); i < last.to; i++) {
    if (DENIES.test(tokens[i]!.lower)) {
      if (isDenial(tokens, i)) denied = true
      continue
    }
    const verb = verbAt(tokens, i)
    if (verb === null) continue
    if (denied && HINDERS.has(verb.key)) withheld++
    else if (WITHHOLDS.has(verb.key) && governs(tokens, i, last.to)) withheld++
    else if (isShortOf(tokens, i) || isUnwilling(tokens, i)) withheld++
  }
  if (parts.source.some(span => isNobody(tokens, tokensOf(analysis, span)))) denied = true
  return (withheld + (denied ? 1 : 0)) % 2 === 1
}

/** "nobody", "no minister", "not one of them", "neither". */
function isNobody(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  if (from >= to) return false
  const { lower } = tokens[from]!
  if (lower === 'no') return plainClass(tokens, from + 1) !== 'number'
  return NOBODY.test(lower) || (lower === 'not' && !MORE.test(tokens[from + 1]?.lower ?? ''))
}

/** "Nor did Lee say", "Never has she said": before the source. */
function isInverted(analysis: TextAnalysis, { source, cue }: Parts): boolean {
  const span = source[0]
  if (span === undefined || cue[0]![0] < span[0]) return false
  const { from } = tokensOf(analysis, span)
  const { tokens } = analysis
  return (
    plainClass(tokens, from - 1) === 'auxiliary' &&
    /^(?:nor|neither|never|not)$/.test(tokens[from - 2]?.lower ?? '')
  )
}

/** "her refusal to say", "a failure to mention". */
function isUnwilling(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:refusal|failure|reluctance|unwillingness|inability)$/.test(tokens[i]!.lower) &&
    tokens[i + 1]?.lower === 'to'
  )
}

/** "did not say", and not "not only said", "no doubt said". */
export function isDenial(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!
  const next = tokens[i + 1]?.lower ?? ''
  return DENIES.test(lower) && !MORE.test(next) && !(lower === 'no' && next === 'doubt')
}

/** The first token of the verb group that a cue belongs to: auxiliaries, adverbs and denials before it. */
export function groupStart(tokens: readonly Token[], cue: number): number {
  let from = cue
  for (let b = cue - 1; b >= 0 && cue - b <= GROUP; b--) {
    if (tokens[b]!.sentence !== tokens[cue]!.sentence) break
    const { lower } = tokens[b]!
    const cls = plainClass(tokens, b)
    if (DENIES.test(lower) || cls === 'auxiliary' || cls === 'adverb') from = b
    else if (lower === 'to' && WITHHOLDS.has(verbAt(tokens, b - 1)?.key ?? '')) from = --b
    else if (!(lower === 'yet' || lower === 'so')) break
  }
  return from
}

/** "declined to", "refused comment", "failed in" … and not "declined 2 percent". */
function governs(tokens: readonly Token[], i: number, end: number): boolean {
  const next = tokens[i + 1]
  return (
    i + 1 >= end ||
    next === undefined ||
    /^(?:to|any|further|all|comment|from|from|mentioning|an?|the)$/.test(next.lower)
  )
}

/** "stopped short of saying", "fell short of saying". */
function isShortOf(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i + 1]?.lower === 'short' &&
    tokens[i + 2]?.lower === 'of' &&
    /^(?:stop|fell|fall|com)/.test(tokens[i]!.lower)
  )
}

/** "instead of saying", "rather than say", "short of saying", "far from saying". */
function insteadOf(tokens: readonly Token[], cue: number): boolean {
  const [a, b] = [tokens[cue - 2]?.lower ?? '', tokens[cue - 1]?.lower ?? '']
  return (
    (b === 'of' && (a === 'instead' || a === 'short')) ||
    (b === 'than' && a === 'rather') ||
    (b === 'from' && a === 'far')
  )
}
