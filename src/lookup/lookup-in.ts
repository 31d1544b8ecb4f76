import type { Store } from '../store/store.ts'
import { decidedHits } from './decided-hits.ts'
import { decisionLines } from './decision-lines.ts'
import { documentAnswer } from './document-answer.ts'
import { eachStory } from './each-story.ts'
import { evidenceOf } from './evidence.ts'
import type { Lookup } from './lookup.ts'
import { limitOf } from './paging.ts'
import { sourcesOf } from './sources.ts'
import { speakerAnswer } from './speaker-answer.ts'
import { speakerLines } from './speaker-lines.ts'
import { statsAtHand } from './stats-at-hand.ts'
import { storyAnswer, storyAnswerOf } from './story-answer.ts'
import { storyLines } from './story-lines.ts'
import { utteranceAnswer, utteranceAnswerAt } from './utterance-answer.ts'

/** Answers from a store, each as it is when it is asked for. Throws `CursorError` for a cursor that no page gave. */
export function lookupIn(store: Store): Lookup {
  const sources = sourcesOf(store)
  return {
    stories: asked => storyLines(sources, asked),
    story: id => storyAnswer(sources, id),
    storyOf: document => storyAnswerOf(sources, document),
    utterance: id => utteranceAnswer(sources, id),
    utteranceAt: passage => utteranceAnswerAt(sources, passage),
    speakers: asked => speakerLines(sources, asked),
    speaker: (id, asked) => speakerAnswer(sources, id, asked),
    document: id => documentAnswer(sources, id),
    evidence: passage => evidenceOf(sources, passage),
    async search(query, asked = {}) {
      const { cursor = null, superseded = false } = asked
      const options = { what: 'statements', limit: limitOf(asked), cursor, superseded, facets: true } as const
      const { hits, next, facets } = await store.search(query, options)
      return { items: await decidedHits(sources, hits), next, facets: facets! }
    },
    async searchDocuments(query, asked = {}) {
      const { cursor = null, superseded = false } = asked
      const options = { what: 'documents', limit: limitOf(asked), cursor, superseded } as const
      const { hits, next } = await store.search(query, options)
      return { items: hits, next }
    },
    decisions: asked => decisionLines(sources, asked),
    feeds: () => store.feeds.list(),
    stats: statsAtHand(store),
    eachStory: () => eachStory(sources),
  }
}
