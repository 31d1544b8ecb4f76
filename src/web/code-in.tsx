import type { Child } from './jsx-runtime.ts'

/** What stands between backticks is code. */
export function codeIn(text: string): Child[] {
  return text.split('`').map((piece, i) => (i % 2 === 1 ? <code>{piece}</code> : piece))
}
