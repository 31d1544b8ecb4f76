import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sha256 } from '../../src/model/identifier.ts'

/** How what the feed has of a report ends; its page does not have it. */
export const IN_SHORT = ', in short.'

/** A report as its outlet has it now. */
export interface Published {
  readonly path: string
  guid: string | null
  title: string
  body: string
  published: string
  updated: string | null
}

/** What an outlet that was asked answered, in order. */
export interface Asked {
  readonly path: string
  readonly status: number
}

/** An invented outlet on the loopback, whose feed and pages change as it is told. */
export interface Outlet {
  readonly origin: string
  readonly feed: string
  /** The newest first. */
  readonly reports: Published[]
  readonly asked: Asked[]
  /** Answers for paths, before anything else is looked at; removed by giving null. */
  answer(path: string, answer: ((request: IncomingMessage, response: ServerResponse) => void) | null): void
  /** What the feed says beside its items. */
  head: string
  close(): Promise<void>
}

const WORDS = 'harbour bridge grain ferry quay lantern council tide market dock pilot rope'.split(' ')

/** Sentences that nothing else has, so that an article is found in the page. */
export function bodyOf(seed: string): string {
  const words = Array.from({ length: 60 }, (_, i) => WORDS[(i * 7 + seed.length) % WORDS.length])
  return `“The ${seed} is as it should be,” Mayor Ada Vell said in Orlin on Friday. ${words.join(' ')} of ${seed}.`
}

export function pageOf({ title, body, published }: Published): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Lantern">
<meta property="article:published_time" content="${published}"></head>
<body><nav><a href="/">Front page</a></nav><article><h1>${title}</h1><p>${body}</p><p>Nobody else was asked about it before the evening, as far as this report knows.</p></article>
<footer>The Lantern of Orlin</footer></body></html>`
}

function feedOf(outlet: Outlet): string {
  const items = outlet.reports.map(
    ({
      path,
      guid,
      title,
      published,
      updated,
    }) => `<item><title>${title}</title><link>${outlet.origin}${path}</link>
${guid === null ? '' : `<guid isPermaLink="false">${guid}</guid>`}<pubDate>${new Date(published).toUTCString()}</pubDate>
${updated === null ? '' : `<a10:updated>${updated}</a10:updated>`}<description>${title}${IN_SHORT}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0" xmlns:a10="http://www.w3.org/2005/Atom"><channel><title>The Lantern</title>
<link>${outlet.origin}/</link><description>News of Orlin</description>${outlet.head}${items.join('\n')}</channel></rss>`
}

export async function openOutlet(): Promise<Outlet> {
  const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>()
  const server: Server = createServer((request, response) => {
    const path = request.url!
    response.on('finish', () => outlet.asked.push({ path, status: response.statusCode }))
    const special = answers.get(path)
    if (special !== undefined) special(request, response)
    else if (path === '/feed.xml') sendFeed(request, response)
    else {
      const report = outlet.reports.find(one => one.path === path)
      if (report === undefined) response.writeHead(404).end()
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(report))
    }
  })
  const sendFeed = (request: IncomingMessage, response: ServerResponse) => {
    const text = feedOf(outlet)
    const etag = `"${sha256(text).slice(0, 16)}"`
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(text)
  }
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const outlet: Outlet = {
    origin,
    feed: `${origin}/feed.xml`,
    reports: [],
    asked: [],
    head: '',
    answer: (path, answer) => void (answer === null ? answers.delete(path) : answers.set(path, answer)),
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return outlet
}
