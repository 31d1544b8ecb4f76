import { z } from '@hono/zod-openapi'
import type { Services } from '../services.ts'
import { jsonAnswer } from './answer.ts'
import type { Api } from './api-v1.ts'
import { operation } from './operation.ts'
import * as schemas from './schemas/accounts.ts'

const accounts = operation({
  method: 'get',
  path: '/accounts',
  name: 'listAccounts',
  tag: 'Accounts',
  summary: 'Accounts and tokens',
  role: 'admin',
  request: {},
  answer: { description: 'All of them; no password, no token.', content: schemas.accounts },
})

const PAGE = 100

const audit = operation({
  method: 'get',
  path: '/audit',
  name: 'listAudit',
  tag: 'Accounts',
  summary: 'What was done to the store by hand, the latest first',
  description: 'Each row has the hash of the one before it: what was changed afterwards shows.',
  role: 'admin',
  request: {
    query: z.object({
      before: z.coerce
        .number()
        .int()
        .min(1)
        .max(Number.MAX_SAFE_INTEGER)
        .optional()
        .openapi({ type: 'integer', description: '`next` of the page before.' }),
    }),
  },
  answer: { description: `A page of ${PAGE} rows.`, content: schemas.auditPage },
})

export function accountRoutes(api: Api, { store }: Services): void {
  api.openapi(accounts, async context =>
    jsonAnswer(context, { accounts: await store.accounts.list(), tokens: await store.tokens.list() }),
  )
  api.openapi(audit, async context => {
    const { before = null } = context.req.valid('query')
    const rows = await store.audit.newest(before, PAGE + 1)
    const items = rows.slice(0, PAGE)
    return jsonAnswer(context, { items, next: rows.length > PAGE ? items.at(-1)!.number : null })
  })
}
