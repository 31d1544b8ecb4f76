import { arabic } from './arabic.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { hebrew } from './hebrew.ts'
import { italian } from './italian.ts'
import type { Locale } from './locale.ts'
import { persian } from './persian.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { turkish } from './turkish.ts'

const LOCALES: ReadonlyMap<string, Locale> = new Map([
  ['en', english],
  ['ar', arabic],
  ['de', german],
  ['es', spanish],
  ['fa', persian],
  ['fr', french],
  ['he', hebrew],
  ['it', italian],
  ['pt', portuguese],
  ['ru', russian],
  ['tr', turkish],
  // A text too short to tell its language by is read as English, the language with the most rules.
  ['und', english],
])

/** The rules for a language; null where there are none, and then nothing is attributed. */
export function localeOf(language: string): Locale | null {
  return LOCALES.get(language) ?? null
}
