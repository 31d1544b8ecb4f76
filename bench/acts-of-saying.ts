import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/attribution/annotate.ts'
import type { ActMention } from '../src/collation/acts/act-mention.ts'
import { groupActs, judgeActs } from '../src/collation/acts/judge-acts.ts'
import { reportedActs } from '../src/collation/acts/reported-acts.ts'
import { finish } from '../src/ingest/draft.ts'
import { byCodeUnits } from '../src/model/order.ts'
import type { Span } from '../src/model/span.ts'
import { SHARED } from './filter-run.ts'

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

/** All mentions of a topic against each other, as our own reading of their reports tells of them. */
export function predictedActs(gold: readonly GoldMention[]): object[] {
  const read = mentionsOfActs(gold, join(SHARED, 'data/stories-ecb/develop.jsonl'))
  return [...Map.groupBy(gold.keys(), i => gold[i]!.topic).values()].flatMap(members => {
    const here = members.map(i => read[i]!)
    const pairs = judgeActs(here).map(({ a, b, score }) => ({
      a: gold[members[a]!]!.id,
      b: gold[members[b]!]!.id,
      score,
    }))
    const ranked = Map.groupBy(
      pairs.flatMap(({ a, b, score }) => [
        { query: a, other: b, score },
        { query: b, other: a, score },
      ]),
      x => x.query,
    )
    const groups = groupActs(here)
    return [
      ...pairs,
      ...[...ranked].map(([query, others]) => ({
        query,
        ranked: others
          .sort((x, y) => y.score - x.score || byCodeUnits(x.other, y.other))
          .map(({ other }) => other),
      })),
      ...members.map((i, n) => ({ id: gold[i]!.id, group: `${gold[i]!.topic} ${groups[n]}` })),
    ]
  })
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
