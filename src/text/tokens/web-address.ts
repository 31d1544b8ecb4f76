const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”„«»‘’\u0000-\u001f]+/iy
const REST = /[^\s<>"“”„«»‘’\u0000-\u001f]*/y
/** Punctuation at the end of an address is the sentence's. */
const AFTER = ".,;:!?)]'…"

/** Where the web address that begins at `start` ends; `start` itself where there is none. */
export function addressEnd(text: string, start: number, to: number): number {
  const first = text.charCodeAt(start) | 32
  const second = text.charCodeAt(start + 1) | 32
  // "ht" or "ww": the pattern is not tried at every word.
  if (!(first === 104 && second === 116) && !(first === 119 && second === 119)) return start
  ADDRESS.lastIndex = start
  return ADDRESS.test(text) ? withoutPunctuation(text, start, Math.min(ADDRESS.lastIndex, to)) : start
}

/** Where the path of an address ends whose host has been read up to `at`. */
export function pathEnd(text: string, at: number, to: number): number {
  REST.lastIndex = at
  return REST.test(text) ? withoutPunctuation(text, at, Math.min(REST.lastIndex, to)) : at
}

function withoutPunctuation(text: string, start: number, end: number): number {
  let last = end
  while (last > start + 1 && AFTER.includes(text[last - 1]!)) last--
  return last
}
