/**
 * CSL-JSON as its specification has items, as far as we use it: the names and kinds of variables, and that there are no
 * others. Written from the specification of the Citation Style Language 1.0.2.
 */
const date = {
  type: 'object',
  required: ['date-parts'],
  additionalProperties: false,
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
    },
  },
} as const

const name = {
  type: 'object',
  additionalProperties: false,
  required: ['literal'],
  properties: { literal: { type: 'string' } },
} as const

export const CSL_ITEMS = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'type'],
    additionalProperties: false,
    properties: {
      id: { type: 'string' },
      type: { enum: ['article', 'article-newspaper', 'document', 'post', 'webpage'] },
      title: { type: 'string' },
      author: { type: 'array', items: name },
      'container-title': { type: 'string' },
      issued: date,
      URL: { type: 'string', pattern: '^https?://' },
      language: { type: 'string' },
      source: { type: 'string' },
      note: { type: 'string' },
    },
  },
} as const
