import { z } from 'zod'
import { storyWeights } from '../collation/stories/stories.ts'
import { StoryIndex } from '../collation/stories/story-index.ts'
import { storyProfile } from '../collation/stories/story-profile.ts'
import { titledDocument } from '../collation/stories/story-title.ts'
import { analyse } from '../text/analyse.ts'
import { findDates } from '../text/dates/dates.ts'
import { findNames } from '../text/names/names.ts'
import { readDocumentLines } from './document-lines.ts'
import type { FilterItem, TextInput } from './json-lines.ts'

const Record = z.looseObject({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string().nullish(),
  language: z.string().nullish(),
})

/**
 * `hearsay stories`: documents in, `{id, story}` out, in the order of the lines; documents of one story have the
 * same `story`. All of the input is read before anything is said of it.
 */
export async function* storiesFromLines(input: TextInput): AsyncGenerator<FilterItem> {
  const index = new StoryIndex(storyWeights)
  const ids: (string | number)[] = []
  for await (const line of readDocumentLines(input, Record)) {
    if (!('document' in line)) {
      yield line
      continue
    }
    const { document } = line
    const analysis = analyse(document)
    const found = { document, analysis, names: findNames(analysis), dates: findDates(analysis) }
    index.add({ document: titledDocument(document), profile: storyProfile(found) })
    ids.push(line.id)
  }
  const storyOf = new Map<string, string>()
  for (const story of index.stories()) for (const id of story.documents) storyOf.set(id, story.id)
  for (const id of ids) yield JSON.stringify({ id, story: storyOf.get(String(id)) })
}
