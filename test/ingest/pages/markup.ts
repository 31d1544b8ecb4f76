import { addressOf } from './made-page.ts'
import type { Block, BlockKind, Report } from './report.ts'

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

export function attribute(text: string): string {
  return escaped(text).replace(/"/g, '&quot;')
}

export type Style = Readonly<Partial<Record<BlockKind, (html: string, index: number) => string>>> & {
  readonly paragraph: (html: string, index: number) => string
  /** Round the items of one list. */
  readonly list?: (html: string) => string
  /** What is done to the text of each block, after escaping. */
  readonly dress?: (html: string, index: number) => string
}

/** The blocks as one template writes them, with what stands between them: by number of blocks before it. */
export function written(
  blocks: readonly Block[],
  style: Style,
  between: Readonly<Record<number, string>> = {},
): string {
  const dress = style.dress ?? (html => html)
  let html = ''
  let items = ''
  const list = style.list ?? (inner => `<ul>${inner}</ul>`)
  blocks.forEach((block, index) => {
    if (items && block.kind !== 'item') {
      html += list(items)
      items = ''
    }
    html += items ? '' : (between[index] ?? '')
    const text = dress(escaped(block.text), index)
    if (block.kind === 'item') items += style.item ? style.item(text, index) : `<li>${text}</li>`
    else html += `${(style[block.kind] ?? style.paragraph)(text, index)}\n`
  })
  return html + (items ? list(items) : '') + (between[blocks.length] ?? '')
}

/** JSON-LD of a report, as an object to put into a page or to change first. */
export function linkedReport(report: Report, type = 'NewsArticle'): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': type,
    headline: report.title,
    url: addressOf(report),
    mainEntityOfPage: { '@type': 'WebPage', '@id': addressOf(report) },
    datePublished: report.published,
    ...(report.modified === null ? {} : { dateModified: report.modified }),
    inLanguage: report.language,
    author: report.byline.map(name => ({ '@type': 'Person', name, url: `https://${report.host}/by/x` })),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: report.outlet,
      logo: { '@type': 'ImageObject', url: `https://${report.host}/logo.png`, width: 600, height: 60 },
    },
    image: [`https://${report.host}/img/1200.jpg`],
  }
}

export function linkedData(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`
}

export function openGraph(report: Report): string {
  return `<meta property="og:type" content="article">
<meta property="og:title" content="${attribute(report.title)}">
<meta property="og:site_name" content="${attribute(report.outlet)}">
<meta property="og:url" content="${addressOf(report)}">
<meta property="og:image" content="https://${report.host}/img/1200x630.jpg">
<meta property="article:published_time" content="${report.published}">
${report.modified === null ? '' : `<meta property="article:modified_time" content="${report.modified}">`}
<meta name="twitter:card" content="summary_large_image">`
}

export function canonical(report: Report): string {
  return `<link rel="canonical" href="${addressOf(report)}">`
}
