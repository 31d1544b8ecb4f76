import type { ComparedCopy } from '../../model/copy.ts'
import type { Document } from '../../model/document.ts'
import type { Story } from '../../model/story.ts'
import { webAddress } from '../part-index.ts'
import { integer, json, number, tableOf, text } from './table.ts'

export const documents = tableOf<{ readonly document: Document; readonly story: string | null }>({
  name: 'documents',
  about: 'one report, as read',
  each: function* ({ documents, stories }) {
    const storyOf = new Map(stories.flatMap(story => story.documents.map(id => [id, story.id] as const)))
    for (const document of documents) yield { document, story: storyOf.get(document.id) ?? null }
  },
  key: ({ document }) => document.id,
  columns: [
    text('id', 'of the document', ({ document }) => document.id),
    text('story', 'the story that it is in', ({ story }) => story),
    text('location', 'where it was read', ({ document }) => document.location),
    text('url', 'its address on the web', ({ document }) => webAddress(document)),
    text('outlet', 'who published it', ({ document }) => document.outlet),
    text('title', 'its headline', ({ document }) => document.title),
    text('byline', 'as written', ({ document }) => document.byline),
    text('credit', 'the agency or outlet credited', ({ document }) => document.credit),
    text(
      'published',
      'day or time, ISO 8601, as precise as it was given',
      ({ document }) => document.published,
    ),
    text('published_basis', 'where that was read', ({ document }) => document.publishedBasis),
    text('language', 'BCP 47; und: could not be told', ({ document }) => document.language),
    text('sha256', 'of the raw bytes', ({ document }) => document.sha256),
    integer('characters', 'length of the text, UTF-16 code units', ({ document }) => document.text.length),
    text('text', 'the canonical text, that all spans point into', ({ document }) => document.text),
  ],
})

export const stories = tableOf<Story>({
  name: 'stories',
  about: 'the reports on one event',
  each: ({ stories }) => stories,
  key: ({ id }) => id,
  columns: [
    text('id', 'of the story', ({ id }) => id),
    text('title', 'the commonest headline of its reports', ({ title }) => title),
    integer('document_count', 'reports in it', ({ documents }) => documents.length),
    json('documents', 'ids of its reports', ({ documents }) => documents),
  ],
})

export const copies = tableOf<ComparedCopy>({
  name: 'copies',
  about: 'text of one report reused in another',
  each: ({ copies }) => copies,
  key: ({ from, to }) => JSON.stringify([from, to]),
  columns: [
    text('from', 'the document that was copied, as far as can be told', ({ from }) => from),
    text('to', 'the document that has the copy', ({ to }) => to),
    number('containment', 'share of the copy that stands in the original, 0 to 1', c => c.containment),
    text('basis', 'credit: the reports say so; inferred: from the text', ({ basis }) => basis),
    integer('passage_count', 'passages that both have', ({ passages }) => passages.length),
    integer('change_count', 'places inside of them where the copy is otherwise', c => c.variants.length),
    json('passages', '[{"from": [start, end], "to": [start, end]}]', ({ passages }) => passages),
    json('changes', 'each with its type and both wordings', ({ variants }) => variants),
  ],
})
