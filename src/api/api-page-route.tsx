import { sha256 } from '../model/identifier.ts'
import { type ApiDocument, ApiPage } from '../web/api-page.tsx'
import { SCHEMAS_PATH } from '../web/api-schema.tsx'
import { ApiSchemasPage } from '../web/api-schemas-page.tsx'
import { servedPage } from '../web/served-page.tsx'
import { pageAnswer } from './pages/page-answer.ts'
import { PROBLEM_KINDS } from './problem-kinds.ts'
import type { App } from './services.ts'
import type { OpenApiDocument } from './v1/api-v1.ts'

const PROBLEMS = Object.entries(PROBLEM_KINDS).map(([name, kind]) => ({ name, ...kind }))

/** The pages that document the API, made from its document. */
export function addApiPage(app: App, document: OpenApiDocument): void {
  const stamp = sha256(JSON.stringify([document, PROBLEMS]))
  app.get('/api', context => {
    const { origin } = context.get('connection')
    return pageAnswer(context, `api-${stamp}-${sha256(origin)}`, () => {
      const viewer = context.get('viewer')
      return servedPage({
        title: 'The API',
        here: '/api',
        viewer,
        canonical: '/api',
        twin: '/api/v1/openapi.json',
        children: (
          <ApiPage
            document={document as unknown as ApiDocument}
            problems={PROBLEMS}
            origin={origin}
            withToken={viewer.signedIn}
          />
        ),
      })
    })
  })
  app.get(SCHEMAS_PATH, context =>
    pageAnswer(context, `schemas-${stamp}`, () =>
      servedPage({
        title: 'What answers of the API are made of',
        here: '/api',
        viewer: context.get('viewer'),
        canonical: SCHEMAS_PATH,
        twin: '/api/v1/openapi.json',
        children: <ApiSchemasPage document={document as unknown as ApiDocument} />,
      }),
    ),
  )
}
