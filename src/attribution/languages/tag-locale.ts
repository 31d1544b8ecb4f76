import type { WordClass } from '../phrases/word-class.ts'
import { classesOf } from '../phrases/word-class.ts'
import type { Locale } from './locale.ts'
import { quotationTags } from './quotation-tags.ts'
import { tagInside } from './tag-inside.ts'
import type { TagLanguage } from './tag-language.ts'
import { taggedColon } from './tagged-colon.ts'
import { taggedAccordingTo, taggedReports } from './tagged-reports.ts'

const NO_WORDS: ReadonlyMap<string, WordClass> = new Map()

/** A locale that knows the tags of quotations and the plainest forms of reported speech. */
export function tagLocale(language: TagLanguage): Locale {
  return {
    finders: [
      tagInside(language),
      quotationTags(language),
      taggedAccordingTo(language),
      taggedReports(language),
      taggedColon(language),
    ],
    tag: (unit, names) => ({
      ...unit,
      classes: classesOf(unit.items, NO_WORDS, () => 'noun', names),
      inflections: unit.items.map(() => null),
    }),
    odds: unit => unit.items.map(() => 0),
    isTagVerb: lower => language.verbs.has(lower) || language.participles.has(lower),
  }
}

/** "sagt sagte:sag" → forms by lemma, a lemma a group. */
export function formsByLemma(groups: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const group of groups.trim().split(/\s*\n\s*/)) {
    const [lemma, list] = group.split(':') as [string, string]
    for (const form of list.trim().split(/\s+/)) forms.set(form, lemma)
  }
  return forms
}

export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** "selon, d' après" → phrases, each word by word. */
export function phrases(list: string): readonly (readonly string[])[] {
  return list.split(',').map(phrase => phrase.trim().split(/\s+/))
}
