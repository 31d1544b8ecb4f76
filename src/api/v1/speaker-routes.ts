import { z } from '@hono/zod-openapi'
import type { Services } from '../services.ts'
import { jsonAnswer, partAnswer } from './answer.ts'
import type { Api } from './api-v1.ts'
import { idParameter, page, pageOf } from './asked.ts'
import { found } from './found.ts'
import { operation } from './operation.ts'
import { speakerAnswer, speakerPage } from './schemas/answers.ts'
import { storableText } from './storable-text.ts'

const LONGEST_NAME = 200

const list = operation({
  method: 'get',
  path: '/speakers',
  name: 'listSpeakers',
  tag: 'Speakers',
  summary: 'Speakers by name',
  request: {
    query: z.object({
      ...page,
      name: storableText(LONGEST_NAME).optional().openapi({
        description:
          'Only whose name or alias has a word that begins so; case and accents make no difference.',
      }),
    }),
  },
  answer: { description: 'A page of speakers.', content: speakerPage },
  problems: ['bad-cursor'],
})

const one = operation({
  method: 'get',
  path: '/speakers/{id}',
  name: 'getSpeaker',
  tag: 'Speakers',
  summary: 'What a speaker is reported to have said, the latest first',
  request: {
    params: z.object({ id: idParameter('a speaker', 's-3c7e9f1024ab5d68') }),
    query: z.object(page),
  },
  answer: {
    description: 'A page of utterances, with the positions that they are of.',
    content: speakerAnswer,
  },
  problems: ['not-found', 'bad-cursor'],
})

export function speakerRoutes(api: Api, { lookup }: Services): void {
  api.openapi(list, async context => {
    const { name, ...asked } = context.req.valid('query')
    const { items, next } = await lookup.speakers({
      ...pageOf(asked),
      ...(name === undefined ? {} : { name }),
    })
    return jsonAnswer(context, { items, next }, { next })
  })
  api.openapi(one, async context => {
    const { id } = context.req.valid('param')
    const answer = found(await lookup.speaker(id, pageOf(context.req.valid('query'))), 'speaker with this id')
    return partAnswer(context, answer, { next: answer.next })
  })
}
