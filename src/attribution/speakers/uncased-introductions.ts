import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { SpeakerWord } from './uncased-source.ts'

/** A name in full with the office that tells it to be one: "رئيسة بلدية ليندو ليلى حداد", "لیلا امینی، شهردار لیندو". */
export interface Introduction {
  readonly name: Span
  readonly title: Span
}

/** The office stands no further before the name. */
const REACH = 4
const LONGEST_TITLE = 6

/**
 * Where the text names in full those whom it lets speak by surname, and whoever a sentence begins with, office
 * behind; in order, each surname once.
 */
export function introductions(
  analysis: TextAnalysis,
  surnames: ReadonlySet<string>,
  word: SpeakerWord,
): Introduction[] {
  const { tokens, text } = analysis
  const found: Introduction[] = []
  const met = new Set<string>()
  for (let t = 1; t < tokens.length; t++) {
    const { lower, kind, sentence } = tokens[t]!
    if (kind !== 'word' || met.has(lower)) continue
    if (!surnames.has(lower) && !opensWithName(analysis, t, word)) continue
    const given = tokens[t - 1]!
    if (given.kind !== 'word' || given.sentence !== sentence || word(given.lower) !== null) continue
    const title = officeBefore(tokens, t - 1, word) ?? officeBehind(tokens, t + 1, word)
    if (title === null || text.slice(given.end, tokens[t]!.start).trim() !== '') continue
    met.add(lower)
    found.push({ name: [given.start, tokens[t]!.end], title })
  }
  return found
}

/** The second word of a sentence, before the comma and the office: "لیلا امینی، شهردار لیندو، …". */
function opensWithName({ tokens, sentences }: TextAnalysis, t: number, word: SpeakerWord): boolean {
  const { sentence, lower } = tokens[t]!
  return (
    t === sentences[sentence]!.firstToken + 1 &&
    word(lower) === null &&
    officeBehind(tokens, t + 1, word) !== null
  )
}

type Tokens = TextAnalysis['tokens']

function officeBefore(tokens: Tokens, given: number, word: SpeakerWord): Span | null {
  // "ראש עיריית לינדו, לאה ברק": the name in apposition.
  const from = /^[,،]$/.test(tokens[given - 1]?.text ?? '') ? given - 2 : given - 1
  for (let i = from; i >= 0 && from - i < REACH; i--) {
    if (tokens[i]!.kind !== 'word' || tokens[i]!.sentence !== tokens[given]!.sentence) return null
    const what = word(tokens[i]!.lower)
    if (what === 'office') return [tokens[i]!.start, tokens[from]!.end]
    if (what === 'function') return null
  }
  return null
}

/** Behind a comma, up to the next. */
function officeBehind(tokens: Tokens, comma: number, word: SpeakerWord): Span | null {
  const first = tokens[comma + 1]
  if (!/^[,،]$/.test(tokens[comma]?.text ?? '') || first === undefined || word(first.lower) !== 'office')
    return null
  let end = comma + 1
  while (end < tokens.length && end - comma <= LONGEST_TITLE && tokens[end]!.kind === 'word') end++
  return /^[,،.]$/.test(tokens[end]?.text ?? '') ? [first.start, tokens[end - 1]!.end] : null
}
