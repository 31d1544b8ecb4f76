import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { readDocuments } from '../../src/ingest/read.ts'
import { folderWith } from './scratch.ts'

const PARAGRAPH = (n: number) =>
  `<p>“The ${n}th lock of the Osk canal will open before the frost,” the keeper Ivo Marsh said on Monday, and nobody asked him which.</p>`
const page = (paragraphs: number) =>
  `<!doctype html><html lang="en"><head><title>Locks of the Osk</title></head><body><article><h1>Locks of the Osk</h1>${Array.from({ length: paragraphs }, (_, n) => PARAGRAPH(n)).join('\n')}</article></body></html>`

async function readWith(html: string, limits: Partial<typeof DEFAULT_LIMITS>) {
  const folder = folderWith({ 'page.html': html })
  const reads = []
  for await (const read of readDocuments([folder], { limits: { ...DEFAULT_LIMITS, ...limits } }))
    reads.push(read)
  return reads
}

const documentOf = async (limits: Partial<typeof DEFAULT_LIMITS>) =>
  (await readWith(page(300), limits)).map(read =>
    'document' in read ? { ...read.document, location: '' } : read,
  )

test('a large page gives in its thread what it gives here', async () => {
  const here = await documentOf({})
  expect(here).toHaveLength(1)
  expect(await documentOf({ pageBytesHere: 1000 })).toEqual(here)
})

test('what is wrong with it is said as it is here', async () => {
  const front = `<html><body><nav>${'<a href="/x">Vell</a> '.repeat(200)}</nav></body></html>`
  const [problem] = await readWith(front, { pageBytesHere: 1000 })
  expect(problem).toMatchObject({ problem: { code: 'no-article', severity: 'error' } })
})

test('one that takes too long is ended, and the next is read', async () => {
  const folder = folderWith({ 'a.html': page(40_000), 'b.html': page(3) })
  const reads = []
  const limits = { ...DEFAULT_LIMITS, parsingTime: 60, parsingTimeAByte: 0 }
  for await (const read of readDocuments([folder], { limits })) reads.push(read)
  expect(reads).toMatchObject([
    { problem: { code: 'too-slow' } },
    { document: { title: 'Locks of the Osk' } },
  ])
})
