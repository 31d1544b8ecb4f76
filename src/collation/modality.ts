import { spellOut } from './spelling.ts'

/** What a modal says; tense aside, so that "will" reported as "would" is no change. */
export type Modality = 'duty' | 'advice' | 'ability' | 'possibility' | 'future'

const modalities: ReadonlyMap<string, Modality> = new Map([
  ['must', 'duty'],
  ['should', 'advice'],
  ['ought', 'advice'],
  ['can', 'ability'],
  ['could', 'ability'],
  ['may', 'possibility'],
  ['might', 'possibility'],
  ['will', 'future'],
  ['would', 'future'],
  ['shall', 'future'],
])

const dutiesWithTo: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having', 'need', 'needs', 'needed'])

/** `next` is the word that follows: "have" is a duty only in "have to". A month named May is the caller's care. */
export function modalityOf(lower: string, next: string | undefined): Modality | null {
  if (next === 'to' && dutiesWithTo.has(lower)) return 'duty'
  for (const word of spellOut(lower)) {
    const modality = modalities.get(word)
    if (modality !== undefined) return modality
  }
  return null
}
