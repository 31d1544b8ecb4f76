import type { Kysely, Selectable } from 'kysely'
import { type Decision, inForce, namedIn } from '../decisions/decision.ts'
import type { LaidParts } from '../decisions/laid.ts'
import { documentsAround, partsAround, type Sought } from './anchored-parts.ts'
import type { DecisionsTable, Schema } from './schema.ts'

/** What is found of what some decisions are about, with all in force that may have to do with them. */
export async function decisionsNear(
  queries: Kysely<Schema>,
  wanted: readonly Decision[],
): Promise<{ parts: LaidParts; decisions: Decision[] }> {
  const documents = await documentsAround(queries, soughtBy(wanted))
  const decisions = decisionsAround({ documents }, await decisionsInForce(queries), wanted)
  return { parts: await partsAround(queries, soughtBy(decisions)), decisions }
}

export async function decisionsInForce(queries: Kysely<Schema>): Promise<Decision[]> {
  const rows = await queries.selectFrom('decisions').selectAll().orderBy('number').execute()
  return inForce(rows.map(decisionOf))
}

export function soughtBy(decisions: readonly Pick<Decision, 'subject' | 'anchors'>[]): Sought {
  const anchors = decisions.flatMap(decision => decision.anchors)
  const anchored = new Set(anchors.map(({ id }) => id))
  return { ids: decisions.map(({ subject }) => subject).filter(id => !anchored.has(id)), anchors }
}

/**
 * Those about anything in the same documents, and so on; one without an anchor may be about anything. `wanted`: are among
 * them with all that are about what these name, wherever it is.
 */
export function decisionsAround(
  { documents }: { readonly documents: readonly { readonly id: string; readonly location: string }[] },
  decisions: readonly Decision[],
  wanted: readonly Decision[] = [],
): Decision[] {
  const near = new Set(documents.map(({ id }) => id))
  const places = new Set(documents.map(({ location }) => location))
  const names = new Set(wanted.flatMap(calledIn))
  const around = new Set<Decision>()
  let before = -1
  while (around.size > before) {
    before = around.size
    for (const decision of decisions) {
      if (around.has(decision)) continue
      const anchored = decision.anchors.flatMap(anchor => anchor.documents)
      const isNear =
        anchored.length === 0 || anchored.some(at => near.has(at.document) || places.has(at.location))
      const called = wanted.length === 0 ? [] : calledIn(decision)
      if (!isNear && !called.some(name => names.has(name))) continue
      around.add(decision)
      for (const name of called) names.add(name)
      for (const { document, location } of anchored) {
        near.add(document)
        places.add(location)
      }
    }
  }
  return decisions.filter(decision => around.has(decision))
}

/** Ids of all that a decision names, and names of speakers: they may have other ids by now. */
function calledIn(decision: Decision): string[] {
  const names = decision.anchors.flatMap(({ kind, id, names }) => (kind === 'speaker' ? [id, ...names] : id))
  return [...namedIn(decision), ...names]
}

export function decisionOf(row: Selectable<DecisionsTable>): Decision {
  const { number, kind, subject, content, who, at, undoes, anchors } = row
  return {
    number,
    kind: kind as Decision['kind'],
    subject,
    content: JSON.parse(content),
    anchors: anchors === null ? [] : JSON.parse(anchors),
    who,
    at,
    undoes,
  }
}
