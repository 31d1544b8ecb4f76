import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, RELATED } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'

/** Slides: a picture and what is told of it, each in a frame of its own. The captions are the report. */
export const slides: Template = report => ({
  captions: [],
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report, 'NewsArticle'))}</head><body><header><ul>${boxes.menu()}</ul></header><main><h1>${escaped(report.title)}</h1><div class="slideshow" data-count="${report.blocks.length}">${report.blocks
    .map(
      (block, i) =>
        `<figure class="slide" data-index="${i}"><picture><img class="lazyload" data-src="/s${i}.jpg" alt=""></picture><figcaption class="slide__caption">${escaped(block.text)}<span class="slide__credit">Photo: Jon Vask</span></figcaption></figure>`,
    )
    .join(
      '\n',
    )}<button class="prev">Back</button><button class="next">On</button></div></main><section class="more-galleries"><h2>More galleries</h2>${boxes.cards(RELATED)}</section>${boxes.footer(report.outlet)}</body></html>`,
})

/** A gallery with a paragraph on top that introduces it; pictures in a list below. */
export const introduced: Template = report => {
  const [intro, ...pictures] = report.blocks
  return {
    captions: [],
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><header><ul>${boxes.menu()}</ul></header><section class="photo-story"><h1>${escaped(report.title)}</h1><div class="photo-story__text"><p>${escaped(intro!.text)}</p></div>${pictures
      .map(
        block =>
          `<div class="photo"><figure><img loading="lazy" src="/p.jpg" alt=""><figcaption>${escaped(block.text)}</figcaption></figure></div>`,
      )
      .join(
        '\n',
      )}</section><ul class="other">${boxes.cards(RELATED)}</ul>${boxes.footer(report.outlet)}</body></html>`,
    metadata: { byline: null },
  }
}

/** The first letter of the text in a span of its own, and half of a word behind it in capitals. */
export const initial: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body><div class="strip"><ul>${boxes.menu()}</ul></div><article class="feature"><h1>${escaped(report.title)}</h1><p class="feature-by">Text: ${report.byline.join(', ')}</p>${written(
    report.blocks,
    {
      paragraph: (t, i) =>
        i === 0
          ? `<p><span class="first-letter" aria-hidden="true">${t[0]}</span><span class="first-line">${t.slice(1, 9)}</span>${t.slice(9)}</p>`
          : `<p>${t}</p>`,
      pull: t =>
        `<div class="feature-quote"><svg class="quote-mark"><use href="#q"></use></svg><p>${t}</p></div>`,
      note: t => `<p class="feature-note"><small>${t}</small></p>`,
    },
    {
      3: `<figure class="feature-figure"><img src="/f.jpg" alt=""><figcaption>${escaped(report.caption)}</figcaption></figure>`,
    },
  )}</article>${boxes.biography('feature-author', report.byline[0] ?? '')}<div class="feature-next">${boxes.cards(MOST_READ)}</div>${boxes.footer(report.outlet)}</body></html>`,
})

/** The text is loaded by script; for those without, it stands in `noscript`, where the place for it is empty. */
export const scriptless: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><nav><ul>${boxes.menu()}</ul></nav><div class="reader"><h1>${escaped(report.title)}</h1><div class="reader__text" data-load="/text.json"><i class="spinner"></i></div><noscript><div class="reader__plain">${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>` })}</div></noscript></div><div class="tiles">${boxes.cards(MOST_READ)}</div>${boxes.footer(report.outlet)}</body></html>`,
  metadata: { byline: null },
})

/** Many short items under headings of their own: one bulletin. */
export const items: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><div class="nav"><ul>${boxes.menu()}</ul></div><div class="bulletin"><h1>${escaped(report.title)}</h1><div class="player"><button>Play</button> 3:40</div><div class="bulletin-items">${written(report.blocks, { paragraph: t => `<p>${t}</p></div>`, heading: t => `<div class="bulletin-item"><h2>${t}</h2>` })}</div></div><div class="other"><h3>Other bulletins</h3>${boxes.cards(RELATED)}</div>${boxes.footer(report.outlet)}</body></html>`,
})
