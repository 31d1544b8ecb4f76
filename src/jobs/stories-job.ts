import { z } from 'zod'
import type { StoryDraft } from '../store/drafts.ts'
import { type JobWork, jobKind } from './job-kind.ts'

const span = z.tuple([z.number(), z.number()]).readonly()

const askedStory = z.object({
  /** Of the draft that is wanted. */
  name: z.string(),
  story: z.object({ id: z.string(), title: z.string(), documents: z.array(z.string()).readonly() }),
  copies: z
    .array(
      z.object({
        from: z.string(),
        to: z.string(),
        containment: z.number(),
        basis: z.enum(['credit', 'inferred']),
        passages: z.array(z.object({ from: span, to: span })).readonly(),
      }),
    )
    .readonly(),
})

/** A story that somebody wants collated, with the copies in it. */
export type AskedStory = z.infer<typeof askedStory>

const data = z.object({
  stories: z.array(askedStory).min(1).readonly(),
  /** Of the program that asked for it, which takes no other's. */
  version: z.string(),
})

export type StoriesData = z.infer<typeof data>

/** Collates some stories for the worker that keeps the indices, which fetches the drafts. Two that do the same make the same. */
export const STORIES = jobKind<StoriesData>({
  name: 'stories',
  schema: data,
  rules: {
    policy: 'standard',
    retries: 3,
    delaySeconds: 1,
    delayMostSeconds: 10,
    expireSeconds: 1800,
    keepSeconds: 60,
  },
  together: 2,
  atOnce: threads => threads + 1,
  inWords: ({ stories }) =>
    stories.length === 1 ? `story ${stories[0]!.story.id}` : `${stories.length} stories`,
  handle: collateStories,
})

async function collateStories({ stories, version }: StoriesData, work: JobWork): Promise<void> {
  const { store, lost, count } = work
  if (version !== work.version)
    throw new Error(`a program of version ${version} asked for it, and this one is ${work.version}`)
  const made = await store.drafts.has(stories.map(({ name }) => name))
  const drafts = new Map<string, StoryDraft>()
  await Promise.all(
    stories
      .filter(({ name }) => !made.has(name))
      .map(async ({ name, story, copies }) => {
        const { prepared, failure } = await work.stories.collate(version, { story, copies }, [])
        drafts.set(name, { prepared, failure })
      }),
  )
  if (drafts.size === 0 || lost.aborted) return
  await store.drafts.put(drafts)
  count('stories collated', drafts.size)
}
