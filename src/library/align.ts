import { alignReadings } from '../collation/apparatus/apparatus.ts'
import type { Apparatus } from '../model/utterance.ts'
import { analyse } from '../text/analyse.ts'
import { HearsayError } from './hearsay-error.ts'

/** One wording and whose it is. */
export interface WitnessText {
  readonly witness: string
  readonly text: string
}

/** Each wording is held against each other, and each row has a cell for every witness. */
const MOST_READINGS = 4000
const MOST_CELLS = 50_000_000

/**
 * Any number of wordings of one thing, aligned word by word: a row a place, a column a witness, a cell a token with its span
 * in the witness's text, or null. No word is lost, and no witness is the base: the rows do not depend on the order given.
 *
 * @param readings Texts, whose witnesses are then named `1`, `2` …, or texts with their witnesses.
 * @param options.language BCP 47 tag; English where not said.
 * @throws {HearsayError} `misuse`; `too-large` where the table would be more than can be held.
 *
 * @example
 * import { align } from 'hearsay'
 *
 * const { rows } = align(['we will sail at noon', 'we shall sail at noon'])
 * console.log(rows.map(row => row.map(cell => cell?.text ?? '–').join(' | ')).join('\n'))
 * // we | we
 * // will | shall
 * // sail | sail
 * // at | at
 * // noon | noon
 */
export function align(
  readings: readonly (string | WitnessText)[],
  { language = 'en' }: { readonly language?: string } = {},
): Apparatus {
  if (!Array.isArray(readings))
    throw new HearsayError('misuse', 'readings', readings, 'is no list; give an array of texts')
  if (readings.length > MOST_READINGS)
    throw new HearsayError('too-large', 'readings', readings.length, `are more than ${MOST_READINGS}`)
  const witnesses = readings.map((reading: unknown, i) => {
    const { witness, text } = checked(reading, i)
    return {
      document: witness,
      analysis: analyse({ text, language, titleSpan: null }),
      span: [0, text.length] as const,
    }
  })
  const tokens = witnesses.reduce((sum, { analysis }) => sum + analysis.tokens.length, 0)
  if (tokens * witnesses.length > MOST_CELLS)
    throw new HearsayError(
      'too-large',
      'readings',
      tokens,
      `have ${tokens} tokens; ${Math.floor(MOST_CELLS / witnesses.length)} are the most for so many readings`,
    )
  return alignReadings(witnesses)
}

function checked(reading: unknown, i: number): WitnessText {
  const field = `readings[${i}]`
  if (typeof reading === 'string') return { witness: String(i + 1), text: reading }
  const { witness, text } = (reading ?? {}) as Partial<WitnessText>
  if (typeof witness !== 'string' || typeof text !== 'string')
    throw new HearsayError('misuse', field, reading, 'is neither a text nor {witness, text}')
  return { witness, text }
}
