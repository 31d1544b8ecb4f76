import type { Copy } from '../../model/copy.ts'
import { copyDirection, type Imprint } from './copy-direction.ts'
import { NumberReader, PackedNumbers } from './packed-numbers.ts'
import type { Passages } from './passages.ts'

/** Share of the shorter text's own words that must stand in the other. */
const LEAST_CONTAINMENT = 0.25
/** So many own words are a copy even where they are a small share of two long texts. */
const CERTAIN_OWN_WORDS = 60
/** So many own words at least: less is a shared headline or a line about the weather. */
const FEWEST_OWN_WORDS = 12

/** What two texts have in common that are copies. */
export interface FoundCopy {
  readonly passages: Passages
  readonly basis: Copy['basis']
  /** Whether the second has it from the first, as the two documents have it. */
  readonly forward: boolean
  /** Whether they tell of it; where not, other texts may. */
  readonly told: boolean
}

/** Whether two texts are copies, as their passages have it; null where they are none. */
export function foundCopy(a: Imprint, b: Imprint, passages: Passages): FoundCopy | null {
  const { ownWords, inA, inB } = passages
  if (ownWords < FEWEST_OWN_WORDS) return null
  if (ownWords < CERTAIN_OWN_WORDS && Math.max(inA, inB) < LEAST_CONTAINMENT) return null
  return { passages, ...copyDirection({ imprint: a, contained: inA }, { imprint: b, contained: inB }) }
}

/** Shares are told to the thousandth. */
const THOUSANDTHS = 1000

/** What of it is asked for seldom. */
export function packedCopy({ passages: { spans, inA, inB }, basis }: FoundCopy): Uint8Array {
  const numbers = new PackedNumbers(4 * spans.length)
  numbers.push(basis === 'credit' ? 1 : 0)
  for (const share of [inA, inB]) numbers.push(Math.round(share * THOUSANDTHS))
  numbers.push(spans.length / 4)
  for (const place of spans) numbers.push(place)
  return numbers.bytes()
}

/** The copy of two documents by their identifiers, which the second has from the first where it went `forward`. */
export function unpackedCopy(packed: Uint8Array, a: string, b: string, forward: boolean): Copy {
  const numbers = new NumberReader(packed)
  const basis = numbers.next() === 1 ? 'credit' : 'inferred'
  const inA = numbers.next() / THOUSANDTHS
  const inB = numbers.next() / THOUSANDTHS
  const passages = Array.from({ length: numbers.next() }, () => {
    const inOne = [numbers.next(), numbers.next()] as const
    const inOther = [numbers.next(), numbers.next()] as const
    return forward ? { from: inOne, to: inOther } : { from: inOther, to: inOne }
  })
  if (!forward) passages.sort((x, y) => x.from[0] - y.from[0] || x.to[0] - y.to[0])
  return { from: forward ? a : b, to: forward ? b : a, containment: forward ? inB : inA, basis, passages }
}
