/** Metadata in front: lines "name: value" between two lines of hyphens. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[\w-]{1,40}:.*\r?\n|[ \t]+.*\r?\n|\r?\n)*?---[ \t]*(?:\r?\n|$)/

/** What only Markdown has, and plain texts by chance at most one of. */
const MARKS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^.{3,}\r?\n(?:={3,}|-{3,})[ \t]*$/m,
  /!?\[[^\]\n]{1,200}\]\((?:https?:|\/|#|\.)[^)\s]{0,500}\)/,
  /(?:^|[\s(])\*\*[^*\s][^*\n]{0,200}\*\*/m,
  /^> \S/m,
  /^(?:[-*+]|\d{1,3}\.) \S.*\r?\n(?:[-*+]|\d{1,3}\.) \S/m,
  /^```/m,
]

/**
 * Whether a text is Markdown, by its content: metadata in front, a heading in its first line, or marks of two kinds. What
 * has fewer reads the same as plain text.
 */
export function isMarkdown(start: string): boolean {
  if (FRONT_MATTER.test(start)) return true
  if (/^#{1,6} \S/.test(start)) return true
  let kinds = 0
  for (const mark of MARKS) if (mark.test(start) && ++kinds === 2) return true
  return false
}
