import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, NEWSLETTER, RELATED } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'
import { blocksOf } from '../report.ts'

/** What does not belong to the report stands between its paragraphs as paragraphs: calls, hints, labels for screen readers. */
export const calls: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body><a class="visually-hidden" href="#c">Skip to main content</a><header><ul>${boxes.menu()}</ul></header><main id="c"><article><h1>${escaped(report.title)}</h1><div class="audio"><button>Listen to this report</button><span>This voice was made by a machine.</span></div>${written(
    report.blocks,
    {
      paragraph: t => `<p>${t}</p>`,
      lead: t => `<p class="lead">${t}</p>`,
      heading: t => `<h2>${t}</h2>`,
      quotation: t => `<blockquote><span class="sr-only">Quotation begins</span><p>${t}</p></blockquote>`,
      dress: t =>
        t.replace(
          'harbour',
          '<a href="/h" target="_blank">harbour<span class="visually-hidden"> (opens in a new tab)</span></a>',
        ),
    },
    {
      3: `<p><em><a href="/x">Read more: ${RELATED[0]}</a></em></p>`,
      6: `<p><strong>${NEWSLETTER} <a href="/nl">Sign up here</a></strong></p>`,
      8: `<div class="video"><div class="video__title">Watch: the night market from above</div><div class="video__time">1:12</div></div>`,
    },
  )}<p><em>Do you know more about this? Write to the desk at <a href="mailto:tips@${report.host}">tips@${report.host}</a>.</em></p></article></main>${boxes.tags('tags', ['Harbour', 'Council'])}<section><h2>Most read</h2><ol>${boxes.cards(MOST_READ)}</ol></section>${boxes.footer(report.outlet)}</body></html>`,
  foreign: [
    'This voice was made by a machine',
    'Quotation begins',
    '(opens in a new tab)',
    'Watch: the night market from above',
    'Do you know more about this? Write to the desk',
  ],
})

const POINTS = blocksOf(`- Fourteen children are ill, twelve of them not vaccinated
  -* “There is enough vaccine for every child in the valley,” says the chief physician
  - Schools stay open`)

const CORRECTION = blocksOf(
  `! Correction: An earlier version of this report gave the year of the last cases as 2005.`,
)

/** What matters in points on top, written for this report, and a correction above the text: both are the outlet's words on it. */
export const points: Template = report => ({
  blocks: [...CORRECTION, ...POINTS, ...report.blocks],
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${openGraph(report)}${linkedData(linkedReport(report))}</head><body><div class="hd"><ul>${boxes.menu()}</ul></div><div class="story-page"><div class="story-head"><h1>${escaped(report.title)}</h1><div class="story-by">${report.byline.join(', ')}</div></div><div class="story-body"><div class="correction-note"><p>${escaped(CORRECTION[0]!.text)}</p></div><div class="key-points"><ul>${POINTS.map(point => `<li>${escaped(point.text)}</li>`).join('')}</ul></div>${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>` })}</div></div><div class="rail">${boxes.cards(RELATED)}</div>${boxes.footer(report.outlet)}</body></html>`,
})

/** The standfirst stands in the page twice, for narrow and for wide screens; it is one standfirst. */
export const twice: Template = report => {
  const [lead, ...rest] = report.blocks
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><nav class="d-none d-lg-block"><ul>${boxes.menu()}</ul></nav><nav class="d-lg-none"><ul>${boxes.menu()}</ul></nav><div class="container"><div class="d-lg-none"><h1 class="h3">${escaped(report.title)}</h1><p class="dek">${escaped(lead?.text ?? '')}</p></div><div class="d-none d-lg-block"><h1>${escaped(report.title)}</h1><p class="dek">${escaped(lead?.text ?? '')}</p></div><div class="row"><div class="col-lg-8"><div class="text">${written(rest, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>`, quotation: t => `<blockquote>${t}</blockquote>` })}</div></div><div class="col-lg-4">${boxes.cards(MOST_READ, t => `<div class="mr"><a href="/m">${t}</a></div>`)}</div></div></div>${boxes.footer(report.outlet)}</body></html>`,
    metadata: { byline: null },
  }
}

/** A letter of many lines in one element: line breaks inside a paragraph, signatures as a list without marks. */
export const letter: Template = report => {
  const quoted = report.blocks.filter(block => block.kind === 'quotation')
  const first = report.blocks.indexOf(quoted[0]!)
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} :: ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><header class="x"><ul>${boxes.menu()}</ul></header><section id="story" role="main"><h1>${escaped(report.title)}</h1><div class="story-text">${written(
      report.blocks,
      { paragraph: t => `<p>${t}</p>`, quotation: () => '' },
      {
        [first]: `<blockquote class="letter"><p>${quoted.map(block => escaped(block.text).replace(/([.,;]) /g, '$1<br>\n')).join('<br><br>')}</p></blockquote>`,
      },
    )}</div></section><aside class="teasers">${boxes.cards([...RELATED, ...MOST_READ])}</aside>${boxes.footer(report.outlet)}</body></html>`,
    metadata: { byline: null },
  }
}
