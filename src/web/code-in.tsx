import type { Child } from 'hono/jsx'

/** What stands between backticks is code. */
export function codeIn(text: string): Child[] {
  return text.split('`').map((piece, i) => (i % 2 === 1 ? <code>{piece}</code> : piece))
}
