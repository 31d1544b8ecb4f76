import { Ajv } from 'ajv'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, test, vi } from 'vitest'
import { cslJson } from '../../src/export/citation.ts'
import { collationJson } from '../../src/export/collation-json.ts'
import type { StreamFormat } from '../../src/export/export-part.ts'
import { type FtmEntity, followTheMoney } from '../../src/export/follow-the-money/follow-the-money.ts'
import { prov } from '../../src/export/prov.ts'
import { schemaOrg } from '../../src/export/schema-org.ts'
import { shownDocument } from '../../src/export/shown-document.ts'
import { csv, unguarded } from '../../src/export/tables/csv.ts'
import { jsonLines } from '../../src/export/tables/json-rows.ts'
import { parquet } from '../../src/export/tables/parquet.ts'
import { type TableFormat, tablePieces } from '../../src/export/tables/table-sink.ts'
import { TABLES } from '../../src/export/tables/tables.ts'
import { tei } from '../../src/export/tei/tei.ts'
import { webAnnotation } from '../../src/export/web-annotation.ts'
import { canonicalText } from '../../src/text/canonical.ts'
import { ferry } from '../web/fixture.ts'
import { HOSTILE_TEXTS, poisonedFerry } from '../web/hostile-texts.ts'
import { CSL_ITEMS } from './csl-schema.ts'
import { faultsOf } from './ftm-faults.ts'
import { expanded, statements } from './linked-data.ts'
import { exported } from './samples.ts'
import { readEdition } from './tei-read.ts'
import { subsetFaults } from './tei-schemas.ts'

// A busy machine is waited for.
vi.setConfig({ testTimeout: 60_000 })

const parts = HOSTILE_TEXTS.map((payload, i) => ({ collation: poisonedFerry(payload, i) }))
const innocent = [{ collation: ferry() }]
/** For what costs a processor more than a moment a time: each text as it is, without what stands around it. */
const some = parts.slice(0, 40)
const times = parts.length

const line = (text: string) => text.replace(/\s+/g, ' ').trim()
const titles = HOSTILE_TEXTS.flatMap(title => Array<string>(ferry().documents.length).fill(title))

const parsed = async (format: StreamFormat, of: readonly { collation: ReturnType<typeof ferry> }[] = parts) =>
  JSON.parse(await exported(format, of))

test('there are 300 of them', () => {
  expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThanOrEqual(300)
})

describe('what strangers wrote is text', () => {
  test('in Web Annotation', async () => {
    const { first, total } = await parsed(webAnnotation)
    const plain = await parsed(webAnnotation, innocent)
    expect(total).toBe(times * plain.total)
    expect(first.items).toHaveLength(total)
    for (const [i, { target }] of first.items.entries()) {
      const other = plain.first.items[i % plain.total]
      expect(target[0].selector[0].exact).toBe(other.target[0].selector[0].exact)
    }
    expect(await expanded(await exported(webAnnotation, some))).toHaveLength(1)
  })

  test('in schema.org', async () => {
    const graph: { '@type': string; headline?: string }[] = (await parsed(schemaOrg))['@graph']
    const headlines = graph.filter(node => node['@type'] === 'NewsArticle').map(({ headline }) => headline)
    expect(headlines).toEqual(titles.map(line))
    expect(JSON.stringify(graph.map(node => Object.keys(node)))).not.toContain('__proto__')
    expect((await expanded(await exported(schemaOrg, some))).length).toBeGreaterThan(some.length)
  })

  test('in PROV-O', async () => {
    const told = await statements(await exported(prov, some))
    const plain = await statements(
      await exported(prov, [{ collation: poisonedFerry('https://plain.example/', 0) }]),
    )
    const predicates = (lines: readonly string[]) => new Set(lines.map(one => one.split(' ')[1]))
    expect(predicates(told).difference(predicates(plain))).toEqual(new Set())
  })

  test('in TEI', async () => {
    const xml = await exported(tei, parts)
    expect(await subsetFaults(await exported(tei, some))).toEqual([])
    const { header, utterances } = readEdition(xml)
    for (const title of HOSTILE_TEXTS) expect(header).toContain(canonicalText(line(title)))
    const plain = readEdition(await exported(tei, innocent)).utterances
    expect(utterances.map(({ apps }) => apps)).toEqual(
      parts
        .flatMap(() => plain)
        .map(({ apps }, i) =>
          apps.map(({ type, readings }) => ({
            type,
            readings: readings.map(([wit, text]) => [
              wit.replaceAll('s1w', `s${1 + Math.floor(i / plain.length)}w`),
              text,
            ]),
          })),
        ),
    )
  })

  test('in FollowTheMoney', async () => {
    const entitiesOf = async (of: typeof parts): Promise<FtmEntity[]> =>
      (await exported(followTheMoney, of))
        .split('\n')
        .slice(0, -1)
        .map(one => JSON.parse(one))
    const entities = await entitiesOf(parts)
    expect(faultsOf(await entitiesOf(some))).toEqual([])
    const articles = entities.filter(({ schema }) => schema === 'Article')
    expect(articles.map(({ properties }) => properties.title!.join(''))).toEqual(titles.map(line))
  })

  test('in CSL-JSON', async () => {
    const items: { title: string }[] = await parsed(cslJson)
    const isCsl = new Ajv().compile(CSL_ITEMS)
    expect(isCsl(items), JSON.stringify(isCsl.errors)).toBe(true)
    expect(items.map(({ title }) => title)).toEqual(titles.map(line))
  })

  test('in the collation itself', () => {
    for (const { collation } of parts) {
      const { format, version, offsetUnit, ...lists } = JSON.parse([...collationJson(collation)].join(''))
      expect(lists).toEqual({ ...collation, documents: collation.documents.map(shownDocument) })
    }
  })

  const table = TABLES.find(({ name }) => name === 'documents')!
  const written = async (format: TableFormat) => {
    const pieces: Uint8Array[] = []
    for await (const piece of tablePieces(format, table, parts)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  test('in CSV, and no cell runs', async () => {
    const rows = parse(await written(csv), { columns: true }) as Record<string, string>[]
    // A lone half of a surrogate pair has no UTF-8.
    expect(rows.map(({ title }) => unguarded(title!))).toEqual(titles.map(title => title.toWellFormed()))
    for (const row of rows)
      for (const cell of [row.title!, row.outlet!, row.location!, row.byline!])
        expect(cell.normalize('NFKC').trim()).not.toMatch(/^[=+\-@]/)
  })

  test('in JSON Lines and in Parquet', async () => {
    const lines = (await written(jsonLines)).toString().split('\n').slice(0, -1)
    expect(lines.map(one => JSON.parse(one).title)).toEqual(titles)
    const bytes = await written(parquet)
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer })
    expect(rows.map(({ title }) => title)).toEqual(titles.map(title => title.toWellFormed()))
  })
})
