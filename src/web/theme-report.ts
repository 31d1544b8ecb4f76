/** What only the self-contained page of a comparison has: its head, all its stories, all speakers and reports below each other. */
export const reportTheme = `
.find { display: flex; gap: .5rem; align-items: center; margin-inline-start: auto }
.find input { inline-size: 11rem }
.find [role=status] { color: var(--soft); min-inline-size: 4em }
.start { padding-block: .55rem .7rem }
.start h1 { font: 400 1rem/1.4 var(--sans); display: inline }
.start .counts { color: var(--soft); display: inline; margin-inline-start: .6rem }
.stories { margin-block-start: .5rem; border-block-start: 1px solid var(--rule); padding-block-start: .5rem }
.stories li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 2rem; align-items: baseline; padding-block: .1rem }
.stories li .t { font-size: 1.0625rem; text-decoration-color: transparent }
.stories li .t:hover { text-decoration-color: currentColor }
.problems { margin-block-start: .4rem; color: var(--soft) }
.problems summary { cursor: pointer }
.problems li { margin-block-start: .2rem }
@media (max-width: 60rem) { .stories li { grid-template-columns: minmax(0, 1fr) } }
.story + .story { margin-block-start: 2rem }
.speakers, .documents { border-block-start: 1px solid var(--ink); padding-block-start: .9rem; margin-block-start: 2rem }
.person h3 { font: 400 1.1875rem/1.25 var(--serif) }
.person .aliases { grid-column: 1; grid-row: 2; font-size: .8125rem }
.person > .record { grid-column: 2 }
.person > .record { grid-row: 1 / span 2 }
.document h3 { font-size: 1rem }
.document h3 .t { font-weight: 400; font-size: 1.1875rem; display: block; max-inline-size: 46rem }
.dropped h4 { font-weight: 400; border-block-end: 1px solid var(--rule) }
.attributions summary { cursor: pointer; color: var(--soft) }
.singles details.more { margin-block-start: .4rem }
@media (max-width: 46rem) { .find { margin-inline-start: 0 } }
`
