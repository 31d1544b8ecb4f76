import { describe, expect, test } from 'vitest'
import { partFor, withField, withoutPart } from '../../src/store/search/fields-of-query.ts'
import { parseQuery } from '../../src/store/search/parse-query.ts'
import type { QueryField } from '../../src/store/search/query-parts.ts'

/** The query, the facet, and the query that its link leads to: with it, or without it where it was asked for. */
const TOGGLED: readonly (readonly [query: string, field: QueryField, value: string, then: string])[] = [
  ['dam', 'speaker', 'Marit Olvane', 'dam speaker:"Marit Olvane"'],
  ['dam speaker:"Marit Olvane"', 'speaker', 'Marit Olvane', 'dam'],
  ['speaker:"marit  OLVANE" dam', 'speaker', 'Marit Olvane', 'dam'],
  ['dam', 'outlet', 'Halyard', 'dam outlet:Halyard'],
  ['outlet:halyard dam', 'outlet', 'Halyard', 'dam'],
  ['dam gate', 'act', 'warns', 'dam gate act:warns'],
  ['dam act:warns gate', 'act', 'warns', 'dam gate'],
  // Two acts at once ask for what is both; one link each.
  ['dam act:warns', 'act', 'denies', 'dam act:warns act:denies'],
  ['dam', 'on', '2031-05', 'dam on:2031-05'],
  // A month takes the place of another: no day is in two.
  ['dam on:2031-05', 'on', '2031-06', 'dam on:2031-06'],
  ['dam on:2031-05', 'on', '2031-05', 'dam'],
  // What is left out, or an alternative, is not what the facet asks for.
  ['dam -outlet:Halyard', 'outlet', 'Halyard', 'dam -outlet:Halyard outlet:Halyard'],
  ['outlet:Halyard OR outlet:Skerry', 'outlet', 'Halyard', 'outlet:Halyard OR outlet:Skerry outlet:Halyard'],
  ['outlet:Skerry OR outlet:Halyard', 'outlet', 'Halyard', 'outlet:Skerry OR outlet:Halyard outlet:Halyard'],
  ['outlet:Hal*', 'outlet', 'Hal', 'outlet:Hal* outlet:Hal'],
  ['  dam   gate ', 'outlet', 'Halyard', 'dam   gate outlet:Halyard'],
  // Quotation marks cannot stand in a value; letters of other scripts can.
  ['dam', 'speaker', 'Lund "Red" O’Hara', 'dam speaker:"Lund Red O’Hara"'],
  ['dam', 'outlet', 'هآرتس', 'dam outlet:هآرتس'],
  ['dam', 'outlet', 'OR', 'dam outlet:OR'],
  ['dam', 'outlet', 'a|b -c* (d)', 'dam outlet:"a|b -c* (d)"'],
]

describe('a facet is a link that asks for it, or for it no more', () => {
  test.each(TOGGLED)('%s, %s %s: %s', (query, field, value, then) => {
    const part = partFor(query, field, value)
    const other = part === null ? withField(query, field, value) : withoutPart(query, part)
    expect(other).toBe(then)
    expect(() => parseQuery(other!)).not.toThrow()
  })

  test.each(TOGGLED.filter(([query, field, value]) => partFor(query, field, value) === null))(
    '%s: what was added by %s %s is taken away again',
    (query, field, value) => {
      const added = withField(query, field, value)!
      const part = partFor(added, field, value)
      expect(part).not.toBeNull()
      if (field !== 'on') expect(withoutPart(added, part!)).toBe(query.trim())
    },
  )

  test('nothing to ask for, and what would get too long, is no link', () => {
    expect(withField('dam', 'speaker', ' “” ')).toBeNull()
    expect(withField('x'.repeat(990), 'speaker', 'Marit Olvane')).toBeNull()
  })
})
