import type { Passage } from '../model/span.ts'
import { type CollationIndex, wordsAt } from './collation-index.ts'
import { shortened } from './markup.ts'

/** BCP 47 for the lang attribute; empty says that the language is not known. */
export function languageTag(language: string | undefined): string {
  return language === undefined || language === 'und' ? '' : language
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** The direction of a text's first letter, where the names of outlets around it must not decide. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'
}

/** The words of a passage, in their own language and direction, as a link to where they stand. */
export function PassageText(props: {
  index: CollationIndex
  passage: Passage
  most?: number
  /** What stands there, where the page does not have the document. */
  words?: string
}) {
  const { index, passage, most = 400, words = wordsAt(index, passage.document, passage.span) } = props
  const language = index.documents.get(passage.document)?.document.language
  return (
    <a class="p t" href={index.links.passage(passage)} lang={languageTag(language)} dir="auto">
      {shortened(words, most)}
    </a>
  )
}
