import type { SearchFacets } from '../../lookup/lookup.ts'
import { partFor, withField, withoutPart } from '../../store/search/fields-of-query.ts'
import { type QueryField, queryParts } from '../../store/search/query-parts.ts'
import type { Facet, FacetLink } from '../../web/search-facets.tsx'

const FIELDS = [
  ['Speaker', 'speaker', 'speaker'],
  ['Outlet', 'outlet', 'outlet'],
  ['Month', 'on', 'date'],
  ['Act', 'act', 'act'],
] as const satisfies readonly (readonly [Facet['name'], string, keyof SearchFacets])[]

/** Each value as a link that asks for it, too, or for it no more. */
export function facetsOf(query: string, facets: SearchFacets) {
  return {
    counted: facets.counted,
    more: facets.more,
    facets: FIELDS.map(([name, field, key]): Facet => {
      const values = facets[key].map(({ value, count }) =>
        facetLink(query, field as QueryField, value, count),
      )
      const asked = queryParts(query).parts.filter(part => part.field === field && !part.isNegated)
      const uncounted = asked.flatMap(({ value }) =>
        partFor(query, field as QueryField, value) === null ||
        facets[key].some(one => partFor(query, field as QueryField, one.value)?.value === value)
          ? []
          : [facetLink(query, field as QueryField, value, null)],
      )
      return { name, values: [...values, ...uncounted] }
    }),
  }
}

function facetLink(query: string, field: QueryField, value: string, count: number | null): FacetLink {
  const part = partFor(query, field, value)
  const other = part === null ? withField(query, field, value) : withoutPart(query, part)
  const path = other === null ? null : `/search?${new URLSearchParams({ q: other })}`
  return { value, count, isAsked: part !== null, path }
}
