import { z } from '@hono/zod-openapi'
import { ROLES } from '../../../model/role.ts'
import { instant } from './basics.ts'

const role = z.enum(ROLES)

const account = z
  .object({
    name: z.string(),
    role,
    disabled: z.boolean().openapi({ description: 'May neither sign in nor use a token.' }),
    createdAt: instant,
    passwordAt: instant.openapi({ description: 'When its password was set last.' }),
  })
  .openapi('Account')

const token = z
  .object({
    id: z.string().openapi({ description: 'Stands in the token, too.' }),
    account: z.string(),
    label: z.string(),
    role: role.openapi({ description: 'What it may do at most; never more than its account.' }),
    createdAt: instant,
    expiresAt: instant.nullable(),
    usedAt: instant.nullable(),
  })
  .openapi('Token', { description: 'What is known of a token; it itself is not kept.' })

export const accounts = z.object({ accounts: z.array(account), tokens: z.array(token) }).openapi('Accounts')

const auditRow = z
  .object({
    number: z.int().openapi({ description: 'From 1, without gaps.' }),
    at: instant,
    who: z.string(),
    action: z.string(),
    subject: z.string(),
    content: z.unknown(),
    previous: z.string().openapi({ description: 'Hash of the row before; empty for the first.' }),
    hash: z.string(),
  })
  .openapi('AuditRow')

export const auditPage = z
  .object({
    items: z.array(auditRow),
    next: z.int().nullable().openapi({
      description: '`before` of the page behind this one; null where this is the last.',
    }),
  })
  .openapi('AuditPage')
