import { describe, expect, test } from 'vitest'
import { mediaType } from '../../src/fetching/media-type.ts'
import { requestHeaders, userAgent } from '../../src/fetching/request-headers.ts'
import { retryAfter } from '../../src/fetching/retry-after.ts'

const NOW = Date.parse('2031-03-04T05:06:07Z')

describe('seconds of peace', () => {
  test.each<[string | null, number | null]>([
    ['120', 120],
    [' 0 ', 0],
    ['Tue, 04 Mar 2031 05:07:07 GMT', 60],
    ['Tuesday, 04-Mar-31 05:07:07 GMT', 60],
    ['Tue Mar  4 05:07:07 2031', 60],
    ['Tue, 04 Mar 2031 05:00:00 GMT', 0],
    [null, null],
    ['', null],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['1e9', null],
    ['2031', 2031],
    ['2031-03-04', null],
    ['9999999999999', null],
    [`Tue${' '.repeat(100_000)}`, null],
  ])('%s', (value, expected) => {
    expect(retryAfter(value, NOW)).toBe(expected)
  })
})

describe('type and charset', () => {
  test.each<[string | null, string | null, string | null]>([
    ['text/html', 'text/html', null],
    ['Text/HTML; Charset=UTF-8', 'text/html', 'utf-8'],
    ['text/html;charset="windows-1252"', 'text/html', 'windows-1252'],
    ["text/html; charset='utf-8'", 'text/html', 'utf-8'],
    ['application/rss+xml; version=2; charset = shift_jis ; x=y', 'application/rss+xml', 'shift_jis'],
    ['text/html, text/html', 'text/html', null],
    ['text/html; charset=', 'text/html', null],
    ['html', null, null],
    ['; charset=utf-8', null, 'utf-8'],
    ['', null, null],
    [null, null, null],
    ['text/html extra', null, null],
    [`text/html${' '.repeat(100_000)};charset=utf-8`, 'text/html', null],
  ])('%s', (value, type, charset) => {
    expect(mediaType(value)).toEqual({ type, charset })
  })
})

describe('what we call ourselves', () => {
  test.each([
    [undefined, undefined, 'hearsay'],
    ['0.1.0', undefined, 'hearsay/0.1.0'],
    ['0.1.0', 'mailto:desk@quay.example', 'hearsay/0.1.0 (+mailto:desk@quay.example)'],
    [undefined, 'https://quay.example/reader', 'hearsay (+https://quay.example/reader)'],
  ])('%s %s', (version, contact, expected) => {
    expect(userAgent(version, contact)).toBe(expected)
  })

  test.each(['', 'a b', 'a\r\nx-other: b', '(a)', 'ä'])('no contact: %j', contact => {
    expect(() => userAgent('1.0.0', contact)).toThrow(/mail or web address/)
  })
  test('no version', () => {
    expect(() => userAgent('1.0 beta', undefined)).toThrow(/version/)
  })
})

test('what cannot be sent of what was kept is left out', () => {
  const sent = (etag: string, lastModified: string) => {
    const headers = requestHeaders('hearsay', { etag, lastModified })
    return [headers['if-none-match'], headers['if-modified-since']]
  }
  expect(sent('W/"a"', 'Tue, 04 Mar 2031 05:07:07 GMT')).toEqual(['W/"a"', 'Tue, 04 Mar 2031 05:07:07 GMT'])
  expect(sent('"a"\r\nx: y', '\u2019')).toEqual([undefined, undefined])
  expect(sent('"'.repeat(2000), '')).toEqual([undefined, undefined])
})
