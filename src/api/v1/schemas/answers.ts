import { z } from '@hono/zod-openapi'
import { id, instant, next, orNull, passage } from './basics.ts'
import { decisionLine } from './decision.ts'
import { collation } from './part.ts'
import { speakerLine } from './speaker.ts'
import { storyLine, storyNamed } from './story.ts'

export const storyAnswer = collation.extend({ id }).openapi('StoryAnswer')

export const utteranceAnswer = collation
  .extend({ id, story: storyNamed.openapi({ description: 'The story that it is in.' }) })
  .openapi('UtteranceAnswer')

export const speakerAnswer = collation
  .extend({
    id,
    seen: z
      .array(z.object({ alias: z.string(), passage }))
      .openapi({ description: 'Where each alias was seen first.' }),
    alike: z.array(speakerLine).openapi({ description: 'Others of a like name, who are kept apart.' }),
    statements: z.int().openapi({ description: 'Attributions to it in the store.' }),
    next,
  })
  .openapi('SpeakerAnswer')

const revision = z
  .object({ revision: z.int().openapi({ description: 'From 1.' }), document: id, storedAt: instant })
  .openapi('Revision')

export const documentAnswer = collation
  .extend({
    id,
    storedAt: instant,
    supersededBy: z.string().nullable().openapi({
      description: 'Id of the revision that took its place.',
    }),
    revisions: z.array(revision).openapi({
      description: 'What has stood at its location, the oldest first.',
    }),
    story: orNull(z.object({ id, title: z.string(), reports: z.int() }).openapi('StoryOfDocument')).openapi({
      description: 'Null before it is collated.',
    }),
    snapshot: z.boolean().openapi({ description: 'Whether the raw bytes are kept.' }),
  })
  .openapi('DocumentAnswer')

const textChange = z.object({ kind: z.enum(['same', 'out', 'in']), text: z.string() }).openapi('TextChange', {
  description: 'A stretch of two texts: in both, only in the former, or only in the latter.',
})

export const revisions = z
  .object({
    id,
    items: z.array(revision),
    changes: orNull(
      z.object({ former: id, latter: id, changes: z.array(textChange) }).openapi('RevisionChanges', {
        description:
          'Word by word: `same` and `out` make the text of the former, `same` and `in` that of the latter.',
      }),
    ).openapi({
      description:
        'What was changed from the revision before to this one; of the first, from it to the next. Null where there is one alone.',
    }),
  })
  .openapi('Revisions')

export const storyPage = z.object({ items: z.array(storyLine), next }).openapi('StoryPage')
export const speakerPage = z.object({ items: z.array(speakerLine), next }).openapi('SpeakerPage')
export const decisionPage = z.object({ items: z.array(decisionLine), next }).openapi('DecisionPage')
