import { classOf, DIGIT, INVISIBLE, LETTER, SPACE, UNSPACED } from '../tokens/characters.ts'

/**
 * What stands next to a mark. `edge`: white space or the end of the paragraph; `opening`: a bracket, dash,
 * mark or sign that a quotation may follow or begin with; `closed`: other punctuation.
 */
export type Neighbour = 'edge' | 'word' | 'digit' | 'opening' | 'closed'

const OPENING_BEFORE = '([{<—–―-/=>“‘«‹„‚「『¿¡`'
const OPENING_AFTER = '([{<“‘«‹„‚「『¿¡`$€£¥#@…"\'’&+'

export function before(text: string, at: number, paragraphStart: number): Neighbour {
  return at <= paragraphStart ? 'edge' : neighbour(text.charCodeAt(at - 1), OPENING_BEFORE)
}

export function after(text: string, at: number, paragraphEnd: number): Neighbour {
  if (at >= paragraphEnd) return 'edge'
  if (text[at] === '.' && opensWithDot(text, at, paragraphEnd)) return 'opening'
  const found = neighbour(text.charCodeAt(at), OPENING_AFTER)
  return found === 'digit' ? 'word' : found
}

function neighbour(code: number, opening: string): Neighbour {
  const cls = classOf(code)
  if (cls & (SPACE | INVISIBLE)) return 'edge'
  if (cls & (LETTER | UNSPACED)) return 'word'
  if (cls & DIGIT) return 'digit'
  if (code >= 0xd800 && code <= 0xdfff) return 'word'
  return opening.includes(String.fromCharCode(code)) ? 'opening' : 'closed'
}

/** "...", ". . .", ".gov", ".@handle": a dot that begins something rather than ending it. */
function opensWithDot(text: string, at: number, paragraphEnd: number): boolean {
  const next = text[at + 1] === ' ' ? at + 2 : at + 1
  if (next >= paragraphEnd) return false
  if (text[next] === '.' || text[next] === '@') return true
  return next === at + 1 && (classOf(text.charCodeAt(next)) & LETTER) !== 0
}

/** A place where only an opening mark can stand. */
export function canOnlyOpen(left: Neighbour, right: Neighbour): boolean {
  return (left === 'edge' || left === 'opening') && (right === 'word' || right === 'opening')
}

/** A place where only a closing mark can stand. */
export function canOnlyClose(left: Neighbour, right: Neighbour): boolean {
  return left !== 'edge' && left !== 'opening' && (right === 'edge' || right === 'closed')
}
