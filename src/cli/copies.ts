import { z } from 'zod'
import { copiesAmong } from '../collation/copies/copies.ts'
import { imprintOf } from '../collation/copies/copy-direction.ts'
import type { CopySource } from '../collation/copies/copy-index.ts'
import { copyText } from '../collation/copies/copy-text.ts'
import { analyse } from '../text/analyse.ts'
import { readDocumentLines } from './document-lines.ts'
import type { FilterItem, TextInput } from './json-lines.ts'

const Record = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  language: z.string().nullish(),
})

/**
 * `hearsay copies`: documents in, a line a pair out: `{a, b, containment, from, to, basis, passages}`. `containment`
 * is the share of the copy (`to`) that stands in the original, quotations and page furniture left out, as in
 * the collation; each passage gives its span in the text of `a` and in that of `b`. All of the input is read
 * before anything is said of it.
 */
export async function* copiesFromLines(input: TextInput): AsyncGenerator<FilterItem> {
  const sources: CopySource[] = []
  const given = new Map<string, string | number>()
  for await (const line of readDocumentLines(input, Record)) {
    if (!('document' in line)) {
      yield line
      continue
    }
    const { document } = line
    given.set(document.id, line.id)
    sources.push({ imprint: imprintOf(document), text: copyText(analyse(document)) })
  }
  for (const { from, to, containment, basis, passages } of copiesAmong(sources)) {
    const [a, b] = [given.get(from), given.get(to)]
    yield JSON.stringify({
      a,
      b,
      containment,
      from: a,
      to: b,
      basis,
      passages: passages.map(p => ({ a: p.from, b: p.to })),
    })
  }
}
