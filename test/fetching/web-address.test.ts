import { describe, expect, test } from 'vitest'
import { FetchError } from '../../src/fetching/fetcher.ts'
import { webAddress } from '../../src/fetching/web-address.ts'

describe('addresses of the web', () => {
  test.each([
    ['http://harbour.example', 'http://harbour.example/'],
    ['HTTPS://Harbour.Example:443/a b', 'https://harbour.example/a%20b'],
    ['https://harbour.example:8443/x?y#z', 'https://harbour.example:8443/x?y'],
    ['http://hafenstraße.example/ä', 'http://xn--hafenstrae-e4a.example/%C3%A4'],
    // Every spelling of an address of four numbers is the same one, and is looked at as such when it is connected to.
    ['http://2130706433/', 'http://127.0.0.1/'],
    ['http://0x7f000001/', 'http://127.0.0.1/'],
    ['http://0177.0.0.1/', 'http://127.0.0.1/'],
    ['http://127.1/', 'http://127.0.0.1/'],
    ['http://127.0.0.1./', 'http://127.0.0.1/'],
    ['http://127。0。0。1/', 'http://127.0.0.1/'],
    ['http://１２７.0.0.1/', 'http://127.0.0.1/'],
    ['http://[0:0:0:0:0:0:0:1]/', 'http://[::1]/'],
    ['http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/'],
  ])('%s', (text, expected) => {
    expect(webAddress(text, undefined, text).href).toBe(expected)
  })
})

describe('what is none', () => {
  test.each([
    ['', 'cannot be read'],
    ['harbour.example', 'cannot be read'],
    ['/a', 'cannot be read'],
    ['http://', 'cannot be read'],
    ['http://[::1', 'cannot be read'],
    ['http://[fe80::1%25eth0]/', 'cannot be read'],
    ['http://[fe80::1%eth0]/', 'cannot be read'],
    ['http://256.1.1.1/', 'cannot be read'],
    ['http://0x1ffffffff/', 'cannot be read'],
    ['http://harbour.example:99999/', 'cannot be read'],
    ['ftp://harbour.example/', 'is neither http nor https'],
    ['file:///etc/hostname', 'is neither http nor https'],
    ['data:text/html,a', 'is neither http nor https'],
    ['javascript:alert(1)', 'is neither http nor https'],
    ['ws://harbour.example/', 'is neither http nor https'],
    ['http://keeper@harbour.example/', 'holds a user name'],
    ['http://keeper:lock@harbour.example/', 'holds a user name'],
    ['http://:lock@harbour.example/', 'holds a user name'],
    ['http://harbour.example:25/', 'names port 25'],
    ['https://harbour.example:6379@harbour.example/', 'holds a user name'],
    ['http://harbour.example:10080/', 'names port 10080'],
    [`http://harbour.example/${'a'.repeat(9000)}`, 'longer than 8192'],
    [`http://harbour.example/${'ä'.repeat(8000)}`, 'is too long'],
  ])('%s', (text, why) => {
    const reading = () => webAddress(text, undefined, 'http://asked.example/')
    expect(reading).toThrow(FetchError)
    expect(reading).toThrow(why)
    expect(reading).toThrow(expect.objectContaining({ code: 'bad-address', url: 'http://asked.example/' }))
  })
})

test('a step is read from where it leads', () => {
  const base = new URL('https://harbour.example/news/today')
  const step = (text: string) => webAddress(text, base, base.href).href
  expect(step('../lock')).toBe('https://harbour.example/lock')
  expect(step('//quay.example/')).toBe('https://quay.example/')
  expect(step('?page=2')).toBe('https://harbour.example/news/today?page=2')
})
