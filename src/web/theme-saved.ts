/** Saved searches: the list, and each with what it has found beside where it is told. */
export const savedTheme = `
.saved .list > li { padding-block: .7rem .8rem; border-block-end: 1px solid var(--rule) }
.saved .list > li:first-child { border-block-start: 1px solid var(--rule) }
.saved .list h2 { font: 400 1.25rem/1.25 var(--serif) }
.saved .list h2 a { text-decoration-color: transparent }
.saved .list h2 a:hover { text-decoration-color: currentColor }
.saved .save { margin-block-start: 2rem }
.saved-one { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 26rem); gap: 1rem 3rem; align-items: start }
.saved-one.later { grid-template-columns: minmax(0, 1fr) }
.saved-one .told-where { display: grid; gap: 1.8rem }
.saved .address { overflow-wrap: anywhere }
.saved .facts div { grid-template-columns: 4.75rem minmax(0, 1fr) }
.saved .facts dd { min-inline-size: 0 }
.saved .problem { color: var(--accent) }
.saved .actions { margin-block-start: .8rem }
.saved-one .asking { margin-block: .8rem 0; gap: .5rem }
.saved-one .asking + details { margin-block-start: .8rem }
.saved .hits > li:first-child { padding-block-start: .4rem }
.deliveries { inline-size: 100%; margin-block-start: 1rem; font-size: .8125rem }
.deliveries caption { font-weight: 600 }
.deliveries th, .deliveries td { font-weight: 400; padding: .3rem 0; padding-inline-end: .8rem; border-block-end: 1px solid var(--rule); overflow-wrap: break-word }
.deliveries thead th { color: var(--soft) }
.deliveries tbody th { white-space: nowrap }
@media (max-width: 60rem) { .saved-one { grid-template-columns: minmax(0, 1fr) } }
`
