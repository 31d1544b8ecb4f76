import * as boxes from '../furniture/boxes.ts'
import { COMMENTS, MOST_READ, RELATED } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { canonical, escaped, openGraph, written } from '../markup.ts'

/**
 * The text in elements whose names mean furniture elsewhere (`outer` round it, `each` on every paragraph), furniture in elements
 * whose names mean text. What a name means is up to the outlet: what stands in the element decides.
 */
export const illNamed =
  (outer: string, each: string): Template =>
  report => ({
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><div class="article-body-nav">${boxes.menu((n, h) => `<a href="${h}">${n}</a>`)}</div><div class="page"><h1>${escaped(report.title)}</h1><div class="${outer}">${written(
      report.blocks,
      {
        paragraph: t => `<div class="${each}"><p>${t}</p></div>`,
        heading: t => `<div class="${each}"><h2>${t}</h2></div>`,
        list: inner => `<div class="${each}"><ul>${inner}</ul></div>`,
      },
      {
        3: `<div class="story-text">${boxes.cards(RELATED.slice(0, 2), t => `<p><a href="/r">${t}</a></p>`)}</div>`,
        6: `<div class="paragraph"><a href="/m"><img src="/m.jpg" alt=""><strong>${MOST_READ[3]}</strong></a></div>`,
      },
    )}</div></div><div class="post-content">${COMMENTS.map((text, i) => `<div class="entry"><b>reader ${i}</b> <span>${i + 1} h ago</span><p>${text}</p><a href="#">Answer</a></div>`).join('')}</div><div class="content main-text">${boxes.cards([...MOST_READ, ...RELATED], t => `<p><a href="/z">${t}</a></p>`)}</div></body></html>`,
    metadata: { byline: null },
  })
