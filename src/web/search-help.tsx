const SYNTAX = [
  ['harbour bridge', 'both words, in any of their forms'],
  ['"not a day later"', 'these words in this order'],
  ['bridg*', 'words that begin so'],
  ['bridge -toll', 'bridge, and no toll'],
  ['bridge OR ferry', 'one of the two'],
  ['speaker:vell', 'said by somebody of that name'],
  ['outlet:"Harbour Post"', 'reported by that outlet'],
  ['act:warns', 'where the report says that it was a warning; also states, asks, promises, denies …'],
  ['on:2031-05', 'in that month; a day or a year, too'],
  ['after:2031-05-04 before:2031-06', 'from that day on, and before that month'],
  ['lang:de', 'in reports in that language'],
  ['name:Vell', 'as a name, with a capital letter'],
] as const

/** How a query is written, each line one that can be followed. */
export function SearchHelp({ isOpen }: { isOpen: boolean }) {
  return (
    <details class="search-help" open={isOpen}>
      <summary>How to search</summary>
      <p class="note">Case and accents make no difference. All that stands in the box must be there.</p>
      <dl>
        {SYNTAX.map(([query, what]) => (
          <div>
            <dt>
              <a href={`/search?${new URLSearchParams({ q: query })}`}>
                <code>{query}</code>
              </a>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
