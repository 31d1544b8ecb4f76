import { classOf, DIGIT, INVISIBLE, LETTER, SPACE, UNSPACED } from './characters.ts'

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
  // Dots that stand for words left out begin a quotation; one full stop does not.
  if (text.startsWith('..', at)) return 'opening'
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

/** A place where only an opening mark can stand. */
export function canOnlyOpen(left: Neighbour, right: Neighbour): boolean {
  return (left === 'edge' || left === 'opening') && (right === 'word' || right === 'opening')
}

/** A place where only a closing mark can stand. */
export function canOnlyClose(left: Neighbour, right: Neighbour): boolean {
  return left !== 'edge' && left !== 'opening' && (right === 'edge' || right === 'closed')
}
