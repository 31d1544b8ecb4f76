import { ABROAD } from '../furniture/abroad.ts'
import type { Template } from '../made-page.ts'
import { attribute, canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'
import { menuOf } from '../templates/abroad.ts'

/** Spanish, from a system that builds pages of numbered parts. */
export const parts: Template = report => {
  const set = ABROAD.es
  return {
    html: `<!DOCTYPE html><html lang="es"><head><meta charset="UTF-8"/><title>${escaped(report.title)} | ${report.outlet}</title>${canonical(report)}${openGraph(report)}${linkedData({ '@context': 'https://schema.org/', ...linkedReport(report), author: report.byline.map(name => ({ '@type': 'Person', name })) })}</head><body id="fusion-app"><div class="cmp">${set.cookies}</div><header class="x-header"><nav><ul>${menuOf(set)}</ul></nav></header><main class="a _g-lg"><header class="a_e _g"><div class="a_e_txt"><h1 class="a_t">${escaped(report.title)}</h1><h2 class="a_st">${escaped(report.blocks[0]!.text)}</h2></div><figure class="a_m w-full"><img src="/p.jpg" alt=""><figcaption class="a_m_p"><span>${escaped(report.caption)}</span></figcaption></figure></header><div class="a_md"><div class="a_md_a"><a href="/a" class="a_md_a_n">${report.byline.join('</a><a href="/b" class="a_md_a_n">')}</a></div><div class="a_md_f"><time dateTime="${report.published}">19 ago 2025 - 07:40 CEST</time></div></div><div data-dtm-region="articulo_cuerpo" class="a_c clearfix">${written(
      report.blocks.slice(1),
      {
        paragraph: t => `<p class="">${t}</p>`,
        heading: t => `<h3 class="">${t}</h3>`,
        quotation: t => `<blockquote class="a_q"><p class="">${t}</p></blockquote>`,
      },
      {
        3: `<section class="b-ap"><p class="b_t">${set.readAlso}</p><ul><li><a href="/c">${set.related[0]}</a></li></ul></section>`,
        5: `<div class="b-nl"><p>${set.newsletter}</p></div>`,
      },
    )}</div><div class="w_comm">${set.comments.map(t => `<p>${t}</p>`).join('')}</div></main><section class="mas">${set.related.map(t => `<article><h2><a href="/m">${t}</a></h2></article>`).join('')}</section><footer>${set.rights}</footer></body></html>`,
  }
}

/** Russian, old markup, "Читайте также" inside a paragraph's block. */
export const herald: Template = report => {
  const set = ABROAD.ru
  return {
    html: `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>${escaped(report.title)} — ${report.outlet}</title><meta property="og:site_name" content="${report.outlet}"><meta property="og:title" content="${attribute(report.title)}"><meta itemprop="datePublished" content="${report.published}">${canonical(report)}</head><body><div id="top"><ul>${menuOf(set)}</ul></div><table class="layout"><tr><td class="left"><ul>${set.related.map(t => `<li><a href="/l">${t}</a></li>`).join('')}</ul></td><td class="center"><h1>${escaped(report.title)}</h1><div class="info">30 апреля 2025, 12:15 | ${report.byline[0]}</div><div class="js-mediator-article">${written(
      report.blocks,
      { paragraph: t => `<p>${t}</p>`, heading: t => `<p><strong>${t}</strong></p>` },
      {
        2: `<div class="photo"><img src="/f.jpg" alt=""><span class="photo-caption">${escaped(report.caption)}</span></div>`,
        4: `<div class="incut"><b>${set.readAlso}:</b> <a href="/x">${set.related[1]}</a></div>`,
      },
    )}</div><div class="subscribe">${set.newsletter}</div><div class="forum">${set.comments.map(t => `<div>${t}</div>`).join('')}</div></td></tr></table><div class="copy">${set.rights} ${set.cookies}</div></body></html>`,
    metadata: { language: 'ru', byline: null },
  }
}

/** Arabic, right to left, with a list of most read beside the text. */
export const harbourVoice: Template = report => {
  const set = ABROAD.ar
  return {
    html: `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${linkedData(linkedReport(report))}</head><body><div class="consent">${set.cookies}</div><header><ul>${menuOf(set)}</ul></header><main class="row"><div class="col-8"><h1 class="title-ar">${escaped(report.title)}</h1><div class="article-meta"><span>${report.byline[0]}</span></div><figure><img src="/m.jpg" alt=""><figcaption>${escaped(report.caption)}</figcaption></figure><div class="wysiwyg wysiwyg--all-content">${written(report.blocks, { paragraph: t => `<p dir="rtl">${t}</p>`, heading: t => `<h2>${t}</h2>` }, { 4: `<aside class="more-on"><h2>${set.readAlso}</h2><ul>${set.related.map(t => `<li><a href="/r">${t}</a></li>`).join('')}</ul></aside>` })}</div></div><div class="col-4"><ol>${set.related.map(t => `<li><a href="/r">${t}</a></li>`).join('')}</ol><p>${set.newsletter}</p></div></main><footer><p>${set.rights}</p></footer></body></html>`,
  }
}

/** Japanese, everything in `div`s; paragraphs by line breaks. */
export const cape: Template = report => {
  const set = ABROAD.ja
  return {
    html: `<html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>${escaped(report.title)} | ${report.outlet}</title><meta property="og:site_name" content="${report.outlet}"><meta property="article:published_time" content="${report.published}"></head><body><div id="hd"><ul>${menuOf(set)}</ul></div><div id="bd"><div class="ttl"><h1>${escaped(report.title)}</h1></div><div class="kiji" id="kiji">${written(report.blocks, { paragraph: t => `　${t}<br><br>` })}</div><div class="rel"><h2>${set.readAlso}</h2><ul>${set.related.map(t => `<li><a href="/k">${t}</a></li>`).join('')}</ul></div></div><div id="ft">${set.rights}</div></body></html>`,
    metadata: { url: null, byline: null },
  }
}

/** German: a small paper, its system writes umlauts as bytes of its own, the page says something else. */
export const gazette: Template = report => {
  const set = ABROAD.de
  return {
    html: `<!DOCTYPE html><html lang="de"><head><meta charset="shift_jis"><title>${escaped(report.title)} – ${report.outlet}</title><meta name="author" content="Von ${report.byline[0]}"><meta property="og:site_name" content="${report.outlet}"><meta property="article:published_time" content="${report.published}"></head><body><div class="kopf"><ul>${menuOf(set)}</ul></div><div class="inhalt"><h1>${escaped(report.title)}</h1><div class="text">${written(report.blocks, { paragraph: t => `<p>${t}</p>` }, { 2: `<div class="bild"><img src="/w.jpg" alt=""><div class="bildunterschrift">${escaped(report.caption)}</div></div>`, 4: `<p class="lesetipp">${set.readAlso}: <a href="/r">${set.related[2]}</a></p>` })}</div></div><div class="rand">${set.related.map(t => `<p><a href="/r">${t}</a></p>`).join('')}</div><div class="fuss">${set.rights}</div></body></html>`,
    metadata: { url: null },
  }
}
