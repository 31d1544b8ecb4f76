import { byCodeUnits } from '../model/order.ts'
import type { Passage, Span } from '../model/span.ts'
import type { Store } from '../store/store.ts'

/** Statements whose documents are looked through for names: whoever has said more is seldom called something new. */
const MOST_STATEMENTS = 200
/** Documents that are read together. */
const TOGETHER = 20

/**
 * Where somebody is first called each of some names, among the documents that let him speak, in order of days. What is
 * not found there is left out.
 */
export async function seenFirst(
  store: Store,
  speakers: readonly string[],
  aliases: readonly string[],
): Promise<{ readonly alias: string; readonly passage: Passage }[]> {
  const left = new Map(aliases.map(alias => [alias, wordsIn(alias)]))
  const seen: { alias: string; passage: Passage }[] = []
  const ids = await store.collations.documentsOfSpeakers(speakers, MOST_STATEMENTS)
  for (let at = 0; at < ids.length && left.size > 0; at += TOGETHER) {
    const some = ids.slice(at, at + TOGETHER)
    const documents = new Map((await store.documents.getAll(some)).map(document => [document.id, document]))
    for (const document of some) {
      const text = documents.get(document)?.text ?? ''
      const here: { alias: string; passage: Passage }[] = []
      for (const [alias, words] of left) {
        const span = firstOf(text, words)
        if (span === null) continue
        left.delete(alias)
        here.push({ alias, passage: { document, span } })
      }
      here.sort((a, b) => a.passage.span[0] - b.passage.span[0] || byCodeUnits(a.alias, b.alias))
      seen.push(...here)
    }
  }
  return seen
}

/** A name has one space where a text may have a line end or several. */
function wordsIn(alias: string): readonly string[] {
  return alias.split(/\s+/).filter(word => word !== '')
}

function firstOf(text: string, words: readonly string[]): Span | null {
  const [first, ...rest] = words
  if (first === undefined) return null
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    let end: number | null = at + first.length
    for (const word of rest) {
      const next: number = endOfSpace(text, end)
      end = next > end && text.startsWith(word, next) ? next + word.length : null
      if (end === null) break
    }
    if (end !== null && !isWordSign(text, at - 1) && !isWordSign(text, end)) return [at, end]
  }
  return null
}

function endOfSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

function isWordSign(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at]!)
}
