import { type ApiSchema, Field, SCHEMAS_PATH, SchemaType } from './api-schema.tsx'
import { codeIn } from './code-in.tsx'
import { type CurlRequest, curlLine } from './curl-line.ts'

/** As much of the API's OpenAPI document as its page shows. */
export interface ApiDocument {
  readonly info: { readonly version: string; readonly description: string }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, ApiSchema>> }
}

interface ApiOperation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
    readonly schema: ApiSchema
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}

type Content = Readonly<Record<string, { readonly schema: ApiSchema }>>

export interface ApiProblemKind {
  readonly name: string
  readonly status: number
  readonly title: string
  readonly meaning: string
}

interface ApiPage {
  readonly document: ApiDocument
  readonly problems: readonly ApiProblemKind[]
  /** Where the server is, without a path. */
  readonly origin: string
  /** Whether a token is asked for. */
  readonly withToken: boolean
}

interface Operation extends ApiOperation {
  readonly method: string
  readonly path: string
}

/** How to ask the server, every operation, and what can go wrong: all from the API's own document. */
export function ApiPage({ document, problems, origin, withToken }: ApiPage) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => ({ ...operation, method, path })),
  )
  const parts = document.tags.map(tag => ({
    ...tag,
    operations: operations.filter(({ tags }) => tags.includes(tag.name)),
  }))
  const { schemas } = document.components
  const usual = operations
    .map(operation => new Set(problemsOf(operation).map(({ name }) => name)))
    .reduce((shared, own) => shared.intersection(own))
  return (
    <div class="api">
      <h1>The API</h1>
      <p>{codeIn(document.info.description)}</p>
      <p>
        All of this for programs: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
      </p>
      <Asking {...{ origin, withToken, usual }} />
      <nav aria-label="Operations">
        {parts.map(({ name, operations }) => (
          <section>
            <h2>{name}</h2>
            <ul>
              {operations.map(({ method, path, operationId }) => (
                <li>
                  <a href={`#${operationId}`}>
                    {method.toUpperCase()} {path}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      {parts.map(({ name, description, operations }) => (
        <section>
          <h2>{name}</h2>
          <p>{codeIn(description)}</p>
          {operations.map(operation => (
            <OperationView {...{ operation, usual, schemas, origin, withToken }} />
          ))}
        </section>
      ))}
      <section id="problems">
        <h2>Problems</h2>
        <p>
          {codeIn(
            'What goes wrong is told as problem details (RFC 9457, `application/problem+json`). `type` leads here; `detail` says what it is this time.',
          )}
        </p>
        <dl class="members">
          {problems.map(({ name, status, title, meaning }) => (
            <div id={`problem-${name}`}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <span class="note">
                  {status} {title}
                </span>
                <p>{codeIn(meaning)}</p>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <p>
        <a href={SCHEMAS_PATH}>What answers are made of</a>
      </p>
    </div>
  )
}

function Asking({
  origin,
  withToken,
  usual,
}: Pick<ApiPage, 'origin' | 'withToken'> & { usual: ReadonlySet<string> }) {
  return (
    <section>
      <h2>How to ask</h2>
      <Curl request={{ method: 'get', url: `${origin}/api/v1/stories?limit=2` }} withToken={withToken} />
      <ul class="rules">
        <li>
          {codeIn(
            'With accounts, every request bears `Authorization: Bearer TOKEN`. Tokens are made on the page of your account, or with `hearsay account token`. On a loopback without accounts none is asked for.',
          )}
        </li>
        <li>
          {codeIn(
            'Ids in paths are percent-encoded, or `~` and their bytes in base64url, as links of this server have them.',
          )}
        </li>
        <li>
          {codeIn(
            'Lists come in pages: `next` of the answer is the `cursor` of the next request; the header `Link` has it as an address. Items that come meanwhile make none appear twice.',
          )}
        </li>
        <li>
          {codeIn(
            'Answers have a strong `ETag`. Asked with it in `If-None-Match`, the server says 304 and sends nothing where nothing has changed.',
          )}
        </li>
        <li>
          {codeIn(
            'Each page of this server has the same in JSON behind `.json`: `/documents/ID/story.json` is `/api/v1/documents/ID/story`.',
          )}
        </li>
        <li>
          Whatever is asked, the answer may be a problem of these kinds:{' '}
          {[...usual].map((name, i) => (
            <>
              {i > 0 && ', '}
              <ProblemLink name={name} />
            </>
          ))}
          .
        </li>
        <li>
          {codeIn(
            'New fields may come to an answer at any time; those that are there keep their meaning while the format’s number stays.',
          )}
        </li>
      </ul>
    </section>
  )
}

function OperationView(props: {
  operation: Operation
  /** Problems that every operation may answer. */
  usual: ReadonlySet<string>
  schemas: Readonly<Record<string, ApiSchema>>
  origin: string
  withToken: boolean
}) {
  const { operation, usual, schemas, origin, withToken } = props
  const { method, path, operationId, summary, description, parameters = [], requestBody } = operation
  const body = requestBody?.content['application/json']?.schema
  return (
    <article id={operationId}>
      <h3>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p>
        <b>{summary}</b>
      </p>
      {description?.split('\n\n').map(paragraph => (
        <p>{codeIn(paragraph)}</p>
      ))}
      {(parameters.length > 0 || body !== undefined) && (
        <dl class="members">
          {parameters.map(({ name, required = false, schema, description, in: where }) => (
            <Field name={name} where={where} required={required} schema={schema} description={description} />
          ))}
          {body !== undefined && <Field name="body" required={true} schema={body} />}
        </dl>
      )}
      <Curl
        request={{
          method,
          url: `${origin}/api/v1${exampleAddress(path, parameters, schemas)}`,
          ...(body === undefined ? {} : { body: exampleOf(body, schemas) }),
        }}
        withToken={withToken}
      />
      <dl class="answers">
        {Object.entries(operation.responses)
          .filter(([status]) => /^2/.test(status))
          .map(([status, { description, content = {} }]) => (
            <div>
              <dt>{status}</dt>
              <dd>
                {codeIn(description)}{' '}
                {Object.entries(content).map(([type, { schema }]) => (
                  <span class="note">
                    {type === 'application/json' ? '' : `${type}: `}
                    <SchemaType schema={schema} />
                  </span>
                ))}
              </dd>
            </div>
          ))}
        {problemsOf(operation)
          .filter(({ name }) => !usual.has(name))
          .map(({ status, name }) => (
            <div>
              <dt>{status}</dt>
              <dd>
                <ProblemLink name={name} />
              </dd>
            </div>
          ))}
      </dl>
    </article>
  )
}

function ProblemLink({ name }: { name: string }) {
  return (
    <a href={`#problem-${name}`}>
      <code>{name}</code>
    </a>
  )
}

/** The kinds of problems that its answers name in their descriptions. */
function problemsOf({ responses }: ApiOperation): { status: string; name: string }[] {
  return Object.entries(responses).flatMap(([status, { description }]) =>
    [...description.matchAll(/\(`([a-z-]+)`\)/g)].map(([, name]) => ({ status, name: name! })),
  )
}

function Curl({ request, withToken }: { request: CurlRequest; withToken: boolean }) {
  return (
    <pre dir="ltr">
      <code>{curlLine(request, withToken)}</code>
    </pre>
  )
}

function exampleAddress(
  path: string,
  parameters: NonNullable<ApiOperation['parameters']>,
  schemas: Readonly<Record<string, ApiSchema>>,
): string {
  const example = (schema: ApiSchema) => String(exampleOf(schema, schemas))
  const address = parameters
    .filter(parameter => parameter.in === 'path')
    .reduce((made, { name, schema }) => made.replace(`{${name}}`, encodeURIComponent(example(schema))), path)
  const asked = parameters.filter(({ in: where, required }) => where === 'query' && required)
  const query = new URLSearchParams(
    asked.map(({ name, schema }): [string, string] => [name, example(schema)]),
  )
  return query.size === 0 ? address : `${address}?${query}`
}

/** The example that a schema has; else one made of those of its fields that have to be there. */
function exampleOf(schema: ApiSchema, schemas: Readonly<Record<string, ApiSchema>>): unknown {
  if (schema.example !== undefined) return schema.example
  if (schema.$ref !== undefined) return exampleOf(schemas[schema.$ref.split('/').at(-1)!]!, schemas)
  if (schema.items !== undefined) return [exampleOf(schema.items, schemas)]
  if (schema.properties === undefined) return null
  return Object.fromEntries(
    Object.entries(schema.properties)
      .filter(([name]) => schema.required?.includes(name))
      .map(([name, property]) => [name, exampleOf(property, schemas)]),
  )
}
