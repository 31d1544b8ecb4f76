import { z } from '@hono/zod-openapi'
import type { Services } from '../services.ts'
import { partAnswer } from './answer.ts'
import type { Api } from './api-v1.ts'
import { documentId, idParameter, spanParameter } from './asked.ts'
import { found } from './found.ts'
import { operation } from './operation.ts'
import { utteranceAnswer } from './schemas/answers.ts'

const one = operation({
  method: 'get',
  path: '/utterances/{id}',
  name: 'getUtterance',
  tag: 'Utterances',
  summary: 'An utterance in all its readings',
  description:
    'An utterance’s id changes when a reading comes to it. `/documents/ID/said/SPAN`, by any of its readings, stays.',
  request: { params: z.object({ id: idParameter('an utterance', 'u-5f0c2d7b9a1e4c38') }) },
  answer: { description: 'The part of the collation that is about it.', content: utteranceAnswer },
  problems: ['not-found'],
})

const at = operation({
  method: 'get',
  path: '/documents/{id}/said/{span}',
  name: 'getUtteranceAt',
  tag: 'Utterances',
  summary: 'The utterance that a passage is a reading of',
  description: 'That of which a reading stands there, or overlaps the passage most. This address stays.',
  request: { params: z.object({ id: documentId, span: spanParameter }) },
  answer: { description: 'The part of the collation that is about it.', content: utteranceAnswer },
  problems: ['not-found'],
})

export function utteranceRoutes(api: Api, { lookup }: Services): void {
  api.openapi(one, async context => {
    const { id } = context.req.valid('param')
    return partAnswer(context, found(await lookup.utterance(id), 'utterance with this id'))
  })
  api.openapi(at, async context => {
    const { id: document, span } = context.req.valid('param')
    const answer = await lookup.utteranceAt({ document, span })
    return partAnswer(context, found(answer, 'utterance of which a reading stands there'))
  })
}
