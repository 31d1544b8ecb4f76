import { describe, expect, test } from 'vitest'
import { inTurn, page, type Route, redirect, status } from './faulty-server.ts'
import { reading } from './reading.ts'
import { stillClock } from './still-clock.ts'

const reset: Route = request => request.socket.resetAndDestroy()
const slowly =
  (milliseconds: number): Route =>
  (request, response) =>
    setTimeout(() => page('a')(request, response), milliseconds)

describe('a host that asks for peace', () => {
  test.each([
    [status(429, { 'retry-after': '90' }), 'try-later 90'],
    [status(503, { 'retry-after': '90' }), 'try-later 90'],
    [status(429, { 'retry-after': 'Tue, 04 Mar 2031 05:07:37 GMT' }), 'try-later 90'],
    [status(503, { 'retry-after': 'later' }), 'try-later'],
    [status(429), 'try-later'],
    // Of no other state it says anything that would be heeded.
    [status(404, { 'retry-after': '90' }), 'bad-status'],
  ])('%#: %s', async (route, expected) => {
    const { read } = await reading({ '/a': route })
    expect(await read('/a')).toBe(expected)
  })

  test('has it: nothing is asked of it before', async () => {
    const { server, clock, read } = await reading({
      '/a': status(429, { 'retry-after': '90' }),
      '/b': page('b'),
    })
    await read('/a')
    const before = server.seen.length
    clock.pass(30_000)
    expect(await read('/b')).toBe('try-later 60')
    expect(server.seen.length).toBe(before)
    clock.pass(60_000)
    expect(await read('/b')).toBe('b')
  })

  test('has it from those too that were waiting for their turn', async () => {
    const { server, read } = await reading(
      { '/a': status(429, { 'retry-after': '90' }), '/b': page('b') },
      { limits: { perHost: 1, pause: 0 } },
    )
    expect(await Promise.all([read('/a'), read('/b'), read('/b')])).toEqual([
      'try-later 90',
      'try-later 90',
      'try-later 90',
    ])
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/a'])
  })

  test('for a moment only is waited for', async () => {
    const { clock, read } = await reading({
      '/a': status(503, { 'retry-after': '4' }),
      '/b': page('b'),
    })
    expect(await read('/a')).toBe('try-later 4')
    expect(await read('/b')).toBe('b')
    expect(clock.slept).toEqual([4000])
  })

  test('without saying how long has a minute', async () => {
    const { clock, read } = await reading(
      { '/a': status(429), '/b': page('b'), '/busy': status(503) },
      { limits: { pause: 0 } },
    )
    // That may be the trouble of this one page.
    expect(await read('/busy')).toBe('try-later')
    expect(await read('/b')).toBe('b')
    expect(await read('/a')).toBe('try-later')
    expect(await read('/b')).toBe('try-later 60')
    clock.pass(60_000)
    expect(await read('/b')).toBe('b')
  })

  test('for years has a day', async () => {
    const { clock, read } = await reading({
      '/a': status(429, { 'retry-after': '999999999' }),
      '/b': page('b'),
    })
    expect(await read('/a')).toBe('try-later 999999999')
    clock.pass(24 * 60 * 60 * 1000)
    expect(await read('/b')).toBe('b')
  })
})

describe('what may have passed by the next moment is tried again', () => {
  test.each<[string, Route, string, number]>([
    ['reset once', inTurn(reset, page('a')), 'a', 2],
    ['reset twice', inTurn(reset, reset, page('a')), 'a', 3],
    ['reset three times', inTurn(reset, reset, reset, page('a')), 'not-reachable', 3],
    ['failing once', inTurn(status(500), page('a')), 'a', 2],
    ['a gateway without its server', inTurn(status(502), status(504), page('a')), 'a', 3],
    ['failing and reset', inTurn(status(500), reset, page('a')), 'a', 3],
    ['too busy once', inTurn(status(503), page('a')), 'a', 2],
    ['failing for ever', status(500), 'bad-status', 3],
    ['not found', inTurn(status(404), page('a')), 'bad-status', 1],
    ['not implemented', inTurn(status(501), page('a')), 'bad-status', 1],
  ])('%s', async (_name, route, expected, requests) => {
    const { server, read } = await reading({ '/a': route })
    expect(await read('/a')).toBe(expected)
    expect(server.seen.filter(({ path }) => path === '/a').length).toBe(requests)
  })

  test('after pauses that double, between half and all of them by chance', async () => {
    const waits = async (chance: number) => {
      const clock = stillClock(undefined, () => chance)
      const { read } = await reading({ '/a': status(500) }, { clock, limits: { retries: 4, pause: 0 } })
      await read('/a')
      return clock.slept
    }
    expect(await waits(0)).toEqual([500, 1000, 2000, 4000])
    expect(await waits(0.5)).toEqual([750, 1500, 3000, 6000])
  })

  test('so many times for all steps together', async () => {
    const { server, read } = await reading({
      '/a': inTurn(reset, redirect(302, '/b')),
      '/b': inTurn(reset, reset, page('b')),
    })
    expect(await read('/a')).toBe('not-reachable')
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/a', '/b', '/b'])
  })
})

describe('turns', () => {
  test('so many requests at once to one host, and a pause between their beginnings', async () => {
    const { server, clock, read } = await reading({ '/a': slowly(30) })
    const texts = await Promise.all(Array.from({ length: 6 }, () => read('/a')))
    expect(texts).toEqual(Array(6).fill('a'))
    expect(server.busiest).toBe(2)
    // Each is a second after the one before.
    expect(clock.now() - stillClock().now()).toBe(5000)
  })

  test('so many at once to all hosts', async () => {
    const { server, read } = await reading(
      { '/a': slowly(20) },
      { resolve: async () => ['127.0.0.1'], limits: { atOnce: 3 } },
    )
    const hosts = ['one', 'two', 'three', 'four', 'five', 'six']
    await Promise.all(hosts.map(name => read(`http://${name}.example:${server.port}/a`)))
    expect(server.seen.filter(({ path }) => path === '/a').length).toBe(6)
    expect(server.busiest).toBe(3)
  })

  test('other hosts do not wait for one that is slow', async () => {
    const { server, read } = await reading(
      { '/slow': slowly(300), '/a': page('a') },
      { resolve: async () => ['127.0.0.1'], limits: { perHost: 1 } },
    )
    const order: string[] = []
    const at = async (name: string, path: string) => {
      await read(`http://${name}.example:${server.port}${path}`)
      order.push(name + path)
    }
    await Promise.all([at('one', '/slow'), at('one', '/a'), at('two', '/a')])
    expect(order).toEqual(['two/a', 'one/slow', 'one/a'])
  })

  test('a redirect on the same host is no new reading, one to another host is', async () => {
    const { server, clock, read } = await reading(
      { '/a': redirect(302, '/b'), '/b': page('b') },
      { resolve: async () => ['127.0.0.1'], limits: { perHost: 1 } },
    )
    server.put('/over', redirect(302, `http://other.example:${server.port}/b`))
    expect(await read('/a')).toBe('b')
    expect(clock.slept).toEqual([])
    expect(await read('/over')).toBe('b')
    expect(await read(`http://other.example:${server.port}/b`)).toBe('b')
    expect(clock.slept).toEqual([1000, 1000])
  })
})

describe('time for all that leads to an answer', () => {
  const late =
    (milliseconds: number, route: Route): Route =>
    (request, response) =>
      setTimeout(() => route(request, response), milliseconds)

  test.each<[string, Record<string, Route>, string]>([
    ['is enough', { '/a': late(100, redirect(302, '/b')), '/b': late(100, page('b')) }, 'b'],
    [
      'goes with steps',
      {
        '/a': late(200, redirect(302, '/b')),
        '/b': late(200, redirect(302, '/c')),
        '/c': late(200, page('c')),
      },
      'too-slow',
    ],
    ['goes with tries', { '/a': late(200, status(500)) }, 'too-slow'],
    [
      'goes with a robots.txt',
      { '/robots.txt': late(300, status(404)), '/a': late(300, page('a')) },
      'too-slow',
    ],
    // For a body there is another time.
    [
      'does not go with a body',
      {
        '/a': (_request, response) => {
          response.write('a')
          setTimeout(() => response.end(), 700)
        },
      },
      'a',
    ],
  ])('%s', async (_name, routes, expected) => {
    const { read } = await reading(routes, { limits: { answerTime: 500 } })
    expect(await read('/a')).toBe(expected)
  })
})

test('large bodies are read so many at once, others beside them', async () => {
  const large = Buffer.alloc(300_000)
  const { read } = await reading(
    {
      '/halting': (_request, response) => {
        response.write(large.subarray(0, 200_000))
        setTimeout(() => response.end(large.subarray(200_000)), 200)
      },
      '/large': page(large),
      '/small': page('a'),
    },
    { limits: { largeBytes: 100_000, largeAtOnce: 1, perHost: 5, pause: 0 } },
  )
  const order: string[] = []
  const at = async (path: string) => {
    expect((await read(path)).length).toBe(path === '/small' ? 1 : large.length)
    order.push(path)
  }
  const halting = at('/halting')
  await new Promise(done => setTimeout(done, 60))
  await Promise.all([halting, at('/large'), at('/small')])
  expect(order).toEqual(['/small', '/halting', '/large'])
})
