import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, RELATED, SUPPORT } from '../furniture/foreign.ts'
import { addressOf, type Template } from '../made-page.ts'
import { attribute, canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'
import { blocksOf } from '../report.ts'

/** An essay with footnotes below it, and a biography between the two. */
export const footnoted: Template = report => {
  const notes = report.blocks.filter(block => block.kind === 'footnote')
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${canonical(report)}${linkedData({ ...linkedReport(report, 'OpinionNewsArticle'), author: report.byline[0] })}</head><body><nav><ul>${boxes.menu()}</ul></nav><main class="opinion"><p class="opinion-label">Opinion</p><h1>${escaped(report.title)}</h1><div class="columnist"><img src="/c.jpg" alt=""><span>${report.byline[0]}</span></div><div class="opinion-text">${written(
      report.blocks.filter(block => block.kind !== 'footnote'),
      { paragraph: t => `<p>${t}</p>`, dress: t => t.replace(/([¹²])/, '<sup><a href="#fn">$1</a></sup>') },
    )}<section class="footnotes"><hr>${notes.map(note => `<p id="fn">${escaped(note.text)} <a href="#r" aria-label="back">↩</a></p>`).join('')}</section></div>${boxes.biography('opinion-bio', report.byline[0] ?? '')}<p class="disclaimer">The views in this column are those of its author alone.</p></main>${boxes.footer(report.outlet)}</body></html>`,
    foreign: ['The views in this column are those of its author alone'],
  }
}

const BOX = blocksOf(`# The pumps in figures
  - Nine pumps, the oldest from 1961
  - 4,200 litres a second when all run
  -* “Two out of nine have never failed,” according to the harbour office`)

/**
 * A box of facts in mid-article. It is about this report's matter, was written for it, and a reader would miss it: it is
 * text. The box beside it, which asks for money, is not.
 */
export const boxedFacts: Template = report => {
  const at = 4
  return {
    blocks: [...report.blocks.slice(0, at), ...BOX, ...report.blocks.slice(at)],
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData([linkedReport(report)])}</head><body><div class="g-header"><ul>${boxes.menu()}</ul></div><div class="g-story"><h1>${escaped(report.title)}</h1><div class="g-body">${written(
      report.blocks,
      {
        paragraph: t => `<p class="paragraph">${t}</p>`,
        lead: t => `<p class="paragraph lead">${t}</p>`,
        heading: t => `<h2>${t}</h2>`,
        quotation: t => `<blockquote class="quote"><p>${t}</p></blockquote>`,
      },
      {
        [at]: `<div class="factbox">${written(BOX, { paragraph: t => `<p>${t}</p>`, heading: t => `<h4>${t}</h4>` })}</div>`,
        6: `<div class="support-us"><p>${SUPPORT}</p><a href="/give">Give</a></div>`,
      },
    )}</div></div><div class="g-related">${boxes.cards(RELATED)}</div>${boxes.footer(report.outlet)}</body></html>`,
  }
}

/** The page shows no headline: it is in JSON-LD alone, and in the address. */
export const headless: Template = report => ({
  html: `<!doctype html><html><head><meta charset="utf-8"><title>${report.outlet}</title>${linkedData({ '@context': 'https://schema.org/', '@graph': [{ '@type': ['NewsArticle', 'Article'], '@id': '#a', headline: report.title, datePublished: report.published, author: [{ '@id': '#p' }], publisher: { '@id': '#o' } }, ...report.byline.map(name => ({ '@type': 'Person', '@id': '#p', name })), { '@type': 'Organization', '@id': '#o', name: report.outlet }] })}<link rel="canonical" href="${addressOf(report)}"></head><body><div class="bar"><ul>${boxes.menu()}</ul></div><div class="main"><img class="headline-picture" src="/headline.png" alt=""><div class="txt">${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h3>${t}</h3>`, quotation: t => `<blockquote>${t}</blockquote>` })}</div></div>${boxes.footer(report.outlet)}</body></html>`,
  metadata: { language: null, modified: null },
})

/** The headline stands in the page's header, far from the text, over a picture; the standfirst with it. */
export const apart: Template = report => {
  const [lead, ...rest] = report.blocks
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} • ${report.outlet}</title>${openGraph(report)}<link rel="canonical" href="${addressOf(report)}?utm=none"></head><body><header class="hero" style="background-image:url(/h.jpg)"><nav><ul>${boxes.menu()}</ul></nav><div class="hero__text"><h1>${escaped(report.title)}</h1><p class="hero__deck">${escaped(lead?.text ?? '')}</p><p class="hero__meta">By <a rel="author" href="/by">${report.byline.join('</a>, <a rel="author" href="/by">')}</a></p></div></header><section class="progress"></section><article class="text-only">${written(rest, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>`, quotation: t => `<blockquote>${t}</blockquote>` })}</article><section class="read-next"><h2>Read next</h2>${boxes.cards(MOST_READ)}</section>${boxes.footer(report.outlet)}</body></html>`,
    metadata: { url: `${addressOf(report)}?utm=none` },
  }
}

/** An application that writes the page by script: the markup is empty, the text stands in JSON-LD, free to read. */
export const shell: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${linkedData({ ...linkedReport(report), isAccessibleForFree: true, articleBody: report.blocks.map(block => block.text).join('\n\n') })}${canonical(report)}</head><body><div id="root"><div class="skeleton"></div></div><noscript>You need to enable scripts to run this site.</noscript><script src="/main.3f9a.js"></script></body></html>`,
  foreign: ['You need to enable scripts'],
})

/** Sections that open on a click, and a list of terms with what is said of each. */
export const folded: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}<meta name="twitter:creator" content="@somebody"></head><body><ul class="nav">${boxes.menu()}</ul><main><h1>${escaped(report.title)}</h1><p class="byline vcard">By <span class="fn">${report.byline.join('</span> and <span class="fn">')}</span></p>${written(
    report.blocks,
    {
      paragraph: (t, i) =>
        i === 4 ? `<details><summary>Read the whole paragraph</summary><p>${t}</p></details>` : `<p>${t}</p>`,
      heading: t => `<h2>${t}</h2>`,
      quotation: t => `<blockquote cite="/minutes"><p>${t}</p></blockquote>`,
      list: inner => `<dl>${inner}</dl>`,
      item: t => {
        const [term = '', ...rest] = t.split(': ')
        return rest.length > 0 ? `<dt>${term}:</dt><dd>${rest.join(': ')}</dd>` : `<dd>${t}</dd>`
      },
    },
  )}</main><aside class="cta">${boxes.newsletterForm('cta-form')}</aside>${boxes.footer(report.outlet)}</body></html>`,
  captions: ['Read the whole paragraph'],
  metadata: { byline: attribute(report.byline.join(', ')) },
})
