import type { Copy } from '../../model/copy.ts'
import { copyDirection, type Imprint } from './copy-direction.ts'
import type { CopyText } from './copy-text.ts'
import type { KnownDirection } from './inherited-text.ts'
import type { Passages } from './passages.ts'
import type { SharedShingles } from './shingles.ts'

/** Share of the shorter text's own words that must stand in the other. */
const LEAST_CONTAINMENT = 0.25
/** So many own words are a copy even where they are a small share of two long texts. */
const CERTAIN_OWN_WORDS = 60
/** So many own words at least: less is a shared headline or a line about the weather. */
const FEWEST_OWN_WORDS = 12

/** A text that may be part of copies, by its number. */
export interface CopyWitness {
  readonly number: number
  readonly imprint: Imprint
  readonly text: CopyText
}

/** What two texts have in common, of which the first is that whose identifier comes first. */
export interface FoundPassages {
  readonly spans: Int32Array
  /** Shares of the own words of either that stand in the other. */
  readonly inA: number
  readonly inB: number
  readonly basis: Copy['basis']
  /** Which way it went as the two documents have it: 1 where the second has it from the first. */
  readonly way: 1 | -1
  /** Whether they tell of it; where not, other texts may. */
  readonly told: boolean
}

/** Two texts that share so much that they are worth aligning. */
export class CopyPair implements SharedShingles {
  readonly a: CopyWitness
  readonly b: CopyWitness
  inFew: number
  inSome: number
  /** False once what they share has turned out to prove nothing, or to be no copy. */
  stands = true
  /** Null as long as they have not been aligned. */
  found: FoundPassages | null = null
  /** Whether it went the other way than the two documents have it. */
  turned = false
  /** Of texts of higher numbers than the two, those that were asked: which of the three is the middle one. */
  middles: Map<number, number | null> | null = null

  constructor(one: CopyWitness, other: CopyWitness, { inFew, inSome }: SharedShingles) {
    const inOrder = one.imprint.id < other.imprint.id
    this.a = inOrder ? one : other
    this.b = inOrder ? other : one
    this.inFew = inFew
    this.inSome = inSome
  }

  /** Whether it is a copy, as its passages have it. */
  confirm({ spans, ownWords }: Passages): boolean {
    const { a, b } = this
    const inA = ownWords / Math.max(1, a.text.ownWords)
    const inB = ownWords / Math.max(1, b.text.ownWords)
    if (ownWords < FEWEST_OWN_WORDS) return false
    if (ownWords < CERTAIN_OWN_WORDS && Math.max(inA, inB) < LEAST_CONTAINMENT) return false
    const { forward, basis, told } = copyDirection(
      { imprint: a.imprint, contained: inA },
      { imprint: b.imprint, contained: inB },
    )
    this.found = { spans, inA, inB, basis, way: forward ? 1 : -1, told }
    return true
  }

  /** Which way it went that the two documents themselves tell of, seen from one of them: 1 where that was copied. */
  toldFrom(text: CopyWitness): KnownDirection {
    const { told, way } = this.found!
    if (!told) return 0
    return text === this.a ? way : (-way as KnownDirection)
  }

  copy(): Copy {
    const { a, b, turned } = this
    const { spans, inA, inB, basis, way } = this.found!
    const forward = turned ? way < 0 : way > 0
    const passages = Array.from({ length: spans.length / 4 }, (_, k) => {
      const inOne = [spans[4 * k]!, spans[4 * k + 1]!] as const
      const inOther = [spans[4 * k + 2]!, spans[4 * k + 3]!] as const
      return forward ? { from: inOne, to: inOther } : { from: inOther, to: inOne }
    })
    if (!forward) passages.sort((x, y) => x.from[0] - y.from[0] || x.to[0] - y.to[0])
    const [from, to, containment] = forward ? [a, b, inB] : [b, a, inA]
    return { from: from.imprint.id, to: to.imprint.id, containment: rounded(containment), basis, passages }
  }
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
