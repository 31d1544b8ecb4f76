import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Span } from '../../model/span.ts'
import type { DateMention } from '../../text/dates/dates.ts'
import { readAudience, readVisitors } from './occasion-audience.ts'
import { linkedDate } from './occasion-date-links.ts'
import { readPlace } from './occasion-place.ts'
import type { OutletSentence } from './occasion-sentence.ts'
import { type SpeakerMention, speakerOfSentence } from './occasion-speaker.ts'
import type { Trigger } from './occasion-triggers.ts'
import { findTriggers } from './occasion-triggers.ts'
import type { EventKind } from './occasion-words.ts'

/** What one sentence tells about when, where and to whom somebody spoke. */
export interface OccasionStatement {
  readonly document: string
  readonly sentence: number
  readonly paragraph: number
  /** A merged speaker. */
  readonly speaker: string
  /** Names what was said as a whole ("made the remarks"), and so holds for all of it. */
  readonly whole: boolean
  readonly earlier: boolean
  readonly event: EventKind | null
  readonly date: DateMention | null
  readonly place: Span | null
  readonly audience: Span | null
  /** Attributions of the speaker whose cue stands in the sentence. */
  readonly attributions: readonly string[]
}

/** Every sentence of a document that tells something about an occasion, in order of the text. */
export function occasionStatements(
  annotated: AnnotatedDocument,
  attributions: readonly Attribution[],
  mentions: readonly SpeakerMention[],
  sentences: readonly OutletSentence[],
): OccasionStatement[] {
  const speakerIn = speakerOfSentence(mentions, attributions)
  const found: OccasionStatement[] = []
  for (const [i, sentence] of sentences.entries()) {
    const triggers = findTriggers(sentence)
    if (triggers.length === 0) {
      const scene = sceneTrigger(sentence)
      if (scene !== null && leadsToSpeech(sentences, i)) triggers.push(scene)
      else continue
    }
    const dated = firstLinked(sentence, triggers)
    const trigger = dated?.trigger ?? triggers.find(t => t.type === 'remarks') ?? triggers[0]!
    const speaker = speakerIn(sentence, trigger)
    if (speaker === null) continue
    const isVisited = speaker.visited
    const place = firstOf(triggers, t => readPlace(sentence, t))
    const audience = isVisited
      ? readVisitors(sentence, trigger)
      : firstOf(triggers, t => withoutSpeaker(readAudience(sentence, t), speaker.mentions))
    const event = triggers.find(t => t.event !== null)?.event ?? null
    if (dated === null && place === null && audience === null && event === null) continue
    found.push({
      document: annotated.document.id,
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      speaker: speaker.id,
      whole: triggers.some(t => t.type === 'remarks'),
      earlier: triggers.every(t => t.earlier) || isFarBack(dated?.date ?? null),
      event,
      date: dated?.date ?? null,
      place,
      audience,
      attributions: sentence.attributions.filter(a => a.speaker === speaker.id).map(a => a.id),
    })
  }
  return found
}

/**
 * "On Wednesday Field returned to the matter at the Guild. '…,' she said": a sentence that opens with a
 * day and brings in somebody sets the scene for what they say next in the paragraph.
 */
function sceneTrigger({ tokens, dates }: OutletSentence): Trigger | null {
  const date = dates[0]
  if (date === undefined || tokens.some(token => NOT_YET.test(token.lower))) return null
  const after = tokens.findIndex(token => token.start >= date.span[1])
  const opens = tokens.findIndex(token => token.start >= date.span[0])
  if (after === -1 || opens > 1) return null
  return { type: 'meeting', first: after, last: after, event: null, earlier: false }
}

const NOT_YET = /^(?:will|would|shall|may|might|had)$/

function leadsToSpeech(sentences: readonly OutletSentence[], i: number): boolean {
  const next = sentences[i + 1]
  return next !== undefined && next.paragraph === sentences[i]!.paragraph && next.attributions.length > 0
}

function firstLinked(
  sentence: OutletSentence,
  triggers: readonly Trigger[],
): { date: DateMention; trigger: Trigger } | null {
  for (const trigger of triggers) {
    const date = linkedDate(sentence, triggers, trigger)
    if (date !== null) return { date, trigger }
  }
  return null
}

function firstOf<T>(triggers: readonly Trigger[], read: (trigger: Trigger) => T | null): T | null {
  for (const trigger of triggers) {
    const found = read(trigger)
    if (found !== null) return found
  }
  return null
}

/** One does not speak to oneself: the words behind "met" may be the speaker's own name. */
function withoutSpeaker(audience: Span | null, mentions: readonly Span[]): Span | null {
  if (audience === null) return null
  return mentions.some(m => m[0] < audience[1] && audience[0] < m[1]) ? null : audience
}

/** "Last week he said", "in March she had told": background to what the report is about. */
function isFarBack(date: DateMention | null): boolean {
  const relative = date?.relative
  if (relative === undefined || relative === null) return false
  if (relative.kind === 'month') return true
  if (relative.kind === 'period') return relative.count < 0
  return relative.kind === 'offset' && relative.days < -1
}
