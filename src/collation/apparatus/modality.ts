import { spellOut } from './contractions.ts'

/**
 * The modal that a word is, by its present tense, so that "will" reported as "would" is no change; "shall" is an
 * old "will". "Must" and "have to" weigh alike but are kept apart: an outlet that puts one for the other has
 * changed the modal.
 */
export type Modality = 'must' | 'have to' | 'need to' | 'should' | 'ought' | 'can' | 'may' | 'will'

const modalities: ReadonlyMap<string, Modality> = new Map([
  ['must', 'must'],
  ['should', 'should'],
  ['ought', 'ought'],
  ['can', 'can'],
  ['could', 'can'],
  ['may', 'may'],
  ['might', 'may'],
  ['will', 'will'],
  ['would', 'will'],
  ['shall', 'will'],
])

const beforeTo: ReadonlyMap<string, Modality> = new Map([
  ['have', 'have to'],
  ['has', 'have to'],
  ['had', 'have to'],
  ['having', 'have to'],
  ['need', 'need to'],
  ['needs', 'need to'],
  ['needed', 'need to'],
])

/** `next` is the word that follows: "have" is a modal only in "have to". A month named May is the caller's care. */
export function modalityOf(lower: string, next: string | undefined): Modality | null {
  const withTo = next === 'to' ? beforeTo.get(lower) : undefined
  if (withTo !== undefined) return withTo
  for (const word of spellOut(lower)) {
    const modality = modalities.get(word)
    if (modality !== undefined) return modality
  }
  return null
}
