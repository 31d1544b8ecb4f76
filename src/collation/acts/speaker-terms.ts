import { englishStem } from '../../text/words/english-stem.ts'
import { isStopWord } from '../../text/words/stop-words.ts'

/**
 * People who speak for somebody, and who speak for the state, by what one report calls them and the next calls
 * otherwise. General knowledge of English; the first word stands for its line.
 */
const CALLED_ALIKE = [
  `spokesman spokesmen spokeswoman spokeswomen spokesperson spokespeople spokespersons representative representatives rep
   reps publicist publicists agent manager`,
  'lawyer lawyers attorney attorneys counsel solicitor barrister',
  `police cop cops policeman policemen officer officers constable constables detective detectives investigator
   investigators sheriff sheriffs undersheriff deputy deputies trooper troopers gendarmes carabinieri`,
  'official officials authority authorities',
  'source sources insider insiders',
]

const alike: ReadonlyMap<string, string> = new Map(
  CALLED_ALIKE.flatMap(line => {
    const words = line.split(/\s+/)
    return words.map((word): [string, string] => [word, words[0]!])
  }),
)

/** "NYPD", "LAPD": what a city's police are called for short. */
const POLICE_FOR_SHORT = /^\p{Lu}{1,4}PD$/u

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu

/** Stems of the words that tell something; words for one calling are one term. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const [word] of text.matchAll(WORD)) {
    for (const part of word.replace(/['’]s$/, '').split(/[-'’]/)) {
      const lower = part.toLowerCase()
      if (lower === '' || isStopWord(lower)) continue
      terms.add(POLICE_FOR_SHORT.test(part) ? 'police' : (alike.get(lower) ?? englishStem(lower)))
    }
  }
  return terms
}

/** A run of capitalised words longer than this is a headline, not a name. */
const LONGEST_NAME = 8

/** What a speaker is called by: terms of all callings, and the initials of names of several words. */
export function speakerTerms(callings: readonly string[]): Set<string> {
  const terms = new Set<string>()
  for (const calling of callings) {
    for (const term of termsOf(calling)) terms.add(term)
    for (const initials of initialsIn(calling)) terms.add(initials)
  }
  return terms
}

const INSIDE_NAMES: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for', 'The'])

function initialsIn(calling: string): string[] {
  const found: string[] = []
  let run: string[] = []
  const close = () => {
    if (run.length > 1 && run.length <= LONGEST_NAME) found.push(run.join('').toLowerCase())
    run = []
  }
  for (const [word] of calling.matchAll(WORD)) {
    if (INSIDE_NAMES.has(word)) continue
    if (/^\p{Lu}/u.test(word)) run.push(word[0]!)
    else close()
  }
  close()
  return found
}
