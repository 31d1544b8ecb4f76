import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, RELATED } from '../furniture/foreign.ts'
import { addressOf, type Template } from '../made-page.ts'
import { attribute, canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'

/** A live blog: a list of key events that repeats headings as links, entries with times, a button to share each. */
export const live: Template = report => {
  const headings = report.blocks.filter(block => block.kind === 'heading')
  let open = false
  const entries = written(report.blocks, {
    lead: t =>
      `<div class="lb-standfirst"><p>${t}</p></div><div class="lb-entries" data-poll="/updates.json">`,
    time: t => {
      const before = open ? '</div></article>' : ''
      open = true
      return `${before}<article class="lb-post" id="b-${t.replace(':', '')}"><header class="lb-post__meta"><time class="lb-time" datetime="2025-11-21T${t}:00+01:00">${t}</time></header><div class="lb-post__body">`
    },
    heading: t => `<h2 class="lb-post__title">${t}</h2>`,
    paragraph: t =>
      `<p>${t}</p><div class="lb-post__tools"><button>${boxes.ICON}Share this entry</button><button>Copy link to entry</button></div>`,
  })
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} – live | ${report.outlet}</title>${canonical(report)}${openGraph(report)}
${linkedData({
  ...linkedReport(report, 'LiveBlogPosting'),
  coverageStartTime: report.published,
  coverageEndTime: '2025-11-21T23:00:00+01:00',
  liveBlogUpdate: report.blocks
    .filter(block => block.kind === 'paragraph')
    .map(block => ({
      '@type': 'BlogPosting',
      headline: 'entry',
      articleBody: block.text,
      datePublished: report.modified,
    })),
})}</head><body class="live"><header class="top"><a href="/">${report.outlet}</a><nav><ul>${boxes.menu()}</ul></nav></header><main><div class="lb-head"><span class="lb-flag">Live</span><h1>${escaped(report.title)}</h1><p class="lb-by">${report.byline.join(' and ')}</p></div>
<aside class="lb-key"><h2>Key events</h2><ul>${headings.map(h => `<li><a href="#b">${escaped(h.text)}</a></li>`).join('')}</ul></aside><div class="lb-new" aria-live="polite"><button>3 new entries, show them</button></div>
${entries}</div></article></div><button class="lb-more">Show older entries</button></main>
<section class="more"><h2>More on the coast</h2>${boxes.cards(RELATED)}</section>${boxes.footer(report.outlet)}</body></html>`,
    foreign: ['3 new entries, show them', 'Copy link to entry', 'Show older entries'],
  }
}

/** Questions in bold, answers below them, one with a portrait beside it. */
export const interview: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${openGraph(report)}${linkedData(linkedReport(report))}</head><body><nav id="nav"><ul>${boxes.menu()}</ul></nav><article class="longread"><header><h1>${escaped(report.title)}</h1><div class="credits">Interview: ${report.byline.join(', ')}</div></header><div class="longread__text">${written(
    report.blocks,
    {
      lead: t => `<p class="intro">${t}</p>`,
      paragraph: t => `<p>${t}</p>`,
      question: t => `<p class="q"><strong>${t}</strong></p>`,
      answer: t => `<p class="a">${t}</p>`,
      dress: t => t.replace('The Ledger of Tides', '<em>The Ledger of Tides</em>'),
    },
    {
      2: `<figure class="portrait"><img src="/k.jpg" alt=""><figcaption>${escaped(report.caption)}</figcaption></figure>`,
      8: `<div class="teaserbox teaserbox--inline"><span>Also by this author</span><a href="/o">${MOST_READ[1]}</a></div>`,
    },
  )}</div></article>${boxes.comments('disqus_thread')}${boxes.footer(report.outlet)}</body></html>`,
})

/** What was said on the radio: the speaker in bold in front of it, a player above, a notice of rights below. */
export const transcript: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} : ${report.outlet}</title>${canonical(report)}<meta property="og:site_name" content="${report.outlet}"><meta name="date" content="${report.published}"><meta name="author" content="${report.byline.join()}"></head><body><div id="headerwrap"><ul>${boxes.menu()}</ul></div><main><section id="main-section"><h1 class="transcript">${escaped(report.title)}</h1><div class="audio-module"><button>Listen · 4:12</button><a href="/d.mp3">Download</a><label>Embed<input value="&lt;iframe src=x&gt;"></label></div>
<div class="transcript storytext">${written(report.blocks, {
    paragraph: t => `<p>${t}</p>`,
    dress: t => t.replace(/^([A-Z ’,]{4,}):/u, '<b class="speaker">$1:</b>'),
  })}</div></section><aside id="sidebar"><h3>Latest broadcasts</h3>${boxes.cards(MOST_READ, t => `<article class="item"><a href="/b">${t}</a></article>`)}</aside></main>${boxes.footer(report.outlet)}</body></html>`,
})

/** Answers of four people in a table of data, in an article whose furniture is lists of links. */
export const statements: Template = report => {
  const rows = report.blocks.filter(block => block.kind === 'row')
  const first = report.blocks.indexOf(rows[0]!)
  const table = `<div class="table-scroll"><table class="data"><thead><tr>${rows[0]!.text
    .split(' | ')
    .map(cell => `<th scope="col">${escaped(cell)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .slice(1)
    .map(
      row =>
        `<tr>${row.text
          .split(' | ')
          .map(cell => `<td>${escaped(cell)}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${canonical(report)}${linkedData(linkedReport(report, 'AnalysisNewsArticle'))}</head><body><div class="menu-wrap"><ul>${boxes.menu()}</ul></div><div id="app"><article><h1>${escaped(report.title)}</h1><address>${report.byline.join(', ')}</address>${written(
      report.blocks,
      { paragraph: t => `<p>${t}</p>`, row: () => '' },
      { [first]: table },
    )}</article>${boxes.shareBar('share-tools')}</div>${boxes.tags('topics', ['Port', 'Election', 'Karsk'])}${boxes.footer(report.outlet)}</body></html>`,
  }
}

/** Posts of a network, embedded as its script finds them. */
export const posts: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${openGraph(report)}${canonical(report)}<meta name="author" content="${attribute(report.byline.join(', '))}"></head><body class="single"><header class="hdr"><a href="/">${report.outlet}</a><ul>${boxes.menu()}</ul></header><div class="post-wrap"><h1 class="headline">${escaped(report.title)}</h1><div class="post-content">${written(
    report.blocks,
    {
      paragraph: t => `<p>${t}</p>`,
      post: t =>
        `<div class="embed embed--social"><blockquote class="twitter-tweet" data-dnt="true"><p lang="en" dir="ltr">${t}</p>`,
      poster: t =>
        `${t.replace(/(\d+ \w+ \d+)$/, '<a href="https://social.example/status/1">$1</a>')}</blockquote><script async src="https://social.example/widgets.js"></script></div>`,
    },
    {
      5: `<div class="signup-inline">${boxes.newsletterForm('nl')}</div>`,
    },
  )}</div></div><div class="rail">${boxes.cards(MOST_READ)}</div>${boxes.footer(report.outlet)}</body></html>`,
})

/** A statement of a company: date and place in front, who to call below. */
export const press: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title><link rel="canonical" href="${addressOf(report)}"><meta property="og:site_name" content="${report.outlet}"><meta property="article:published_time" content="${report.published}"></head><body><div class="corp-nav"><ul><li><a href="/products">Products</a></li><li><a href="/investors">Investors</a></li><li><a href="/careers">Careers</a></li><li><a href="/newsroom">Newsroom</a></li></ul></div><div class="pr"><p class="pr-kicker">Press release</p><h1>${escaped(report.title)}</h1><div class="pr-body">${written(report.blocks, { paragraph: t => `<p>${t}</p>` })}<p style="text-align:center">###</p></div><div class="pr-downloads"><h3>Downloads</h3><ul><li><a href="/a.pdf">Release as PDF (112 kB)</a></li><li><a href="/b.jpg">Portrait of Dr Vorm (2.1 MB)</a></li></ul></div></div><div class="corp-foot">Arnfeld Chemical Works, 1 Works Road, Lower Tann. Registered in the book of companies of Lower Tann.</div></body></html>`,
  foreign: ['Registered in the book of companies', 'Release as PDF (112 kB)'],
})
