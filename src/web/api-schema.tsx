import { codeIn } from './code-in.tsx'
import type { Child } from './jsx-runtime.ts'

/** As much of a JSON Schema as the API's document has. */
export interface ApiSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: ApiSchema
  readonly prefixItems?: readonly ApiSchema[]
  readonly properties?: Readonly<Record<string, ApiSchema>>
  readonly additionalProperties?: ApiSchema | boolean
  readonly required?: readonly string[]
  readonly anyOf?: readonly ApiSchema[]
  readonly oneOf?: readonly ApiSchema[]
  readonly allOf?: readonly ApiSchema[]
  readonly example?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly maxItems?: number
}

const REFERENCE = /^#\/components\/schemas\//

/** The page of all that has a name. */
export const SCHEMAS_PATH = '/api/schemas'

export function schemaAnchor(name: string): string {
  return `schema-${name}`
}

/** What a value can be, in words; what has a name leads to it. */
export function SchemaType({ schema }: { schema: ApiSchema }): Child {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace(REFERENCE, '')
    return <a href={`${SCHEMAS_PATH}#${schemaAnchor(name)}`}>{name}</a>
  }
  const choice = schema.anyOf ?? schema.oneOf
  if (choice !== undefined) return <Parted parts={choice} by=" or " />
  if (schema.allOf !== undefined) {
    const named = schema.allOf.filter(part => part.$ref !== undefined || part.properties !== undefined)
    return <Parted parts={named} by=" with " />
  }
  if (schema.enum !== undefined)
    return (
      <>
        {schema.enum.map((value, i) => (
          <>
            {i > 0 && ' | '}
            <code>{value === null ? 'null' : String(value)}</code>
          </>
        ))}
      </>
    )
  if (schema.prefixItems !== undefined)
    return (
      <>
        [<Parted parts={schema.prefixItems} by=", " />]
      </>
    )
  if (schema.items !== undefined)
    return (
      <>
        list of <SchemaType schema={schema.items} />
      </>
    )
  if (schema.properties !== undefined) return <Inner schema={schema} />
  if (typeof schema.additionalProperties === 'object')
    return (
      <>
        object of <SchemaType schema={schema.additionalProperties} />
      </>
    )
  return [schema.type ?? 'anything'].flat().join(' or ')
}

function Parted({ parts, by }: { parts: readonly ApiSchema[]; by: string }) {
  return (
    <>
      {parts.map((part, i) => (
        <>
          {i > 0 && by}
          <SchemaType schema={part} />
        </>
      ))}
    </>
  )
}

/** An object without a name of its own, in a line. */
function Inner({ schema }: { schema: ApiSchema }) {
  return (
    <>
      {'{ '}
      {Object.entries(schema.properties!).map(([name, property], i) => (
        <>
          {i > 0 && ', '}
          <code>
            {name}
            {schema.required?.includes(name) ? '' : '?'}
          </code>
          {': '}
          <SchemaType schema={property} />
        </>
      ))}
      {' }'}
    </>
  )
}

/** What an object has, a line each. */
export function SchemaFields({ schema }: { schema: ApiSchema }) {
  const parts = schema.allOf ?? [schema]
  const own = parts.find(part => part.properties !== undefined)
  const bases = parts.filter(part => part.$ref !== undefined)
  return (
    <>
      {bases.length > 0 && (
        <p>
          All that <Parted parts={bases} by=" and " /> has, and:
        </p>
      )}
      {own === undefined ? (
        <p>
          <SchemaType schema={schema} />
        </p>
      ) : (
        <dl class="members">
          {Object.entries(own.properties!).map(([name, property]) => (
            <Field name={name} required={own.required?.includes(name) ?? false} schema={property} />
          ))}
        </dl>
      )}
    </>
  )
}

export function Field(props: {
  name: string
  required: boolean
  schema: ApiSchema
  where?: string
  description?: string | undefined
}) {
  const { name, required, schema, where, description = schema.description } = props
  return (
    <div>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        <span class="note">
          {where !== undefined && `${where}, `}
          <SchemaType schema={schema} />
          {limitsOf(schema)}
          {!required && ', optional'}
        </span>
        {description !== undefined && <p>{codeIn(description)}</p>}
      </dd>
    </div>
  )
}

function limitsOf({ minimum, maximum, maxLength, maxItems }: ApiSchema): string {
  return [
    minimum !== undefined && maximum !== undefined && maximum < 1e9 ? `, ${minimum} to ${maximum}` : '',
    maxLength === undefined ? '' : `, ${maxLength} characters at most`,
    maxItems === undefined || maxItems < 3 ? '' : `, ${maxItems} at most`,
  ].join('')
}
