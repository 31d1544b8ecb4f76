import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/ingest/entry.ts'
import { absoluteAddress, plainAddress } from '../../src/ingest/entry-address.ts'
import { entryKeys } from '../../src/ingest/entry-key.ts'

const entry = (fields: Partial<Entry>): Entry => ({
  id: null,
  url: null,
  title: null,
  published: null,
  modified: null,
  byline: null,
  outlet: null,
  language: null,
  content: null,
  ...fields,
})

const keys = (...entries: Partial<Entry>[]) => entryKeys({ entries: entries.map(entry) })

describe('an entry is known again', () => {
  test('by its id, whatever else changes', () => {
    const [before] = keys({ id: 'g1', url: 'https://vell.example/a', title: 'Tolls fall' })
    const [after] = keys({ id: 'g1', url: 'https://vell.example/b', title: 'Tolls fall by a third' })
    expect(after).toBe(before)
    expect(before).toBe('id:g1')
  })

  test('by its address where it has no id, or one that other entries have', () => {
    expect(keys({ url: 'https://vell.example/a#top' })).toEqual(['url:https://vell.example/a'])
    expect(
      keys({ id: '0', url: 'https://vell.example/a' }, { id: '0', url: 'https://vell.example/b' }),
    ).toEqual(['url:https://vell.example/a', 'url:https://vell.example/b'])
  })

  test('by what it holds where its address is that of the front page, as all others are', () => {
    const [a, b] = keys(
      { url: 'https://vell.example/', title: 'Tolls fall' },
      { url: 'https://vell.example/', title: 'Pilots return' },
    )
    expect(a).toMatch(/^hash:[\da-f]{64}$/)
    expect(a).not.toBe(b)
  })

  test('two of one day without id or address are two', () => {
    const [a, b] = keys(
      { title: 'Tolls fall', published: '2025-10-14' },
      { title: 'Pilots return', published: '2025-10-14' },
    )
    expect(a).not.toBe(b)
  })

  test('one that is listed twice is one', () => {
    const twice = { id: 'g1', url: 'https://vell.example/a', title: 'Tolls fall' }
    const [a, b] = keys(twice, twice)
    expect(a).toBe(b)
  })

  test('an id of any length makes a short key', () => {
    expect(keys({ id: 'g'.repeat(5000) })[0]!.length).toBeLessThan(100)
  })
})

describe('the address of a report, without the way by which somebody came', () => {
  test.each([
    ['https://VELL.example:443/a?utm_source=feed&id=7&fbclid=x#top', 'https://vell.example/a?id=7'],
    ['http://vell.example.:80/a/', 'http://vell.example/a/'],
    ['https://vell.example/a?utm_campaign=x', 'https://vell.example/a'],
    ['https://vell.example/a?id=7&&page=2', 'https://vell.example/a?id=7&page=2'],
    ['https://vell.example/#!/report/7', 'https://vell.example/#!/report/7'],
    ['https://vell.example/a?q=caf%C3%A9&x=a+b', 'https://vell.example/a?q=caf%C3%A9&x=a+b'],
    ['https://vell.example/r?to=https%3A%2F%2Fa.example%2F%3Futm_source%3Dx', null],
    ['https://vell.example/a?reutm_x=1', null],
    ['no address', null],
  ])('%s → %s', (address, plain) => {
    expect(plainAddress(address)).toBe(plain ?? address)
  })

  const address = fc
    .tuple(
      fc.constantFrom('http', 'https'),
      fc.constantFrom('vell.example', 'VELL.example.', 'vell.example:443', 'vell.example:80', '[::1]:8080'),
      fc.array(fc.constantFrom('a', 'B', '%20', 'é', '..', ''), { maxLength: 4 }),
      fc.array(fc.constantFrom('utm_source=x', 'id=7', '', 'fbclid', 'q=a+b', 'x=%zz', '_ga=1&y'), {
        maxLength: 4,
      }),
      fc.constantFrom('', '#top', '#!/x', '#'),
    )
    .map(
      ([scheme, host, path, query, hash]) =>
        `${scheme}://${host}/${path.join('/')}?${query.join('&')}${hash}`,
    )

  test('twice is the same as once; parameters that say what is shown stay in their order', () => {
    fc.assert(
      fc.property(address, written => {
        const plain = plainAddress(written)
        expect(plainAddress(plain)).toBe(plain)
        expect(plain).not.toMatch(/utm_|fbclid|_ga=/)
        const kept = (url: string) => new URL(url).search.match(/id=7|q=a\+b|x=%zz|\by\b/g)
        expect(kept(plain)).toEqual(kept(written))
      }),
      { seed: 6 },
    )
  })
})

describe('an address as written in a feed', () => {
  const bases = [null, 'not one', 'https://vell.example/world/feed.xml']
  test.each([
    ['/a', 'https://vell.example/a'],
    ['a', 'https://vell.example/world/a'],
    ['//b.example/x', 'https://b.example/x'],
    ['?p=1', 'https://vell.example/world/feed.xml?p=1'],
    [' https://b.example/x y\n', 'https://b.example/x%20y'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['urn:uuid:1', null],
    ['http://', null],
    ['', null],
    [`https://vell.example/${'a'.repeat(9000)}`, null],
  ])('%s → %s', (written, absolute) => {
    expect(absoluteAddress(written, bases)).toBe(absolute)
  })

  test('relative to nothing it is none', () => {
    expect(absoluteAddress('/a', [])).toBeNull()
  })
})
