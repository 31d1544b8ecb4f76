import { describe, expect, test } from 'vitest'
import type { Entry, Listing } from '../../src/ingest/entry.ts'
import type { KnownItem } from '../../src/store/feed-item.ts'
import { newsIn, reportsIn } from '../../src/watching/identity.ts'

const LONG = 'The harbour is open, and the pilots are glad. '.repeat(12)

/** `guid url title [content]`, `-` for none. */
function listing(...lines: readonly string[]): Listing {
  const entries = lines.map((line): Entry => {
    const [id, path, title, content] = line.split(' ').map(part => (part === '-' ? null : part))
    return {
      id: id ?? null,
      url: path ? new URL(path, 'https://lantern.example').href : null,
      title: title ?? null,
      published: '2031-05-04',
      modified: null,
      byline: null,
      outlet: null,
      language: null,
      content: content ? { kind: 'html', value: content === 'LONG' ? `${LONG}${title}` : content } : null,
    }
  })
  return { kind: 'rss', title: null, entries, leadsTo: [], pace: null, reservations: [] }
}

const keysOf = (...lines: readonly string[]) =>
  reportsIn(listing(...lines)).map(({ key }) => key.replace('https://lantern.example', '').slice(0, 12))

/** As the store knows them after they were taken in. */
function known(...lines: readonly string[]): KnownItem[] {
  return reportsIn(listing(...lines)).map(({ entry: _, ...item }) => ({
    ...item,
    state: 'taken',
    nextDue: null,
    reads: 1,
    lastTaken: '2031-05-04',
    hasDocument: true,
  }))
}

function news(before: readonly KnownItem[], ...lines: readonly string[]) {
  const { added, changed } = newsIn(reportsIn(listing(...lines)), before)
  return {
    added: added.map(({ title }) => title),
    changed: [...changed.keys()].map(key => key.replace('https://lantern.example', '')),
  }
}

describe('a report is known by', () => {
  test.each([
    ['its address, whatever its guid', ['1 /a A', '1 /b B', '- /c C'], ['/a', '/b', '/c']],
    ['its address without tracking', ['1 /a?utm_source=x#top A'], ['/a']],
    ['its guid where it has no address', ['1 - A', '2 - B'], ['id:1', 'id:2']],
    [
      'its guid where it is a whole report on a shared page',
      ['1 /live A LONG', '2 /live B LONG'],
      ['id:1', 'id:2'],
    ],
    ['the page where what shares it is no whole report', ['1 /live A', '2 /live B'], ['/live']],
    ['its address once, of several editions of one guid', ['1 /a A', '1 /a B'], ['/a']],
  ] as const)('%s', (_, lines, keys) => {
    expect(keysOf(...lines)).toEqual(keys)
  })

  test('what it says, where guids are repeated and there is no address', () => {
    const keys = keysOf('1 - A', '1 - B', '- - A')
    expect(keys.every(key => key.startsWith('hash:'))).toBe(true)
    expect(new Set(keys).size).toBe(2)
  })
})

describe('of what is known', () => {
  const before = known('1 /a A text', '2 /b B text', '3 - C text')
  test.each([
    ['the same is nothing new', ['1 /a A text', '2 /b B text', '3 - C text'], [], []],
    ['another guid is nothing new', ['9 /a A text'], [], []],
    ['another headline has changed', ['1 /a A2 text'], [], ['/a']],
    ['another content has changed', ['1 /a A other'], [], ['/a']],
    ['another picture has not', ['1 /a A <img/src="n.gif">text'], [], []],
    ['another content under a guid without address has changed', ['3 - C other'], [], ['id:3']],
    ['a guid at another address, same headline, has moved', ['1 /a-late A text'], [], []],
    ['and is known when it changes', ['1 /a-late A other'], [], ['/a']],
    ['a guid at another address with nothing the same is new', ['1 /z Z text'], ['Z'], []],
    ['a guid at another address beside the old one is new', ['1 /z A text', '7 /a A text'], ['A'], []],
  ] as const)('%s', (_, lines, added, changed) => {
    expect(news(before, ...lines)).toEqual({ added, changed })
  })

  test('what was removed is not asked about', () => {
    const removed = before.map(item => ({ ...item, hasDocument: false }))
    expect(news(removed, '1 /a A2 text', '2 /b B other')).toEqual({ added: [], changed: [] })
    const neverHad = removed.map(item => ({ ...item, state: 'given-up' as const }))
    expect(news(neverHad, '1 /a A2 text')).toEqual({ added: [], changed: ['/a'] })
  })
})
