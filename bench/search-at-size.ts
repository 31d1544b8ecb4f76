// How long searches on a PostgreSQL server take when much is stored, without reading it all first:
// `node bench/search-at-size.ts STORE [TIMES]`. Copies the first 20,000 documents and their statements from an embedded
// store (as `bench/scale.ts sqlite` makes it) to a server, has them there TIMES times (default 11), each time some months
// later, and asks 200 words of their texts, in several kinds of query. Prints p50, p95 and the longest in ms: by the
// clock, and of the server's processor. What is rare in the copied reports is TIMES as common as in as many reports of
// their own: so this is rather harder than those.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import type { Database } from '../src/store/database.ts'
import { openDatabase, storeOf } from '../src/store/open-store.ts'
import { insertRows } from '../src/store/postgres/insert-rows.ts'
import type { SearchOptions } from '../src/store/search/search.ts'
import { NO_POSTGRES, startPostgres } from '../test/store/postgres-server.ts'
import { seeded } from './invented-words.ts'

const [, , from, times = '11'] = process.argv
const DOCUMENTS = 20_000
/** Days that the copied reports are from: a hundred a day. */
const DAYS = 200
const AT_ONCE = 500
const ASKED = 200

async function copyFrom(folder: string, to: Database): Promise<void> {
  const source = new Sqlite(join(folder, 'hearsay.sqlite'), { readonly: true })
  const rows = (table: string, number: string, after: number) =>
    source
      .prepare(`select * from ${table} where ${number} > ? and ${number} <= ? order by ${number}`)
      .all(after, after + AT_ONCE) as never[]
  for (let after = 0; after < DOCUMENTS; after += AT_ONCE) {
    await to.write(async queries => {
      for (const [table, number] of [
        ['documents', 'number'],
        ['texts', 'document'],
        ['statements', 'document'],
      ] as const)
        await insertRows(queries, table, rows(table, number, after))
    })
  }
  source.close()
}

/** The same again, so many months later, without the program: by SQL. */
async function again(database: Database, time: number, statements: number): Promise<void> {
  await database.write(async queries => {
    const columns = async (table: string) => {
      const { rows } = await sql<{ name: string }>`select column_name as name
        from information_schema.columns where table_name = ${table}`.execute(queries)
      return rows.map(row => row.name)
    }
    const copy = async (table: string, number: string, most: number, others: Record<string, string>) => {
      const names = await columns(table)
      await sql
        .raw(
          `insert into ${table} (${names.map(name => `"${name}"`)})
            select ${names.map(name => others[name] ?? `"${name}"`)} from ${table} where ${number} <= ${most}`,
        )
        .execute(queries)
    }
    await sql`set local session_replication_role = replica`.execute(queries)
    const day = `(day::date + ${DAYS * time})::text`
    const id = `id || '-${time}'`
    const document = DOCUMENTS * time
    await copy('documents', 'number', DOCUMENTS, { number: `number + ${document}`, id, day, published: day })
    await copy('texts', 'document', DOCUMENTS, { document: `document + ${document}` })
    await copy('statements', 'number', statements, {
      number: `number + ${statements * time}`,
      document: `document + ${document}`,
      id,
      day,
    })
    for (const [search, table, size] of [
      ['document_search', 'documents', DOCUMENTS],
      ['statement_search', 'statements', statements],
    ] as const)
      await sql
        .raw(
          `insert into ${search}
            select place, ts_delete(terms, search_days(was)) || array_to_tsvector(search_days(place))
            from (select search_place(t.day, t.number) as place, s.place as was, s.terms from ${search} s
              join ${table} t on t.number = (s.place & 2147483647) + ${size * time}
              where (s.place & 2147483647) <= ${size}) a`,
        )
        .execute(queries)
  })
}

async function fill(database: Database, folder: string): Promise<number> {
  const INDEXES = ['document_search', 'statement_search']
  for (const table of INDEXES)
    await database.write(async queries => void (await sql.raw(`drop index ${table}_terms`).execute(queries)))
  await copyFrom(folder, database)
  const { rows } = await database.read(queries =>
    sql<{ most: number }>`select max(number) as most from statements`.execute(queries),
  )
  const statements = rows[0]!.most
  for (let time = 1; time < Number(times); time++) await again(database, time, statements)
  for (const table of INDEXES)
    await database.write(
      async queries =>
        void (await sql
          .raw(
            `create index ${table}_terms on ${table} using gin (terms) with (gin_pending_list_limit = 4096)`,
          )
          .execute(queries)),
    )
  return statements * Number(times)
}

function spread(list: number[]): string {
  list.sort((a, b) => a - b)
  const at = (share: number) =>
    list[Math.min(list.length - 1, Math.floor(share * list.length))]!.toFixed(1).padStart(6)
  return `p50${at(0.5)} p95${at(0.95)} most${at(1)}`
}

async function measure(folder: string): Promise<void> {
  const server = await startPostgres({
    shared_buffers: '1GB',
    max_wal_size: '6GB',
    maintenance_work_mem: '1GB',
  })
  if (server === null) return console.log(NO_POSTGRES)
  try {
    const database = await openDatabase(await server.database())
    const store = storeOf(database)
    const statements = await fill(database, folder)
    console.log(`${DOCUMENTS * Number(times)} documents, ${statements} statements`)
    const { rows } = await database.read(queries =>
      sql<{ pid: number }>`select pid from pg_stat_activity where application_name = 'hearsay'`.execute(
        queries,
      ),
    )
    const processor = () =>
      rows.reduce(
        (sum, { pid }) => sum + Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
        0,
      )
    const random = seeded(5)
    const documents = await store.documents.list(3000, 400)
    const words = Array.from({ length: ASKED }, () => {
      const found = documents[Math.floor(random() * documents.length)]!.document.text.match(/[A-Za-z]{3,}/g)!
      return found[Math.floor(random() * found.length)]!.toLowerCase()
    })
    const kinds: readonly (readonly [string, SearchOptions, (word: string, other: string) => string])[] = [
      ['a word', { what: 'statements' }, word => word],
      ['a word, with facets', { what: 'statements', facets: true }, word => word],
      ['two words', { what: 'statements' }, (word, other) => `${word} ${other}`],
      ['a prefix of three letters', { what: 'statements' }, word => `${word.slice(0, 3)}*`],
      ['a phrase', { what: 'statements' }, (word, other) => `"${word} ${other}"`],
      ['a word that is warned with', { what: 'statements' }, word => `${word} act:warns`],
      ['a word', { what: 'documents' }, word => word],
      ['two words', { what: 'documents' }, (word, other) => `${word} ${other}`],
    ]
    for (const [name, options, query] of kinds) {
      const clock: number[] = []
      const spent: number[] = []
      for (const [i, word] of words.entries()) {
        const [began, before] = [performance.now(), processor()]
        await store.search(query(word, words[(i + 1) % ASKED]!), options)
        clock.push(performance.now() - began)
        spent.push(processor() - before)
      }
      console.log(`${options.what.padEnd(11)}${name.padEnd(28)}${spread(clock)}  server ${spread(spent)}`)
    }
    await store.close()
  } finally {
    await server.stop()
  }
}

if (from === undefined) console.error('which store? node bench/search-at-size.ts STORE [TIMES]')
else await measure(from)
