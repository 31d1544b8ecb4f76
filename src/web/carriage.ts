import type { Utterance } from '../model/utterance.ts'

/** How a report carries an utterance, the fullest first. A report that has no reading of it carries it not at all. */
export const CARRIAGES = ['full', 'shortened', 'paraphrased'] as const

export type Carriage = (typeof CARRIAGES)[number]

export const CARRIAGE_WORDS: Readonly<Record<Carriage, string>> = {
  full: 'quoted in full',
  shortened: 'shortened',
  paraphrased: 'paraphrased',
}

export const NOT_FOUND = 'not found in our copy'

/** A word or two less, such as another name for somebody, do not make a quotation shorter. */
const FEWEST_CUT = 3

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/**
 * How each document carries the utterance. A quotation counts as shortened where words that other readings have
 * are cut from it, or where only a part of it stands in quotation marks.
 */
export function carriageOf(utterance: Utterance): ReadonlyMap<string, Carriage> {
  const cut = new Set(
    utterance.variants
      .filter(variant => variant.type === 'truncation')
      .flatMap(({ readings }) => {
        const cut = readings.reduce((most, r) => Math.max(most, wordCount(r.text)), 0)
        const having = new Set(readings.filter(r => r.text !== '').map(r => r.document))
        if (cut < FEWEST_CUT) return []
        return readings.map(r => r.document).filter(document => !having.has(document))
      }),
  )
  const found = new Map<string, Carriage>()
  for (const { document, form } of utterance.readings) {
    const carriage: Carriage =
      form === 'indirect' ? 'paraphrased' : form === 'mixed' || cut.has(document) ? 'shortened' : 'full'
    const before = found.get(document)
    if (before === undefined || CARRIAGES.indexOf(carriage) < CARRIAGES.indexOf(before)) {
      found.set(document, carriage)
    }
  }
  return found
}
