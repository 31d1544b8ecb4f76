import type { Attribution, SpeakerBasis } from '../../model/attribution.ts'
import { firstEndingBehind } from '../../model/halving.ts'
import { identifier } from '../../model/identifier.ts'
import type { Span } from '../../model/span.ts'
import type { DocumentSpeaker, Mention, MentionForm, SpeakerKind } from '../../model/speaker.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { enclosingAttributions } from './speaker-nesting.ts'
import { type Introduction, introductions } from './uncased-introductions.ts'
import { readUncased, type SpeakerWord, type UncasedSource } from './uncased-source.ts'

/** Somebody who speaks in a text whose names have no capitals. */
interface Voice {
  kind: SpeakerKind
  /** The longest name, as written. */
  name: string
  named: boolean
  readonly titles: string[]
  readonly mentions: Mention[]
}

/** A pronoun or a verb without a subject goes back over no more paragraphs. */
const FURTHEST = 2

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
  for (const introduction of introductions(analysis, known, word)) cast.introduce(introduction)
  const parents = enclosingAttributions(attributions)
  const voices: (Voice | null)[] = attributions.map(() => null)
  const bases: SpeakerBasis[] = attributions.map(() => 'none')
  let last: { voice: Voice; at: number } | null = null
  attributions.forEach((attribution, i) => {
    const source = sourceOf(analysis, attribution, word, known)
    const at = attribution.source[0]?.[0] ?? attribution.content[0]![0]
    const parent = parents[i] ?? null
    const near: Voice | null = last !== null && cast.paragraphs(last.at, at) <= FURTHEST ? last.voice : null
    if (source === null) {
      if (near !== null && parent === null) bases[i] = 'follow-on'
      voices[i] = parent === null ? near : null
    } else if (source.type === 'pronoun') {
      bases[i] = 'pronoun'
      const speaking = parent === null ? null : (voices[parent] ?? null)
      voices[i] = source.pronoun.person === 1 ? speaking : near === speaking ? null : near
      if (source.pronoun.number === 'plural' && voices[i]?.kind === 'person') voices[i] = null
      if (voices[i] !== null) cast.mention(voices[i]!, source.span, 'pronoun')
    } else {
      voices[i] = source.type === 'body' ? cast.body(source.span) : cast.person(source)
      bases[i] = source.type === 'person' && source.name !== null ? 'named' : 'title'
    }
    if (voices[i] !== null && parent === null) last = { voice: voices[i]!, at }
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

function wordsOf(text: string, span: Span): string[] {
  return text
    .slice(span[0], span[1])
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .split(/\s+/)
}

/** Everybody who has spoken so far. */
class Cast {
  readonly all: Voice[] = []
  readonly #analysis: TextAnalysis
  readonly #byLastWord = new Map<string, Voice[]>()
  readonly #byWords = new Map<string, Voice>()
  readonly #byOffice = new Map<string, Voice>()

  constructor(analysis: TextAnalysis) {
    this.#analysis = analysis
  }

  paragraphs(from: number, to: number): number {
    const { paragraphs } = this.#analysis
    return Math.abs(firstEndingBehind(paragraphs, to) - firstEndingBehind(paragraphs, from))
  }

  mention(voice: Voice, span: Span, form: MentionForm): void {
    const last = voice.mentions[voice.mentions.length - 1]
    if (last?.span[0] !== span[0] || last.span[1] !== span[1]) voice.mentions.push({ span, form })
  }

  body(span: Span): Voice {
    const several = wordsOf(this.#analysis.text, span).length > 1
    return this.#same(span, 'organisation', several)
  }

  /** Whoever is named in full somewhere; does not speak yet. */
  introduce({ name, title }: Introduction): void {
    this.person({ name, title })
  }

  /** Null where the name fits two. */
  person({ name, title }: { readonly name: Span | null; readonly title: Span | null }): Voice | null {
    if (name === null) return this.#holder(title!)
    const words = wordsOf(this.#analysis.text, name)
    const fitting = (this.#byLastWord.get(words[words.length - 1]!) ?? []).filter(v => fits(v.name, words))
    if (fitting.length > 1) return null
    const voice = fitting[0] ?? this.#add('person', name, words.length > 1 || title !== null)
    if (fitting.length === 0) this.#index(words[words.length - 1]!, voice)
    this.mention(voice, name, 'name')
    // Named twice alike, it is a name.
    if (fitting.length > 0) voice.named = true
    if (wordsOf(voice.name, [0, voice.name.length]).length < words.length)
      voice.name = this.#analysis.text.slice(name[0], name[1])
    if (title !== null) this.#hold(voice, title)
    return voice
  }

  /** "the minister": whoever was called so last, else whoever has these words. */
  #holder(title: Span): Voice {
    const held = this.#byOffice.get(officeOf(wordsOf(this.#analysis.text, title)))
    if (held === undefined) {
      const voice = this.#same(title, 'person', false)
      this.#hold(voice, title)
      return voice
    }
    this.mention(held, title, 'title')
    return held
  }

  #hold(voice: Voice, title: Span): void {
    const written = this.#analysis.text.slice(title[0], title[1])
    if (!voice.titles.includes(written)) voice.titles.push(written)
    this.#byOffice.set(officeOf(wordsOf(this.#analysis.text, title)), voice)
  }

  #same(span: Span, kind: SpeakerKind, named: boolean): Voice {
    const key = wordsOf(this.#analysis.text, span).join(' ')
    const voice = this.#byWords.get(key) ?? this.#add(kind, span, named)
    this.#byWords.set(key, voice)
    this.mention(voice, span, named ? 'name' : 'title')
    return voice
  }

  #add(kind: SpeakerKind, span: Span, named: boolean): Voice {
    const name = this.#analysis.text.slice(span[0], span[1])
    const voice: Voice = { kind, name, named, titles: [], mentions: [] }
    this.all.push(voice)
    return voice
  }

  #index(word: string, voice: Voice): void {
    const same = this.#byLastWord.get(word)
    if (same === undefined) this.#byLastWord.set(word, [voice])
    else if (same.length < MOST_OF_ONE_NAME) same.push(voice)
  }
}

const MOST_OF_ONE_NAME = 16

/** A surname alone, or the same first word. */
function fits(name: string, words: readonly string[]): boolean {
  const others = wordsOf(name, [0, name.length])
  return others.length === 1 || words.length === 1 || others[0] === words[0]
}

/** The noun of an office, with or without its article: "الوزير" and "وزير المياه" may be one. */
function officeOf(words: readonly string[]): string {
  const word = words[0]!
  return word.replace(/^(?:ال|ה)(?=\p{L}{2})/u, '').replace(/[ةه]$/u, '')
}
