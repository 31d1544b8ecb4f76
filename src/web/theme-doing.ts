/** Pages for doing something: start, lists, search, decisions, feeds. */
export const doingTheme = `
/* They stand beside everything, so they are as quiet as links. */
.decide { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .9rem; font: 400 .75rem/1.3 var(--sans); color: var(--soft) }
.decide button, .decide > a { min-block-size: 1.5rem; min-inline-size: 1.5rem; padding: .25rem 0; border: 0; background: none; color: var(--soft); text-decoration: underline 1px var(--under); text-underline-offset: .2em; cursor: pointer }
.decide button:hover, .decide > a:hover { color: var(--ink); text-decoration-color: currentColor }
.rail .decide { margin-block: .1rem .9rem }
.decide summary { line-height: 1.5rem }
.decided { margin-inline-end: .5rem }
.decided a { text-decoration: underline 1px var(--under); display: inline-block; padding-block: .2rem }
.doing > h1, .over h1, .start-page .main > h1, .first-steps h1 { font: 400 clamp(1.375rem, 1rem + 1vw, 1.75rem)/1.2 var(--serif); text-wrap: balance }
.doing { padding-block-start: .6rem }
.doing > h1, .over { margin-block: .4rem .7rem }
.over { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 1.5rem }
.over .search-box { margin-inline-start: auto; max-inline-size: 100% }
.over .search-box form { min-inline-size: 0 }
.doing h2 { font: 600 .875rem/1.4 var(--sans) }
.doing section > h2 { font-size: .8125rem; border-block-end: 1px solid var(--rule); padding-block-end: .25rem; margin-block-end: .35rem }
.doing section > h2 .note { font-weight: 400; margin-inline-start: .5rem }
.doing .nothing { color: var(--soft); max-inline-size: 44rem; padding-block: .8rem }
.nothing p, .nothing ul { margin-block-start: .5rem }
.nothing li { padding-block: .15rem }
.told { border-inline-start: 3px solid var(--ink); background: var(--raised); padding: .5rem .9rem; margin-block: .5rem; display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: baseline }
ul.told { border: 0; background: none; padding: 0; margin: .25rem 0 0; display: block }
.search-box form { display: flex; gap: .5rem }
.search-box input { inline-size: 18rem; max-inline-size: 100%; min-inline-size: 0; flex: 1 1 auto; min-block-size: 2rem }
.search-box button { min-block-size: 2rem }
.start-page > .search-box, .search > .search-box { max-inline-size: 46rem; margin-block: .5rem 1rem }
.start-page > .search-box input, .search > .search-box input { font-size: 1rem; min-block-size: 2.5rem; padding-inline: .8rem }
.start-page > .search-box button, .search > .search-box button { min-block-size: 2.5rem; padding-inline: 1rem }
.story-lines > li { padding-block: .8rem .9rem; border-block-end: 1px solid var(--rule) }
.story-lines > li:first-child { border-block-start: 1px solid var(--rule) }
.story-lines h2 { font: 400 1.25rem/1.25 var(--serif); text-wrap: pretty }
.story-lines h2 a, .hits h3 a { text-decoration-color: transparent }
.hits h3 a { display: inline-block; padding-block: .2rem }
.story-lines h2 a:hover, .hits h3 a:hover, .hits .words a:hover, ul.told .t:hover { text-decoration-color: currentColor }
ul.told li { padding-block: .1rem; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1.2rem; align-items: baseline }
ul.told .lead, .hits .lead { color: var(--soft) }
ul.told .lead bdi, .hits .lead bdi { color: var(--ink) }
ul.told .who, .hits .who { font-weight: 600; text-decoration: none; color: var(--ink) }
ul.told a.who:hover, .hits a.who:hover { text-decoration: underline }
ul.told .t, .hits .words { font-size: 1.0625rem; line-height: 1.4 }
ul.told .t { text-decoration-color: transparent }
ul.told .note { font-size: .75rem; white-space: nowrap }
.start-page .spread { margin-block-start: 0 }
.start-page .story-lines { margin-block-start: .5rem }
.going-on li { padding-block: .15rem }
.keys-in-short dl { display: grid; gap: .15rem }
.keys-in-short dl div { display: grid; grid-template-columns: 4.5rem 1fr; align-items: baseline }
.keys-in-short dd { color: var(--soft) }
.keys-in-short dt { font-weight: 400 }
@media (max-width: 46rem) { .keys-in-short { display: none } ul.told li { display: block } }
.first-steps { max-inline-size: 46rem; padding-block: 2rem; margin-inline: auto }
.first-steps h1 + p { margin-block: 1.6rem .4rem }
.first-steps ol { counter-reset: step }
.first-steps li { counter-increment: step; padding-block: .9rem; border-block-start: 1px solid var(--rule) }
.first-steps h2::before { content: counter(step) ". " }
.first-steps h2 { font: 600 .875rem/1.4 var(--sans) }
.first-steps ol ~ p { margin-block-end: .5rem }
.first-steps ol + p { border-block-start: 1px solid var(--rule); padding-block-start: .9rem }
.command { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-block: .35rem }
.command code { background: var(--raised); border: 1px solid var(--rule); border-radius: 3px; padding: .35rem .7rem; font-size: .875rem; user-select: all }
.pager { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: baseline; padding-block: 1rem }
.pager a { padding-block: .25rem }
.pager a[rel=next] { border: 1px solid var(--soft); border-radius: 3px; padding: .25rem .8rem; text-decoration: none }
.pager a[rel=next]:hover { border-color: var(--ink) }
.speaker-lines { columns: 19rem; column-gap: 2.5rem }
.speaker-lines li { break-inside: avoid; padding-block: .3rem; border-block-end: 1px solid var(--rule) }
.speaker-lines a { text-decoration-color: transparent; font: 400 1.0625rem/1.3 var(--serif) }
.speaker-lines a:hover { text-decoration-color: currentColor }
.found { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 1rem 2.75rem; align-items: start }
.found:not(:has(> .facets)) { grid-template-columns: minmax(0, 1fr) }
.found > div > section + section { margin-block-start: 1.8rem }
.facets { display: grid; gap: 1.1rem; font-size: .8125rem }
.facets li { display: flex; gap: .5rem; justify-content: space-between; align-items: baseline; min-block-size: 1.5rem }
.facets li > :first-child { min-inline-size: 0; overflow-wrap: anywhere; padding-block: .1rem }
.facets a { text-decoration-color: transparent }
.facets a:hover { text-decoration-color: currentColor }
.facets .asked { font-weight: 600; text-decoration-color: var(--ink) }
.facets .count { color: var(--soft); font-variant-numeric: tabular-nums }
.hits > li { padding-block: .7rem .8rem; border-block-end: 1px solid var(--rule) }
.hits .words { max-inline-size: 50rem; overflow-wrap: anywhere }
.hits .words a { text-decoration-color: transparent; display: inline-block; padding-block: .15rem }
.hits h3 { font: 400 1.125rem/1.3 var(--serif) }
.hits .note { font-size: .75rem; line-height: 1.7 }
.hits .note a { display: inline-block }
.doing mark { background: var(--mark); color: inherit; text-decoration: underline 1.5px; text-underline-offset: .2em; padding-inline: .08em; border-radius: 1px }
.save-search { float: inline-end; font-size: .8125rem }
.save-search[open] { float: none; margin-block-end: .8rem }
.save-search form { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin-block-start: .3rem }
.save-search input { inline-size: 16rem; max-inline-size: 100% }
.search-help { margin-block-start: 1.5rem; max-inline-size: 52rem }
.search-help summary { cursor: pointer; color: var(--soft); padding-block: .2rem }
.search-help dl { margin-block-start: .5rem }
.search-help dl div { display: grid; grid-template-columns: 18rem 1fr; gap: .3rem 1rem; padding-block: .25rem; border-block-start: 1px solid var(--rule) }
.search-help dt { font-weight: 400 }
.search-help dd { text-wrap: pretty }
.search-help dt a { display: inline-block; padding-block: .1rem }
.query-problems, .objection { border-inline-start: 3px solid var(--accent); background: var(--tint); padding: .6rem .9rem; margin-block: .6rem 1rem; max-inline-size: 52rem }
.query-problems code { display: block; margin-block: .2rem; white-space: pre-wrap }
.doing .query-problems h2 { border: 0; margin: 0 }
.objection p + p { margin-block-start: .4rem }
.deciding { max-inline-size: 56rem }
.deciding .about { font: 400 1.1875rem/1.3 var(--serif); margin-block-end: .5rem }
.deciding .about .lead { font: 400 .875rem/1.4 var(--sans); color: var(--soft) }
.deciding > .search-box { margin-block: 1rem 0 }
.asking { display: grid; gap: 1rem; margin-block: 1rem }
.asking fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0 }
.asking fieldset .field { margin-block-start: 1rem }
.asking legend { font-weight: 600; padding: 0 0 .25rem; font-size: .8125rem }
.asking fieldset li { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; padding-block: .4rem; border-block-start: 1px solid var(--rule) }
.asking li label { display: grid; grid-template-columns: 1.6rem minmax(0, 1fr); cursor: pointer; align-items: baseline; flex: 1 1 auto; min-inline-size: 0 }
.asking li .note { white-space: nowrap }
.asking li label .note { white-space: normal }
.asking .lead { color: var(--soft) }
.asking .t { font-size: 1.0625rem; line-height: 1.35 }
input[type=checkbox], input[type=radio] { inline-size: 1.1rem; block-size: 1.1rem; min-block-size: 0; margin: 0; accent-color: var(--ink); vertical-align: -.15em }
.choice label { display: inline-block; margin-inline-end: 1.2rem; padding-block: .2rem }
.field { display: grid; gap: .25rem; max-inline-size: 46rem }
.field > span { color: var(--soft); font-size: .8125rem }
textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: .35rem .6rem; inline-size: 100%; resize: vertical }
.asking .actions { margin: 0 }
.main-action { background: var(--ink); color: var(--paper); border-color: var(--ink); min-block-size: 2.1rem; padding-inline: 1.1rem }
.main-action:hover { background: var(--soft) }
.decision-lines > li { padding-block: .7rem; border-block-end: 1px solid var(--rule); display: grid; grid-template-columns: 2rem minmax(0, 1fr); gap: .1rem 0; align-items: baseline }
.decision-lines > li:first-child { border-block-start: 1px solid var(--rule) }
.decision-lines { margin-block-start: .8rem }
.decision-lines > li > * { grid-column: 2; max-inline-size: 60rem; overflow-wrap: anywhere }
.decision-lines > li > .number { grid-column: 1; grid-row: 1; color: var(--soft); font-variant-numeric: tabular-nums }
.decision-lines .t { font-size: 1.0625rem }
.decision-lines .why { font-family: var(--serif); white-space: pre-wrap }
.decision-lines > li.over { margin: 0; color: var(--soft) }
.feeds { inline-size: 100% }
.feeds thead th { font-weight: 400; color: var(--soft); font-size: .8125rem }
.feeds th, .feeds td { padding-block: .55rem; padding-inline-end: 1.2rem; border-block-end: 1px solid var(--rule); vertical-align: top }
.feeds td { white-space: nowrap }
.feeds tbody th { font-weight: 400; max-inline-size: 34rem }
.feeds th > * { display: block; overflow-wrap: anywhere }
.feeds .title { font-weight: 600 }
.feeds .address { font-size: .8125rem }
.feeds .problem { color: var(--accent); font-size: .8125rem }
.feeds th .note { font-size: .8125rem }
.feeds td.change { padding-inline-end: 0; white-space: normal; min-inline-size: 9rem }
.add-feeds { margin-block-start: 2rem; max-inline-size: 46rem }
@media (max-width: 60rem) {
  .found { grid-template-columns: minmax(0, 1fr) }
  .facets { gap: .2rem; min-inline-size: 0 }
  .facets section { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); align-items: baseline }
  .doing .facets section > h2 { border: 0; margin: 0; padding: 0; font-weight: 400; color: var(--soft) }
  .facets ul { display: flex; flex-wrap: wrap; gap: 0 1rem; padding-block: .15rem }
  .facets li { gap: .3rem }
  .facets :is(details, section > .note) { grid-column: 2 }
}
@media (max-width: 46rem) {
  .search-help dl div { grid-template-columns: minmax(0, 1fr) }
  .asking fieldset li { flex-wrap: wrap; gap: 0 }
  .asking fieldset li > a { margin-inline-start: 1.6rem }
  .over .search-box { margin-inline-start: 0 }
  .feeds thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden }
  .feeds, .feeds tbody, .feeds tr, .feeds th, .feeds td { display: block }
  .feeds tbody tr { padding-block: .6rem; border-block-end: 1px solid var(--rule) }
  .feeds tbody th, .feeds td { border: 0; padding: .1rem 0; white-space: normal }
  .feeds td[data-name]::before { content: attr(data-name) ":"; color: var(--soft); margin-inline-end: .4em }
}
.doing.jobs section > h2 { border-block-end: 0 }
.jobs section { margin-block-start: 1.6rem; max-inline-size: 52rem }
.jobs section h2 { font-size: .875rem; border-block-start: 1px solid var(--rule); padding-block-start: .5rem }
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
