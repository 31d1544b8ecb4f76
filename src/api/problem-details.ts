import { PROBLEM_KINDS, type ProblemKind, problemType } from './problem-kinds.ts'

/** One thing that is wrong with a request. */
export interface RequestFault {
  readonly in: 'path' | 'query' | 'header' | 'body'
  /** Of a field within others: `parts.0.1`. Empty where all of it is meant. */
  readonly name: string
  /** As it was sent, cut where it is long. */
  readonly value: string | null
  readonly detail: string
}

/** Problem details of RFC 9457, with what each kind has beside them. */
export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly [extension: string]: unknown
}

export const PROBLEM_TYPE = 'application/problem+json'

export function problemDetails(
  kind: ProblemKind,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): ProblemDetails {
  const { status, title } = PROBLEM_KINDS[kind]
  return { type: problemType(kind), title, status, detail, ...more }
}

/** What a program is told instead of an answer. */
export function problemAnswer(
  problem: ProblemDetails,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: problem.status,
    headers: {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // What is left of the request is not read: no other can come behind it.
      ...(problem.status === PROBLEM_KINDS['too-large'].status ? { connection: 'close' } : {}),
      ...headers,
      'content-type': PROBLEM_TYPE,
    },
  })
}

/** Thrown where a request comes to nothing; answered as its problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly problem: ProblemDetails
  readonly headers: Readonly<Record<string, string>>

  constructor(
    kind: ProblemKind,
    detail: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
    this.problem = problemDetails(kind, detail, more)
    this.headers = headers
  }
}

const LONGEST_VALUE = 100

/** A value that was sent, as a problem shows it. */
export function shownValue(value: unknown): string | null {
  if (value === undefined) return null
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}
