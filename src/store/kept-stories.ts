import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Anchor } from '../decisions/anchor.ts'
import type { ComparedCopy, Copy } from '../model/copy.ts'
import type { Document } from '../model/document.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Position } from '../model/utterance.ts'
import { positionsIn } from './anchored-parts.ts'
import type { StoryFindings } from './collations.ts'
import { documentWhenAsked } from './document-rows.ts'
import type { FindingsAtHand } from './findings-at-hand.ts'
import { parsedValue, unpackText, unpackValue } from './packed.ts'
import { inPortions } from './portions.ts'
import type { Schema } from './schema.ts'
import { locationKey } from './storable.ts'
import { type ExcerptAsked, excerptOf, storyExcerpt } from './story-excerpt.ts'

/** A story as it is kept: what was found in it is unpacked when it is first asked for. */
export interface KeptStory {
  readonly id: string
  /** A hash of what was found in it. */
  readonly print: string
  findings(): StoryFindings
  /** Of all that some of its utterances with those who say them, and what else these name. */
  excerpt(asked: ExcerptAsked): StoryFindings
}

/** Stories with all that was found of them, as it is kept. */
export interface KeptStories {
  /** In order of their ids, without those that are not there. */
  readonly stories: readonly KeptStory[]
  /** Theirs, in order of their ids; texts and what was left out of them are unpacked when they are first asked for. */
  readonly documents: readonly Document[]
  /** What those who speak in them say there as elsewhere. */
  readonly positions: readonly Position[]
  /** With both ends among the documents, in order of both, and not compared; passages are unpacked when they are looked at. */
  readonly copies: readonly ComparedCopy[]
  /** A hash of all of it. */
  readonly print: string
}

/** Between two questions a story may have become another: then it is asked again, so often. */
const MOST_ASKED = 5

export async function keptStories(
  queries: Kysely<Schema>,
  ids: readonly string[],
  atHand: FindingsAtHand,
): Promise<KeptStories> {
  for (let asked = 1; ; asked++) {
    const stories = await inPortions(ids, portion =>
      queries.selectFrom('stories').select(['id', 'size', 'content']).where('id', 'in', portion).execute(),
    )
    stories.sort((a, b) => byCodeUnits(a.id, b.id))
    const documents = await inPortions(ids, portion =>
      queries
        .selectFrom('story_documents as s')
        .innerJoin('documents as d', 'd.number', 's.document')
        .innerJoin('texts as t', 't.document', 'd.number')
        .selectAll('d')
        .select(['t.text', 't.dropped', 't.provenance'])
        .where('s.story', 'in', portion)
        .execute(),
    )
    const isWhole = documents.length === stories.reduce((sum, { size }) => sum + size, 0)
    if (!isWhole && asked < MOST_ASKED) continue
    documents.sort((a, b) => byCodeUnits(a.id, b.id))
    const copies = await copyRows(queries, new Map(documents.map(({ number, id }) => [number, id])))
    const positions = await positionsIn(queries, new Set(ids))
    const kept = stories.map(({ id, content }): KeptStory => {
      const print = hash('sha1', content, 'base64url')
      let found = atHand.get(print)
      const findings = () => {
        if (found !== null) return found
        const json = unpackText(content)
        found = parsedValue<StoryFindings>(json, 'speakers')
        atHand.put(print, found, json.length)
        return found
      }
      const excerpt = (asked: ExcerptAsked) =>
        (found === null ? storyExcerpt(unpackText(content), id, asked) : null) ?? excerptOf(findings(), asked)
      return { id, print, findings, excerpt }
    })
    return {
      stories: kept,
      documents: documents.map(documentWhenAsked),
      positions,
      copies: copies.map(copyWhenAsked),
      print: hash(
        'sha1',
        JSON.stringify([
          kept.map(({ id, print }) => [id, print]),
          positions,
          copies.map(({ content, ...copy }) => [copy, hash('sha1', content, 'base64url')]),
        ]),
        'base64url',
      ),
    }
  }
}

/** By documents' ids, the stories that they are in. */
export async function storiesOfDocuments(
  queries: Kysely<Schema>,
  documents: readonly string[],
): Promise<Map<string, string>> {
  const rows = await inPortions([...new Set(documents)], portion =>
    queries
      .selectFrom('documents as d')
      .innerJoin('story_documents as s', 's.document', 'd.number')
      .select(['d.id', 's.story'])
      .where('d.id', 'in', portion)
      .execute(),
  )
  return new Map(rows.map(({ id, story }) => [id, story]))
}

/** Those of the documents that were anchored, and of what has stood in their place. */
export async function storiesOfAnchors(
  queries: Kysely<Schema>,
  anchors: readonly Anchor[],
): Promise<Set<string>> {
  const documents = anchors.flatMap(anchor => anchor.documents)
  const byId = await storiesOfDocuments(
    queries,
    documents.map(({ document }) => document),
  )
  const byPlace = await inPortions([...new Set(documents.map(d => locationKey(d.location)))], portion =>
    queries
      .selectFrom('revisions as r')
      .innerJoin('story_documents as s', 's.document', 'r.document')
      .select('s.story')
      .where('r.location', 'in', portion)
      .execute(),
  )
  return new Set([...byId.values(), ...byPlace.map(({ story }) => story)])
}

interface CopyRow extends Pick<Copy, 'from' | 'to' | 'containment' | 'basis'> {
  readonly content: Uint8Array
}

async function copyRows(queries: Kysely<Schema>, documents: ReadonlyMap<number, string>): Promise<CopyRow[]> {
  const rows = await inPortions([...documents.keys()], portion =>
    queries.selectFrom('copies').selectAll().where('original', 'in', portion).execute(),
  )
  return rows
    .flatMap(({ original, copy, basis, ...rest }) => {
      const to = documents.get(copy)
      return to === undefined
        ? []
        : [{ from: documents.get(original)!, to, basis: basis as Copy['basis'], ...rest }]
    })
    .sort((a, b) => byCodeUnits(a.from, b.from) || byCodeUnits(a.to, b.to))
}

function copyWhenAsked({ content, ...copy }: CopyRow): ComparedCopy {
  let passages: Copy['passages'] | null = null
  return {
    ...copy,
    get passages() {
      passages ??= unpackValue<Pick<Copy, 'passages'>>(content).passages
      return passages
    },
    variants: [],
  }
}
