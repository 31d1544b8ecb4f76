export type InputKind = 'page' | 'json' | 'json-lines' | 'text'

/** A tag that only a page has near its beginning. */
const PAGE = /<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|article[\s>]|div[\s>]|p[\s>]|meta\s|title>)/i

/** What a file holds, told by its first characters; its name is not asked. */
export function kindOf(head: string): InputKind {
  const start = head.slice(0, 4096).replace(/^\uFEFF?\s+/, '')
  if (start.startsWith('<') && PAGE.test(start)) return 'page'
  if (/^\[\s*\{\s*"/.test(start)) return 'json'
  if (!/^\{\s*"/.test(start)) return 'text'
  // A record to itself on the first line, or one so long that its line goes on: JSON Lines.
  const lineEnd = start.indexOf('\n')
  return lineEnd < 0 || isRecord(start.slice(0, lineEnd)) ? 'json-lines' : 'json'
}

function isRecord(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
