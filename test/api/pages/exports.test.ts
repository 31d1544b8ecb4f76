import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleFaults } from '../../../src/cli/bundle-faults.ts'
import { FORMAT_NAMES } from '../../../src/export/format-names.ts'
import type { Fault } from '../../../src/store/verify/fault.ts'
import { ON_OWN_PAGES } from '../../../src/web/links.ts'
import { expanded } from '../../export/linked-data.ts'
import { type ServedSamples, serveSamples } from '../served-samples.ts'

let served: ServedSamples & { readonly document: string }
/** Addresses of a story, a statement, a report and a speaker. */
let pages: readonly string[]

beforeAll(async () => {
  const samples = await serveSamples()
  const { items } = await samples.lookup.stories()
  const story = (await samples.lookup.story(items[0]!.id))!
  const { utterances, attributions } = story.collation
  const utterance = utterances.find(({ readings }) => readings.length > 1)!
  const [reading] = utterance.readings
  served = { ...samples, document: reading!.document }
  pages = [
    ON_OWN_PAGES.story({ id: story.id, document: reading!.document }),
    ON_OWN_PAGES.utterance({ id: utterance.id, reading: reading! }),
    ON_OWN_PAGES.document(reading!.document),
    ON_OWN_PAGES.speaker(attributions.find(({ id }) => id === reading!.attribution)!.speaker!),
  ]
}, 60_000)

afterAll(() => served.close())

const get = async (path: string) => {
  const answer = await served.ask(path)
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

const TYPES: Readonly<Record<string, RegExp>> = {
  annotation: /^application\/ld\+json; profile=/,
  'schema-org': /^application\/ld\+json$/,
  prov: /^application\/ld\+json$/,
  tei: /^application\/tei\+xml$/,
  ftm: /^application\/json\+ftm$/,
  csl: /^application\/vnd\.citationstyles\.csl\+json$/,
  csv: /^application\/zip$/,
  jsonl: /^application\/jsonl/,
  parquet: /^application\/zip$/,
  json: /^application\/json/,
  bundle: /^application\/zip$/,
}

describe('what a page shows, as a file', () => {
  test('in every format, named and typed, from each kind of page', async () => {
    for (const page of pages)
      for (const format of FORMAT_NAMES) {
        const { answer, bytes } = await get(`${page}/export/${format}`)
        expect(answer.status, `${page} ${format}`).toBe(200)
        expect(answer.headers.get('content-type')).toMatch(TYPES[format]!)
        expect(answer.headers.get('content-disposition')).toMatch(
          /^attachment; filename="hearsay-[a-z]+-[A-Za-z0-9_-]+\.[a-z.]+"$/,
        )
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
        expect(bytes.length).toBeGreaterThan(100)
      }
    expect(served.failures).toEqual([])
  }, 30_000)

  test('a bundle is whole', async () => {
    const { bytes } = await get(`${pages[0]}/export/bundle`)
    const faults: Fault[] = []
    const { snapshots } = bundleFaults(bytes, fault => faults.push(fault))
    expect(faults).toEqual([])
    expect(snapshots).toBeGreaterThan(2)
  })

  test('all tables in an archive, or one by its name', async () => {
    const files = unzipSync((await get(`${pages[0]}/export/csv`)).bytes)
    const { answer, bytes } = await get(`${pages[0]}/export/csv?table=readings`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
    expect(bytes).toEqual(files['readings.csv'])
  })

  test('has a link on its page', async () => {
    for (const page of pages) {
      const html = await (await served.ask(page)).text()
      const offered = [...html.matchAll(/href="([^"]+)\/export\/([a-z-]+)"/g)]
      const [path, ...others] = new Set(offered.map(([, path]) => path!))
      expect([(await served.ask(path!)).status, others]).toEqual([200, []])
      expect(offered.map(([, , format]) => format).toSorted()).toEqual(
        FORMAT_NAMES.filter(name => name !== 'json').toSorted(),
      )
    }
  })

  test('one passage is one annotation of its very words', async () => {
    const { collation } = (await served.lookup.document(served.document))!
    const { text } = collation.documents.find(({ id }) => id === served.document)!
    const { content } = collation.attributions.find(one => one.document === served.document)!
    const [start] = content[0]!
    const path = ON_OWN_PAGES.passage({ document: served.document, span: [start + 1, start + 9] })
    const copied = async (page: string) =>
      JSON.parse(await (await served.ask(`${page}/export/annotation`)).text())
    const annotation = await copied(path)
    expect(annotation.target).toHaveLength(1)
    expect(annotation.target[0].selector[0].exact).toBe(text.slice(start + 1, start + 9))
    expect(annotation.body[0].value).toMatch(/^According to .+ said this/)
    const bare = await copied(`/documents/${served.document}/passages/0-1`)
    expect(bare.body[0].value).toMatch(/^According to /)
    expect(await expanded(JSON.stringify(annotation))).toHaveLength(1)
  })
})

describe('what is not there is said', () => {
  test.each([
    ['/documents/d-nothing/export/csl', 404],
    ['/documents/d-nothing/passages/1-2/export/annotation', 404],
    ['/documents/d-nothing/story/export/bundle', 404],
    ['/speakers/s-nothing/export/tei', 404],
    ['/documents/d-nothing/said/9-3/export/tei', 404],
  ])('%s', async (path, status) => {
    expect((await served.ask(path)).status).toBe(status)
  })

  test('no such format, no such table', async () => {
    expect((await served.ask(`${pages[0]}/export/word`)).status).toBe(404)
    expect((await served.ask(`${pages[0]}/export/__proto__`)).status).toBe(404)
    expect((await served.ask(`${pages[0]}/export/csv?table=words`)).status).toBe(404)
  })

  test('an address that has a line end in it makes no header', async () => {
    const { answer } = await get(`${pages[2]}%0d%0aset-cookie:x=1/export/csl`)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.status).toBe(404)
  })
})
