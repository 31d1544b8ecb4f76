import * as boxes from '../furniture/boxes.ts'
import { ADVERT, MOST_READ, RELATED, SPONSORED } from '../furniture/foreign.ts'
import type { Template } from '../made-page.ts'
import { attribute, escaped, written } from '../markup.ts'

/** Tables for layout, in capitals, attributes without quotes, the report in a cell among cells. */
export const tables: Template = report => ({
  html: `<HTML><HEAD><TITLE>${report.outlet}: ${escaped(report.title)}</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><META NAME="date" CONTENT="${report.published}"></HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#000000 LINK=#003399 TOPMARGIN=0><CENTER>
<TABLE WIDTH=780 BORDER=0 CELLPADDING=0 CELLSPACING=0><TR><TD COLSPAN=3 BGCOLOR=#003366><FONT COLOR=#FFFFFF SIZE=6><B>${report.outlet}</B></FONT></TD></TR>
<TR><TD COLSPAN=3><FONT SIZE=1>${boxes.menu((n, h) => `<A HREF=${h}>${n}</A> |`)}</FONT></TD></TR>
<TR VALIGN=TOP><TD WIDTH=130 BGCOLOR=#EEEEEE><TABLE CELLPADDING=4><TR><TD><B>Also today</B></TD></TR>${boxes.cards(MOST_READ, t => `<TR><TD><FONT SIZE=2><A HREF=/x.html>${t}</A></FONT></TD></TR>`)}</TABLE></TD>
<TD WIDTH=500><TABLE CELLPADDING=10 WIDTH=100%><TR><TD><FONT FACE="Verdana, Arial" SIZE=5><B>${escaped(report.title)}</B></FONT><BR><FONT SIZE=1>by ${report.byline.join(' and ')}, ${report.published.slice(0, 10)}</FONT>
<TABLE ALIGN=RIGHT WIDTH=200><TR><TD><IMG SRC=/p.jpg WIDTH=200 HEIGHT=150></TD></TR><TR><TD><FONT SIZE=1><I>${escaped(report.caption)}</I></FONT></TD></TR></TABLE>
<FONT FACE="Times" SIZE=3>${written(
    report.blocks,
    {
      paragraph: t => `<P>${t}`,
      heading: t => `<P><B>${t}</B>`,
      quotation: t => `<BLOCKQUOTE><I>${t}</I></BLOCKQUOTE>`,
      list: inner => `<UL>${inner}</UL>`,
      item: t => `<LI>${t}`,
    },
    { 6: `<TABLE BORDER=1 ALIGN=CENTER><TR><TD><FONT SIZE=1>${ADVERT}</FONT></TD></TR></TABLE>` },
  )}</FONT></TD></TR></TABLE></TD>
<TD WIDTH=150><FONT SIZE=2><B>More</B><BR>${boxes.cards(RELATED, t => `<A HREF=/y.html>${t}</A><BR><BR>`)}<A HREF=http://ads.example/>${SPONSORED}</A></FONT></TD></TR>
<TR><TD COLSPAN=3 ALIGN=CENTER><FONT SIZE=1>Copyright 2025 ${report.outlet}. Best viewed at 1024 by 768.</FONT></TD></TR></TABLE></CENTER></BODY></HTML>`,
  foreign: ['Best viewed at 1024 by 768'],
  metadata: { language: null, url: null, modified: null, byline: null },
})

/** Paragraphs are two line breaks in one `div`; the byline stands in front of the text in the same `div`. */
export const breaks: Template = report => ({
  html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${escaped(report.title)} | ${report.outlet}</title>
<meta property="og:title" content="${attribute(report.title)}" /><meta name="pubdate" content="${report.published}" /><meta name="author" content="By ${report.byline.join(' and ')}" /><link rel="canonical" href="/local/relative.html" /></head><body><div id="wrapper"><div id="header"><div id="logo">${report.outlet}</div><div id="menu">${boxes.menu((n, h) => `<a href="${h}">${n}</a>`)}</div></div>
<div id="main"><div id="left"><h1 class="headline">${escaped(report.title)}</h1><div class="storytext" id="storytext">${written(
    report.blocks,
    {
      paragraph: t => `${t}<br /><br />`,
      heading: t => `<b>${t}</b><br /><br />`,
      quotation: t => `<i>${t}</i><br /><br />`,
      list: inner => `${inner}<br />`,
      item: t => `${t}<br />`,
    },
    {
      4: `<div style="float:right;width:300px" class="adbox">${ADVERT}<script>document.write("<b>bought words</b>")</script></div>`,
    },
  )}</div><div id="sharethis">${boxes.shareBar('share')}</div>${boxes.comments('commentbox')}</div>
<div id="right"><h4>Top stories</h4>${boxes.cards(MOST_READ, t => `<div class="item"><a href="/t">${t}</a></div>`)}</div></div><div id="footer">Terms | Privacy | All content © ${report.outlet}</div></div></body></html>`,
  foreign: ['bought words'],
  metadata: { language: 'en', url: null, modified: null },
})

/** Nothing is closed in order: paragraphs in spans, `div`s that end in paragraphs, a second `body`, stray end tags. */
export const broken: Template = report => ({
  html: `<html lang=en><head><title>${escaped(report.title)} - ${report.outlet}</title></head><meta property='og:site_name' content='${attribute(report.outlet)}'><meta property='article:published_time' content='${report.published}'><body><body class=second><div class=top><ul class=nav>${boxes.menu((n, h) => `<li><a href=${h}>${n}`)}</ul></p></div></span>
<div class=content><div class=inner><h1>${escaped(report.title)}</h2><p class=by><b>${report.byline.join(' and ')}</p></b>
<div class=txt><span><p>${written(
    report.blocks,
    {
      paragraph: (t, i) =>
        i % 3 === 0 ? `${t}<p>` : i % 3 === 1 ? `<b><i>${t}</b></i></p></div><div>` : `<p>${t}</span>`,
      heading: t => `<h3>${t}<p>`,
      quotation: t => `<blockquote><p>${t}</blockquote></p>`,
      list: inner => `<ul>${inner}</ol>`,
      item: t => `<li>${t}`,
    },
    {
      5: `<div class=related><b>Related:<ul>${boxes.cards(RELATED, t => `<li><a href=/r>${t}</a>`)}</ul></div>`,
    },
  )}</div></article></section>
<div class=side><h4>Most read<ol>${boxes.cards(MOST_READ, t => `<li><a href=/m>${t}`)}</ol></div><div class=foot>Copyright ${report.outlet}`,
  metadata: { url: null, modified: null, byline: null },
})

/** A version for printing: no menu, the address at the foot. */
export const printed: Template = report => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Print: ${escaped(report.title)}</title><meta name="robots" content="noindex">
<link rel="canonical" href="https://${report.host}/printed-elsewhere"></head><body onload="window.print()"><div class="print-logo"><img src="/logo.gif" alt="${report.outlet}"></div><hr>
<h1>${escaped(report.title)}</h1><p class="print-date">${report.published.slice(0, 10)}</p>
${written(report.blocks, { paragraph: t => `<p>${t}</p>`, heading: t => `<h2>${t}</h2>`, quotation: t => `<blockquote>${t}</blockquote>` })}
<hr><p class="print-source">Find this article at: https://${report.host}/printed-elsewhere</p><p class="print-copyright">© ${report.outlet}. Click on the button in your browser to print.</p></body></html>`,
  foreign: ['Find this article at', 'Click on the button in your browser'],
  metadata: {
    outlet: null,
    byline: null,
    published: null,
    modified: null,
    url: `https://${report.host}/printed-elsewhere`,
  },
})

/** The whole text in one `pre`, as small agencies send it. */
export const telegraph: Template = report => ({
  html: `<html><head><title>${escaped(report.title)}</title></head><body><a href="/">Index</a> <a href="/prev">Previous</a> <a href="/next">Next</a><hr><h2>${escaped(report.title)}</h2><pre>
${written(report.blocks, { paragraph: t => `${t.replace(/(.{1,66})(?:\s|$)/gu, '$1\n')}\n`, heading: t => `${t}\n`, list: i => `${i}\n`, item: t => `- ${t}\n` })}</pre><hr><a href="/">Index</a></body></html>`,
  metadata: { outlet: null, byline: null, published: null, modified: null, url: null, language: null },
})
