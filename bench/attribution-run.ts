import { annotate } from '../src/attribution/annotate.ts'
import { findAttributions } from '../src/attribution/attributions.ts'
import { resolveSpeakers } from '../src/attribution/speakers/speakers.ts'
import { analyse } from '../src/text/analyse.ts'
import { detectLanguage } from '../src/text/language.ts'
import { findNames } from '../src/text/names/names.ts'
import type { ReadingInput } from './speed-texts.ts'

/** From raw text to attributions with speakers. Gives the number of tokens. */
export function readAttributions({ text, titleSpan }: ReadingInput): number {
  const analysis = analyse({ text, language: 'en', titleSpan })
  const names = findNames(analysis)
  resolveSpeakers('d', analysis, names, findAttributions('d', analysis, names))
  return analysis.tokens.length
}

/** The same with the language found out, and dates and figures beside it. Gives the number of tokens. */
export function readEverything({ text, titleSpan }: ReadingInput): number {
  return annotate({
    id: 'd',
    location: 'd',
    outlet: null,
    title: null,
    titleSpan,
    published: null,
    publishedBasis: null,
    language: detectLanguage(text),
    byline: null,
    credit: null,
    sha256: '',
    text,
    dropped: [],
  }).analysis.tokens.length
}
