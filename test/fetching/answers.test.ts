import { describe, expect, onTestFinished, test } from 'vitest'
import { fetcherOver } from '../../src/fetching/guarded-fetcher.ts'
import { faultyServer, inTurn, page, type Route, redirect, versioned } from './faulty-server.ts'
import { reading } from './reading.ts'
import { stillClock } from './still-clock.ts'

async function answering(routes: Readonly<Record<string, Route>>) {
  const server = await faultyServer(routes)
  const fetcher = fetcherOver({ isAllowed: server.isAllowed, clock: stillClock() })
  onTestFinished(async () => {
    await fetcher.close()
    await server.close()
  })
  const at = (path: string) => server.origin + path
  return {
    server,
    fetcher,
    at,
    fetch: (path: string, more = {}) => fetcher.fetch({ url: at(path), ...more }),
  }
}

test('everything that an answer says of itself', async () => {
  const { at, fetch } = await answering({
    '/to': redirect(301, '/a#part'),
    '/a': page('a', { etag: 'W/"7"', 'last-modified': 'Tue, 04 Mar 2031 05:00:00 GMT' }),
  })
  expect(await fetch('/to#top')).toEqual({
    status: 'ok',
    requested: at('/to#top'),
    url: at('/a'),
    movedTo: at('/a'),
    etag: 'W/"7"',
    lastModified: 'Tue, 04 Mar 2031 05:00:00 GMT',
    fetchedAt: '2031-03-04T05:06:07.000Z',
    contentType: 'text/html',
    charset: 'utf-8',
    bytes: Buffer.from('a'),
  })
})

describe('an address has moved where every step was for good', () => {
  test.each([
    ['/one', '301', '/a'],
    ['/one', '308', '/a'],
    ['/one', '302', null],
    ['/one', '303', null],
    ['/one', '307', null],
    ['/one', '301 308', '/a'],
    ['/one', '301 302', null],
    ['/one', '302 301', null],
  ])('%s %s', async (path, codes, expected) => {
    const routes: Record<string, Route> = { '/a': page('a') }
    const steps = codes.split(' ').map(Number)
    const stops = [path, ...steps.slice(1).map((_code, n) => `/stop/${n}`), '/a']
    steps.forEach((code, n) => {
      routes[stops[n]!] = redirect(code, stops[n + 1]!)
    })
    const { at, fetch } = await answering(routes)
    expect((await fetch(path)).movedTo).toBe(expected && at(expected))
  })
})

test('letters beyond ASCII in a step are those of UTF-8', async () => {
  const { at, fetch } = await answering({
    '/to': redirect(302, Buffer.from('/schleuse-ö').toString('latin1')),
    '/schleuse-%C3%B6': page('a'),
  })
  expect((await fetch('/to')).url).toBe(at('/schleuse-%C3%B6'))
})

describe('what is as it was is not sent again', () => {
  const DATE = 'Tue, 04 Mar 2031 05:00:00 GMT'
  test.each([
    [{ etag: '"7"' }, 'unchanged'],
    [{ lastModified: DATE }, 'unchanged'],
    [{ etag: '"6"' }, 'a'],
    [{ etag: '"6"', lastModified: DATE }, 'unchanged'],
    [{ etag: null, lastModified: null }, 'a'],
    [{}, 'a'],
  ])('%j', async (known, expected) => {
    const { read } = await reading({ '/a': versioned('a', { etag: '"7"', 'last-modified': DATE }) })
    expect(await read('/a', known)).toBe(expected)
  })

  test('an answer without them leaves those that were sent', async () => {
    const { fetch } = await answering({ '/a': (_request, response) => response.writeHead(304).end() })
    expect(await fetch('/a', { etag: '"7"', lastModified: DATE })).toMatchObject({
      status: 'unchanged',
      etag: '"7"',
      lastModified: DATE,
    })
  })

  test('they are sent to the address alone that gave them', async () => {
    const { server, at, fetch } = await answering({
      '/feed': inTurn(redirect(302, '/old'), redirect(302, '/old'), redirect(302, '/new')),
      '/old': versioned('old', { etag: '"7"', 'last-modified': DATE }),
      '/new': versioned('new', { etag: '"7"', 'last-modified': DATE }),
    })
    const known = { etag: '"7"', lastModified: DATE }
    // Not known to be of /old.
    expect(await fetch('/feed', known)).toMatchObject({ status: 'ok' })
    expect(await fetch('/feed', { ...known, validFor: at('/old') })).toMatchObject({ status: 'unchanged' })
    expect(await fetch('/feed', { ...known, validFor: at('/old') })).toMatchObject({
      status: 'ok',
      url: at('/new'),
    })
    expect(server.seen.filter(({ headers }) => headers['if-none-match']).map(({ path }) => path)).toEqual([
      '/feed',
      '/old',
    ])
  })
})

test('an address that gave them and cannot be read has no say', async () => {
  const { fetch } = await answering({ '/a': versioned('a', { etag: '"7"' }) })
  expect(await fetch('/a', { etag: '"7"', validFor: 'no address' })).toMatchObject({ status: 'ok' })
})

test('validators that could not be sent back are not kept', async () => {
  const { fetch } = await answering({
    '/a': page('a', { etag: `"${'a'.repeat(2000)}"`, 'last-modified': '' }),
  })
  expect(await fetch('/a')).toMatchObject({ etag: null, lastModified: null })
})

describe('bytes that are read', () => {
  test.each([
    ['said', page('abcdef', { 'content-length': '6' })],
    ['unsaid', page('abcdef', { 'transfer-encoding': 'chunked' })],
  ])('at most as many as are asked for, %s', async (_name, route) => {
    const { read } = await reading({ '/a': route })
    expect(await read('/a', { most: 6 })).toBe('abcdef')
    expect(await read('/a', { most: 5 })).toBe('too-large')
  })
})
