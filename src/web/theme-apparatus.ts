/** Readings held against each other. */
export const apparatusTheme = `
.main > h3 + .said { border-block-start: 0 }
.main > h3:not(:first-child) { margin-block-start: 2rem }
.said { border-block-start: 1px solid var(--rule); padding-block: 1rem 1.1rem; container-type: inline-size }
.said h4 { font-weight: 400; color: var(--soft) }
.said h4 bdi, .singles .lead bdi { color: var(--ink) }
.singles .lead { color: var(--soft) }
.said h4 .who { font-weight: 600; text-decoration: none }
.said h4 .who:hover { text-decoration: underline }
.said .carried { color: var(--soft); font-size: .75rem; margin-block: .05rem .5rem }
.apparatus { font-family: var(--serif); font-size: 1.0625rem; line-height: 1.35 }
.columns { overflow-x: auto; position: relative }
.columns table { margin-block-end: .55rem }
.columns td { white-space: nowrap; padding-inline: 0 .3em; color: var(--soft) }
.columns tr:first-child td { color: var(--ink) }
.columns td.end { inline-size: auto; padding: 0 }
.columns th { font: 400 .8125rem/1.35 var(--sans); inline-size: 13rem; min-inline-size: 13rem; max-inline-size: 13rem; padding-inline-end: .7rem }
.columns thead td { line-height: 1; font-family: var(--sans) }
.columns thead .badge { margin: 0; line-height: 1.2 }
.columns td.ne { color: var(--ink); text-decoration: underline 1.5px var(--accent); text-underline-offset: .2em; text-decoration-skip-ink: none }
.columns td.eq { color: var(--ink) }
.columns .again { color: var(--soft); font-size: .75rem }
.here { background: var(--mark) }
.witness { display: block; padding-inline-start: 1.1rem; text-indent: -1.1rem }
.witness > * { text-indent: 0 }
.witness::before { --sign: .625rem; margin-inline-end: .45rem; vertical-align: -.02em }
.witness a { text-decoration: none; display: inline-block; padding-block: .2rem; line-height: 1.1rem }
.witness a:hover { text-decoration: underline }
.cue { color: var(--soft); font: italic .875rem/1.2 var(--serif) }
.names .more, .columns th .more { display: inline-block; vertical-align: top; font-size: .8125rem }
.witness:has(+ .more) { display: inline-block; margin-inline-end: .5rem }
.gap { display: inline-block; inline-size: 1.6em; border-block-end: 1.5px dotted var(--soft); vertical-align: .15em; margin-inline: .1em }
.aside { font: .75em/1 var(--sans); color: var(--soft) }
.stack > li { display: grid; grid-template-columns: 13rem minmax(0, 1fr); padding-block: .12rem; align-items: baseline }
.stack .names { font: .8125rem/1.35 var(--sans); padding-inline-end: .9rem }
/* As the columns do, names stand where the reading begins. */
.stack > li:has(> p:dir(rtl)) { direction: rtl }
.stack.narrow { display: none }
@container (max-width: 51.9rem) {
  .columns { display: none }
  .stack.narrow { display: block }
}
@container (max-width: 40rem) {
  .stack > li { grid-template-columns: minmax(0, 1fr); padding-block: .3rem }
  .witness { display: inline-block; margin-inline-end: .8rem }
}
.variants { margin-block-start: .35rem; font-size: .8125rem }
.differences > li { display: grid; grid-template-columns: 13rem minmax(0, 1fr); padding-block: .2rem; border-block-start: 1px solid var(--rule) }
.variants > ul { margin-block-start: .3rem }
.alone .differences > li:first-child { border: 0 }
.choices .t { font-size: 1rem }
.choices { color: var(--soft) }
.choices a { display: inline-block; padding-block: .15rem; line-height: 1.2rem; color: var(--ink); text-decoration-color: var(--rule) }
.choices a:hover { text-decoration-color: currentColor }
.choices em { color: var(--soft); font-family: var(--sans); font-size: .8125rem }
.copies .variants > ul > li { display: grid; padding-block: .2rem; border-block-start: 1px solid var(--rule); grid-template-columns: 6.5rem minmax(0, 1fr) }
.copies .choices .t { font-size: .9375rem }
@media (max-width: 46rem) { .differences > li, .variants > ul > li { grid-template-columns: minmax(0, 1fr) } }
.singles { margin-block-start: 2rem }
.singles li { padding-block: .35rem; border-block-end: 1px solid var(--rule) }
.singles li .t { font-size: 1.0625rem; line-height: 1.35; text-decoration-color: transparent }
.singles li .t:hover { text-decoration-color: currentColor }
.singles .who { text-decoration: none }
`
