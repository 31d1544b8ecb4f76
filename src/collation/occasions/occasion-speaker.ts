import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import { firstWhere } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { OutletSentence } from './occasion-sentence.ts'
import type { Trigger } from './occasion-triggers.ts'

export interface SentenceSpeaker {
  /** A merged speaker. */
  readonly id: string
  /** True where others come to the speaker: "the delegates met with the minister". */
  readonly visited: boolean
  readonly mentions: readonly Span[]
}

export interface SpeakerMention {
  readonly speaker: string
  readonly span: Span
}

/**
 * Whose occasion a sentence tells of: the source of its attribution, else somebody whom it mentions and
 * whom the report lets speak. Where it names nobody ("the remarks came on Sunday"), the one who has most
 * of the report's words, if that is more than half.
 */
export function speakerOfSentence(
  mentions: readonly SpeakerMention[],
  attributions: readonly Attribution[],
): (sentence: OutletSentence, trigger: Trigger) => SentenceSpeaker | null {
  const main = mainSpeaker(attributions)
  return (sentence, trigger) => {
    const own = mentionsIn(mentions, sentence)
    const spansOf = (id: string) => own.filter(m => m.speaker === id).map(m => m.span)
    const token = sentence.tokens[trigger.first]!
    const sources = sentence.attributions.flatMap(({ speaker, source: [span] }) =>
      speaker === null || span === undefined ? [] : [{ speaker, span }],
    )
    const source = nearest(sources, token.start)
    const subject = nearest(
      own.filter(m => m.span[1] <= token.start),
      token.start,
    )
    // "He met families, and was asked by one of them": the meeting is his.
    const isSubjects = trigger.type === 'meeting' && subject !== null && (source?.span[0] ?? 0) > token.start
    if (source !== null && !isSubjects) {
      return { id: source.speaker, visited: false, mentions: [source.span, ...spansOf(source.speaker)] }
    }
    if (subject !== null) return { id: subject.speaker, visited: false, mentions: spansOf(subject.speaker) }
    const object = nearest(own, token.start)
    if (object !== null && trigger.type === 'meeting') {
      return { id: object.speaker, visited: true, mentions: spansOf(object.speaker) }
    }
    if (main === null || (trigger.type !== 'remarks' && trigger.type !== 'event')) return null
    return { id: main, visited: false, mentions: [] }
  }
}

/** Mentions of the document's speakers under their merged names, in order of the text. */
export function mergedMentions(
  annotated: AnnotatedDocument,
  attributions: readonly Attribution[],
): SpeakerMention[] {
  const own = new Map(annotated.attributions.map(a => [a.id, a.speaker]))
  const merged = new Map<string, string>()
  for (const { id, speaker } of attributions) {
    const before = own.get(id)
    if (before !== undefined && before !== null && speaker !== null) merged.set(before, speaker)
  }
  return annotated.speakers
    .flatMap(s => {
      const speaker = merged.get(s.id)
      return speaker === undefined ? [] : s.mentions.map(m => ({ speaker, span: m.span }))
    })
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

export function mentionsIn(mentions: readonly SpeakerMention[], sentence: OutletSentence): SpeakerMention[] {
  const low = firstWhere(mentions.length, i => mentions[i]!.span[0] >= sentence.start)
  const found: SpeakerMention[] = []
  for (let i = low; i < mentions.length && mentions[i]!.span[0] < sentence.end; i++) found.push(mentions[i]!)
  return found
}

function nearest(mentions: readonly SpeakerMention[], offset: number): SpeakerMention | null {
  let best: SpeakerMention | null = null
  for (const mention of mentions) {
    if (best === null || Math.abs(mention.span[0] - offset) < Math.abs(best.span[0] - offset)) best = mention
  }
  return best
}

function mainSpeaker(attributions: readonly Attribution[]): string | null {
  const counts = new Map<string, number>()
  for (const { speaker } of attributions) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  for (const [speaker, count] of counts) if (count * 2 > attributions.length) return speaker
  return null
}
