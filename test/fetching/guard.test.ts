import { describe, expect, onTestFinished, test } from 'vitest'
import { FetchError } from '../../src/fetching/fetcher.ts'
import { fetcherOver } from '../../src/fetching/guarded-fetcher.ts'
import { page, redirect } from './faulty-server.ts'
import { reading } from './reading.ts'

const CLOSES = { connection: 'close' }

describe('without permission, what is not on the public internet is refused', () => {
  test.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://127.1:PORT/',
    'http://0x7f000001:PORT/',
    'http://017700000001:PORT/',
    'http://2130706433:PORT/',
    'http://0.0.0.0:PORT/',
    'http://[::1]:PORT/',
    'http://[::]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::127.0.0.1]:PORT/',
    'http://[64:ff9b::127.0.0.1]:PORT/',
    'http://[fe80::1]:PORT/',
    'http://10.0.0.1/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'https://100.100.100.200/',
  ])('%s', async address => {
    const { server, read } = await reading({ '/': page('a') }, { isAllowed: () => false })
    expect(await read(address.replace('PORT', String(server.port)))).toBe('refused-address')
    expect(server.seen).toEqual([])
    expect(server.connections).toBe(0)
  })

  test('whatever a resolver says of what is an address already', async () => {
    const { server, read } = await reading(
      { '/': page('a') },
      { isAllowed: () => false, resolve: async () => ['8.8.8.8'] },
    )
    expect(await read('/')).toBe('refused-address')
    expect(server.connections).toBe(0)
  })

  test('the message names the address and the reason, the error what was asked for', async () => {
    const fetcher = fetcherOver({ resolve: async () => ['10.1.2.3'] })
    onTestFinished(() => fetcher.close())
    const error = await fetcher.fetch({ url: 'http://quay.example/a#b' }).catch(error => error)
    expect(error).toBeInstanceOf(FetchError)
    expect(error.url).toBe('http://quay.example/a#b')
    expect(error.message).toBe('quay.example is not read: quay.example is at 10.1.2.3, which is private.')
  })
})

test('allowPrivate permits them', async () => {
  const { server, read } = await reading({ '/': page('a') }, { isAllowed: () => false, allowPrivate: true })
  expect(await read('/')).toBe('a')
  expect(await read(`http://localhost:${server.port}/`)).toBe('a')
})

describe('names', () => {
  test('are resolved once a connection, and what was looked at is connected to', async () => {
    const asked: string[] = []
    const { server, read } = await reading(
      { '/a': page('a', CLOSES), '/robots.txt': page('', CLOSES) },
      {
        resolve: async name => {
          asked.push(name)
          return ['127.0.0.1']
        },
      },
    )
    expect(await read(`http://quay.example:${server.port}/a`)).toBe('a')
    // One connection for robots.txt, one for the page.
    expect(asked).toEqual(['quay.example', 'quay.example'])
    expect(server.seen.map(({ path, headers }) => `${headers.host}${path}`)).toEqual([
      `quay.example:${server.port}/robots.txt`,
      `quay.example:${server.port}/a`,
    ])
  })

  test('are not asked for again while a connection is kept', async () => {
    let asked = 0
    const { server, read } = await reading(
      { '/a': page('a'), '/robots.txt': page('') },
      {
        resolve: async () => {
          asked++
          return ['127.0.0.1']
        },
      },
    )
    for (let n = 0; n < 3; n++) expect(await read(`http://quay.example:${server.port}/a`)).toBe('a')
    expect(asked).toBe(1)
  })

  test('nor for what was broken off', async () => {
    let asked = 0
    const { server, read } = await reading(
      { '/a': page('abc', { 'transfer-encoding': 'chunked' }), '/robots.txt': page('') },
      {
        resolve: async () => {
          asked++
          return ['127.0.0.1']
        },
      },
    )
    expect(await read(`http://quay.example:${server.port}/a`, { most: 2 })).toBe('too-large')
    await new Promise(done => setTimeout(done, 50))
    expect(asked).toBe(1)
    expect(server.connections).toBe(0)
  })

  test('that turn private between two connections are refused then', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.1'], ['10.0.0.7']]
    const { server, read } = await reading(
      { '/a': page('a', CLOSES), '/robots.txt': page('', CLOSES) },
      { resolve: async () => answers.shift()! },
    )
    expect(await read(`http://turning.example:${server.port}/a`)).toBe('a')
    expect(await read(`http://turning.example:${server.port}/a`)).toBe('refused-address')
    expect(answers).toEqual([])
    expect(server.seen.length).toBe(2)
  })

  test.each([
    [['127.0.0.1', '10.0.0.7'], 'refused-address'],
    [['10.0.0.7', '127.0.0.1'], 'refused-address'],
    [['127.0.0.1', '::1'], 'refused-address'],
    [['harbour'], 'refused-address'],
    [[], 'not-reachable'],
    [['127.0.0.1', '127.0.0.1'], 'a'],
  ])('at %j', async (addresses, expected) => {
    const { server, read } = await reading({ '/a': page('a') }, { resolve: async () => addresses })
    expect(await read(`http://quay.example:${server.port}/a`)).toBe(expected)
  })

  test('are tried at all of their addresses', async () => {
    const { server, read } = await reading(
      { '/a': page('a') },
      { resolve: async () => ['::1', '127.0.0.1'], isAllowed: () => true },
    )
    expect(await read(`http://quay.example:${server.port}/a`)).toBe('a')
  })

  test('that are not found, and a resolver that does not answer', async () => {
    const failing = await reading({}, { resolve: () => Promise.reject(new Error('no such name')) })
    expect(await failing.read('http://quay.example/a')).toBe('not-reachable')
    const silent = await reading({}, { resolve: () => new Promise(() => {}), limits: { connectTime: 50 } })
    expect(await silent.read('http://quay.example/a')).toBe('not-reachable')
  })
})

describe('redirects', () => {
  test('are looked at step by step', async () => {
    const { server, read } = await reading(
      { '/a': page('a', CLOSES) },
      { resolve: async name => [name === 'inner.example' ? '192.168.7.7' : '127.0.0.1'] },
    )
    server.put('/outwards', redirect(302, `http://outer.example:${server.port}/a`))
    server.put('/inwards', redirect(302, `http://inner.example:${server.port}/a`))
    expect(await read('/outwards')).toBe('a')
    expect(await read('/inwards')).toBe('refused-address')
  })

  test('of a robots.txt as well', async () => {
    const { read } = await reading({
      '/robots.txt': redirect(302, 'http://10.0.0.7/robots.txt'),
      '/a': page('a'),
    })
    expect(await read('/a')).toBe('refused-address')
  })
})

test('nothing but what is wanted is told to a server', async () => {
  const { server, read } = await reading(
    { '/a': page('a', { 'set-cookie': 'visit=1; path=/' }), '/b': page('b') },
    { version: '1.2.3', contact: 'mailto:desk@quay.example' },
  )
  await read('/a')
  await read('/b')
  expect(server.seen.map(({ headers }) => Object.keys(headers).sort())).toEqual(
    Array(3).fill(['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent']),
  )
  expect(server.seen[2]!.headers['user-agent']).toBe('hearsay/1.2.3 (+mailto:desk@quay.example)')
})
