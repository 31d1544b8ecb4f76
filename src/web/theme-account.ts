/** Signing in, accounts, the log. */
export const accountTheme = `
.account { max-inline-size: 56rem }
.account h1, .api h1 { font: 400 clamp(1.375rem, 1rem + 1vw, 1.75rem)/1.2 var(--serif); margin-block: 1rem .4rem }
.account h2 { font-size: 1rem; margin-block: 1.8rem .4rem; border-block-start: 1px solid var(--rule); padding-block-start: .6rem }
.account p { max-inline-size: 44rem; margin-block: .3rem }
.fields { display: grid; gap: .7rem; max-inline-size: 24rem; margin-block: .6rem }
.fields label { display: grid; gap: .15rem }
.fields button { justify-self: start }
.fields .check { display: flex; gap: .4rem; align-items: baseline }
.fields select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; min-block-size: 1.75rem; padding: .2rem .4rem }
.account .refused { border-inline-start: 3px solid var(--accent); padding-inline-start: .7rem; margin-block: .7rem }
.account .done { border-inline-start: 3px solid var(--rule); padding-inline-start: .7rem; margin-block: .7rem }
.account .secret { display: block; padding: .6rem .8rem; background: var(--raised); font-size: 1rem; user-select: all; margin-block: .4rem }
.account table { inline-size: 100%; margin-block: .4rem; font-variant-numeric: tabular-nums }
.account th, .account td { padding: .35rem 1.2rem .35rem 0; vertical-align: top }
.account thead th { color: var(--soft); font-weight: 400; white-space: nowrap }
.account time { white-space: nowrap }
.account tbody tr { border-block-start: 1px solid var(--rule) }
.account td form { display: inline-flex; flex-wrap: wrap; gap: .3rem; align-items: center; margin-inline-end: .5rem }
.account td .fields { display: grid }
.account .agent { overflow-wrap: anywhere; color: var(--soft) }
@media (max-width: 46rem) {
  .account thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden }
  .account table, .account tbody { display: block }
  .account tbody tr { display: flex; flex-wrap: wrap; gap: .1rem .9rem; padding-block: .5rem }
  .account th, .account td { padding: 0 }
  .account td.agent { flex: 0 0 100% }
  .account td[data-name]::before { content: attr(data-name) " "; color: var(--soft) }
}
.account .also { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem }
.refusal { max-inline-size: 44rem; padding-block: 1.5rem 2rem }
`
