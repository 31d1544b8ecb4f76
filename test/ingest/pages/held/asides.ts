import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, RELATED } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'
import { blocksOf } from '../report.ts'

/** A poll, a table of results, a call to follow and a box for hints between the paragraphs. */
export const busy: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body><ul class="menu">${boxes.menu()}</ul><div class="weather"><span>Stone Ford</span> <b>-2°</b> <span>Snow until the evening, then less of it</span></div><main><h1>${escaped(report.title)}</h1><div class="read-aloud"><button>▶</button> Have it read to you (3 min)</div><div class="sp-body">${written(
    report.blocks,
    { paragraph: t => `<p class="sp-p">${t}</p>`, heading: t => `<h2 class="sp-h">${t}</h2>` },
    {
      3: `<div class="sp-poll"><h4>Should the race be rowed in snow?</h4><label><input type="radio" name="p">Yes, always</label> <b>61%</b><label><input type="radio" name="p">Only with lamps</label> <b>39%</b><button>Vote</button></div>`,
      5: `<p class="sp-p"><i>Follow the club on every network and never miss a stroke.</i></p>`,
      7: `<div class="sp-widget"><table><tr><th>Crew</th><th>Won</th></tr><tr><td>Karsk</td><td>88</td></tr><tr><td>Stone Ford</td><td>69</td></tr></table><a href="/all">All results since 1868</a></div>`,
    },
  )}<p class="sp-p"><b>Were you there? Send us what you saw, and your pictures.</b></p></div></main><div class="below">${boxes.cards(MOST_READ)}</div>${boxes.footer(report.outlet)}</body></html>`,
  foreign: [
    'Snow until the evening, then less of it',
    'Should the race be rowed in snow?',
    'Follow the club on every network',
    'All results since 1868',
    'Were you there? Send us what you saw',
  ],
})

const SUMMARY = blocksOf(`-* A minister answers twelve questions and says she will stay “until it rains”
  - The prosecutor will be told who knew`)

/** The summary stands in a box before the text; a note of what was changed stands below it. */
export const summed: Template = report => {
  const note = blocksOf('! This report was changed on 31 October to give the right name of the committee.')
  return {
    blocks: [...SUMMARY, ...report.blocks, ...note],
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} — ${report.outlet}</title>${openGraph(report)}${linkedData({ '@graph': [{ '@type': 'NewsArticle', ...linkedReport(report) }] })}</head><body><header><ul>${boxes.menu()}</ul></header><div class="cnt"><h1>${escaped(report.title)}</h1><div class="at-a-glance"><h6 class="vh" hidden>In short</h6><ul>${SUMMARY.map(s => `<li>${escaped(s.text)}</li>`).join('')}</ul></div><div class="prose">${written(report.blocks, { paragraph: t => `<p>${t}</p>`, lead: t => `<p class="big">${t}</p>`, question: t => `<p><i>${t}</i></p>`, answer: t => `<p>${t}</p>` }, { 4: `<div class="see-also-inline"><span>See also</span> <a href="/s">${RELATED[1]}</a></div>` })}</div><p class="change-note"><small>${escaped(note[0]!.text)}</small></p></div>${boxes.shareBar('share-end')}${boxes.footer(report.outlet)}</body></html>`,
  }
}

/** Every paragraph in a `section` that loads late: the text stands in `noscript` as well. */
export const lazy: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${canonical(report)}${linkedData(linkedReport(report))}</head><body><ul>${boxes.menu()}</ul><h1>${escaped(report.title)}</h1><div class="body-lazy">${written(report.blocks, { paragraph: (t, i) => (i < 3 ? `<section class="s"><p>${t}</p></section>` : `<section class="s s--late" hidden><p>${t}</p></section>`), heading: t => `<h2>${t}</h2>`, list: inner => `<section class="s s--late" hidden><ul>${inner}</ul></section>` }, { 2: '<noscript><img src="/late.jpg" alt="late"></noscript>' })}</div><div class="last">${boxes.cards(RELATED)}</div>${boxes.footer(report.outlet)}</body></html>`,
})

/** Answers side by side in a table without heads, in a page of few marks. */
export const sideBySide: Template = report => {
  const items = report.blocks.filter(block => block.kind === 'item')
  const first = report.blocks.indexOf(items[0]!)
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}</head><body><div>${boxes.menu((n, h) => `<a href="${h}">${n}</a>`)}</div><h1>${escaped(report.title)}</h1>${written(
      report.blocks.filter(block => block.kind !== 'item'),
      { paragraph: t => `<p>${t}</p>` },
      {
        [first]: `<table border="1">${items.map((item, i) => `<tr><td>${i + 1}</td><td>${escaped(item.text)}</td></tr>`).join('')}</table>`,
      },
    )}<div>${boxes.cards(MOST_READ, t => `<a href="/r">${t}</a><br>`)}</div></body></html>`,
    metadata: { byline: null },
  }
}
