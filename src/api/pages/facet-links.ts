import type { SearchFacets } from '../../lookup/lookup.ts'
import { partFor, withField, withoutPart } from '../../store/search/fields-of-query.ts'
import { type QueryField, queryParts } from '../../store/search/query-parts.ts'
import type { Facet, FacetLink } from '../../web/search-facets.tsx'

/** What is asked for by every link that leads through what is found. */
export type SearchAsked = Readonly<Record<string, string>> & { readonly q: string }

const FIELDS = [
  ['Speaker', 'speaker', 'speaker'],
  ['Outlet', 'outlet', 'outlet'],
  ['Month', 'on', 'date'],
  ['Act', 'act', 'act'],
] as const satisfies readonly (readonly [Facet['name'], QueryField, keyof SearchFacets])[]

/** Each value as a link that asks for it, too, or for it no more. */
export function facetsOf(asked: SearchAsked, { counted, more, ...facets }: SearchFacets) {
  return {
    counted,
    more,
    facets: FIELDS.map(([name, field, key]): Facet => {
      const values = facets[key].map(({ value, count }) => facetLink(asked, field, { value, count }))
      return { name, values: [...values, ...uncounted(asked, field, values)] }
    }),
  }
}

/** What the query asks for and no match has: it can be taken back, too. */
function uncounted(asked: SearchAsked, field: QueryField, values: readonly FacetLink[]): FacetLink[] {
  const found = new Set(values.flatMap(({ value }) => partFor(asked.q, field, value)?.value ?? []))
  return queryParts(asked.q)
    .parts.filter(
      part => part.field === field && partFor(asked.q, field, part.value)?.span[0] === part.span[0],
    )
    .filter(({ value }) => !found.has(value))
    .map(({ value }) => facetLink(asked, field, { value, count: null }))
}

function facetLink(
  asked: SearchAsked,
  field: QueryField,
  { value, count }: Pick<FacetLink, 'value' | 'count'>,
): FacetLink {
  const part = partFor(asked.q, field, value)
  const q = part === null ? withField(asked.q, field, value) : withoutPart(asked.q, part)
  const path = q === null ? null : `/search?${new URLSearchParams({ ...asked, q })}`
  return { value, count, isAsked: part !== null, path }
}
