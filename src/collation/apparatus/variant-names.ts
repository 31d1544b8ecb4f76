import type { Cell } from '../../model/utterance.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { territoryOf } from '../../text/names/countries.ts'
import type { NameEvidence } from '../../text/names/name-evidence.ts'
import { gatherEvidence, isNeverName, opensAnew } from '../../text/names/name-evidence.ts'
import { CAPITAL } from '../../text/words/letter-case.ts'

/** Tells names in the readings of some documents: what one of them shows to be a name is one in all. */
export class NamesInReadings {
  readonly #analyses: readonly TextAnalysis[]
  /** By a word as it is written: whether it is a name wherever it stands. */
  readonly #known = new Map<string, boolean>()

  constructor(analyses: readonly TextAnalysis[]) {
    this.#analyses = analyses
  }

  /** A capital counts where a sentence does not ask for it anyway; where it does, the rest of all texts decides. */
  isName({ text }: Cell, lower: string, analysis: TextAnalysis, token: number): boolean {
    if (!hasCapital(text) || text.length === 1) return false
    let known = this.#known.get(text)
    if (known === undefined) {
      if (isNeverName(lower)) return false
      known = territoryOf(text) !== null || this.#analyses.some(one => evidenceOf(one).inner.has(lower))
      this.#known.set(text, known)
    }
    if (known) return true
    const { small, styles } = evidenceOf(analysis)
    if (small.has(lower) || styles[analysis.tokens[token]!.sentence] !== 'sentence') return false
    return !opensAnew(analysis, token) || isSetOff(analysis, token)
  }
}

function hasCapital(text: string): boolean {
  const first = text.charCodeAt(0)
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text)
}

/** First of a few words in quotation marks in the middle of a clause: a name or a catchword, no new sentence. */
function isSetOff({ tokens }: TextAnalysis, token: number): boolean {
  const before = tokens[token - 2]
  if (tokens[token - 1]?.kind !== 'mark' || before?.kind !== 'word') return false
  if (before.sentence !== tokens[token]!.sentence) return false
  return tokens.slice(token + 1, token + 1 + longestSetOff).some(({ kind }) => kind === 'mark')
}

const longestSetOff = 3

/** A document has many utterances and is read through once. */
const gathered = new WeakMap<TextAnalysis, NameEvidence>()

function evidenceOf(analysis: TextAnalysis): NameEvidence {
  const known = gathered.get(analysis)
  if (known !== undefined) return known
  const evidence = gatherEvidence(analysis)
  gathered.set(analysis, evidence)
  return evidence
}

const namesByNoun = new WeakMap<TextAnalysis, ReadonlyMap<string, ReadonlySet<string>>>()

/** The names that stand directly before a noun somewhere in a document: "dam" has "ombrel". */
export function namesBeforeNouns(analysis: TextAnalysis): ReadonlyMap<string, ReadonlySet<string>> {
  const known = namesByNoun.get(analysis)
  if (known !== undefined) return known
  const { inner } = evidenceOf(analysis)
  const names = new Map<string, Set<string>>()
  const { tokens } = analysis
  for (let t = 1; t < tokens.length; t++) {
    const before = tokens[t - 1]!
    if ((before.letters & CAPITAL) === 0) continue
    const { lower, text, kind, sentence } = tokens[t]!
    if (kind !== 'word' || text !== lower || before.sentence !== sentence || !inner.has(before.lower))
      continue
    const found = names.get(lower)
    if (found === undefined) names.set(lower, new Set([before.lower]))
    else found.add(before.lower)
  }
  namesByNoun.set(analysis, names)
  return names
}
