import type { Speaker } from '../model/speaker.ts'
import type { Story } from '../model/story.ts'
import type { StoryFindings, UtteranceHead } from './collations.ts'
import { packValue } from './packed.ts'

/** A story's findings as they are kept: made where there is time for it, of plain values only. */
export interface PreparedStory {
  readonly story: Story
  /** The findings, packed. */
  readonly content: Uint8Array
  readonly speakers: readonly Pick<Speaker, 'id' | 'name' | 'kind' | 'aliases'>[]
  readonly utterances: readonly Omit<UtteranceHead, 'story'>[]
  /** Who is known to have said what. */
  readonly said: readonly { readonly document: string; readonly id: string; readonly speaker: string }[]
  /** What the collating program wants to find again with it, packed; null for nothing. */
  readonly record: Uint8Array | null
}

export function preparedStory(findings: StoryFindings, record: unknown = null): PreparedStory {
  const { story, speakers, attributions, occasions, utterances } = findings
  const days = new Map(occasions.map(({ id, date }) => [id, date?.precision === 'day' ? date.value : null]))
  return {
    story,
    content: packValue(findings),
    speakers: speakers.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases })),
    utterances: utterances.map(({ id, speaker, occasion, readings }) => ({
      id,
      speaker,
      day: occasion === null ? null : (days.get(occasion) ?? null),
      readings: readings.length,
    })),
    said: attributions.flatMap(({ document, id, speaker }) =>
      speaker === null ? [] : { document, id, speaker },
    ),
    record: record === null ? null : packValue(record),
  }
}
