import { expect, onTestFinished, test } from 'vitest'
import { FetchError } from '../../src/fetching/fetcher.ts'
import { type PosterOptions, posterOver } from '../../src/fetching/post.ts'
import { type FaultyServer, faultyServer, type Route } from './faulty-server.ts'

async function posting(route: Route, options: (server: FaultyServer) => PosterOptions = () => ({})) {
  const server = await faultyServer({ '/hook': route })
  const poster = posterOver({ isAllowed: server.isAllowed, version: '1.2.3', ...options(server) })
  onTestFinished(async () => {
    await poster.close()
    await server.close()
  })
  const post = (url = `${server.origin}/hook`, signal?: AbortSignal) =>
    poster.post({
      url,
      headers: { 'x-a': 'b' },
      body: '{"ü":1}',
      ...(signal === undefined ? {} : { signal }),
    })
  return { server, poster, post }
}

const codeOf = (error: unknown) => (error instanceof FetchError ? error.code : error)

test('sends the body with its headers, and says the status', async () => {
  let body = ''
  const { server, post } = await posting((request, response) => {
    request.on('data', piece => {
      body += piece
    })
    request.on('end', () => response.writeHead(202, { 'retry-after': '7' }).end('thank you'))
  })
  expect(await post()).toEqual({ status: 202, retryAfter: 7 })
  expect(body).toBe('{"ü":1}')
  expect(server.seen).toMatchObject([
    { path: '/hook', headers: { 'x-a': 'b', 'content-length': '8', 'user-agent': 'hearsay/1.2.3' } },
  ])
  await expect.poll(() => server.connections).toBe(0)
})

test.each([
  ['http://127.0.0.1:PORT/hook', 'refused-address'],
  ['http://localhost:PORT/hook', 'refused-address'],
  ['http://[::ffff:127.0.0.1]:PORT/hook', 'refused-address'],
  ['http://169.254.169.254/latest/meta-data/', 'refused-address'],
  ['http://ada:key@127.0.0.1/', 'bad-address'],
  ['ftp://127.0.0.1/', 'bad-address'],
])('%s is %s', async (url, code) => {
  const { server, post } = await posting(
    (_, response) => response.end(),
    () => ({ isAllowed: () => false }),
  )
  expect(codeOf(await post(url.replace('PORT', String(server.port))).catch(error => error))).toBe(code)
  expect(server.seen).toEqual([])
})

test('more headers than anybody has are too large', async () => {
  const { post } = await posting((_, response) =>
    response.writeHead(200, { 'x-a': 'b'.repeat(20_000) }).end(),
  )
  expect(codeOf(await post().catch(error => error))).toBe('too-large')
})

test('a redirect is its status, and goes nowhere', async () => {
  const { server, post } = await posting((_, response) =>
    response.writeHead(307, { location: '/other' }).end(),
  )
  expect(await post()).toMatchObject({ status: 307 })
  expect(server.seen).toHaveLength(1)
})

test('what is under way ends when it is told to, and when all is closed', async () => {
  const { server, poster, post } = await posting(() => {})
  const stop = new AbortController()
  const stopped = post(undefined, stop.signal).catch(error => error)
  await expect.poll(() => server.seen.length).toBe(1)
  stop.abort(new Error('enough'))
  expect(await stopped).toMatchObject({ message: 'enough' })
  const closed = post().catch(error => error)
  await expect.poll(() => server.seen.length).toBe(2)
  await poster.close()
  expect(codeOf(await closed)).toBe('try-later')
  await expect.poll(() => server.connections).toBe(0)
})
