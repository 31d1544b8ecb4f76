import type { ChainLink } from '../copies/heaviest-chain.ts'
import { heaviestChain } from '../copies/heaviest-chain.ts'
import type { KnownWord } from '../utterances/vocabulary.ts'

/** A part of each of two texts that are compared with each other and with nothing else. */
export interface Block {
  readonly fromA: number
  readonly fromB: number
  readonly a: readonly KnownWord[]
  readonly b: readonly KnownWord[]
}

/**
 * Pairs of words up to which two texts are compared whole: 300 words with 300. What people say in one breath
 * is far below; what is above is cut, so that the work grows with the length and not with its square.
 */
const wholeLimit = 90_000
const blockWords = 80

/**
 * Long texts are cut where both have a word that occurs once in each, in the same order; where there is no such
 * word, by the ruler. Words moved over a cut are not found again.
 */
export function cutIntoBlocks(a: readonly KnownWord[], b: readonly KnownWord[]): Block[] {
  if (a.length === 0 || b.length === 0) return []
  if (a.length * b.length <= wholeLimit) return [{ fromA: 0, fromB: 0, a, b }]
  const blocks: Block[] = []
  let fromA = 0
  let fromB = 0
  const close = (toA: number, toB: number): void => {
    blocks.push(...byTheRuler(fromA, fromB, a.slice(fromA, toA), b.slice(fromB, toB)))
    fromA = toA
    fromB = toB
  }
  for (const { row, column } of heaviestChain(wordsInBothOnce(a, b), b.length)) {
    if (row - fromA >= blockWords || column - fromB >= blockWords) close(row, column)
  }
  close(a.length, b.length)
  return blocks
}

function byTheRuler(fromA: number, fromB: number, a: readonly KnownWord[], b: readonly KnownWord[]): Block[] {
  if (a.length === 0 || b.length === 0) return []
  const parts = Math.ceil(Math.sqrt((a.length * b.length) / wholeLimit))
  if (parts <= 1) return [{ fromA, fromB, a, b }]
  const count = Math.max(parts, Math.ceil(Math.max(a.length, b.length) / blockWords))
  const cut = (length: number, part: number): number => Math.floor((length * part) / count)
  return Array.from({ length: count }, (_, part) => ({
    fromA: fromA + cut(a.length, part),
    fromB: fromB + cut(b.length, part),
    a: a.slice(cut(a.length, part), cut(a.length, part + 1)),
    b: b.slice(cut(b.length, part), cut(b.length, part + 1)),
  }))
}

function wordsInBothOnce(a: readonly KnownWord[], b: readonly KnownWord[]): ChainLink[] {
  const placesInB = onlyPlaces(b)
  return [...onlyPlaces(a)].flatMap(([word, row]) => {
    const column = placesInB.get(word)
    return column === undefined ? [] : [{ row, column, weight: 1 }]
  })
}

function onlyPlaces(words: readonly KnownWord[]): Map<number, number> {
  const places = new Map<number, number>()
  const repeated = new Set<number>()
  for (const [place, { index }] of words.entries()) {
    if (places.has(index)) repeated.add(index)
    places.set(index, place)
  }
  for (const index of repeated) places.delete(index)
  return places
}
