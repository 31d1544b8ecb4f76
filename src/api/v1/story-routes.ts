import { z } from '@hono/zod-openapi'
import type { Services } from '../services.ts'
import { jsonAnswer, partAnswer } from './answer.ts'
import type { Api } from './api-v1.ts'
import { idParameter, page, pageOf, someId } from './asked.ts'
import { found } from './found.ts'
import { operation } from './operation.ts'
import { storyAnswer, storyPage } from './schemas/answers.ts'

const list = operation({
  method: 'get',
  path: '/stories',
  name: 'listStories',
  tag: 'Stories',
  summary: 'Stories, the latest first',
  request: {
    query: z.object({
      ...page,
      speaker: someId.optional().openapi({ description: 'Only where this speaker is heard.' }),
    }),
  },
  answer: { description: 'A page of stories.', content: storyPage },
  problems: ['bad-cursor'],
})

const one = operation({
  method: 'get',
  path: '/stories/{id}',
  name: 'getStory',
  tag: 'Stories',
  summary: 'A story with all that was found in it',
  description:
    'A story’s id changes when a report comes to it. `/documents/ID/story`, by any of its reports, stays.',
  request: { params: z.object({ id: idParameter('a story', 't-9b1f6c0a7d2e4835') }) },
  answer: { description: 'The part of the collation that is about this story.', content: storyAnswer },
  problems: ['not-found'],
})

export function storyRoutes(api: Api, { lookup }: Services): void {
  api.openapi(list, async context => {
    const { speaker, ...asked } = context.req.valid('query')
    const { items, next } = await lookup.stories({
      ...pageOf(asked),
      ...(speaker === undefined ? {} : { speaker }),
    })
    return jsonAnswer(context, { items, next }, { next })
  })
  api.openapi(one, async context => {
    const { id } = context.req.valid('param')
    return partAnswer(context, found(await lookup.story(id), 'story with this id'))
  })
}
