import { expect, test } from 'vitest'
import { parseQuery } from '../../src/store/search/parse-query.ts'
import { QueryError } from '../../src/store/search/query-problem.ts'

/** Query, its problem, and what of the query it is about. */
const PROBLEMS: readonly (readonly [query: string, code: string, at: string])[] = [
  ['', 'nothing-to-find', ''],
  [' ?! – ', 'nothing-to-find', ' ?! – '],
  ['ferry "grain', 'unclosed-quote', '"'],
  ['speaker: ferry', 'no-value', 'speaker:'],
  ['outlet:"" ferry', 'no-value', 'outlet:""'],
  ['name:!? ferry', 'no-value', 'name:!?'],
  ['ferry after:yesterday', 'bad-date', 'after:yesterday'],
  ['on:2031-02-29', 'bad-date', 'on:2031-02-29'],
  ['on:2031-13', 'bad-date', 'on:2031-13'],
  ['ferry -on:2031', 'bad-negation', '-on:2031'],
  ['ferry OR on:2031', 'bad-alternative', 'on:2031'],
  ['OR ferry', 'bad-alternative', 'OR'],
  ['ferry OR', 'bad-alternative', 'OR'],
  ['ferry OR OR grain', 'bad-alternative', 'OR'],
  ['ferry OR -grain', 'bad-alternative', '-grain'],
  ['-ferry OR grain', 'bad-alternative', 'grain'],
  ['lang:german ferry', 'bad-language', 'lang:german'],
  ['ferry act:lies', 'bad-act', 'act:lies'],
  ['act:warns OR ferry', 'bad-alternative', 'ferry'],
  ['ferry OR act:warns', 'bad-alternative', 'act:warns'],
  ['f* ferry', 'too-short', 'f*'],
  ['speaker:f*', 'too-short', 'speaker:f*'],
]

test.each(PROBLEMS)('%j: %s', (query, code, at) => {
  const error = thrown(query)
  expect(error.problems.map(problem => [problem.code, query.slice(...problem.span)])).toEqual([[code, at]])
  expect(error.message).toContain(`(at ${error.problems[0]!.span[0] + 1})`)
})

test('every problem is named, in order', () => {
  expect(thrown('on:x lang:9 "a').problems.map(problem => problem.code)).toEqual([
    'bad-date',
    'bad-language',
    'unclosed-quote',
  ])
})

test('what is too much is refused', () => {
  expect(thrown('x'.repeat(1001)).problems[0]!.code).toBe('too-long')
  expect(thrown('ab '.repeat(49)).problems[0]!.code).toBe('too-many-words')
  expect(thrown('東'.repeat(49)).problems[0]!.code).toBe('too-many-words')
  expect(parseQuery('ab '.repeat(48)).clauses).toHaveLength(48)
})

test.each(['ferry', '-ferry', 'on:2031', '2031:05', 'http://x.example/a', 'a:b', 'x', '東*', '"a" "bc"*d e'])(
  '%j is no problem',
  query => {
    expect(() => parseQuery(query)).not.toThrow()
  },
)

test('a day that is twice told is their common part', () => {
  const { from, to } = parseQuery('ferry after:2031-05 before:2031-05-04 on:2031').days
  expect(to - from).toBe(3)
  const none = parseQuery('after:2032 before:2031').days
  expect(none.from).toBeGreaterThan(none.to)
})

function thrown(query: string): QueryError {
  try {
    parseQuery(query)
  } catch (error) {
    expect(error).toBeInstanceOf(QueryError)
    return error as QueryError
  }
  throw new Error(`no problem was found in ${query}`)
}
