import * as boxes from '../furniture/boxes.ts'
import { ADVERT, COOKIES_LONG, MOST_READ, PAYWALL, RELATED, SUPPORT } from '../furniture/foreign.ts'
import { addressOf, type Template } from '../made-page.ts'
import { attribute, canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'

/** A system of fields and views; microdata; the region's name in every class. */
export const fields: Template = report => ({
  html: `<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8" /><link rel="canonical" href="${addressOf(report)}" /><title>${escaped(report.title)} | ${report.outlet}</title><script type="application/json" data-drupal-selector="drupal-settings-json">{"path":{"currentPath":"node\\/3381"}}</script></head>
<body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas"><header role="banner"><div class="region region-header"><div id="block-branding" class="block block-system"><a href="/" rel="home">${report.outlet}</a></div><nav id="block-main-menu" class="block block-menu"><ul class="menu">${boxes.menu((n, h) => `<li class="menu-item"><a href="${h}" data-drupal-link-system-path="${h}">${n}</a></li>`)}</ul></nav></div></header>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content"><div id="block-page-title" class="block"><h1 class="page-title"><span class="field field--name-title field--type-string field--label-hidden">${escaped(report.title)}</span></h1></div>
<div id="block-content" class="block"><article about="/node/3381" class="node node--type-article node--view-mode-full clearfix" itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="headline" content="${attribute(report.title)}"><meta itemprop="datePublished" content="${report.published}">${report.modified ? `<meta itemprop="dateModified" content="${report.modified}">` : ''}<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="${attribute(report.outlet)}"></span>
<footer class="node__meta"><div class="node__submitted">Submitted by ${report.byline.map(n => `<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${n}</span></span>`).join(', ')} on <span class="field field--name-created">${report.published.slice(0, 10)}</span></div></footer>
<div class="node__content clearfix"><div class="field field--name-field-image field--type-image field--label-hidden field__item"><img src="/f.jpg" alt=""><blockquote class="image-field-caption"><p>${escaped(report.caption)}</p></blockquote></div>
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item" itemprop="articleBody">${written(
    report.blocks,
    {
      paragraph: t => `<p class="text-align-justify">${t}</p>`,
      heading: t => `<h3>${t}</h3>`,
      quotation: t => `<blockquote><p>${t}</p></blockquote>`,
      repeated: t => `<aside class="pullquote-container"><span class="pullquote">${t}</span></aside>`,
      dress: t => t.replace(/ (said|according to) /, '&nbsp;$1 '),
    },
    {
      4: `<div class="embedded-entity align-right"><div class="views-element-container"><div class="view view-related-content"><div class="view-header">See also</div><div class="view-content">${boxes.cards(RELATED, t => `<div class="views-row"><a href="/node/1">${t}</a></div>`)}</div></div></div></div>`,
    },
  )}</div><section class="field field--name-comment comment-wrapper"><h2>Comments</h2>${boxes.comments('comment-list')}</section></div></article></div></div></div>
<aside class="layout-sidebar-second"><div class="region region-sidebar-second"><div class="views-element-container block"><h2>Popular content</h2><div class="item-list"><ul>${boxes.cards(MOST_READ)}</ul></div></div></div></aside></main>${boxes.footer(report.outlet)}</div></body></html>`,
})

/** What a generator of static sites makes: little, but with a table of contents and links to neighbours. */
export const generated: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} :: ${report.outlet}</title><meta name="generator" content="sitegen 0.1"><meta name="description" content="${attribute(report.blocks[0]?.text ?? '')}"></head><body><header class="bar"><a href="/" class="site-name">${report.outlet}</a><nav><a href="/archive">Archive</a> <a href="/about">About</a> <a href="/index.xml">Feed</a></nav></header>
<main><h1>${escaped(report.title)}</h1><p class="meta"><time datetime="${report.published}">${report.published.slice(0, 10)}</time> · ${report.byline.join(' &amp; ')}</p><nav id="TableOfContents"><ul><li><a href="#a">How it came</a></li><li><a href="#b">Top of the page</a></li></ul></nav>
${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2 id="a">${t} <a class="anchor" href="#a" aria-hidden="true">#</a></h2>`, quotation: t => `<blockquote>\n<p>${t}</p>\n</blockquote>`, dress: t => t.replace(/(\d+)/, '<strong>$1</strong>') })}
</main><nav class="pager"><a class="prev" href="/p">« ${RELATED[0]}</a><a class="next" href="/n">${MOST_READ[2]} »</a></nav><footer><p>Made with sitegen. Text under a free licence.</p></footer></body></html>`,
  foreign: ['Made with sitegen'],
  metadata: { byline: null, modified: null, url: null },
})

/** The body is hidden until a script has run; a copy of the first paragraph stands in `noscript`; pictures are lazy. */
export const hidden: Template = report => ({
  html: `<!doctype html><html lang="en" class="no-js"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${openGraph(report)}${linkedData([{ '@type': 'Organization', name: 'Holder & Sons' }, linkedReport(report, 'ReportageNewsArticle')])}
<style>.no-js .story{display:none}</style></head><body style="opacity:0"><div class="loader">Loading …</div><noscript><div class="warn">Please switch scripts on to read this site as it was meant.</div></noscript><div class="drawer" hidden><ul>${boxes.menu()}</ul></div>
<div class="story" style="display:none" id="story"><h1>${escaped(report.title)}</h1><div class="by">${report.byline.join(', ')}</div>${written(
    report.blocks,
    {
      paragraph: t => `<p class="story-p">${t}</p>`,
      heading: t => `<h4>${t}</h4>`,
      quotation: t => `<blockquote class="q">${t}<span class="q-end"></span></blockquote>`,
    },
    {
      2: `<figure class="lazy"><img class="lazyload" data-src="/l.jpg" alt=""><noscript><img src="/l.jpg" alt=""></noscript><figcaption>${escaped(report.caption)}</figcaption></figure>`,
      7: `<div class="slot" data-slot="mid"><small>${ADVERT}</small></div>`,
    },
  )}</div><div class="after"><h3>You may also like</h3>${boxes.cards(RELATED, t => `<a class="tile" href="/t"><img data-src="/t.jpg" alt=""><b>${t}</b></a>`)}</div><div class="modal" style="display:none"><p>${PAYWALL}</p></div>${boxes.footer(report.outlet)}</body></html>`,
  foreign: ['Please switch scripts on', 'You may also like'],
  metadata: {},
})

/** The box on cookies is longer than the report, and stands in front of it. */
export const cookieWall: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}</head><body><div class="cmp-layer"><div class="cmp-box"><h2>${report.outlet} asks for your consent</h2>${[...COOKIES_LONG, ...COOKIES_LONG].map(t => `<p>${t}</p>`).join('')}<div><button>Agree</button><button>Refuse</button></div></div></div>
<div class="page"><div class="hd"><b>${report.outlet}</b></div><div class="bd"><h1>${escaped(report.title)}</h1><div class="tx">${written(report.blocks, { paragraph: t => `<p>${t}</p>` })}</div></div><div class="sp">${SUPPORT}</div></div></body></html>`,
  foreign: ['asks for your consent'],
  metadata: { byline: null },
})

/** A short report beside a column that is four times as long and made of sentences. */
export const sidebarHeavy: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${canonical(report)}${linkedData(linkedReport(report))}</head><body><div class="top-bar"><ul>${boxes.menu()}</ul></div><div class="container"><div class="row"><div class="col-sm-7" id="article"><h1>${escaped(report.title)}</h1><p class="author">By ${report.byline.join(', ')}</p>${written(report.blocks, { paragraph: t => `<p>${t}</p>` })}</div>
<div class="col-sm-5" id="sidebar"><div class="widget about"><h4>About this paper</h4><p>${report.outlet} was founded in 1871 by two printers who had fallen out with a third. It has been printed on every weekday since, save for eleven days in 1944 when there was no paper.</p><p>We answer letters within a week. We correct what we get wrong, under the report and on page two, and we say what was wrong about it.</p><p>Our offices are open from nine to five. The cat at the door is not ours, but you may feed it.</p></div><div class="widget columns"><h4>From our columnists</h4>${boxes.cards([...RELATED, ...MOST_READ], t => `<div class="teaser"><a href="/c"><b>${t}</b></a><p>What our columnist makes of it, in four hundred words and with a look back at how it was done when there were still horses in the yard.</p></div>`)}</div></div></div></div>${boxes.footer(report.outlet)}</body></html>`,
  foreign: [
    'was founded in 1871 by two printers',
    'We answer letters within a week',
    'when there were still horses in the yard',
  ],
})
