import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token, TokenKind } from '../../text/analysis.ts'
import { ENDING, lettersHash, mixed, WORD } from '../../text/words/feature-hash.ts'
import type { Candidate } from '../candidate.ts'
import { startsWithCapital, WORD_CLASSES } from '../phrases/word-class.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { beginning, CONTENT, CUE, continuing, SOURCE } from './roles.ts'

/**
 * What is known of each token before labels are given, a number for each, in lists as long as the text has tokens with
 * `PAD` places before and behind. Everything but `odds` and `quote` is a hash or a small number that is only compared.
 */
export interface Clues {
  readonly word: Int32Array
  readonly lemma: Int32Array
  readonly ending: Int32Array
  readonly wordClass: Int32Array
  /** Step of the probability that the token heads a cue: 0 for none, up to 8. */
  readonly odds: Int32Array
  readonly headsCue: Uint8Array
  /** 0 outside quotation marks, 1 inside, 2 the opening mark, 3 the closing one. */
  readonly quote: Int32Array
  /** Step of the length of the quotation that the token stands in. */
  readonly quoteLength: Int32Array
  /** The label that a rule gives, and which rule with what certainty. */
  readonly ruleLabel: Int32Array
  readonly rule: Int32Array
}

export const PAD = 4

const CLASS = 6
const RULE = 7

/** Classes of words that no unit holds, as those inside quotation marks. */
const CAPITAL_WORD = lettersHash(CLASS, 'Capital')
const SMALL_WORD = lettersHash(CLASS, 'small')
const NUMBER = lettersHash(CLASS, '0')
const MARK = lettersHash(CLASS, '"')
const CLASS_HASH: Readonly<Record<string, number>> = Object.fromEntries(
  WORD_CLASSES.map(name => [name, lettersHash(CLASS, name)]),
)

/** So many letters at the end of a word tell its form. */
const ENDING_LETTERS = 3
/** So much of an endless word is read. */
const LONGEST_WORD = 64

/** Odds below this are no cue that the words around should know of. */
const LIKELY_CUE = 0.3
const ODDS_STEPS = [0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95]

export function cluesOf(
  analysis: TextAnalysis,
  units: readonly WorkingUnit[],
  candidates: readonly Candidate[],
): Clues {
  const { tokens } = analysis
  const size = tokens.length + 2 * PAD
  const clues: Clues = {
    word: new Int32Array(size),
    lemma: new Int32Array(size),
    ending: new Int32Array(size),
    wordClass: new Int32Array(size),
    odds: new Int32Array(size),
    headsCue: new Uint8Array(size),
    quote: new Int32Array(size),
    quoteLength: new Int32Array(size),
    ruleLabel: new Int32Array(size),
    rule: new Int32Array(size),
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const { kind, text } = token
    const lower = token.lower.length > LONGEST_WORD ? token.lower.slice(0, LONGEST_WORD) : token.lower
    const hash = lettersHash(WORD, lower)
    const at = i + PAD
    clues.word[at] = hash
    clues.lemma[at] = hash
    clues.ending[at] = lettersHash(ENDING, lower, Math.max(0, lower.length - ENDING_LETTERS))
    clues.wordClass[at] = kind === 'punctuation' ? hash : classAlone(kind, text)
  }
  readUnits(clues, tokens, units)
  readQuotations(clues, analysis)
  readRules(clues, tokens, candidates)
  return clues
}

function classAlone(kind: TokenKind, text: string): number {
  if (kind === 'mark') return MARK
  if (kind === 'number') return NUMBER
  return startsWithCapital(text) ? CAPITAL_WORD : SMALL_WORD
}

/** Classes, lemmas and odds of the words outside quotation marks. */
function readUnits(clues: Clues, tokens: readonly Token[], units: readonly WorkingUnit[]): void {
  let t = 0
  for (const { items, classes, inflections, odds } of units) {
    for (let i = 0; i < items.length; i++) {
      const { start, kind } = items[i]!
      while (t < tokens.length && tokens[t]!.start < start) t++
      if (kind === 'quotation' || t >= tokens.length || tokens[t]!.start !== start) continue
      const at = t + PAD
      clues.wordClass[at] = CLASS_HASH[classes[i]!]!
      const inflection = inflections[i]
      if (inflection) clues.lemma[at] = inflection.hash
      const chance = odds[i]!
      clues.headsCue[at] = chance > LIKELY_CUE ? 1 : 0
      let step = 0
      if (chance > 0) while (step < ODDS_STEPS.length && chance >= ODDS_STEPS[step]!) step++
      clues.odds[at] = step
    }
  }
}

function readQuotations(clues: Clues, { tokens, quotations }: TextAnalysis): void {
  let t = 0
  for (const { start, end, depth, close } of quotations) {
    if (depth !== 0) continue
    while (t < tokens.length && tokens[t]!.end <= start) t++
    const first = t
    while (t < tokens.length && tokens[t]!.start < end) t++
    for (let i = first; i < t; i++) {
      const { start: from, end: to } = tokens[i]!
      clues.quote[i + PAD] = from === start ? 2 : to === end && close !== null ? 3 : 1
      clues.quoteLength[i + PAD] = stepOf(t - first)
    }
  }
}

/** Lays the labels that the rules give over the tokens; the longest content last, so that it keeps its words. */
function readRules(clues: Clues, tokens: readonly Token[], candidates: readonly Candidate[]): void {
  const spoken = candidates
    .filter(c => c.content.length > 0)
    .map(c => ({ c, length: c.content.reduce((n, [s, e]) => n + e - s, 0) }))
    .sort((a, b) => a.length - b.length)
  for (const { c } of spoken) {
    const certainty = (c.odds < 0.5 ? 1 : c.odds < 0.8 ? 2 : 3) + (c.negated ? 4 : 0)
    const rule = mixed(lettersHash(RULE, c.rule), certainty)
    for (const span of c.content) lay(clues, tokens, span, CONTENT, rule)
    for (const span of c.cue) lay(clues, tokens, span, CUE, rule)
    for (const span of c.source) lay(clues, tokens, span, SOURCE, rule)
  }
}

function lay(clues: Clues, tokens: readonly Token[], [start, end]: Span, role: number, rule: number): void {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < tokens.length && tokens[i]!.start < end; i++) {
    clues.ruleLabel[i + PAD] = i === low ? beginning(role) : continuing(role)
    clues.rule[i + PAD] = rule
  }
}

/** A distance or length in coarse steps. */
export function stepOf(n: number): number {
  if (n <= 4) return n
  if (n <= 6) return 5
  if (n <= 9) return 6
  if (n <= 14) return 7
  if (n <= 20) return 8
  return n <= 30 ? 9 : 10
}
