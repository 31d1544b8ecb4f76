import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { type Pronoun, pronounOf } from '../../text/names/pronouns.ts'
import type { Locale } from '../languages/locale.ts'

/** A source in a script without capitals, as far as its offices and commas tell its parts. */
export type UncasedSource =
  | { readonly type: 'pronoun'; readonly pronoun: Pronoun; readonly span: Span }
  | { readonly type: 'body'; readonly span: Span }
  | {
      readonly type: 'person'
      readonly name: Span | null
      readonly title: Span | null
      /** `name` is certain: it stands apart from its office, or without one. */
      readonly apart: boolean
    }

export type SpeakerWord = NonNullable<Locale['speakerWord']>

/** How a noun begins that needs no complement: "الوزير", "השר". */
const DEFINITE: Readonly<Record<string, RegExp>> = { ar: /^ال/u, he: /^ה[א-ת]{2,}/u }
/** Titles that a name follows at once. */
const DIRECT: ReadonlySet<string> = new Set(
  `ח"כ חה"כ ד"ר דר' עו"ד פרופ' הרב رب د. دكتور دكتورة السيد السيدة الشيخ شیخ آقای خانم دکتر مهندس سردار امیر آیت‌الله آیتالله
امام حجت‌الاسلام شهردار`.split(/\s+/),
)
/** Longest name: given name, father's name, surname. */
const LONGEST_NAME = 3

/** The parts of a source; null where it has no words. `known`: the last words of names read elsewhere in the text. */
export function readUncased(
  analysis: TextAnalysis,
  tokens: readonly Token[],
  word: SpeakerWord,
  known: ReadonlySet<string>,
): UncasedSource | null {
  const [first] = tokens
  if (first === undefined) return null
  const pronoun = tokens.length === 1 ? pronounOf(first.lower, analysis.language) : null
  if (pronoun !== null) return { type: 'pronoun', pronoun, span: [first.start, first.end] }
  const parts = partsOf(DEMONSTRATIVE.test(first.lower) && tokens.length > 1 ? tokens.slice(1) : tokens)
  if (parts.length === 0) return null
  const offices = parts.map(part => word(part[0]!.lower) === 'office')
  const titled = offices.indexOf(true)
  if (titled < 0) {
    if (word(parts[0]![0]!.lower) === 'body') return { type: 'body', span: spanOf(parts[0]!) }
    return { type: 'person', name: spanOf(parts[0]!), title: null, apart: true }
  }
  const plain = offices.indexOf(false)
  const [title, name] = split(parts[titled]!, word, analysis.language, known)
  if (plain >= 0 && Math.abs(plain - titled) === 1 && parts[plain]!.length <= LONGEST_NAME)
    return { type: 'person', name: spanOf(parts[plain]!), title: spanOf(parts[titled]!), apart: true }
  return { type: 'person', name, title, apart: false }
}

/** "هذا", "این", "یک": no part of a name. */
const DEMONSTRATIVE = /^(?:هذا|هذه|أحد|إحدى|این|یک|אותו|אותה)$/u
/** "المتحدث باسم …", "ראש הממשלה של …" */
const LINK = /^(?:باسم|של)$/u

/** The words between the commas. */
function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'word' || token.kind === 'number') parts[parts.length - 1]!.push(token)
    else if (/^[,،]$/.test(token.text)) parts.push([])
  }
  return parts.filter(part => part.length > 0)
}

function spanOf(tokens: readonly Token[]): Span {
  return [tokens[0]!.start, tokens[tokens.length - 1]!.end]
}

/** An office, what it is held of, and the name behind it; the name is null where nothing tells one. */
function split(
  words: readonly Token[],
  word: SpeakerWord,
  language: string,
  known: ReadonlySet<string>,
): [title: Span, name: Span | null] {
  let office = 1
  while (office < words.length && word(words[office]!.lower) === 'office') office++
  const at = nameStart(words, office, word, language, known)
  return [spanOf(words.slice(0, at)), at < words.length ? spanOf(words.slice(at)) : null]
}

function nameStart(
  words: readonly Token[],
  office: number,
  word: SpeakerWord,
  language: string,
  known: ReadonlySet<string>,
): number {
  const end = words.length
  const last = words[end - 1]!.lower
  if (end > office && known.has(last)) return known.has(pair(words)) ? Math.max(office, end - 2) : end - 1
  const head = words[office - 1]!.lower
  const definite = DEFINITE[language]
  let at = office
  if (DIRECT.has(head)) return end - at <= LONGEST_NAME && end - at >= 2 ? at : end
  if (definite === undefined) return end - at >= 3 && end - at <= 5 ? end - 2 : end
  if (!definite.test(head)) {
    // What the office is held of: a body and its own complement, or a definite noun.
    if (LINK.test(words[at]?.lower ?? '')) at++
    const held = words[at]?.lower ?? ''
    if (word(held) === 'body') at += definite.test(held) ? 1 : 2
    else if (!definite.test(held)) return end - at >= 4 ? end - 2 : end
  }
  while (at < end && definite.test(words[at]!.lower)) at++
  const left = end - at
  return left >= 2 || (left === 1 && definite.test(head)) ? Math.max(at, end - LONGEST_NAME) : end
}

/** The last two words: the key of a name in full. */
function pair(words: readonly Token[]): string {
  return words
    .slice(-2)
    .map(w => w.lower)
    .join(' ')
}
