import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../src/model/span.ts'
import { SHARED } from './filter-run.ts'
import { generatedArticle } from './generated-news.ts'

/** A text to be read, with its headline where that is known. */
export interface ReadingInput {
  readonly text: string
  readonly titleSpan: Span | null
}

export type TextsName = 'news' | 'generated'

const POLNEAR = join(SHARED, 'data/polnear/dev.jsonl')

/** `news`: PolNeAR's development articles, null where they are missing. `generated`: as many, about as long. */
export function textsNamed(name: TextsName): ReadingInput[] | null {
  if (name === 'generated')
    return Array.from({ length: 84 }, (_, i) => ({ text: generatedArticle(780, i + 1), titleSpan: null }))
  if (!existsSync(POLNEAR)) return null
  return readFileSync(POLNEAR, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { text, title } = JSON.parse(line) as { text: string; title?: string }
      return { text, titleSpan: title && text.startsWith(title) ? [0, title.length] : null }
    })
}
