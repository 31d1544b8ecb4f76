import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../analysis.ts'
import { isNoQuantity } from './number-exclusions.ts'
import { ARTICLES, readFraction } from './number-fractions.ts'
import { readUnit } from './number-units.ts'
import { CARDINALS, SCALES, SHORT_SCALES, VAGUE_PLURALS, valueOfDigits } from './number-values.ts'
import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLARS } from './units.ts'

/**
 * A quantity as written, with its unit where that stands beside it. Ordinals, years, times of day,
 * ages, scores, telephone and other numbers that name instead of count are left out.
 */
export interface NumberMention {
  readonly span: Span
  /** Tokens `[firstToken, lastToken)`, currency sign and unit included. */
  readonly firstToken: number
  readonly lastToken: number
  readonly value: number
  /** Upper end of a range ("10 to 12"). */
  readonly upper: number | null
  /** `%`, `percentage points`, a currency's code, `tonnes` …; null for a bare count. */
  readonly unit: string | null
  /** True for "dozens" and "several thousand", where `value` is the least that the words allow. */
  readonly vague: boolean
  /** True for "a third", whose percentage has no end. */
  readonly rounded: boolean
}

/** "cut by 0.5 percentage points to 4.2 percent" is no range. */
function isOfAnotherUnit(text: string, tokens: readonly Token[], next: number, unit: string): boolean {
  const upper = readUnit(text, tokens, next)
  return upper !== null && upper.unit !== unit
}

/** Units that have numbers below zero. */
const HEAT = new Set(['degrees', '°C', '°F'])

/** A number without its unit. */
interface Amount {
  readonly value: number
  readonly next: number
  readonly vague: boolean
  /** Whether a word has scaled it ("million"): a scale behind a range then is the upper end's alone. */
  readonly scaled: boolean
}

/** The quantities of a text in order, none overlapping another; dates, labels and addresses are left out. */
export function findNumbers(
  analysis: Pick<TextAnalysis, 'text' | 'language' | 'tokens' | 'sentences'>,
): NumberMention[] {
  const { tokens } = analysis
  const found: NumberMention[] = []
  let i = 0
  while (i < tokens.length) {
    const mention = mayOpen(tokens[i]!) ? readNumber(analysis, i) : null
    if (mention === null) {
      i++
      continue
    }
    i = mention.lastToken
    if (!isNoQuantity(analysis, mention)) found.push(mention)
  }
  return found
}

/** Words that a number, a share or a sum may begin with; all else is passed over at once. */
const OPENERS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...VAGUE_PLURALS.keys(),
  ...ARTICLES,
  ...DOLLARS.keys(),
  ...[...CURRENCY_CODES].map(code => code.toLowerCase()),
  'tens',
  'several',
  'half',
])

function mayOpen({ kind, lower, text }: Token): boolean {
  if (kind === 'number') return true
  if (kind !== 'word') return CURRENCY_SIGNS.has(text)
  return OPENERS.has(lower) || lower.includes('-') || CURRENCY_SIGNS.has(text)
}

function readNumber(
  analysis: Pick<TextAnalysis, 'text' | 'language' | 'tokens'>,
  first: number,
): NumberMention | null {
  const { text, language, tokens } = analysis
  const fraction = readFraction(tokens, first)
  if (fraction !== null) {
    const { percent, next } = fraction
    const span: Span = [tokens[first]!.start, tokens[next - 1]!.end]
    const value = Number(percent.toFixed(1))
    return {
      span,
      firstToken: first,
      lastToken: next,
      value,
      upper: null,
      unit: '%',
      vague: false,
      rounded: value !== percent,
    }
  }
  const compound = readCompound(tokens[first]!, language)
  if (compound !== null) return { ...compound, firstToken: first, lastToken: first + 1 }
  const currency = readCurrency(tokens, first)
  const amount = readAmount(text, language, tokens, currency?.next ?? first, currency !== null)
  if (amount === null) return null
  let { value, next } = amount
  let unit = currency?.unit ?? null
  const lowerUnit = unit === null ? readUnit(text, tokens, next) : null
  const through = readThrough(analysis, first, lowerUnit?.next ?? next, amount)
  let upper: number | null = null
  if (through !== null) {
    upper = through.value
    if (through.scale !== 1 && !amount.scaled) value *= through.scale
    next = through.next
  }
  if (through !== null && lowerUnit !== null && isOfAnotherUnit(text, tokens, next, lowerUnit.unit)) {
    upper = null
    value = amount.value
    next = amount.next
  }
  if (unit === null) {
    const found = readUnit(text, tokens, next) ?? (through === null ? lowerUnit : null)
    if (found !== null) {
      unit = found.unit
      next = found.next
    } else if (through !== null && lowerUnit !== null) unit = lowerUnit.unit
  }
  const span: Span = [tokens[first]!.start, tokens[next - 1]!.end]
  const { vague } = amount
  const mention = { span, firstToken: first, lastToken: next, value, upper, unit, vague, rounded: false }
  return unit !== null && HEAT.has(unit) ? withFrost(tokens, mention) : mention
}

/** "a nine-year sentence", "a 6.1-magnitude quake": one word that has its unit; null for any other. */
function readCompound(
  { kind, lower, start, end }: Token,
  language: string,
): Omit<NumberMention, 'firstToken' | 'lastToken'> | null {
  if (kind !== 'word' || !lower.includes('-')) return null
  const cut = lower.lastIndexOf('-')
  if (lower.startsWith('magnitude-')) {
    const value = valueOfDigits(lower.slice(cut + 1), language)
    return value === null
      ? null
      : { span: [start, end], value, upper: null, unit: 'magnitude', vague: false, rounded: false }
  }
  const unit = COMPOUNDS.get(lower.slice(cut + 1))
  if (unit === undefined) return null
  const words = lower.slice(0, cut)
  const value = /^\d/.test(words)
    ? valueOfDigits(words, language)
    : (CARDINALS.get(words) ?? hyphenated(words))
  if (value === undefined || value === null) return null
  return { span: [start, end], value, upper: null, unit, vague: false, rounded: false }
}

/** Units that are told in one word with their number and tell what is measured. */
const COMPOUNDS: ReadonlyMap<string, string> = new Map([
  ['year', 'years'],
  ['month', 'months'],
  ['magnitude', 'magnitude'],
  ['percent', '%'],
])

function readCurrency(tokens: readonly Token[], i: number): { unit: string; next: number } | null {
  const token = tokens[i]!
  const sign = CURRENCY_SIGNS.get(token.text)
  if (sign !== undefined) return { unit: sign, next: i + 1 }
  const second = tokens[i + 1]
  if (second?.text === '$' && second.start === token.end) {
    const dollars = DOLLARS.get(token.lower)
    return dollars === undefined ? null : { unit: dollars, next: i + 2 }
  }
  return CURRENCY_CODES.has(token.text) ? { unit: token.text, next: i + 1 } : null
}

function readAmount(
  text: string,
  language: string,
  tokens: readonly Token[],
  i: number,
  isMoney: boolean,
): Amount | null {
  const token = tokens[i]
  if (token === undefined) return null
  if (token.kind === 'number') return readDigits(text, language, tokens, i, isMoney)
  if (token.kind !== 'word') return null
  return readVague(tokens, i) ?? readWords(tokens, i)
}

/** Groups of three parted by a space; a plain one may be a mere neighbour, so no more than a sentence's own. */
const GROUP_SPACES = new Set([' ', '\u00a0', '\u2009', '\u202f'])

/** Up to 10¹⁵, the last power of a thousand that a double counts exactly. */
const MOST_GROUPS = 6

function readDigits(
  text: string,
  language: string,
  tokens: readonly Token[],
  i: number,
  isMoney: boolean,
): Amount | null {
  const first = tokens[i]!
  let next = i + 1
  if (/^[1-9]\d{0,2}$/.test(first.text)) {
    while (next < i + MOST_GROUPS) {
      const token = tokens[next]
      if (token === undefined || !/^\d{3}$/.test(token.text)) break
      const gap = text.slice(tokens[next - 1]!.end, token.start)
      if (!GROUP_SPACES.has(gap)) break
      next++
    }
  }
  const digits = valueOfDigits(text.slice(first.start, tokens[next - 1]!.end), language)
  if (digits === null || digits > Number.MAX_SAFE_INTEGER) return null
  let value = digits
  let scaled = false
  const scale = readScale(tokens, next, isMoney)
  if (scale !== null) {
    value *= scale.value
    next = scale.next
    scaled = true
  }
  return { value: rounded(value), next, vague: false, scaled }
}

/** 1.2 × 10⁶ as a binary fraction is not 1,200,000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

function readScale(
  tokens: readonly Token[],
  i: number,
  isMoney: boolean,
): { value: number; next: number } | null {
  const token = tokens[i]
  if (token === undefined) return null
  const word = SCALES.get(token.lower)
  if (word !== undefined && !(token.lower === 'dozen')) return { value: word, next: i + 1 }
  const short = SHORT_SCALES.get(token.lower)
  if (short === undefined || token.start !== tokens[i - 1]!.end) return null
  // "5m" is metres as well as millions: money tells.
  return token.lower === 'm' && !isMoney ? null : { value: short, next: i + 1 }
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand". */
function readVague(tokens: readonly Token[], i: number): Amount | null {
  const word = tokens[i]!.lower
  const plural = VAGUE_PLURALS.get(word) ?? (word === 'tens' ? 20 : undefined)
  if (plural !== undefined) {
    const inner = tokens[i + 1]?.lower === 'of' ? VAGUE_PLURALS.get(tokens[i + 2]?.lower ?? '') : undefined
    if (inner !== undefined) {
      return { value: (plural * inner) / 2, next: i + 3, vague: true, scaled: true }
    }
    return word === 'tens' ? null : { value: plural, next: i + 1, vague: true, scaled: true }
  }
  const at = word === 'a' && tokens[i + 1]?.lower === 'few' ? i + 2 : word === 'several' ? i + 1 : 0
  if (at === 0) return null
  const scale = SCALES.get(tokens[at]?.lower ?? '')
  return scale === undefined ? null : { value: 2 * scale, next: at + 1, vague: true, scaled: true }
}

/** "five thousand", "twenty-two", "one hundred and fifty thousand", "half a million", "a dozen". */
function readWords(tokens: readonly Token[], i: number): Amount | null {
  const word = tokens[i]!.lower
  let at = i
  let total = 0
  let current = 0
  if (word === 'half' && tokens[i + 1]?.lower === 'a' && SCALES.has(tokens[i + 2]?.lower ?? '')) {
    return { value: SCALES.get(tokens[i + 2]!.lower)! / 2, next: i + 3, vague: false, scaled: true }
  }
  if (word === 'a' || word === 'an') {
    if (!SCALES.has(tokens[i + 1]?.lower ?? '')) return null
    current = 1
    at++
  }
  let scaled = false
  while (at < tokens.length) {
    const lower = tokens[at]!.lower
    const cardinal = CARDINALS.get(lower) ?? hyphenated(lower)
    const scale = SCALES.get(lower)
    if (cardinal !== undefined && (at === i || current % 100 === 0 || isUnitAfterTen(current, cardinal))) {
      if (at > i && current > 0 && !scaled && current < 20) break
      current += cardinal
    } else if (scale !== undefined && at > i) {
      scaled = true
      if (scale === 100 || scale === 12) current *= scale
      else {
        total += current * scale
        current = 0
      }
    } else if (
      lower === 'and' &&
      scaled &&
      CARDINALS.has(tokens[at + 1]?.lower ?? '') &&
      current % 100 === 0
    ) {
      at++
      continue
    } else break
    at++
  }
  if (at === i || (at === i + 1 && (word === 'a' || word === 'an'))) return null
  return { value: total + current, next: at, vague: false, scaled }
}

function isUnitAfterTen(current: number, cardinal: number): boolean {
  return current % 100 >= 20 && current % 10 === 0 && cardinal < 10
}

function hyphenated(word: string): number | undefined {
  if (!word.includes('-')) return undefined
  const [ten, unit, rest] = word.split('-')
  if (unit === undefined || rest !== undefined) return undefined
  const [a, b] = [CARDINALS.get(ten!), CARDINALS.get(unit)]
  return a === undefined || b === undefined || a < 20 || b > 9 ? undefined : a + b
}

const RANGE_WORDS = new Set(['to', '-', '–', '—', 'bis', 'à'])

/** The upper end of a range: more than the lower, and no change "from 9 to 12". */
function readThrough(
  analysis: Pick<TextAnalysis, 'text' | 'language' | 'tokens'>,
  first: number,
  i: number,
  lower: Amount,
): { value: number; scale: number; next: number } | null {
  const { text, language, tokens } = analysis
  const before = tokens[first - 1]?.lower
  const sign = tokens[i]?.lower ?? ''
  if (before === 'from' || lower.vague) return null
  if (!RANGE_WORDS.has(sign) && !((sign === 'and' || sign === 'or') && before === 'between')) return null
  const currency = tokens[i + 1] === undefined ? null : readCurrency(tokens, i + 1)
  const upper = readAmount(text, language, tokens, currency?.next ?? i + 1, currency !== null)
  if (upper === null || upper.vague) return null
  const bare = upper.scaled && !lower.scaled
  const scale = bare ? scaleBefore(tokens, upper.next) : 1
  return upper.value > lower.value * scale ? { value: upper.value, scale, next: upper.next } : null
}

/** The scale word that ends before token `next`, as a factor. */
function scaleBefore(tokens: readonly Token[], next: number): number {
  const word = tokens[next - 1]!.lower
  return SCALES.get(word) ?? SHORT_SCALES.get(word) ?? 1
}

/** "minus 31 degrees", "-31°C", "31 degrees below zero". */
function withFrost(tokens: readonly Token[], mention: NumberMention): NumberMention {
  const { firstToken, lastToken, value, upper, span } = mention
  const sign = tokens[firstToken - 1]
  const isSign = sign !== undefined && /^[-−–]$/.test(sign.text) && sign.end === span[0]
  if (sign?.lower === 'minus' || (isSign && tokens[firstToken - 2]?.end !== sign.start))
    return { ...mention, firstToken: firstToken - 1, span: [sign!.start, span[1]], value: -value }
  const isBelow =
    tokens[lastToken]?.lower === 'below' && /^(?:zero|freezing)$/.test(tokens[lastToken + 1]?.lower ?? '')
  if (!isBelow || upper !== null) return mention
  const end = tokens[lastToken + 1]!.end
  return { ...mention, lastToken: lastToken + 2, span: [span[0], end], value: -value }
}
