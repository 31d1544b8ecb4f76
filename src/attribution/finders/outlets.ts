import type { TextAnalysis, Token } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'

/** The outlets and agencies that a document shows to be such by how it speaks of them. */
export interface Outlets {
  /** Offsets of the words of their names. */
  readonly words: ReadonlySet<number>
  /** Offsets of the words of the name of the outlet or agency whose text this is. */
  readonly own: ReadonlySet<number>
}

/** "the news agency X", "the X newspaper" */
const KINDS: ReadonlySet<string> = new Set(
  `agency newspaper daily weekly magazine broadcaster channel station website tabloid paper wire agence agentur
  nachrichtenagentur zeitung tageszeitung quotidien agencia diario periódico`.split(/\s+/),
)
const TOLD: ReadonlySet<string> = new Set('told tell tells telling to'.split(' '))

/** Bodies that are told things as often, and are no outlets. */
const BODIES: ReadonlySet<string> = new Set(
  'parliament congress senate council court commission committee cabinet government police assembly'.split(
    ' ',
  ),
)

interface Mention {
  /** Tokens `[from, to)`. */
  readonly from: number
  readonly to: number
}

/** `publisher`: the document's outlet, null where it is not known. */
export function outletsOf(analysis: TextAnalysis, names: readonly Name[], publisher: string | null): Outlets {
  const { tokens } = analysis
  const words = new Set<number>()
  const own = new Set<number>()
  for (const [text, { mentions, unknown }] of mentionsOf(analysis, names)) {
    const ours = isPublisher(text, publisher) || mentions.some(m => isDateline(tokens, m))
    const outlet = ours || mentions.some(m => hasKind(tokens, m)) || (unknown && isOnlyTold(tokens, mentions))
    if (!outlet || BODIES.has(text)) continue
    for (const { from, to } of mentions) {
      for (let t = from; t < to; t++) {
        words.add(tokens[t]!.start)
        if (ours) own.add(tokens[t]!.start)
      }
    }
  }
  return { words, own }
}

interface Named {
  readonly mentions: Mention[]
  /** Nothing tells what kind of thing has the name. */
  readonly unknown: boolean
}

function mentionsOf(analysis: TextAnalysis, names: readonly Name[]): Map<string, Named> {
  const found = new Map<string, Named>()
  let t = 0
  for (const { span, text, kind } of names) {
    if (kind === 'person' || kind === 'place') continue
    while (t < analysis.tokens.length && analysis.tokens[t]!.start < span[0]) t++
    let to = t
    while (to < analysis.tokens.length && analysis.tokens[to]!.end <= span[1]) to++
    const key = text.toLowerCase()
    const known = found.get(key)
    if (known === undefined) found.set(key, { mentions: [{ from: t, to }], unknown: kind === 'unknown' })
    else known.mentions.push({ from: t, to })
  }
  return found
}

/** "Bollard" for the Daily Bollard. */
function isPublisher(name: string, publisher: string | null): boolean {
  if (publisher === null) return false
  const whole = publisher.toLowerCase()
  return whole === name || whole.startsWith(`${name} `) || whole.endsWith(` ${name}`)
}

/** VESSIN (X) - */
function isDateline(tokens: readonly Token[], { from, to }: Mention): boolean {
  return (
    tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && /^[-–—]+$/.test(tokens[to + 1]?.text ?? '')
  )
}

function hasKind(tokens: readonly Token[], { from, to }: Mention): boolean {
  return KINDS.has(tokens[from - 1]?.lower ?? '') || KINDS.has(tokens[to]?.lower ?? '')
}

/** Whoever is told something wherever it is named, and named without "the", does nothing but pass it on. */
function isOnlyTold(tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  return (
    mentions.every(m => TOLD.has(tokens[m.from - 1]?.lower ?? '')) &&
    mentions.some(m => tokens[m.from - 1]!.lower !== 'to')
  )
}
