import { ReadingSearch } from '../src/collation/utterances/reading-search.ts'
import { utteranceLines, wordsOf } from './utterance-lines.ts'

interface Translated {
  id: string
  pair: string
  order: number
  readings: { witness: string; text: string }[]
  fragment: { span: [number, number] } | null
}

/** The `hearsay utterances` filter over all readings; `ordered`: told which sentence follows which. */
export async function predictedTranslations(
  gold: readonly Translated[],
  ordered: boolean,
): Promise<object[]> {
  const lines = gold.flatMap(d =>
    d.readings.map(r =>
      JSON.stringify({
        id: `${d.id}:${r.witness}`,
        text: r.text,
        story: d.pair,
        ...(ordered ? { document: `${d.pair}:${r.witness}`, order: d.order } : {}),
      }),
    ),
  )
  return [...(await utteranceLines(lines, true)), ...(await utteranceLines(lines, false))]
}

/** Readings A, whole and in part, that ask for their B among all of their pair of languages. */
export function predictedTranslationSearch(gold: readonly Translated[]): object[] {
  return [...Map.groupBy(gold, d => d.pair).values()].flatMap(lines => {
    const search = new ReadingSearch(lines.map(d => wordsOf(d.readings[1]!.text)))
    const ranked = (text: string) => search.search(wordsOf(text), 10).map(hit => `${lines[hit.at]!.id}:B`)
    return lines.flatMap(d => {
      const { text } = d.readings[0]!
      const whole = { query: `${d.id}:A`, ranked: ranked(text) }
      return d.fragment === null
        ? [whole]
        : [whole, { query: `${d.id}:F`, ranked: ranked(text.slice(...d.fragment.span)) }]
    })
  })
}
