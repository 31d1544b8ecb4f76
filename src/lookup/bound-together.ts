import { type Decision, isOfWholeSpeakers, namedIn } from '../decisions/decision.ts'
import { termId } from '../decisions/finding.ts'
import type { Speaker } from '../model/speaker.ts'
import type { KeptStories, KeptStory } from '../store/kept-stories.ts'
import type { Store } from '../store/store.ts'
import type { DecisionsAtHand, Ground } from './decisions-at-hand.ts'

/** Decisions may bind story to story; what is bound by more than this is as it was found. */
const MOST_STORIES = 200

/** Stories, those that decisions bind to them, and all that has to be known to lay the decisions over them. */
export interface BoundTogether {
  readonly kept: KeptStories
  /** In the order in which they were made. */
  readonly decisions: readonly Decision[]
  /** Who is decided about and is heard in none of the stories. */
  readonly speakers: readonly Speaker[]
}

export async function boundTogether(
  store: Store,
  hand: DecisionsAtHand,
  stories: readonly string[],
): Promise<BoundTogether> {
  const first = await store.collations.kept([...new Set(stories)])
  if (hand.all.length === 0) return { kept: first, decisions: [], speakers: [] }
  const near = new Set(hand.near(await groundOf(store, hand, first)))
  if (near.size === 0 && (await alongPositions(store, hand, first)).size === 0)
    return { kept: first, decisions: [], speakers: [] }
  const speakers = new Map<string, Speaker>()
  const ids = new Set(first.stories.map(({ id }) => id))
  let [kept, come, fresh] = [first, first, [...near]]
  while (come.stories.length > 0) {
    const heard = heardIn(kept.stories)
    const bound = await boundBy(store, fresh, { heard, speakers })
    for (let along = aboutThose(hand, speakers, near); along.length > 0; ) {
      for (const decision of along) near.add(decision)
      for (const id of await boundBy(store, along, { heard, speakers })) bound.add(id)
      along = aboutThose(hand, speakers, near)
    }
    for (const id of await alongPositions(store, hand, come)) bound.add(id)
    const wanted = [...bound.difference(ids)].slice(0, Math.max(0, MOST_STORIES - ids.size))
    if (wanted.length === 0) break
    for (const id of wanted) ids.add(id)
    come = await store.collations.kept(wanted)
    kept = await store.collations.kept([...ids])
    fresh = hand.near(await groundOf(store, hand, come)).filter(decision => !near.has(decision))
    for (const decision of fresh) near.add(decision)
  }
  return {
    kept,
    decisions: hand.all.filter(decision => near.has(decision)),
    speakers: [...speakers.values()],
  }
}

async function groundOf(
  store: Store,
  hand: DecisionsAtHand,
  { stories, documents }: KeptStories,
): Promise<Ground> {
  const ids = stories.map(({ id }) => id)
  const speakers = hand.isAboutSpeakers ? await store.collations.speakersIn(ids) : []
  const namesakes = hand.namesakesOf(speakers)
  const known = await store.collations.namesOf([...namesakes])
  const texts = new Map<KeptStory, string>()
  const textOf = (story: KeptStory) => {
    const text = texts.get(story) ?? JSON.stringify(story.findings())
    texts.set(story, text)
    return text
  }
  return {
    documents,
    speakers,
    gone: namesakes.difference(known),
    terms: () => stories.flatMap(story => story.findings().terms.map(termId)),
    has: id => stories.some(story => textOf(story).includes(JSON.stringify(id))),
  }
}

/** Who is one with somebody who is heard here may be one with others, or be called otherwise. */
function aboutThose(
  hand: DecisionsAtHand,
  speakers: ReadonlyMap<string, Speaker>,
  near: ReadonlySet<Decision>,
): Decision[] {
  const about = new Set([...speakers.keys()].flatMap(id => hand.aboutSpeaker(id)))
  return [...about.difference(near)]
}

function heardIn(stories: readonly KeptStory[]): Set<string> {
  return new Set(stories.flatMap(story => story.findings().speakers.map(({ id }) => id)))
}

/**
 * Stories without which it cannot be told what decisions come to. A speaker is meant by his identifier wherever he is
 * heard: to call him otherwise, or make him one with another, who that is is enough.
 */
async function boundBy(
  store: Store,
  decisions: readonly Decision[],
  known: { readonly heard: ReadonlySet<string>; readonly speakers: Map<string, Speaker> },
): Promise<Set<string>> {
  const asked = decisions.flatMap(({ anchors }) => anchors.filter(({ kind }) => kind === 'speaker'))
  const elsewhere = asked.map(({ id }) => id).filter(id => !(known.heard.has(id) || known.speakers.has(id)))
  for (const [id, { name, kind, names }] of await store.collations.namesOf([...new Set(elsewhere)]))
    known.speakers.set(id, { id, name, kind: kind as Speaker['kind'], aliases: names })
  const bound: Decision[] = []
  for (const decision of decisions) {
    const ids = decision.anchors.map(({ id }) => id)
    const isKnown =
      isOfWholeSpeakers(decision) && ids.every(id => known.heard.has(id) || known.speakers.has(id))
    if (!isKnown) bound.push(decision)
  }
  if (bound.length === 0) return new Set()
  const anchored = await store.collations.storiesAnchored(bound.flatMap(({ anchors }) => anchors))
  const named = bound.flatMap(decision => {
    const ids = new Set(decision.anchors.map(({ id }) => id))
    return [...namedIn(decision)].filter(id => !ids.has(id))
  })
  return named.length === 0 ? anchored : anchored.union(await store.collations.storiesNaming(named))
}

/** Stories in which somebody says again what is said in these, as far as anything was decided about their documents. */
async function alongPositions(
  store: Store,
  hand: DecisionsAtHand,
  { stories, positions }: KeptStories,
): Promise<Set<string>> {
  if (hand.all.length === 0 || positions.length === 0) return new Set()
  const heads = await store.collations.utterances(positions.flatMap(({ utterances }) => utterances))
  const others = new Set(heads.map(({ story }) => story)).difference(new Set(stories.map(({ id }) => id)))
  const members = await store.collations.members([...others])
  return new Set([...members].flatMap(([id, documents]) => (hand.about(documents).size > 0 ? [id] : [])))
}
