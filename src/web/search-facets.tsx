import { dateInWords, grouped } from './in-words.ts'
import type { Child } from './jsx-runtime.ts'
import { running, shortened } from './markup.ts'

export interface FacetLink {
  readonly value: string
  /** Null where it is asked for, and none was counted. */
  readonly count: number | null
  /** Whether the query asks for it. */
  readonly isAsked: boolean
  /** Path of the search with it, or without it where the query asks for it; null where there can be none. */
  readonly path: string | null
}

export interface Facet {
  readonly name: 'Speaker' | 'Outlet' | 'Month' | 'Act'
  readonly values: readonly FacetLink[]
}

const SHOWN = 6
const LONGEST = 60

/** What the matches have in common, each a link that narrows the search by it or widens it again. */
export function SearchFacets(props: { facets: readonly Facet[]; counted: number; more: boolean }) {
  const { facets, counted, more } = props
  const there = facets.filter(({ values }) => values.length > 0)
  if (there.length === 0) return null
  return (
    <aside class="facets" aria-label="Narrow the search">
      {there.map(({ name, values }) => (
        <section>
          <h2>{name}</h2>
          <Values name={name} values={values} />
          {name === 'Outlet' && <NotNamed values={values} counted={counted} />}
        </section>
      ))}
      {counted > 0 && (
        <p class="note">
          {more
            ? `Counted in the newest ${grouped(counted)} statements; there are more.`
            : `Counted in ${grouped(counted)} ${counted === 1 ? 'statement' : 'statements'}.`}
        </p>
      )}
    </aside>
  )
}

/** Values of a facet beyond which rarer ones are not told. */
const TOLD = 20

/** Reports can be without the name of an outlet, and are called by the names of their files then. */
function NotNamed({ values, counted }: { values: readonly FacetLink[]; counted: number }) {
  const rest = counted - values.reduce((sum, { count }) => sum + (count ?? 0), 0)
  if (rest <= 0 || values.length >= TOLD) return null
  return <p class="note">{grouped(rest)} in reports that do not name theirs</p>
}

function Values({ name, values }: { name: Facet['name']; values: readonly FacetLink[] }) {
  // What is asked for can be taken back however rare it is.
  const ordered = [...values].sort((a, b) => Number(b.isAsked) - Number(a.isAsked))
  const [first, rest] = [ordered.slice(0, SHOWN), ordered.slice(SHOWN)]
  return (
    <>
      <ul>
        {first.map(value => (
          <Value name={name} value={value} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details class="more">
          <summary>
            {rest.length} more<span class="v"> of {name.toLowerCase()}</span>
          </summary>
          <ul>
            {rest.map(value => (
              <Value name={name} value={value} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Value({ name, value: { value, count, isAsked, path } }: { name: Facet['name']; value: FacetLink }) {
  const label = <bdi>{name === 'Month' ? dateInWords(value) : shortened(running(value), LONGEST)}</bdi>
  return (
    <li>
      <Linked path={path} isAsked={isAsked}>
        {label}
      </Linked>{' '}
      {count !== null && <span class="count">{grouped(count)}</span>}
    </li>
  )
}

function Linked(props: { path: string | null; isAsked: boolean; children: Child }) {
  const { path, isAsked, children } = props
  if (path === null) return <span>{children}</span>
  if (!isAsked) return <a href={path}>{children}</a>
  return (
    <a href={path} class="asked" aria-current="true">
      {children} <span aria-hidden="true">×</span>
      <span class="v">: search without it</span>
    </a>
  )
}
