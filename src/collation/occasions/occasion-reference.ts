import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Passage } from '../../model/span.ts'
import { isoDay, parseIsoDay } from '../../text/dates/civil-days.ts'
import { dateLine } from '../../text/dates/date-line.ts'

/** The day a document is read against: when it was published. */
export interface ReferenceDay {
  readonly day: string
  /** The date line it was read from; null where only metadata tells. */
  readonly passage: Passage | null
}

type Dated = Pick<AnnotatedDocument, 'document' | 'dates'>

/**
 * The day of publication: from the metadata, else from a date that stands by itself near the head of
 * the text ("Sun Nov 19 2017") or in front of its first sentence ("date 2018-02-06 Vell Times - ").
 */
export function referenceDay({ document, dates }: Dated): ReferenceDay | null {
  const line = dateLine(document.text, dates)
  const passage = line === null ? null : { document: document.id, span: line.span }
  const published = document.published === null ? null : parseIsoDay(document.published)
  if (published !== null) {
    const day = isoDay(published)
    return { day, passage: line?.value === day ? passage : null }
  }
  return line === null ? null : { day: line.value!, passage }
}
