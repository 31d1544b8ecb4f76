import { utteranceAnchor } from './anchors.ts'
import type { CollationIndex, UtteranceEntry } from './collation-index.ts'
import { counted } from './in-words.ts'
import { markup, shortened } from './markup.ts'
import { languageTag } from './passage-text.tsx'
import { wordsMarkup } from './reading-text.ts'
import { AccordingTo } from './utterance-view.tsx'

const SHOWN = 5

/** What one report alone has. */
export function SingleReadings(props: {
  index: CollationIndex
  utterances: readonly UtteranceEntry[]
  /** Listed at once; the rest is folded away. */
  most?: number
}) {
  const { index, utterances, most = SHOWN } = props
  if (utterances.length === 0) return null
  return (
    <section class="singles">
      <h3>Said in one report only</h3>
      <ul>
        {utterances.slice(0, most).map(entry => (
          <SingleReading index={index} entry={entry} />
        ))}
      </ul>
      {utterances.length > most && (
        <details class="more">
          <summary>{counted(utterances.length - most, 'more statement')} that one report has</summary>
          <ul>
            {utterances.slice(most).map(entry => (
              <SingleReading index={index} entry={entry} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function SingleReading({ index, entry }: { index: CollationIndex; entry: UtteranceEntry }) {
  const reading = entry.groups[0]!.readings[0]!
  const { words } = entry.groups[0]!
  const source = index.documents.get(reading.document)?.document
  const text = (source?.text ?? '').slice(...reading.span).replace(/\s+/g, ' ')
  return (
    <li class="item" id={utteranceAnchor(entry.utterance.id)}>
      <span class="lead">
        <AccordingTo index={index} entry={entry} />
      </span>{' '}
      <a class="p t" href={index.links.passage(reading)} lang={languageTag(source?.language)} dir="auto">
        {words.length > 0 ? markup(wordsMarkup(words)) : shortened(text, 400)}
      </a>
      {reading.form === 'indirect' && <span class="note"> paraphrased</span>}
    </li>
  )
}
