import { ABROAD } from '../furniture/abroad.ts'
import * as boxes from '../furniture/boxes.ts'
import { MOST_READ, RELATED } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { canonical, escaped, linkedData, linkedReport, openGraph, written } from '../markup.ts'
import { menuOf } from './abroad.ts'

/** Spanish: what else there is to read stands in mid-text as a list of titles with nothing that names it. */
export const voz: Template = report => {
  const set = ABROAD.es
  return {
    html: `<!DOCTYPE html><html lang="es-ES"><head><meta charset="utf-8"><title>${escaped(report.title)} - ${report.outlet}</title>${canonical(report)}${linkedData(linkedReport(report))}${openGraph(report)}</head><body><div class="aviso">${set.cookies}</div><header><ul>${menuOf(set)}</ul></header><div class="noticia"><div class="antetitulo">Sucesos</div><h1>${escaped(report.title)}</h1><div class="firma">${report.byline[0]}</div><div class="cuerpo">${written(
      report.blocks,
      { paragraph: t => `<p>${t}</p>`, heading: t => `<h2 class="ladillo">${t}</h2>` },
      {
        2: `<div class="foto"><img src="/p.jpg" alt=""><div class="pie">${escaped(report.caption)}</div></div>`,
        3: `<div class="bloque-c"><p>Más información</p><ul><li><a href="/1">${set.related[0]}</a></li><li><a href="/2">${set.related[2]}</a></li></ul></div>`,
        5: `<div class="bloque-c"><h4>Boletín</h4><p>${set.newsletter}</p><a href="/b">Apúntese</a></div>`,
      },
    )}</div><div class="foro"><h3>2 comentarios</h3>${set.comments.map(t => `<div class="intervencion"><p>${t}</p></div>`).join('')}</div></div><div class="abajo">${set.related.map(t => `<p><a href="/r">${t}</a></p>`).join('')}</div><footer>${set.rights}</footer></body></html>`,
    foreign: ['Más información'],
  }
}

/** Russian: text and hints in the same kind of element, a column of news with their times. */
export const island: Template = report => {
  const set = ABROAD.ru
  return {
    html: `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>${openGraph(report)}${canonical(report)}</head><body><div class="shapka"><ul>${menuOf(set)}</ul></div><div class="lenta">${set.related.map((t, i) => `<div class="lenta__item"><span>1${i}:05</span> <a href="/l">${t}</a></div>`).join('')}</div><div class="material"><h1>${escaped(report.title)}</h1><div class="material__text">${written(
      report.blocks,
      { paragraph: t => `<div class="block block_text"><p>${t}</p></div>` },
      {
        1: `<div class="block block_image"><img src="/p.jpg" alt=""><div>${escaped(report.caption)}</div></div>`,
        3: `<div class="block block_link"><a href="/x"><span>Материалы по теме</span><b>${set.related[1]}</b></a></div>`,
        5: `<div class="block block_text"><p><a href="/tg">Подписывайтесь на наш канал и читайте новости первыми</a></p></div>`,
      },
    )}</div><div class="material__tail">${set.newsletter}</div></div><div class="podval">${set.rights} ${set.cookies}</div></body></html>`,
    foreign: ['Материалы по теме', 'Подписывайтесь на наш канал'],
    metadata: { byline: null },
  }
}

/** A box in mid-text that leads to another report, with a picture, its headline and the two sentences that it begins with. */
export const teased: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(report.title)} | ${report.outlet}</title>${openGraph(report)}${canonical(report)}${linkedData(linkedReport(report))}</head><body><nav><ul>${boxes.menu()}</ul></nav><div class="grid"><div class="grid__main"><h1>${escaped(report.title)}</h1><div class="rte">${written(
    report.blocks,
    {
      paragraph: t => `<p>${t}</p>`,
      heading: t => `<h2>${t}</h2>`,
      quotation: t => `<blockquote>${t}</blockquote>`,
    },
    {
      3: `<div class="b-12"><a href="/o"><img src="/o.jpg" alt=""></a><div><a href="/o"><h5>${RELATED[3]}</h5></a><p>She heard of it from her driver, and he from the radio. What went wrong in ten weeks, and who knew.</p></div></div>`,
    },
  )}</div></div><div class="grid__side">${boxes.cards(MOST_READ, t => `<div class="b-13"><a href="/m"><h5>${t}</h5></a><p>And what comes of it for those who live by the water.</p></div>`)}</div></div>${boxes.footer(report.outlet)}</body></html>`,
  foreign: [
    'She heard of it from her driver, and he from the radio',
    'And what comes of it for those who live by the water',
  ],
})
