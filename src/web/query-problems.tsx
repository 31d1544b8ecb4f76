import type { Span } from '../model/span.ts'

export interface ProblemInQuery {
  readonly message: string
  /** In the query, in UTF-16 units. */
  readonly span: Span
}

/** What is wrong with a query, each under the place where it is. */
export function QueryProblems({ query, problems }: { query: string; problems: readonly ProblemInQuery[] }) {
  return (
    <section class="query-problems" role="alert" id="query-problems">
      <h2>This cannot be looked for as it is written</h2>
      <ul>
        {problems.map(({ message, span }) => (
          <li>
            {message}
            <Place query={query} span={span} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of a long query what stands round the place. */
const AROUND = 60

function Place({ query, span: [start, end] }: { query: string; span: Span }) {
  if (query === '' || start >= end) return null
  const from = Math.max(0, start - AROUND)
  const to = Math.min(query.length, Math.max(start, Math.min(end, start + AROUND)) + AROUND)
  const stop = Math.min(end, to)
  return (
    <code dir="auto">
      {from > 0 && '…'}
      {query.slice(from, start)}
      <mark>{query.slice(start, stop)}</mark>
      {query.slice(stop, to)}
      {to < query.length && '…'}
    </code>
  )
}
