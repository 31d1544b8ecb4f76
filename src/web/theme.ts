import { accountTheme } from './theme-account.ts'
import { apiTheme } from './theme-api.ts'
import { apparatusTheme } from './theme-apparatus.ts'
import { documentTheme } from './theme-document.ts'
import { doingTheme } from './theme-doing.ts'
import { groundTheme } from './theme-ground.ts'
import { readingTheme } from './theme-reading.ts'
import { savedTheme } from './theme-saved.ts'
import { storyTheme } from './theme-story.ts'

/** The style sheet of every page; `own`: what only this one has. */
export function theme(own = ''): string {
  return [
    groundTheme,
    BASE,
    storyTheme,
    apparatusTheme,
    documentTheme,
    readingTheme,
    doingTheme,
    savedTheme,
    accountTheme,
    apiTheme,
    own,
    MEDIA,
  ]
    .join('')
    .replace(/\/\*.*?\*\//g, '')
    .replace(/\s*([{};])\s*/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(', ', ',')
    .replaceAll(' > ', '>')
    .replaceAll(';}', '}')
    .trim()
}

const BASE = `
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem }
.masthead, main, body > footer { max-inline-size: 84rem; margin-inline: auto; padding-inline: 1.75rem }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0 }
h1, h2, h3, h4, b, th, dt { font-weight: 600 }
ul, ol { list-style: none }
i, em { font-style: normal }
q { quotes: none }
a { color: inherit; text-decoration: underline 1px var(--under); text-underline-offset: .18em }
a:hover { text-decoration-color: currentColor }
.item:focus { outline: none }
.item:focus-visible { outline: 1px solid var(--soft); outline-offset: .6rem }
.v {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
[hidden], .away { display: none !important }
/* Its place is kept, so that nothing moves when the script comes. */
.keys-only { visibility: hidden }
.scripted .keys-only { visibility: visible }
@media (scripting: none) { .keys-only { display: none } }
.t { font-family: var(--serif) }
.note, .acc, .meta, .when, .basis, .status, .asof { color: var(--soft) }
.open { color: var(--soft) }
.inferred { text-decoration: underline dashed 1px var(--soft); text-underline-offset: .22em }
code, kbd { font: .8125rem/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere }
button, input {
  font: inherit;
  color: inherit;
  background: var(--paper);
  border: 1px solid var(--soft);
  border-radius: 3px;
  padding: .2rem .6rem;
  min-block-size: 1.75rem;
}
button:hover { border-color: var(--ink) }
/* What is far down a long page is laid out when a reader comes near it. */
.said, .document, .person { content-visibility: auto; contain-intrinsic-size: auto 18rem }
table { border-collapse: collapse; font-size: inherit }
th, td { text-align: start; vertical-align: baseline; padding: 0 }
caption { text-align: start }
details.more > summary, details.variants > summary { cursor: pointer; color: var(--soft); min-block-size: 1.5rem; min-inline-size: 1.5rem }
details.more > summary { list-style: none; text-decoration: underline dotted 1px; text-underline-offset: .2em }
details.more > summary::-webkit-details-marker { display: none }
details.more > summary:hover { color: var(--ink) }
.scroll { overflow-x: auto; position: relative }
.masthead {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .25rem 1.5rem;
  padding-block: .6rem;
}
.masthead .name { font: 600 1.125rem/1 var(--serif) }
.masthead .name a { text-decoration: none }
.masthead nav [aria-current] { text-decoration: underline 2px; text-underline-offset: .35em }
/* Every page begins with the same rule. */
main::before { content: "" / ""; display: block; border-block-start: 2px solid var(--ink) }
.masthead nav { display: flex; flex-wrap: wrap; gap: 0 1.1rem }
.masthead nav a { text-decoration: none; padding-block: .2rem }
.masthead nav a:hover { text-decoration: underline }
body > footer { color: var(--soft); padding-block: 1.5rem 3rem; margin-block-start: 2rem }
[popover] {
  border: 1px solid var(--rule);
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 .5rem 2.5rem #0003;
  padding: 1.1rem 1.25rem;
}
#evidence { inset: 0 0 0 auto; margin: 0; block-size: 100%; max-block-size: none; inline-size: min(30rem, 100vw); border-width: 0 0 0 1px; overflow-y: auto }
#evidence .head { display: flex; gap: 1rem; justify-content: space-between; align-items: start }
#evidence h2 { font-size: 1rem; outline: none }
#evidence .passage { white-space: pre-wrap; font-size: 1.0625rem; line-height: 1.5; margin-block: .8rem 1rem; color: var(--soft); max-block-size: 55vh; overflow-y: auto }
#evidence mark { background: var(--mark); color: var(--ink); text-decoration: underline 1px; text-underline-offset: .2em }
#evidence dl div { display: grid; grid-template-columns: 6rem 1fr; gap: .5rem; padding-block: .25rem; border-block-start: 1px solid var(--rule) }
#evidence dt, #keys dt { font-weight: 400; color: var(--soft) }
#evidence dd { overflow-wrap: anywhere }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-block-start: 1rem }
#keys { margin: auto; inline-size: min(24rem, 92vw) }
#keys h2 { font-size: 1rem; margin-block-end: .5rem }
#keys dl div { display: grid; grid-template-columns: 4rem 1fr; padding-block: .2rem }
#keys label { display: block; margin-block-start: .8rem }
`

const MEDIA = `
@media (max-width: 46rem) {
  .masthead, main, body > footer { padding-inline: 1rem }
}
@media (prefers-reduced-motion: no-preference) {
  a { transition: text-decoration-color .12s }
}
@media (forced-colors: active) {
  :root { --paper: Canvas; --raised: Canvas; --ink: CanvasText; --soft: CanvasText; --rule: CanvasText; --under: CanvasText; --accent: CanvasText; --tint: Canvas; --mark: Mark }
  mark, .text .here, .text :target, .text ins { forced-color-adjust: none; background: Mark; color: MarkText }
  .badge { border: 1px solid; padding-inline: .2em; place-self: start }
  .columns { padding-block-start: .2rem }
}
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --rule: #bbb; --under: #999; --accent: #000; --tint: #fff; --mark: #fff; color-scheme: light }
  body { font-size: 9pt }
  .masthead nav, .find, .tools, .skip, [popover], .decide, .by-hand, .take-along, .actions, .paging a, button { display: none !important }
  .matrix thead { position: static !important }
  details::details-content { content-visibility: visible; block-size: auto }
  .said, .document, .person, tr { break-inside: avoid-page }
  .alone { break-inside: auto !important }
  .documents { break-before: page }
  .spread { display: block !important }
}
`
