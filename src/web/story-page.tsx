import { ArrivalTimeline } from './arrival-timeline.tsx'
import { ByHand } from './by-hand.tsx'
import { type CollationIndex, utteranceLink } from './collation-index.ts'
import { CHANGES, CopyList } from './copy-list.tsx'
import { counted } from './in-words.ts'
import { OccasionLine, OccasionList } from './occasion-line.tsx'
import { MANY, OutletMatrix } from './outlet-matrix.tsx'
import { Paging } from './paging.tsx'
import { SingleReadings } from './single-readings.tsx'
import type { StoryEntry } from './story-entries.ts'
import { Figures, StoryTitle, Terms } from './story-view.tsx'
import { TakeAlong } from './take-along.tsx'
import { UtteranceView } from './utterance-view.tsx'

/** Rows of the matrix on one page; a story of a week can have a thousand utterances. */
const ROWS = 24
const ROWS_OF_MANY = 12
/** A page with everything is to stay under 150 kB, so that rows are fewer where each is longer. */
const CELLS = 150
/** Of them so many in every report's words; each has a page where it is whole. */
const WHOLE = 3
const WHOLE_OF_MANY = 1
const SINGLES = 12
const OCCASIONS = 12
/** Figures, and things with several names, on one page: as many as that many reports make of them, within bounds. */
const READINGS = 60
const FIGURES = 12
const FIGURES_OF_MANY = 2
const FIGURES_BESIDE_CHANGES = 1

interface StoryPageProps {
  readonly index: CollationIndex
  readonly story: StoryEntry
  /** Which page of what several reports have, and of what one has: how many come before it. */
  readonly from: number
  readonly single: number
  /** Likewise of figures, and of things that have several names. */
  readonly figures: number
  readonly terms: number
  /** Whether it is also said what each report changed in what it took over. */
  readonly changes: boolean
}

/** One event on a page of its own: the first of everything, and links to the rest. */
export function StoryPage(props: StoryPageProps) {
  const { index, story, single, changes, figures, terms } = props
  const changesAt = changes ? undefined : `${storyPath(props)}?${CHANGES}=1#${CHANGES}`
  const { occasions } = story
  const most = Math.max(FIGURES_OF_MANY, Math.min(FIGURES, Math.floor(READINGS / story.documents.length)))
  const size = changes ? FIGURES_BESIDE_CHANGES : most
  const path = storyPath(props)
  const [usual, ...others] = occasions
  return (
    <article class="story alone">
      <header>
        <StoryTitle index={index} story={story} level="h1" />
        {usual && <OccasionLine index={index} occasion={usual} />}
        {others.length > 0 && (
          <details class="more">
            <summary>{counted(others.length, 'other occasion')} in these reports</summary>
            <OccasionList index={index} occasions={others.slice(0, OCCASIONS)} />
            {others.length > OCCASIONS && (
              <p class="note">and {counted(others.length - OCCASIONS, 'more occasion')}</p>
            )}
          </details>
        )}
      </header>
      <h2 class="v">Who said what, according to whom</h2>
      <div class="spread">
        <div class="main">
          {single === 0 && <Shared {...props} />}
          <SingleReadings
            index={index}
            utterances={story.single.slice(single, single + SINGLES)}
            most={SINGLES}
          />
          <Paging
            path={storyPath(props)}
            name="single"
            from={single}
            size={SINGLES}
            all={story.single.length}
            what="statement"
          />
        </div>
        <div class="rail">
          <ArrivalTimeline index={index} story={story} />
          <Figures index={index} story={story} part={{ from: figures, size, path }} />
          <Terms index={index} story={story} part={{ from: terms, size, path }} />
          {story.documents.length > 1 && <CopyList index={index} story={story} changesAt={changesAt} />}
          <TakeAlong path={storyPath(props)} level="h3" />
          <ByHand
            index={index}
            kind="story"
            id={story.story!.id}
            finding={story.story!}
            name="this story"
            back={storyPath(props)}
            level="h3"
          />
        </div>
      </div>
    </article>
  )
}

function storyPath({ index, story }: StoryPageProps): string {
  return index.links.story({ id: story.story!.id, document: story.story!.documents[0]! })
}

/** What several of its reports have. */
function Shared(props: StoryPageProps) {
  const { index, story, from, changes } = props
  const { documents, occasions } = story
  const isMany = documents.length >= MANY
  const rows = isMany ? ROWS_OF_MANY : Math.min(ROWS, Math.floor(CELLS / documents.length))
  const shared = story.shared.slice(from, from + rows)
  if (shared.length === 0)
    return (
      <p class="note">
        {documents.length === 1
          ? 'There is one report of this, and none to hold it against.'
          : 'Nothing that two of these reports both have was found.'}
      </p>
    )
  return (
    <>
      <OutletMatrix index={index} story={{ ...story, shared }} />
      <Paging
        path={storyPath(props)}
        name="from"
        from={from}
        size={rows}
        all={story.shared.length}
        what="statement"
      />
      {from === 0 && <h3>In every report’s words</h3>}
      {from === 0 &&
        shared
          .slice(0, isMany || changes ? WHOLE_OF_MANY : WHOLE)
          .map(entry => (
            <UtteranceView
              index={index}
              entry={entry}
              reports={documents.length}
              usual={occasions[0] ?? null}
              whole={utteranceLink(index, entry)}
            />
          ))}
    </>
  )
}
