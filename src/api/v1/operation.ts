import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import type { Role } from '../../web/viewer.ts'
import { needs } from '../guard/needs.ts'
import { PROBLEM_TYPE } from '../problem-details.ts'
import { PROBLEM_KINDS, type ProblemKind } from '../problem-kinds.ts'
import type { Env } from '../services.ts'
import { knownParameters, parametersIn } from './known-parameters.ts'
import { problemDetails } from './schemas/problem.ts'
import { textBody } from './text-body.ts'

/** The parts of the API, as its documentation has them. */
export const TAGS = {
  Stories: 'What several outlets report of one event.',
  Documents: 'Reports as they were read, their texts and raw bytes, and the evidence of passages.',
  Utterances: 'What was said once, in all its readings.',
  Speakers: 'Who is reported to have said something.',
  Search: 'Statements and reports by their words.',
  'Saved searches': 'Searches whose hits are told as they come: in feeds, and to webhooks.',
  Decisions: 'What people have decided about what was found. Nothing of it changes what is stored.',
  'Texts in hand': 'Texts that are read and not stored.',
  Exports: 'The same in the formats of others, as `hearsay export` writes them.',
  Accounts: 'Who may do what, and what was done.',
  Store: 'What is stored and watched, and what is to be done.',
} as const

type Request = NonNullable<RouteConfig['request']>

interface Asked<M extends RouteConfig['method'], P extends string, R extends Request> {
  readonly method: M
  readonly path: P
  /** What tools call it. */
  readonly name: string
  readonly tag: keyof typeof TAGS
  readonly summary: string
  readonly description?: string
  readonly request: R
  readonly answer: {
    readonly status?: 200 | 201
    readonly description: string
    /** Of what it answers in JSON, or of which other media types. */
    readonly content: z.ZodType | { readonly types: readonly string[]; readonly schema: z.ZodType }
    /** Whether it has a tag; reading does where nothing else is said. */
    readonly isTagged?: boolean
  }
  /** Beside those that every operation may answer. */
  readonly problems?: readonly ProblemKind[]
  readonly role?: Role
  /** Before its request is looked at. */
  readonly before?: readonly MiddlewareHandler<Env>[]
}

const ALWAYS: readonly ProblemKind[] = [
  'not-signed-in',
  'not-allowed',
  'too-many-requests',
  'store-unavailable',
]

/** One operation of the API: what validates its requests is what documents them. Answers are made by hand. */
export function operation<M extends RouteConfig['method'], P extends string, const R extends Request>(
  asked: Asked<M, P, R>,
) {
  const { method, path, request, name, tag, summary, description, answer, problems = [] } = asked
  const { role = 'reader', before = [] } = asked
  const isRead = answer.isTagged ?? method === 'get'
  const kinds: ProblemKind[] = ['bad-request', ...problems, ...ALWAYS]
  return createRoute({
    method,
    path,
    request,
    operationId: name,
    tags: [tag],
    summary,
    description: [description, role === 'reader' ? null : `For ${role}s.`]
      .filter(part => part != null)
      .join('\n\n'),
    // What the guard has found of a token or a session, where there are accounts at all.
    security: [{ token: [] }, {}],
    middleware: [
      needs(role),
      knownParameters(parametersIn(request.query)),
      ...before,
      ...(request.body === undefined ? [] : [textBody(request.body.required === true)]),
    ],
    responses: {
      [answer.status ?? 200]: {
        description: answer.description,
        ...(isRead ? { headers: ETAG } : {}),
        content:
          'types' in answer.content
            ? Object.fromEntries(
                answer.content.types.map(type => [type, { schema: schemaOf(answer.content) }]),
              )
            : { 'application/json': { schema: schemaOf(answer.content) } },
      },
      ...(isRead ? { 304: { description: 'It is what `If-None-Match` names.' } } : {}),
      ...problemsOf(kinds),
    } as RouteConfig['responses'],
  })
}

function schemaOf(content: Asked<'get', string, object>['answer']['content']): z.ZodType {
  return 'types' in content ? content.schema : content
}

const ETAG = {
  ETag: {
    description: 'Is another whenever anything in the answer is; goes into `If-None-Match`.',
    schema: { type: 'string' },
  },
}

function problemsOf(kinds: readonly ProblemKind[]): RouteConfig['responses'] {
  const byStatus = Map.groupBy(new Set(kinds), kind => PROBLEM_KINDS[kind].status)
  return Object.fromEntries(
    [...byStatus].map(([status, named]) => [
      status,
      {
        description: named.map(kind => `${PROBLEM_KINDS[kind].title} (\`${kind}\`).`).join(' '),
        content: { [PROBLEM_TYPE]: { schema: problemDetails } },
      },
    ]),
  )
}
