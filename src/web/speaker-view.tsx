import { byCodeUnits } from '../model/order.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Position } from '../model/utterance.ts'
import { speakerAnchor } from './anchors.ts'
import { type CollationIndex, labelOf, type UtteranceEntry, utteranceLink } from './collation-index.ts'
import { Decide } from './decide.tsx'
import { counted, shortDate } from './in-words.ts'
import { markup, shortened } from './markup.ts'
import { OutletName } from './outlet-name.tsx'
import { languageTag } from './passage-text.tsx'
import { markedMarkup, wordsMarkup } from './reading-text.ts'

const SHOWN = 4
const MOST_WORDS = 16
const ALIASES_SHOWN = 12

/** Somebody who is let speak: names and titles, what they said in time, and what they said again. */
export function SpeakerView({ index, speaker }: { index: CollationIndex; speaker: Speaker }) {
  const said = inTime(index.utterancesOf.get(speaker.id) ?? [])
  const positions = index.positionsOf.get(speaker.id) ?? []
  return (
    <article class="person item" id={speakerAnchor(speaker.id)}>
      <h3>
        <bdi>{speaker.name}</bdi>
      </h3>
      <p class="aliases">
        {speaker.kind !== 'unknown' && <span class="note">{speaker.kind}</span>}
        <Aliases speaker={speaker} />
      </p>
      <div class="record">
        {positions.map(position => (
          <PositionView index={index} position={position} />
        ))}
        {said.length === 0 ? (
          <p class="note">Named as a source; no words found.</p>
        ) : (
          <ul class="statements">
            {said.slice(0, SHOWN).map(entry => (
              <Statement index={index} entry={entry} />
            ))}
          </ul>
        )}
        {said.length > SHOWN && (
          <details class="more">
            <summary>{counted(said.length - SHOWN, 'more statement')}</summary>
            <ul class="statements">
              {said.slice(SHOWN).map(entry => (
                <Statement index={index} entry={entry} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </article>
  )
}

function Aliases({ speaker }: { speaker: Speaker }) {
  const others = speaker.aliases.filter(alias => alias !== speaker.name)
  if (others.length === 0) return null
  return (
    <>
      {' '}
      called{' '}
      {others.slice(0, ALIASES_SHOWN).map((alias, i) => (
        <>
          {i > 0 && ', '}
          <q class="t">
            <bdi>{alias}</bdi>
          </q>
        </>
      ))}
      {others.length > ALIASES_SHOWN && ` and ${others.length - ALIASES_SHOWN} more`}
    </>
  )
}

/** The latest first, and of a day what most reports have. */
export function latestFirst(said: readonly UtteranceEntry[]): UtteranceEntry[] {
  const days = Map.groupBy(inTime(said), ({ occasion }) => occasion?.date?.value ?? null)
  const dated = [...days].filter(([day]) => day !== null).toReversed()
  return [...dated.flatMap(([, own]) => own), ...(days.get(null) ?? [])]
}

/** By the day of the occasion; what has no day comes last. */
function inTime(said: readonly UtteranceEntry[]): UtteranceEntry[] {
  const day = ({ occasion }: UtteranceEntry): string => occasion?.date?.value ?? '9999'
  return [...said].sort(
    (a, b) =>
      byCodeUnits(day(a), day(b)) ||
      b.carriage.size - a.carriage.size ||
      byCodeUnits(a.utterance.id, b.utterance.id),
  )
}

export function Statement(props: {
  index: CollationIndex
  entry: UtteranceEntry
  /** Whether keys go from one to the next. */
  item?: boolean
}) {
  const { index, entry, item = false } = props
  const { words, readings } = entry.groups[0]!
  const reading = readings[0]!
  const source = index.documents.get(reading.document)?.document
  const date = entry.occasion?.date
  return (
    <li class={item ? 'item' : undefined}>
      {date ? (
        <span class={`when ${date.basis}`} title={date.basis}>
          {shortDate(date.value)}
          {date.basis === 'inferred' && <span class="v"> (inferred)</span>}
        </span>
      ) : (
        <span class="when">day not found</span>
      )}
      <span>
        according to <OutletName index={index} document={reading.document} />
        {entry.carriage.size > 1 && ` +${entry.carriage.size - 1}`}:{' '}
        <a class="t" href={utteranceLink(index, entry)} lang={languageTag(source?.language)} dir="auto">
          {words.length === 0
            ? shortened((source?.text ?? '').slice(...reading.span), 300)
            : markup(wordsMarkup(words.slice(0, MOST_WORDS)))}
          {words.length > MOST_WORDS && ' …'}
        </a>
      </span>
    </li>
  )
}

/** The same thing said on several occasions, the passages side by side. */
export function PositionView(props: {
  index: CollationIndex
  position: Position
  /** Id of the utterance whose page this is. */
  here?: string
}) {
  const { index, position, here } = props
  const entries = inTime(position.utterances.flatMap(id => index.utterances.get(id) ?? []))
  if (entries.length < 2) return null
  return (
    <figure class="position">
      <figcaption>
        {entries.every(entry => entry.occasion !== null)
          ? 'Said again on another occasion'
          : 'Said alike, and not known whether on the same occasion'}
      </figcaption>
      <div class="sides">
        {entries.map(entry => {
          const { words, readings } = entry.groups[0]!
          const reading = readings[0]!
          return (
            <div>
              <p class="lead">
                {entry.occasion?.date ? shortDate(entry.occasion.date.value) : 'day not found'}
                {entry.occasion?.place && `, ${shortened(entry.occasion.place.text, 40)}`}, according to{' '}
                <a class="p" href={index.links.passage(reading)}>
                  <bdi>{labelOf(index, reading.document)}</bdi>
                </a>
                {entry.carriage.size > 1 && ` +${entry.carriage.size - 1}`}
              </p>
              <p
                class="t"
                lang={languageTag(index.documents.get(reading.document)?.document.language)}
                dir="auto"
              >
                {markup(markedMarkup(words, () => false))}
              </p>
              {entry.utterance.id === here ? (
                <span class="compare">this statement</span>
              ) : (
                <a class="compare" href={utteranceLink(index, entry)}>
                  all readings
                </a>
              )}
            </div>
          )
        })}
      </div>
      <Decide
        index={index}
        kind="position"
        id={position.id}
        finding={position}
        name="that these are one position"
        back={index.links.speaker(position.speaker)}
        within={position.speaker}
      />
    </figure>
  )
}
