/** "VELL (Corda News) — …", "VELL, Oct 14 (Corda) - …" at the head of a report. */
const DATELINE = /^(?!The )\p{Lu}[\p{L}\p{M}'’. /,\d-]{1,60}?\s*\((\p{Lu}[\p{L}\p{N}&.' -]{1,40})\)\s*[—–-]/u

/** "(Corda News)" or "— Corda News" alone at the end, "Source: Corda News", "With inputs from Corda", "Mit Material von Corda". */
const CLOSING =
  /^(?:[(—–-]\s*|(?:source|via|agency|agence|agentur|quelle|fuente|fonte|kilde|källa|bron|źródło|zdroj|источник)\s*:\s*|(?:with|additional)\s+(?:inputs?|reporting|material|information)\s+(?:from|by)\s+|mit\s+(?:material|informationen)\s+(?:von|der)\s+|avec\s+(?:les\s+informations\s+de\s+)?|con\s+información\s+de\s+|com\s+informações\s+d[aeo]\s+)(\p{Lu}[\p{L}\p{N}&.' -]{1,40}?)\)?\.?$/iu

/** "来源:コルダ通信", "(コルダ通信)": scripts without capitals. */
const CLOSING_WITHOUT_CAPITALS =
  /^(?:(?:来源|來源|出典|提供|配信|출처|المصدر|מקור)\s*[::]\s*([\p{L}\p{N} ]{2,30})|[((]([\p{Script=Han}\p{Script=Katakana}ー]{2,20}(?:通信|社|通讯社|通訊社))[))])$/u

/** "By Staff, Agencies" and the like credit nobody in particular. */
const NOBODY = /^(?:agenc(?:y|ies)|staff|wires?|desk|correspondent|reporter)$/i

/** Where letter case is passed over, so is what a capital is: "(applause)", "- two ferries" name nobody. */
const SMALL = /^\p{Ll}/u

/** Some agencies are abbreviated in small letters; it takes a word that names them as the source: "Quelle: cda". */
const ABBREVIATED = /(?::|\s(?:von|der))\s*\p{Ll}{3}\)?\.?$/u

const LINES_AT_HEAD = 6
const LINES_AT_END = 5
const LONGEST_CLOSING = 80

/** The agency or outlet that a report credits for its text, as written; null where it credits none. */
export function creditIn(text: string): string | null {
  const lines = text.split('\n', 2000).flatMap(line => line.trim() || [])
  for (const line of lines.slice(0, LINES_AT_HEAD)) {
    const name = DATELINE.exec(line.slice(0, 200))?.[1]
    if (name && !NOBODY.test(name)) return name.trim()
  }
  for (const line of lines.slice(-LINES_AT_END)) {
    if (line.length >= LONGEST_CLOSING) continue
    const plain = CLOSING_WITHOUT_CAPITALS.exec(line)
    const name = (CLOSING.exec(line)?.[1] ?? plain?.[1] ?? plain?.[2])?.trim()
    if (!name || NOBODY.test(name) || (SMALL.test(name) && !ABBREVIATED.test(line))) continue
    return name
  }
  return null
}
