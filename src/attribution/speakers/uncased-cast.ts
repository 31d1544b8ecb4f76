import type { Span } from '../../model/span.ts'
import type { Mention, MentionForm, SpeakerKind } from '../../model/speaker.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { UncasedSource } from './uncased-source.ts'

/** Somebody who speaks in a text whose names have no capitals. */
export interface Voice {
  kind: SpeakerKind
  /** The longest name, as written. */
  name: string
  named: boolean
  readonly titles: string[]
  readonly mentions: Mention[]
}

/** Lower-cased, joiners left out. */
export function wordsOf(text: string, span: Span): string[] {
  return text
    .slice(span[0], span[1])
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .split(/\s+/)
}

/** Everybody who has spoken so far. */
export class Cast {
  readonly all: Voice[] = []
  readonly #analysis: TextAnalysis
  readonly #byLastWord = new Map<string, Voice[]>()
  readonly #byWords = new Map<string, Voice>()
  readonly #byOffice = new Map<string, Voice>()

  constructor(analysis: TextAnalysis) {
    this.#analysis = analysis
  }

  mention(voice: Voice, span: Span, form: MentionForm): void {
    const last = voice.mentions[voice.mentions.length - 1]
    if (last?.span[0] !== span[0] || last.span[1] !== span[1]) voice.mentions.push({ span, form })
  }

  body(span: Span): Voice {
    const several = wordsOf(this.#analysis.text, span).length > 1
    return this.#same(span, 'organisation', several)
  }

  voiceOf(source: Exclude<UncasedSource, { type: 'pronoun' }>): Voice | null {
    return source.type === 'body' ? this.body(source.span) : this.person(source)
  }

  /** Whoever was called by an office last. */
  holderOf(office: string): Voice | null {
    return this.#byOffice.get(officeOf([office])) ?? null
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
