/** The first glance: title, occasion, matrix, and the rail beside it. */
export const storyTheme = `
.story { border-block-start: 1px solid var(--ink); padding-block: 1rem 2rem }
.story h2 { font: 400 clamp(1.5rem, 1rem + 1.6vw, 2.125rem)/1.15 var(--serif); max-inline-size: min(60rem, 100%); inline-size: fit-content; text-wrap: balance }
.main > h3, .singles h3, .rail h3, .documents > h2, .speakers > h2 { font-size: .8125rem; border-block-end: 1px solid var(--rule); padding-block-end: .25rem; margin-block: 0 .35rem }
.attribution { color: var(--soft); margin-block-start: .25rem }
.attribution bdi { color: var(--ink) }
.occasion { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11.5rem, 100%), 1fr)); gap: .5rem 2.25rem; margin-block: .7rem .3rem }
@media (min-width: 60rem) { .occasion { grid-template-columns: minmax(min-content, .45fr) 1fr 1fr 1fr } }
.occasion dt { font-weight: 400; color: var(--soft); font-size: .75rem }
.occasion dd > bdi, .occasion dd > a { font: 400 1.0625rem/1.3 var(--serif) }
.grounds { color: var(--soft); font-size: .75rem; line-height: 1.5 }
.occasions li { padding-block: .15rem }
.occasions .grounds { line-height: inherit }
.grounds ul { display: inline }
.grounds li { display: inline }
.grounds a { color: inherit; text-decoration-color: transparent }
.grounds a:hover { text-decoration-color: currentColor }
.grounds details { display: inline-block }
.spread { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: 1.5rem 2.75rem; margin-block-start: .9rem; align-items: start }
.rail { display: grid; gap: 1.6rem }
@media (max-width: 68rem) {
  .spread { grid-template-columns: minmax(0, 1fr) }
  .rail { grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)) }
}
.matrix { inline-size: 100% }
.matrix thead th { vertical-align: bottom; padding-block: .4rem .35rem; inline-size: 1.75rem; min-inline-size: 1.75rem; font-weight: 400; font-size: .75rem }
.matrix thead th a { display: block; writing-mode: vertical-rl; transform: rotate(180deg); margin-inline: auto; max-inline-size: 8rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; text-decoration: none; line-height: 1.75rem }
.matrix thead th a:hover { text-decoration: underline }
/* Whose column it is stays in sight, where the matrix has room and need not scroll in its box. */
.scroll:has(> .matrix.few) { overflow: visible }
.matrix.few thead { position: sticky; inset-block-start: 0; background: var(--paper); z-index: 2; box-shadow: 0 1px var(--rule) }
@media (min-width: 87rem) {
  .scroll:has(> .many):not(:has(th:nth-child(62))) { overflow: visible }
  .matrix.many:not(:has(th:nth-child(62))) thead { position: sticky; inset-block-start: 0; background: var(--paper); z-index: 2 }
}

.matrix :is(a, summary), .matrix .item { scroll-margin-block: 10rem 2rem }
.matrix .n { white-space: nowrap; text-align: end; padding-inline-start: .7rem; color: var(--soft) }
.matrix .n b { color: var(--ink) }
.legend { vertical-align: bottom; padding-block-end: .35rem; color: var(--soft); font-size: .75rem }
.legend h3 { border: 0; padding: 0; margin-block: 0 .3rem; color: var(--ink); font-size: .8125rem }
.legend ul { display: flex; flex-wrap: wrap; gap: .1rem 1rem }
.legend li { white-space: nowrap }
.legend .badge { margin: 0 }
.matrix tbody tr + tr { border-block-start: 1px solid var(--rule) }
.matrix tr.speaker th { padding-block: .7rem .2rem; border-block-end: 1px solid var(--rule) }
.matrix tr.speaker .who { text-decoration: none }
.matrix tr.speaker .who:hover { text-decoration: underline }
.matrix tbody th[scope=row] { font-weight: 400; padding-block: .42rem .45rem; padding-inline-end: 1.1rem }
.matrix tbody th[scope=row] .t { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; font-size: 1.0625rem; line-height: 1.32; text-decoration: none }
.matrix tbody th[scope=row] .t:hover { text-decoration: underline 1px var(--under) }
.meta { display: block; font-size: .75rem; margin-block-start: .1rem }
.matrix tbody td { text-align: center; vertical-align: middle }
.matrix td a { display: block; padding: .42rem 0; line-height: 0; min-block-size: 1.75rem }
.matrix.many tbody th[scope=row], .matrix.many .legend, .matrix.many tr.speaker span { position: sticky; inset-inline-start: 0; background: var(--paper) }
/* As wide and high as they will be, before the rows are there. */
.matrix.many .legend, .matrix.many tbody th[scope=row] { min-inline-size: 20rem; z-index: 1 }
.matrix.many thead th { block-size: 7.75rem }
.matrix.many .legend ul { inline-size: 19rem }
.matrix.many thead th:not(.n) { inline-size: 1rem; min-inline-size: 1rem; font-size: .6875rem }
.matrix.many thead th bdi { display: block; writing-mode: vertical-rl; transform: rotate(180deg); margin-inline: auto; max-block-size: 8rem; overflow: hidden; white-space: nowrap; line-height: 1rem }
.matrix.many td:not(.n, .legend) { font-size: 0; line-height: 0 }
.matrix.many td::before { --sign: .6875rem }
.matrix.many td:not([class])::before { content: "" / ""; display: inline-block; inline-size: .3rem; border-block-start: 1px solid var(--soft); vertical-align: .25rem }
.story:has(.many) .spread { grid-template-columns: minmax(0, 1fr) }
.story:has(.many) .rail { grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)) }
.full::before, .shortened::before, .paraphrased::before, .absent::before { --sign: .8125rem; content: "" / ""; display: inline-block; inline-size: var(--sign); block-size: var(--sign); border: solid currentColor; border-width: 1.5px; vertical-align: -.1em }
.full::before { inline-size: 0; block-size: 0; border-width: calc(var(--sign) / 2) }
.shortened::before { border-inline-start-width: calc(var(--sign) / 2) }
.paraphrased::before { border-radius: 50% }
.absent::before { block-size: 0; inline-size: .4rem; border-width: 0; border-block-start: 1px solid var(--soft); vertical-align: .25em }
.legend li::before { margin-inline-end: .3rem }
.badge { display: inline-block; direction: ltr; unicode-bidi: isolate; color: var(--accent); font-size: .75rem; line-height: 1.3; white-space: nowrap; margin-inline-end: .5em }
.badge.in::after { content: "“…”" / ""; margin-inline-start: .15em }
.diff { font-weight: inherit; text-decoration: underline 1.5px var(--accent); text-underline-offset: .2em; text-decoration-skip-ink: none }
@media (max-width: 46rem) {
  .matrix.few tbody { display: block; flex: 0 0 100% }
  .matrix.few { display: flex; flex-wrap: wrap }
  .matrix.few thead, .matrix.few thead tr { display: contents }
  .matrix.few thead th { display: flex; align-items: end; justify-content: center; padding-block-start: .4rem }
  .matrix.few:not(:has(thead th:nth-child(15))) thead th { position: sticky; inset-block-start: 0; background: var(--paper); z-index: 2 }
  .matrix.few tr { display: flex; flex-wrap: wrap; align-items: center }
  .matrix.few tbody th, .matrix.few thead .legend { flex: 0 0 100%; padding-inline-end: 0 }
  .matrix.few td:not(.legend) { inline-size: 1.75rem }
  .matrix.few td.n { inline-size: auto; margin-inline-start: auto }
  .matrix.few thead th.n { flex: 1 1 0; align-self: stretch; overflow: hidden; color: transparent }
  .matrix.many .legend, .matrix.many tbody th[scope=row] { min-inline-size: 60vw }
  .matrix.many .legend ul { inline-size: 56vw }
}
.arrival li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .6rem; padding-block: .3rem; border-block-end: 1px solid var(--rule); align-items: baseline }
.arrival ol { counter-reset: report }
.arrival .when { grid-column: 2; grid-row: 1; justify-self: end; font-size: .75rem }
.arrival li > a { grid-column: 1; grid-row: 1; text-decoration: none; font-weight: 600 }
.arrival li > a:hover { text-decoration: underline }
.arrival .credit { grid-column: 1 / -1; font-size: .75rem; color: var(--soft) }
.arrival .headline { grid-column: 1 / -1; text-wrap: pretty; font-size: .9375rem; line-height: 1.3; color: var(--soft) }
.arrival .note, .copies .note { font-size: .75rem }
.lanes line { stroke: var(--rule) }
.lanes circle { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5 }
.lanes .close circle { fill: var(--ink); stroke: var(--paper); stroke-width: .5 }
.lanes text { fill: var(--soft); font-size: .6875rem }
.figures .key { font-size: .75rem; margin-block-end: .4rem }
.figure { margin-block-end: 1.1rem }
.figure table, .term { inline-size: 100% }
.term { margin-block-end: .7rem }
.figure figcaption, .term caption { padding-block-end: .15rem }
.figure th, .term th { font-weight: 400; padding-inline-end: .5rem }
.figure th { inline-size: 7.5rem }
.figure th bdi { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap }
.figure td, .figure th, .term td, .term th { padding-block: .12rem; border-block-start: 1px solid var(--rule) }
.axis { display: block; direction: ltr }
.axis .base { stroke: var(--rule) }
.axis .at { stroke: var(--ink); stroke-width: 6; stroke-linecap: round }
.axis .about { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5 }
.axis .open { fill: none; stroke: var(--ink); stroke-width: 1.25 }
.axis .range { stroke: var(--ink); stroke-width: 4 }
.axis text { fill: var(--soft); font-size: .6875rem }
.axis .value { fill: var(--ink); font-size: .75rem; font-variant-numeric: lining-nums }
.figure.differ .status, .term .status.differ { color: var(--accent) }
.figure .asof { display: block; font-size: .75rem }
.figure a, .term a, .copies a { text-decoration-color: var(--rule) }
.figure a:hover, .term a:hover, .copies a:hover { text-decoration-color: currentColor }
.term caption bdi { font-weight: 600 }
.term th { inline-size: 45% }
.term th .t { font-size: 1rem; line-height: 1.3 }
.scare { display: block; color: var(--accent); font-size: .75rem }
.copies li { padding-block: .25rem }
.copies details p { padding-block: .2rem }
.copies details .t { line-height: 1.5 }
.copies li > .note { display: block }
.copies .line { display: inline-block; inline-size: 1.75rem; margin-inline: .4rem; border-block-start: 1.5px solid var(--ink); vertical-align: .25em }
.copies .line.dashed { border-block-start-style: dashed; border-color: var(--soft) }
`
