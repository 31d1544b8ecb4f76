import { hash } from 'node:crypto'
import { speakersOfStories } from '../collation/speakers/speaker-register.ts'
import type { StorySpeaker } from '../collation/speakers/speakers.ts'
import { collationOf } from '../collation/whole-collation.ts'
import { type DecidedCollation, decided } from '../decisions/decided.ts'
import type { Decision } from '../decisions/decision.ts'
import type { Collation } from '../model/collation.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Utterance } from '../model/utterance.ts'
import type { StoryFindings } from '../store/collations.ts'
import type { KeptStories, KeptStory } from '../store/kept-stories.ts'
import type { Store } from '../store/store.ts'
import type { ExcerptAsked } from '../store/story-excerpt.ts'
import { VERSION } from '../version.ts'
import { boundTogether } from './bound-together.ts'
import type { DecisionsAtHand } from './decisions-at-hand.ts'
import { whenAsked } from './when-asked.ts'

/** Some stories, and those that decisions bind to them, with what people have decided laid over; made when it is looked at. */
export interface Surroundings {
  /** Copies in it are not compared. */
  readonly collation: Collation | DecidedCollation
  /** The same without any decision. */
  readonly found: Collation
  /** Ids of the stories that it is made of, as they were found. */
  readonly stories: readonly string[]
  /** Whether any decision is near. */
  readonly isDecided: boolean
  /** Of the decisions that are laid over it, those that an anchor leads to from some documents. */
  decisionsAbout(documents: Iterable<string>): Set<number>
  /** A hash of all that it is made of. */
  readonly print: string
}

/** `excerpt`: what is looked at of a story. Where nothing is decided near it, all else of the story may be missing. */
export async function surroundingsOf(
  store: Store,
  hand: DecisionsAtHand,
  asked: readonly string[],
  excerpt: ((story: string) => ExcerptAsked) | null = null,
): Promise<Surroundings> {
  const { kept, decisions, speakers } = await boundTogether(store, hand, asked)
  const isDecided = decisions.length > 0
  const elsewhere = isDecided ? await utterancesElsewhere(store, kept) : []
  const print = printOf([VERSION, kept.print, ...decisions.map(({ number }) => number)])
  const stories = kept.stories.map(({ id }) => id)
  const findings = (story: KeptStory) =>
    excerpt === null || isDecided ? story.findings() : story.excerpt(excerpt(story.id))
  const begun = whenAsked({ stories, isDecided, print }, 'found', () =>
    foundIn(kept, kept.stories.map(findings), { speakers, utterances: elsewhere }),
  )
  const surroundings = whenAsked(begun, 'collation', () => laidOver(begun.found, decisions))
  return Object.assign(surroundings, {
    decisionsAbout: (ids: Iterable<string>) => {
      if (!isDecided) return new Set<number>()
      const byId = new Map(kept.documents.map(document => [document.id, document]))
      const about = hand.about([...ids].flatMap(id => byId.get(id) ?? []))
      return new Set([...about].map(({ number }) => number))
    },
  })
}

export function printOf(parts: readonly (string | number | null)[]): string {
  return hash('sha1', JSON.stringify(parts), 'base64url')
}

function foundIn(
  kept: KeptStories,
  stories: readonly StoryFindings[],
  elsewhere: { readonly speakers: readonly Speaker[]; readonly utterances: readonly Utterance[] },
): Collation {
  const speakers = speakersOfStories(stories.flatMap(story => story.speakers as StorySpeaker[]))
  const known = new Set(speakers.map(({ id }) => id))
  const found = collationOf({
    documents: kept.documents,
    stories,
    speakers: [...speakers, ...elsewhere.speakers.filter(({ id }) => !known.has(id))],
    positions: kept.positions,
    copies: kept.copies,
    problems: [],
  })
  return elsewhere.utterances.length === 0
    ? found
    : { ...found, utterances: [...found.utterances, ...elsewhere.utterances] }
}

function laidOver(found: Collation, decisions: readonly Decision[]): Collation | DecidedCollation {
  if (decisions.length === 0) return found
  const collation = decided(found, decisions)
  return { ...collation, utterances: collation.utterances.filter(({ readings }) => readings.length > 0) }
}

/** What positions name of stories that are not there: that it is said is enough for them. */
async function utterancesElsewhere(store: Store, { stories, positions }: KeptStories): Promise<Utterance[]> {
  const here = new Set(stories.flatMap(story => story.findings().utterances.map(({ id }) => id)))
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
