import type { Span } from '../../model/span.ts'
import type { DraftToken } from '../tokens/draft-token.ts'
import { after, before, canOnlyClose, canOnlyOpen, type Neighbour } from './mark-context.ts'
import { type MarkBent, type MarkFamily, markShape } from './quotation-marks.ts'

/** A quotation mark with all that its pairing is decided by. */
export interface MarkContext {
  readonly token: number
  readonly start: number
  readonly text: string
  readonly family: MarkFamily
  readonly bent: MarkBent
  /** The character before it, empty at the head of the paragraph. */
  readonly before: string
  readonly left: Neighbour
  readonly right: Neighbour
  readonly beforeDigit: boolean
  /** Behind a comma and a space, with a word in small letters to come: `We go, “said Dorn`. */
  readonly tagFollows: boolean
  /** A bare apostrophe after a plural, with its noun to come: "the boys’ game". */
  readonly possessive: boolean
  /**
   * Its family's opening and closing shapes are as many in the paragraph, so that a second opening mark is
   * nested; for straight marks, which have one shape, those of the curly ones.
   */
  readonly nests: boolean
  /** How many marks of its family follow. */
  readonly remaining: number
  /** From this mark on, marks of its family that can only close less those that can only open. */
  readonly surplus: number
  /** Whether a later mark could close a single quotation that began here; `strong`: one that is no possessive. */
  readonly ahead: { readonly any: boolean; readonly strong: boolean }
}

const TAG_BEFORE = /^[,!?] $/
const TAG_AFTER = /^ ?\p{Ll}/u

/** The marks of a paragraph, read from its end so that each knows what follows. */
export function marksAhead(
  text: string,
  paragraph: Span,
  tokens: readonly DraftToken[],
  marks: readonly number[],
): MarkContext[] {
  const nesting = balancedFamilies(tokens, marks)
  const surplus = new Map<MarkFamily, number>()
  const remaining = new Map<MarkFamily, number>()
  const contexts: MarkContext[] = new Array(marks.length)
  let ahead = { any: false, strong: false }
  for (let k = marks.length - 1; k >= 0; k--) {
    const token = marks[k]!
    const mark = tokens[token]!
    const { family, bent } = markShape(mark.text)
    const left = before(text, mark.start, paragraph[0])
    const right = after(text, mark.end, paragraph[1])
    const possessive = family === 'single' && isPossessive(text, tokens, token)
    const difference = canOnlyClose(left, right) ? 1 : canOnlyOpen(left, right) ? -1 : 0
    surplus.set(family, (surplus.get(family) ?? 0) + difference)
    contexts[k] = {
      token,
      start: mark.start,
      text: mark.text,
      family,
      bent,
      before: mark.start > paragraph[0] ? text[mark.start - 1]! : '',
      left,
      right,
      beforeDigit: isDigit(text.charCodeAt(mark.end)),
      tagFollows:
        TAG_BEFORE.test(text.slice(Math.max(paragraph[0], mark.start - 2), mark.start)) &&
        TAG_AFTER.test(text.slice(mark.end, mark.end + 2)),
      possessive,
      nests: nesting.has(family === 'straight' ? 'curly' : family),
      remaining: remaining.get(family) ?? 0,
      surplus: surplus.get(family)!,
      ahead,
    }
    remaining.set(family, contexts[k]!.remaining + 1)
    if (family !== 'single') continue
    if (bent !== 'open' && left !== 'edge' && right !== 'word') {
      ahead = { any: true, strong: ahead.strong || !possessive }
    } else if (ahead.strong && left === 'edge') ahead = { any: true, strong: false }
  }
  return contexts
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isPossessive(text: string, tokens: readonly DraftToken[], token: number): boolean {
  const mark = tokens[token]!
  const last = text.charCodeAt(mark.start - 1) | 32
  // s, x, z
  if (last !== 115 && last !== 120 && last !== 122) return false
  if (tokens[token - 1]?.lower === "'s") return false
  const next = tokens[token + 1]
  return next !== undefined && next.start > mark.end && next.kind === 'word'
}

function balancedFamilies(tokens: readonly DraftToken[], marks: readonly number[]): ReadonlySet<MarkFamily> {
  const balance = new Map<MarkFamily, number>()
  for (const token of marks) {
    const { family, bent } = markShape(tokens[token]!.text)
    const step = bent === 'open' ? 1 : bent === 'close' ? -1 : Number.NaN
    balance.set(family, (balance.get(family) ?? 0) + step)
  }
  const balanced = new Set<MarkFamily>()
  for (const [family, sum] of balance) if (sum === 0) balanced.add(family)
  return balanced
}
