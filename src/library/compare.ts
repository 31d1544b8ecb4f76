import { annotate } from '../attribution/annotate.ts'
import { collate } from '../collation/collate.ts'
import type { StageWatcher } from '../collation/collator.ts'
import type { Collation } from '../model/collation.ts'
import { documentsOf } from './documents-of.ts'
import type { Report } from './report.ts'

export interface CompareOptions {
  /** Told what is going on as each stage begins, for a progress line. */
  readonly watch?: StageWatcher
}

/**
 * Everything that many reports have in common and where they differ: who said what according to whom, every outlet's
 * version of the same words aligned, stories, copies, figures, names. The same as `hearsay compare --json` prints
 * (`collationJson` writes it so). Reports may be given in any order: the result is the same.
 *
 * A report that cannot be read (nothing in it, too large) is told of in `problems`, and the others are done. Two reports
 * with the same text are both kept where they differ in anything else that is given of them.
 *
 * @throws {HearsayError} `misuse`, which names the report and the field.
 *
 * @example
 * import { compare } from 'hearsay'
 *
 * const { utterances, documents } = compare([
 *   {
 *     outlet: 'Brackwater Post',
 *     published: '2031-05-04',
 *     text: 'Ferry to run daily\n\n“The ferry will run every day, and no ticket will cost more than 4 crowns,” harbour master Ilse Tarn said on Sunday.',
 *   },
 *   {
 *     outlet: 'Skerry Radio',
 *     published: '2031-05-04',
 *     text: 'Harbour master promises a daily ferry\n\n“The ferry will run every day, and no ticket will cost more than 5 crowns,” Ilse Tarn, the harbour master, told reporters on Sunday.',
 *   },
 * ])
 * const shared = utterances.find(({ readings }) => readings.length > 1)!
 * for (const { type, readings } of shared.variants)
 *   for (const { document, text } of readings)
 *     console.log(`${type}, ${documents.find(({ id }) => id === document)!.outlet}: ${text}`)
 * // reporting verb, Skerry Radio: told
 * // reporting verb, Brackwater Post: said
 * // figure, Skerry Radio: 5
 * // figure, Brackwater Post: 4
 */
export function compare(reports: readonly (string | Report)[], { watch }: CompareOptions = {}): Collation {
  const { documents, problems } = documentsOf(reports, 'reports')
  return collate(documents.map(annotate), problems, watch)
}
