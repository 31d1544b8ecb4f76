// What makes invented stories as unlike each other as news: each is told in words of its own.

import { sha256 } from '../src/model/identifier.ts'
import { FILLING, type GeneratedReport, generatedReports, type Press, WORDINGS } from './generated-reports.ts'
import { seeded } from './invented-words.ts'

/** Of the nouns that all stories share so many in ten are others in each. */
const NOUNS_RENAMED = 7
/**
 * Of verbs and of the words of the sentences that fill reports: in news no two stories are told in one set of
 * sentences, and no speaker gives one speech again with other nouns. Each has so many forms, used in all alike.
 */
const FORMS = 40
const TOLD_OTHERWISE: ReadonlySet<string> = new Set([
  ...FILLING,
  ...'reopen again protect defend finance rebuild build anew give back inspect examine reject turn down'.split(
    ' ',
  ),
  ...'widen enlarge divide fairly shut winter delay spring'.split(' '),
])
const NOUNS: ReadonlySet<string> = new Set(WORDINGS.flat().flatMap(noun => noun.split(' ')))

/** What a story has in place of a word that all stories share; the same word where it keeps that. */
export function otherWord(lower: string, story: string, form: number): string {
  if (NOUNS.has(lower) && hash(`${lower}${story}`) % 10 < NOUNS_RENAMED) return respelled(lower, form)
  return TOLD_OTHERWISE.has(lower) ? respelled(lower, hash(`${lower}${story}`) % FORMS) : lower
}

/** Words by which a sentence is read: they stay, where a report is renamed before it is annotated. */
const READ_BY: ReadonlySet<string> = new Set(
  'that with without before after until since when then over under where against between along during towards some most every three third second from their than more like them been anyone anything nobody'.split(
    ' ',
  ),
)

/** Reports as `generatedReports` makes them, each story in words of its own. */
export function* newsReports(count: number, words: number, press: Press): Generator<GeneratedReport> {
  let told = ''
  let known = new Map<string, string>()
  for (const report of generatedReports(count, words, 1, press)) {
    const story = report.id.split('-')[0]!
    if (story !== told) known = new Map()
    told = story
    const own = (text: string) =>
      text.replace(/[A-Za-z]{4,}/g, word => {
        const lower = word.toLowerCase()
        let other = known.get(lower)
        if (other === undefined) {
          other = READ_BY.has(lower) ? lower : otherWord(lower, story, hash(story))
          known.set(lower, other)
        }
        if (other === lower) return word
        return word === lower ? other : other.charAt(0).toUpperCase() + other.slice(1)
      })
    // What is copied to the letter would be one document.
    yield {
      ...report,
      title: own(report.title),
      text: `${own(report.text)}\n\n${report.publisher}, ${report.id}`,
    }
  }
}

const VOWELS = 'aeiou'
const CONSONANTS = 'bdfghklmnprstvz'

/** Another word of the same length: a vowel for a vowel, a consonant for a consonant. */
export function respelled(word: string, form: number): string {
  if (form === 0) return word
  const random = seeded(hash(`${word} ${form}`))
  return word.replace(/[a-z]/g, letter => {
    const letters = VOWELS.includes(letter) ? VOWELS : CONSONANTS
    return letters[Math.floor(random() * letters.length)]!
  })
}

function hash(text: string): number {
  return Number.parseInt(sha256(text).slice(0, 8), 16)
}
