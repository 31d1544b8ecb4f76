import * as boxes from '../furniture/boxes.ts'
import { COMMENTS, MOST_READ, NEWSLETTER, PAYWALL, RELATED } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'
import { blocksOf } from '../report.ts'

/** Parts of the text carry names that elsewhere mean a wall or an advertisement: they only say who counts readers. */
export const metered: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData({ ...linkedReport(report), isAccessibleForFree: true })}</head><body><nav><ul>${boxes.menu()}</ul></nav><article><h1>${escaped(report.title)}</h1><div class="who">${report.byline.join(', ')}</div>${written(
    report.blocks,
    {
      lead: t => `<p class="promo-text">${t}</p>`,
      paragraph: (t, i) =>
        i % 2 === 0 ? `<p class="meter-content premium-text">${t}</p>` : `<p class="ad-free-copy">${t}</p>`,
      heading: t => `<h2 class="related-heading">${t}</h2>`,
      quotation: t => `<div class="share-quote"><blockquote>${t}</blockquote></div>`,
      list: inner => `<div class="subscriber-only-list"><ul>${inner}</ul></div>`,
    },
  )}</article><div class="text-block"><h3>For you</h3>${boxes.cards(RELATED)}</div><div class="content-body"><p>${PAYWALL}</p></div>${boxes.footer(report.outlet)}</body></html>`,
})

/** No wrapper at all: menus, headline, paragraphs and lists of links are children of the body. */
export const flat: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}</head><body><ul>${boxes.menu()}</ul><hr><h1>${escaped(report.title)}</h1>${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>`, quotation: t => `<blockquote>${t}</blockquote>` })}<hr><h2>Other reports</h2><ul>${boxes.cards([...RELATED, ...MOST_READ])}</ul><h2>Remarks</h2>${COMMENTS.map(text => `<h3>A reader</h3><p>${text}</p>`).join('')}<hr><address>${report.outlet}, 1 Quay Street, Marrowby</address></body></html>`,
  foreign: ['1 Quay Street, Marrowby'],
  metadata: { byline: null },
})

/** All but the beginning folded away until a button is pressed: it is in the page, and free. */
export const collapsed: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><header><ul>${boxes.menu()}</ul></header><div class="item-page"><h1>${escaped(report.title)}</h1><div class="teaser-part">${written(report.blocks.slice(0, 3), { paragraph: t => `<p>${t}</p>` })}</div><button class="unfold" aria-expanded="false">Read the whole report</button><div class="rest-part collapse" hidden>${written(report.blocks.slice(3), { paragraph: t => `<p>${t}</p>`, heading: t => `<h3>${t}</h3>`, quotation: t => `<blockquote>${t}</blockquote>` })}</div></div><div class="popup" hidden><p>${NEWSLETTER}</p></div><ul class="links">${boxes.cards(MOST_READ)}</ul>${boxes.footer(report.outlet)}</body></html>`,
  metadata: { byline: null },
})

const BRIEF = blocksOf(`- The council votes for new pumps by eleven to four
  -* The mayor speaks of “the last cheap winter”`)
const NOTE = blocksOf('! Editor’s note: The figure for a household was added after the report had gone out.')

/** What is in it at a glance, in an `aside`; a note of the editors in the article's own `footer`. */
export const glance: Template = report => ({
  blocks: [...BRIEF, ...report.blocks, ...NOTE],
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body><nav><ul>${boxes.menu()}</ul></nav><article class="post"><header><h1>${escaped(report.title)}</h1></header><aside class="tldr"><ul>${BRIEF.map(b => `<li>${escaped(b.text)}</li>`).join('')}</ul></aside><div class="post__text">${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>`, quotation: t => `<blockquote>${t}</blockquote>` }, { 7: `<aside class="more-like-this"><h4>More like this</h4><ul>${boxes.cards(RELATED)}</ul></aside>` })}</div><footer class="post__end"><p class="editors-note">${escaped(NOTE[0]!.text)}</p><ul class="post__tags"><li><a href="/t/h">Harbour</a></li><li><a href="/t/c">Council</a></li></ul></footer></article>${boxes.footer(report.outlet)}</body></html>`,
})

/** Cards of one kind hold a paragraph of the text each, cards of another kind lead elsewhere. */
export const deck: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body><div class="cards-nav">${boxes.menu((n, h) => `<a href="${h}">${n}</a>`)}</div><div class="cards"><div class="card card--title"><h1>${escaped(report.title)}</h1></div>${report.blocks
    .filter(block => block.kind !== 'repeated')
    .map(
      (block, i) =>
        `<div class="card card--text"><div class="card__in">${block.kind === 'heading' ? `<h2>${escaped(block.text)}</h2>` : `<p>${escaped(block.text)}</p>`}</div></div>${i % 4 === 3 ? `<div class="card card--link"><div class="card__in"><p><a href="/c">${MOST_READ[i % MOST_READ.length]}</a></p></div></div>` : ''}`,
    )
    .join(
      '\n',
    )}</div><div class="cards cards--end">${boxes.cards(RELATED, t => `<div class="card card--link"><div class="card__in"><p><a href="/c">${t}</a></p></div></div>`)}</div>${boxes.footer(report.outlet)}</body></html>`,
})

/** A printed page taken over into three columns, numbered pages below them. */
export const columns: Template = report => {
  const third = Math.ceil(report.blocks.length / 3)
  const column = (n: number) =>
    `<div class="spalte spalte-${n}">${written(report.blocks.slice(n * third, (n + 1) * third), { paragraph: t => `<p>${t}</p>`, heading: t => `<p><b>${t}</b></p>` })}</div>`
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} – ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><div class="kopf">${boxes.menu((n, h) => `<a href="${h}">${n}</a>`)}</div><div class="seite"><h1>${escaped(report.title)}</h1><div class="spalten">${column(0)}${column(1)}${column(2)}</div><div class="blaettern"><a href="?s=1">1</a> <a href="?s=2">2</a> <a href="?s=3">3</a> <a href="?s=2">Next page</a></div></div><div class="rand">${boxes.cards(RELATED, t => `<p><a href="/r">${t}</a></p>`)}</div></body></html>`,
    metadata: { byline: null },
  }
}

/** Words of somebody in an `aside` that are nowhere else: a statement, not a teaser. */
export const statement: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body><ul id="menu">${boxes.menu()}</ul><div class="two-thirds"><h1>${escaped(report.title)}</h1>${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>`, quotation: t => `<aside class="statement-box"><p>${t}</p></aside>`, pull: t => `<aside class="statement-box"><p>${t}</p></aside>`, note: t => `<div class="corr"><p>${t}</p></div>` })}</div><aside class="one-third"><h3>Most read</h3><ol>${boxes.cards(MOST_READ)}</ol></aside>${boxes.footer(report.outlet)}</body></html>`,
})

/** A ticker as rows of a table, a line of the day's agenda above it. */
export const rows: Template = report => {
  let open = false
  const entries = written(report.blocks, {
    lead: t => `<p class="summary">${t}</p><table class="ticker-table"><tbody>`,
    time: t => {
      const before = open ? '</td></tr>' : ''
      open = true
      return `${before}<tr><td class="at"><b>${t}</b></td><td class="text">`
    },
    paragraph: t => `<p>${t}</p>`,
    heading: t => `<h4>${t}</h4>`,
  })
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}<meta name="author" content="${report.byline.join(', ')}"></head><body><nav><ul>${boxes.menu()}</ul></nav><div class="liveticker"><h1>${escaped(report.title)}</h1>${entries}</td></tr></tbody></table></div><div class="teasers">${boxes.cards(RELATED)}</div></body></html>`,
  }
}

/** Pictures in a list, what is told of each in a paragraph below it. */
export const album: Template = report => ({
  captions: [],
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><ul class="m">${boxes.menu()}</ul><div class="album"><h1>${escaped(report.title)}</h1><ul class="album__pictures">${report.blocks.map((block, i) => `<li><a href="/big/${i}"><img src="/${i}.jpg" alt=""></a><p class="album__caption">${escaped(block.text)}</p></li>`).join('')}</ul></div><ul class="thumbs">${boxes.cards(RELATED)}</ul>${boxes.footer(report.outlet)}</body></html>`,
  metadata: { byline: null },
})

/** A script unrolls the text part by part: but for the beginning each part is hidden by itself, short ones and lists too. */
export const unrolled: Template = report => {
  const part = (html: string) => `<div class="part" style="display:none" data-step>${html}</div>`
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body><nav><ul>${boxes.menu()}</ul></nav><main><h1>${escaped(report.title)}</h1>${written(
      report.blocks,
      {
        paragraph: (t, i) => (i < 2 ? `<div class="part"><p>${t}</p></div>` : part(`<p>${t}</p>`)),
        heading: t => part(`<h2>${t}</h2>`),
        quotation: t => part(`<blockquote>${t}</blockquote>`),
        list: inner => part(`<ul>${inner}</ul>`),
      },
      { 6: `<div class="part-end" style="display:none"><p>${NEWSLETTER}</p></div>` },
    )}</main><ul>${boxes.cards(MOST_READ)}</ul>${boxes.footer(report.outlet)}</body></html>`,
  }
}
