const code = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D')

/** From so many words on the first and the last name the stretch between them. */
const LONG = 9
const ENDS = 4

/** Words as `#:~:text=` has them, so that a browser finds them on the live page. */
export function textFragment(words: string): string {
  const parts = words.trim().split(/\s+/)
  if (parts.length < LONG) return code(words.trim())
  return `${code(parts.slice(0, ENDS).join(' '))},${code(parts.slice(-ENDS).join(' '))}`
}
