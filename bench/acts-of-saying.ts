import { readFileSync } from 'node:fs'
import { annotate } from '../src/attribution/annotate.ts'
import type { ActMention } from '../src/collation/acts/act-mention.ts'
import { reportedActs } from '../src/collation/acts/reported-acts.ts'
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
  const reports = readFileSync(reportsFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => annotate(documentOf(JSON.parse(line) as Report)))
  return reportedActs(
    reports,
    gold.map(({ document, cue, sentence }) => ({ document, cue, sentence })),
  ).map(mention => mention!)
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
