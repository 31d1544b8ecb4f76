import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Anchor } from '../decisions/anchor.ts'
import type { Copy } from '../model/copy.ts'
import { byCodeUnits } from '../model/order.ts'
import type { StoryFindings } from './collations.ts'
import { unpackValue } from './packed.ts'
import { inPortions } from './portions.ts'
import type { Schema } from './schema.ts'
import { locationKey } from './storable.ts'

/** A story as it is kept: what was found in it is unpacked when it is asked for, and only then. */
export interface KeptStory {
  readonly id: string
  /** A hash of what was found in it. */
  readonly print: string
  findings(): StoryFindings
}

/** In order of their ids, without those that are not there. */
export async function keptStories(queries: Kysely<Schema>, ids: readonly string[]): Promise<KeptStory[]> {
  const rows = await inPortions(ids, portion =>
    queries.selectFrom('stories').select(['id', 'content']).where('id', 'in', portion).execute(),
  )
  return rows
    .map(({ id, content }) => ({
      id,
      print: hash('sha1', content, 'base64url'),
      findings: () => unpackValue<StoryFindings>(content),
    }))
    .sort((a, b) => byCodeUnits(a.id, b.id))
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

/** Copies with both ends among some documents, in order of both. */
export async function copiesAmong(queries: Kysely<Schema>, documents: readonly string[]): Promise<Copy[]> {
  const numbers = await inPortions([...new Set(documents)], portion =>
    queries.selectFrom('documents').select(['number', 'id']).where('id', 'in', portion).execute(),
  )
  const byNumber = new Map(numbers.map(({ number, id }) => [number, id]))
  const rows = await inPortions([...byNumber.keys()], portion =>
    queries.selectFrom('copies').selectAll().where('original', 'in', portion).execute(),
  )
  return rows
    .flatMap(({ original, copy, containment, basis, content }) => {
      const to = byNumber.get(copy)
      if (to === undefined) return []
      const rest = unpackValue<Omit<Copy, 'from' | 'to' | 'containment' | 'basis'>>(content)
      return [{ from: byNumber.get(original)!, to, containment, basis: basis as Copy['basis'], ...rest }]
    })
    .sort((a, b) => byCodeUnits(a.from, b.from) || byCodeUnits(a.to, b.to))
}
