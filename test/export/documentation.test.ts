import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { FORMAT_NAMES, TABLE_NAMES } from '../../src/export/format-names.ts'
import { STREAM_FORMATS, TABLE_FORMATS } from '../../src/export/formats.ts'
import { tablePieces } from '../../src/export/tables/table-sink.ts'
import { TABLES } from '../../src/export/tables/tables.ts'
import type { Collation } from '../../src/model/collation.ts'
import { HOSTILE_TEXTS } from '../web/hostile-texts.ts'
import { exported, samples } from './samples.ts'

const text = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8')
const examples = [...text.matchAll(/<!-- example: ([\w-]+) ?(\w*) -->\n```(\w+)\n(.*?)\n```/gs)].map(
  ([, format, table, kind, body]) => ({ format: format!, table: table!, kind: kind!, body: body! }),
)

let collation: Collation
beforeAll(async () => {
  collation = await samples('../docs/exports')
})

test('every format has an example', () => {
  const stream = STREAM_FORMATS.map(({ name }) => name)
  expect(examples.map(({ format }) => format)).toEqual([...stream, 'jsonl', 'csv'])
})

test('every format and every table is told of', () => {
  for (const name of [...FORMAT_NAMES, ...TABLE_NAMES]) expect(text).toContain(`\`${name}\``)
  expect(text).toContain(`${HOSTILE_TEXTS.length} hostile texts`)
})

describe.each(examples)('the example of $format', ({ format, table, kind, body }) => {
  test('is what the program writes', async () => {
    const written = await writtenAs(format, table)
    if (kind === 'json') expect(itemsOf(written)).toContainEqual(containing(JSON.parse(body)))
    else if (kind === 'csv')
      for (const line of body.split('\n')) expect(written.split('\r\n')).toContain(line)
    else expect(written.replace(/\s+/g, '')).toContain(body.replace(/\s+/g, ''))
  })
})

async function writtenAs(format: string, table: string): Promise<string> {
  const stream = STREAM_FORMATS.find(({ name }) => name === format)
  if (stream) return exported(stream, [{ collation }])
  let whole = ''
  const [of, named] = [
    TABLE_FORMATS.find(({ name }) => name === format)!,
    TABLES.find(({ name }) => name === table)!,
  ]
  for await (const piece of tablePieces(of, named, [{ collation }])) whole += new TextDecoder().decode(piece)
  return whole
}

/** Of whichever kind: lines, a list, a graph, a page of annotations. */
function itemsOf(written: string): unknown[] {
  try {
    const whole = JSON.parse(written)
    return Array.isArray(whole) ? whole : (whole['@graph'] ?? whole.first.items)
  } catch {
    return written
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
  }
}

/** Whatever has all that the example has. */
function containing(example: unknown): unknown {
  if (Array.isArray(example)) return example.map(containing)
  if (typeof example !== 'object' || example === null) return example
  return expect.objectContaining(
    Object.fromEntries(Object.entries(example).map(([key, one]) => [key, containing(one)])),
  )
}
