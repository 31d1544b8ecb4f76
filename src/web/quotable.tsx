import { citationOf } from '../export/citation.ts'
import { type CollationIndex, labelOf, type UtteranceEntry, wordsAt } from './collation-index.ts'
import { TakeAlong } from './take-along.tsx'

/** A statement as it can be taken along: never without according to whom. */
export function Quotable(props: { index: CollationIndex; entry: UtteranceEntry; path: string }) {
  const { index, entry, path } = props
  const reading = entry.groups[0]!.readings[0]!
  const document = index.documents.get(reading.document)?.document
  const words = wordsAt(index, reading.document, reading.span)
  const outlet = labelOf(index, reading.document)
  const who = entry.speaker?.name ?? 'a speaker not resolved'
  const text = `According to ${outlet}, ${who} said: ${words}`
  const citation = document && `${text} — ${citationOf(document, reading.span).line}`
  return <TakeAlong path={path} text={text} {...(citation === undefined ? {} : { citation })} />
}
