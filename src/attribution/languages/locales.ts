import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { Locale } from './locale.ts'
import { spanish } from './spanish.ts'

const LOCALES: ReadonlyMap<string, Locale> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  // A text too short to tell its language by is read as English, the language with the most rules.
  ['und', english],
])

/** The rules for a language; null where there are none, and then nothing is attributed. */
export function localeOf(language: string): Locale | null {
  return LOCALES.get(language) ?? null
}
