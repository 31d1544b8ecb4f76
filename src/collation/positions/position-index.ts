import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Position } from '../../model/utterance.ts'
import { NumberedStories } from '../numbered-stories.ts'
import { PlacesByKey } from '../places-by-key.ts'
import { type Shelves, shelvesInMemory, type ValueShelf } from '../shelves.ts'
import { type Heard, type HeardStory, heardPacking } from './heard-story.ts'
import { type Said, saidOf } from './said.ts'
import { type SaidWords, wordsPacking } from './said-words.ts'
import type { Statement } from './statement.ts'
import { Voice } from './voice.ts'
import { voiceOf, voicePacking, voiceText } from './voice-text.ts'

/** Positions that are no more, by identifier, some of which nobody knew of; and those that are new or another speaker's than before. */
export interface PositionChanges {
  readonly gone: readonly string[]
  readonly come: readonly Position[]
}

/** What shares its words with more statements than this is a formula, and compared with none of them; in 840 reports of one campaign the most was 67. */
const MOST_NEAR = 200
/** Statements that wait until they are compared. */
const MOST_WAITING = 30_000
/** Stories, and speakers of several stories, that stay in memory. */
const STORIES_AT_HAND = 200
const VOICES_AT_HAND = 100
/** Of speakers of several stories, stories whose words stay in memory. */
const WORDS_AT_HAND = 250

/** A speaker's statements in a story that is new or otherwise than before. */
interface Coming {
  readonly heard: Heard
  readonly story: number
  readonly said: Said
}

/** What has become of one speaker. */
interface Change {
  readonly gone: Heard[]
  readonly come: Coming[]
}

/**
 * Positions, kept up while stories come and go. What a speaker says in a story that is new or otherwise than before is
 * compared with what he said in others, where the two have telling words in common. Who speaks in one story alone, as most
 * do, is kept with it.
 */
export class PositionIndex {
  readonly #mostNear: number
  readonly #stories: ValueShelf<string, HeardStory>
  readonly #numbers = new NumberedStories()
  /** Of speakers whose voice is kept with a story, which. */
  readonly #storyOf = new PlacesByKey()
  /** The others, and what they say in each story. */
  readonly #voices: ValueShelf<string, Voice>
  readonly #words: ValueShelf<number, SaidWords>
  #nextWords = 0
  #wordsAsked = 0
  /** Dropped since positions were last settled: much comes back as it was, in a story of other documents. */
  readonly #leaving = new Map<string, Heard>()
  readonly #coming = new Map<Heard, Coming>()
  #waiting = 0
  /** What `changes` has not told yet. */
  #gone = new Set<string>()
  #come = new Map<string, Position>()

  constructor(mostNear = MOST_NEAR, shelves: Shelves = shelvesInMemory) {
    this.#mostNear = mostNear
    this.#stories = shelves.values(heardPacking, STORIES_AT_HAND)
    this.#voices = shelves.values(voicePacking, VOICES_AT_HAND)
    this.#words = shelves.values(wordsPacking, WORDS_AT_HAND)
  }

  put(story: string, statements: readonly Statement[]): void {
    const number = this.#numbers.add(story)
    const heard: Heard[] = []
    for (const [speaker, own] of Map.groupBy(statements, s => s.speaker)) {
      const content = contentOf(own)
      const was = this.#leaving.get(content)
      const now = was ?? { speaker, content, voice: null }
      heard.push(now)
      if (was === undefined) {
        this.#coming.set(now, { heard: now, story: number, said: saidOf(content, own) })
        this.#waiting += own.length
      } else this.#leaving.delete(content)
      if (now.voice !== null) this.#storyOf.add(speaker, number)
    }
    this.#stories.put(story, { number, heard })
    if (this.#waiting > MOST_WAITING) this.settle()
  }

  drop(story: string): void {
    const here = this.#stories.get(story)
    if (here === undefined) return
    for (const heard of here.heard) {
      if (!this.#coming.delete(heard)) this.#leaving.set(heard.content, heard)
      if (heard.voice !== null) this.#storyOf.drop(heard.speaker, here.number)
    }
    this.#numbers.drop(here.number)
    this.#stories.drop(story)
  }

  settle(): void {
    const changes = new Map<string, Change>()
    const changeOf = (speaker: string): Change => {
      const change = changes.get(speaker) ?? { gone: [], come: [] }
      changes.set(speaker, change)
      return change
    }
    for (const heard of this.#leaving.values()) changeOf(heard.speaker).gone.push(heard)
    for (const coming of this.#coming.values()) changeOf(coming.heard.speaker).come.push(coming)
    for (const [speaker, change] of changes) this.#turn(speaker, change)
    this.#leaving.clear()
    this.#coming.clear()
    this.#waiting = 0
    this.#stories.trim()
    this.#voices.trim()
    this.#words.trim()
  }

  changes(): PositionChanges {
    this.settle()
    const changes = { gone: [...this.#gone], come: [...this.#come.values()] }
    this.#gone = new Set()
    this.#come = new Map()
    return changes
  }

  positions(): Position[] {
    this.settle()
    const found: Position[] = []
    let looked = 0
    for (const speaker of this.#voices.keys()) {
      found.push(...this.#voices.get(speaker)!.positions(this.#wordsOf))
      if (++looked % VOICES_AT_HAND === 0) this.#voices.trim()
    }
    for (const story of this.#stories.keys()) {
      for (const { voice } of this.#stories.get(story)!.heard)
        if (voice !== null) found.push(...voiceOf(voice).positions(this.#wordsOf))
      if (++looked % STORIES_AT_HAND === 0) this.#stories.trim()
    }
    return found.sort((x, y) => byCodeUnits(x.speaker, y.speaker) || byCodeUnits(x.id, y.id))
  }

  #turn(speaker: string, { gone, come }: Change): void {
    const voice = this.#takeVoice(speaker, gone)
    const left = voice.turn(
      gone.map(heard => heard.content),
      come.map(({ said }) => said),
      {
        mostNear: this.#mostNear,
        words: this.#wordsOf,
        ended: id => {
          this.#come.delete(id)
          this.#gone.add(id)
        },
        found: position => {
          this.#gone.delete(position.id)
          this.#come.set(position.id, position)
        },
      },
    )
    for (const { number } of left) if (number !== null) this.#words.drop(number)
    this.#keep(voice, come)
  }

  /** A voice that is kept with a story is taken out of it. */
  #takeVoice(speaker: string, gone: readonly Heard[]): Voice {
    for (const { voice } of gone) if (voice !== null) return voiceOf(voice)
    for (const number of this.#storyOf.of(speaker)) {
      const story = this.#numbers.id(number)
      const here = this.#stories.get(story)!
      const heard = here.heard.find(one => one.speaker === speaker)
      if (heard === undefined || heard.voice === null) continue
      const voice = voiceOf(heard.voice)
      heard.voice = null
      this.#storyOf.drop(speaker, number)
      this.#stories.put(story, here)
      return voice
    }
    return this.#voices.get(speaker) ?? new Voice(speaker)
  }

  #keep(voice: Voice, [coming]: readonly Coming[]): void {
    const { speaker, size } = voice
    if (size === 0) this.#voices.drop(speaker)
    else if (size > 1 || coming === undefined || this.#voices.has(speaker)) this.#keepByItself(voice)
    else {
      // Its story was put since this was last settled, and has not left memory since.
      coming.heard.voice = voiceText(voice)
      this.#storyOf.add(speaker, coming.story)
    }
  }

  #keepByItself(voice: Voice): void {
    for (const said of voice.said()) {
      if (said.words === null) continue
      said.number = this.#nextWords++
      this.#words.put(said.number, said.words)
      said.words = null
    }
    this.#voices.put(voice.speaker, voice)
  }

  readonly #wordsOf = (said: Said): SaidWords => {
    if (said.words !== null) return said.words
    // Words stay as they are: nobody minds whether those he holds leave memory.
    if (++this.#wordsAsked % WORDS_AT_HAND === 0) this.#words.trim()
    return this.#words.get(said.number!)!
  }
}

function contentOf(statements: readonly Statement[]): string {
  return identifier(
    'n',
    statements.flatMap(({ id, speaker, occasion, wordings }) => [
      id,
      speaker,
      occasion,
      wordings.length,
      ...wordings,
    ]),
  )
}
