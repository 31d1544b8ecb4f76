import * as boxes from '../furniture/boxes.ts'
import { ADVERT, COMMENTS, MOST_READ, NEWSLETTER, RELATED, SHARE } from '../furniture/foreign.ts'
import { addressOf, type Template } from '../made-page.ts'
import { attribute, canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'
import { blocksOf } from '../report.ts'
import { MATCH, QUAKE } from './reports.ts'

/** A magazine: the first letter in a span of its own, pull quotes in asides, ornaments between parts. */
export const magazine: Template = report => ({
  html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${canonical(report)}${openGraph(report)}${linkedData({ ...linkedReport(report), author: report.byline })}</head><body class="mag"><div class="mag-top"><button>Menu</button><ul class="mag-nav">${boxes.menu()}</ul></div><div class="mag-story"><div class="mag-rubric"><a href="/c">${report.section}</a></div><h1 class="mag-hed">${escaped(report.title)}</h1>
${written(
  report.blocks,
  {
    lead: t =>
      `<div class="mag-dek">${t}</div><div class="mag-by">By <a href="/x">${report.byline.join('</a> and <a href="/y">')}</a></div><div class="mag-body" data-journey-hook="client-content">`,
    paragraph: (t, i) =>
      i === 1
        ? `<p class="has-dropcap"><span class="dropcap">${t[0]}</span>${t.slice(1)}</p>`
        : `<p class="paywall">${t}</p>`,
    heading: t => `<div class="mag-ornament" role="separator">❦</div><h2 class="mag-sub">${t}</h2>`,
    pull: t =>
      `<aside class="mag-pull" role="complementary"><div class="mag-pull__rule"></div><p>${t}</p></aside>`,
    repeated: t => `<aside class="mag-pull" role="complementary"><p>${t}</p></aside>`,
    list: inner => `<ol class="mag-ol">${inner}</ol>`,
  },
  {
    4: `<figure class="mag-fig"><div class="aspect"><span class="lazy-holder" data-src="/m.jpg"></span><noscript><img src="/m.jpg" alt=""></noscript></div><figcaption><span class="cap">${escaped(report.caption)}</span></figcaption></figure>`,
    8: `<div class="mag-consumer-unit"><div class="mag-ad-label">${ADVERT}</div></div>`,
  },
)}</div><div class="mag-recirc"><h3>More from the courts</h3>${boxes.cards(RELATED, t => `<div class="summary-item"><a href="/s"><h3>${t}</h3></a><p class="summary-item__dek">A clerk, a cellar and the letter that nobody was meant to open before spring.</p></div>`)}</div></div>${boxes.footer(report.outlet)}</body></html>`,
  foreign: ['A clerk, a cellar and the letter that nobody'],
})

/** Utilities over a plain page: sixty wrappers deep, one for each measure of its advertisements. */
export const nested: Template = report => ({
  html: `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title><meta property="og:title" content="${attribute(report.title)} - ${report.outlet}"><meta property="og:site_name" content="${report.outlet}">${linkedData({ '@type': 'NewsArticle', headline: report.title, datePublished: report.published, author: { '@type': 'Organization', name: report.byline[0] ?? '' }, mainEntityOfPage: addressOf(report) })}${canonical(report)}</head><body>${'<div class="w">'.repeat(60)}<div class="n1"><ul>${boxes.menu((n, h) => `<li><div><div><a href="${h}"><span>${n}</span></a></div></div></li>`)}</ul></div><div class="n2"><div class="n3"><h1>${escaped(report.title)}</h1></div><div class="n4">${written(report.blocks, { paragraph: t => `<div><div><div><p>${t}</p></div></div></div>`, heading: t => `<div><div><h2>${t}</h2></div></div>`, credit: t => `<div><p class="small">${t}</p></div>` }, { 2: `<div><div><figure><img alt=""><figcaption>${escaped(report.caption)}</figcaption></figure></div></div>`, 5: '<div><div><div class="gpt" id="gpt-5"></div></div></div>' })}</div></div><div class="n5">${boxes.cards(MOST_READ, t => `<div><div><a href="/q"><div>${t}</div></a></div></div>`)}</div>${'</div>'.repeat(60)}${boxes.footer(report.outlet)}</body></html>`,
  metadata: { modified: null, byline: report.byline.join(', ') || null },
})

/** A gallery: pictures with captions, which are all that is told. A line on top introduces them. */
export const gallery: Template = report => {
  const [intro, ...captions] = report.blocks
  return {
    captions: [],
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report, 'NewsArticle'))}</head><body><div class="g-nav"><ul>${boxes.menu()}</ul></div><main class="gallery"><h1>${escaped(report.title)}</h1><p class="gallery__intro">${escaped(intro!.text)}</p><ol class="gallery__list">${captions.map((c, i) => `<li class="gallery__item" id="img-${i + 1}"><figure><img data-src="/${i}.jpg" alt=""><figcaption><span class="count">${i + 1}/${captions.length}</span> <span class="gallery__caption">${escaped(c.text)}</span></figcaption></figure></li>`).join('')}</ol></main><div class="g-more">${boxes.cards(RELATED)}</div>${boxes.footer(report.outlet)}</body></html>`,
  }
}

/** A platform for letters: boxes to subscribe between paragraphs, footnotes by anchors, likes and restacks. */
export const letters: Template = report => {
  const subscribe = `<div class="subscription-widget-wrap"><div class="subscription-widget"><div class="preamble"><p>Slow Water Letters is kept up by its readers. To get new ones and to help me, become a subscriber.</p></div><form><input type="email"><button>Subscribe</button></form></div></div>`
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)}</title><meta property="og:site_name" content="${report.outlet}">${linkedData(linkedReport(report))}${canonical(report)}</head><body><div id="entry"><div class="topbar"><a href="/">${report.outlet}</a><button>Subscribe</button><button>Sign in</button></div><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title">${escaped(report.title)}</h1><div class="byline-wrapper"><a href="/@w">${report.byline[0]}</a><div>Aug 24, 2025</div></div><div class="post-ufi"><a>♡ 212</a><a>48 remarks</a><a>${SHARE}</a></div></div><div class="available-content"><div dir="auto" class="body markup">${written(
      report.blocks.filter(b => b.kind !== 'footnote'),
      {
        paragraph: t => `<p>${t}</p>`,
        heading: t =>
          `<h3 class="header-anchor-post">${t}<div class="pencraft"><div id="§" class="header-anchor"></div></div></h3>`,
        dress: t => t.replace('¹', '<a class="footnote-anchor" href="#footnote-1">¹</a>'),
      },
      { 3: subscribe, 6: '<div><hr></div>' },
    )}<div class="footnote" data-component-name="FootnoteToDOM"><div class="footnote-content"><p>${escaped(report.blocks.find(b => b.kind === 'footnote')!.text)}</p></div></div>${subscribe}</div></div></article><div class="comments-page"><h4>48 remarks</h4>${COMMENTS.map(t => `<div class="comment"><span>Pim T.</span><div class="comment-body"><p>${t}</p></div></div>`).join('')}</div><div class="footer-wrap">© 2025 ${report.byline[0]}</div></div></body></html>`,
    foreign: ['is kept up by its readers. To get new ones'],
  }
}

/** Questions are headings, answers follow; the head of the page is a video. */
export const questions: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}<meta property="article:author" content="${report.byline[0]}"></head><body><header class="site"><nav>${boxes.menu((n, h) => `<a href="${h}">${n}</a>`)}</nav></header><div class="video-player"><video poster="/p.jpg"></video><div class="controls"><button>Play</button><span>2:14:03</span></div></div><main id="maincontent"><div class="title-block"><h1>${escaped(report.title)}</h1><span class="by">By ${report.byline[0]}</span></div><section class="qa">${written(report.blocks, { lead: t => `<p class="summary"><em>${t}</em></p>`, paragraph: t => `<p>${t}</p>`, question: t => `<h3>${t}</h3>`, answer: t => `<p>${t}</p>` }, { 3: `<figure><img alt="" src="/r.jpg"><figcaption>${escaped(report.caption)}</figcaption></figure>`, 5: `<p class="also"><em>Read more: </em><a href="/w"><em>${RELATED[3]}</em></a></p>` })}</section></main>${boxes.tags('tag-cloud', ['Water', 'Ondal', 'Wells'])}${boxes.footer(report.outlet)}</body></html>`,
})

/** A live blog as a list: times in spans, the newest on top, a box of what happened so far that links into it. */
export const ticker: Template = report => {
  let open = false
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}<meta name="author" content="${report.byline[0]}"></head><body><div class="nav">${boxes.menu((n, h) => `<a href="${h}">${n}</a> `)}</div><div class="page"><h1>${escaped(report.title)}</h1>${written(
      report.blocks,
      {
        lead: t =>
          `<p class="deck">${t}</p><div class="toolbar"><label><input type="checkbox"> Refresh by itself</label><a href="#oldest">Oldest first</a></div><ul class="ticker">`,
        time: t => {
          const before = open ? '</div></li>' : ''
          open = true
          return `${before}<li class="ticker__entry"><div class="ticker__time"><span>${t}</span></div><div class="ticker__text">`
        },
        paragraph: t => `<p>${t}</p>`,
        quotation: t => `<blockquote>${t}</blockquote>`,
      },
    )}</div></li></ul><div class="pages"><a href="?p=2">2</a> <a href="?p=3">3</a></div></div><div class="also"><h4>Also today</h4>${boxes.cards(MOST_READ)}</div></body></html>`,
    foreign: ['Refresh by itself'],
  }
}

/** Posts in frames of two other networks, with an image and a count of hearts beside their text. */
export const frames: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} – ${report.outlet}</title>${openGraph(report)}${linkedData([linkedReport(report)])}</head><body><div class="m"><ul>${boxes.menu()}</ul></div><article class="entry"><h1>${escaped(report.title)}</h1><div class="entry-text">${written(report.blocks, { paragraph: t => `<p>${t}</p>`, post: t => `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><blockquote class="instagram-media" data-instgrm-version="14"><div><p>${t}</p>`, poster: t => `<p><a href="https://pictures.example/p/1">${t}</a></p></div></blockquote><script async src="//pictures.example/embed.js"></script></div></figure>` }, { 4: `<div class="inline-promo"><a href="/n">${NEWSLETTER}</a></div>` })}</div>${boxes.biography('entry-author', report.byline[0] ?? '')}</article>${boxes.comments('reader-comments')}${boxes.footer(report.outlet)}</body></html>`,
})

/** A second article, longer and bought, in the same kind of element, in front of the first. */
export const bought: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><ul>${boxes.menu()}</ul><div class="grid"><article class="card card--partner"><span class="label">Paid partner</span><h2>${escaped(MATCH.title)}</h2>${written(MATCH.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h3>${t}</h3>` })}</article><article class="card"><h1>${escaped(report.title)}</h1>${written(report.blocks, { paragraph: t => `<p>${t}</p>`, repeated: t => `<blockquote class="pullquote">${t}</blockquote>`, pull: t => `<blockquote class="pullquote">${t}</blockquote>`, heading: t => `<h3>${t}</h3>` })}</article></div></body></html>`,
  foreign: MATCH.blocks.map(block => block.text),
  metadata: { byline: null },
})

/** The next report is put under the first by script, in the same container, with nothing between but a headline. */
export const onwards: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${canonical(report)}${linkedData(linkedReport(report))}</head><body><nav>${boxes.menu((n, h) => `<a href="${h}">${n}</a>`)}</nav><div id="stream"><section class="piece" data-id="1"><h1>${escaped(report.title)}</h1><p class="who">${report.byline.join(', ')}</p>${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>` })}</section><section class="piece" data-id="2"><h1>${escaped(QUAKE.title)}</h1>${written(QUAKE.blocks, { paragraph: t => `<p>${t}</p>` })}</section></div></body></html>`,
  foreign: QUAKE.blocks.filter(block => block.kind === 'paragraph').map(block => block.text),
  captions: [],
})

/** A wall that shows three paragraphs and scrambles the rest, so that it looks like text behind a blur. */
export const scrambled: Template = report => {
  const shown = report.blocks.slice(0, 4)
  return {
    blocks: shown,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${openGraph(report)}${canonical(report)}${linkedData({ ...linkedReport(report), isAccessibleForFree: 'False', hasPart: [{ '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.meter-blur' }] })}</head><body><ul>${boxes.menu()}</ul><main><h1>${escaped(report.title)}</h1><section class="open-part">${written(shown, { paragraph: t => `<p>${t}</p>`, lead: t => `<p><b>${t}</b></p>` })}</section><section class="meter-blur" aria-hidden="true" style="filter:blur(4px)"><p>Vrtkx olm dsarr “pnk wetta” osk lirrum tann, od vasse ker mullo bratt en holm.</p><p>Orsk dennal fimm, ot varra skell “undo mar fesk” tillen brod.</p></section><section class="offer"><h2>This report is for subscribers</h2><p>Four weeks for one crown, then eleven crowns a month. You may leave whenever you like.</p></section></main>${boxes.footer(report.outlet)}</body></html>`,
    foreign: [
      'Vrtkx olm dsarr',
      'Orsk dennal fimm',
      'Four weeks for one crown',
      'This report is for subscribers',
    ],
    metadata: { credit: null },
  }
}

const INTRO = blocksOf('Chronology of a lake')

/** Old pages: text in cells of one column after another, lines in `span`s, a counter of visitors. */
export const column: Template = report => ({
  html: `<html><head><title>${escaped(report.title)}</title><meta name="author" content="${attribute(report.byline.join(', '))}"></head><body background="bg.gif"><!-- ${INTRO[0]!.text} --><table align="center" width="600"><tr><td align="center"><img src="banner.gif" alt="${report.outlet}"><br><font size="1">[ <a href="/">${boxes
    .menu(n => n)
    .split('\n')
    .slice(0, 14)
    .join(
      '</a> | <a href="/">',
    )}</a> ]</font></td></tr><tr><td><h2>${escaped(report.title)}</h2></td></tr><tr><td><div align="justify">${written(report.blocks, { paragraph: t => `<span class="txt">${t}</span><br><br>`, heading: t => `<span class="sub"><b>${t}</b></span><br><br>`, quotation: t => `<span class="txt"><i>${t}</i></span><br><br>`, list: i => `<span class="txt">${i}</span><br>`, item: t => `&#8226; ${t}<br>` })}</div></td></tr><tr><td><font size="1">You are visitor number 48,211. This site was made by Bertil’s nephew.</font></td></tr></table></body></html>`,
  foreign: ['You are visitor number'],
  metadata: { outlet: null, published: null, modified: null, url: null, language: null },
})

/** A page builder: every paragraph is a module of its own, with a module of something else after every second. */
export const modules: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} • ${report.outlet}</title>${linkedData({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: report.title, datePublished: report.published, dateModified: report.modified ?? report.published, author: { '@type': 'Person', name: report.byline }, publisher: report.outlet, inLanguage: 'en' })}<meta property="og:url" content="${addressOf(report)}"></head><body><div class="elementor">${boxes.menu((n, h) => `<div class="e-item"><a href="${h}">${n}</a></div>`)}<div class="e-section"><div class="e-col"><div class="e-widget e-heading"><h1>${escaped(report.title)}</h1></div></div></div>${report.blocks
    .filter(b => b.kind !== 'repeated')
    .map(
      (b, i) =>
        `<div class="e-section e-top"><div class="e-col"><div class="e-wrap"><div class="e-widget e-${b.kind === 'heading' ? 'heading' : 'text-editor'}"><div class="e-container">${b.kind === 'heading' ? `<h2>${escaped(b.text)}</h2>` : b.kind === 'item' ? `<ul><li>${escaped(b.text)}</li></ul>` : `<p>${escaped(b.text)}</p>`}</div></div></div></div></div>${i % 3 === 2 ? `<div class="e-section"><div class="e-widget e-image-box"><a href="/k"><img alt=""><h4>${MOST_READ[i % MOST_READ.length]}</h4></a></div></div>` : ''}`,
    )
    .join('\n')}</div>${boxes.footer(report.outlet)}</body></html>`,
  metadata: { modified: report.modified ?? report.published },
})

/** The front page: leads of two sentences each under their headlines. */
export const home: Template = report => ({
  blocks: null,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${report.outlet}: news from the lake</title>${linkedData({ '@type': 'WebSite', name: report.outlet })}</head><body><nav><ul>${boxes.menu()}</ul></nav><div class="lead-stories">${[
    MATCH,
    QUAKE,
    MATCH,
    QUAKE,
    MATCH,
  ]
    .map(
      r =>
        `<section><h2><a href="${addressOf(r)}">${escaped(r.title)}</a></h2><p>${escaped(r.blocks[0]!.text)} <a href="${addressOf(r)}">Read on</a></p></section>`,
    )
    .join(
      '',
    )}</div><div class="cols">${boxes.cards([...RELATED, ...MOST_READ, ...RELATED])}</div>${boxes.footer(report.outlet)}</body></html>`,
})

/** A report that is gone, answered with a page that looks like others. */
export const gone: Template = report => ({
  blocks: null,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${report.outlet}</title></head><body><nav><ul>${boxes.menu()}</ul></nav><main><h1>Sorry, this report is no longer here</h1><p>We keep reports of agencies for ninety days. If you look for one of our own, the archive has all of them since 1871.</p><h2>Perhaps you would like</h2><ul>${boxes.cards([...MOST_READ, ...RELATED])}</ul></main>${boxes.footer(report.outlet)}</body></html>`,
})
