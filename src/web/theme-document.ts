/** Speakers and reports. */
export const documentTheme = `
.person { display: grid; grid-template-columns: 16rem minmax(0, 1fr); grid-template-rows: auto 1fr; gap: .2rem 2rem; padding-block: .8rem; border-block-end: 1px solid var(--rule) }
.statements li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); padding-block: .15rem; align-items: baseline; text-wrap: pretty }
.statements .when { justify-self: start; margin-inline-end: .6rem }
.statements .t { font-size: 1.0625rem; line-height: 1.35; text-decoration-color: transparent }
.statements .t:hover { text-decoration-color: currentColor }
.position .decide { margin-block-start: .4rem }
.position { border-inline-start: 3px solid var(--rule); padding-inline-start: 1rem; margin-block-end: .6rem }
.position figcaption { font-weight: 600; font-size: .8125rem }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: .4rem 1.75rem }
.sides .lead { color: var(--soft); font-size: .8125rem }
.sides .t { font-size: 1.0625rem; line-height: 1.35 }
.compare { display: inline-block; min-block-size: 1.5rem; padding-block: .25rem; font-size: .75rem; color: var(--soft) }
@media (max-width: 46rem) {
  .person { display: block }
  .statements li { display: block }
}
.document { padding-block: 1.1rem; border-block-end: 1px solid var(--rule) }
.text .headline { font-size: 1.375rem; line-height: 1.25 }
.sheet { display: grid; grid-template-columns: minmax(0, 44rem) minmax(14rem, 1fr); gap: .5rem 3rem; margin-block-start: .3rem }
.sheet > aside { color: var(--soft); font-size: .8125rem; display: grid; gap: 1rem; align-content: start; padding-block-start: .2rem }
.origin > div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); padding-block: .15rem; border-block-end: 1px solid var(--rule) }
.origin dt { font-weight: 400 }
.origin dd { overflow-wrap: anywhere; color: var(--ink) }
.origin code { font-size: .75rem; color: var(--soft) }
@media (max-width: 60rem) { .sheet { grid-template-columns: minmax(0, 1fr) } }
.text { white-space: pre-wrap; unicode-bidi: plaintext; max-inline-size: 44rem; font-size: 1.0625rem; line-height: 1.55; overflow-wrap: anywhere }
.content { text-decoration: underline 1px var(--soft); text-underline-offset: .22em }
.content .content { text-decoration-style: double }
.source { font-weight: 600 }
.text .cue, .documents > .note .cue { font: inherit; font-style: italic; color: inherit }
.text .content .cue, .text .content .origin { text-decoration: none }
.text :target { background: var(--mark); scroll-margin-block: 30vh }
.dropped { color: var(--soft); font-size: .8125rem }
.dropped li { padding-block: .15rem }
.attributions { margin-block-start: .8rem }
.attributions table { inline-size: 100%; font-size: .8125rem; margin-block-start: .4rem }
.attributions td, .attributions th { padding-block: .3rem; padding-inline-end: .8rem; border-block-end: 1px solid var(--rule); min-inline-size: 4rem; vertical-align: top }
.attributions td a { display: inline-block; padding-block: .2rem; margin-block: -.2rem }
.attributions .compare { margin-inline-start: .4rem }
.attributions td .t { font-size: .9375rem }
.attributions thead th { font-weight: 400; color: var(--soft) }
@media (max-width: 46rem) {
  .attributions thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden }
  .attributions table, .attributions tbody, .attributions tr { display: block }
  .attributions tr { padding-block: .5rem; border-block-end: 1px solid var(--rule) }
  .attributions td { display: inline; border: 0; padding-inline-end: .3rem }
  .attributions td:nth-child(3) { display: block }
  .attributions td:nth-child(n + 4) { color: var(--soft) }
  .attributions td:nth-child(n + 5)::before { content: "· " / "" }
  .attributions td:last-child::after { content: " sure" }
}
`
