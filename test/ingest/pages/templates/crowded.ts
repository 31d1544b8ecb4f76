import * as boxes from '../furniture/boxes.ts'
import { ADVERT, COMMENTS, MOST_READ, RELATED } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { attribute, canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'
import type { Report } from '../report.ts'
import { BRIDGE, CLINIC, SCHOOL } from '../reports/harbour.ts'

const paragraphs = (other: Report) => other.blocks.filter(b => b.kind !== 'repeated').map(b => b.text)

const OTHER = written(SCHOOL.blocks, { paragraph: t => `<p>${t}</p>`, repeated: () => '' })

/** Two whole articles in equal markup; the canonical address and JSON-LD name the second. */
export const two: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} – ${report.outlet}</title>${canonical(report)}${linkedData(linkedReport(report))}</head><body><header><ul>${boxes.menu()}</ul></header><main><article class="story"><h2>${escaped(SCHOOL.title)}</h2><p class="by">${SCHOOL.byline}</p>${OTHER}</article><article class="story"><h2>${escaped(report.title)}</h2><p class="by">${report.byline.join(', ')}</p>${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h3>${t}</h3>`, quotation: t => `<blockquote>${t}</blockquote>` })}</article></main>${boxes.footer(report.outlet)}</body></html>`,
  foreign: paragraphs(SCHOOL),
})

/** The next articles are loaded below the first, each with its own headline and the same markup, longer than the first. */
export const endless: Template = report => {
  const article = (r: Report, index: number) =>
    `<div class="infinite-item" data-url="https://${r.host}/${index}" data-index="${index}"><article class="art"><div class="art-head"><h1>${escaped(r.title)}</h1><div class="art-by">${r.byline.join(', ')}</div></div><div class="art-body">${written(r.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>`, repeated: t => `<aside class="pull">${t}</aside>` }, { 3: `<div class="dfp">${ADVERT}</div>` })}</div></article></div>`
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}<meta name="author" content="${attribute(report.byline.join(', '))}"></head><body><div class="sticky-nav"><ul>${boxes.menu()}</ul></div><div class="infinite">${article(report, 0)}<div class="next-up">Next report</div>${article(CLINIC, 1)}${article(BRIDGE, 2)}</div>${boxes.footer(report.outlet)}</body></html>`,
    foreign: [...paragraphs(CLINIC), ...paragraphs(BRIDGE)],
    captions: [],
  }
}

/** Little is reported and much is said of it below, by readers who quote. */
export const commented: Template = report => {
  const remarks = Array.from({ length: 24 }, (_, i) => COMMENTS[i % COMMENTS.length]!)
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><div class="mast"><b>${report.outlet}</b><ul>${boxes.menu()}</ul></div><div class="wrap"><div class="head"><h1>${escaped(report.title)}</h1></div><div class="lead-text">${written(report.blocks, { paragraph: t => `<p>${t}</p>` })}</div><div class="talk"><h2>What readers say</h2>${remarks.map((text, i) => `<div class="talk-row" id="t${i}"><div class="who">reader ${i}, Marrowby</div><p>${text}</p><p>And another thing: nobody in that office has ever held a spanner, and I say so as one who has held several over the years.</p></div>`).join('')}</div></div></body></html>`,
    foreign: ['nobody in that office has ever held a spanner'],
    metadata: { byline: null },
  }
}

/** The whole page is one form; names of classes mislead: the text stands in a "sidebar" that is "shared" and "related". */
export const misnamed: Template = report => ({
  html: `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8" /><title>${escaped(report.title)}</title><meta name="author" content="${report.byline.join(' and ')}" /><meta name="DC.date.issued" content="${report.published}" /><meta name="DC.publisher" content="${report.outlet}" /></head><body><form method="post" action="./Article.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTI2${'QAAF'.repeat(300)}" /><div id="ctl00_pnlHeader"><table id="ctl00_Menu1"><tr><td>${boxes.menu((n, h) => `<a class="ctl00_Menu1_1" href="${h}">${n}</a>`)}</td></tr></table></div>
<div class="page-sidebar-layout comments-enabled has-share"><div id="ctl00_ContentPlaceHolder1_UpdatePanel1" class="sidebar-left related-container"><h1><span id="ctl00_lblTitle">${escaped(report.title)}</span></h1><div class="newsletter-style-text promo-width"><span id="ctl00_lblBody">${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<p><u>${t}</u></p>`, quotation: t => `<p class="comment-style">${t}</p>` })}</span></div></div><div class="main-content"><h3>Editor’s choice</h3>${boxes.cards([...RELATED, ...MOST_READ], t => `<div class="article-body"><a href="/e">${t}</a></div>`)}</div></div><div id="ctl00_footer">© ${report.outlet}</div></form></body></html>`,
  metadata: { language: null, url: null, modified: null },
})

/** Advertisements cut sentences in two: a box stands between the halves of a paragraph. */
export const cut: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><header class="h">${report.outlet}<ul>${boxes.menu()}</ul></header><div class="c"><h1 itemprop="headline">${escaped(report.title)}</h1><div class="b" itemprop="articleBody">${written(
    report.blocks,
    {
      paragraph: (t, i) =>
        i % 3 === 1
          ? `<p>${t.replace(/ (\S+ \S+ \S+)$/u, ` <span class="ad-inline" data-ad="1"><ins style="display:block">${ADVERT}</ins></span>$1`)}</p>`
          : `<p>${t}</p>`,
      heading: t => `<h2>${t}</h2>`,
      quotation: t => `<blockquote>${t}</blockquote>`,
    },
  )}</div></div>${boxes.footer(report.outlet)}</body></html>`,
  metadata: { byline: null },
})
