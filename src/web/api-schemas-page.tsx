import type { ApiDocument } from './api-page.tsx'
import { SchemaFields, schemaAnchor } from './api-schema.tsx'
import { codeIn } from './code-in.tsx'

/** What each answer of the API is made of, from its own document. */
export function ApiSchemasPage({ document }: { document: ApiDocument }) {
  return (
    <div class="api">
      <h1>What answers are made of</h1>
      <p>
        The parts of <a href="/api">the API</a>’s answers, and of what it is sent.
      </p>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <section id={schemaAnchor(name)} class="schema">
          <h2>{name}</h2>
          {schema.description !== undefined && <p>{codeIn(schema.description)}</p>}
          <SchemaFields schema={schema} />
        </section>
      ))}
    </div>
  )
}
