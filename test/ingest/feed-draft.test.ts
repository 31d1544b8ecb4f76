import { describe, expect, test } from 'vitest'
import { finish } from '../../src/ingest/draft.ts'
import type { Entry, Listing } from '../../src/ingest/entry.ts'
import { entryDraft } from '../../src/ingest/entry-draft.ts'
import { sha256 } from '../../src/model/identifier.ts'

const LISTING: Listing = {
  kind: 'rss',
  title: 'The Vell Courier',
  entries: [],
  leadsTo: [],
  pace: null,
  reservations: [],
}

const entry = (fields: Partial<Entry>): Entry => ({
  id: 'g1',
  url: 'https://vell.example/a',
  title: 'Lorne keeps Vell open',
  published: '2025-10-14T18:05:00+02:00',
  modified: '2025-10-15',
  byline: 'Mira Osk',
  outlet: null,
  language: 'en',
  content: null,
  ...fields,
})
const html = (value: string, fields: Partial<Entry> = {}) =>
  entryDraft(entry({ content: { kind: 'html', value }, ...fields }), LISTING, 'feed.xml')

describe('what a feed has of a report becomes a document', () => {
  const REPORT =
    '<p>Vell stays open, Ada Lorne said.</p><blockquote>“We shall not close a gate.”</blockquote><ul><li>Tolls fall.</li></ul>' +
    '<figure><img src="x"><figcaption>The harbour</figcaption></figure><script>x</script>' +
    '<p>The post <a href="x">Lorne keeps Vell open</a> appeared first on <a href="x">The Vell Courier</a>.</p>'

  test('headline and paragraphs; captions and what leads to the page are kept apart', () => {
    const draft = html(REPORT)
    expect(draft.text).toBe(
      'Lorne keeps Vell open\n\nVell stays open, Ada Lorne said.\n\n“We shall not close a gate.”\n\nTolls fall.',
    )
    expect(draft.dropped).toEqual([
      'The post Lorne keeps Vell open appeared first on The Vell Courier.',
      'The harbour',
    ])
  })

  test('what is said of it, and that the feed says so', () => {
    expect(html(REPORT)).toMatchObject({
      location: 'https://vell.example/a',
      outlet: 'The Vell Courier',
      title: 'Lorne keeps Vell open',
      published: '2025-10-14T18:05:00+02:00',
      byline: 'Mira Osk',
      language: 'en',
      sha256: sha256(REPORT),
      provenance: {
        url: 'https://vell.example/a',
        modified: '2025-10-15',
        readFrom: {
          title: 'feed',
          outlet: 'feed',
          published: 'feed',
          byline: 'feed',
          modified: 'feed',
          language: 'feed',
          url: 'feed',
        },
      },
    })
    expect(finish(html(REPORT)).titleSpan).toEqual([0, 'Lorne keeps Vell open'.length])
  })

  test('its text leads back to the content as the feed has it', () => {
    const content = '<p>Caf&eacute; «Vell»</p><p>stays <b>open</b></p>'
    const { text, provenance } = html(content)
    const bytes = Buffer.from(content)
    const pieces = provenance!.runs.map(([start, end, from, to]) => [
      text.slice(start, end),
      bytes.subarray(from, to).toString(),
    ])
    expect(pieces).toEqual([
      ['Caf', 'Caf'],
      ['é', '&eacute;'],
      [' «Vell»', ' «Vell»'],
      ['stays ', 'stays '],
      ['open', 'open'],
    ])
    const plain = entryDraft(entry({ content: { kind: 'text', value: 'Café' } }), LISTING, 'feed.xml')
    expect(plain.provenance!.runs).toEqual([[plain.text.length - 4, plain.text.length, 0, 5]])
  })

  test('a headline that the text has, too, stands once', () => {
    expect(html('<h1>Lorne keeps Vell open</h1><p>Tolls fall.</p>').text).toBe(
      'Lorne keeps Vell open\n\nTolls fall.',
    )
  })

  test('without an address it is where the feed is; without a name its outlet is the feed’s', () => {
    expect(html('<p>Tolls fall.</p>', { url: null, outlet: 'Osk Daily' })).toMatchObject({
      location: 'feed.xml',
      outlet: 'Osk Daily',
    })
  })

  test('text is text', () => {
    const draft = entryDraft(
      entry({ title: null, content: { kind: 'text', value: 'a <b> c\r\n\r\nd' } }),
      LISTING,
      'feed.xml',
    )
    expect(draft.text).toBe('a <b> c\n\nd')
  })

  test('a month is no day of publication', () => {
    expect(html('<p>x</p>', { published: '2025-10' }).published).toBeNull()
  })

  test.each([
    ['a picture', '<p><img src="x"></p>', 'no-text'],
    ['elements in one another', '<div>'.repeat(100_000), 'too-deep'],
  ])('what has no text: %s', (_, value, code) => {
    expect(() => html(value)).toThrow(expect.objectContaining({ name: 'InputError', code }))
  })

  test('of a report that is only named there is none', () => {
    expect(() => entryDraft(entry({}), LISTING, 'feed.xml')).toThrow(
      expect.objectContaining({ code: 'no-text' }),
    )
  })
})
