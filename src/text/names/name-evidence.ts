import type { TextAnalysis } from '../analysis.ts'
import { opensSentences } from '../sentence-openers.ts'
import { type CaseStyle, caseStyle, letterCases } from '../words/case-style.ts'
import { isCommonWord, looksCommon } from '../words/common-words.ts'
import { CAPITAL, SMALL } from '../words/letter-case.ts'
import { opensSentencesIn } from './foreign-titles.ts'
import { pronounOf } from './pronouns.ts'

const CALENDAR: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon tue wed thu fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
christmas easter ramadan ramzan muharram nowruz thanksgiving halloween eid hanukkah passover`.split(/\s+/),
)

/** Words of other languages that begin sentences and no names, beside those that open sentences after abbreviations. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `à par sur sous avec sans chez entre vers depuis pendant pour quand qui que quoi où comment pourquoi si tout tous
toute toutes leur leurs son sa ses notre nos votre vos mon ma mes cela ça il elle on ils elles nous vous je tu ne
pas plus très aussi ainsi donc car ou ni lors lorsque puis selon quelque quelques chaque aucun aucune au aux du
so von zu zum zur wer was wie wo wann warum weil wenn dass daß ob als am im ins aus bei seit gegen ohne um über unter
zwischen durch einen einem einer eines keine kein den dem des man wir ihr ihre ihren seine seinen jeder jede alle
viele einige mehrere andere lesen noch nicht nur schon immer hier dort jetzt dann denn
por para con sin sobre desde hasta entre cuando donde como porque su sus nuestro al del lo se no muy más también
per con senza tra fra quando dove come perché suo sua loro nel nella dei degli delle dal dalla sul sulla anche non
em no na nos nas ao à com sem pelo pela seu sua não muito também
het een van met voor door naar bij uit over onder tegen niet ook nog maar want dat die deze`.split(/\s+/),
)

/** What the whole text tells about its capitals, gathered before any name is looked for. */
export interface NameEvidence {
  readonly analysis: TextAnalysis
  readonly cases: Uint8Array
  /** By sentence. */
  readonly styles: readonly CaseStyle[]
  /** Words the text also writes small: a capital on them at the head of a sentence means nothing. */
  readonly small: ReadonlySet<string>
  /** Words with a capital in the middle of a sentence. */
  readonly inner: ReadonlySet<string>
}

export function gatherEvidence(analysis: TextAnalysis): NameEvidence {
  const cases = letterCases(analysis)
  const styles = analysis.sentences.map(s => caseStyle(analysis, cases, s))
  const small = new Set<string>()
  const inner = new Set<string>()
  for (let s = 0; s < analysis.sentences.length; s++) {
    const { firstToken, lastToken } = analysis.sentences[s]!
    for (let i = firstToken; i < lastToken; i++) {
      if (cases[i]! & SMALL) small.add(analysis.tokens[i]!.lower)
      else if (cases[i]! & CAPITAL && styles[s] === 'sentence' && i > firstToken && !opensAnew(analysis, i))
        inner.add(analysis.tokens[i]!.lower)
    }
  }
  return { analysis, cases, styles, small, inner }
}

/** After a quotation mark, a colon, a dash or a bullet a capital may be that of a sentence. */
export function opensAnew(analysis: TextAnalysis, i: number): boolean {
  const before = analysis.tokens[i - 1]
  if (before === undefined || before.sentence !== analysis.tokens[i]!.sentence) return true
  if (before.kind === 'mark') return true
  return before.kind === 'punctuation' && !/^[,()&/’']$/.test(before.text)
}

export function isCalendarWord(lower: string): boolean {
  return CALENDAR.has(lower)
}

/** Never part of a name, whatever its capital: days, months, pronouns, articles and prepositions. */
export function isNeverName(lower: string): boolean {
  return (
    CALENDAR.has(lower) || pronounOf(lower) !== null || opensSentences(lower) || FUNCTION_WORDS.has(lower)
  )
}

/** Whether a capital that proves nothing stands on an everyday word. */
export function isEveryday(evidence: NameEvidence, lower: string): boolean {
  if (isNeverName(lower) || opensSentencesIn(evidence.analysis.language, lower) || evidence.small.has(lower))
    return true
  if (evidence.inner.has(lower)) return isCommonWord(lower)
  return looksCommon(lower) || writtenSmallOtherwise(evidence.small, lower)
}

/** "urges" where the text has "urged". */
function writtenSmallOtherwise(small: ReadonlySet<string>, lower: string): boolean {
  const stem = lower.replace(/(?:es|s|ed|ing|d)$/, '')
  if (stem === lower || stem.length < 3) return small.has(`${lower}s`) || small.has(`${lower}ed`)
  return (
    small.has(stem) ||
    small.has(`${stem}s`) ||
    small.has(`${stem}e`) ||
    small.has(`${stem}ed`) ||
    small.has(`${stem}ing`)
  )
}
