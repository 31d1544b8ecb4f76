import { z } from '@hono/zod-openapi'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { apiV1 } from '../../../src/api/v1/api-v1.ts'

/** The API's own document and the schemas it was made of, to hold answers against. */
const { api, document } = apiV1({} as never)

interface Route {
  readonly method: string
  readonly path: string
  readonly operationId: string
  readonly request?: { readonly query?: z.ZodType }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: z.ZodType }>> }>
  >
}

export const ROUTES: readonly Route[] = api.openAPIRegistry.definitions.flatMap(definition =>
  definition.type === 'route' ? [definition.route as unknown as Route] : [],
)

export { document }

const ajv = new Ajv2020({ strict: false })
ajv.addSchema({ $id: 'openapi', ...(document as object) })
const validators = new Map<string, ValidateFunction>()

/** Faults of an answer under the schema of the document, as anybody who reads that would find them. */
export function faultsOf(operation: string, status: number, type: string, body: unknown): string[] {
  const { method, path } = routeOf(operation)
  const escaped = [path, method, 'responses', String(status), 'content', type, 'schema']
    .map(part => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map(encodeURIComponent)
  const pointer = `openapi#/paths/${escaped.join('/')}`
  let validate = validators.get(pointer)
  if (validate === undefined) {
    validate = ajv.compile({ $ref: pointer })
    validators.set(pointer, validate)
  }
  return validate(body) ? [] : (validate.errors ?? []).map(one => `${one.instancePath} ${one.message}`)
}

export function routeOf(operation: string): Route {
  return ROUTES.find(({ operationId }) => operationId === operation)!
}

/** Holds an answer against the document: it has all that is documented, as documented, and nothing else. */
export async function documentedAnswer(operation: string, answer: Response): Promise<unknown> {
  const { status } = answer
  const type = answer.headers.get('content-type')!.split(';')[0]!
  const schema = routeOf(operation).responses[status]?.content?.[type]?.schema
  expect(schema, `${operation} documents ${status} ${type}`).toBeDefined()
  if (schema instanceof z.ZodString) return answer.text()
  const body: unknown = await answer.json()
  expect(faultsOf(operation, status, type, body), operation).toEqual([])
  // What a schema does not know it leaves away.
  expect(schema!.parse(body), `${operation} answers only what is documented`).toEqual(body)
  return body
}
