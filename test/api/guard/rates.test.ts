import { describe, expect, test } from 'vitest'
import { account, Browser } from './browser.ts'
import { ask, running } from './running.ts'

const from = (address: string) => ({
  host: 'desk.example',
  'x-forwarded-for': address,
  'x-forwarded-proto': 'https',
})

describe('requests', () => {
  test('of one address are bounded, and of others beside it', async () => {
    const here = await running({
      behindProxy: true,
      hostNames: ['desk.example'],
      rates: { address: { times: 3, seconds: 60 } },
    })
    const statuses = async (address: string, times: number) => {
      const found = []
      for (let i = 0; i < times; i++)
        found.push((await ask(here, '/health', { headers: from(address) })).status)
      return found
    }
    expect(await statuses('192.0.2.1', 5)).toEqual([200, 200, 200, 429, 429])
    expect(await statuses('192.0.2.2', 1)).toEqual([200])
    // Of one network of IPv6.
    expect(await statuses('2001:db8::1', 2)).toEqual([200, 200])
    expect(await statuses('2001:db8::2', 2)).toEqual([200, 429])
    const refused = await ask(here, '/stories', { headers: { ...from('192.0.2.1'), accept: 'text/html' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.text).toContain('Too many requests')
  })

  test('of one account are bounded, wherever they come from', async () => {
    const here = await running({ rates: { account: { times: 4, seconds: 60 } } })
    await account(here, 'ada', 'admin')
    await account(here, 'ivo', 'admin')
    const [one, other, ivo] = [new Browser(here), new Browser(here), new Browser(here)]
    for (const [browser, name] of [
      [one, 'ada'],
      [other, 'ada'],
      [ivo, 'ivo'],
    ] as const)
      await browser.signIn(name)
    const statuses = []
    for (const browser of [one, other, one, other, one])
      statuses.push((await browser.get('/account.json')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429])
    expect((await ivo.get('/account.json')).status).toBe(200)
  })

  test('of the machine itself are not', async () => {
    const here = await running({ rates: { address: { times: 1, seconds: 60 } } })
    for (let i = 0; i < 3; i++) expect((await ask(here, '/health')).status).toBe(200)
  })
})
