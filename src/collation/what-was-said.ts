import type { AnnotatedDocument } from '../attribution/annotate.ts'

/** What somebody did not say ("declined to say that …") is no reading of anything; no later stage sees it. */
export function withWhatWasSaid(document: AnnotatedDocument): AnnotatedDocument {
  const attributions = document.attributions.filter(a => a.negated !== true)
  if (attributions.length === document.attributions.length) return document
  const said = new Set(attributions.map(a => a.id))
  const figures = document.figures.map(f =>
    f.attribution === null || said.has(f.attribution) ? f : { ...f, attribution: null },
  )
  return { ...document, attributions, figures }
}
