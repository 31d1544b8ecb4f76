import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { FetchRequest, Opened } from '../../src/fetching/fetcher.ts'
import { type FetcherOptions, fetcherOver } from '../../src/fetching/guarded-fetcher.ts'
import { faultyServer, page, type Route, raw, streamed } from './faulty-server.ts'

const silent: Route = () => {}
const stalling = raw('HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n<p>The harbour', 'keep')
const endless = streamed({}, function* () {
  for (;;) yield Buffer.alloc(100_000)
})

async function serving(routes: Readonly<Record<string, Route>>, options: FetcherOptions = {}) {
  const server = await faultyServer(routes)
  const fetcher = fetcherOver({
    isAllowed: server.isAllowed,
    ...options,
    limits: { pause: 0, ...options.limits },
  })
  onTestFinished(async () => {
    await fetcher.close()
    await server.close()
  })
  const request = (path: string, more: Partial<FetchRequest> = {}) => ({ url: server.origin + path, ...more })
  return { server, fetcher, request }
}

async function piecesOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  return pieces
}

async function until(isSo: () => boolean): Promise<void> {
  for (let n = 0; n < 100 && !isSo(); n++) await wait(10)
  expect(isSo()).toBe(true)
}

describe('closing', () => {
  test('leaves no connection, whatever is under way', async () => {
    const { server, fetcher, request } = await serving({
      '/silent': silent,
      '/endless': endless,
      '/a': page('a'),
    })
    await fetcher.fetch(request('/a'))
    const opened = (await fetcher.open(request('/endless'))) as Opened
    const body = opened.body[Symbol.asyncIterator]()
    await body.next()
    const waiting = fetcher.fetch(request('/silent')).catch(error => error)
    await until(() => server.seen.some(({ path }) => path === '/silent'))
    await fetcher.close()
    expect(await waiting).toMatchObject({ name: 'FetchError', code: 'try-later' })
    await expect(body.next()).rejects.toMatchObject({ name: 'FetchError', code: 'try-later' })
    await until(() => server.connections === 0)
  })

  test('ends those that wait for their turn, for a name or for a robots.txt', async () => {
    const { server, fetcher, request } = await serving(
      { '/robots.txt': silent, '/a': page('a') },
      { resolve: name => (name === 'quay.example' ? new Promise(() => {}) : Promise.resolve(['127.0.0.1'])) },
    )
    const all = [
      fetcher.fetch(request('/a')),
      fetcher.fetch(request('/a')),
      fetcher.fetch({ url: `http://quay.example:${server.port}/a` }),
    ]
    const ended = Promise.all(all.map(one => one.catch(error => error.code)))
    await until(() => server.seen.length === 1)
    await fetcher.close()
    expect(await ended).toEqual(['try-later', 'try-later', 'try-later'])
  })

  test('twice does no harm, and fetching afterwards is a mistake', async () => {
    const { fetcher, request } = await serving({})
    await fetcher.close()
    await fetcher.close()
    await expect(fetcher.fetch(request('/a'))).rejects.toThrow('This fetcher was closed: make another one.')
    await expect(fetcher.open(request('/a'))).rejects.toThrow('This fetcher was closed: make another one.')
  })
})

describe('a signal ends what is under way, with its reason', () => {
  test.each<[string, Route]>([
    ['before the headers', silent],
    ['in the body', stalling],
    [
      'in the body, while it streams',
      streamed({}, async function* () {
        for (;;) yield await wait(5, Buffer.alloc(10))
      }),
    ],
  ])('%s', async (_name, route) => {
    const { server, fetcher, request } = await serving({ '/a': route })
    const stop = new AbortController()
    const waiting = fetcher.fetch(request('/a', { signal: stop.signal }))
    await until(() => server.seen.length === 2)
    await wait(20)
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await until(() => server.connections <= 1)
  })

  test('before it began', async () => {
    const { server, fetcher, request } = await serving({ '/a': page('a') })
    await expect(
      fetcher.fetch(request('/a', { signal: AbortSignal.abort(new Error('enough')) })),
    ).rejects.toThrow('enough')
    expect(server.seen).toEqual([])
  })

  test('between two tries, and in the queue', async () => {
    const { fetcher, request } = await serving({ '/a': silent }, { limits: { perHost: 1 } })
    const stop = new AbortController()
    const reason = new Error('enough')
    const all = Array.from({ length: 20 }, () => fetcher.fetch(request('/a', { signal: stop.signal })))
    await wait(30)
    stop.abort(reason)
    expect(await Promise.allSettled(all)).toEqual(Array(20).fill({ status: 'rejected', reason }))
  })

  test('others that wait for the same robots.txt go on', async () => {
    const { fetcher, request } = await serving({
      '/robots.txt': (request, response) => setTimeout(() => page('')(request, response), 60),
      '/a': page('a'),
    })
    const stop = new AbortController()
    const first = fetcher.fetch(request('/a', { signal: stop.signal }))
    const second = fetcher.fetch(request('/a'))
    await wait(10)
    stop.abort(new Error('enough'))
    await expect(first).rejects.toThrow('enough')
    expect(await second).toMatchObject({ status: 'ok' })
  })
})

describe('an open body', () => {
  const one = { limits: { perHost: 1, unreadTime: 10_000 } }

  test('keeps its place until it is read to its end', async () => {
    const { server, fetcher, request } = await serving({ '/a': page('abc'), '/b': page('b') }, one)
    const opened = (await fetcher.open(request('/a'))) as Opened
    const other = fetcher.fetch(request('/b'))
    await wait(30)
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/a'])
    const pieces = await piecesOf(opened.body)
    expect(Buffer.concat(pieces).toString()).toBe('abc')
    expect(await other).toMatchObject({ status: 'ok' })
  })

  test.each<[string, (body: AsyncIterable<Uint8Array>) => Promise<void>]>([
    ['before it began', async body => void (await body[Symbol.asyncIterator]().return!())],
    [
      'in the middle',
      async body => {
        for await (const _piece of body) break
      },
    ],
  ])('gives it back where it is left %s', async (_name, leave) => {
    const { server, fetcher, request } = await serving({ '/endless': endless, '/b': page('b') }, one)
    const opened = (await fetcher.open(request('/endless'))) as Opened
    await leave(opened.body)
    expect(await fetcher.fetch(request('/b'))).toMatchObject({ status: 'ok' })
    await until(() => server.connections <= 1)
  })

  test('loses it where it is not read on', async () => {
    const { fetcher, request } = await serving(
      { '/endless': endless, '/b': page('b') },
      { limits: { perHost: 1, unreadTime: 60 } },
    )
    const opened = (await fetcher.open(request('/endless'))) as Opened
    expect(await fetcher.fetch(request('/b'))).toMatchObject({ status: 'ok' })
    await expect(opened.body[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'too-slow' })
  })

  test('is not unread while it is the server that is waited for', async () => {
    const { fetcher, request } = await serving(
      {
        '/a': streamed({}, async function* () {
          for (let n = 0; n < 5; n++) yield await wait(60, Buffer.alloc(10))
        }),
      },
      { limits: { unreadTime: 100 } },
    )
    expect(await fetcher.fetch(request('/a'))).toMatchObject({ status: 'ok' })
  })

  test('may be read slowly: only the server has to hurry', async () => {
    const { fetcher, request } = await serving(
      {
        '/a': streamed({}, function* () {
          for (let n = 0; n < 20; n++) yield Buffer.alloc(50_000)
        }),
      },
      { limits: { bodyTime: 150, stallTime: 150 } },
    )
    const opened = (await fetcher.open(request('/a'))) as Opened
    let size = 0
    for await (const piece of opened.body) {
      size += piece.length
      await wait(20)
    }
    expect(size).toBe(1_000_000)
  })

  test('and a server that is slow but steady has time for more', async () => {
    const { fetcher, request } = await serving(
      {
        '/a': streamed({}, async function* () {
          for (let n = 0; n < 20; n++) yield await wait(20, Buffer.alloc(5000))
        }),
      },
      { limits: { bodyTime: 150, steadyBytes: 100_000 } },
    )
    expect(await fetcher.fetch(request('/a'))).toMatchObject({ status: 'ok' })
  })
})

describe('a body has', () => {
  const dripping = streamed({}, async function* () {
    for (;;) yield await wait(20, Buffer.alloc(10))
  })
  test.each([
    ['a time for every piece', stalling, { stallTime: 100 }, /stopped for 0\.1 s after 14 bytes/],
    ['a time for all of it', dripping, { bodyTime: 200 }, /comes too slowly: \d+ bytes in 0\.2 s/],
    [
      'no more bytes than it may have',
      raw('HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n', 'keep'),
      {},
      /has 99999999999 bytes, more than the 20971520 that are read/,
    ],
  ])('%s', async (_name, route, limits, sentence) => {
    const { fetcher, request } = await serving({ '/a': route }, { limits })
    await expect(fetcher.fetch(request('/a'))).rejects.toThrow(sentence)
  })
})
