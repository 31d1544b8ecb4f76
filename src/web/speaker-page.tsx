import type { SpeakerAnswer } from '../lookup/lookup.ts'
import type { Speaker } from '../model/speaker.ts'
import { ByHand } from './by-hand.tsx'
import type { CollationIndex } from './collation-index.ts'
import { counted, grouped } from './in-words.ts'
import { OutletName } from './outlet-name.tsx'
import { PassageText } from './passage-text.tsx'
import { latestFirst, PositionView, Statement } from './speaker-view.tsx'
import { TakeAlong } from './take-along.tsx'

const ALIASES = 24
const POSITIONS = 8
const ALIKE = 12
const LONGEST_ALIAS = 80

/** Somebody who is let speak, on a page of their own: the names, and a page of what they said in time. */
export function SpeakerPage(props: {
  index: CollationIndex
  speaker: Speaker
  answer: SpeakerAnswer
  /** Whether this is not the first page. */
  later: boolean
}) {
  const { index, speaker, answer, later } = props
  const path = index.links.speaker(speaker.id)
  const said = latestFirst(index.utterancesOf.get(speaker.id) ?? [])
  const positions = index.positionsOf.get(speaker.id) ?? []
  return (
    <article class="person alone">
      <header>
        <h1>
          <bdi>{speaker.name}</bdi>
        </h1>
        <p class="attribution">
          {speaker.kind !== 'unknown' && `${speaker.kind}, `}
          quoted or retold in {counted(answer.statements, 'passage')} of the reports read
        </p>
      </header>
      <div class="spread">
        <div class="main">
          <section>
            <h2>
              {later ? 'Earlier statements' : 'Statements, the latest first'}
              {said.some(({ occasion }) => occasion?.date?.basis === 'inferred') && (
                <span class="note">
                  {' '}
                  <span class="inferred">dashed</span>: the day is inferred
                </span>
              )}
            </h2>
            {said.length === 0 ? (
              <p class="note">Named as a source; no words found.</p>
            ) : (
              <ul class="statements">
                {said.map(entry => (
                  <Statement index={index} entry={entry} item />
                ))}
              </ul>
            )}
            {(later || answer.next !== null) && (
              <nav class="paging" aria-label="Pages of statements">
                {later && <a href={path}>The latest</a>}
                {answer.next !== null && (
                  <a href={`${path}?cursor=${encodeURIComponent(answer.next)}`} rel="next">
                    Earlier
                  </a>
                )}
              </nav>
            )}
          </section>
          {positions.length > 0 && (
            <section>
              <h2>Said again</h2>
              {positions.slice(0, POSITIONS).map(position => (
                <PositionView index={index} position={position} />
              ))}
              {positions.length > POSITIONS && (
                <p class="note">
                  and {grouped(positions.length - POSITIONS)} more, each on the pages of its statements
                </p>
              )}
            </section>
          )}
        </div>
        <div class="rail">
          <Names index={index} speaker={speaker} answer={answer} />
          <Alike index={index} answer={answer} />
          <TakeAlong path={path} />
          <ByHand
            index={index}
            kind="speaker"
            id={speaker.id}
            finding={speaker}
            name={speaker.name}
            back={path}
          />
        </div>
      </div>
    </article>
  )
}

/** Each name and title with the passage where it was first seen. */
function Names({
  index,
  speaker,
  answer,
}: {
  index: CollationIndex
  speaker: Speaker
  answer: SpeakerAnswer
}) {
  const seenAt = new Map(answer.seen.map(({ alias, passage }) => [alias, passage]))
  const names = [...new Set([...answer.seen.map(({ alias }) => alias), ...speaker.aliases])]
  if (names.length === 0) return null
  return (
    <section class="names-seen">
      <h2>Called</h2>
      <ul>
        {names.slice(0, ALIASES).map(alias => {
          const passage = seenAt.get(alias)
          return (
            <li>
              {passage === undefined ? (
                <q class="t" dir="auto">
                  {alias}
                </q>
              ) : (
                <>
                  <PassageText index={index} passage={passage} most={LONGEST_ALIAS} words={alias} />{' '}
                  <span class="note">
                    first in <OutletName index={index} document={passage.document} />
                  </span>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {names.length > ALIASES && <p class="note">and {counted(names.length - ALIASES, 'more name')}</p>}
    </section>
  )
}

/** Those of like names: kept apart, and said to be. */
function Alike({ index, answer }: { index: CollationIndex; answer: SpeakerAnswer }) {
  if (answer.alike.length === 0) return null
  return (
    <section class="alike">
      <h2>Of like name, and kept apart</h2>
      <ul>
        {answer.alike.slice(0, ALIKE).map(({ id, name, kind, stories }) => (
          <li>
            <a href={index.links.speaker(id)}>
              <bdi>{name}</bdi>
            </a>{' '}
            <span class="note">
              {kind !== 'unknown' && `${kind}, `}in {counted(stories, 'story', 'stories')}
            </span>
          </li>
        ))}
      </ul>
      {answer.alike.length > ALIKE && <p class="note">and {grouped(answer.alike.length - ALIKE)} more</p>}
    </section>
  )
}
