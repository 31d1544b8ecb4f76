import type { Kysely } from 'kysely'
import { type Decision, inForce, isOfWholeSpeakers, namedIn, nameIn } from '../decisions/decision.ts'
import type { Laid, LaidParts } from '../decisions/laid.ts'
import { layOver } from '../decisions/lay-over.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Database } from './database.ts'
import { decisionOf, decisionsNear } from './decisions-near.ts'
import type { Schema } from './schema.ts'
import { type DecidedVoice, DecidedVoices, NOBODY } from './search/decided-voice.ts'
import { namesOfSpeakers } from './speakers-by-name.ts'

/** Who speaks, as people have decided it. */
export interface VoicesAtHand {
  /** Of decisions as they are when it is asked for; of what was found as it was within the last minute. */
  now(): Promise<DecidedVoices>
}

/** Ids of speakers begin so, and those of nothing else. */
const SPEAKERS = { from: 's-', before: 's.' } as const
/** What was found is looked at again after so many ms at the soonest. */
const AS_GOOD_AS_NEW = 60_000

/** Where nobody is decided about, that is one question of an index and no more. */
export function voicesAtHand(
  database: Database,
  clock: () => number = () => performance.now(),
): VoicesAtHand {
  let known: {
    readonly version: string
    readonly at: number
    readonly voices: Promise<DecidedVoices>
  } | null = null
  return {
    now: async () => {
      const version = await database.read(versionOf)
      if (known?.version === version && (version === NONE || clock() - known.at < AS_GOOD_AS_NEW))
        return known.voices
      const asked = {
        version,
        at: clock(),
        voices: version === NONE ? Promise.resolve(NOBODY) : database.snapshot(voicesNow),
      }
      asked.voices.catch(() => {
        if (known === asked) known = null
      })
      known = asked
      return asked.voices
    },
  }
}

const NONE = '0 0'

/** Numbers are given before a transaction ends: the last alone does not tell. */
async function versionOf(queries: Kysely<Schema>): Promise<string> {
  const { count, last } = await ofSpeakers(queries)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('number').as('last')])
    .executeTakeFirstOrThrow()
  return `${count} ${last ?? 0}`
}

function ofSpeakers(queries: Kysely<Schema>) {
  return queries
    .selectFrom('decisions')
    .where('subject', '>=', SPEAKERS.from)
    .where('subject', '<', SPEAKERS.before)
}

async function voicesNow(queries: Kysely<Schema>): Promise<DecidedVoices> {
  const rows = await ofSpeakers(queries).selectAll().orderBy('number').execute()
  const decisions = inForce(rows.map(decisionOf))
  if (decisions.length === 0) return NOBODY
  const known = await namesOfSpeakers(queries, [...new Set(decisions.flatMap(idsIn))])
  const { asAWhole, inParts } = apart(decisions, known)
  const whole = voicesIn(speakersAlone(asAWhole, known), asAWhole, known)
  if (inParts.length > 0) {
    const { parts, decisions: near } = await decisionsNear(queries, inParts)
    const heard = await namesOfSpeakers(
      queries,
      parts.speakers.map(({ id }) => id),
    )
    const others = voicesIn(parts, near, heard)
    // Who is heard beside them, and has been told of already.
    const told = new Set(asAWhole.flatMap(idsIn))
    const left = others.voices.filter(
      ({ id, speakers }) => !told.has(id) && !speakers.some(one => told.has(one)),
    )
    return new DecidedVoices([...whole.voices, ...left], whole.nobodys.union(others.nobodys.difference(told)))
  }
  return new DecidedVoices(whole.voices, whole.nobodys)
}

type Known = Awaited<ReturnType<typeof namesOfSpeakers>>

/**
 * Decisions about speakers who are known under the ids that they name: what these come to can be told from who they are
 * alone. All others are about some of what somebody said, or about somebody who has another id by now, or about whom one
 * of those may be.
 */
function apart(decisions: readonly Decision[], known: Known) {
  const isWhole = (decision: Decision) =>
    isOfWholeSpeakers(decision) && idsIn(decision).every(id => known.has(id))
  const inParts = new Set(decisions.filter(decision => !isWhole(decision)))
  const ids = new Set<string>()
  let before = -1
  for (const decision of inParts) for (const one of calledIn(decision)) ids.add(one)
  while (inParts.size > before) {
    before = inParts.size
    for (const decision of decisions) {
      if (inParts.has(decision) || !calledIn(decision).some(one => ids.has(one))) continue
      inParts.add(decision)
      for (const one of calledIn(decision)) ids.add(one)
    }
  }
  return {
    asAWhole: decisions.filter(decision => !inParts.has(decision)),
    inParts: decisions.filter(decision => inParts.has(decision)),
  }
}

/** Whom it names, and whom it may mean. */
function calledIn(decision: Decision): string[] {
  return [
    ...idsIn(decision),
    ...decision.anchors.flatMap(({ kind, names }) => (kind === 'speaker' ? names : [])),
  ]
}

/** Ids of speakers that a decision names. */
function idsIn(decision: Decision): string[] {
  return [...namedIn(decision)].filter(id => id >= SPEAKERS.from && id < SPEAKERS.before)
}

function speakersAlone(decisions: readonly Decision[], known: Known): LaidParts {
  const speakers = [...new Set(decisions.flatMap(idsIn))].map((id): Speaker => {
    const { name, kind, names } = known.get(id)!
    return { id, name, kind: kind as Speaker['kind'], aliases: names }
  })
  const none = { documents: [], attributions: [], occasions: [], utterances: [], positions: [] }
  return { ...none, speakers, stories: [], copies: [], figures: [], terms: [] }
}

/** Those of whom decisions have made something, and ids of those of whom they have left nothing. */
function voicesIn(
  parts: LaidParts,
  decisions: readonly Decision[],
  known: Known,
): { readonly voices: DecidedVoice[]; readonly nobodys: ReadonlySet<string> } {
  const { laid } = layOver(parts, decisions)
  const given = givenNames(decisions, laid)
  const found = new Map<string, Speaker[]>()
  const nobodys = new Set<string>()
  for (const speaker of parts.speakers) {
    const now = laid.now('speaker', speaker.id)
    const one = now === null ? null : found.get(now)
    if (now === null) nobodys.add(speaker.id)
    else if (one == null) found.set(now, [speaker])
    else one.push(speaker)
  }
  const moved = movedIn(parts, laid)
  const voices: DecidedVoice[] = []
  for (const { id, name, kind } of laid.speakers.values()) {
    const own = found.get(id) ?? []
    const { besides, without } = moved.get(id) ?? { besides: [], without: [] }
    const first = own.find(speaker => speaker.id === id)
    const isOther = own.length !== 1 || first?.name !== name
    if (!isOther && besides.length + without.length === 0) continue
    const shown = first?.name === name ? (known.get(id)?.name ?? name) : name
    const foundAs = [...new Set(own.map(one => known.get(one.id)?.name ?? one.name))]
    const sources = [...own.map(speaker => speaker.id), ...besides.map(({ from }) => from)]
    const rows = [...new Set(sources)].flatMap(source => known.get(source) ?? [])
    voices.push({
      id,
      name: shown,
      kind,
      askedBy: [...new Set([shown, ...(given.get(id) ?? []), ...foundAs])],
      foundAs,
      written: [...new Set([...rows.flatMap(row => [row.name, ...row.names]), ...own.map(one => one.name)])],
      speakers: own.map(speaker => speaker.id),
      besides: besides.map(({ statement }) => statement),
      without,
    })
  }
  return { voices, nobodys }
}

/** By speakers, names that people have given them, also those that others took the place of. */
function givenNames(decisions: readonly Decision[], laid: Laid): Map<string, string[]> {
  const given = new Map<string, string[]>()
  for (const { kind, subject, content } of decisions) {
    const name = kind === 'rename' ? nameIn(content) : null
    const now = name === null ? null : laid.now('speaker', subject)
    // Of one who has another id by now the last name is all that is known.
    if (name === null || now === null || !laid.speakers.get(now)?.aliases.includes(name)) continue
    given.set(now, [...(given.get(now) ?? []), name])
  }
  return given
}

interface Moved {
  readonly besides: { readonly statement: string; readonly from: string }[]
  readonly without: string[]
}

/** By speakers, statements that are theirs and were found to be another's, and those that are another's. */
function movedIn(parts: LaidParts, laid: Laid): Map<string, Moved> {
  const moved = new Map<string, Moved>()
  const of = (id: string) => {
    const one = moved.get(id) ?? { besides: [], without: [] }
    moved.set(id, one)
    return one
  }
  for (const { id, speaker } of parts.attributions) {
    const attribution = laid.attributions.get(id)
    if (speaker === null || attribution === undefined) continue
    const whole = laid.now('speaker', speaker)
    const now = laid.speakerNow(attribution.speaker)
    if (now === whole) continue
    if (whole !== null) of(whole).without.push(id)
    if (now !== null) of(now).besides.push({ statement: id, from: speaker })
  }
  return moved
}
