import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { page } from '../ingest/archives.ts'
import { folderWith } from '../ingest/scratch.ts'
import { ROOT } from './hearsay.ts'

// Each runs a process, which waits a second between two requests.
vi.setConfig({ testTimeout: 30_000 })

let server: Server
let site: string
const asked: string[] = []

beforeAll(async () => {
  const feed = () =>
    `<rss version="2.0"><channel><title>Vell Times</title>${[1, 2, 3]
      .map(
        n =>
          `<item><title>Report ${n}</title><link>${site}/${n}</link><pubDate>0${n} May 2031 09:00:00 GMT</pubDate></item>`,
      )
      .join('')}</channel></rss>`
  const answers: Record<string, () => string | Uint8Array> = {
    '/feed.gz': () => gzipSync(feed()),
    '/1': () => page('Report 1'),
    '/2': () => page('Report 2'),
    '/robots.txt': () => 'User-agent: *\nDisallow: /private/\n',
    '/private/4': () => page('Report 4'),
  }
  server = createServer((request, response) => {
    asked.push(request.url!)
    const answer = answers[request.url!]
    response.statusCode = answer ? 200 : 404
    response.end(answer?.())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise<void>(resolve => server.close(() => resolve())))

/** The built command beside a server that this process runs. */
async function hearsay(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args])
  let [out, err] = ['', '']
  child.stdout.on('data', piece => (out += piece))
  child.stderr.on('data', piece => (err += piece))
  child.stdin.end('{"text": "The harbour of Vell stays open, Ada Lorne said.", "title": "From a pipe"}')
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, out, err }
}

const titlesIn = (out: string) =>
  (JSON.parse(out) as { documents: { title: string }[] }).documents.map(d => d.title).toSorted()

describe('compare over addresses', () => {
  test('reads the newest pages of a feed, packed or not; what fails is named; exit 1', async () => {
    const { code, out, err } = await hearsay(
      'compare',
      `${site}/feed.gz`,
      '-',
      '--most',
      '2',
      '--allow-private',
      '--json',
    )
    expect(titlesIn(out)).toEqual(['From a pipe', 'Report 2'])
    expect(err).toMatch(/^not read: http:\/\/127\.0\.0\.1:\d+\/3: .*404.*$/m)
    expect(err).toMatch(/^note: .*\/feed\.gz: 3 reports are listed; the newest 2 are read$/m)
    expect(code).toBe(1)
  })

  test('connects to nothing private unless told to, whether named or found in a feed', async () => {
    const before = asked.length
    const feed = join(
      folderWith({ feed: `<rss version="2.0"><channel><item><link>${site}/1</link></item></channel></rss>` }),
      'feed',
    )
    const { out, err, code } = await hearsay('compare', `${site}/1`, feed, '--json')
    expect(titlesIn(out)).toEqual([])
    expect(err.match(/^not read: /gm)).toHaveLength(1)
    expect(err).toMatch(/this machine/)
    expect(code).toBe(1)
    expect(asked).toHaveLength(before)
  })

  test('keeps to robots.txt', async () => {
    const { err, code } = await hearsay('compare', `${site}/private/4`, '--allow-private', '--json')
    expect(err).toMatch(/^not read: .*robots/)
    expect(asked).not.toContain('/private/4')
    expect(code).toBe(1)
  })
})

test('read takes a page into the store, and the second time knows it', async () => {
  const store = folderWith({})
  const read = async () =>
    JSON.parse((await hearsay('read', `${site}/1`, '--allow-private', '--json', '--store', store)).out)
  expect(await read()).toMatchObject({ documents: { new: 1, revised: 0, known: 0 }, errors: 0 })
  expect(await read()).toMatchObject({ documents: { new: 0, revised: 0, known: 1 }, errors: 0 })
})
