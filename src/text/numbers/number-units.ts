import type { Token } from '../analysis.ts'
import { CURRENCY_CODES, CURRENCY_WORDS, MEASURES } from './units.ts'

export interface FoundUnit {
  readonly unit: string
  /** Token after it. */
  readonly next: number
}

/** The unit that begins at token `i`, right behind a number. */
export function readUnit(text: string, tokens: readonly Token[], i: number): FoundUnit | null {
  let token = tokens[i]
  if (token === undefined) return null
  let at = i
  if (token.text === '-' && token.start === tokens[i - 1]?.end) token = tokens[++at]
  if (token === undefined) return null
  const { lower } = token
  const following = tokens[at + 1]?.lower
  if (lower === '%' || lower === 'percent' || lower === 'prozent') return { unit: '%', next: at + 1 }
  if (lower === 'per' && following === 'cent') return { unit: '%', next: at + 2 }
  if (lower === 'pour' && following === 'cent') return { unit: '%', next: at + 2 }
  if (lower === 'por' && following === 'ciento') return { unit: '%', next: at + 2 }
  if (lower === 'percentage' && /^points?$/.test(following ?? ''))
    return { unit: 'percentage points', next: at + 2 }
  if (lower === 'basis' && following === 'points') return { unit: 'basis points', next: at + 2 }
  if (lower === 'nautical' && following?.startsWith('mile')) return { unit: 'nautical miles', next: at + 2 }
  if (lower === 'cubic' || lower === 'square') {
    const measure = MEASURES.get(following ?? '')
    return measure === undefined ? null : { unit: `${lower} ${measure}`, next: at + 2 }
  }
  if (lower === 'us' && following === 'dollars') return { unit: 'USD', next: at + 2 }
  if (DEGREES.has(lower)) return readDegrees(tokens, at)
  const speed = SPEEDS.get(MEASURES.get(lower) ?? '')
  if (speed !== undefined && isAnHour(tokens, at + 1)) return { unit: speed, next: at + 3 }
  const word =
    CURRENCY_WORDS.get(lower) ?? (CURRENCY_CODES.has(token.text) ? token.text : MEASURES.get(lower))
  if (word === undefined) return null
  if (
    lower.length <= 2 &&
    /\s/.test(text.slice(tokens[at - 1]?.end ?? 0, token.start)) &&
    !APART.has(lower)
  ) {
    return null
  }
  return { unit: word, next: at + 1 }
}

/** Short units that may stand apart from their number; "5 m" may be five million. */
const APART = new Set(['km', 'kg', 'cm', 'mm', 'ha', 'ft'])

/** Lengths that make a speed with an hour. */
const SPEEDS: ReadonlyMap<string, string> = new Map([
  ['km', 'km/h'],
  ['miles', 'mph'],
])

/** "km/h", "miles per hour", "kilometres an hour". */
function isAnHour(tokens: readonly Token[], i: number): boolean {
  const [sign, hour] = [tokens[i], tokens[i + 1]]
  if (sign?.text === '/') return hour?.lower === 'h' && hour.start === sign.end
  return /^(?:per|an)$/.test(sign?.lower ?? '') && hour?.lower === 'hour'
}

const DEGREES = new Set(['degree', 'degrees', '°'])
const SCALES_OF_HEAT: ReadonlyMap<string, string> = new Map([
  ['c', '°C'],
  ['celsius', '°C'],
  ['centigrade', '°C'],
  ['f', '°F'],
  ['fahrenheit', '°F'],
])

function readDegrees(tokens: readonly Token[], at: number): FoundUnit {
  const scale = SCALES_OF_HEAT.get(tokens[at + 1]?.lower ?? '')
  return scale === undefined ? { unit: 'degrees', next: at + 1 } : { unit: scale, next: at + 2 }
}
