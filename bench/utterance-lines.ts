import { utterancesFromLines } from '../src/cli/utterances.ts'
import type { ReadingWords } from '../src/collation/utterances/reading-words.ts'
import { readingWords } from '../src/collation/utterances/reading-words.ts'
import { analyse } from '../src/text/analyse.ts'

/** What `hearsay utterances` says of some lines: pairs with their scores, or the group of each. */
export async function utteranceLines(lines: readonly string[], pairs: boolean): Promise<object[]> {
  const out: object[] = []
  for await (const line of utterancesFromLines([lines.join('\n')], { pairs })) {
    if (typeof line !== 'string') throw new Error(line.message)
    const { id, utterance, ...rest } = JSON.parse(line)
    out.push(pairs ? rest : { id, group: utterance })
  }
  return out
}

/** The words of a whole English text. */
export function wordsOf(text: string): ReadingWords {
  return readingWords(analyse({ text, language: 'en', titleSpan: null }), [[0, text.length]])
}
