import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/open-store.ts'
import { binaryArray } from '../../src/store/postgres/binary-array.ts'
import { COLUMN_TYPES } from '../../src/store/postgres/column-types.ts'
import { lexemesOf, pairOf } from '../../src/store/search/lexemes.ts'
import { onBothEngines } from './engines.ts'

test('lexemes are terms once each, and the pairs of the words', () => {
  expect(lexemesOf('§ the sea the sea § §ensea § ¶nold ¶nsea § ¶len §').split(' ')).toEqual([
    ...['§', 'the', 'sea', '§ensea', '¶nold', '¶nsea', '¶len'],
    ...[pairOf('the', 'sea'), pairOf('sea', 'the')],
  ])
  expect(lexemesOf('§ ¶len §')).toBe('§ ¶len')
  expect(pairOf('ab', 'c')).not.toBe(pairOf('a', 'bc'))
})

onBothEngines(fresh => {
  describe.skipIf(fresh.engine === 'sqlite')('arrays in binary', () => {
    const asked = async <T>(question: ReturnType<typeof sql<T>>) => {
      const database = await openDatabase(await fresh.address())
      const { rows } = await database.read(queries => question.execute(queries))
      await database.close()
      return rows
    }

    test('come as what they were', async () => {
      const lists = [
        binaryArray('bigint', [1, -(2 ** 40), null]),
        binaryArray('integer', [-7, null, 2 ** 31 - 1]),
        binaryArray('float8', [0.1, null, -0]),
        binaryArray('text', ['', null, '{"ö", \\NULL😀}']),
        binaryArray('bytea', [Buffer.from([0, 255]), new Uint8Array(), null]),
        binaryArray('tsvector', ['b a ¶x', 'one', null]),
      ]
      const rows = await asked(sql`select * from unnest(${lists[0]}::bigint[], ${lists[1]}::integer[],
        ${lists[2]}::float8[], ${lists[3]}::text[], ${lists[4]}::bytea[], ${lists[5]}::tsvector[])
        as r(big, small, real, text, bytes, lexemes)`)
      expect(rows).toEqual([
        { big: 1, small: -7, real: 0.1, text: '', bytes: Buffer.from([0, 255]), lexemes: "'a' 'b' '¶x'" },
        { big: -(2 ** 40), small: null, real: null, text: null, bytes: Buffer.from([]), lexemes: "'one'" },
        { big: null, small: 2 ** 31 - 1, real: -0, text: '{"ö", \\NULL😀}', bytes: null, lexemes: null },
      ])
    })

    test.each([
      ['integer', '1'],
      ['bigint', 1.5],
      ['bigint', Number.NaN],
      ['integer', 2 ** 31],
      ['text', 1],
    ] as const)('of %s has no %j', (type, value) => {
      expect(() => binaryArray(type, [value])).toThrow()
    })

    test('types of columns are those of the tables', async () => {
      const rows = await asked(
        sql<{
          table: string
          column: string
          type: string
        }>`select table_name as "table", column_name as "column",
          case data_type when 'smallint' then 'integer' when 'double precision' then 'float8' else data_type end as type
          from information_schema.columns where table_schema = 'public' and table_name not like '%_search'`,
      )
      const found: Record<string, Record<string, string>> = {}
      for (const { table, column, type } of rows) found[table] = { ...found[table], [column]: type }
      expect(found).toEqual(COLUMN_TYPES)
    })
  })
})
