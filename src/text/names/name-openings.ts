/**
 * What the first token of each of some names in lower case may be, wherever a tokenizer ends it: at a space at the
 * latest, before or behind a sign.
 */
export function openingsOf(names: Iterable<string>): ReadonlySet<string> {
  const openings = new Set<string>()
  for (const name of names) {
    const end = name.indexOf(' ')
    const first = end < 0 ? name : name.slice(0, end)
    openings.add(first)
    for (const { index } of first.matchAll(SIGN))
      openings.add(first.slice(0, index)).add(first.slice(0, index + 1))
  }
  return openings
}

const SIGN = /[^\p{L}\p{N}]/gu
