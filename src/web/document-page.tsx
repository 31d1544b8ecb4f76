import type { DocumentAnswer } from '../lookup/lookup.ts'
import type { Span } from '../model/span.ts'
import type { CollationIndex, DocumentEntry, UtteranceEntry } from './collation-index.ts'
import { AttributionTable, Dropped, marksOf, Origin } from './document-view.tsx'
import { counted, momentInWords, shortDate, timeInWords } from './in-words.ts'
import { type Mark, markedText } from './marked-text.ts'
import { markup } from './markup.ts'
import { OutletName } from './outlet-name.tsx'
import { languageTag } from './passage-text.tsx'
import { NEAR_VERBATIM } from './repeats-chart.tsx'
import { TakeAlong } from './take-along.tsx'

/** Characters of a text on one page; a longer one goes on behind a link. */
const WINDOW = 24_000
const ATTRIBUTIONS = 60
const COPIES = 8

/** One report on a page of its own: its text with the attributions marked, beside what was left out of it. */
export function DocumentPage(props: {
  index: CollationIndex
  entry: DocumentEntry
  answer: DocumentAnswer
  /** Passage to be marked. */
  at: Span | null
  /** Where the shown part of the text begins. */
  from: number
}) {
  const { index, entry, answer, at } = props
  const { document, label } = entry
  const path = index.links.document(document.id)
  const [start, end] = windowOf(document.text, at === null ? props.from : at[0])
  const attributions = entry.attributions.filter(({ content }) =>
    content.some(span => span[0] < end && span[1] > start),
  )
  const comparedIn = new Map(
    [...index.utterances.values()]
      .filter(({ carriage }) => carriage.size > 1)
      .flatMap((said): [string, UtteranceEntry][] =>
        said.utterance.readings.map(reading => [reading.attribution, said]),
      ),
  )
  return (
    <article class="document alone">
      <header>
        <h1 class={document.titleSpan === null ? undefined : 'of-text'}>
          {document.title !== null && document.titleSpan === null && (
            <>
              <span class="t" lang={languageTag(document.language)} dir="auto">
                {document.title}
              </span>
              <br />
            </>
          )}
          <bdi class="by">{label}</bdi>
          {document.published !== null && (
            <span class="when">
              {', '}
              {momentInWords(document.published)}
            </span>
          )}
        </h1>
        {answer.supersededBy !== null && (
          <p class="superseded">
            This is not what stands there now:{' '}
            <a href={index.links.document(answer.supersededBy)}>a later text</a> took its place.{' '}
            <a href={`${path}/revisions`}>What changed</a>
          </p>
        )}
        {answer.story !== null && (
          <p class="within">
            Story:{' '}
            <a class="t" href={`${path}/story`} dir="auto">
              {answer.story.title}
            </a>{' '}
            <span class="note">{counted(answer.story.reports, 'report')}</span>
          </p>
        )}
      </header>
      <div class="sheet">
        <section aria-label="Text">
          <p class="legend">
            <span class="content">what was said</span> is underlined, <b class="source">who said it</b> is
            bold, <i class="cue">the words that report it</i> are in italics
          </p>
          {start > 0 && <Rest path={path} from={previous(document.text, start)} what="What stands before" />}
          <div class="text t" lang={languageTag(document.language)} dir="auto">
            {markup(textMarkup(index, entry, [start, end], at))}
          </div>
          {end < document.text.length && <Rest path={path} from={end} what="The text goes on" />}
        </section>
        <aside>
          <Dropped blocks={document.dropped} level="h2" />
          <Origin entry={entry} />
          <Kept answer={answer} path={path} />
          <Copies index={index} entry={entry} />
          <TakeAlong path={path} />
        </aside>
      </div>
      {attributions.length > 0 && (
        <section class="attributions">
          <h2>{counted(attributions.length, 'attribution')} in this text</h2>
          <AttributionTable
            index={index}
            entry={{ ...entry, attributions: attributions.slice(0, ATTRIBUTIONS) }}
            comparedIn={comparedIn}
          />
          {attributions.length > ATTRIBUTIONS && (
            <p class="note">and {attributions.length - ATTRIBUTIONS} more, marked in the text</p>
          )}
        </section>
      )}
    </article>
  )
}

/** The window that has the place in it, from the end of a paragraph to the end of another where there are such. */
function windowOf(text: string, place: number): Span {
  if (text.length <= WINDOW * 1.25) return [0, text.length]
  let start = 0
  while (true) {
    const end = windowEnd(text, start)
    if (place < end || end >= text.length) return [start, end]
    start = end
  }
}

function windowEnd(text: string, start: number): number {
  if (start + WINDOW >= text.length) return text.length
  const cut = text.lastIndexOf('\n', start + WINDOW)
  const end = cut > start + WINDOW / 2 ? cut + 1 : start + WINDOW
  // Never between the halves of a character.
  return /[\ud800-\udbff]/.test(text[end - 1]!) ? end + 1 : end
}

function previous(text: string, start: number): number {
  return windowOf(text, start - 1)[0]
}

function Rest({ path, from, what }: { path: string; from: number; what: string }) {
  return (
    <p class="paging">
      <a href={from === 0 ? path : `${path}?from=${from}`}>{what}</a>
    </p>
  )
}

function textMarkup(
  index: CollationIndex,
  entry: DocumentEntry,
  [start, end]: Span,
  at: Span | null,
): string {
  const marks = marksOf(index, entry, new Map()).map(({ attributes, ...mark }) => ({
    ...mark,
    // The passage's page tells what was found, not this one.
    attributes: attributes.replace(/ data-found="[^"]*"/, ''),
  }))
  const here: Mark[] =
    at === null ? [] : [{ start: at[0], end: at[1], once: ' id="here"', attributes: ' class="here"' }]
  const shown = [...marks, ...here]
    .filter(mark => mark.start < end && mark.end > start)
    .map(mark => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }))
  return markedText(entry.document.text.slice(start, end), shown)
}

/** What is kept of the page: bytes, text, and what stood there before and since. */
function Kept({ answer, path }: { answer: DocumentAnswer; path: string }) {
  const api = `/api/v1${path}`
  return (
    <section class="kept">
      <h2>Kept</h2>
      <p>
        Captured {shortDate(answer.storedAt)} {timeInWords(answer.storedAt)}
      </p>
      <p>
        {answer.snapshot ? (
          <a href={`${api}/raw`} download>
            The bytes as they were read
          </a>
        ) : (
          'Its bytes are no longer kept.'
        )}{' '}
        <a href={`${api}/text`}>The text alone</a>
      </p>
      {answer.revisions.length > 1 && (
        <p>
          <a href={`${path}/revisions`}>{counted(answer.revisions.length, 'revision')}, word by word</a>
        </p>
      )}
    </section>
  )
}

/** What has text of this report, and whose text it has. */
function Copies({ index, entry: { document } }: { index: CollationIndex; entry: DocumentEntry }) {
  const copies = index.collation.copies
    .filter(({ from, to }) => from === document.id || to === document.id)
    .sort((a, b) => b.containment - a.containment)
  if (copies.length === 0) return null
  return (
    <section>
      <h2>Shares text with</h2>
      <ul class="copies">
        {copies.slice(0, COPIES).map(({ from, to, containment, basis }) => {
          const other = from === document.id ? to : from
          return (
            <li>
              <a href={index.links.document(other)}>
                <OutletName index={index} document={other} />
              </a>{' '}
              <span class="note">
                {to === document.id ? 'repeated here' : 'repeats this'}, {Math.round(containment * 100)}%,{' '}
                {basis === 'credit'
                  ? 'credited'
                  : containment >= NEAR_VERBATIM
                    ? 'word for word, direction inferred'
                    : 'inferred'}
              </span>
            </li>
          )
        })}
      </ul>
      {copies.length > COPIES && <p class="note">and {copies.length - COPIES} more</p>}
    </section>
  )
}
