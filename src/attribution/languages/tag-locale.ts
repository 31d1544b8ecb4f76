import type { WordClass } from '../phrases/word-class.ts'
import { classesOf } from '../phrases/word-class.ts'
import { dialogueDash } from './dialogue-dash.ts'
import type { Locale, SpeakerWordKind } from './locale.ts'
import { quotationTags } from './quotation-tags.ts'
import type { SpeechTable } from './speech-table.ts'
import { tagsInside } from './tag-inside.ts'
import { type TagLanguage, tagLanguage } from './tag-language.ts'
import { taggedAccordingTo } from './tagged-according-to.ts'
import { taggedColon } from './tagged-colon.ts'
import { taggedLine } from './tagged-line.ts'
import { taggedReports } from './tagged-reports.ts'
import { BODY, TITLE } from './word-roles.ts'

const NO_WORDS: ReadonlyMap<string, WordClass> = new Map()

/** A locale made of its table: the tags of quotations and the plainest forms of reported speech. */
export function tagLocale(code: string, table: SpeechTable): Locale {
  const language = tagLanguage(table)
  return {
    finders: [
      function* (unit) {
        const line = taggedLine(unit, language)
        yield* dialogueDash(line)
        yield* tagsInside(line, code)
        yield* quotationTags(line)
        yield* taggedAccordingTo(line)
        yield* taggedReports(line)
        yield* taggedColon(line)
      },
    ],
    tag: (unit, names) => ({
      ...unit,
      names,
      classes: classesOf(unit.items, NO_WORDS, () => 'noun', names),
      inflections: unit.items.map(() => null),
    }),
    odds: unit => unit.items.map(() => 0),
    ...(table.uncased ? { speakerWord: (lower: string) => speakerWord(language, lower) } : {}),
    isTagVerb: lower => {
      const key = language.fold!(lower)
      if (language.verbBook.has(key) || language.participleBook.has(key)) return true
      const bare = language.prefixes === undefined ? key : key.replace(language.prefixes, '')
      return bare !== key && language.verbBook.has(bare)
    },
  }
}

function speakerWord(language: TagLanguage, lower: string): SpeakerWordKind | null {
  const key = language.fold!(lower)
  // "בדו"ח", "המשטרה": prepositions and the article are written onto the noun.
  const roles =
    language.roles.get(key) ?? language.roles.get(key.replace(/^(?:מה|[בלהמ])(?=[א-ת]{2})/u, '')) ?? 0
  if (roles & TITLE) return 'office'
  if (roles & BODY) return 'body'
  return roles !== 0 || language.verbBook.has(key) ? 'function' : null
}
