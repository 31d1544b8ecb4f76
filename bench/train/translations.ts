import { goldLines } from './gold-lines.ts'

/** A sentence in two translations, with others of its pair of languages that stand near it or look like it. */
export interface Translated {
  readonly id: string
  readonly pair: string
  readonly order: number
  readonly readings: readonly { readonly text: string }[]
  readonly neighbours: readonly string[]
  readonly lookalikes: readonly string[]
  readonly fragment: { readonly span: readonly [number, number] } | null
}

export function translatedSentences(): Translated[] {
  return goldLines('../shared/data/utterances-wmt/develop.jsonl')
}
