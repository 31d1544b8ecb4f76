import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, readAll } from './scratch.ts'

async function readTable(content: string | Uint8Array) {
  const { documents, problems } = await readAll(join(folderWith({ table: content }), 'table'))
  return {
    documents,
    problems: problems.map(p => `${p.code} ${p.location.replace(/.*\//, '')}: ${p.message}`),
  }
}

const ROWS = [
  ['id', 'Title', 'text', 'Publish Date', 'source', 'url', 'lang', 'authors'],
  ['7', 'Open', 'The harbour stays open, Ada Lorne said.', '2031-05-04', 'Vell Times', '', 'en', 'Mira Osk'],
  [
    '8',
    'Shut',
    '"It is, and stays, shut",\nIvo Brandt said; nobody else did.',
    '',
    'Corda',
    'https://corda.example/8',
    'en',
    '',
  ],
] as const
const tableOf = (delimiter: string) =>
  ROWS.map(row =>
    row.map(cell => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
  ).join('\r\n')

test.each([
  ['commas', tableOf(',')],
  ['semicolons', tableOf(';')],
  ['tabs', tableOf('\t')],
  ['a byte order mark', `\uFEFF${tableOf(',')}`],
  ['empty lines before it', `\r\n \r\n${tableOf(',')}`],
  ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${tableOf(';')}`, 'utf16le'))],
])('a table with %s', async (_, content) => {
  const { documents, problems } = await readTable(content)
  expect(problems).toEqual([])
  expect(documents).toMatchObject([
    {
      id: '7',
      title: 'Open',
      outlet: 'Vell Times',
      published: '2031-05-04',
      publishedBasis: 'given',
      language: 'en',
      byline: 'Mira Osk',
      text: 'The harbour stays open, Ada Lorne said.',
    },
    {
      id: '8',
      location: 'https://corda.example/8',
      outlet: 'Corda',
      published: null,
      text: '"It is, and stays, shut",\nIvo Brandt said; nobody else did.',
    },
  ])
  expect(documents[0]!.location).toMatch(/\/table#2$/)
})

test('a bad row is a problem of its own', async () => {
  const { documents, problems } = await readTable(
    'title,text\nOne,The first said so.\nTwo\nThree,The third, said so.\nFour,\nFive,The fifth said so.\n',
  )
  expect(documents.map(d => d.title)).toEqual(['One', 'Five'])
  expect(problems).toEqual([
    'bad-record table#3: 1 fields; the header has 2',
    'bad-record table#4: 3 fields; the header has 2',
    expect.stringMatching(/^bad-record table#5: not a document: text/),
  ])
})

test('a quotation mark that is not closed ends the reading, and what stood before it stays', async () => {
  const { documents, problems } = await readTable(
    'title,text\nOne,The first said so.\nTwo,"The second\nThree,The third\n',
  )
  expect(documents.map(d => d.title)).toEqual(['One'])
  expect(problems).toEqual([
    'bad-record table#3: a quotation mark is opened and not closed; nothing is read from there on',
  ])
})

test('rows in the encoding of whoever wrote them', async () => {
  const latin = Uint8Array.from('title;text\nOne;Zo\xeb said \x93no\x94 to us.\n', c => c.charCodeAt(0))
  expect((await readTable(latin)).documents[0]!.text).toBe('Zoë said “no” to us.')
})

test('lines of JSON in another encoding are told of once', async () => {
  const lines = '{"text": "Zo\xeb said \x93no\x94 to us."}\n{"text": "Zo\xeb left."}\n'
  const { documents, problems } = await readTable(Uint8Array.from(lines, c => c.charCodeAt(0)))
  expect(documents.map(d => d.text)).toEqual(['Zoë said “no” to us.', 'Zoë left.'])
  expect(problems).toEqual(['wrong-encoding table#1: not valid UTF-8; read as Windows-1252'])
})

test('lines of JSON in UTF-16 without a mark', async () => {
  const { documents, problems } = await readTable(
    new Uint8Array(Buffer.from('{"text": "Zoë said no."}\n{"text": "Zoë left."}\n', 'utf16le')),
  )
  expect(problems).toEqual([])
  expect(documents.map(d => d.text)).toEqual(['Zoë said no.', 'Zoë left.'])
})

test('a record of JSON goes by other names too; fields of another kind are passed over', async () => {
  const lines = [
    {
      body: 'The first said so.',
      headline: 'One',
      site: 'Vell Times',
      date_published: '2031-05-04',
      authors: ['Osk', 'Brandt'],
    },
    {
      text: 'The second said so.',
      source: { id: 1 },
      title: ['Two'],
      date: 1935739800,
      __proto__: { text: 'no' },
    },
    { content: '', text: 'The third said so.' },
  ]
  const { documents, problems } = await readTable(lines.map(line => JSON.stringify(line)).join('\n'))
  expect(problems).toEqual([])
  expect(documents).toMatchObject([
    {
      text: 'The first said so.',
      title: 'One',
      outlet: 'Vell Times',
      published: '2031-05-04',
      byline: 'Osk, Brandt',
    },
    { text: 'The second said so.', title: null, outlet: null },
    { text: 'The third said so.' },
  ])
})

test('a line that is too long costs only itself', async () => {
  const { documents, problems } = await readTable(
    `{"text": "The first said so."}\n{"text": "${'x'.repeat(21 * 1024 * 1024)}"}\n{"text": "The third said so."}\n`,
  )
  expect(documents.map(d => d.text)).toEqual(['The first said so.', 'The third said so.'])
  expect(problems).toEqual(['too-large table#2: 21 MiB; the limit for one document is 20 MiB'])
})
