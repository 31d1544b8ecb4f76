import { type CollationIndex, labelOf, type UtteranceEntry, wordsAt } from './collation-index.ts'
import { shortDate } from './in-words.ts'

/** The statement as it can be taken along: never without according to whom. Shown by the script, which copies it. */
export function Quotable(props: { index: CollationIndex; entry: UtteranceEntry; path: string }) {
  const { index, entry, path } = props
  const reading = entry.groups[0]!.readings[0]!
  const document = index.documents.get(reading.document)?.document
  const words = wordsAt(index, reading.document, reading.span)
  const outlet = labelOf(index, reading.document)
  const who = entry.speaker?.name ?? 'a speaker not resolved'
  const text = `According to ${outlet}, ${who} said: ${words}`
  const citation = [
    `${text} (${outlet}`,
    document?.title ? `, “${document.title}”` : '',
    document?.published ? `, ${shortDate(document.published)}` : '',
    document ? `, ${document.location}, SHA-256 ${document.sha256}` : '',
    `, characters ${reading.span[0]}–${reading.span[1]})`,
  ].join('')
  return (
    <section class="quotable">
      <h2>Take along</h2>
      <p>
        <a href={path}>Lasting link</a>
      </p>
      <p class="actions keys-only" hidden>
        <button type="button" data-copied={text}>
          Copy text
        </button>
        <button type="button" data-copied={citation}>
          Copy citation
        </button>
        <span role="status" />
      </p>
    </section>
  )
}
