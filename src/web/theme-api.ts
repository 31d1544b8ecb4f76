/** The page that documents the API. */
export const apiTheme = `
.api { max-inline-size: 56rem }
.api section, .api article { margin-block-start: 2rem }
.api h2 { font-size: 1.0625rem; border-block-start: 1px solid var(--rule); padding-block-start: .6rem }
.api h3 { font-size: .875rem; overflow-wrap: anywhere }
.api h3 code { font-size: inherit; font-weight: 600 }
.api p { margin-block-start: .4rem; max-inline-size: 44rem }
.api pre { margin-block: .7rem 0; padding: .6rem .8rem; background: var(--raised); border-radius: 3px; white-space: pre-wrap; overflow-wrap: anywhere }
.api .rules { margin-block-start: .8rem; max-inline-size: 44rem; padding-inline-start: 1.1rem; list-style: disc }
.api .rules li { margin-block-start: .3rem }
.api nav { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0 1.5rem }
.api nav h2 { font-size: .875rem; border: 0; padding: 0 }
.api nav section { margin-block-start: 1.2rem }
.api nav a { display: inline-block; padding-block: .15rem; overflow-wrap: anywhere }
.api .members, .api .answers { margin-block-start: .7rem }
.api .members > div, .api .answers > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1rem; padding-block: .35rem; border-block-start: 1px solid var(--rule) }
.api .answers > div { border: 0; padding-block: .1rem; grid-template-columns: 2.5rem minmax(0, 1fr) }
.api dt { font-weight: 400; overflow-wrap: anywhere }
.api dd p { margin-block-start: .1rem }
.api a[href*="#schema-"] { display: inline-block; padding-block: .2rem; min-inline-size: 1.5rem }
.api :target > :first-child { background: var(--mark) }
.api .schema { content-visibility: auto; contain-intrinsic-size: auto 12rem }
@media (max-width: 46rem) { .api .members > div { grid-template-columns: minmax(0, 1fr) } }
`
