import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { distinct } from '../../src/ingest/batch.ts'
import { readDocuments } from '../../src/ingest/read.ts'
import { page, type RecordSpecimen, warcGz, warcRecord } from './archives.ts'
import { folderWith, readAll } from './scratch.ts'

const INFO = warcRecord({
  type: 'warcinfo',
  url: '',
  status: null,
  body: 'software: a crawler\r\n',
  digests: 'none',
})
const specimen = (number: number, more: RecordSpecimen = {}) =>
  warcRecord({ url: `https://vell.example/${number}`, body: page(`Report ${number}`), ...more })

async function readArchive(bytes: Uint8Array) {
  const { documents, problems } = await readAll(join(folderWith({ archive: bytes }), 'archive'))
  return {
    titles: documents.map(d => d.title),
    documents,
    problems: problems.map(
      p => `${p.severity} ${p.code} ${p.location.replace(/.*\/(?=archive)/, '')}: ${p.message}`,
    ),
  }
}

describe('a web archive', () => {
  const records = [INFO, specimen(1), specimen(2), specimen(3)]

  test.each([
    ['as it is', Buffer.concat(records)],
    ['each record packed', warcGz(records)],
    ['packed as a whole', gzipSync(Buffer.concat(records))],
    [
      'packed across its records',
      warcGz([Buffer.concat(records).subarray(0, 700), Buffer.concat(records).subarray(700)]),
    ],
    ['packed twice', gzipSync(warcGz(records))],
  ])('%s', async (_, bytes) => {
    const { titles, documents, problems } = await readArchive(bytes)
    expect(titles).toEqual(['Report 1', 'Report 2', 'Report 3'])
    expect(documents[0]!.location).toBe('https://vell.example/1')
    expect(problems).toEqual(['notice unsupported archive: passed over: 1 warcinfo records'])
  })

  test('tells when a page was fetched, and keeps its own bytes', async () => {
    const folder = folderWith({ archive: Buffer.concat(records) })
    for await (const item of readDocuments([join(folder, 'archive')])) {
      if (!('document' in item)) continue
      expect(item.fetchedAt).toBe('2031-05-04T09:30:00.000Z')
      expect(Buffer.from(item.bytes).toString()).toMatch(/^<!doctype html>.*<\/html>$/)
    }
  })

  test('one page under two addresses is known by the one that it names, on its own site only', async () => {
    const named = (canonical: string) =>
      page('Report').replace('<title>', `<link rel="canonical" href="${canonical}"><title>`)
    const { documents } = await readArchive(
      Buffer.concat([
        specimen(1, {
          url: 'https://m.vell.example/1?utm_source=feed#top',
          body: named('https://www.vell.example/one'),
        }),
        specimen(2, { url: 'https://vell.example/2?fbclid=x', body: named('https://other.example/2') }),
      ]),
    )
    expect(documents.map(d => d.location)).toEqual(['https://www.vell.example/one', 'https://vell.example/2'])
  })

  test('an address in letters beyond Latin-1 is known as it would be fetched', async () => {
    const { documents } = await readArchive(specimen(1, { url: 'https://vell.example/łódź' }))
    expect(documents[0]!.location).toBe('https://vell.example/%C5%82%C3%B3d%C5%BA')
  })

  test('bodies in chunks and packed, digests of either form', async () => {
    const chunk = (body: Uint8Array) =>
      Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
    const html = { 'Content-Type': 'text/html' }
    const { titles, problems } = await readArchive(
      Buffer.concat([
        specimen(1, {
          headers: { ...html, 'Transfer-Encoding': 'chunked' },
          body: chunk(Buffer.from(page('Chunked'))),
        }),
        specimen(2, {
          headers: { ...html, 'Content-Encoding': 'gzip' },
          body: gzipSync(page('Packed')),
          digests: 'sha256',
        }),
        specimen(3, {
          headers: { ...html, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' },
          body: chunk(gzipSync(page('Both'))),
        }),
        // Crawlers unpack and leave the header as it was.
        specimen(4, {
          headers: { ...html, 'Content-Encoding': 'br', 'Transfer-Encoding': 'chunked' },
          body: page('Neither'),
        }),
      ]),
    )
    expect(titles).toEqual(['Chunked', 'Packed', 'Both', 'Neither'])
    expect(problems).toEqual([])
  })

  test('what a crawler cut off is read as far as it goes', async () => {
    const { titles, problems } = await readArchive(
      specimen(1, {
        headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
        body: gzipSync(page('Cut off')).subarray(0, -12),
        fields: { 'WARC-Truncated': 'length' },
      }),
    )
    expect(titles).toEqual(['Cut off'])
    expect(problems).toEqual([
      'notice truncated https://vell.example/1: cut off when it was archived: length',
    ])
  })

  test('what is no page is passed over, and counted in one notice', async () => {
    const { titles, problems } = await readArchive(
      Buffer.concat([
        INFO,
        specimen(1),
        specimen(2, { type: 'request' }),
        specimen(3, { type: 'revisit' }),
        specimen(4, { status: 404 }),
        specimen(5, { status: 301 }),
        specimen(6, { headers: { 'Content-Type': 'image/png' }, body: 'picture' }),
        specimen(7, { type: 'metadata', status: null }),
        specimen(8, { type: 'resource', status: null }),
      ]),
    )
    expect(titles).toEqual(['Report 1', 'Report 8'])
    expect(problems).toEqual([
      'notice unsupported archive: passed over: 1 answers of other types, 2 answers with another status than 200, 1 metadata records, 1 request records, 1 revisit records, 1 warcinfo records',
    ])
  })
})

test('of one page archived at several times the newest version is compared', async () => {
  const at = (hour: number) =>
    specimen(1, {
      body: page(`Version ${hour}`).replace(
        '<title>',
        `<meta property="article:modified_time" content="2031-05-04T0${hour}:00:00Z"><title>`,
      ),
    })
  const { documents } = await readArchive(Buffer.concat([at(7), at(9), at(8), at(9), specimen(2)]))
  for (const order of [documents, documents.toReversed()]) {
    const settled = distinct(order)
    expect(settled.documents.map(d => d.title)).toEqual(['Version 9', 'Report 2'])
    expect(settled.problems.map(p => p.code).sort()).toEqual(['same-content', 'superseded', 'superseded'])
  }
})

describe('a damaged record costs only itself', () => {
  const LONG = 'x'.repeat(30_000)

  test.each<[string, Uint8Array, string[], string[]]>([
    [
      'another page than its digest was made of',
      Buffer.concat([specimen(1), specimen(2, { digests: 'wrong' }), specimen(3)]),
      ['Report 1', 'Report 3'],
      ['error bad-archive https://vell.example/2: the record is not what its digest says'],
    ],
    [
      'a length that is too short',
      Buffer.concat([specimen(1), specimen(2, { length: 300 }), specimen(3)]),
      ['Report 1', 'Report 3'],
      ['error bad-archive archive#2: a record is not as long as it says'],
    ],
    [
      'a length that is too long',
      Buffer.concat([specimen(1), specimen(2, { length: 900 }), specimen(3), specimen(4)]),
      ['Report 1', 'Report 3', 'Report 4'],
      ['error bad-archive archive#2: a record is not as long as it says'],
    ],
    [
      'a length beyond the end',
      Buffer.concat([specimen(1), specimen(2, { length: 90_000 }), specimen(3), specimen(4)]),
      ['Report 1', 'Report 3', 'Report 4'],
      ['error bad-archive archive#2: a record is not as long as it says'],
    ],
    [
      'no length',
      Buffer.concat([specimen(1), specimen(2, { length: 'none' }), specimen(3)]),
      ['Report 1', 'Report 3'],
      ['error bad-archive archive: a record does not say how long it is'],
    ],
    [
      'something between two records',
      Buffer.concat([specimen(1), Buffer.from(`${LONG}\nnoise\r\n`), specimen(2)]),
      ['Report 1', 'Report 2'],
      ['error bad-archive archive: something stands between two records'],
    ],
    [
      'no answer of a server',
      Buffer.concat([
        specimen(1, { status: null, fields: { 'Content-Type': 'application/http' } }),
        specimen(2),
      ]),
      ['Report 2'],
      ['error bad-archive https://vell.example/1: the record holds no answer of a server'],
    ],
    [
      'a packing that is unknown',
      Buffer.concat([
        specimen(1, { headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'lzip' } }),
        specimen(2),
      ]),
      ['Report 2'],
      ['error bad-encoding https://vell.example/1: packed as lzip, which is not known'],
    ],
    [
      'a body that unpacks to far more than it is',
      Buffer.concat([
        specimen(1, {
          headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
          body: gzipSync(Buffer.alloc(30_000_000, 'a')),
        }),
        specimen(2),
      ]),
      ['Report 2'],
      [
        expect.stringMatching(
          /^error too-large https:\/\/vell.example\/1: unpacks to more than \d+ bytes$/,
        ) as never,
      ],
    ],
  ])('%s', async (_, bytes, kept, said) => {
    const { titles, problems } = await readArchive(bytes)
    expect(titles).toEqual(kept)
    expect(problems).toEqual(said)
  })

  test('bytes that are wrong within a packed record', async () => {
    const packed = [specimen(1), specimen(2, { digests: 'none' }), specimen(3), specimen(4)].map(r =>
      gzipSync(r),
    )
    for (let at = 10; at < packed[1]!.length; at += 41) {
      const damaged = Buffer.from(packed[1]!)
      damaged[at] = damaged[at]! ^ 0x55
      const { titles, problems } = await readArchive(Buffer.concat([packed[0]!, damaged, ...packed.slice(2)]))
      expect(titles).toEqual(['Report 1', 'Report 3', 'Report 4'])
      expect(problems.join('\n')).toMatch(/^error (?:bad-archive|too-large) archive/)
    }
  })

  test('a packed record that unpacks to a thousand times its size', async () => {
    const bomb = specimen(2, { body: 'a'.repeat(12_000_000), digests: 'none' })
    const { titles, problems } = await readArchive(warcGz([specimen(1), bomb, specimen(3)]))
    expect(titles).toEqual(['Report 1', 'Report 3'])
    expect(problems).toEqual(['error too-large archive: unpacks to more than 200 times its size'])
  })
})

test('wherever an archive is cut off, the records before are read and the end is told', async () => {
  const packed = [specimen(1), specimen(2)].map(r => gzipSync(r))
  const whole = Buffer.concat(packed)
  for (let at = packed[0]!.length + 1; at < whole.length; at += 61) {
    const { titles, problems } = await readArchive(whole.subarray(0, at))
    expect(titles, `cut at ${at}`).toContain('Report 1')
    expect(problems, `cut at ${at}`).toHaveLength(1)
    expect(problems[0], `cut at ${at}`).toMatch(/^error truncated archive/)
  }
  const plain = Buffer.concat([specimen(1), specimen(2)])
  const first = specimen(1).length
  for (let at = first + 30; at < plain.length - 4; at += 97) {
    const { titles, problems } = await readArchive(plain.subarray(0, at))
    expect(titles, `cut at ${at}`).toEqual(['Report 1'])
    expect(problems[0], `cut at ${at}`).toMatch(/^error truncated archive/)
  }
})
