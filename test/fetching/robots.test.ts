import { describe, expect, test } from 'vitest'
import { inTurn, page, raw, redirect, status, streamed } from './faulty-server.ts'
import { reading } from './reading.ts'

const HOUR = 60 * 60 * 1000
const txt = (text: string) => page(text, { 'content-type': 'text/plain' })
const NOTHING_FOR_US = txt('User-agent: *\nDisallow: /')
const asked = (seen: readonly { path: string }[]) => seen.filter(({ path }) => path === '/robots.txt').length

describe('what comes of /a, by what /robots.txt answers', () => {
  test.each([
    ['rules that allow it', txt('User-agent: *\nDisallow: /b'), 'a'],
    ['rules that do not', NOTHING_FOR_US, 'refused-by-robots'],
    ['not found', status(404), 'a'],
    ['forbidden', status(403), 'a'],
    ['gone', status(410), 'a'],
    ['nothing', status(204), 'a'],
    ['a page', page('<p>Nothing here'), 'a'],
    ['failing', status(500), 'refused-by-robots 60'],
    ['too busy', status(503), 'refused-by-robots 60'],
    ['too busy for ten minutes', status(503, { 'retry-after': '600' }), 'try-later 600'],
    ['too busy for a year', status(503, { 'retry-after': '31536000' }), 'try-later 86400'],
    ['asked too often', status(429), 'refused-by-robots 60'],
    ['failing once', inTurn(status(500), NOTHING_FOR_US), 'refused-by-robots'],
    ['broken off', raw('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nUser'), 'refused-by-robots 60'],
    ['no gzip', page('User', { 'content-encoding': 'gzip' }), 'refused-by-robots 60'],
    ['a circle', redirect(302, '/robots.txt'), 'a'],
    ['a redirect without an end', redirect(302, 'ftp://harbour.example/'), 'bad-address'],
  ])('%s', async (_name, robots, expected) => {
    const { read } = await reading({ '/robots.txt': robots, '/a': page('a') })
    expect(await read('/a')).toBe(expected)
  })

  test.each([
    [5, 'refused-by-robots'],
    // RFC 9309, 2.3.1.2.
    [6, 'a'],
  ])('rules behind %i redirects', async (steps, expected) => {
    const { server, read } = await reading({ '/a': page('a'), '/rules/0': NOTHING_FOR_US })
    for (let left = 1; left < steps; left++) server.put(`/rules/${left}`, redirect(301, `/rules/${left - 1}`))
    server.put('/robots.txt', redirect(301, `/rules/${steps - 1}`))
    expect(await read('/a')).toBe(expected)
  })

  test('what lies beyond 500 KiB is not read', async () => {
    const filling = `# ${'a'.repeat(97)}\n`.repeat(5120)
    const beyond = await reading({
      '/robots.txt': txt(`${filling}User-agent: *\nDisallow: /`),
      '/a': page('a'),
    })
    expect(await beyond.read('/a')).toBe('a')
    const within = await reading({
      '/robots.txt': txt(`User-agent: *\nDisallow: /\n${filling}`),
      '/a': page('a'),
    })
    expect(await within.read('/a')).toBe('refused-by-robots')
  })

  test('what never ends is read as far as that', async () => {
    const { read } = await reading({
      '/robots.txt': streamed({}, function* () {
        yield Buffer.from('User-agent: *\nDisallow: /b\n')
        for (;;) yield Buffer.alloc(100_000, 'a\n')
      }),
      '/a': page('a'),
      '/b': page('b'),
    })
    expect(await read('/a')).toBe('a')
    expect(await read('/b')).toBe('refused-by-robots')
  })

  test('every step of a redirect is asked about', async () => {
    const { server, read } = await reading({
      '/robots.txt': txt('User-agent: *\nDisallow: /b'),
      '/a': redirect(302, '/b'),
      '/b': page('b'),
    })
    expect(await read('/a')).toBe('refused-by-robots')
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/a'])
  })
})

describe('it is asked for', () => {
  test('once by many at once, and again after a day', async () => {
    const { server, clock, read } = await reading({ '/robots.txt': txt(''), '/a': page('a') })
    await Promise.all(['/a', '/a', '/a', '/a'].map(path => read(path)))
    clock.pass(23 * HOUR)
    await read('/a')
    expect(asked(server.seen)).toBe(1)
    clock.pass(HOUR)
    await read('/a')
    expect(asked(server.seen)).toBe(2)
  })

  test('again after a minute where it could not be read', async () => {
    const { server, clock, read } = await reading({ '/robots.txt': status(500), '/a': page('a') })
    expect(await read('/a')).toBe('refused-by-robots 60')
    clock.pass(20_000)
    expect(await read('/a')).toBe('refused-by-robots 40')
    server.put('/robots.txt', txt(''))
    expect(await read('/a')).toBe('refused-by-robots 40')
    clock.pass(40_000)
    expect(await read('/a')).toBe('a')
  })

  test('and an old one counts while it cannot be', async () => {
    const { server, clock, read } = await reading({
      '/robots.txt': txt('User-agent: *\nDisallow: /b'),
      '/a': page('a'),
      '/b': page('b'),
    })
    await read('/a')
    server.put('/robots.txt', status(500))
    clock.pass(25 * HOUR)
    expect(await read('/a')).toBe('a')
    expect(await read('/b')).toBe('refused-by-robots')
    server.put('/robots.txt', txt(''))
    clock.pass(60_000)
    expect(await read('/b')).toBe('b')
  })
})

describe('the pause that it asks for', () => {
  test.each([
    ['', [1000, 1000]],
    ['Crawl-delay: 7', [7000, 7000]],
    ['Crawl-delay: 0.2', [1000, 1000]],
    // Bounded.
    ['Crawl-delay: 86400', [30_000, 30_000]],
  ])('%s', async (line, expected) => {
    const { clock, read } = await reading({ '/robots.txt': txt(`User-agent: *\n${line}`), '/a': page('a') })
    for (let n = 0; n < 3; n++) await read('/a')
    expect(clock.slept).toEqual(expected)
  })

  test('is kept between the steps of a redirect', async () => {
    const { clock, read } = await reading({
      '/robots.txt': txt('User-agent: *\nCrawl-delay: 7'),
      '/a': redirect(302, '/b'),
      '/b': page('b'),
    })
    await read('/a')
    expect(clock.slept).toEqual([7000])
  })
})
