import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, RELATED } from '../furniture/foreign.ts'
import { addressOf, type Template } from '../made-page.ts'
import { attribute, canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'

const WORDS_OF_FOZ = {
  also: 'Leia também: Pescadores pedem cais novo há onze anos',
  letter: 'Assine a nossa carta da manhã e receba as notícias da Foz antes do café.',
  rights: 'Todos os direitos reservados à Gazeta da Foz e aos seus autores.',
}

/** Portuguese; hints to read on in a paragraph among paragraphs, the photographer in a box. */
export const foz: Template = report => ({
  html: `<!DOCTYPE html><html lang="pt-BR"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body class="materia"><header class="topo"><ul>${'Início Cidades Política Economia Esportes Cultura Blogs Assine'
    .split(' ')
    .map(name => `<li><a href="/x">${name}</a></li>`)
    .join(
      '',
    )}</ul></header><main class="mc-body"><h1 class="content-head__title">${escaped(report.title)}</h1><p class="content-publication-data__from">Por ${report.byline[0]}</p><article class="mc-article-body">${written(report.blocks, { paragraph: t => `<div class="mc-column content-text active-extra-styles"><p class="content-text__container">${t}</p></div>` }, { 2: `<div class="mc-column content-media"><img src="/b.jpg" alt=""><p class="content-media__description">${escaped(report.caption)}</p></div>`, 4: `<div class="mc-column content-text"><ul class="content-unordered-list"><li><a href="/l"><strong>${WORDS_OF_FOZ.also}</strong></a></li></ul></div>` })}</article><div class="assine"><p>${WORDS_OF_FOZ.letter}</p></div></main><footer>${WORDS_OF_FOZ.rights}</footer></body></html>`,
  foreign: Object.values(WORDS_OF_FOZ),
})

const WORDS_OF_PRZYSTAN = {
  also: 'Czytaj też: Promy staną w piątek, wyspy liczą mąkę',
  rights: 'Wszelkie prawa zastrzeżone. Przedruk tylko za zgodą redakcji.',
  comment: 'Mój kuzyn tam pracuje i mówi, że „pomp nigdy nie naprawiono”.',
}

/** Polish. */
export const przystan: Template = report => ({
  html: `<!DOCTYPE html><html lang="pl"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1250"><title>${escaped(report.title)} - ${report.outlet}</title><meta name="author" content="${report.byline[0]}"><meta property="og:site_name" content="${report.outlet}"><meta property="article:published_time" content="${report.published}"></head><body><div id="naglowek"><ul>${'Start Region Kraj Sport Kultura Ogłoszenia Kontakt'
    .split(' ')
    .map(name => `<li><a href="/x">${name}</a></li>`)
    .join(
      '',
    )}</ul></div><div id="tresc"><h1>${escaped(report.title)}</h1><div class="artykul">${written(report.blocks, { paragraph: t => `<p>${t}</p>` }, { 2: `<div class="foto"><img src="/l.jpg" alt=""><span class="podpis">${escaped(report.caption)}</span></div>`, 4: `<p class="czytaj"><a href="/c">${WORDS_OF_PRZYSTAN.also}</a></p>` })}</div><div id="opinie"><h3>Opinie</h3><p>${WORDS_OF_PRZYSTAN.comment}</p></div></div><div id="stopka">${WORDS_OF_PRZYSTAN.rights}</div></body></html>`,
  foreign: Object.values(WORDS_OF_PRZYSTAN),
  metadata: { url: null },
})

const WORDS_OF_JIANGKOU = {
  also: '相关阅读:渔民十一年来一直要求修建新码头',
  rights: '版权所有,未经书面许可不得转载本报内容。',
}

/** Chinese. */
export const jiangkou: Template = report => ({
  html: `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${escaped(report.title)}_${report.outlet}</title><meta name="publishdate" content="2025-03-12"><meta property="og:site_name" content="${report.outlet}"></head><body><div class="nav">${'首页 本地 国内 国际 财经 体育 娱乐 图片 视频'
    .split(' ')
    .map(name => `<a href="/x">${name}</a>`)
    .join(
      ' | ',
    )}</div><div class="main"><h1>${escaped(report.title)}</h1><div class="info">2025-03-12 20:40 来源:${report.outlet}</div><div id="Content">${written(report.blocks, { paragraph: t => `<p style="text-indent:2em;">　　${t}</p>` }, { 1: `<p align="center"><img src="/d.jpg"></p><p align="center"><font color="gray">${escaped(report.caption)}</font></p>` })}</div><div class="xg"><a href="/r">${WORDS_OF_JIANGKOU.also}</a></div></div><div class="foot">${WORDS_OF_JIANGKOU.rights}</div></body></html>`,
  foreign: Object.values(WORDS_OF_JIANGKOU),
  metadata: { language: 'zh', url: null, byline: null, published: null },
})

const WORDS_OF_DIRECT = {
  fresh: 'Trois nouveaux messages, cliquez pour les lire',
  ask: 'Posez vos questions à la rédaction, nous y répondrons au fil du direct.',
}

/** A live blog in French: entries as sections, the time in the heading of each, a form to ask between two. */
export const direct: Template = report => {
  let open = false
  const entries = written(report.blocks, {
    lead: t => `<p class="chapo">${t}</p><div class="fil">`,
    time: t => {
      const before = open ? '</div></section>' : ''
      open = true
      return `${before}<section class="fil__post" data-post><header><time class="fil__heure">${t}</time><span class="fil__partage"><button>Partager</button></span></header><div class="fil__texte">`
    },
    heading: t => `<h3>${t}</h3>`,
    paragraph: t => `<p>${t}</p>`,
  })
  return {
    html: `<!doctype html><html lang="fr-FR"><head><meta charset="utf-8"><title>DIRECT. ${escaped(report.title)}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report, 'LiveBlogPosting'))}</head><body><nav><ul>${boxes.menu()}</ul></nav><main><h1>${escaped(report.title)}</h1><p class="auteurs">Par ${report.byline.join(' et ')}</p><button class="fil__neufs">${WORDS_OF_DIRECT.fresh}</button><form class="fil__question"><label>${WORDS_OF_DIRECT.ask}<textarea></textarea></label></form>${entries}</div></section></div></main>${boxes.footer(report.outlet)}</body></html>`,
    foreign: Object.values(WORDS_OF_DIRECT),
  }
}

/** A conversation in German: who speaks in bold in front, questions in italics. */
export const gespraech: Template = report => ({
  html: `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${linkedData({ '@context': 'https://schema.org', '@graph': [{ '@type': 'ItemList', name: 'Navigation' }, linkedReport(report)] })}${canonical(report)}</head><body><div class="menue">${boxes.menu((n, h) => `<a href="${h}">${n}</a>`)}</div><div class="rahmen"><h1>${escaped(report.title)}</h1><div class="spalte">${written(report.blocks, { lead: t => `<p class="unterzeile">${t}</p>`, paragraph: t => `<p class="kursiv"><em>${t}</em></p>`, question: t => `<p><em>${t.replace(/^(\w+:)/, '<b>$1</b>')}</em></p>`, answer: t => `<p>${t.replace(/^(\w+:)/, '<b>$1</b>')}</p>` }, { 5: `<div class="empfehlung"><p>Das könnte Sie auch interessieren</p><a href="/e"><b>Der Bäcker und sein Fluss</b><br>Unter einem Ofen in Marrowby fließt Wasser, und niemand weiß, woher es kommt.</a></div>` })}</div></div><div class="ende">Impressum | Datenschutz | Einwilligung widerrufen</div></body></html>`,
  foreign: [
    'Das könnte Sie auch interessieren',
    'und niemand weiß, woher es kommt',
    'Einwilligung widerrufen',
  ],
})

/** A speech: nearly all of the text is quotation. */
export const document: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}</head><body><ul class="navi">${boxes.menu()}</ul><div class="doc"><h1>${escaped(report.title)}</h1><div class="doc__text">${written(report.blocks, { paragraph: t => `<p>${t}</p>`, quotation: t => `<blockquote class="doc__speech">${t}</blockquote>` })}</div></div><div class="doc-list">${boxes.cards(RELATED)}</div>${boxes.footer(report.outlet)}</body></html>`,
})

/** A table of sentences passed, with a teaser of two whole sentences above it. */
export const passed: Template = report => {
  const table = report.blocks.filter(block => block.kind === 'row')
  const first = report.blocks.indexOf(table[0]!)
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${linkedData(linkedReport(report))}</head><body><nav><ul>${boxes.menu()}</ul></nav><article><h1>${escaped(report.title)}</h1><div class="art">${written(
      report.blocks,
      { paragraph: t => `<p>${t}</p>`, row: () => '' },
      {
        [first]: `<div class="inline-story"><a href="/i"><img src="/i.jpg" alt=""><h4>${RELATED[2]}</h4></a><p>Nobody had a licence and everybody had soup. We walked from stall to stall until the lamps went out.</p></div><figure class="table-figure"><table>${table
          .map(
            (row, i) =>
              `<tr>${row.text
                .split(' | ')
                .map(cell => (i === 0 ? `<th>${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`))
                .join('')}</tr>`,
          )
          .join('')}</table></figure>`,
      },
    )}</div></article>${boxes.footer(report.outlet)}</body></html>`,
    foreign: ['Nobody had a licence and everybody had soup'],
  }
}

/** A report in layers, each with a heading; the update stands on top. */
export const layers: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${openGraph(report)}${canonical(report)}<meta name="author" content="${attribute(report.byline.join(', '))}"></head><body class="single"><header class="hdr"><ul>${boxes.menu()}</ul></header><div class="post-wrap"><div class="post-top"><span class="flag">News</span><h1 class="headline">${escaped(report.title)}</h1></div><div class="post-media"><img src="/m.jpg" alt=""><small>${escaped(report.caption)}</small></div><div class="post-content">${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>`, note: t => `<p class="post-update"><strong>${t}</strong></p>` }, { 6: `<div class="poll-box"><p>Have you ever been late for milk?</p><button>Often</button><button>Never</button></div>` })}</div><div class="post-foot"><p>Seen something? Our letter box is open day and night.</p></div></div><div class="rail">${boxes.cards(MOST_READ)}</div></body></html>`,
  foreign: ['Have you ever been late for milk?', 'Seen something? Our letter box is open'],
})

/** Notes to a programme, its transcript folded below the player. */
export const episode: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} : ${report.outlet}</title><link rel="canonical" href="${addressOf(report)}">${linkedData({ '@type': 'PodcastEpisode', name: report.title, datePublished: report.published })}<meta property="og:site_name" content="${report.outlet}"><meta property="og:title" content="${attribute(report.title)}"></head><body><div class="top">${boxes.menu((n, h) => `<a href="${h}">${n}</a>`)}</div><main><h1>${escaped(report.title)}</h1><div class="player"><button>Play</button><input type="range"><span>41:20</span><a href="/d">Download</a></div><div class="notes">${written(report.blocks.slice(0, 2), { paragraph: t => `<p>${t}</p>` })}</div><details class="script"><summary>Transcript</summary>${written(report.blocks.slice(2), { paragraph: t => `<p>${t}</p>` })}</details><h2>More episodes</h2><ul>${boxes.cards(RELATED)}</ul></main>${boxes.footer(report.outlet)}</body></html>`,
  captions: ['Transcript'],
  metadata: { byline: null, language: 'en', published: report.published },
})

/** What an author has written: a biography and the beginnings of ten reports. */
export const author: Template = report => ({
  blocks: null,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${report.byline[0]} | ${report.outlet}</title>${linkedData({ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', name: report.byline[0] } })}</head><body><nav><ul>${boxes.menu()}</ul></nav><main><h1>${report.byline[0]}</h1><p class="bio">${report.byline[0]} has written for this paper since 2009, first on fish and then on courts.</p><div class="stream">${[...RELATED, ...MOST_READ].map((title, i) => `<div class="stream__item"><a href="/${i}"><h3>${title}</h3></a><p>${i + 2} December. What happened, who was there, and why it took so long.</p></div>`).join('')}</div></main>${boxes.footer(report.outlet)}</body></html>`,
})
