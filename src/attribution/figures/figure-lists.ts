import type { TextAnalysis } from '../../text/analysis.ts'
import type { NumberMention } from '../../text/numbers/numbers.ts'
import { type BoundedNumber, readBound } from './figure-bounds.ts'
import { isPart, readStateBefore, readStateBehind, readToll } from './figure-counts.ts'
import type { Draft } from './figure-draft.ts'
import { type Counted, readCounted } from './figure-nouns.ts'
import type { State } from './figure-states.ts'

/** The numbers of sentence `[start, end)` with what stands round them; `carried` is the state that the sentence before told. */
export function readSentence(
  analysis: TextAnalysis,
  start: number,
  end: number,
  numbers: readonly NumberMention[],
  carried: State | null,
): Draft[] {
  const { tokens } = analysis
  const drafts = numbers.map((number): Draft => {
    const bounded = readBound(tokens, start, number.firstToken, number.lastToken, end)
    const counted = number.unit === null ? readCounted(tokens, bounded.last, end) : null
    const behind = number.unit === null ? readStateBehind(tokens, counted?.end ?? bounded.last, end) : null
    const before = number.unit === null ? readStateBefore(tokens, start, bounded.first) : null
    const own = counted?.state ?? null
    const told = own ?? behind?.state ?? before
    const state = told ?? tollState(tokens, start, number, bounded, counted)
    const stateFrom = own !== null || behind !== null ? 'behind' : state === null ? null : 'before'
    return {
      number,
      bounded,
      counted,
      part: isPart(tokens, start, bounded.first, number.lastToken),
      fromToll: told === null && state !== null,
      state,
      stateFrom,
    }
  })
  passStates(analysis, drafts, carried)
  return drafts
}

function tollState(
  tokens: TextAnalysis['tokens'],
  start: number,
  number: NumberMention,
  bounded: BoundedNumber,
  counted: Counted | null,
): State | null {
  if (counted !== null && !counted.people) return null
  return readToll(tokens, start, bounded.first) ?? readToll(tokens, start, number.firstToken)
}

/**
 * In a list the state is told once: before its first number ("killed 12 civilians and 3 medics") or
 * behind its last ("12 civilians and 3 medics were killed"). Parts take it from their whole.
 */
function passStates(analysis: TextAnalysis, drafts: readonly Draft[], carried: State | null): void {
  let whole: State | null = carried
  for (const [k, draft] of drafts.entries()) {
    const previous = drafts[k - 1]
    if (draft.state === null && draft.counted?.people !== false && draft.number.unit === null) {
      const listed = previous !== undefined && isListed(analysis, previous, draft)
      if (draft.part || (listed && previous.part)) draft.state = whole
      else if (listed && previous.stateFrom === 'before') draft.state = previous.state
      else if (carried !== null) draft.state = carried
      if (draft.state !== null) draft.stateFrom = 'before'
    }
    if (draft.state !== null && !draft.part && !(previous?.part && isListed(analysis, previous, draft)))
      whole = draft.state
  }
  for (let k = drafts.length - 2; k >= 0; k--) {
    const draft = drafts[k]!
    const next = drafts[k + 1]!
    if (
      draft.state === null &&
      draft.counted?.people &&
      next.stateFrom === 'behind' &&
      isListed(analysis, draft, next)
    ) {
      draft.state = next.state
      draft.stateFrom = 'behind'
    }
  }
}

/** Whether nothing but a comma or "and" stands between two counted nouns. */
function isListed(analysis: TextAnalysis, a: Draft, b: Draft): boolean {
  const from = analysis.tokens[(a.counted?.end ?? a.bounded.last) - 1]!.end
  return LISTED.test(analysis.text.slice(from, analysis.tokens[b.bounded.first]!.start))
}

/** "140 in Saro and 26 in Vent": places may stand between. */
const LISTED = /^\s*(?:(?:in|on|at) [^\d,;.]{1,40}?)?\s*(?:,|and|,\s*and|&)\s*(?:another\s*)?$/
