/**
 * A text of strangers as one line for others' programs. What XML 1.0 cannot have, and what turns the direction of all that
 * stands behind it, is left out; spaces and line ends are one space.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replace(UNFIT, '').replace(/\s+/g, ' ').trim()
}

const UNFIT = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g

/** In UTF-16 units. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
