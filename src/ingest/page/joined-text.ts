import type { Piece } from './blocks.ts'

/** Invisible, and only in the way of comparing words: soft hyphens, zero-width spaces, word joiners, marks of order of bytes. */
export const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g

/** A line that is broken by hand at the right margin is at least so long. */
const SHORTEST_WRAPPED = 45

/**
 * The text of a block: white space made one space, `\n` for breaks of lines. `preformatted`: line ends of the source count,
 * save those by which a long sentence was fitted to a width.
 */
export function joinedText(pieces: readonly Piece[], preformatted: boolean): string {
  let text = ''
  for (const { node, start, end, supplied } of pieces) {
    if (node === null) text += supplied
    else {
      const part = start === 0 && end === node.value.length ? node.value : node.value.slice(start, end)
      text += preformatted ? part : part.replace(/\s+/g, ' ')
    }
  }
  text = text.replace(INVISIBLE, '')
  if (preformatted) text = unwrapped(text)
  if (!text.includes('\n')) return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
  return text
    .split('\n')
    .flatMap(line => line.replace(/\s+/g, ' ').trim() || [])
    .join('\n')
}

function unwrapped(text: string): string {
  const lines = text.split('\n')
  return lines
    .map((line, index) => {
      const next = lines[index + 1]?.trim()
      const wrapped = next && line.trim().length >= SHORTEST_WRAPPED && !/[.!?:。！？]["”’»]*\s*$/.test(line)
      return index === lines.length - 1 ? line : line + (wrapped ? ' ' : '\n')
    })
    .join('')
}
