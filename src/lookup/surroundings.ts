import { hash } from 'node:crypto'
import { speakersOfStories } from '../collation/speakers/speaker-register.ts'
import type { StorySpeaker } from '../collation/speakers/speakers.ts'
import { collationOf } from '../collation/whole-collation.ts'
import { type DecidedCollation, decided } from '../decisions/decided.ts'
import { type Decision, namedIn } from '../decisions/decision.ts'
import { termId } from '../decisions/finding.ts'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Utterance } from '../model/utterance.ts'
import type { StoryFindings } from '../store/collations.ts'
import type { Store } from '../store/store.ts'
import { VERSION } from '../version.ts'
import type { DecisionsAtHand } from './decisions-at-hand.ts'

/** Some stories, and those that decisions bind to them, with what people have decided laid over. */
export interface Surroundings {
  /** Copies in it are not compared. */
  readonly collation: Collation | DecidedCollation
  /** The same without any decision. */
  readonly found: Collation
  /** Of the decisions that are laid over it, those that an anchor leads to from some documents. */
  decisionsAbout(documents: Iterable<string>): Set<number>
  /** A hash of all that it was made of. */
  readonly print: string
}

/** Decisions may bind story to story; what is bound by more than this is as it was found. */
const MOST_STORIES = 200

export async function surroundingsOf(
  store: Store,
  hand: DecisionsAtHand,
  stories: readonly string[],
): Promise<Surroundings> {
  const loaded = new Map<string, { readonly print: string; readonly findings: StoryFindings }>()
  const documents = new Map<string, Document>()
  const near = new Set<Decision>()
  const ghosts = new Map<string, Speaker>()
  let wanted = [...new Set(stories)]
  while (wanted.length > 0) {
    const come: StoryFindings[] = []
    for (const { id, print, findings } of await store.collations.kept(wanted)) {
      const found = findings()
      loaded.set(id, { print, findings: found })
      come.push(found)
    }
    const own = await store.documents.getAll(come.flatMap(({ story }) => story.documents))
    for (const document of own) documents.set(document.id, document)
    const fresh = nearTo(hand, come, own).filter(decision => !near.has(decision))
    for (const decision of fresh) near.add(decision)
    const bound = await boundBy(store, fresh, loaded, ghosts)
    if (hand.isAboutPositions) for (const id of await alongPositions(store, come)) bound.add(id)
    wanted = [...bound].filter(id => !loaded.has(id)).slice(0, Math.max(0, MOST_STORIES - loaded.size))
  }
  const ids = [...loaded.keys()].sort()
  const findings = ids.map(id => loaded.get(id)!.findings)
  const [positions, copies] = await Promise.all([
    store.collations.positionsIn(ids),
    store.collations.copiesAmong([...documents.keys()]),
  ])
  const decisions = hand.all.filter(decision => near.has(decision))
  const speakers = speakersOfStories(findings.flatMap(story => story.speakers as StorySpeaker[]))
  const known = new Set(speakers.map(({ id }) => id))
  const others = decisions.length === 0 ? [] : [...ghosts.values()].filter(({ id }) => !known.has(id))
  const found = collationOf({
    documents: documents.values(),
    stories: findings,
    speakers: [...speakers, ...others],
    positions,
    copies: copies.map(copy => ({ ...copy, variants: [] })),
    problems: [],
  })
  const elsewhere = decisions.length === 0 ? [] : await utterancesElsewhere(store, found)
  const whole = elsewhere.length === 0 ? found : { ...found, utterances: [...found.utterances, ...elsewhere] }
  const collation = withoutUnread(decided(whole, decisions))
  return {
    collation,
    found,
    decisionsAbout: ids => {
      const about = hand.about([...ids].flatMap(id => documents.get(id) ?? []))
      return new Set([...about].map(({ number }) => number))
    },
    print: printOf([
      VERSION,
      ...ids.flatMap(id => [id, loaded.get(id)!.print]),
      JSON.stringify(positions),
      JSON.stringify(copies),
      ...decisions.map(({ number }) => number),
    ]),
  }
}

export function printOf(parts: readonly (string | number | null)[]): string {
  return hash('sha1', JSON.stringify(parts), 'base64url')
}

function nearTo(hand: DecisionsAtHand, come: readonly StoryFindings[], documents: readonly Document[]) {
  const texts = new Map<StoryFindings, string>()
  const textOf = (story: StoryFindings) => {
    const known = texts.get(story) ?? JSON.stringify(story)
    texts.set(story, known)
    return known
  }
  return hand.near({
    documents,
    speakers: come.flatMap(({ speakers }) => speakers),
    terms: come.flatMap(({ terms }) => terms.map(termId)),
    has: id => come.some(story => textOf(story).includes(JSON.stringify(id))),
  })
}

const OF_SPEAKERS_AS_A_WHOLE: ReadonlySet<string> = new Set(['accept', 'reject', 'rename', 'merge'])

/**
 * Stories without which it cannot be told what decisions come to. A speaker is meant by his identifier wherever he is
 * heard: to call him otherwise, or make him one with another, who that is is enough.
 */
async function boundBy(
  store: Store,
  decisions: readonly Decision[],
  loaded: ReadonlyMap<string, { readonly findings: StoryFindings }>,
  ghosts: Map<string, Speaker>,
): Promise<Set<string>> {
  const heard = new Set([...loaded.values()].flatMap(({ findings }) => findings.speakers.map(({ id }) => id)))
  const bound: Decision[] = []
  for (const decision of decisions) {
    const { kind, anchors } = decision
    const isOfSpeakers = OF_SPEAKERS_AS_A_WHOLE.has(kind) && anchors.length > 0
    const speakers = anchors.filter(anchor => anchor.kind === 'speaker')
    let isKnown = isOfSpeakers && speakers.length === anchors.length
    for (const { id } of speakers)
      if (!heard.has(id) && !ghosts.has(id)) {
        const speaker = await speakerAnywhere(store, id)
        if (speaker === null) isKnown = false
        else ghosts.set(id, speaker)
      }
    if (!isKnown) bound.push(decision)
  }
  const anchored = await store.collations.storiesAnchored(bound.flatMap(({ anchors }) => anchors))
  const named = bound.flatMap(decision => {
    const ids = new Set(decision.anchors.map(({ id }) => id))
    return [...namedIn(decision)].filter(id => !ids.has(id))
  })
  return named.length === 0 ? anchored : anchored.union(await store.collations.storiesNaming(named))
}

async function speakerAnywhere(store: Store, id: string): Promise<Speaker | null> {
  const [story] = await store.collations.newest({ limit: 1, speakers: [id] })
  if (story === undefined) return null
  const speakers = (await store.collations.story(story.id))?.speakers.filter(one => one.id === id) ?? []
  return speakersOfStories(speakers as StorySpeaker[])[0] ?? null
}

/** Stories in which somebody says again what is said in these. */
async function alongPositions(store: Store, stories: readonly StoryFindings[]): Promise<Set<string>> {
  const positions = await store.collations.positionsIn(stories.map(({ story }) => story.id))
  const heads = await store.collations.utterances(positions.flatMap(({ utterances }) => utterances))
  return new Set(heads.map(({ story }) => story))
}

/** What positions name of stories that are not there: that it is said is enough for them. */
async function utterancesElsewhere(store: Store, { positions, utterances }: Collation): Promise<Utterance[]> {
  const here = new Set(utterances.map(({ id }) => id))
  const missing = positions.flatMap(position => position.utterances.filter(id => !here.has(id)))
  const heads = await store.collations.utterances(missing)
  const apparatus = { witnesses: [], rows: [] }
  return [...new Map(heads.map(head => [head.id, head])).values()].map(({ id, speaker }) => ({
    id,
    speaker,
    occasion: null,
    readings: [],
    apparatus,
    variants: [],
    origins: [],
  }))
}

function withoutUnread<C extends Collation>(collation: C): C {
  return { ...collation, utterances: collation.utterances.filter(({ readings }) => readings.length > 0) }
}
