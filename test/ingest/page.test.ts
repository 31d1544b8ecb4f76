import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/ingest/input-error.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { documentOfPage } from '../../src/ingest/page/page.ts'

const read = (html: string) => documentOfPage(html, 'f'.repeat(64), 'page.html', DEFAULT_LIMITS)

const BODY = `
  <p>The harbour of Vell will stay open to every ship, Premier Ada Lorne told the crowd on Tuesday.</p>
  <blockquote><p>“We shall not close a gate that our grandmothers built with their own hands, stone by stone.”</p></blockquote>
  <div class="newsletter-box"><p>Six stories before your tea is cold. Every morning, free of charge, in your letter box.</p></div>
  <p>She spoke for an hour<br>in the rain.</p>
  <ul><li>Tolls fall by a third.</li><li>Night pilots return.</li></ul>
  <figure><img src="x.jpg" onerror="alert(1)"><figcaption>Ada Lorne in Vell. Photo: Mira Osk</figcaption></figure>
  <p>Opposition leader Ivo Brandt called the plan “a toy” and asked who would pay for it in the coming winter.</p>`

const page = (
  head: string,
  body = `<article><h1>Lorne keeps Vell open</h1>${BODY}</article>`,
) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">${head}</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>${body}
<aside class="related"><h2>Read also</h2><a href="/x">Ten ships you will not believe</a></aside>
<footer>© The Vell Courier</footer><script>var tracking = "said the script"</script></body></html>`

describe('a page becomes a document', () => {
  const draft = read(
    page(`<title>Lorne keeps Vell open | The Vell Courier</title>
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"no"},
      {"@type":"NewsArticle","headline":"Lorne keeps Vell open","datePublished":"2025-10-14T18:05:00+02:00",
       "author":[{"@type":"Person","name":"Mira Osk"}],"publisher":{"@type":"Organization","name":"The Vell Courier"}}]}</script>`),
  )

  test('metadata from JSON-LD', () => {
    expect(draft).toMatchObject({
      title: 'Lorne keeps Vell open',
      outlet: 'The Vell Courier',
      published: '2025-10-14T18:05:00+02:00',
      language: 'en-GB',
      byline: 'Mira Osk',
    })
  })

  test('headline, paragraphs, block quotation, line break and list, in order, and nothing else', () => {
    expect(draft.text).toBe(
      [
        'Lorne keeps Vell open',
        'The harbour of Vell will stay open to every ship, Premier Ada Lorne told the crowd on Tuesday.',
        '“We shall not close a gate that our grandmothers built with their own hands, stone by stone.”',
        'She spoke for an hour\nin the rain.',
        'Tolls fall by a third.',
        'Night pilots return.',
        'Opposition leader Ivo Brandt called the plan “a toy” and asked who would pay for it in the coming winter.',
      ].join('\n\n'),
    )
  })

  test('what was left out is kept', () => {
    expect(draft.dropped).toContain('Ada Lorne in Vell. Photo: Mira Osk')
    expect(draft.dropped).toContain('© The Vell Courier')
    expect(draft.dropped.join()).toContain('Six stories before your tea is cold')
    expect(draft.dropped.join()).not.toContain('tracking')
  })
})

test('metadata from OpenGraph', () => {
  const draft = read(
    page(`<meta property="og:title" content="Lorne keeps Vell open"><meta property="og:site_name" content="Harbour Post">
      <meta property="article:published_time" content="2025-10-14">`),
  )
  expect(draft).toMatchObject({
    outlet: 'Harbour Post',
    published: '2025-10-14',
    title: 'Lorne keeps Vell open',
  })
})

test('metadata from the title and a time element alone; broken JSON-LD does no harm', () => {
  const draft = read(
    page(
      '<title>Lorne keeps Vell open - Harbour Post</title><script type="application/ld+json">{"@type": </script>',
      `<div class="content"><time datetime="2025-10-15">yesterday</time>${BODY}</div>`,
    ),
  )
  expect(draft).toMatchObject({
    title: 'Lorne keeps Vell open',
    published: '2025-10-15',
    outlet: 'Harbour Post',
  })
})

describe('pages that hold no article', () => {
  const code = (html: string) => {
    try {
      return read(html).text
    } catch (error) {
      return error instanceof InputError ? error.code : error
    }
  }
  test.each([
    [
      'a list of links',
      page('<title>Home</title>', '<ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul>'),
      'no-article',
    ],
    ['no body', '<html><head><title>x</title></head></html>', 'no-article'],
    ['no text', '<!doctype html><html><body></body></html>', 'no-article'],
    ['50,000 nested elements', `<html><body>${'<div>'.repeat(50_000)}text`, 'too-deep'],
    [
      'attributes that are opened again in each paragraph',
      `<html><body><p><b title="${'x'.repeat(1000)}">${'<p>x'.repeat(5000)}`,
      'too-large',
    ],
  ])('%s', (_, html, expected) => {
    expect(code(html)).toBe(expected)
  })
})
