import { z } from '@hono/zod-openapi'
import type { Lookup } from '../../lookup/lookup.ts'
import type { NewDecision } from '../../store/decisions.ts'
import { decisionNumbered } from '../pages/decision-numbered.ts'
import { Refusal } from '../problem-details.ts'
import type { Services } from '../services.ts'
import { jsonAnswer, madeAnswer, namesTag, stampTag } from './answer.ts'
import type { Api } from './api-v1.ts'
import { page, pageOf, someId } from './asked.ts'
import { bodyUpTo } from './body-limit.ts'
import { operation } from './operation.ts'
import { decisionPage } from './schemas/answers.ts'
import * as schemas from './schemas/decision.ts'

const decisionNumber = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)
  .openapi({ type: 'integer' })

const list = operation({
  method: 'get',
  path: '/decisions',
  name: 'listDecisions',
  tag: 'Decisions',
  summary: 'What people have decided, the latest first',
  request: {
    query: z.object({
      ...page,
      subject: someId.optional().openapi({ description: 'Only about what has this id.' }),
      number: decisionNumber.optional().openapi({ description: 'Only the one with this number.' }),
    }),
  },
  answer: { description: 'A page of decisions.', content: decisionPage },
  problems: ['bad-cursor'],
})

/** In bytes. */
const LARGEST_DECISION = 500_000

const add = operation({
  method: 'post',
  path: '/decisions',
  name: 'decide',
  tag: 'Decisions',
  summary: 'Accept, reject, split, merge or rename what was found',
  description:
    'The decision is laid over what was found each time it is shown; nothing found anew overwrites it. It bears the name of the account. With `If-Match`, the ETag of the story, utterance, speaker or document that it is about, it is only made where that is still as it was read.',
  role: 'editor',
  before: [bodyUpTo(LARGEST_DECISION)],
  request: {
    headers: z.object({
      'if-match': z
        .string()
        .max(1000)
        .optional()
        .openapi({ description: 'ETag of the subject’s own answer.' }),
    }),
    body: { required: true, content: { 'application/json': { schema: schemas.newDecision } } },
  },
  answer: { status: 201, description: 'The decision.', content: schemas.decision },
  problems: ['does-nothing', 'changed', 'too-large', 'wrong-media-type'],
})

const undo = operation({
  method: 'post',
  path: '/decisions/{number}/undo',
  name: 'undo',
  tag: 'Decisions',
  summary: 'Take a decision back',
  description:
    'A decision that is in force again since its undo was taken back is taken back again. Again makes no difference.',
  role: 'editor',
  before: [bodyUpTo(LARGEST_DECISION)],
  request: {
    params: z.object({
      number: decisionNumber.openapi({ description: 'Number of the decision.', example: 7 }),
    }),
    body: { required: false, content: { 'application/json': { schema: schemas.undoing } } },
  },
  answer: { status: 201, description: 'What takes it back.', content: schemas.decision },
  problems: ['not-found', 'too-large', 'wrong-media-type'],
})

export function decisionRoutes(api: Api, { lookup, store }: Services): void {
  api.openapi(list, async context => {
    const { subject, number, ...asked } = context.req.valid('query')
    if (number !== undefined) {
      const one = await decisionNumbered(lookup, String(number))
      const isAsked = one !== null && (subject === undefined || one.subject === subject)
      return jsonAnswer(context, { items: isAsked ? [one] : [], next: null })
    }
    const { items, next } = await lookup.decisions({
      ...pageOf(asked),
      ...(subject === undefined ? {} : { subject }),
    })
    return jsonAnswer(context, { items, next }, { next })
  })
  api.openapi(add, async context => {
    const { kind, subject, content, anchors } = context.req.valid('json')
    const decision = {
      kind,
      subject,
      content: content ?? null,
      ...(anchors === undefined ? {} : { anchors: anchors as NonNullable<NewDecision['anchors']> }),
      who: context.get('viewer').name,
    }
    const ifMatch = context.req.valid('header')['if-match']
    const { decision: made, objection } = await store.decisions.decide(decision, async () => {
      if (ifMatch !== undefined) await holdTo(ifMatch, subject, lookup)
    })
    if (objection !== null)
      throw new Refusal('does-nothing', `${objection.id}: ${objection.message}`, { objection })
    return madeAnswer(made)
  })
  api.openapi(undo, async context => {
    const { number } = context.req.valid('param')
    const { note } = context.req.valid('json')
    return madeAnswer(await store.decisions.undo(number, context.get('viewer').name, note))
  })
}

/** Throws where the subject is not what an ETag says that it was. */
async function holdTo(ifMatch: string, subject: string, lookup: Lookup): Promise<void> {
  const answer =
    (await lookup.utterance(subject)) ??
    (await lookup.story(subject)) ??
    (await lookup.speaker(subject)) ??
    (await lookup.document(subject))
  if (answer === null || !namesTag(ifMatch, stampTag(answer.stamp)))
    throw new Refusal(
      'changed',
      answer === null
        ? 'the subject has no answer of its own any more'
        : 'the subject is no longer as it was read',
    )
}
