/** Pages for doing something: start, lists, search, decisions, feeds. */
export const doingTheme = `
.decide { display: flex; flex-wrap: wrap; align-items: center; gap: .15rem .35rem; font: 400 .75rem/1.3 var(--sans); color: var(--soft) }
.decide button { min-block-size: 1.5rem; padding: .1rem .5rem; border-color: var(--rule); color: var(--soft) }
.decide button:hover, .decide button:focus-visible { color: var(--ink); border-color: var(--ink) }
.decide > a { padding: .25rem .3rem; text-decoration-color: transparent }
.decide > a:hover { text-decoration-color: currentColor; color: var(--ink) }
.decided { margin-inline-end: .5rem }
.decided a { text-decoration: underline 1px var(--rule); display: inline-block; padding-block: .2rem }
`
