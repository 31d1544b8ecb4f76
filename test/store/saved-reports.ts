import { annotate } from '../../src/attribution/annotate.ts'
import type { Annotation } from '../../src/model/annotation.ts'
import type { Document } from '../../src/model/document.ts'
import type { Store } from '../../src/store/store.ts'
import { reportAt } from './reports.ts'

/** An invented report: where, of which day, by whom, and its text. */
export interface Told {
  readonly at: string
  readonly text: string
  readonly day?: string | null
  readonly outlet?: string
  readonly language?: string
}

export function reportOf({
  at,
  text,
  day = '2031-05-04',
  outlet = 'Lantern',
  language = 'en',
}: Told): Document {
  const { document } = reportAt(`https://lantern.example/${at}`, text)
  return { ...document, outlet, language, published: day, publishedBasis: day === null ? null : 'given' }
}

/** Takes reports in, with what people say in them. */
export async function takeIn(store: Store, ...told: readonly Told[]): Promise<Document[]> {
  const documents = told.map(reportOf)
  await store.documents.put(documents.map(document => ({ document })))
  await store.annotations.put('1', documents.map(annotate))
  return documents
}

export const said = (words: string, who = 'Mayor Ada Vell') => `${who} said on Friday: “${words}”`

/** As another version of the program would find it: with spans that are a little others. */
export function otherwise(document: Document): Annotation {
  const annotation = annotate(document)
  return {
    ...annotation,
    attributions: annotation.attributions.map(attribution => ({
      ...attribution,
      id: `${attribution.id}-b`,
      content: attribution.content.map(([start, end]) => [start + 1, end - 1] as const),
    })),
  }
}
