import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/ingest/input-error.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { documentOfPage } from '../../src/ingest/page/page.ts'

const read = (html: string) => documentOfPage(html, 'f'.repeat(64), 'page.html', DEFAULT_LIMITS)

const TITLE = 'Lorne keeps Vell open'
const SAID = [
  'The harbour of Vell will stay open to every ship, Premier Ada Lorne told the crowd on Tuesday.',
  '“We shall not close a gate that our grandmothers built,” she said. “Not this year.”',
  'Opposition leader Ivo Brandt called the plan “a toy” and asked who would pay.',
  'According to the harbour office, tolls fell by a third in September.',
  '“No,” Brandt said.',
  'The council will vote on Friday, its clerk Mira Osk said in a statement.',
]
const p = SAID.map(said => `<p>${said}</p>`).join('\n')
const menu =
  '<ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul>'
const more =
  '<h3>More stories</h3><ul><li><a href="/1">Ten ships you will not believe</a></li><li><a href="/2">What the cat said</a></li></ul>'
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>${TITLE} | Vell Courier</title>${head}</head><body>${body}</body></html>`
const body = (html: string) => read(html).text.split('\n\n').slice(1)

describe('all that was said and nothing else, whatever it is made of', () => {
  test.each([
    ['paragraphs in the body itself', `${menu}<h1>${TITLE}</h1>${p}${more}`],
    ['no headline shown', `${menu}<div>${p}</div>${more}`],
    ['the headline below', `<div>${p}</div><h1>${TITLE}</h1>`],
    [
      'no paragraphs but divisions',
      `<div>${menu}</div><div><h2>${TITLE}</h2>${SAID.map(s => `<div>${s}</div>`).join('')}</div><div>${more}</div>`,
    ],
    [
      'two line breaks in a cell among cells',
      `<table><tr><td>${menu}</td><td><font size=5><b>${TITLE}</b></font><br><br>${SAID.join('<br><br>')}</td><td>${more}</td></tr></table>`,
    ],
    ['preformatted', `<h1>${TITLE}</h1><pre>${SAID.join('\n\n')}</pre>`],
    [
      'a version for browsers without scripts',
      `<div id="app"></div><noscript><h1>${TITLE}</h1>${p}</noscript>`,
    ],
    [
      'a declared shadow tree',
      `<news-app><template shadowrootmode="open"><h1>${TITLE}</h1>${p}</template></news-app>`,
    ],
    [
      'elements of the outlet’s own',
      `<page-nav>${menu}</page-nav><news-story><h1>${TITLE}</h1><story-body>${SAID.map(s => `<story-para>${s}</story-para>`).join('')}</story-body></news-story>`,
    ],
    [
      'folded away',
      `<h1>${TITLE}</h1><details><summary>${SAID[0]}</summary>${SAID.slice(1)
        .map(s => `<p>${s}</p>`)
        .join('')}</details>`,
    ],
    ['hidden until a script has run', `<div style="display:none"><h1>${TITLE}</h1>${p}</div>`],
    [
      'all but the beginning hidden',
      `<article><h1>${TITLE}</h1><p>${SAID[0]}</p><div style="display:none">${SAID.slice(1)
        .map(s => `<p>${s}</p>`)
        .join('')}</div></article>`,
    ],
    ['a list', `<h1>${TITLE}</h1><ol>${SAID.map(s => `<li>${s}</li>`).join('')}</ol>`],
    ['one block quotation', `<h1>${TITLE}</h1><blockquote>${p}</blockquote>`],
    [
      'a part for each paragraph',
      `<h1>${TITLE}</h1>${SAID.map((s, i) => `<section class="s${i}"><div><p>${s}</p></div></section>`).join('')}<section>${more}</section>`,
    ],
    [
      'two halves with an advertisement between',
      `<div><h1>${TITLE}</h1><div class="one">${p.slice(0, p.indexOf('<p>According'))}</div><div class="ad">Advertisement</div><div class="two">${p.slice(p.indexOf('<p>According'))}</div></div>`,
    ],
    [
      'a form round everything',
      `<form><input type="hidden"><div>${menu}</div><div><h1>${TITLE}</h1>${p}</div></form>`,
    ],
    ['unclosed paragraphs', `<h1>${TITLE}</h1><div>${SAID.map(s => `<p>${s}`).join('')}</div>`],
    ['unclosed divisions', `<h1>${TITLE}</h1>${SAID.map(s => `<div><p>${s}</p>`).join('')}`],
    ['an unclosed menu', `<nav><a href="/">Home</a><div><h1>${TITLE}</h1>${p}</div><div>${more}</div>`],
    ['a link that never ends', `<a href="/"><div><h1>${TITLE}</h1>${p}</div>`],
    ['one to what outlets ask for', `<a href="/newsletter"><div><h1>${TITLE}</h1>${p}</div>`],
    [
      'a sidebar three times as long',
      `<div><div><h1>${TITLE}</h1>${p}</div><div>${'<div><h4>Word of the day</h4><p>A word is a thing with letters, and every day we bring you one of them.</p></div>'.repeat(20)}</div></div>`,
    ],
    [
      'names that mislead',
      `<h1>${TITLE}</h1>${SAID.map(s => `<div class="widget promo"><p>${s}</p></div>`).join('')}<div class="related">${more}</div>`,
    ],
  ])('%s', (_, html) => {
    expect(body(page(html)).filter(line => line !== TITLE)).toEqual(SAID)
  })
})

test.each([
  [
    'who said a quotation set as a figure',
    `<p>${SAID[0]}</p><figure><blockquote>“Not this year.”</blockquote><figcaption>Ada Lorne, premier</figcaption></figure>${p.slice(p.indexOf('<p>Opp'))}`,
    ['“Not this year.”', 'Ada Lorne, premier'],
  ],
  [
    'a post, and whose it is',
    `<p>${SAID[0]}</p><div class="social-embed"><blockquote class="twitter-tweet"><p>Not this year.</p>— Ada Lorne (@lorne) <a href="https://posts.example/1">October 14, 2025</a></blockquote></div>${p.slice(p.indexOf('<p>Opp'))}`,
    ['Not this year.', '— Ada Lorne (@lorne) October 14, 2025'],
  ],
  [
    'rows of a table',
    `<p>${SAID[0]}</p><table><tr><th>Ada Lorne</th><td>“Open.”</td></tr><tr><th>Ivo Brandt</th><td>“Closed.”</td></tr></table>${p}`,
    ['Ada Lorne “Open.”', 'Ivo Brandt “Closed.”'],
  ],
  [
    'a list of definitions',
    `<dl><dt>8 January:</dt><dd>“The seam is open.”</dd></dl>${p}`,
    ['8 January:', '“The seam is open.”'],
  ],
  ['marks that browsers show', `<p><q>Not this year,</q> she said.</p>${p}`, ['“Not this year,” she said.']],
  [
    'a correction below',
    `<div class="text">${p}</div><footer><p class="correction">Correction: Ada Lorne spoke on Tuesday, not on Monday.</p><p>About us</p></footer>`,
    ['Correction: Ada Lorne spoke on Tuesday, not on Monday.'],
  ],
  ['the credit', `${p}<p>(Corda News)</p>`, ['(Corda News)']],
  ['a heading with something under it', `<p>${SAID[0]}</p><h2>Who pays</h2>${p}`, ['Who pays']],
])('kept: %s', (_, html, expected) => {
  expect(body(page(`<h1>${TITLE}</h1><div class="text">${html}</div>`))).toEqual(
    expect.arrayContaining(expected),
  )
})

test.each([
  [
    'a pulled quotation',
    '<aside class="pullquote">“We shall not close a gate that our grandmothers built”<cite>Ada Lorne</cite></aside>',
    'We shall not close a gate that our grandmothers built',
  ],
  [
    'a caption without a name',
    '<div><img src="x.jpg"><div>Ada Lorne at the gate on Tuesday.</div></div>',
    'Ada Lorne at the gate',
  ],
  [
    'a letter box',
    '<div><h4>Morning</h4><p>Six stories before your tea is cold.</p><form><input type="email"></form></div>',
    'before your tea',
  ],
  [
    'comments',
    '<section><h2>Comments (2)</h2><div><b>tollbridge</b><p>My cousin works there and he said “never”.</p></div></section>',
    'My cousin',
  ],
  [
    'a call with its link',
    '<p>Do you know more? <a href="mailto:desk@courier.example">Write to us.</a></p>',
    'Do you know more',
  ],
  [
    'the beginning of another report',
    '<div><a href="/2">What the cat said</a><p>It said that it had not been asked.</p></div>',
    'had not been asked',
  ],
  [
    'words for machines',
    '<p>Open, <span class="sr-only">opens in a new window</span> she said again on Wednesday.</p>',
    'opens in a new',
  ],
  ['a notice in capitals', '<p>Advertisement Visit Orsa Today</p>', 'Visit Orsa'],
  ['a heading with nothing under it', '<h2>Also of interest</h2>', 'Also of interest'],
])('left out and kept beside the text: %s', (_, html, words) => {
  const { text, dropped } = read(page(`<h1>${TITLE}</h1><div class="text">${p}${html}</div>`))
  const times = text.split(words).length - 1
  expect(times).toBe(SAID.join().split(words).length - 1)
  expect(dropped.join('\n')).toContain(words)
})

test('an entry of a live blog has its time in front, the report’s own time is no part of it', () => {
  const entry = (time: string, said: string) =>
    `<article class="entry"><header><time>${time}</time></header><p>${said}</p></article>`
  const html = page(
    `<h1>${TITLE}</h1><p class="dateline"><time datetime="2025-10-14T18:00:00Z">14 October 2025</time></p>${entry('18:20', SAID[0]!)}${entry('17:05', SAID[1]!)}${entry('16:40', SAID[2]!)}`,
  )
  expect(body(html)).toEqual(['18:20', SAID[0], '17:05', SAID[1], '16:40', SAID[2]])
})

describe('two reports on one page', () => {
  const other = [
    'Nobody knew what the mayor meant, the baker said.',
    '“I do,” said the mayor, who had eaten it and a second one.',
    'A spokesman declined to comment on the bread.',
    ...SAID.map(s => s.replace('Vell', 'Orsa').replace('harbour', 'bakery')),
  ]
  const report = (title: string, lines: readonly string[]) =>
    `<div class="item"><h1>${title}</h1>${lines.map(l => `<p>${l}</p>`).join('')}</div>`
  test('the one that the page is named after, though the other is longer', () => {
    expect(body(page(`<main>${report(TITLE, SAID)}${report('Bread of yesterday', other)}</main>`))).toEqual(
      SAID,
    )
    expect(body(page(`<main>${report('Bread of yesterday', other)}${report(TITLE, SAID)}</main>`))).toEqual(
      SAID,
    )
  })
})

describe('a page that shows a stub', () => {
  const data = (free?: boolean) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: SAID.join('\n'), ...(free === undefined ? {} : { isAccessibleForFree: free }) })}</script>`
  const stub = `<h1>${TITLE}</h1><p>${SAID[0]}</p>`

  test('is completed by what its data have', () => {
    expect(body(page(stub, data()))).toEqual(SAID)
  })

  test('is left as shown where the outlet says that it is not free, and that is told', () => {
    const draft = read(page(stub, data(false)))
    expect(draft.text).toBe(`${TITLE}\n\n${SAID[0]}`)
    expect(draft.reservations).toMatchObject([{ code: 'not-free' }])
  })

  test('what is hidden behind a wall is not taken, nor kept beside', () => {
    const hidden = `<style>.rest{display:none}</style>${data(false)}`
    const draft = read(page(`<h1>${TITLE}</h1><p>${SAID[0]}</p><div class="rest">${p}</div>`, hidden))
    expect(draft.text).toBe(`${TITLE}\n\n${SAID[0]}`)
    expect(draft.dropped).toEqual([])
  })
})

test('a gallery’s captions are its report', () => {
  const slides = SAID.map(said => `<figure><img src="x.jpg"><figcaption>${said}</figcaption></figure>`).join(
    '',
  )
  expect(body(page(`<h1>${TITLE}</h1>${slides}`))).toEqual(SAID)
})

test.each([
  [
    'a page that asks to sign in',
    `<h1>Sign in</h1><p>You need an account to read this. It costs nothing at all.</p><form><input type="password"></form>`,
  ],
  [
    'a front page',
    Array.from(
      { length: 20 },
      (_, i) =>
        `<article><a href="/${i}"><h2>Report ${i}</h2></a><p>What it says, in a line or two, so that you read on.</p></article>`,
    ).join(''),
  ],
])('no report: %s', (_, html) => {
  expect(() => read(`<title>Vell Courier</title>${html}`)).toThrow(InputError)
})

describe('pages made to be slow are read or refused in time', () => {
  const many = (html: string) => html.repeat(Math.floor(200_000 / html.length))
  test.each([
    ['open divisions', many('<div>')],
    ['open bold', `${Array.from({ length: 300 }, (_, i) => `<b a${i}>`).join('')}${many('<p>x')}`],
    ['attributes', `<p ${Array.from({ length: 30_000 }, (_, i) => `a${i}`).join(' ')}>${p}`],
    ['text thrown out of a table', `<table>${many('x<tr>y')}`],
    [
      'boxes that repeat one another',
      Array.from(
        { length: 3000 },
        (_, i) => `<aside><p>We shall not close gate ${i}.</p></aside><p>The harbour ${i} stays open.</p>`,
      ).join(''),
    ],
    ['lists of lists in data', `<script type="application/ld+json">${'['.repeat(100_000)}</script>${p}`],
    [
      'a string in lists of lists',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":${'['.repeat(100_000)}"x"${']'.repeat(100_000)}}</script>${p}`,
    ],
    [
      'bodies in data',
      `<script type="application/ld+json">{"@type":"NewsArticle",${'"articleBody":"x",'.repeat(10_000)}"articleBody":"${'a '.repeat(100_000)}"}</script>${p}`,
    ],
    ['marks heaped on a letter', `<h1>a${many('\u0301\u0316')}</h1>${p}`],
    ['commas in data', `<script type="application/ld+json">{${','.repeat(100_000)}</script>${p}`],
    ['long names', many(`<p class="${'nav-'.repeat(70)}">x</p>`) + p],
    ['pictures in boxes in boxes', `${'<div>'.repeat(400)}${many('<img>')}${p}`],
    ['fields in boxes in boxes', `${'<div>'.repeat(400)}${many('<input>')}${p}`],
    ['halves of pairs', `<p>${many('\ud800')}`],
  ])('%s', (_, html) => {
    const before = process.cpuUsage()
    try {
      read(page(html))
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
    }
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(2)
  })
})
