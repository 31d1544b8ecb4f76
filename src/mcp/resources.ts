import type { Lookup } from '../lookup/lookup.ts'
import { ON_OWN_PAGES } from '../web/links.ts'
import { NOTE, named, pageAt, sourceOf, whole } from './quoted.ts'
import type { AskedOf } from './tool.ts'

/** Longest text of a report in a resource, in UTF-16 code units; there are passages for the rest. */
const LONGEST_TEXT = 100_000
const STORIES = 50

export interface ListedResource {
  readonly uri: string
  readonly name: string
  readonly description: string
  readonly mimeType: string
}

/** Something that a client may read by its address. */
export interface Resource {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly template: string
  readonly list: ((from: AskedOf) => Promise<ListedResource[]>) | null
  /** JSON; null where nothing has the id. */
  read(id: string, from: AskedOf): Promise<string | null>
}

export const RESOURCES: readonly Resource[] = [
  {
    name: 'document',
    title: 'A report',
    description: 'The text of a report as it was read, with its source. Ids are those that tools answer.',
    template: 'hearsay://documents/{id}',
    list: null,
    async read(id, { lookup, pages }) {
      const document = (await lookup.document(decoded(id)))?.collation.documents.find(
        one => one.id === decoded(id),
      )
      if (document === undefined) return null
      const text =
        document.text.length <= LONGEST_TEXT ? document.text : whole(document.text.slice(0, LONGEST_TEXT))
      return JSON.stringify({
        note: NOTE,
        source: sourceOf(document),
        page: pageAt(ON_OWN_PAGES.document(document.id), pages),
        goesOn: text.length < document.text.length,
        text,
      })
    },
  },
  {
    name: 'story',
    title: 'A story',
    description: 'The reports on one event. The latest stories are listed.',
    template: 'hearsay://stories/{id}',
    list: ({ lookup }) => latestStories(lookup),
    async read(id, { lookup, pages }) {
      const answer = await lookup.story(decoded(id))
      const story = answer?.collation.stories.find(one => one.id === answer.id)
      if (!answer || !story) return null
      const members = new Set(story.documents)
      return JSON.stringify({
        note: NOTE,
        title: named(story.title),
        page: pageAt(ON_OWN_PAGES.story({ id: story.id, document: story.documents[0]! }), pages),
        reports: answer.collation.documents.filter(one => members.has(one.id)).map(sourceOf),
      })
    },
  },
]

/** Listed without their headlines: those are words of strangers, and stand in what is read. */
async function latestStories(lookup: Lookup): Promise<ListedResource[]> {
  const { items } = await lookup.stories({ limit: STORIES })
  return items.map(({ id, reports, days }) => ({
    uri: `hearsay://stories/${encodeURIComponent(id)}`,
    name: `story ${id}`,
    description: `${reports} ${reports === 1 ? 'report' : 'reports'}${days === null ? '' : `, ${days.map(day => day.slice(0, 10)).join(' to ')}`}`,
    mimeType: 'application/json',
  }))
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
