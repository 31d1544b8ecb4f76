import type { UtteranceAnswer } from '../lookup/lookup.ts'
import { ApparatusView } from './apparatus-view.tsx'
import { ByHand } from './by-hand.tsx'
import { type CollationIndex, type UtteranceEntry, utteranceLink } from './collation-index.ts'
import { counted } from './in-words.ts'
import { OccasionLine } from './occasion-line.tsx'
import { OutletName } from './outlet-name.tsx'
import { Paging } from './paging.tsx'
import { Quotable } from './quotable.tsx'
import type { ReadingGroup } from './reading-groups.ts'
import { RepeatsChart } from './repeats-chart.tsx'
import { PositionView } from './speaker-view.tsx'
import { AccordingTo, carriedInWords, IndependentSources } from './utterance-view.tsx'
import { InsideSign } from './variant-badge.tsx'
import { VariantRows } from './variant-list.tsx'

/** Readings that others can be held against, by a link each. */
const BASES = 16
/** Distinct readings on one page beside the first. */
const READINGS = 24

/** One thing said once, on a page of its own: how every report has it, when and where, and who has it from whom. */
export function UtterancePage(props: {
  index: CollationIndex
  entry: UtteranceEntry
  story: UtteranceAnswer['story']
  /** Document whose reading comes first, where one was chosen. */
  base: string | null
  /** How many readings come before those that are shown beside the first. */
  from: number
}) {
  const { index, story, base, from } = props
  const entry = base === null ? props.entry : withBase(props.entry, base)
  const [first, ...others] = entry.groups
  const shown = { ...parts(entry), groups: [first!, ...others.slice(from, from + READINGS)] }
  const { utterance, occasion } = entry
  const path = utteranceLink(index, entry)
  const positions = index.collation.positions.filter(({ utterances }) => utterances.includes(utterance.id))
  return (
    <article class="said alone item">
      <header>
        <p class="within">
          Story:{' '}
          <a class="t" href={index.links.story(story)} dir="auto">
            {story.title}
          </a>{' '}
          <span class="note">{counted(story.reports, 'report')}</span>
        </p>
        <h1>
          <AccordingTo index={index} entry={entry} />
        </h1>
        <p class="carried">
          {carriedInWords(entry, story.reports)}
          <IndependentSources index={index} origins={utterance.origins} />
        </p>
      </header>
      <section aria-label="In every report’s words">
        <ApparatusView index={index} entry={shown} />
        <Paging
          path={base === null ? path : `${path}?base=${encodeURIComponent(base)}`}
          name="readings"
          from={from}
          size={READINGS}
          all={others.length}
          what="other reading"
        />
        <Bases index={index} entry={entry} path={path} />
      </section>
      <div class="spread">
        <div class="main">
          {occasion !== null && (
            <section>
              <h2>The occasion</h2>
              <OccasionLine index={index} occasion={occasion} />
            </section>
          )}
          {utterance.variants.length > 0 && (
            <section>
              <h2>
                Where they differ
                {utterance.variants.some(one => one.insideQuotation) && <InsideKey />}
              </h2>
              <VariantRows index={index} utterance={utterance} />
            </section>
          )}
          {positions.length > 0 && (
            <section>
              <h2>Said elsewhere</h2>
              {positions.map(position =>
                position.utterances.every(id => index.utterances.has(id)) ? (
                  <PositionView index={index} position={position} here={utterance.id} />
                ) : (
                  <p>
                    Said again on another occasion:{' '}
                    <a href={index.links.speaker(position.speaker)}>
                      both passages on the page of{' '}
                      <bdi>{index.speakers.get(position.speaker)?.name ?? 'the speaker'}</bdi>
                    </a>
                  </p>
                ),
              )}
            </section>
          )}
        </div>
        <div class="rail">
          {entry.carriage.size > 1 && (
            <section class="repeats">
              <h2>Who had it first</h2>
              <RepeatsChart
                index={index}
                documents={[...entry.carriage.keys()].flatMap(id => index.documents.get(id) ?? [])}
                origins={utterance.origins}
              />
            </section>
          )}
          <Quotable index={index} entry={entry} path={path} />
          <ByHand
            index={index}
            kind="utterance"
            id={utterance.id}
            finding={utterance}
            name="this statement"
            back={path}
          />
        </div>
      </div>
    </article>
  )
}

/** What the sign behind a type of difference says. */
function InsideKey() {
  return (
    <span class="note">
      {' '}
      <InsideSign /> inside quotation marks
    </span>
  )
}

/** The group that has the document's reading first. */
function withBase(entry: UtteranceEntry, base: string): UtteranceEntry {
  const chosen = entry.groups.find(({ readings }) => readings.some(({ document }) => document === base))
  if (chosen === undefined) return entry
  return { ...parts(entry), groups: [chosen, ...entry.groups.filter(group => group !== chosen)] }
}

/** All but the readings, which are lined up when they are looked at. */
function parts({ utterance, speaker, occasion, carriage }: UtteranceEntry): Omit<UtteranceEntry, 'groups'> {
  return { utterance, speaker, occasion, carriage }
}

/** Any reading can be what the others are held against. */
function Bases(props: { index: CollationIndex; entry: UtteranceEntry; path: string }) {
  const { index, entry, path } = props
  if (entry.groups.length < 2) return null
  const [first, ...others] = entry.groups
  const name = ({ readings }: ReadingGroup) => (
    <>
      <OutletName index={index} document={readings[0]!.document} />
      {readings.length > 1 && ` +${readings.length - 1}`}
    </>
  )
  return (
    <nav class="bases" aria-label="Which reading the others are held against">
      Held against {name(first!)}, which is not to say that it is right. Instead:{' '}
      {others.slice(0, BASES).map((group, i) => (
        <>
          {i > 0 && ', '}
          <a href={`${path}?base=${encodeURIComponent(group.readings[0]!.document)}`} rel="nofollow">
            {name(group)}
          </a>
        </>
      ))}
    </nav>
  )
}
