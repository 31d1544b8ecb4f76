import type { Basis, Occasion } from '../model/occasion.ts'
import type { Passage } from '../model/span.ts'
import { occasionAnchor } from './anchors.ts'
import { type CollationIndex, labelOf, wordsAt } from './collation-index.ts'
import { Fact } from './fact.tsx'
import { dateInWords, listed, shortDate } from './in-words.ts'
import { shortened } from './markup.ts'
import { languageTag } from './passage-text.tsx'

/** Passages shown at once before the rest is folded away. */
const SHOWN = 2
/** Of those on one page of many; who else says so is named. */
const LINKED = 6
const LONGEST_WORDS = 60

/** When, where and to whom, each part stated or inferred, with the passages that say so. */
export function OccasionLine({ index, occasion }: { index: CollationIndex; occasion: Occasion }) {
  const { date, place, audience } = occasion
  const speaker = index.speakers.get(occasion.speaker ?? '')
  return (
    <dl class="occasion" id={occasionAnchor(occasion.id)}>
      {speaker && (
        <Fact name="Who">
          <a href={index.links.speaker(speaker.id)}>
            <bdi>{speaker.name}</bdi>
          </a>
        </Fact>
      )}
      <Part index={index} name="When" text={date && dateInWords(date.value)} part={date} />
      <Part index={index} name="Where" text={place?.text ?? null} part={place} />
      <Part index={index} name="To whom" text={audience?.text ?? null} part={audience} />
    </dl>
  )
}

function Part(props: {
  index: CollationIndex
  name: string
  text: string | null
  part: { readonly basis: Basis; readonly from: readonly Passage[] } | null
}) {
  const { index, name, text, part } = props
  return (
    <div>
      <dt>{name}</dt>
      {part === null || text === null ? (
        <dd class="open">not found in our copies</dd>
      ) : (
        <dd>
          <bdi class={part.basis}>{shortened(text, LONGEST_WORDS)}</bdi>
          <Grounds index={index} basis={part.basis} from={part.from} />
        </dd>
      )}
    </div>
  )
}

/** "inferred: “on Sunday” in the Ledger", each a link to its passage. */
function Grounds({ index, basis, from }: { index: CollationIndex; basis: Basis; from: readonly Passage[] }) {
  const shown = from.slice(0, SHOWN)
  const rest = from.slice(SHOWN)
  return (
    <div class="grounds">
      {basis}: <PassageList index={index} passages={shown} />
      {rest.length > 0 && ' '}
      {rest.length > 0 && (
        <details class="more">
          <summary>
            +{rest.length}
            <span class="v"> more passages for it</span>
          </summary>
          <PassageList index={index} passages={index.isWhole ? rest : rest.slice(0, LINKED)} />
          {!index.isWhole && rest.length > LINKED && (
            <p>
              and {listed([...new Set(rest.slice(LINKED).map(({ document }) => labelOf(index, document)))])}
            </p>
          )}
        </details>
      )}
    </div>
  )
}

function PassageWords({ index, passage }: { index: CollationIndex; passage: Passage }) {
  return (
    <a class="p" href={index.links.passage(passage)}>
      ‘
      <q class="t" lang={languageTag(index.documents.get(passage.document)?.document.language)}>
        {shortened(wordsAt(index, passage.document, passage.span), LONGEST_WORDS)}
      </q>
      ’ <bdi>{labelOf(index, passage.document)}</bdi>
    </a>
  )
}

function PassageList({ index, passages }: { index: CollationIndex; passages: readonly Passage[] }) {
  return (
    <ul>
      {passages.map((passage, i) => (
        <li>
          <PassageWords index={index} passage={passage} />
          {i + 1 < passages.length && '; '}
        </li>
      ))}
    </ul>
  )
}

/** Occasions beside the chief one, a line each, every part with one passage that says so. */
export function OccasionList(props: { index: CollationIndex; occasions: readonly Occasion[] }) {
  const { index, occasions } = props
  return (
    <ul class="occasions">
      {occasions.map(({ id, speaker, date, place, audience }) => {
        const name = index.speakers.get(speaker ?? '')?.name
        const parts = [
          { part: date, text: date && shortDate(date.value), before: 'on ' },
          { part: place, text: place?.text ?? null, before: 'in ' },
          { part: audience, text: audience?.text ?? null, before: 'to ' },
        ]
        return (
          <li id={occasionAnchor(id)}>
            <bdi>{name ?? 'a speaker not resolved'}</bdi>
            {parts.map(({ part, text, before }) =>
              part === null || text === null ? null : (
                <>
                  , {before}
                  <bdi class={part.basis}>{shortened(text, LONGEST_WORDS)}</bdi>{' '}
                  <span class="grounds">
                    ({part.basis}
                    {part.from[0] && (
                      <>
                        : <PassageWords index={index} passage={part.from[0]} />
                      </>
                    )}
                    )
                  </span>
                </>
              ),
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** "on 12 Oct 2025 in Quenholt", what is inferred marked as such. */
export function OccasionInShort({ occasion }: { occasion: Occasion }) {
  const { date, place } = occasion
  return (
    <span>
      {date && (
        <>
          on <span class={date.basis}>{shortDate(date.value)}</span>
          {date.basis === 'inferred' && ' (inferred)'}
        </>
      )}
      {place && (
        <>
          {' '}
          in <bdi class={place.basis}>{shortened(place.text, LONGEST_WORDS)}</bdi>
          {place.basis === 'inferred' && ' (inferred)'}
        </>
      )}
    </span>
  )
}
