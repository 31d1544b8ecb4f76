import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { mixed } from '../../text/words/feature-hash.ts'
import { type Clues, PAD, stepOf } from './clues.ts'
import { CUE } from './roles.ts'

/** Tokens `[from, to)` of the whole text that play one part. */
export interface RoleSpan {
  readonly role: number
  readonly from: number
  readonly to: number
  /** How probable the span is. */
  readonly probability: number
}

const PAIR_FEATURES = 18

/** A cue and a span that lie further apart, in spans, are no pair. */
export const FARTHEST = 8

const FARTHEST_SENTENCE = 3
/** Longer gaps count by their signs, shorter ones by their words. */
const LONGEST_GAP_READ = 2
const LONGEST_GAP_SCANNED = 40
const NONE = 99
const OTHER_SENTENCE = 20
const EDGE = 9

const COMMA = 1
const STOP = 2
const COLON = 4
const MARK = 8
const JOIN = 16

/**
 * Features, as hashes, of whether the source or content `spans[other]` belongs to the cue `spans[cue]`: how far apart
 * they are, what stands between, and which other cues there are to belong to. `spans` in order of the text. The list is
 * written over by the next pair.
 */
export function pairFeatures(
  analysis: TextAnalysis,
  clues: Clues,
  spans: readonly RoleSpan[],
  cue: number,
  other: number,
): Int32Array {
  const { tokens } = analysis
  const c = spans[cue]!
  const o = spans[other]!
  const before = other < cue
  const gap = Math.max(0, before ? c.from - o.to : o.from - c.to)
  const gapStep = stepOf(gap)
  const between = rolesBetween(spans, Math.min(cue, other), Math.max(cue, other))
  const cueSentence = tokens[c.from]!.sentence
  const apart = (before ? tokens[o.to - 1]!.sentence : tokens[o.from]!.sentence) - cueSentence
  const sentences = Math.max(-FARTHEST_SENTENCE, Math.min(FARTHEST_SENTENCE, apart))
  const [gapFrom, gapTo] = before ? [o.to, c.from] : [c.to, o.from]
  const signs = signsBetween(tokens, gapFrom, gapTo)
  const marked = tokens[o.from]!.kind === 'mark' ? 1 : 0

  const cueBefore = nextCue(spans, other, -1)
  const cueBehind = nextCue(spans, other, 1)
  const nearest = (before ? cueBehind : cueBefore) === cue ? 1 : 0
  const rival = before
    ? rivalStep(tokens, spans, cueBefore, o.from, o)
    : rivalStep(tokens, spans, cueBehind, o.to - 1, o)
  const roleAt = (i: number) => spans[i]?.role ?? EDGE
  const pattern = mixed(mixed(roleAt(other - 1), roleAt(other + 1)), mixed(roleAt(cue - 1), roleAt(cue + 1)))
  written = 0
  kindOfPair = o.role * 2 + (before ? 1 : 0)
  put(0)
  put(gapStep)
  put(between)
  put(sentences)
  put(gap <= LONGEST_GAP_READ ? gapWords(clues, gapFrom, gapTo) : 1)
  put(signs)
  put(clues.word[o.from + PAD]!)
  put(clues.lemma[c.from + PAD]!)
  put(mixed(marked, sentences))
  put(nearest)
  put(mixed(nearest, rival))
  put(mixed(Math.abs(cue - other) === 1 ? 1 : 0, marked))
  put(pattern)
  put(mixed(pattern, sentences))
  put(mixed(gapStep, between))
  put(mixed(signs, sentences))
  put(mixed(nearest, mixed(rival, gapStep)))
  put(mixed(between, mixed(sentences, marked)))
  return features
}

/** The list that every pair is written into. */
const features = new Int32Array(PAIR_FEATURES)
let written = 0
let kindOfPair = 0

/** Writes the feature of the next template, a hash other than 0. */
function put(value: number): void {
  features[written] = mixed(mixed(written + 1, value), kindOfPair) || 1
  written++
}

function rolesBetween(spans: readonly RoleSpan[], low: number, high: number): number {
  let hash = 0
  for (let i = low + 1; i < high; i++) hash += 1 << (4 * (spans[i]!.role - 1))
  return hash
}

function signsBetween(tokens: readonly Token[], from: number, to: number): number {
  let signs = 0
  for (let i = from; i < to && i < from + LONGEST_GAP_SCANNED; i++) {
    const { text, kind, lower } = tokens[i]!
    if (text === ',') signs |= COMMA
    else if (text === '.' || text === '?' || text === '!') signs |= STOP
    else if (text === ':' || text === ';') signs |= COLON
    else if (kind === 'mark') signs |= MARK
    else if (lower === 'and' || lower === 'but') signs |= JOIN
  }
  return signs
}

function gapWords(clues: Clues, from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to; i++) hash = mixed(hash, clues.word[i + PAD]!)
  return hash
}

function nextCue(spans: readonly RoleSpan[], from: number, direction: 1 | -1): number {
  for (let i = from + direction; i >= 0 && i < spans.length; i += direction)
    if (spans[i]!.role === CUE) return i
  return -1
}

/** How far the next cue on the other side of the span is, and whether in its sentence. */
function rivalStep(
  tokens: readonly Token[],
  spans: readonly RoleSpan[],
  rival: number,
  facing: number,
  span: RoleSpan,
): number {
  const cue = spans[rival]
  if (cue === undefined) return NONE
  const gap = rival > 0 && cue.from >= span.to ? cue.from - span.to : span.from - cue.to
  const same = tokens[cue.from]!.sentence === tokens[facing]!.sentence
  return stepOf(Math.max(0, gap)) + (same ? 0 : OTHER_SENTENCE)
}
