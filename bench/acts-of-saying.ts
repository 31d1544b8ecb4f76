import { readFileSync } from 'node:fs'
import { annotate } from '../src/attribution/annotate.ts'
import { type ActMention, mentionIn } from '../src/collation/acts/act-mention.ts'
import { mergeSpeakers } from '../src/collation/speakers/speakers.ts'
import { findStories } from '../src/collation/stories/stories.ts'
import { finish } from '../src/ingest/draft.ts'
import type { Span } from '../src/model/span.ts'

/** A line of utterances-ecb. */
export interface GoldMention {
  readonly id: string
  readonly document: string
  readonly topic: number
  readonly sentence: Span
  readonly cue: readonly Span[]
  readonly chain: string
}

interface Report {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  readonly published?: string
}

/**
 * The gold mentions with what our own reading of the reports beside them tells: stories, attributions and speakers are
 * found, nothing but text and metadata is taken from the file of reports.
 */
export function mentionsOfActs(gold: readonly GoldMention[], reportsFile: string): ActMention[] {
  const annotated = readFileSync(reportsFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => annotate(documentOf(JSON.parse(line) as Report)))
  const stories = findStories(annotated)
  const storyOf = new Map(stories.flatMap(s => s.documents.map((d): [string, string] => [d, s.id])))
  const { speakers, speakerOf } = mergeSpeakers(annotated, stories)
  const byId = new Map(speakers.map(s => [s.id, s]))
  const reports = new Map(annotated.map(a => [a.document.id, a]))
  return gold.map(({ document, cue, sentence }) =>
    mentionIn(
      reports.get(document)!,
      cue,
      storyOf.get(document) ?? null,
      speaker => byId.get(speakerOf.get(speaker) ?? '') ?? null,
      sentence,
    ),
  )
}

function documentOf({ id, text, title, publisher, published }: Report) {
  return finish({
    id,
    location: id,
    outlet: publisher ?? null,
    title: title ?? null,
    published: published ?? null,
    publishedBasis: 'given',
    language: 'en',
    byline: null,
    sha256: '',
    text,
    dropped: [],
  })
}
