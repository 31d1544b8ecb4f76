import { storyAnchor } from './anchors.ts'
import { ArrivalTimeline } from './arrival-timeline.tsx'
import type { CollationIndex, DocumentEntry } from './collation-index.ts'
import { CopyList } from './copy-list.tsx'
import { FigureStrip } from './figure-strip.tsx'
import { counted } from './in-words.ts'
import { OccasionLine, OccasionList } from './occasion-line.tsx'
import { OutletMatrix } from './outlet-matrix.tsx'
import { OutletName } from './outlet-name.tsx'
import { languageTag } from './passage-text.tsx'
import { SingleReadings } from './single-readings.tsx'
import type { StoryEntry } from './story-entries.ts'
import { TermTable } from './term-table.tsx'
import { UtteranceView } from './utterance-view.tsx'

const FIGURES_SHOWN = 4
/** Folded away on one page of many, of figures and of terms. */
const FOLDED = 12
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
        {having.length > 0 ? 'The headline of ' : 'First words of a report; a headline of '}
        {source && <OutletName index={index} document={source.document.id} />}
        {having.length > 1 && ` and ${having.length - 1} more`}
        {elsewhere(story.documents, having.length)}
      </p>
    </>
  )
}

function elsewhere(documents: readonly DocumentEntry[], having: number): string {
  const rest = documents.length - having
  return rest === 0 ? '' : `; ${counted(rest, 'report has another', 'reports have others')}`
}

function sameTitle(a: string | null, b: string): boolean {
  return a !== null && a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()
}

export function Figures({ index, story }: { index: CollationIndex; story: StoryEntry }) {
  // Differences first: where all agree there is less to look at.
  const weight = { differ: 0, 'not-comparable': 1, agree: 2 }
  const figures = [...story.figures]
    .filter(figure => new Set(figure.readings.map(reading => reading.document)).size > 1)
    .sort((a, b) => weight[a.status] - weight[b.status] || b.readings.length - a.readings.length)
  if (figures.length === 0) return null
  return (
    <section class="figures">
      <h3>Figures</h3>
      {figures.slice(0, FIGURES_SHOWN).map(figure => (
        <FigureStrip index={index} figure={figure} />
      ))}
      {figures.length > FIGURES_SHOWN && (
        <details class="more">
          <summary>{counted(Math.min(figures.length, folded(index)) - FIGURES_SHOWN, 'more figure')}</summary>
          {figures.slice(FIGURES_SHOWN, folded(index)).map(figure => (
            <FigureStrip index={index} figure={figure} />
          ))}
        </details>
      )}
    </section>
  )
}

const folded = ({ isWhole }: CollationIndex): number => (isWhole ? Number.POSITIVE_INFINITY : FOLDED)

export function Terms({ index, story }: { index: CollationIndex; story: StoryEntry }) {
  const own = new Set(story.documents.map(({ document }) => document.id))
  const terms = story.terms.filter(
    term => term.names.filter(name => Object.keys(name.counts).some(id => own.has(id))).length > 1,
  )
  if (terms.length === 0) return null
  return (
    <section class="terms">
      <h3>What they call it</h3>
      {terms.slice(0, TERMS_SHOWN).map(term => (
        <TermTable index={index} term={term} documents={own} />
      ))}
      {terms.length > TERMS_SHOWN && (
        <details class="more">
          <summary>{counted(Math.min(terms.length, folded(index)) - TERMS_SHOWN, 'more name')}</summary>
          {terms.slice(TERMS_SHOWN, folded(index)).map(term => (
            <TermTable index={index} term={term} documents={own} />
          ))}
        </details>
      )}
    </section>
  )
}
