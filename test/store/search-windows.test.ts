import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase, storeOf } from '../../src/store/open-store.ts'
import { blocksCovering } from '../../src/store/search/day-blocks.ts'
import { dayNumber } from '../../src/store/search/place.ts'
import type { SearchPage, StatementHit } from '../../src/store/search/search.ts'
import { windowsBack } from '../../src/store/search/windows.ts'
import { plainDocument } from '../plain-document.ts'
import { onBothEngines } from './engines.ts'

const day = fc.integer({ min: 0, max: dayNumber(9999, 12, 31) })

/** As `search_days` of the migration makes them. */
const dayLexemes = (day: number) =>
  [0, 5, 10].map(level => `¶d${level.toString(16)}${Math.floor(day / 2 ** level).toString(16)}`)

describe('blocks of days', () => {
  test('each day of a range has one of its lexemes, and no other day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5000 }), day, (from, length, other) => {
        const covering = new Set(blocksCovering(from, from + length))
        for (const inside of [from, from + length - 1])
          expect(dayLexemes(inside).filter(lexeme => covering.has(lexeme))).toHaveLength(1)
        const outside = [other, from - 1, from + length].filter(
          d => d >= 0 && (d < from || d >= from + length),
        )
        for (const one of outside) expect(dayLexemes(one).filter(lexeme => covering.has(lexeme))).toEqual([])
      }),
      { seed: 3 },
    )
  })

  test('a range of years is few blocks', () => {
    expect(blocksCovering(dayNumber(2001, 1, 1), dayNumber(2031, 5, 4)).length).toBeLessThan(80)
  })
})

test('windows are the whole range, the newest first, each day in one', () => {
  const ordered = fc
    .array(fc.integer({ min: 0, max: 10 ** 14 }), { minLength: 4, maxLength: 4 })
    .map(list => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(ordered, fc.integer({ min: 2, max: 1000 }), ([from, last, newest, before], wider) => {
      const windows = windowsBack({ from: from!, before: before! + 1, newest: newest!, last: last! }, wider)
      expect(windows.at(-1)![0]).toBe(from)
      expect(windows[0]![1]).toBeGreaterThan(newest!)
      for (const [i, [start, end]] of windows.entries()) {
        expect(start).toBeLessThan(end)
        if (i > 0) expect(end).toBe(windows[i - 1]![0])
      }
    }),
    { seed: 5 },
  )
})

/** More statements than the first window takes, and words that every so many of them have. */
const ROWS = 20_000
const EVERY = { common: 3, seldom: 97, rare: 4999 } as const

onBothEngines(fresh => {
  test.skipIf(fresh.engine !== 'postgres')('what is found window by window is what is there', async () => {
    const address = await fresh.address()
    const database = await openDatabase(address)
    const store = storeOf(database)
    await store.documents.put([{ document: plainDocument('d', 'words', { published: '2031-05-04' }) }])
    await database.write(async queries => {
      const terms = Object.entries(EVERY).map(
        ([word, n]) => `case when i % ${n} = 0 then ' ${word}' else '' end`,
      )
      await sql`create temp table made on commit drop as
        select i as number, ${sql.raw(`'§' || ${terms.join(' || ')} || ' §'`)} as terms,
          (date '2031-05-04' - (i * i / 1000000)::int)::text as day from generate_series(1, ${ROWS}::bigint) i`.execute(
        queries,
      )
      await sql`insert into statements (number, document, id, kind, act, negated, start, "end", outlet, day, language, confidence, terms)
        select number, 1, 'a-' || number, 'direct', case when number % 2 = 0 then 'warns' else 'states' end, 0, 0, 5,
          'Lantern', day, 'en', 0.9, terms from made`.execute(queries)
      await sql`insert into statement_search select place, array_to_tsvector(string_to_array(terms, ' ') || search_days(place))
        from (select search_place(day, number) as place, terms from made) m`.execute(queries)
    })
    const expected = (fits: (i: number) => boolean) =>
      Array.from({ length: ROWS }, (_, k) => k + 1)
        .filter(fits)
        .sort((a, b) => Math.floor((a * a) / 1e6) - Math.floor((b * b) / 1e6) || b - a)
        .map(i => `a-${i}`)
    const all = async (query: string) => {
      const ids: string[] = []
      for (let cursor: string | null = null; ids.length < 1000; ) {
        const page: SearchPage<StatementHit> = await store.search(query, {
          what: 'statements',
          limit: 200,
          cursor,
        })
        ids.push(...page.hits.map(hit => hit.id))
        cursor = page.next
        if (cursor === null) break
      }
      return ids
    }
    for (const [query, fits] of [
      ['common', (i: number) => i % 3 === 0],
      ['seldom', (i: number) => i % 97 === 0],
      ['rare', (i: number) => i % 4999 === 0],
      ['rar*', (i: number) => i % 4999 === 0],
      ['seldom act:warns', (i: number) => i % 194 === 0],
      ['seldom -common', (i: number) => i % 97 === 0 && i % 3 !== 0],
      ['rare before:2031', (i: number) => i % 4999 === 0 && (i * i) / 1e6 >= 124],
    ] as const)
      expect(await all(query), query).toEqual(expected(fits).slice(0, query === 'common' ? 1000 : undefined))
    await store.close()
  })
})
