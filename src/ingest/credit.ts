/** "VELL (Corda News) — …", "VELL, Oct 14 (Corda) - …" at the head of a report. */
const DATELINE = /^(?!The )\p{Lu}[\p{L}\p{M}'’. /,\d-]{1,60}?\s*\((\p{Lu}[\p{L}\p{N}&.' -]{1,40})\)\s*[—–-]/u

/** "(Corda News)" or "— Corda News" alone at the end, "Source: Corda News", "With inputs from Corda". */
const CLOSING =
  /^(?:[(—–-]\s*|(?:source|via|agency)\s*:\s*|(?:with|additional)\s+(?:inputs?|reporting)\s+(?:from|by)\s+)(\p{Lu}[\p{L}\p{N}&.' -]{1,40}?)\)?\.?$/iu

/** "By Staff, Agencies" and the like credit nobody in particular. */
const NOBODY = /^(?:agenc(?:y|ies)|staff|wires?|desk|correspondent|reporter)$/i

const LINES_AT_HEAD = 6
const LINES_AT_END = 5

/** The agency or outlet that a report credits for its text, as written; null where it credits none. */
export function creditIn(text: string): string | null {
  const lines = text.split('\n', 2000).flatMap(line => line.trim() || [])
  for (const line of lines.slice(0, LINES_AT_HEAD)) {
    const name = DATELINE.exec(line.slice(0, 200))?.[1]
    if (name && !NOBODY.test(name)) return name.trim()
  }
  for (const line of lines.slice(-LINES_AT_END)) {
    const name = line.length < 80 ? CLOSING.exec(line)?.[1] : undefined
    if (name && !NOBODY.test(name.trim())) return name.trim()
  }
  return null
}
