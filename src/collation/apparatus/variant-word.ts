import { spellOut } from './contractions.ts'
import { isFunctionWord } from './function-words.ts'
import type { Modality } from './modality.ts'
import { modalityOf } from './modality.ts'
import type { WordKind } from './word-profile.ts'
import { profileWord } from './word-profile.ts'

/** A word of a reading, as what the kind of a difference is told by. */
export interface VariantWord {
  readonly lower: string
  readonly kind: WordKind
  readonly value: number | null
  /** The same for words between which a difference is none: spelling, inflection and case aside. */
  readonly key: string
  /** The key without small words: nothing of "they're". */
  readonly sense: string
  /** Part of a proper name, a demonym, or a title with a capital. */
  readonly name: boolean
  readonly modality: Modality | null
  /** A difference can lie in it: articles, prepositions and the like are taken along, never counted. */
  readonly tells: boolean
}

/** One word as it may stand in a reading: as part of a name, before "to", or neither. */
interface Uses {
  readonly name: VariantWord
  readonly beforeTo: VariantWord
  readonly plain: VariantWord
}

const WORDS_KEPT = 20_000
const words = new Map<string, Uses>()

/** Words return: each of those met lately is looked at once, and is one object wherever it stands. */
export function variantWord(lower: string, name: boolean, beforeTo: boolean): VariantWord {
  let uses = words.get(lower)
  if (uses === undefined) {
    if (words.size >= WORDS_KEPT) words.clear()
    uses = usesOf(lower)
    words.set(lower, uses)
  }
  if (name) return uses.name
  return beforeTo ? uses.beforeTo : uses.plain
}

function usesOf(lower: string): Uses {
  const { kind, value, spelling } = profileWord(lower)
  const key = keyOf(lower, kind, value, spelling)
  const senses = key.split(' ').filter(part => !isFunctionWord(part))
  const word = { lower, kind, value, key, sense: senses.join(' ') }
  const tells = kind === 'content' || kind === 'number' || /(?:^|\s)not$/.test(key)
  const unnamed = (next: string | undefined): VariantWord => {
    const modality = modalityOf(lower, next)
    return { ...word, name: false, modality, tells: tells || modality !== null }
  }
  const plain = unnamed(undefined)
  const beforeTo = unnamed('to')
  return {
    name: { ...word, name: true, modality: null, tells: true },
    beforeTo: beforeTo.modality === plain.modality ? plain : beforeTo,
    plain,
  }
}

function keyOf(lower: string, kind: WordKind, value: number | null, spelling: string): string {
  if (value !== null) return String(value)
  const spelledOut = spellOut(lower)
  if (spelledOut.length > 1 || kind !== 'content') return spelledOut.join(' ')
  return profileWord(spelling).stem
}
