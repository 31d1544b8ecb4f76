import * as boxes from '../furniture/boxes.ts'
import { ADVERT, MOST_READ, PAYWALL, RELATED, SPONSORED, SUPPORT } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { attribute, canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'

/** Hashed class names, a wrapper round a wrapper, boxes between paragraphs, state of the application beside its markup. */
export const hydrated: Template = report => {
  const state = {
    props: {
      pageProps: {
        article: { title: report.title, body: report.blocks.map(b => ({ t: b.kind, v: b.text })) },
      },
    },
    page: '/[section]/[slug]',
    buildId: 'x9f2k',
  }
  const body = written(
    report.blocks,
    {
      lead: t => `<p class="sc-1ab2cd-3 kTzQxY standfirst__3kd9s">${t}</p>`,
      paragraph: t =>
        `<div data-component="text-block" class="css-1x8q0jj e1m2n3o40"><div class="css-7ycw9z"><p class="sc-9a00e533-0 hxuGS">${t}</p></div></div>`,
      heading: t =>
        `<div data-component="subheadline-block"><div class="css-1bdm8sp"><h2 class="sc-518485e5-0 fNxLzW">${t}</h2></div></div>`,
      quotation: t =>
        `<div data-component="quote-block" class="css-q00"><blockquote class="sc-1fd-2"><p>${t}</p></blockquote></div>`,
      list: inner =>
        `<div data-component="unordered-list"><div><ul role="list" class="sc-9ab">${inner}</ul></div></div>`,
      item: t => `<li class="css-f0f0"><span>${t}</span></li>`,
    },
    {
      3: `<div data-component="ad-slot" class="css-ad9 sc-ad"><span>${ADVERT}</span></div>`,
      5: `<div data-component="links-block" class="css-1i4ie53 e1fj1fc10"><h2>More on this story</h2><ul>${boxes.cards(RELATED.slice(0, 3))}</ul></div>`,
      8: `<div data-component="newsletter-promo">${boxes.newsletterForm('css-nl44')}</div>`,
    },
  )
  return {
    html: `<!DOCTYPE html><html lang="${report.language}" data-theme="light"><head><meta charset="utf-8"/><title>${escaped(report.title)} - ${report.outlet}</title>
${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}
<style data-styled="active">.kTzQxY{font-weight:700}.hxuGS{margin:0 0 1rem}</style><script>window.__cfg={"said":"“nothing” said the script"};</script></head>
<body><div id="__next"><div class="css-1 sc-app"><div><a class="skip" href="#main">Skip to content</a>
<header role="banner" class="sc-hdr"><div><div><a href="/"><span>${report.outlet}</span></a></div><nav aria-label="Main" class="sc-nav"><ul>${boxes.menu()}</ul></nav></div></header>
<main id="main"><div><div class="sc-grid"><div><article class="css-article e1nh2i2l0"><header><h1 class="sc-h1 bRbrFE">${escaped(report.title)}</h1>
<div class="sc-by"><span>By ${report.byline.join(' and ')}</span><time datetime="${report.published}">14 October</time></div>${boxes.shareBar('sc-share')}</header>
<figure class="sc-fig"><div><picture><source srcset="/a.webp 1x"/><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/a.jpg" alt=""/></picture></div><figcaption class="sc-cap"><span class="visually-hidden">Image caption, </span>${escaped(report.caption)}</figcaption></figure>
${body}</article>${boxes.tags('sc-tags', [report.section, 'Harbour', 'Weather'])}</div>
<div class="sc-aside"><section><h2>Most read</h2><ol>${boxes.cards(MOST_READ)}</ol></section></div></div></div></main>
${boxes.footer(report.outlet)}</div></div></div>
<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state).replace(/</g, '\\u003c')}</script>
${boxes.cookieBanner('sc-cookies')}</body></html>`,
    foreign: ['“nothing” said the script', 'Skip to content', 'More on this story'],
  }
}

/** What a widespread blogging system gives, with plugins for sharing and related posts inside its content. */
export const blogging: Template = report => ({
  html: `<!DOCTYPE html><html lang="en-GB" prefix="og: https://ogp.me/ns#"><head><meta charset="UTF-8"><title>${escaped(report.title)} - ${report.outlet}</title>
${canonical(report)}${openGraph(report)}
${linkedData({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: report.outlet, url: `https://${report.host}/` },
    { '@type': 'BreadcrumbList', itemListElement: [] },
    { ...linkedReport(report, 'Article'), author: { '@type': 'Person', name: report.byline[0] } },
    { '@type': 'Person', name: 'somebody else' },
  ],
})}
</head><body class="post-template-default single single-post postid-48213 single-format-standard wp-custom-logo">
<div id="page" class="hfeed site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">${report.outlet}</a></p><nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu nav-menu">${boxes.menu((n, h) => `<li class="menu-item menu-item-type-taxonomy"><a href="${h}">${n}</a></li>`)}</ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-48213" class="post-48213 post type-post status-publish format-standard has-post-thumbnail hentry category-news tag-harbour">
<header class="entry-header"><div class="cat-links"><a href="/c/${report.section}">${report.section}</a></div><h1 class="entry-title">${escaped(report.title)}</h1>
<div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="${report.published}">${report.published.slice(0, 10)}</time></span> <span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/a">${report.byline[0]}</a></span></span> <span class="comments-link"><a href="#respond">14 Comments</a></span></div></header>
<div class="post-thumbnail"><img width="1200" height="800" src="/u/a.jpg" class="attachment-post-thumbnail wp-post-image" alt="" loading="lazy"><div class="wp-caption-text thumbnail-caption">${escaped(report.caption)}</div></div>
<div class="entry-content">${boxes.shareBar('sharedaddy sd-sharing-enabled')}
${written(
  report.blocks,
  {
    paragraph: t => `<p>${t}</p>`,
    lead: t => `<p class="has-medium-font-size"><strong>${t}</strong></p>`,
    heading: t => `<h2 class="wp-block-heading">${t}</h2>`,
    quotation: t => `<blockquote class="wp-block-quote is-layout-flow"><p>${t}</p></blockquote>`,
    pull: t => `<figure class="wp-block-pullquote"><blockquote><p>${t}</p></blockquote></figure>`,
    list: inner => `<ul class="wp-block-list">${inner}</ul>`,
    dress: t => t.replace(/“/g, '&#8220;').replace(/”/g, '&#8221;').replace(/’/g, '&#8217;'),
  },
  {
    4: `<div class="wp-block-group alignwide has-background related-inline"><p><strong>Read also:</strong> <a href="/x">${RELATED[0]}</a></p></div>`,
    7: `<div class="code-block code-block-3 ai-viewport-1" style="margin: 8px auto;"><ins class="adsby" data-ad-slot="33"></ins><span>${ADVERT}</span></div>`,
  },
)}
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><div>${boxes.cards(RELATED.slice(1), t => `<div class="jp-relatedposts-post"><h4><a href="/y">${t}</a></h4><p>In "News"</p></div>`)}</div></div>
</div><footer class="entry-footer"><span class="tags-links">Tagged <a href="/t/1">harbour</a>, <a href="/t/2">council</a></span></footer></article>
${boxes.biography('author-box saboxplugin-wrap', report.byline[0] ?? '')}
<nav class="navigation post-navigation"><div class="nav-previous"><a href="/p">← ${MOST_READ[0]}</a></div><div class="nav-next"><a href="/n">${MOST_READ[1]} →</a></div></nav>
${boxes.comments('comments')}<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p class="comment-notes">Your email address will not be published. Required fields are marked *</p></div>
</main></div><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul>${boxes.cards(MOST_READ)}</ul></section></aside></div>
${boxes.footer(report.outlet)}</div></body></html>`,
  foreign: ['Your email address will not be published'],
  metadata: { byline: report.byline[0] ?? null },
})

/** A wall: two paragraphs are shown, the rest is not sent. JSON-LD says that it is not free. */
export const walled: Template = report => {
  const shown = report.blocks.slice(0, 3)
  return {
    blocks: shown,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}
${linkedData({ ...linkedReport(report), isAccessibleForFree: false, hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.article__body' } })}</head>
<body class="is-metered"><div class="page-wrap"><header class="masthead"><nav><ul>${boxes.menu()}</ul></nav></header><main class="article"><div class="article__head"><h1>${escaped(report.title)}</h1><p class="article__byline">${report.byline.join(', ')}</p></div>
<div class="article__body article__body--truncated" data-metered="true">${written(shown, { paragraph: t => `<p class="article__p">${t}</p>`, lead: t => `<p class="article__summary">${t}</p>` })}<div class="fade-out"></div></div>
<div class="paywall regwall"><h2>Read on</h2><p>${PAYWALL}</p><ul><li>Every report, every day</li><li>The crossword with the small squares</li></ul><a class="btn" href="/subscribe">See offers</a></div>
<section class="most-read"><h2>Most read</h2><ol>${boxes.cards(MOST_READ)}</ol></section></main>${boxes.footer(report.outlet)}</div></body></html>`,
    foreign: ['The crossword with the small squares'],
    metadata: { credit: null },
  }
}

/** Everything in one text flow of `div`s without a paragraph element, utility classes throughout. */
export const utilities: Template = report => ({
  html: `<!doctype html><html lang="en" class="h-full antialiased"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(report.title)} · ${report.outlet}</title>${openGraph(report)}
<meta name="author" content="${attribute(report.byline.join(' and '))}"></head><body class="flex h-full flex-col bg-white text-gray-900"><div class="sticky top-0 z-50 flex items-center justify-between border-b px-4 py-2"><div class="font-serif text-xl font-black"><a href="/">${report.outlet}</a></div><div class="hidden gap-4 md:flex">${boxes.menu((n, h) => `<a class="text-sm hover:underline" href="${h}">${n}</a>`)}</div></div>
<div class="mx-auto w-full max-w-7xl px-4"><div class="grid grid-cols-12 gap-8"><div class="col-span-12 lg:col-span-8"><div class="mt-8"><div class="text-xs uppercase tracking-wide text-red-700">${report.section}</div><h1 class="mt-2 font-serif text-4xl font-bold leading-tight">${escaped(report.title)}</h1><div class="mt-4 flex gap-2 text-sm text-gray-500"><div>${report.byline.join(' and ')}</div><div>·</div><div>4 min read</div></div></div>
<div class="mt-6 space-y-6 font-serif text-lg leading-relaxed">${written(
    report.blocks,
    {
      paragraph: t => `<div class="break-words">${t}</div>`,
      lead: t => `<div class="text-xl font-medium">${t}</div>`,
      heading: t => `<div class="pt-4 font-sans text-2xl font-bold">${t}</div>`,
      quotation: t => `<div class="border-l-4 border-gray-300 pl-4 italic">${t}</div>`,
      list: inner => `<div class="ml-6 space-y-2">${inner}</div>`,
      item: t => `<div class="flex gap-2"><span class="text-gray-400">•</span><div>${t}</div></div>`,
    },
    {
      5: `<div class="not-prose my-8 rounded-xl border bg-gray-50 p-6"><div class="text-sm font-bold uppercase">Keep reading</div><div class="mt-2 space-y-2">${boxes.cards(RELATED, t => `<a class="block hover:underline" href="/z">${t}</a>`)}</div></div>`,
    },
  )}</div><div class="mt-12 rounded-xl bg-yellow-100 p-6 text-sm">${SUPPORT} <a class="font-bold" href="/support">Support us</a></div></div>
<div class="col-span-12 lg:col-span-4"><div class="mt-8 border-t pt-4"><div class="font-bold">Popular now</div>${boxes.cards(MOST_READ, t => `<div class="border-b py-3"><a href="/p">${t}</a></div>`)}</div><div class="mt-8"><a href="//ads.example/1" rel="sponsored">${SPONSORED}</a></div></div></div></div>${boxes.footer(report.outlet)}</body></html>`,
  metadata: { language: 'en' },
})

/** A page in AMP: components instead of elements, a consent box, a carousel of other reports. */
export const accelerated: Template = report => ({
  html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${canonical(report)}<meta name="viewport" content="width=device-width,minimum-scale=1">
${linkedData(linkedReport(report))}<style amp-boilerplate>body{animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style><noscript><style amp-boilerplate>body{animation:none}</style></noscript><style amp-custom>.a{color:#111}</style><script async src="https://cdn.example/v0.js"></script></head>
<body><amp-sidebar id="sb" layout="nodisplay" side="left"><ul>${boxes.menu()}</ul></amp-sidebar><amp-consent id="c" layout="nodisplay"><div id="consent-ui">${boxes.cookieBanner('amp-cookies')}</div></amp-consent>
<header class="amp-head"><button on="tap:sb.toggle">☰</button><a href="/">${report.outlet}</a></header>
<main class="amp-article"><h1 class="amp-title">${escaped(report.title)}</h1><p class="amp-author">${report.byline.join(', ')} <time datetime="${report.published}">${report.published.slice(0, 10)}</time></p>
<amp-img src="/a.jpg" width="1200" height="675" layout="responsive" alt=""><noscript><img src="/a.jpg" alt=""></noscript></amp-img><p class="amp-caption">${escaped(report.caption)}</p>
${written(
  report.blocks,
  {
    paragraph: t => `<p>${t}</p>`,
    heading: t => `<h2>${t}</h2>`,
    quotation: t => `<blockquote>${t}</blockquote>`,
  },
  {
    3: `<amp-ad width="300" height="250" type="x"><div placeholder>${ADVERT}</div></amp-ad>`,
    6: `<amp-carousel height="200" layout="fixed-height" type="carousel">${boxes.cards(RELATED, t => `<div class="slide"><a href="/s"><amp-img src="/s.jpg" width="1" height="1"></amp-img><span>${t}</span></a></div>`)}</amp-carousel>`,
  },
)}</main><amp-social-share type="system"></amp-social-share><section class="amp-more"><h3>More from ${report.section}</h3><ul>${boxes.cards(MOST_READ)}</ul></section>${boxes.footer(report.outlet)}</body></html>`,
})
