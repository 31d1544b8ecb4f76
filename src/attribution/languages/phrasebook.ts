/** Phrases by their first word, the longest first. */
export type Phrasebook = ReadonlyMap<string, readonly Phrase[]>

interface Phrase {
  readonly words: readonly string[]
  readonly value: string
}

export interface PhraseMatch {
  readonly to: number
  readonly value: string
}

/** `value`: what is matched, for every phrase alike or by the group that it stands in. */
export function phrasebook(entries: Iterable<readonly [phrase: string, value: string]>): Phrasebook {
  const book = new Map<string, Phrase[]>()
  for (const [phrase, value] of entries) {
    const words = phrase.split('_')
    const same = book.get(words[0]!)
    if (same === undefined) book.set(words[0]!, [{ words, value }])
    else same.push({ words, value })
  }
  for (const phrases of book.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return book
}

/** The longest phrase whose words are the keys from `at` on. `first` stands for the key at `at`. */
export function phraseAt(
  book: Phrasebook,
  keys: readonly { readonly key: string }[],
  at: number,
  first: string = keys[at]?.key ?? '',
): PhraseMatch | null {
  const phrases = book.get(first)
  if (phrases === undefined) return null
  for (const { words, value } of phrases) {
    let k = 1
    while (k < words.length && keys[at + k]?.key === words[k]) k++
    if (k === words.length) return { to: at + k, value }
  }
  return null
}

/** "say: sagt sagte" → [form, lemma]; a line without a lemma goes on with the one above it. */
export function formsByLemma(groups: string): [form: string, lemma: string][] {
  const forms: [string, string][] = []
  let lemma = ''
  for (const group of groups.trim().split(/\s*\n\s*/)) {
    const colon = group.indexOf(':')
    if (colon >= 0) lemma = group.slice(0, colon)
    for (const form of wordsIn(group.slice(colon + 1))) forms.push([form, lemma])
  }
  return forms
}

export function wordsIn(list: string): string[] {
  return list.trim() === '' ? [] : list.trim().split(/\s+/)
}
