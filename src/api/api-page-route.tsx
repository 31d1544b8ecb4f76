import { type ApiDocument, ApiPage } from '../web/api-page.tsx'
import { servedPage } from '../web/served-page.tsx'
import { htmlAnswer } from './pages/page-answer.ts'
import { PROBLEM_KINDS } from './problem-kinds.ts'
import type { App } from './services.ts'
import type { OpenApiDocument } from './v1/api-v1.ts'

const PROBLEMS = Object.entries(PROBLEM_KINDS).map(([name, kind]) => ({ name, ...kind }))

/** The page that documents the API, made from its document. */
export function addApiPage(app: App, document: OpenApiDocument): void {
  app.get('/api', context => {
    const viewer = context.get('viewer')
    const page = (
      <ApiPage
        document={document as unknown as ApiDocument}
        problems={PROBLEMS}
        origin={context.get('connection').origin}
        withToken={viewer.signedIn}
      />
    )
    return htmlAnswer(
      servedPage({
        title: 'The API',
        here: '/api',
        viewer,
        canonical: '/api',
        twin: '/api/v1/openapi.json',
        children: page,
      }),
    )
  })
}
