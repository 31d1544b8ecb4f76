/** Pages for doing something: start, lists, search, decisions, feeds. */
export const doingTheme = `
.decide { display: flex; flex-wrap: wrap; align-items: center; gap: .15rem .35rem; font: 400 .75rem/1.3 var(--sans); color: var(--soft) }
.decide button { min-block-size: 1.5rem; padding: .1rem .5rem; border-color: var(--rule); color: var(--soft) }
.decide button:hover, .decide button:focus-visible { color: var(--ink); border-color: var(--ink) }
.decide > a { padding: .25rem .3rem; text-decoration-color: transparent }
.decide > a:hover { text-decoration-color: currentColor; color: var(--ink) }
.decided { margin-inline-end: .5rem }
.decided a { text-decoration: underline 1px var(--rule); display: inline-block; padding-block: .2rem }
.jobs section { margin-block-start: 1.6rem; max-inline-size: 52rem }
.jobs h1 { font-size: 1rem }
.jobs h2 { font-size: .875rem; border-block-start: 1px solid var(--rule); padding-block-start: .5rem }
.jobs table { margin-block-start: .9rem; font-variant-numeric: tabular-nums }
.jobs th, .jobs td { padding: .2rem 0 .2rem 1.5rem }
.jobs th:first-child { padding-inline-start: 0 }
.jobs thead th { color: var(--soft); font-weight: 400 }
.jobs thead th + th, .jobs td { text-align: end }
.jobs tbody tr { border-block-start: 1px solid var(--rule) }
.jobs td.none { color: var(--soft) }
.jobs li { padding-block: .55rem; border-block-end: 1px solid var(--rule) }
.jobs li:last-child { border-block-end: 0 }
.jobs .why { overflow-wrap: anywhere; margin-block: .1rem }
.jobs dl { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--soft) }
.jobs dl div { display: flex; gap: .35em; min-inline-size: 0 }
.jobs dt { font-weight: 400 }
.jobs .note { margin-block-start: .3rem }
@media (max-width: 46rem) { .jobs table { inline-size: 100% } .jobs th, .jobs td { padding-inline-start: .4rem } }
`
