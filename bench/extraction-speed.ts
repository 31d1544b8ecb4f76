/**
 * How many pages of 200 kB a second the reader of pages takes apart, on one thread, in processor time: parsing, extraction,
 * metadata, places in the bytes. Beside it parse5 alone and Readability, over linkedom and over parse5's tree, on the same pages of invented words.
 * `node bench/extraction-speed.ts [PAGES]`
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { DEFAULT_LIMITS } from '../src/ingest/limits.ts'
import { documentOfPage } from '../src/ingest/page/page.ts'
import { capital, inventedWord, seeded } from './invented-words.ts'

const PAGE_BYTES = 200_000
const ROUNDS = 5

const random = seeded(200)
const words = Array.from({ length: 2000 }, () => inventedWord(random))
const pages = Array.from({ length: Number(process.argv[2] ?? 20) }, (_, index) => page(index))
const bytes = pages.map(html => Buffer.from(html))
const mean = bytes.reduce((sum, b) => sum + b.length, 0) / bytes.length

const ours = best(() => {
  for (const [index, html] of pages.entries())
    documentOfPage(html, 'f'.repeat(64), 'page.html', DEFAULT_LIMITS, {
      bytes: bytes[index]!,
      encoding: 'utf-8',
    })
})
const parsing = best(() => {
  for (const html of pages) parse(html)
})
const readability = best(() => {
  for (const html of pages) new Readability(parseHTML(html).document as never).parse()
})
const overParse5 = best(() => {
  for (const html of pages) new Readability(documentOverParse5(html) as never).parse()
})
const perSecond = (seconds: number) => pages.length / seconds
const row = (name: string, seconds: number) =>
  console.log(
    `${name.padEnd(36)}${perSecond(seconds).toFixed(0).padStart(9)}${((seconds / pages.length) * 1000).toFixed(1).padStart(9)}${(seconds / ours).toFixed(2).padStart(8)}`,
  )
console.log(`${pages.length} pages of ${(mean / 1000).toFixed(0)} kB, best of ${ROUNDS}, processor time`)
console.log(`${''.padEnd(36)}${'pages/s'.padStart(9)}${'ms'.padStart(9)}${'× ours'.padStart(8)}`)
row('hearsay', ours)
row('parse5, parsing alone', parsing)
row('@mozilla/readability over linkedom', readability)
row('@mozilla/readability over parse5', overParse5)

/** Readability needs nodes with methods: parse5's tree, put into linkedom's. */
function documentOverParse5(html: string) {
  const { document } = parseHTML('<html><head></head><body></body></html>')
  const parsed = parse(html).childNodes.find(
    node => node.nodeName === 'html',
  ) as DefaultTreeAdapterMap['element']
  const root = document.documentElement
  root.replaceChildren()
  const open = [{ from: parsed, to: root as ReturnType<typeof document.createElement> }]
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of next.from.childNodes) {
      if (child.nodeName === '#text') next.to.append((child as DefaultTreeAdapterMap['textNode']).value)
      else if ('tagName' in child) {
        const element = document.createElement(child.tagName)
        for (const { name, value } of child.attrs) element.setAttribute(name, value)
        next.to.append(element)
        open.push({ from: child, to: element })
      }
    }
  }
  return document
}

function best(run: () => void): number {
  run()
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return Math.min(...times)
}

function text(sentences: number): string {
  return Array.from({ length: sentences }, () => {
    const said = Array.from({ length: 8 + Math.floor(random() * 14) }, () => pick(words))
    return random() < 0.3
      ? `&ldquo;${capital(said.join(' '))},&rdquo; ${pick(words)} said.`
      : `${capital(said.join(' '))}.`
  }).join(' ')
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!
}

/** As heavy as front-end frameworks make them: scripts, menus, pictures in sizes, boxes, a report of eight thousand characters. */
function page(index: number): string {
  const title = capital(text(1).slice(0, 60))
  const state = JSON.stringify({
    cards: Array.from({ length: 120 }, (_, n) => ({ id: n, title: text(1), tags: words.slice(n, n + 5) })),
  })
  const menu = words
    .slice(index * 3, index * 3 + 120)
    .map(
      w =>
        `<li class="nav-item"><a class="nav-link" href="/${w}" data-track="nav:${w}"><span>${w}</span></a></li>`,
    )
  const card = () =>
    `<article class="card card--small"><a href="/${pick(words)}/${pick(words)}"><picture><source srcset="/i/${pick(words)}-320.webp 320w, /i/${pick(words)}-640.webp 640w"><img loading="lazy" src="/i/${pick(words)}.jpg" alt="${pick(words)}" width="320" height="180"></picture><h3 class="card__title">${text(1)}</h3></a><p class="card__text">${text(1)}</p></article>`
  const paragraphs = Array.from({ length: 40 }, (_, n) =>
    n % 9 === 8
      ? `<blockquote class="quote"><p>${text(1)}</p></blockquote>`
      : `<p class="article__paragraph" data-n="${n}">${text(2).replace(/(\w+ \w+)/, '<a href="/t/$1">$1</a>')}</p>`,
  )
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Bench Courier</title><meta property="og:title" content="${title}"><meta property="article:published_time" content="2025-10-14T18:05:00+02:00"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, author: { '@type': 'Person', name: 'Mira Osk' } })}</script><script>window.__STATE__ = ${state}</script><style>${words.map(w => `.${w}{color:#123}`).join('')}</style></head>`
  const body = `<body><header><nav><ul>${menu.join('')}</ul></nav></header><main><article><h1>${title}</h1><p class="byline">By Mira Osk</p><div class="article__body">${paragraphs.join('\n')}</div></article><aside class="related">${Array.from({ length: 20 }, card).join('\n')}</aside></main>`
  let rest = ''
  while (head.length + body.length + rest.length < PAGE_BYTES)
    rest += `<section class="strip"><h2>${pick(words)}</h2>${card()}${card()}</section>\n`
  return `${head}${body}${rest}<footer><ul>${menu.join('')}</ul></footer></body></html>`
}
