import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Utterance } from '../../model/utterance.ts'
import { packedWords, readingWords } from '../utterances/reading-words.ts'

/** What a position asks of an utterance. */
export type SaidUtterance = Pick<Utterance, 'id' | 'speaker' | 'occasion' | 'readings'>

export type DocumentById = (id: string) => AnnotatedDocument

/** Something one speaker said on one occasion: all that a position asks of an utterance. */
export interface Statement {
  readonly id: string
  readonly speaker: string
  readonly occasion: string
  /** Those of its wordings that it is compared by, each in one string, see `packedWords`. */
  readonly wordings: readonly string[]
}

/** Wordings of one statement that are compared, the longest first. */
const WORDINGS = 2

/** Those of utterances of which it is known who said them. */
export function statementsOf(utterances: readonly SaidUtterance[], document: DocumentById): Statement[] {
  return utterances.flatMap(utterance => {
    const { id, speaker, readings } = utterance
    if (speaker === null) return []
    return { id, speaker, occasion: occasionKey(utterance, document), wordings: longest(readings, document) }
  })
}

/** Without an occasion, what stands in documents of one day is of one; without a day, each document is its own. */
function occasionKey({ occasion, readings }: SaidUtterance, document: DocumentById): string {
  if (occasion !== null) return occasion
  const { published, id } = document(readings[0]!.document).document
  return published?.slice(0, 10) ?? id
}

/** Distinct ones, by letters; only their words are looked up. */
function longest(readings: SaidUtterance['readings'], document: DocumentById): string[] {
  const written = readings.map(({ document: of, span }) => ({
    document: of,
    span,
    text: document(of).document.text.slice(...span),
  }))
  const texts = [...new Map(written.map(w => [w.text, w])).values()]
  texts.sort((x, y) => y.text.length - x.text.length || byCodeUnits(x.text, y.text))
  const wordings = new Map<string, string>()
  for (const { document: of, span } of texts) {
    const words = readingWords(document(of).analysis, [span])
    if (!wordings.has(words.verbatim)) wordings.set(words.verbatim, packedWords(words))
    if (wordings.size === WORDINGS) break
  }
  return [...wordings.values()]
}
