import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, RELATED } from '../furniture/foreign.ts'
import { addressOf, type Template } from '../made-page.ts'
import { attribute, escaped, written } from '../markup.ts'

/** The time of publication as mail has it; the outlet only behind a bar in the window's title. */
export const mailed: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title><meta name="pubdate" content="${new Date(report.published).toUTCString()}"><meta name="byl" content="By ${report.byline.join(' and ')}"><meta property="og:url" content="${addressOf(report)}"></head><body><div id="nav"><ul>${boxes.menu()}</ul></div><div id="story"><h1>${escaped(report.title)}</h1><p class="byline">By ${report.byline.join(' and ')}</p>${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>` })}</div><div id="side">${boxes.cards(MOST_READ)}</div></body></html>`,
  metadata: { modified: null },
})

/** A time without a zone, which nothing else tells: it stays without one. */
export const zoneless: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)}</title><meta property="og:site_name" content="${attribute(report.outlet)}"><meta property="og:title" content="${attribute(report.title)}"><meta property="article:published_time" content="${report.published.slice(0, 16)}"><link rel="canonical" href="${addressOf(report)}"></head><body><ul>${boxes.menu()}</ul><div class="t"><h1>${escaped(report.title)}</h1>${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>` })}</div><ul>${boxes.cards(RELATED)}</ul></body></html>`,
  metadata: { published: report.published.slice(0, 16), modified: null, byline: null },
})

/** Everything in microdata within the text's own markup: nothing in the head. */
export const annotated: Template = report => ({
  html: `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(report.title)}</title></head><body><ul>${boxes.menu()}</ul><div itemscope itemtype="http://schema.org/NewsArticle"><link itemprop="mainEntityOfPage" href="${addressOf(report)}"><meta itemprop="inLanguage" content="en-GB"><h1 itemprop="headline name">${escaped(report.title)}</h1><p class="info">${report.byline.map(name => `<span itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/x"><span itemprop="name">${name}</span></a></span>`).join(', ')} <time itemprop="datePublished" datetime="${report.published}">some days ago</time>${report.modified ? ` <time itemprop="dateModified" datetime="${report.modified}">a while ago</time>` : ''}</p><div itemprop="articleBody">${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>`, quotation: t => `<blockquote>${t}</blockquote>` })}</div><div itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><img itemprop="logo" src="/l.png" alt=""><meta itemprop="name" content="${attribute(report.outlet)}"></div></div><div itemscope itemtype="http://schema.org/ItemList">${boxes.cards(MOST_READ, t => `<div itemprop="itemListElement" itemscope itemtype="http://schema.org/NewsArticle"><a itemprop="url" href="/m"><span itemprop="headline">${t}</span></a><meta itemprop="datePublished" content="2019-01-01"></div>`)}</div></body></html>`,
})
