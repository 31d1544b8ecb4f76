import type { Reading } from '../model/utterance.ts'
import { CARRIAGE_WORDS, CARRIAGES, type Carriage, NOT_FOUND } from './carriage.ts'
import { type CollationIndex, type UtteranceEntry, utteranceLink } from './collation-index.ts'
import { escaped, markup, shortened } from './markup.ts'
import { OutletName } from './outlet-name.tsx'
import { languageTag } from './passage-text.tsx'
import { markedMarkup, tellingWord } from './reading-text.ts'
import { SpeakerName } from './speaker-name.tsx'
import type { StoryEntry } from './story-entries.ts'
import { InsideSign, VariantBadges } from './variant-badge.tsx'

/** Words of an utterance in its row; the whole stands in its apparatus. */
const MOST_WORDS = 32
const LONGEST_NAME = 20

/**
 * From so many columns on they are narrow: names and signs are not links then, since nobody hits them, and the matrix scrolls in
 * its box where there is no room. The row's statement leads to where each report's passage is linked.
 */
export const MANY = 15

/** Who carried what: a row an utterance, a column a report, the commonest at the top left. */
export function OutletMatrix({ index, story }: { index: CollationIndex; story: StoryEntry }) {
  const { documents, shared } = story
  const isNarrow = documents.length >= MANY
  const width = documents.length + (isNarrow ? 1 : 2)
  return (
    <section class="scroll" tabindex={0} aria-label={`Who carried what: ${story.story?.title ?? 'no story'}`}>
      <table class={isNarrow ? 'matrix many' : 'matrix few'}>
        <thead>
          <tr>
            <td class="legend">
              <h3>Who said what</h3>
              <Legend
                isInside={shared.some(({ utterance }) => utterance.variants.some(one => one.insideQuotation))}
              />
            </td>
            {documents.map(({ document, label }) => (
              <th scope="col" title={isNarrow ? undefined : label}>
                {isNarrow ? (
                  <bdi>{shortened(label, LONGEST_NAME)}</bdi>
                ) : (
                  <a href={index.links.document(document.id)}>
                    <bdi>{shortened(label, LONGEST_NAME)}</bdi>
                  </a>
                )}
              </th>
            ))}
            {!isNarrow && (
              <th scope="col" class="n">
                reports
              </th>
            )}
          </tr>
        </thead>
        {bySpeaker(shared).map(utterances => (
          <tbody>
            <tr class="speaker">
              <th scope="rowgroup" colspan={width}>
                <span>
                  <SpeakerName index={index} entry={utterances[0]!} /> said
                </span>
              </th>
            </tr>
            {utterances.map(entry => (
              <Row index={index} story={story} entry={entry} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function bySpeaker(utterances: readonly UtteranceEntry[]): UtteranceEntry[][] {
  return [...Map.groupBy(utterances, entry => entry.speaker ?? entry).values()]
}

function Legend({ isInside }: { isInside: boolean }) {
  return (
    <ul>
      {CARRIAGES.map(carriage => (
        <li class={carriage}>{CARRIAGE_WORDS[carriage]}</li>
      ))}
      <li class="absent">{NOT_FOUND}</li>
      {isInside && (
        <li>
          <InsideSign /> differing inside quotation marks
        </li>
      )}
    </ul>
  )
}

function Row(props: { index: CollationIndex; story: StoryEntry; entry: UtteranceEntry }) {
  const { index, story, entry } = props
  const base = entry.groups[0]!
  const { document } = base.readings[0]!
  const telling = tellingWord(entry.utterance.variants, document)
  const more = base.readings.length - 1
  return (
    <tr class={index.isWhole ? undefined : 'item'}>
      <th scope="row">
        <div>
          <a
            class="t"
            href={utteranceLink(index, entry)}
            lang={languageTag(index.documents.get(document)?.document.language)}
            dir="auto"
          >
            {markup(markedMarkup(base.words.slice(0, MOST_WORDS), telling))}
            {base.words.length > MOST_WORDS && ' …'}
          </a>
          <span class="meta">
            {story.documents.length >= MANY && `${entry.carriage.size} of ${story.documents.length}, `}
            according to <OutletName index={index} document={document} />
            {more > 0 && ` +${more}`} <VariantBadges variants={entry.utterance.variants} />
          </span>
        </div>
      </th>
      {markup(carriedCells(index, story, entry))}
      {/* Where columns are many, it stands with the words. */}
      {story.documents.length < MANY && (
        <td class="n">
          <b>{entry.carriage.size}</b> of {story.documents.length}
        </td>
      )}
    </tr>
  )
}

/** For those who do not see the signs; the legend has the whole words. */
const SHORT: Readonly<Record<Carriage, string>> = { full: 'full', shortened: 'short', paraphrased: 'told' }

/** A cell a report; those that carry it link to the passage. */
function carriedCells(
  index: CollationIndex,
  { documents }: StoryEntry,
  { utterance, carriage }: UtteranceEntry,
): string {
  const readingOf = new Map<string, Reading>()
  for (const reading of utterance.readings) {
    if (!readingOf.has(reading.document)) readingOf.set(reading.document, reading)
  }
  let html = ''
  if (documents.length >= MANY) {
    for (const { document } of documents) {
      const kind = carriage.get(document.id)
      // By the thousand: without what HTML can do without.
      html += kind ? `<td class=${kind}>${SHORT[kind]}` : '<td>none'
    }
    return `${html}</td>`
  }
  for (const { document } of documents) {
    const reading = readingOf.get(document.id)
    const kind = carriage.get(document.id)
    html +=
      reading && kind
        ? `<td><a class="p ${kind}" href="${escaped(index.links.passage(reading))}"><span class="v">${CARRIAGE_WORDS[kind]}</span></a></td>`
        : `<td class="absent"><span class="v">${NOT_FOUND}</span></td>`
  }
  return html
}
