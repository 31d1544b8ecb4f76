import type { CollationIndex, UtteranceEntry } from './collation-index.ts'
import { wordsAt } from './collation-index.ts'

/** The speaker as the page calls them; the words of the source, and that it is open who it is, where unresolved. */
export function SpeakerName({ index, entry }: { index: CollationIndex; entry: UtteranceEntry }) {
  if (entry.speaker) {
    return (
      <a class="who" href={index.links.speaker(entry.speaker.id)}>
        <bdi>{entry.speaker.name}</bdi>
      </a>
    )
  }
  const source = sourceWords(index, entry)
  return source === '' ? (
    <span class="who open">a speaker not resolved</span>
  ) : (
    <span class="who open">
      “<bdi>{source}</bdi>” (not resolved)
    </span>
  )
}

/** The first words by which a report names the source. */
function sourceWords(index: CollationIndex, { utterance }: UtteranceEntry): string {
  for (const reading of utterance.readings) {
    const source = index.attributions.get(reading.attribution)?.source[0]
    if (source) return wordsAt(index, reading.document, source)
  }
  return ''
}
