import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { distinct } from '../../src/ingest/batch.ts'
import { folderWith, readAll } from './scratch.ts'

const REPORT =
  'Lorne keeps Vell open\n\nThe harbour of Vell will stay open, Premier Ada Lorne said on Tuesday.\n'

describe('what can be read', () => {
  test('a text file, its line ends made one kind', async () => {
    const folder = folderWith({ 'a.txt': REPORT.replaceAll('\n', '\r\n') })
    const { documents, problems } = await readAll(join(folder, 'a.txt'))
    expect(problems).toEqual([])
    expect(documents[0]).toMatchObject({
      text: REPORT,
      title: 'Lorne keeps Vell open',
      titleSpan: [0, 21],
      language: 'en',
    })
  })

  test('JSON Lines, a JSON list and a single JSON record, whatever the files are called', async () => {
    const records = [
      { id: 'x1', text: REPORT, title: 'Lorne keeps Vell open', publisher: 'Post', published: '2025-10-14' },
      { text: 'Another report on the harbour.', url: 'https://post.example/2' },
    ]
    const folder = folderWith({
      lines: `${records.map(r => JSON.stringify(r)).join('\n')}\n\n`,
      list: JSON.stringify(records, null, 2),
      single: JSON.stringify(records[0], null, 2),
    })
    const { documents, problems } = await readAll(folder)
    expect(problems).toEqual([])
    expect(documents.map(d => d.location.replace(folder, ''))).toEqual([
      '/lines#1',
      'https://post.example/2',
      '/list#1',
      'https://post.example/2',
      '/single#1',
    ])
    expect(documents[0]).toMatchObject({
      id: 'x1',
      outlet: 'Post',
      published: '2025-10-14',
      publishedBasis: 'given',
    })
  })

  test('folders to any depth, without hidden files and links, and globs', async () => {
    const folder = folderWith({ 'b.txt': REPORT, '.hidden': REPORT })
    mkdirSync(join(folder, 'deeper'))
    writeFileSync(join(folder, 'deeper', 'a.txt'), REPORT)
    symlinkSync(folder, join(folder, 'deeper', 'round'))
    const names = async (location: string) =>
      (await readAll(location)).documents.map(d => d.location.replace(folder, ''))
    expect(await names(folder)).toEqual(['/b.txt', '/deeper/a.txt'])
    expect(await names(join(folder, '*.txt'))).toEqual(['/b.txt'])
    expect(await names(join(folder, '**', 'a.*'))).toEqual(['/deeper/a.txt'])
  })

  test('text is cleaned of what no hash or span can bear, without moving anything', async () => {
    const folder = folderWith({ 'a.jsonl': '{"text": "one\\u0000two \\ud800three four"}' })
    const { documents } = await readAll(folder)
    expect(documents[0]!.text).toBe('one\ufffdtwo \ufffdthree four')
  })
})

describe('what cannot be read becomes one problem and the rest is done', () => {
  test.each([
    ['an empty file', { 'x.txt': '' }, 'empty', 'error'],
    ['white space only', { 'x.txt': ' \n\n\t' }, 'empty', 'error'],
    ['a binary file', { 'x.txt': new Uint8Array([0, 1, 2, 3, 0, 0]) }, 'binary', 'error'],
    ['50 MB', { 'x.txt': 'word '.repeat(10 * 1024 * 1024) }, 'too-large', 'error'],
    [
      'a page without an article',
      { 'x.html': '<html><body><a href="/">Home</a></body></html>' },
      'no-article',
      'error',
    ],
    ['a page nested too deep', { 'x.html': `<html>${'<div>'.repeat(2000)}` }, 'too-deep', 'error'],
    ['broken JSON', { 'x.json': '{\n  "text": "a",\n  oops' }, 'bad-json', 'error'],
    ['a record without text', { 'x.jsonl': '{"id": "1", "title": "no text"}' }, 'bad-record', 'error'],
    [
      'bytes that are not UTF-8',
      { 'x.txt': Uint8Array.from('Zo\xeb spoke in Vell.', c => c.charCodeAt(0)) },
      'wrong-encoding',
      'notice',
    ],
    ['10,000 quotation marks', { 'x.txt': '“a” " '.repeat(4000) }, 'too-many-quotation-marks', 'notice'],
  ] as const)('%s', async (_, files, code, severity) => {
    const folder = folderWith({ ...files, 'good.txt': REPORT })
    const { documents, problems } = await readAll(folder)
    expect(problems.map(p => [p.code, p.severity])).toEqual([[code, severity]])
    expect(problems[0]!.location).toContain('/x.')
    expect(problems[0]!.message).not.toBe('')
    expect(documents.map(d => d.text)).toContain(REPORT)
  })

  test('a record without what it needs names its file, its line and what is missing', async () => {
    const folder = folderWith({
      'lines.jsonl':
        '{}\n{"text": "One."}\n{"title": "Two"}\n{"text": null}\n{"text": 3}\n[]\n4\n{"body": "Four."}\n',
      'alone.jsonl': '{}',
      'list.json': '[{}, {"text": "Five."}]',
      'open.json': '{\n}\n',
      'words.jsonl': '{} is how they write of nothing.',
    })
    const { documents, problems } = await readAll(folder)
    expect(documents.map(({ text }) => text).sort()).toEqual([
      'Five.',
      'Four.',
      'One.',
      '{} is how they write of nothing.',
    ])
    expect(problems.every(({ code }) => code === 'bad-record')).toBe(true)
    const told = problems.map(({ location, message }) => `${location.slice(folder.length + 1)} ${message}`)
    expect(told.sort()).toEqual([
      'alone.jsonl#1 not a document: text is missing',
      'lines.jsonl#1 not a document: text is missing',
      'lines.jsonl#3 not a document: text is missing',
      'lines.jsonl#4 not a document: text is missing',
      'lines.jsonl#5 not a document: text: Invalid input: expected string, received number',
      'lines.jsonl#6 not a document: not a JSON object',
      'lines.jsonl#7 not a document: not a JSON object',
      'list.json#1 not a document: text is missing',
      'open.json#1 not a document: text is missing',
    ])
  })

  test('names that lead nowhere', async () => {
    const folder = folderWith({ 'good.txt': REPORT })
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const locations = ['missing.txt', '*.none', 'good.txt/below', 'pipe', 'good.txt'].map(name =>
      join(folder, name),
    )
    const { documents, problems } = await readAll(...locations, 'https://post.example/1')
    expect(problems.map(p => p.code)).toEqual([
      'not-found',
      'not-found',
      'not-found',
      'unsupported',
      'unsupported',
    ])
    expect(documents).toHaveLength(1)
  })

  test('a pipe among the matches of a pattern', async () => {
    const folder = folderWith({ 'good.txt': REPORT })
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const { documents, problems } = await readAll(join(folder, '*'))
    expect(documents.map(d => d.text)).toEqual([REPORT])
    expect(problems.map(p => `${p.code} ${p.location.replace(folder, '')}`)).toEqual(['unsupported /pipe'])
  })

  test('a folder among folders that go on without end', async () => {
    const folder = folderWith({ 'good.txt': REPORT })
    mkdirSync(join(folder, ...Array.from({ length: 40 }, () => 'deep')), { recursive: true })
    const { documents, problems } = await readAll(folder)
    expect(documents.map(d => d.text)).toEqual([REPORT])
    expect(problems.map(p => p.code)).toEqual(['too-deep'])
  })

  test('one record of a list that nests without end', async () => {
    const deep = `{"text": "two", "more": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const folder = folderWith({ 'x.json': `[{"text": "one"}, ${deep}, {"text": "three"}]` })
    const { documents, problems } = await readAll(folder)
    expect(documents.map(d => d.text)).toEqual(['one', 'three'])
    expect(problems.map(p => `${p.code} ${p.location.replace(folder, '')}`)).toEqual(['too-deep /x.json#2'])
  })

  test('one bad line of many', async () => {
    const folder = folderWith({ 'x.jsonl': '{"text": "one"}\nnonsense\n{"text": "three"}\n' })
    const { documents, problems } = await readAll(folder)
    expect(documents.map(d => d.text)).toEqual(['one', 'three'])
    expect(problems.map(p => [p.location.replace(folder, ''), p.code])).toEqual([['/x.jsonl#2', 'bad-json']])
  })
})

test('the same bytes are one document, and ids stay distinct, in any order of reading', async () => {
  const folder = folderWith({
    'a.txt': REPORT,
    'b.txt': REPORT,
    'c.jsonl': '{"id": "1", "text": "one"}\n{"id": "1", "text": "two"}',
  })
  const { documents } = await readAll(folder)
  const settled = distinct(documents)
  expect(settled.documents).toHaveLength(3)
  expect(new Set(settled.documents.map(d => d.id)).size).toBe(3)
  expect(settled.problems.map(p => p.code)).toEqual(['same-content', 'duplicate-id'])
  expect(distinct([...documents].reverse())).toEqual(settled)
})

test('the day of publication is read off the text where nothing else tells it', async () => {
  const folder = folderWith({
    'line.txt': 'Lorne keeps Vell open\n\nTue 14 Oct 2025\n\nThe harbour of Vell will stay open, she said.\n',
    'prefix.txt': 'date 2025-10-15 Vell Times - The harbour of Vell will stay open, Ada Lorne said.\n',
    'told.txt': 'The harbour of Vell was closed on 3 May 1921 and will stay open, Ada Lorne said.\n',
  })
  const { documents } = await readAll(folder)
  expect(documents.map(d => [d.published, d.publishedBasis])).toEqual([
    ['2025-10-14', 'text'],
    ['2025-10-15', 'text'],
    [null, null],
  ])
})
