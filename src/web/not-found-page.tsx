import type { Child } from './jsx-runtime.ts'

/** What is not there: what may have become of it, and where to look. */
export function NotFoundPage({ what, why, children }: { what: string; why: string; children?: Child }) {
  return (
    <article class="refusal alone">
      <h1>{what}</h1>
      <p>{why}</p>
      {children}
      <p>
        <a href="/search">Search for its words</a>, look through <a href="/stories">the stories</a> or{' '}
        <a href="/speakers">the speakers</a>.
      </p>
    </article>
  )
}
