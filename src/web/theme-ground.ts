/**
 * What every page stands on, the playground's too: colours, faces, the focus that is seen, the way past the masthead.
 * One face for the interface, one for the texts, two weights, and one accent, which only says: here they differ.
 */
export const groundTheme = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --raised: #f6f3ec;
  --ink: #1c1a17;
  --soft: #615b52;
  --rule: #ddd7cb;
  --under: #b3ab9c;
  --accent: #a32a17;
  --tint: #fbe9dd;
  --mark: #fff0b8;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", Georgia, "Noto Serif", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513;
    --raised: #201e1b;
    --ink: #e9e4da;
    --soft: #a8a093;
    --rule: #3a362f;
    --under: #6f685c;
    --accent: #ff9c80;
    --tint: #3a221b;
    --mark: #4d4013;
  }
}
*, ::before, ::after { box-sizing: border-box }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 .875rem/1.45 var(--sans);
  overflow-wrap: break-word;
}
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 1px }
.skip { position: absolute; inset-inline-start: .5rem; inset-block-start: -4rem; background: var(--paper); padding: .5rem 1rem }
.skip:focus { inset-block-start: .5rem; z-index: 3 }
`
