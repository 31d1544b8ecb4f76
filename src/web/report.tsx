import type { Collation } from '../model/collation.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Speaker } from '../model/speaker.ts'
import { type CollationIndex, collationIndex } from './collation-index.ts'
import { documentPassages } from './document-passages.ts'
import { DocumentView } from './document-view.tsx'
import { counted, listed } from './in-words.ts'
import { pageOf } from './layout.tsx'
import { ProblemList } from './problem-list.tsx'
import { SpeakerView } from './speaker-view.tsx'
import { StoryList } from './story-list.tsx'
import { StoryView } from './story-view.tsx'

/** One self-contained HTML page of a collation. */
export function reportPage(collation: Collation): string {
  const index = collationIndex(collation)
  const links = [
    index.stories.length > 1 && ['#stories', 'Stories'],
    collation.speakers.length > 0 && ['#speakers', 'Speakers'],
    collation.documents.length > 0 && ['#reports', 'Reports'],
    collation.problems.length > 0 && ['#problems', 'Problems'],
  ].filter(link => link !== false) as [string, string][]
  return pageOf({
    title: pageTitle(collation),
    links,
    children: (
      <>
        <Start index={index} />
        {index.stories.map(story => (
          <StoryView index={index} story={story} />
        ))}
        <Speakers index={index} />
        <Documents index={index} />
      </>
    ),
  })
}

function pageTitle({ stories, documents }: Collation): string {
  const subject = stories.length === 1 ? stories[0]!.title : counted(stories.length, 'story', 'stories')
  return `${subject}: ${counted(documents.length, 'report')} compared – Hearsay`
}

function Start({ index }: { index: CollationIndex }) {
  const { documents, stories, problems } = index.collation
  const entries = [...index.utterances.values()]
  const shared = entries.filter(entry => entry.carriage.size > 1)
  const differing = shared.filter(entry => entry.utterance.variants.length > 0)
  const counts = [
    counted(documents.length, 'report'),
    ...(stories.length > 0 ? [counted(stories.length, 'story', 'stories')] : []),
    counted(entries.length, 'statement'),
    ...(shared.length > 0 ? [`${shared.length} in more than one report`] : []),
    ...(differing.length > 0 ? [`${differing.length} where sources differ`] : []),
  ]
  return (
    <section class="start">
      <h1>Who said what, according to whom, and where the reports differ</h1>
      <p class="counts">{listed(counts)}</p>
      <StoryList index={index} />
      <ProblemList problems={problems} />
      {documents.length === 0 && <p>Nothing was read, so there is nothing to compare.</p>}
    </section>
  )
}

/** Those who said most first. */
function Speakers({ index }: { index: CollationIndex }) {
  const { speakers } = index.collation
  if (speakers.length === 0) return null
  const said = (speaker: Speaker): number =>
    (index.utterancesOf.get(speaker.id) ?? []).reduce((sum, entry) => sum + entry.carriage.size, 0)
  const ordered = speakers
    .map(speaker => ({ speaker, count: said(speaker) }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.speaker.id, b.speaker.id))
  return (
    <section class="speakers" id="speakers">
      <h2>Speakers</h2>
      {ordered.map(({ speaker }) => (
        <SpeakerView index={index} speaker={speaker} />
      ))}
    </section>
  )
}

function Documents({ index }: { index: CollationIndex }) {
  if (index.documents.size === 0) return null
  const passages = documentPassages(index.collation)
  const comparedIn = new Map(
    [...index.utterances.values()]
      .filter(({ carriage }) => carriage.size > 1)
      .flatMap(entry => entry.utterance.readings.map(reading => [reading.attribution, entry] as const)),
  )
  const ordered = new Set(index.stories.flatMap(story => story.documents))
  return (
    <section class="documents" id="reports">
      <h2>The reports</h2>
      <p class="note">
        In each text, <span class="content">what was said</span> is underlined,{' '}
        <b class="source">who said it</b> is bold, and <i class="cue">the words that report it</i> are in
        italics.
      </p>
      {[...ordered].map(entry => (
        <DocumentView
          index={index}
          entry={entry}
          passages={passages.get(entry.document.id) ?? new Map()}
          comparedIn={comparedIn}
        />
      ))}
    </section>
  )
}
