import type { Copy } from '../../model/copy.ts'
import type { Document } from '../../model/document.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Span } from '../../model/span.ts'
import { copyDirection } from './copy-direction.ts'
import type { CopyText, Vocabulary } from './copy-text.ts'
import { directionByThirds, type KnownDirection, middleOf, type ThirdText } from './inherited-text.ts'
import { alignPassages, type PassagePairs } from './passages.ts'
import { ShingleIndex, type SpentShingle } from './shingle-index.ts'
import { distinctShingles, isWorthAligning, type SharedShingles, shinglesOf } from './shingles.ts'

/** Share of the shorter text's own words that must stand in the other. */
const LEAST_CONTAINMENT = 0.25
/** So many own words are a copy even where they are a small share of two long texts. */
const CERTAIN_OWN_WORDS = 60
/** So many own words at least: less is a shared headline or a line about the weather. */
const FEWEST_OWN_WORDS = 12

/** Where so many have a text, one change or another proves nothing, and all against all would take long. */
const MOST_COPIES = 24
/** So many further texts are asked which way a copy went. */
const MOST_THIRDS = 12

/** A document with its words, all that is needed to look for copies. */
export interface CopySource {
  readonly document: Document
  readonly text: CopyText
}

interface Kept extends CopySource {
  readonly shingles: Uint32Array
  readonly distinct: Uint32Array
  /** Its copies by the number of the other document. */
  readonly copies: Map<number, FoundCopy>
}

/** A copy with what it was looked for because of. */
interface FoundCopy extends BothWays {
  readonly shared: SharedShingles
  /** The way that it went, as is known now. */
  now: Copy
  /** Of texts of higher numbers than the two: which of the three is the middle one, where that was asked. */
  readonly middles: Map<number, number | null>
}

interface BothWays {
  readonly copy: Copy
  /** The other way round, where the two documents do not tell which of them was copied. */
  readonly turned: Copy | null
}

/** Copies found, and copies that are none any more, because what gave them away has turned out to be boilerplate. */
export interface CopyChanges {
  readonly come: readonly Copy[]
  readonly gone: readonly Copy[]
  /** Copies known before, of which other texts now tell that they went the other way. */
  readonly turned: readonly Copy[]
}

/**
 * Copies among documents that come one at a time; which are copies depends on the documents alone, not on their
 * order. A document is compared with those that share a shingle with it that few others have.
 */
export class CopyIndex {
  readonly #vocabulary: Vocabulary
  readonly #documents: Kept[] = []
  readonly #numberOf = new Map<string, number>()
  readonly #index = new ShingleIndex()

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** Takes a document in; of two with one identifier, the first. Its words are numbered by the index's vocabulary. */
  add({ document, text }: CopySource): CopyChanges {
    if (this.#numberOf.has(document.id)) return { come: [], gone: [], turned: [] }
    const shingles = shinglesOf(text, this.#vocabulary.hashes)
    const distinct = distinctShingles(shingles)
    const number = this.#documents.length
    this.#numberOf.set(document.id, number)
    this.#documents.push({ document, text, shingles, distinct, copies: new Map() })
    const spent = this.#index.add(number, distinct)
    const come: FoundCopy[] = []
    for (const [other, shared] of this.#near(number)) {
      const found = this.#compared(number, other)
      if (found === null) continue
      const copy: FoundCopy = { ...found, shared, now: found.copy, middles: new Map() }
      this.#documents[number]!.copies.set(other, copy)
      this.#documents[other]!.copies.set(number, copy)
      come.push(copy)
    }
    const turned = this.#turnBeside(number)
    const gone = this.#withoutEvidence(spent, turned)
    return { come: come.map(copy => copy.now), gone, turned: turned.filter(copy => !gone.includes(copy)) }
  }

  /** Copies that any of these documents is part of, in order. */
  copiesOf(ids: readonly string[]): Copy[] {
    const found = ids.flatMap(id => {
      const number = this.#numberOf.get(id)
      return number === undefined ? [] : [...this.#documents[number]!.copies].map(([, { now }]) => now)
    })
    return [...new Set(found)].sort(byDocuments)
  }

  /** All copies, in order of their documents' identifiers. */
  copies(): Copy[] {
    const all = this.#documents.flatMap(({ copies }, number) =>
      [...copies].flatMap(([other, { now }]) => (other < number ? now : [])),
    )
    return all.sort(byDocuments)
  }

  /** Asks again which way copies went that a document is part of, or that it stands beside; those that are turned. */
  #turnBeside(number: number): Copy[] {
    const near = [...this.#documents[number]!.copies.keys()]
    const turned: Copy[] = []
    const ask = (found: FoundCopy | undefined) => {
      if (found === undefined || found.turned === null) return
      const { copy, turned: other } = found
      const [from, to] = [this.#numberOf.get(copy.from)!, this.#numberOf.get(copy.to)!]
      const now = this.#areFew(from, to) && directionByThirds(this.#thirds(from, to)) < 0 ? other : copy
      if (now === found.now) return
      found.now = now
      turned.push(now)
    }
    near.forEach((a, i) => {
      const { copies } = this.#documents[a]!
      ask(copies.get(number))
      // What has too many copies to be asked of had fewer before.
      if (copies.size > MOST_COPIES) for (const found of copies.values()) ask(found)
      else for (const b of near.slice(i + 1)) ask(copies.get(b))
    })
    return turned
  }

  #areFew(a: number, b: number): boolean {
    return Math.max(this.#documents[a]!.copies.size, this.#documents[b]!.copies.size) <= MOST_COPIES
  }

  /** Texts that have to do with both of two, in order of their documents' identifiers. */
  #thirds(a: number, b: number): ThirdText[] {
    const [one, two] = [this.#documents[a]!, this.#documents[b]!]
    const beside = [...one.copies.keys()].filter(third => two.copies.has(third))
    const idOf = (third: number) => this.#documents[third]!.document.id
    beside.sort((x, y) => byCodeUnits(idOf(x), idOf(y)))
    return beside.slice(0, MOST_THIRDS).map(third => {
      const fromA = told(one.copies.get(third)!, one)
      const fromB = told(two.copies.get(third)!, two)
      // Without either, the middle one proves nothing.
      const middle = fromA < 0 || fromB < 0 ? this.#middleOf([a, b, third]) : null
      return { middle: middle === a ? 0 : middle === b ? 1 : middle === third ? 2 : null, fromA, fromB }
    })
  }

  /** Number of the text that stands between the two others of three that are copies of each other. Worked out once. */
  #middleOf(numbers: readonly [number, number, number]): number | null {
    const [x, y, z] = numbers.toSorted((p, q) => p - q) as [number, number, number]
    const { middles } = this.#documents[x]!.copies.get(y)!
    const known = middles.get(z)
    if (known !== undefined) return known
    const distinct = (number: number) => this.#documents[number]!.distinct
    const at = middleOf([distinct(x), distinct(y), distinct(z)])
    const middle = at === null ? null : [x, y, z][at]!
    middles.set(z, middle)
    return middle
  }

  #near(number: number): [number, SharedShingles][] {
    const { distinct } = this.#documents[number]!
    const met = new Map<number, SharedShingles>()
    for (const shingle of distinct) {
      const texts = this.#index.textsWith(shingle)
      if (texts.length < 2) continue
      const inFew = this.#index.isInFew(texts) ? 1 : 0
      for (const other of texts) {
        const shared = met.get(other)
        if (shared === undefined) met.set(other, { inFew, inSome: 1 })
        else {
          shared.inFew += inFew
          shared.inSome++
        }
      }
    }
    met.delete(number)
    return [...met].filter(([other, shared]) => isWorthAligning(shared, this.#shorter(number, other)))
  }

  #shorter(number: number, other: number): number {
    return Math.min(this.#documents[number]!.distinct.length, this.#documents[other]!.distinct.length)
  }

  #compared(number: number, other: number): BothWays | null {
    const [one, two] = [this.#documents[number]!, this.#documents[other]!]
    const inOrder = byCodeUnits(one.document.id, two.document.id) < 0
    return inOrder ? this.#copyOf(one, two) : this.#copyOf(two, one)
  }

  #copyOf(a: Kept, b: Kept): BothWays | null {
    const passages = alignPassages(a.text, b.text, a.shingles, b.shingles, this.#vocabulary)
    const { inA, inB, words } = containments(passages, a.text, b.text)
    if (words < FEWEST_OWN_WORDS) return null
    if (words < CERTAIN_OWN_WORDS && Math.max(inA, inB) < LEAST_CONTAINMENT) return null
    const { forward, basis, told } = copyDirection(
      { document: a.document, contained: inA },
      { document: b.document, contained: inB },
    )
    const spans = passages.map(pairs => spansOf(pairs, a.text, b.text))
    const inOrder: Copy = {
      from: a.document.id,
      to: b.document.id,
      containment: round(inB),
      basis,
      passages: spans,
    }
    const turned: Copy = {
      from: b.document.id,
      to: a.document.id,
      containment: round(inA),
      basis,
      passages: spans.map(p => ({ from: p.to, to: p.from })).sort(bySpan),
    }
    return { copy: forward ? inOrder : turned, turned: told ? null : forward ? turned : inOrder }
  }

  /** Takes back the copies that are none without what these shingles proved. */
  #withoutEvidence(spent: readonly SpentShingle[], turned: Copy[]): Copy[] {
    const gone: Copy[] = []
    for (const { texts, wasInFew } of spent) {
      const having = new Set(texts)
      for (const number of texts)
        for (const [other, { now, shared }] of this.#documents[number]!.copies) {
          if (other > number || !having.has(other)) continue
          if (wasInFew) shared.inFew--
          else shared.inSome--
          if (isWorthAligning(shared, this.#shorter(number, other))) continue
          this.#documents[number]!.copies.delete(other)
          this.#documents[other]!.copies.delete(number)
          gone.push(now)
          turned.push(...this.#turnBeside(number), ...this.#turnBeside(other))
        }
    }
    return gone
  }
}

/** Which way a copy went that the documents themselves tell of, seen from one of them. */
function told({ copy, turned }: FoundCopy, { document }: Kept): KnownDirection {
  if (turned !== null) return 0
  return copy.from === document.id ? 1 : -1
}

export function byDocuments(x: Copy, y: Copy): number {
  return byCodeUnits(x.from, y.from) || byCodeUnits(x.to, y.to)
}

/** Shares of the two texts' own words that stand in the other; a word quoted in either does not count. */
function containments(
  passages: readonly PassagePairs[],
  a: CopyText,
  b: CopyText,
): { inA: number; inB: number; words: number } {
  let words = 0
  for (const pairs of passages) for (const [i, j] of pairs) words += a.own[i]! & b.own[j]!
  return { inA: words / Math.max(1, a.ownWords), inB: words / Math.max(1, b.ownWords), words }
}

function spansOf(pairs: PassagePairs, a: CopyText, b: CopyText): { from: Span; to: Span } {
  const [firstA, firstB] = pairs[0]!
  const [lastA, lastB] = pairs[pairs.length - 1]!
  return { from: [a.starts[firstA]!, a.ends[lastA]!], to: [b.starts[firstB]!, b.ends[lastB]!] }
}

function bySpan(x: { from: Span; to: Span }, y: { from: Span; to: Span }): number {
  return x.from[0] - y.from[0] || x.to[0] - y.to[0]
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
