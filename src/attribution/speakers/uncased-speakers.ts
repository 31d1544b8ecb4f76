import type { Attribution, SpeakerBasis } from '../../model/attribution.ts'
import { firstEndingBehind } from '../../model/halving.ts'
import { identifier } from '../../model/identifier.ts'
import type { DocumentSpeaker } from '../../model/speaker.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { enclosingAttributions } from './speaker-nesting.ts'
import { Cast, type Voice, wordsOf } from './uncased-cast.ts'
import { introductions } from './uncased-introductions.ts'
import { Passing } from './uncased-passing.ts'
import { readUncased, type SpeakerWord, type UncasedSource } from './uncased-source.ts'

/**
 * Who stands behind each source of a text in a script without capitals. The sources are all that is read: they are
 * one speaker where they are the same words or end in the same name. Where a name fits two, nobody is told.
 */
export function resolveUncased(
  document: string,
  analysis: TextAnalysis,
  attributions: readonly Attribution[],
  word: SpeakerWord,
): { attributions: Attribution[]; speakers: DocumentSpeaker[] } {
  const cast = new Cast(analysis)
  const known = knownNames(analysis, attributions, word)
  const introduced = introductions(analysis, known, word)
  for (const introduction of introduced) cast.person(introduction)
  const parents = enclosingAttributions(attributions)
  const voices: (Voice | null)[] = attributions.map(() => null)
  const bases: SpeakerBasis[] = attributions.map(() => 'none')
  const passing = new Passing(analysis, cast, introduced, word)
  attributions.forEach((attribution, i) => {
    if (parents[i] !== null) return
    const source = sourceOf(analysis, attribution, word, known)
    const at = attribution.source[0]?.[0] ?? attribution.content[0]![0]
    const near = passing.upTo(at)
    if (source === null || source.type === 'pronoun') {
      const several = source?.pronoun.number === 'plural' && near?.kind === 'person'
      voices[i] = several ? null : near
      bases[i] = source !== null ? 'pronoun' : near === null ? 'none' : 'follow-on'
      if (source !== null && voices[i] !== null) cast.mention(voices[i]!, source.span, 'pronoun')
    } else {
      voices[i] = cast.voiceOf(source)
      bases[i] = basisOf(source)
    }
    passing.speaks(voices[i]!, at)
  })
  // Speech in speech: "I" is whoever speaks there, "he" is nobody that could be told.
  attributions.forEach((attribution, i) => {
    const source = parents[i] === null ? null : sourceOf(analysis, attribution, word, known)
    if (source === null) return
    if (source.type === 'pronoun')
      voices[i] = source.pronoun.person === 1 ? (voices[parents[i]!] ?? null) : null
    else voices[i] = cast.voiceOf(source)
    bases[i] = source.type === 'pronoun' ? 'pronoun' : basisOf(source)
  })
  const speaking = new Set(voices)
  const ids = new Map(
    cast.all.flatMap((voice, index) =>
      speaking.has(voice) ? [[voice, speakerOf(document, voice, index)] as const] : [],
    ),
  )
  return {
    attributions: attributions.map((a, i) => ({
      ...a,
      speaker: voices[i] === null ? null : ids.get(voices[i]!)!.id,
      speakerBasis: bases[i]!,
    })),
    speakers: [...ids.values()],
  }
}

function speakerOf(document: string, voice: Voice, index: number): DocumentSpeaker {
  const { kind, name, named, titles } = voice
  const mentions = [...voice.mentions].sort((a, b) => a.span[0] - b.span[0])
  const id = identifier('s', [document, kind, name, mentions[0]?.span[0] ?? 0, index])
  return { id, name, kind, named, titles, speaksFor: null, mentions }
}

function sourceOf(
  analysis: TextAnalysis,
  { source }: Attribution,
  word: SpeakerWord,
  known: ReadonlySet<string>,
): UncasedSource | null {
  const [span] = source
  if (span === undefined) return null
  const { tokens } = analysis
  let first = firstEndingBehind(tokens, span[0])
  const within = []
  // A preposition written onto the source is no part of it: its token begins before.
  for (; first < tokens.length && tokens[first]!.start < span[1]; first++) {
    const token = tokens[first]!
    within.push(
      token.start >= span[0]
        ? token
        : { ...token, start: span[0], lower: analysis.text.slice(span[0], token.end) },
    )
  }
  return readUncased(analysis, within, word, known)
}

const NOTHING_KNOWN: ReadonlySet<string> = new Set()

/** The last word of every name that stands apart from an office, and the last two of those that have so many. */
function knownNames(
  analysis: TextAnalysis,
  attributions: readonly Attribution[],
  word: SpeakerWord,
): ReadonlySet<string> {
  const known = new Set<string>()
  for (const attribution of attributions) {
    const source = sourceOf(analysis, attribution, word, NOTHING_KNOWN)
    if (source?.type !== 'person' || source.name === null) continue
    const words = wordsOf(analysis.text, source.name)
    known.add(words[words.length - 1]!)
    if (words.length > 1) known.add(words.slice(-2).join(' '))
  }
  return known
}

function basisOf(source: Exclude<UncasedSource, { type: 'pronoun' }>): SpeakerBasis {
  return source.type === 'person' && source.name !== null ? 'named' : 'title'
}
