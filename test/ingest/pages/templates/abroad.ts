import { ABROAD, type Furniture } from '../furniture/abroad.ts'
import { ICON } from '../furniture/boxes.ts'
import type { Template } from '../made-page.ts'
import { attribute, canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'

export const menuOf = (set: Furniture, item = (name: string) => `<li><a href="/r">${name}</a></li>`) =>
  set.menu.map(item).join('')

/** A German portal: quotation marks of that language, soft hyphens, "Lesen Sie auch" between paragraphs, date in words. */
export const portal: Template = report => {
  const set = ABROAD.de
  return {
    html: `<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8"><title>${escaped(report.title)} – ${report.outlet}</title>${canonical(report)}${openGraph(report)}${linkedData({ '@context': 'https://schema.org', '@graph': [linkedReport(report), { '@type': 'WebPage', isAccessibleForFree: true }] })}</head>
<body class="p-artikel"><div id="sp-msg" class="consent-layer"><p>${set.cookies}</p><button>Zustimmen</button></div><div class="l-page"><header class="c-kopf"><a class="c-kopf__marke" href="/">${report.outlet}</a><nav class="c-nav"><ul class="c-nav__liste">${menuOf(set)}</ul></nav></header><main class="l-inhalt">
<article class="o-artikel"><header class="o-artikel__kopf"><span class="o-artikel__dachzeile">Untertannau</span><h1 class="o-artikel__titel">${escaped(report.title)}</h1><div class="o-artikel__autor">Von <a href="/a">${report.byline.join('</a> und <a href="/b">')}</a></div><time datetime="${report.published}">2. Oktober 2025, 11:20 Uhr</time><div class="o-merken"><button>${ICON}Merken</button><button>${ICON}Teilen</button></div></header>
<figure class="o-bild"><img loading="lazy" src="/b.jpg" alt="${attribute(report.caption)}"><figcaption>${escaped(report.caption)}</figcaption></figure><div class="o-artikel__text">${written(
      report.blocks,
      {
        lead: t => `<p class="o-vorspann">${t}</p>`,
        paragraph: t => `<p class="a-absatz">${t}</p>`,
        heading: t => `<h2 class="a-zwischentitel">${t}</h2>`,
        quotation: t => `<blockquote class="a-zitat"><p>${t}</p></blockquote>`,
        dress: t =>
          t
            .replace('Bürgermeisterin', 'Bürger&shy;meisterin')
            .replace('Donnerstag', '<a href="/d">Donnerstag</a>'),
      },
      {
        3: `<aside class="o-lesetipp"><strong>${set.readAlso}:</strong> <a href="/x">${set.related[0]}</a></aside>`,
        6: `<div class="o-nl"><h3>Morgenbrief</h3><p>${set.newsletter}</p><form><input type="email"><button>Bestellen</button></form></div>`,
        8: '<div class="iqad">Anzeige</div>',
      },
    )}</div></article><section class="o-mehr"><h2>Mehr zum Thema</h2>${set.related.map(t => `<a class="o-teaser" href="/t"><h3>${t}</h3></a>`).join('')}</section><section id="kommentare"><h2>2 Kommentare</h2>${set.comments.map(t => `<div class="kommentar"><b>Leser</b><p>${t}</p></div>`).join('')}</section></main><footer class="c-fuss"><ul>${menuOf(set)}</ul><p>© ${report.outlet}. ${set.rights}</p></footer></div></body></html>`,
    // Soft hyphens are no part of a word.
    metadata: {},
  }
}

/** A French daily: narrow spaces before marks, "À lire aussi" as a paragraph like others, article in `section`s. */
export const daily: Template = report => {
  const set = ABROAD.fr
  return {
    html: `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${escaped(report.title)}</title><meta property="og:site_name" content="${attribute(report.outlet)}"><meta property="og:title" content="${attribute(report.title)}"><meta property="og:locale" content="fr_FR"><meta property="article:author" content="Par ${report.byline.join(' et ')}">${canonical(report)}
<meta property="og:article:published_time" content="${report.published}"><meta name="date" content="${report.published}"></head><body><div class="gdpr"><p>${set.cookies}</p><button>Accepter</button></div><header id="Header"><ul class="Nav">${menuOf(set)}</ul></header><main id="habillagepub"><section class="zone zone--article"><section class="article article--single"><header class="article__header"><h1 class="article__title">${escaped(report.title)}</h1><p class="meta__author">Par ${report.byline.join(' et ')}</p><p class="meta__date">Publié le 08 juillet 2025 à 06h30</p></header>
<section class="article__content old__article-content-single">${written(
      report.blocks,
      {
        paragraph: t => `<p class="article__paragraph ">${t}</p>`,
        heading: t => `<h2 class="article__sub-title">${t}</h2>`,
        quotation: t => `<blockquote class="article__citation">${t}</blockquote>`,
        dress: t => t.replace(/« /g, '«&nbsp;').replace(/ »/g, '&#x202f;»'),
      },
      {
        3: `<p class="article__paragraph"><b>${set.readAlso}&nbsp;:</b> <a href="/x">${set.related[0]}</a></p>`,
        5: `<figure class="article__media"><img src="/p.jpg" alt=""><figcaption class="article__legend">${escaped(report.caption)}</figcaption></figure>`,
        7: `<section class="catcher catcher--inline"><h4>${set.readAlso}</h4><p class="js-article-read-also"><a href="/y">${set.related[1]}</a></p></section>`,
      },
    )}</section><section class="friend"><p>${set.newsletter}</p></section><section class="article__reactions"><p>Contribuer</p>${set.comments.map(t => `<div class="reaction"><p>${t}</p></div>`).join('')}</section></section></section></main><footer><p>${set.rights}</p><ul>${menuOf(set)}</ul></footer></body></html>`,
  }
}

/** A Japanese paper: no spaces, paragraphs with an ideographic space in front, part of it in ruby. */
export const shimbun: Template = report => {
  const set = ABROAD.ja
  return {
    html: `<!DOCTYPE html><html lang="ja"><head><meta charset="UTF-8"><title>${escaped(report.title)}:${report.outlet}</title>${openGraph(report)}${linkedData(linkedReport(report))}</head><body><div id="Wrapper"><div id="Head"><p class="Logo"><a href="/">${report.outlet}</a></p><ul id="GlobalNav">${menuOf(set)}</ul></div><div id="Contents"><div id="Main"><div class="ArticleTitle"><h1>${escaped(report.title)}</h1><p class="Writer">${report.byline.join('、')}</p><p class="LastUpdated">2025年10月15日 9時00分</p><ul class="SnsUtil"><li>シェア</li><li>印刷</li><li>保存</li></ul></div>
<div class="ArticleBody"><div class="ArticleText">${written(
      report.blocks,
      { paragraph: t => `<p>　${t}</p>`, heading: t => `<h2>${t}</h2>` },
      {
        2: `<div class="Image"><img src="/1.jpg" alt=""><p class="Caption">${escaped(report.caption)}</p></div>`,
        4: `<div class="MoreNews"><h3>${set.readAlso}</h3><ul>${set.related.map(t => `<li><a href="/n">${t}</a></li>`).join('')}</ul></div>`,
      },
    )}</div></div><div class="MailMag"><p>${set.newsletter}</p></div><div class="Comment">${set.comments.map(t => `<p>${t}</p>`).join('')}</div></div><div id="Sub"><h3>アクセスランキング</h3><ol>${set.related.map(t => `<li><a href="/k">${t}</a></li>`).join('')}</ol></div></div><div id="Foot"><p>${set.rights}</p><p>${set.cookies}</p></div></div></body></html>`,
  }
}

/** Right to left, Hebrew; a share bar in mid-text, links without words. */
export const rightToLeft: Template = report => {
  const set = ABROAD.he
  return {
    html: `<!doctype html><html lang="he" dir="rtl"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${openGraph(report)}<meta name="author" content="${report.byline.join(', ')}">${canonical(report)}</head><body class="rtl"><div class="ck">${set.cookies}</div><div class="head"><ul>${menuOf(set)}</ul></div><div class="main-col"><div class="art_header_title"><h1>${escaped(report.title)}</h1></div><div class="art_header_footer_author">${report.byline.join(', ')}</div><div class="text_editor_paragraph rtl" dir="rtl">${written(
      report.blocks,
      {
        paragraph: t => `<div class="text_editor_paragraph rtl"><span>${t}</span></div>`,
        heading: t => `<div class="art_video"><b>${t}</b></div>`,
        dress: t => t.replace(/"/g, '&quot;'),
      },
      {
        3: `<div class="pikud">${ICON}${ICON}</div><div class="art-related"><b>${set.readAlso}</b><ul>${set.related.map(t => `<li><a href="/h">${t}</a></li>`).join('')}</ul></div>`,
      },
    )}</div><div class="tb">${set.comments.map(t => `<div class="tb_item">${t}</div>`).join('')}</div></div><div class="ft">${set.rights}</div></body></html>`,
  }
}
