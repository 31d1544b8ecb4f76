// English texts at hand to learn words from: their words alone, never what people marked in them.
import { existsSync, readFileSync } from 'node:fs'
import { analyse } from '../../src/text/analyse.ts'
import type { TextAnalysis } from '../../src/text/analysis.ts'

const DATA = '../shared/data'

/** What the sets hold, and how the texts of a line are reached. None of them forbids commercial use. */
const SETS: readonly { readonly file: string; readonly texts: (line: never) => readonly string[] }[] = [
  { file: 'polnear/train.jsonl', texts: (line: { text: string }) => [line.text] },
  { file: 'stories-ecb/develop.jsonl', texts: (line: { text: string }) => [line.text] },
  {
    file: 'utterances-wmt/develop.jsonl',
    texts: (line: { readings: { text: string }[] }) => line.readings.map(r => r.text),
  },
]

export const TEXT_FILES: readonly string[] = SETS.map(set => set.file)

export interface EnglishText {
  readonly file: string
  readonly id: string
  readonly analysis: TextAnalysis
}

/** Every text, in order of the files; null where a file is missing. */
export function englishTexts(): EnglishText[] | null {
  const found: EnglishText[] = []
  for (const { file, texts } of SETS) {
    const path = `${DATA}/${file}`
    if (!existsSync(path)) {
      console.log(`${path} is not here; nothing learned`)
      return null
    }
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line === '') continue
      const record = JSON.parse(line)
      texts(record as never).forEach((text, i) => {
        const analysis = analyse({ text, language: 'en', titleSpan: null })
        found.push({ file, id: `${record.id}#${i}`, analysis })
      })
    }
  }
  return found
}
