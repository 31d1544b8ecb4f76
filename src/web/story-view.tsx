import type { Marked } from '../decisions/marks.ts'
import type { Story } from '../model/story.ts'
import { storyAnchor } from './anchors.ts'
import { ArrivalTimeline } from './arrival-timeline.tsx'
import type { CollationIndex, DocumentEntry } from './collation-index.ts'
import { CopyList } from './copy-list.tsx'
import { axisKey } from './figure-axis.tsx'
import { FigureStrip } from './figure-strip.tsx'
import { counted } from './in-words.ts'
import { OccasionLine, OccasionList } from './occasion-line.tsx'
import { OutletMatrix } from './outlet-matrix.tsx'
import { OutletName } from './outlet-name.tsx'
import { Paging } from './paging.tsx'
import { languageTag } from './passage-text.tsx'
import { SingleReadings } from './single-readings.tsx'
import type { StoryEntry } from './story-entries.ts'
import { TermTable } from './term-table.tsx'
import { UtteranceView } from './utterance-view.tsx'

const FIGURES_SHOWN = 4
const TERMS_SHOWN = 4

/** One event: who said what, who carried it, where the reports differ, and all that this was read from. */
export function StoryView({ index, story }: { index: CollationIndex; story: StoryEntry }) {
  const { documents, shared, single, occasions } = story
  const [usual, ...others] = occasions
  return (
    <section class="story" id={storyId(story)}>
      <header>
        <StoryTitle index={index} story={story} />
        {usual && <OccasionLine index={index} occasion={usual} />}
        {others.length > 0 && (
          <details class="more">
            <summary>{counted(others.length, 'other occasion')} in these reports</summary>
            <OccasionList index={index} occasions={others} />
          </details>
        )}
      </header>
      <div class="spread">
        <div class="main">
          {shared.length > 0 ? (
            <OutletMatrix index={index} story={story} />
          ) : (
            <p class="note">
              {documents.length === 1
                ? 'There is one report of this, and none to hold it against.'
                : 'Nothing that two of these reports both have was found.'}
            </p>
          )}
          {shared.length > 0 && <h3>In every report’s words</h3>}
          {shared.map(entry => (
            <UtteranceView index={index} entry={entry} reports={documents.length} usual={usual ?? null} />
          ))}
          <SingleReadings index={index} utterances={single} />
        </div>
        <div class="rail">
          <ArrivalTimeline index={index} story={story} />
          <Figures index={index} story={story} />
          <Terms index={index} story={story} />
          {documents.length > 1 && <CopyList index={index} story={story} />}
        </div>
      </div>
    </section>
  )
}

export function storyId({ story }: StoryEntry): string {
  return story === null ? 'alone' : storyAnchor(story.id)
}

/** The commonest headline, by the outlet that has it: a page of our own has none to give. */
export function StoryTitle(props: { index: CollationIndex; story: StoryEntry; level?: 'h1' | 'h2' }) {
  const { index, story, level: Title = 'h2' } = props
  if (story.story === null) return <h2>Reports that belong to no story</h2>
  const { title } = story.story
  const having = story.documents.filter(({ document }) => sameTitle(document.title, title))
  const source = having[0] ?? story.documents[0]
  return (
    <>
      <Title class="t" lang={languageTag(source?.document.language)} dir="auto">
        {title}
      </Title>
      <p class="attribution">
        {having.length === 0 && isNamed(story.story) ? (
          'Named by hand; the reports have headlines of their own'
        ) : (
          <>
            {having.length > 0 ? 'The headline of ' : 'First words of a report; a headline of '}
            {source && <OutletName index={index} document={source.document.id} />}
            {having.length > 1 && ` and ${having.length - 1} more`}
            {elsewhere(story.documents, having.length)}
          </>
        )}
      </p>
    </>
  )
}

function isNamed({ decided = [] }: Marked<Story>): boolean {
  return decided.some(({ kind }) => kind === 'rename')
}

function elsewhere(documents: readonly DocumentEntry[], having: number): string {
  const rest = documents.length - having
  return rest === 0 ? '' : `; ${counted(rest, 'report has another', 'reports have others')}`
}

function sameTitle(a: string | null, b: string): boolean {
  return a !== null && a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()
}

/** Of a list, what a page of its own shows: how many come before, how many it has, and where its other pages are. */
interface ShownPart {
  readonly from: number
  readonly size: number
  /** Path of the first page. */
  readonly path: string
}

interface PartProps {
  readonly index: CollationIndex
  readonly story: StoryEntry
  /** Without it all of them, most folded away. */
  readonly part?: ShownPart
}

export function Figures({ index, story, part }: PartProps) {
  // Differences first: where all agree there is less to look at.
  const weight = { differ: 0, 'not-comparable': 1, agree: 2 }
  const figures = [...story.figures]
    .filter(figure => new Set(figure.readings.map(reading => reading.document)).size > 1)
    .sort((a, b) => weight[a.status] - weight[b.status] || b.readings.length - a.readings.length)
  if (figures.length === 0) return null
  const [first, folded] = parted(figures, FIGURES_SHOWN, part)
  const key = axisKey(first)
  return (
    <section class="figures">
      <h3>Figures</h3>
      {key !== null && <p class="note key">{key}</p>}
      {first.map(figure => (
        <FigureStrip index={index} figure={figure} />
      ))}
      {folded.length > 0 && (
        <details class="more">
          <summary>{counted(folded.length, 'more figure')}</summary>
          {folded.map(figure => (
            <FigureStrip index={index} figure={figure} />
          ))}
        </details>
      )}
      {part && <Paging {...part} name="figures" all={figures.length} what="figure" />}
    </section>
  )
}

function parted<T>(all: readonly T[], shown: number, part: ShownPart | undefined): [T[], T[]] {
  const here = part === undefined ? all : all.slice(part.from, part.from + part.size)
  return [here.slice(0, shown), here.slice(shown)]
}

export function Terms({ index, story, part }: PartProps) {
  const own = new Set(story.documents.map(({ document }) => document.id))
  const terms = story.terms.filter(
    term => term.names.filter(name => Object.keys(name.counts).some(id => own.has(id))).length > 1,
  )
  if (terms.length === 0) return null
  const [first, folded] = parted(terms, TERMS_SHOWN, part)
  return (
    <section class="terms">
      <h3>What they call it</h3>
      {first.map(term => (
        <TermTable index={index} term={term} documents={own} />
      ))}
      {folded.length > 0 && (
        <details class="more">
          <summary>{counted(folded.length, 'more name')}</summary>
          {folded.map(term => (
            <TermTable index={index} term={term} documents={own} />
          ))}
        </details>
      )}
      {part && <Paging {...part} name="terms" all={terms.length} what="naming" />}
    </section>
  )
}
