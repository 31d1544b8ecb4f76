import { piecesOf } from '../src/collation/utterances/utterance-pieces.ts'
import { analyse } from '../src/text/analyse.ts'
import { utteranceLines } from './utterance-lines.ts'

interface Quoted {
  document: string
  span: [number, number]
  text: string
}

/** Quotations of one story, sentence by sentence, as the filter groups them; two are one where they share a sentence. */
export async function predictedQuotations(
  gold: readonly { story: string; a: Quoted; b: Quoted }[],
): Promise<object[]> {
  const lines = new Map<string, string>()
  for (const { story, a, b } of gold) {
    for (const { document, span, text } of [a, b]) {
      const analysis = analyse({ text, language: 'en', titleSpan: null })
      for (const { spans } of piecesOf(analysis, { content: [[0, text.length]] })) {
        const [start, end] = spans[0]!
        const id = `${document}@${span.join('-')}#${start}`
        lines.set(
          id,
          JSON.stringify({ id, text: text.slice(start, end), story, document, order: span[0] + start }),
        )
      }
    }
  }
  const groups = (await utteranceLines([...lines.values()], false)) as { id: string; group: string }[]
  const quotation = (id: string) => id.slice(0, id.indexOf('#'))
  return [...Map.groupBy(groups, g => g.group).values()].flatMap(members =>
    members.flatMap((x, i) =>
      members.slice(0, i).map(y => ({ a: quotation(x.id), b: quotation(y.id), same: true })),
    ),
  )
}
