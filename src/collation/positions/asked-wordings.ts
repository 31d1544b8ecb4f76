import type { Kept, Said } from './said.ts'
import type { SaidWords } from './said-words.ts'
import { areNear } from './telling-stems.ts'

/** A wording of another statement that has telling words in common with one of a statement's own. */
export interface NearWording {
  readonly own: string
  readonly of: Kept
  readonly wording: string
}

interface Asked {
  readonly of: Kept
  readonly occasion: string
  readonly wording: string
  readonly total: number
}

/** Hashes are told apart by their last 15 bits before they are looked up: most stems are not asked for. */
const LAST = 2 ** 15 - 1

/** Statements of which is asked what is near them. What one speaker says is gone through once for all of them. */
export class AskedWordings {
  readonly #asked: Asked[] = []
  /** Of each stem, by hash, in turn: a wording that has it, and what it weighs. */
  readonly #byStem = new Map<number, number[]>()
  /** A bit each, whether a stem that is asked for ends so. */
  readonly #met = new Int32Array((LAST + 1) / 32)
  /** Of each wording that is asked for, what it shares with the one that is looked at; 0 in between. */
  #shared = new Int32Array(0)
  readonly #near = new Map<Kept, NearWording[]>()

  add(of: readonly Kept[], { statements, stems: { hashes, parts, ends } }: SaidWords): void {
    const wanted = new Map(of.map(kept => [kept.index, kept]))
    let [wording, at] = [0, 0]
    for (const [index, { occasion, wordings }] of statements.entries()) {
      const kept = wanted.get(index)
      for (const text of wordings) {
        const end = ends[wording++]!
        let total = 0
        for (; at < end; at++) {
          total += parts[at]!
          if (kept !== undefined) this.#addStem(hashes[at]!, parts[at]!)
        }
        if (kept !== undefined) this.#asked.push({ of: kept, occasion, wording: text, total })
      }
    }
    this.#shared = new Int32Array(this.#asked.length)
  }

  #addStem(hash: number, parts: number): void {
    const number = this.#asked.length
    const asked = this.#byStem.get(hash)
    if (asked === undefined) this.#byStem.set(hash, [number, parts])
    else asked.push(number, parts)
    this.#met[(hash & LAST) >>> 5]! |= 1 << (hash & 31)
  }

  /** Finds what is near among what is said in one story. */
  lookThrough(said: Said, words: SaidWords): void {
    const { hashes, parts, ends } = words.stems
    const met = this.#met
    const sharing: number[] = []
    let at = 0
    for (let wording = 0; wording < ends.length; wording++) {
      const begin = at
      const end = ends[wording]!
      for (; at < end; at++) {
        const hash = hashes[at]!
        if ((met[(hash & LAST) >>> 5]! & (1 << (hash & 31))) !== 0) this.#share(hash, parts[at]!, sharing)
      }
      if (sharing.length === 0) continue
      const total = parts.subarray(begin, end).reduce((sum, weight) => sum + weight, 0)
      for (const number of sharing) {
        const asked = this.#asked[number]!
        if (areNear(asked.total, total, this.#shared[number]!)) this.#keep(asked, said, words, wording)
        this.#shared[number] = 0
      }
      sharing.length = 0
    }
  }

  #share(hash: number, weight: number, sharing: number[]): void {
    const asked = this.#byStem.get(hash)
    if (asked === undefined) return
    for (let i = 0; i < asked.length; i += 2) {
      if (asked[i + 1] !== weight) continue
      const number = asked[i]!
      if (this.#shared[number] === 0) sharing.push(number)
      this.#shared[number]! += weight
    }
  }

  #keep(asked: Asked, said: Said, { statements }: SaidWords, wording: number): void {
    let index = 0
    let before = 0
    while (before + statements[index]!.wordings.length <= wording)
      before += statements[index++]!.wordings.length
    const { occasion, wordings } = statements[index]!
    if (occasion === asked.occasion) return
    const near = { own: asked.wording, of: said.statements[index]!, wording: wordings[wording - before]! }
    const known = this.#near.get(asked.of)
    if (known === undefined) this.#near.set(asked.of, [near])
    else known.push(near)
  }

  /** Wordings of other occasions that were found near one that is asked for. */
  near(kept: Kept): readonly NearWording[] {
    return this.#near.get(kept) ?? []
  }
}
