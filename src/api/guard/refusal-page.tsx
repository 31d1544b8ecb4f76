import { servedPage } from '../../web/served-page.tsx'
import type { Viewer } from '../../web/viewer.ts'
import type { ProblemDetails } from '../problem-details.ts'

/** What a person is shown instead of a page. */
export function refusalPage({ status, title, detail }: ProblemDetails, viewer: Viewer | null): string {
  return servedPage({
    title,
    here: '',
    viewer,
    twin: null,
    children: (
      <section class="refusal">
        <h1>{title}</h1>
        <p dir="auto">{detail}</p>
        <p class="note">
          {status}. <a href="/">To the start</a>
        </p>
      </section>
    ),
  })
}

/** Programs are told in JSON, people on a page. */
export function isForPeople(path: string, accept: string | undefined): boolean {
  if (/^\/(?:api\/|mcp\b|metrics\b|health\b)|\.(?:json|atom)$/.test(path)) return false
  return accept === undefined || /text\/html|\*\/\*/.test(accept)
}
