import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_FETCH_LIMITS } from '../../src/fetching/fetch-limits.ts'

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  KB: 1024,
  MB: 1024 * 1024,
  s: 1000,
  min: 60 * 1000,
  h: 60 * 60 * 1000,
}

test('docs/fetching.md names every limit with its default', () => {
  const text = readFileSync(new URL('../../docs/fetching.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `(\w+)` \| (\d+) ?(KB|MB|s|min|h|) \|/gm)]
  const told = rows.map(([, name, number, unit]) => [name, Number(number) * UNITS[unit!]!])
  expect(Object.fromEntries(told)).toEqual(DEFAULT_FETCH_LIMITS)
})
