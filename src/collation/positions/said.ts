import type { Position } from '../../model/utterance.ts'
import { type ReadingWords, unpackedWords } from '../utterances/reading-words.ts'
import type { Statement } from './statement.ts'
import { type StemSet, tellingStems } from './telling-stems.ts'

/** All that one speaker says in one story: by it words are weighed. */
export interface Said {
  /** Identifies all that its statements' likeness to others depends on. */
  readonly content: string
  readonly statements: readonly Kept[]
}

/** What is kept of a statement. */
export interface Kept {
  readonly said: Said
  readonly id: string
  readonly occasion: string
  readonly wordings: readonly KeptWording[]
  /** Statements of other occasions that may repeat it, and how likely. */
  readonly scores: Map<Kept, number>
  /** Statements of other occasions that have telling words in common with it. */
  near: number
  /** Whether it is compared with them: they are not too many. */
  open: boolean
  position: Position | null
}

export interface KeptWording {
  readonly packed: string
  /** Null until asked for: whoever speaks on one occasion is compared with nobody. */
  stems: StemSet | null
}

export function saidOf(content: string, own: readonly Omit<Statement, 'speaker'>[]): Said {
  const statements: Kept[] = []
  const said = { content, statements }
  for (const { id, occasion, wordings } of own)
    statements.push({
      said,
      id,
      occasion,
      wordings: wordings.map(packed => ({ packed, stems: null })),
      scores: new Map(),
      near: 0,
      open: false,
      position: null,
    })
  return said
}

/** Words of wordings, as long as they are needed: each is unpacked once. */
export class WordsOfWordings {
  readonly #words = new Map<KeptWording, ReadingWords>()

  of(wording: KeptWording): ReadingWords {
    let words = this.#words.get(wording)
    if (words === undefined) {
      words = unpackedWords(wording.packed)
      this.#words.set(wording, words)
    }
    return words
  }

  stemsOf(wording: KeptWording): StemSet {
    wording.stems ??= tellingStems(this.of(wording))
    return wording.stems
  }
}
