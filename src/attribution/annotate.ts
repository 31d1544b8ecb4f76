import type { Annotation } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import { analyse } from '../text/analyse.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import type { DateMention } from '../text/dates/dates.ts'
import { findDates } from '../text/dates/dates.ts'
import type { Name } from '../text/names/names.ts'
import { findNames } from '../text/names/names.ts'
import { findAttributions } from './attributions.ts'
import { findFigures } from './figures/figures.ts'
import { resolveSpeakers } from './speakers/speakers.ts'

/** An annotation together with the analysis it was made from, which collation reads on. */
export interface AnnotatedDocument extends Annotation {
  readonly analysis: TextAnalysis
  readonly names: readonly Name[]
  readonly dates: readonly DateMention[]
}

/** Document → everything that can be found in it alone. Pure; the same document gives the same annotation. */
export function annotate(document: Document): AnnotatedDocument {
  const read = takenApart(document)
  const { analysis, names, dates } = read
  const found = findAttributions(document.id, analysis, names, document.outlet)
  const { attributions, speakers } = resolveSpeakers(document.id, analysis, names, found)
  const figures = findFigures(analysis, dates, attributions)
  return { document, attributions, speakers, figures, ...read }
}

/** The same from an annotation that was kept: only what it was made from is worked out again. */
export function annotatedAgain(annotation: Annotation): AnnotatedDocument {
  return { ...annotation, ...takenApart(annotation.document) }
}

function takenApart(document: Document): Pick<AnnotatedDocument, 'analysis' | 'names' | 'dates'> {
  const analysis = analyse(document)
  return { analysis, names: findNames(analysis), dates: findDates(analysis) }
}
