/** Pages of one thing each: story, statement, speaker, report, passage, revisions. */
export const readingTheme = `
.alone { border-block-start: 0; padding-block: 1rem 2rem }
.alone h1 { font: 400 clamp(1.5rem, 1rem + 1.6vw, 2.125rem)/1.15 var(--serif); max-inline-size: min(60rem, 100%); inline-size: fit-content; text-wrap: balance }
.alone h2:not(.v) { font-size: .8125rem; border-block-end: 1px solid var(--rule); padding-block-end: .25rem; margin-block: 0 .35rem }
.alone h1.of-text, .alone h1 .by { font: 600 1.0625rem/1.4 var(--sans) }
.alone h1 .when { font: 400 .875rem/1.4 var(--sans) }
.alone .said { content-visibility: visible }
.alone .within { color: var(--soft); margin-block-end: .35rem }
.alone .within a { color: var(--ink) }
.alone .main > section + section { margin-block-start: 1.75rem }
.alone.said, .alone.document, .alone.person { display: block; content-visibility: visible; border-block-end: 0 }
.alone.said h1 { font: 400 1.1875rem/1.35 var(--sans); color: var(--soft) }
.alone.said h1 bdi { color: var(--ink) }
.alone.said h1 .who { font-weight: 600; text-decoration: none }
.alone.said h1 .who:hover { text-decoration: underline }
.alone.said .apparatus { font-size: 1.1875rem; margin-block-start: .6rem }
.alone h2 .note { font-weight: 400; margin-inline-start: .6rem }
.alone h2 .badge { margin-inline-end: .1em }
.bases { color: var(--soft); font-size: .75rem; margin-block-start: .6rem }
.bases a { display: inline-block; padding-block: .2rem }
.whole { font-size: .8125rem; margin-block-start: .35rem }
.whole a { margin-inline-end: .6rem; display: inline-block; padding-block: .2rem }
a.more { color: var(--soft); display: inline-block; padding-block: .2rem; text-decoration: underline dotted 1px }
.paging { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.2rem; padding-block: .6rem; color: var(--soft); font-size: .8125rem }
.paging a { padding-block: .2rem; color: var(--ink) }
.tools { display: flex; gap: .5rem; align-items: center; margin-inline-start: auto }
.tools input { inline-size: 11rem }
.repeats .note { font-size: .75rem }
.arcs { display: block; margin-block: .3rem; direction: ltr }
.arcs path { fill: none; stroke: var(--ink); stroke-width: 1.5 }
.arcs path.dashed { stroke: var(--soft); stroke-dasharray: 4 3 }
.arcs path.head { fill: var(--ink); stroke: none }
.arcs path.dashed + .head { fill: var(--soft) }
.arcs circle, .arcs .unread { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5 }
.arcs text { fill: var(--ink); font-size: .8125rem }
.arcs .when { fill: var(--soft); font-size: .75rem }
.keys-of { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; color: var(--soft); font-size: .75rem }
.keys-of li::before { content: "" / ""; display: inline-block; inline-size: 1.75rem; border-block-start: 1.5px solid var(--ink); vertical-align: .25em; margin-inline-end: .4rem }
.keys-of .dashed::before { border-block-start-style: dashed; border-color: var(--soft) }
.repeats table { inline-size: 100%; font-size: .8125rem }
.repeats th { font-weight: 400; padding-inline-end: .6rem }
.repeats thead th { color: var(--soft) }
.repeats td, .repeats th { padding-block: .15rem; border-block-end: 1px solid var(--rule); padding-inline-end: .6rem }
.evidence .passage { white-space: pre-wrap; font-size: 1.1875rem; line-height: 1.55; color: var(--soft); max-inline-size: 44rem }
.evidence mark, .text .here { background: var(--mark); color: var(--ink); text-decoration: underline 1px; text-underline-offset: .2em; scroll-margin-block: 30vh }
.facts div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .5rem; padding-block: .25rem; border-block-end: 1px solid var(--rule) }
.facts dt { font-weight: 400; color: var(--soft) }
.facts .t { font-size: 1.0625rem; text-decoration-color: transparent }
.facts .t:hover { text-decoration-color: currentColor }
.evidence .main > h2 { margin-block-start: 1.2rem }
.finding { padding-block-end: .8rem }
.superseded { border-inline-start: 3px solid var(--accent); padding-inline-start: .7rem; margin-block: .4rem }
.alone .legend { color: var(--soft); font-size: .75rem; margin-block: .2rem .6rem }
.alone .sheet { margin-block-start: .9rem }
.text ins { text-decoration: underline 2px; text-underline-offset: .2em; background: var(--mark) }
.text del { text-decoration: line-through; color: var(--soft) }
.text .cut { font: 400 .8125rem/1 var(--sans); color: var(--soft) }
.list li { padding-block: .15rem }
.rail .actions { gap: .4rem; margin-block: .5rem .4rem }
.rail .actions button { min-block-size: 1.5rem; font-size: .8125rem; padding: .1rem .5rem; border-color: var(--rule) }
.rail .actions button:hover { border-color: var(--ink) }
.take-along ul { display: flex; flex-wrap: wrap; gap: 0 1rem; padding-block: .3rem }
.kept a, .take-along a { display: inline-block; padding-block: .2rem; margin-inline-end: .6rem }
.actions a { display: inline-block; padding-block: .2rem }
.refusal h1 { font: 400 1.5rem/1.2 var(--serif); margin-block-end: .6rem }
.refusal p { max-inline-size: 40rem; margin-block-end: .6rem }
.refusal p::first-letter { text-transform: uppercase }
.names-seen li, .alike li { padding-block: .15rem }
.names-seen .t { font-size: 1rem }
.by-hand .decide { margin-block-end: 0 }
@media (max-width: 46rem) {
  .masthead nav { flex-wrap: wrap; gap: 0 .8rem; font-size: .8125rem }
  .masthead:has(.tools) nav { order: 3; flex-basis: 100% }
  .tools input { inline-size: 9rem }
}
`
