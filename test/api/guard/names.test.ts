import { describe, expect, test } from 'vitest'
import { networkOf } from '../../../src/api/guard/connection.ts'
import { hostNames } from '../../../src/api/guard/host-names.ts'
import { ask, running } from './running.ts'

describe('names', () => {
  test('only those of this machine are answered to', async () => {
    const here = await running()
    const status = async (host: string) => (await ask(here, '/health', { headers: { host } })).status
    for (const host of ['localhost', 'LOCALHOST:4180', `127.0.0.1:${here.port}`, '[::1]:9', 'vell.localhost'])
      expect([host, await status(host)]).toEqual([host, 200])
    for (const host of [
      'vell.example',
      'localhost.vell.example',
      '127.0.0.1.vell.example',
      '10.0.0.1',
      'localhost.',
      '[::2]',
    ])
      expect([host, await status(host)]).toEqual([host, 421])
  })

  test('and those that it was started with, and the address that was asked', () => {
    const isOurs = hostNames(['News.Desk.example'])
    expect(isOurs('news.desk.example:4180', '192.0.2.7')).toBe(true)
    expect(isOurs('desk.example', '192.0.2.7')).toBe(false)
    expect(isOurs('192.0.2.7:4180', '192.0.2.7')).toBe(true)
    expect(isOurs('192.0.2.7', '::ffff:192.0.2.7')).toBe(true)
    expect(isOurs('192.0.2.8', '192.0.2.7')).toBe(false)
    expect(isOurs('[2001:db8::7]:4180', '2001:db8::7')).toBe(true)
    for (const odd of [
      undefined,
      '',
      ' ',
      'a b',
      'localhost/',
      'localhost@vell.example',
      'localhost:99999999',
      '[::1',
      'vell.example#localhost',
    ])
      expect([odd, isOurs(odd, '192.0.2.7')]).toEqual([odd, false])
  })
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
  ['a:b', 'a:b'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
