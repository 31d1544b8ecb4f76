import type { Occasion } from '../model/occasion.ts'
import type { Origin, OriginBasis } from '../model/origin.ts'
import { utteranceAnchor } from './anchors.ts'
import { ApparatusView } from './apparatus-view.tsx'
import { CARRIAGE_WORDS, CARRIAGES } from './carriage.ts'
import { type CollationIndex, labelOf, type UtteranceEntry, utteranceLink } from './collation-index.ts'
import { Decide } from './decide.tsx'
import { counted, listed } from './in-words.ts'
import { OccasionInShort } from './occasion-line.tsx'
import { OutletName } from './outlet-name.tsx'
import { SpeakerName } from './speaker-name.tsx'
import { VariantBadges } from './variant-badge.tsx'
import { VariantList } from './variant-list.tsx'

/** One thing said once, in every report's words. */
export function UtteranceView(props: {
  index: CollationIndex
  entry: UtteranceEntry
  /** Reports in the story, to say how many of them have it. */
  reports: number
  /** Where and when the story's speech was; said again only where an utterance is from another occasion. */
  usual: Occasion | null
  /** Where all of it is shown, on a page that shows the first. */
  whole?: string
}) {
  const { index, entry, reports, usual, whole } = props
  return (
    <article class="said item" id={utteranceAnchor(entry.utterance.id)}>
      <h4>
        <AccordingTo index={index} entry={entry} />
        {entry.occasion !== null && entry.occasion !== usual && (
          <>
            {' '}
            <OccasionInShort occasion={entry.occasion} />
          </>
        )}
      </h4>
      <p class="carried">
        {carriedInWords(entry, reports)}
        <IndependentSources index={index} origins={entry.utterance.origins} />
      </p>
      <ApparatusView index={index} entry={entry} whole={whole} />
      {whole === undefined ? (
        <VariantList index={index} utterance={entry.utterance} />
      ) : (
        <p class="whole">
          <a href={whole}>All of it</a> <VariantBadges variants={entry.utterance.variants} />
        </p>
      )}
      <Decide
        index={index}
        kind="utterance"
        id={entry.utterance.id}
        finding={entry.utterance}
        name="this statement"
        back={utteranceLink(index, entry)}
      />
    </article>
  )
}

/** "According to Halyard and 5 more, Marit Olvane said": never a bare quotation. */
export function AccordingTo({ index, entry }: { index: CollationIndex; entry: UtteranceEntry }) {
  const more = entry.carriage.size - 1
  return (
    <>
      According to <OutletName index={index} document={entry.groups[0]!.readings[0]!.document} />
      {more > 0 && ` and ${more} more`}, <SpeakerName index={index} entry={entry} /> said
    </>
  )
}

const WHY_ONE: Readonly<Record<OriginBasis, string>> = {
  own: 'are one outlet',
  credit: 'credit',
  relay: 'have it through',
  copy: 'share their text',
}

/** "4 independent sources: Halyard and Bollard credit Nordex"; nothing where each report is one. */
export function IndependentSources({
  index,
  origins,
}: {
  index: CollationIndex
  origins: readonly Origin[]
}) {
  const several = origins.filter(({ documents }) => documents.length > 1)
  if (several.length === 0) return null
  const groups = several.map(({ documents, basis, through }) => {
    const names = [...new Set(documents.map(id => labelOf(index, id)))]
    return `${listed(shortList(names))} ${WHY_ONE[basis]}${through === null ? '' : ` ${through}`}`
  })
  return (
    <>
      {' · '}
      {counted(origins.length, 'independent source')}: <bdi>{groups.join('; ')}</bdi>
    </>
  )
}

/** Outlets of one origin before the rest are "2 more". */
const NAMED = 3

function shortList(names: readonly string[]): string[] {
  return names.length <= NAMED + 1 ? [...names] : [...names.slice(0, NAMED), `${names.length - NAMED} more`]
}

/** "6 of 8 reports: quoted in full 3, shortened 1, paraphrased 2". */
export function carriedInWords({ carriage }: UtteranceEntry, reports: number): string {
  const how = CARRIAGES.flatMap(kind => {
    const count = [...carriage.values()].filter(one => one === kind).length
    return count === 0 ? [] : [`${CARRIAGE_WORDS[kind]} ${count}`]
  })
  return `${carriage.size} of ${counted(reports, 'report')}: ${how.join(', ')}`
}
