import { z } from '@hono/zod-openapi'

/** Something wrong with one input of a collation. */
export const inputProblem = z
  .object({
    location: z.string(),
    code: z.string(),
    severity: z.enum(['error', 'notice']),
    message: z.string(),
  })
  .openapi('InputProblem', {
    description: 'Something wrong with one input. `notice`: it was read, with a reservation.',
  })

const fault = z
  .object({
    in: z.enum(['path', 'query', 'header', 'body']),
    name: z.string().openapi({ description: 'Of a field within others: `parts.0.1`.' }),
    value: z.string().nullable().openapi({ description: 'As it was sent, cut where it is long.' }),
    detail: z.string(),
  })
  .openapi('RequestFault')

export const queryProblem = z
  .object({
    code: z.string(),
    message: z.string(),
    span: z.array(z.int()).openapi({ description: 'Place in the query, in UTF-16 units.' }),
  })
  .openapi('QueryProblem')

/** Problem details of RFC 9457. */
export const problemDetails = z
  .object({
    type: z.string().openapi({
      description: 'Where the kind of problem is explained, relative to this server. Kinds keep their names.',
      example: '/api#problem-bad-request',
    }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(fault).optional().openapi({ description: 'Which fields are wrong.' }),
    query: z.string().optional(),
    problems: z
      .array(queryProblem)
      .optional()
      .openapi({ description: 'What is wrong with a search query, and where.' }),
    objection: z
      .object({
        code: z.enum(['not-found', 'gone', 'impossible', 'nothing-to-do']),
        id: z.string(),
        message: z.string(),
      })
      .optional()
      .openapi({ description: 'Why a decision would do nothing.' }),
    code: z.string().optional().openapi({ description: 'What the store says.' }),
    instance: z.string().optional(),
  })
  .openapi('ProblemDetails', { description: 'Problem details, RFC 9457.' })
