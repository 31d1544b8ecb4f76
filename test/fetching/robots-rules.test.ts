import { describe, expect, test } from 'vitest'
import { robotsRules } from '../../src/fetching/robots-rules.ts'

const ORIGIN = 'https://harbour.example'

/** One line a rule, `|` for its end. */
const rulesOf = (notation: string) => robotsRules(ORIGIN, notation.replaceAll('|', '\n'))
const allows = (notation: string, path: string) => rulesOf(notation).allows(new URL(path, ORIGIN))

describe('what is allowed', () => {
  test.each([
    ['', '/'],
    ['<!doctype html><title>Not found</title>', '/a'],
    ['User-agent: *|Disallow:', '/a'],
    ['User-agent: *|Disallow: /a|Allow: /a/b', '/a/b/c'],
    ['User-agent: *|Disallow: /a|Allow: /a', '/a'],
    ['User-agent: *|Disallow: /a$', '/ab'],
    ['User-agent: *|Disallow: /*.pdf$', '/a.pdf?x'],
    ['User-agent: *|Disallow: /|User-agent: hearsay|Allow: /', '/a'],
    ['User-agent: hearsay|Disallow: /a|User-agent: *|Disallow: /b', '/b'],
    ['User-agent: other|Disallow: /', '/a'],
    ['User-agent: hearsayer|Disallow: /', '/a'],
    ['User-agent: hear|Disallow: /', '/a'],
    ['User-agent: hearsay|User-agent: other|Allow: /a|User-agent: *|Disallow: /', '/z'],
    ['Disallow: /', '/a'],
    ['User-agent: *|Disallow: /', '/robots.txt'],
    ['User-agent: *|# Disallow: /', '/a'],
    ['User-agent: *|Disallow: /A', '/a'],
    ['User-agent: *|Disallow: /a?b', '/a?c'],
  ])('%s: %s', (notation, path) => {
    expect(allows(notation, path)).toBe(true)
  })
})

describe('what is not', () => {
  test.each([
    ['User-agent: *|Disallow: /', '/'],
    ['\uFEFFUser-agent: *|Disallow: /', '/a'],
    ['user-AGENT : *|DISALLOW:/a # not this', '/abc'],
    ['User-agent: *|Disallow: /a', '/a/b'],
    ['User-agent: *|Disallow: /a/*/c', '/a/b/c/d'],
    ['User-agent: *|Disallow: /*.pdf$', '/x/a.pdf'],
    ['User-agent: *|Disallow: /a**b', '/a-b'],
    ['User-agent: *|Allow: /a|Disallow: /a/b', '/a/b'],
    ['User-agent: Hearsay/2.0|Disallow: /a', '/a'],
    ['User-agent: HEARSAY|Disallow: /a|User-agent: *|Allow: /', '/a'],
    ['User-agent: hearsay|User-agent: other|Disallow: /a', '/a'],
    ['User-agent: other|User-agent: hearsay|Sitemap: /s.xml|Disallow: /a', '/a'],
    ['User-agent: hearsay|Disallow: /a|User-agent: x|Disallow: /|User-agent: hearsay|Disallow: /b', '/b'],
    ['User-agent: *|Disallow: /a|User-agent: *|Disallow: /b', '/b'],
    ['User-agent: *|Disallow: /caf%C3%A9', '/café'],
    ['User-agent: *|Disallow: /café', '/caf%c3%a9'],
    ['User-agent: *|Disallow: /a?b', '/a?b=1'],
    ['User-agent: *|\u0000|Disallow: /a', '/a'],
  ])('%s: %s', (notation, path) => {
    expect(allows(notation, path)).toBe(false)
  })
})

describe('seconds between requests', () => {
  test.each<[string, number | null]>([
    ['User-agent: *|Crawl-delay: 5', 5],
    ['User-agent: *|Crawl-delay: 0.5|Disallow:', 0.5],
    ['User-agent: *|Crawl-delay: 5|User-agent: hearsay|Crawl-delay: 2', 2],
    ['User-agent: *|Crawl-delay: 5|User-agent: hearsay|Allow: /', null],
    ['User-agent: *|Crawl-delay: -5', null],
    ['User-agent: *|Crawl-delay: soon', null],
  ])('%s', (notation, expected) => {
    expect(rulesOf(notation).crawlDelay).toBe(expected)
  })
})

describe('a text that is made to cost', () => {
  const within = (milliseconds: number, work: () => unknown) => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(milliseconds)
  }
  const long = `/${'a'.repeat(8000)}`

  test('many names over many rules', () => {
    const names = 'User-agent: x\nUser-agent: hearsay\n'.repeat(8000)
    within(500, () =>
      robotsRules(ORIGIN, names + 'Disallow: /b\n'.repeat(18_000)).allows(new URL(long, ORIGIN)),
    )
  })
  test('wildcards without end are not followed', () => {
    const rules = robotsRules(ORIGIN, `User-agent: *\n${`Disallow: /${'*a'.repeat(1000)}b\n`.repeat(250)}`)
    within(500, () => expect(rules.allows(new URL(long, ORIGIN))).toBe('too-dear'))
    // A short address is decided all the same.
    expect(rules.allows(new URL('/a', ORIGIN))).toBe(true)
  })
})
