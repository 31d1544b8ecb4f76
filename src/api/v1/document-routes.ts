import { z } from '@hono/zod-openapi'
import { sha256 } from '../../model/identifier.ts'
import { textChanges } from '../../web/text-changes.ts'
import { Refusal } from '../problem-details.ts'
import type { Services } from '../services.ts'
import { isKnown, jsonAnswer, KEPT, notModified, partAnswer, stampTag } from './answer.ts'
import type { Api } from './api-v1.ts'
import { documentId, spanParameter } from './asked.ts'
import { found } from './found.ts'
import { operation } from './operation.ts'
import { documentAnswer, revisions as revisionsSchema, storyAnswer } from './schemas/answers.ts'
import { evidence as evidenceSchema } from './schemas/evidence.ts'

const params = z.object({ id: documentId })

const one = operation({
  method: 'get',
  path: '/documents/{id}',
  name: 'getDocument',
  tag: 'Documents',
  summary: 'A document with what was found in it',
  request: { params },
  answer: { description: 'The part of the collation that is about it.', content: documentAnswer },
  problems: ['not-found'],
})

const story = operation({
  method: 'get',
  path: '/documents/{id}/story',
  name: 'getStoryOfDocument',
  tag: 'Stories',
  summary: 'The story that a report is in',
  description:
    'This address stays as the story grows. Of a report that was superseded: that of its revision.',
  request: { params },
  answer: { description: 'The part of the collation that is about this story.', content: storyAnswer },
  problems: ['not-found'],
})

const revisions = operation({
  method: 'get',
  path: '/documents/{id}/revisions',
  name: 'listRevisions',
  tag: 'Documents',
  summary: 'What has stood where a document stands, and what was changed',
  request: { params },
  answer: { description: 'Revisions, the oldest first.', content: revisionsSchema },
  problems: ['not-found'],
})

const text = operation({
  method: 'get',
  path: '/documents/{id}/text',
  name: 'getText',
  tag: 'Documents',
  summary: 'The canonical text of a document',
  description: 'What every span of the document points into, in UTF-16 code units.',
  request: { params },
  answer: { description: 'The text.', content: { types: ['text/plain'], schema: z.string() } },
  problems: ['not-found'],
})

const raw = operation({
  method: 'get',
  path: '/documents/{id}/raw',
  name: 'getSnapshot',
  tag: 'Documents',
  summary: 'The raw bytes of a document, as they were read',
  description:
    'They are a stranger’s: answered as a file to be kept, under no type that anything would show or run.',
  request: { params },
  answer: {
    description: 'The bytes; their SHA-256 is the document’s.',
    content: {
      types: ['application/octet-stream'],
      schema: z.string().openapi({ contentMediaType: 'application/octet-stream' } as object),
    },
  },
  problems: ['not-found', 'not-kept'],
})

const evidence = operation({
  method: 'get',
  path: '/documents/{id}/passages/{span}',
  name: 'getEvidence',
  tag: 'Documents',
  summary: 'The evidence of a passage',
  description: 'The passage in its document, and what was found in it, by what, and how sure that is.',
  request: { params: z.object({ id: documentId, span: spanParameter }) },
  answer: { description: 'All that is known of it.', content: evidenceSchema },
  problems: ['not-found'],
})

const NO_DOCUMENT = 'document with this id'

export function documentRoutes(api: Api, { lookup, store }: Services): void {
  api.openapi(one, async context => {
    const { id } = context.req.valid('param')
    return partAnswer(context, found(await lookup.document(id), NO_DOCUMENT))
  })
  api.openapi(story, async context => {
    const { id } = context.req.valid('param')
    return partAnswer(context, found(await lookup.storyOf(id), 'story that a document with this id is in'))
  })
  api.openapi(revisions, async context => {
    const { id } = context.req.valid('param')
    const { revisions: items } = found(await lookup.document(id), NO_DOCUMENT)
    return jsonAnswer(context, { id, items, changes: await changesOf(id, items, store) })
  })
  api.openapi(text, async context => {
    const { id } = context.req.valid('param')
    const { text: body } = found(await store.documents.get(id), NO_DOCUMENT)
    const tag = `"${sha256(body).slice(0, 32)}"`
    if (isKnown(context, tag)) return notModified(tag)
    return new Response(body, {
      headers: { ...KEPT, ...NOT_SHOWN, 'content-type': 'text/plain; charset=utf-8', etag: tag },
    })
  })
  api.openapi(raw, async context => {
    const { id } = context.req.valid('param')
    const { sha256: hash } = found(await store.documents.get(id), NO_DOCUMENT)
    const tag = `"${hash}"`
    const bytes = await store.snapshots.get(hash)
    if (bytes === null) throw new Refusal('not-kept', 'the raw bytes of this document are not kept')
    if (isKnown(context, tag)) return notModified(tag)
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...KEPT,
        ...NOT_SHOWN,
        'content-type': 'application/octet-stream',
        // The name is ours: what a stranger called it says nothing to whoever keeps it.
        'content-disposition': `attachment; filename="${hash.slice(0, 16)}.bin"`,
        'repr-digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`,
        etag: tag,
      },
    })
  })
  api.openapi(evidence, async context => {
    const { id: document, span } = context.req.valid('param')
    const { stamp, ...shown } = found(await lookup.evidence({ document, span }), 'such passage')
    const tag = stampTag(stamp)
    return isKnown(context, tag) ? notModified(tag) : jsonAnswer(context, shown, { tag })
  })
}

/** Nothing of a stranger's is taken for anything but what we call it, or does anything where it is looked at. */
const NOT_SHOWN = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
} as const

/** What was changed from the revision before a document to it; of the first, from it to the next. */
async function changesOf(
  id: string,
  revisions: readonly { readonly document: string }[],
  { documents }: Services['store'],
) {
  const at = revisions.findIndex(({ document }) => document === id)
  const [former, latter] = revisions.slice(Math.max(0, at - 1))
  if (former === undefined || latter === undefined) return null
  const [before, now] = [await documents.get(former.document), await documents.get(latter.document)]
  if (before === null || now === null) return null
  return { former: before.id, latter: now.id, changes: textChanges(before.text, now.text) }
}
