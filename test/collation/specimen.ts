import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findDates } from '../../src/text/dates/dates.ts'
import { findNames } from '../../src/text/names/names.ts'
import { plainDocument } from '../plain-document.ts'

export interface Specimen {
  readonly title?: string
  readonly text: string
  readonly published?: string
  readonly outlet?: string
  readonly credit?: string
  readonly language?: string
}

/** An invented document, analysed but without attributions. A title is put before the text. */
export function specimen(id: string, given: Specimen): AnnotatedDocument {
  const { title = null, published = null, outlet = null, credit = null, language = 'en' } = given
  const text = title === null ? given.text : `${title}\n\n${given.text}`
  const document = plainDocument(id, text, {
    outlet,
    title,
    titleSpan: title === null ? null : ([0, title.length] as const),
    published,
    language,
    credit,
  })
  const analysis = analyse(document)
  return {
    document,
    analysis,
    names: findNames(analysis),
    dates: findDates(analysis),
    attributions: [],
    speakers: [],
    figures: [],
  }
}
