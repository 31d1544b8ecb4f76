/** Text from strangers made fit for a terminal: no control, format or line-breaking characters, so no escape sequences. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}
