/**
 * What canonical text cannot hold: controls other than tab, line feed and carriage return, the two
 * non-characters that XML forbids, and halves of surrogate pairs. Next line (U+0085) stays: it is white space.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Puts U+FFFD for every forbidden code unit. The length stays, so that spans of the raw text still hold. */
export function canonicalText(raw: string): string {
  return raw.replace(FORBIDDEN, '\uFFFD')
}
