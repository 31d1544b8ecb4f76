import { packedJson, unpackedJson } from '../packed-json.ts'
import type { Packing } from '../shelves.ts'
import { unpackedWords } from '../utterances/reading-words.ts'
import type { Statement } from './statement.ts'
import { type TellingStems, tellingStems } from './telling-stems.ts'

export type SaidStatement = Omit<Statement, 'speaker'>

/** The words that one speaker says in one story, which stay as they are. */
export interface SaidWords {
  readonly statements: readonly SaidStatement[]
  /** Of all wordings, in their order. */
  readonly stems: TellingStems
}

export function saidWords(statements: readonly SaidStatement[]): SaidWords {
  return new WordsAsSaid(statements)
}

class WordsAsSaid implements SaidWords {
  readonly statements: readonly SaidStatement[]
  #stems: TellingStems | null = null

  constructor(statements: readonly SaidStatement[]) {
    this.statements = statements
  }

  /** Found when they are asked for: who speaks on one occasion is compared with nobody. */
  get stems(): TellingStems {
    this.#stems ??= tellingStems(this.statements.flatMap(({ wordings }) => wordings.map(unpackedWords)))
    return this.#stems
  }
}

type StatementRecord = readonly [id: string, occasion: string, wordings: readonly string[]]

class WordsAsPacked implements SaidWords {
  readonly stems: TellingStems
  readonly #text: Uint8Array
  #statements: readonly SaidStatement[] | null = null

  constructor(text: Uint8Array, stems: TellingStems) {
    this.#text = text
    this.stems = stems
  }

  /** Most are looked through for their stems only. */
  get statements(): readonly SaidStatement[] {
    if (this.#statements === null) {
      const records = unpackedJson(this.#text) as StatementRecord[]
      this.#statements = records.map(([id, occasion, wordings]) => ({ id, occasion, wordings }))
    }
    return this.#statements
  }
}

/** How many wordings and stems there are, four bytes each; where those of each wording end, hashes and weights; the text. */
export const wordsPacking: Packing<SaidWords> = {
  pack({ statements, stems: { hashes, parts, ends } }) {
    const records = statements.map(({ id, occasion, wordings }): StatementRecord => [id, occasion, wordings])
    const sizes = Uint32Array.of(ends.length, hashes.length)
    return joined([sizes, ends, hashes, parts].map(bytesOf), packedJson(records))
  },
  unpack(bytes) {
    // By themselves, and so where numbers of any width may begin.
    const { buffer } = new Uint8Array(bytes)
    const [wordings, stems] = new Uint32Array(buffer, 0, 2)
    const ends = new Uint32Array(buffer, 8, wordings)
    const hashes = new Int32Array(buffer, ends.byteOffset + ends.byteLength, stems)
    const parts = new Uint16Array(buffer, hashes.byteOffset + hashes.byteLength, stems)
    const text = new Uint8Array(buffer, parts.byteOffset + parts.byteLength)
    return new WordsAsPacked(text, { hashes, parts, ends })
  },
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function joined(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, last.length))
  let at = 0
  for (const part of [...parts, last]) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
