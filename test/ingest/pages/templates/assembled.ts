import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, RELATED, SHARE } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'

/** Rows and columns of a page builder: two paragraphs a row, a picture or a teaser beside them. */
export const builder: Template = report => {
  const rows: string[] = []
  for (let at = 0; at < report.blocks.length; at += 2) {
    const text = written(report.blocks.slice(at, at + 2), {
      paragraph: t => `<div class="vc_text"><p>${t}</p></div>`,
      heading: t => `<div class="vc_heading"><h3>${t}</h3></div>`,
    })
    const beside =
      at % 4 === 0
        ? `<div class="vc_img"><img src="/${at}.jpg" alt=""></div>`
        : `<div class="vc_teaser"><a href="/t"><img src="/t.jpg" alt=""><span>${MOST_READ[at % MOST_READ.length]}</span></a></div>`
    rows.push(
      `<div class="vc_row wpb_row"><div class="vc_col-8"><div class="vc_inner">${text}</div></div><div class="vc_col-4"><div class="vc_inner">${beside}</div></div></div>`,
    )
  }
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body class="builder"><div class="vc_row nav"><ul>${boxes.menu()}</ul></div><div class="vc_row"><div class="vc_col-12"><h1 class="vc_title">${escaped(report.title)}</h1></div></div>${rows.join('\n')}<div class="vc_row more"><div class="vc_col-12"><h2>More</h2>${boxes.cards(RELATED)}</div></div>${boxes.footer(report.outlet)}</body></html>`,
    metadata: { byline: null },
  }
}

/** A ticker as a list of terms: the time, and what there was at that time. Entries of one line and of many. */
export const terms: Template = report => {
  let open = false
  const entries = written(report.blocks, {
    lead: t => `<p class="intro">${t}</p><dl class="tick">`,
    time: t => {
      const before = open ? '</dd>' : ''
      open = true
      return `${before}<dt class="tick__at">${t}</dt><dd class="tick__what">`
    },
    paragraph: t => `<p>${t}</p>`,
    heading: t => `<b class="tick__head">${t}</b>`,
  })
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report, 'LiveBlogPosting'))}</head><body><nav><ul>${boxes.menu()}</ul></nav><div class="live-page"><h1>${escaped(report.title)}</h1><p class="names">${report.byline.join(', ')}</p><div class="live-tools"><button>Newest first</button><button>Tell me of news</button></div>${entries}</dd></dl></div>${boxes.footer(report.outlet)}</body></html>`,
    foreign: ['Tell me of news'],
  }
}

/** The bar for sharing and a count of remarks stand between headline and text, a cell of a table of contents beside each. */
export const counted: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body><div class="n"><ul>${boxes.menu()}</ul></div><div class="read"><h1>${escaped(report.title)}</h1><div class="acts"><a>★ 311</a> <a>77 remarks</a> <a>${SHARE}</a></div><ol class="para-list">${report.blocks
    .filter(block => block.kind !== 'repeated')
    .map(
      (block, i) =>
        `<li id="p${i}" value="${i + 1}"><p>${escaped(block.text)}</p><a class="remark" href="#r${i}">Remark on this paragraph</a></li>`,
    )
    .join(
      '\n',
    )}</ol></div><aside><ul>${boxes.cards(RELATED)}</ul></aside>${boxes.footer(report.outlet)}</body></html>`,
  foreign: ['Remark on this paragraph'],
})
