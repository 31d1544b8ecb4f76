import type { Attribution } from '../../model/attribution.ts'
import { isDignity } from '../../text/names/honorifics.ts'
import type { Name } from '../../text/names/names.ts'
import { type Pronoun, pronounOf } from '../../text/names/pronouns.ts'
import type { Description } from './speaker-descriptions.ts'
import { readSource, type SourceReading } from './speaker-sources.ts'
import type { SpeakerText } from './speaker-text.ts'

/** What is met in a text: names, descriptions, pronouns, and sources with the speech they stand by. */
export type Step =
  | { readonly at: number; readonly type: 'source'; readonly index: number; readonly reading: SourceReading }
  | { readonly at: number; readonly type: 'name'; readonly name: Name }
  | { readonly at: number; readonly type: 'description'; readonly description: Description }
  | { readonly at: number; readonly type: 'pronoun'; readonly token: number; readonly pronoun: Pronoun }

/** "herself", and "herself’s" never. */
const LONGEST_PRONOUN = 7

/** At one place a source is read before the name in it. */
const ORDER: Readonly<Record<Step['type'], number>> = { source: 0, name: 1, description: 2, pronoun: 3 }

/** Every step of a text, in order. Speech without a source is met where it begins. */
export function stepsThrough(
  text: SpeakerText,
  attributions: readonly Attribution[],
  apposed: ReadonlyMap<Description, unknown>,
): Step[] {
  const { tokens, language } = text.analysis
  const steps: Step[] = []
  const inSource = new Uint8Array(tokens.length)
  attributions.forEach((attribution, index) => {
    const at = attribution.source[0]?.[0] ?? attribution.content[0]?.[0] ?? attribution.cue[0]?.[0] ?? 0
    steps.push({ at, type: 'source', index, reading: readSource(text, attribution.source) })
    for (const [start, end] of attribution.source)
      for (let t = text.tokenAt(start); t < tokens.length && tokens[t]!.start < end; t++) inSource[t] = 1
  })
  const credits = creditLines(text)
  for (const name of text.names)
    if (credits.size === 0 || !credits.has(text.paragraphAt(name.span[0])))
      steps.push({ at: name.span[0], type: 'name', name })
  for (const description of text.descriptions)
    if (!apposed.has(description) && inSource[description.first] === 0)
      steps.push({ at: description.span[0], type: 'description', description })
  for (let t = 0; t < tokens.length; t++) {
    const { kind, lower, start } = tokens[t]!
    if (kind !== 'word' || lower.length > LONGEST_PRONOUN || inSource[t] !== 0 || text.isQuoted(t)) continue
    const pronoun = pronounOf(lower, language)
    if (pronoun !== null && isPersonal(pronoun) && !isDignity(tokens[t + 1]?.lower ?? ''))
      steps.push({ at: start, type: 'pronoun', token: t, pronoun })
  }
  return steps.sort((a, b) => a.at - b.at || ORDER[a.type] - ORDER[b.type])
}

const CREDIT =
  /\bvia (?:getty|ap|reuters|afp|facebook|linkedin|twitter|instagram|youtube)\b|\bgetty images\b|\/ ?(?:ap|reuters|afp|facebook|linkedin|twitter|instagram|youtube)\b|^(?:photo|image|picture)s? (?:by|credit|courtesy)/i
const LONGEST_CREDIT = 60

/** Paragraphs that say whose a picture is: nobody in them is spoken of. */
function creditLines({ analysis }: SpeakerText): ReadonlySet<number> {
  const lines = new Set<number>()
  analysis.paragraphs.forEach(({ start, end }, i) => {
    if (end - start <= LONGEST_CREDIT && CREDIT.test(analysis.text.slice(start, end))) lines.add(i)
  })
  return lines
}

function isPersonal(pronoun: Pronoun): boolean {
  return (
    pronoun.person === 3 && !pronoun.relative && (pronoun.gender === 'male' || pronoun.gender === 'female')
  )
}
