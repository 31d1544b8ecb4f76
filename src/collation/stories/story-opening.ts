import type { Document } from '../../model/document.ts'
import { ownText } from '../../model/own-text.ts'
import { analyse } from '../../text/analyse.ts'
import { dateLineOf } from '../../text/dates/date-line.ts'
import { datelineLength } from '../../text/furniture/dateline.ts'

/** Longest title made of a report's first words. */
const LONGEST = 80
/** Furniture, a byline and a date line stand in front of no more than this. */
const HEAD = 2000

/** A report's first words: behind its furniture, its date line ("date 2018-02-06 Vell Times - ") and its dateline. */
export function openingWords({ text, language }: Pick<Document, 'text' | 'language'>): string {
  const head = text.slice(0, HEAD)
  const { sentences, paragraphs } = analyse({ text: head, language, titleSpan: null })
  const told = sentences.filter(s => !s.furniture && paragraphs[s.paragraph]!.kind !== 'furniture')
  const behind = endOfDateLine(head, language)
  const first = told.find(s => s.end > behind && /\p{L}/u.test(head.slice(Math.max(s.start, behind), s.end)))
  const start = first === undefined ? 0 : Math.max(first.start, behind)
  const words = head.slice(start).replace(/\s+/g, ' ').trim()
  return ownText(shortened(words.slice(datelineLength(words) || labelLength(words))))
}

/** Where the text goes on behind a date line that it begins with; 0 without one. */
function endOfDateLine(head: string, language: string): number {
  const date = dateLineOf(head, language)
  // Behind a sentence it is no beginning.
  if (date === null || /[.!?]\s/.test(head.slice(0, date.span[0]))) return 0
  const end = date.span[1]
  const prefix = /^[^.!?\n]{0,60}?\s[-–—|]{1,2}\s|^\)?\s*[.:]\s|^[^\n]{0,40}\n/.exec(
    head.slice(end, end + 80),
  )
  return prefix === null ? 0 : end + prefix[0].length
}

/** "VELL: ", which in front of a whole report is a place, elsewhere whose turn it is to speak. */
function labelLength(words: string): number {
  return /^\p{Lu}{3}[\p{Lu}\s,/.'’-]{0,40}:\s/u.exec(words)?.[0].length ?? 0
}

function shortened(words: string): string {
  if (words.length <= LONGEST) return words
  const cut = words.lastIndexOf(' ', LONGEST)
  return `${words.slice(0, cut > 0 ? cut : LONGEST)}…`
}
