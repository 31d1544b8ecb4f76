// Invented articles in which people are quoted in every way that news has, for measuring how fast speech is read.
// The same seed gives the same articles.
import { capital, inventedWord, seeded } from './invented-words.ts'

interface Cast {
  readonly pick: <T>(list: readonly T[]) => T
  readonly random: () => number
  readonly people: readonly Person[]
  readonly city: string
  readonly country: string
  readonly outlet: string
}

interface Person {
  readonly given: string
  readonly surname: string
  readonly office: string
  readonly pronoun: 'he' | 'she'
}

const MEN = 'Ivo Jonas Tomas Anton Viktor Daniel Oscar Henry'.split(' ')
const WOMEN = 'Ada Mira Lena Petra Clara Ruth Nora Helen'.split(' ')
const OFFICES =
  'Mayor|Senator|Foreign Minister|Prime Minister|Governor|police chief|hospital director|economist|Rep.|Dr.|union leader|harbour master'.split(
    '|',
  )
const SAID = 'said said said said told reporters added argued insisted wrote noted warned'.split(' ')
const CLAIMED = 'said said argued claimed warned announced believes denied insisted predicted'.split(' ')
const SUBJECTS =
  'the council|the new bridge|a third of the schools|the grain harvest|his government|the fishing fleet|every household|the rail operator|our neighbours|the central bank|both parties|nobody in the valley|the inquiry'.split(
    '|',
  )
const VERBS =
  'will need|cannot afford|has already paid for|should have seen|is going to lose|would never accept|must rebuild|had asked for|may yet win|does not want|was promised'.split(
    '|',
  )
const OBJECTS =
  'a longer contract|the money that was lost last year|two more ferries|what the ministry had offered|the same rules as everybody else|a fair share of the water|higher prices before the winter|new elections in the spring|the report on the flood|1,200 jobs'.split(
    '|',
  )
const TAILS =
  '|| this year| because the costs have doubled|, although the talks are going well| if the budget passes| after weeks of rain| and that is a mistake| in the northern districts| by the end of March'.split(
    '|',
  )
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|on Sunday evening|last week'.split('|')

/** One article of about `words` words with its headline in the first line. */
export function generatedArticle(words: number, seed: number): string {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const name = () => capital(inventedWord(random))
  const people = Array.from({ length: 4 }, (_, i): Person => {
    const she = i % 2 === 0
    return {
      given: pick(she ? WOMEN : MEN),
      surname: name(),
      office: pick(OFFICES),
      pronoun: she ? 'she' : 'he',
    }
  })
  const cast: Cast = { pick, random, people, city: name(), country: name(), outlet: `${name()} Post` }
  const paragraphs = [`${people[0]!.surname} says ${clause(cast)}`]
  let written = 0
  while (written < words) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(FORMS)(cast))
    const paragraph = sentences.join(' ')
    paragraphs.push(paragraph)
    written += paragraph.split(' ').length
  }
  return paragraphs.join('\n\n')
}

function clause({ pick }: Cast): string {
  return `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}${pick(TAILS)}`
}

function speech(cast: Cast): string {
  return capital(clause(cast))
}

/** By full name with office, by surname, by pronoun or by office. */
function source(cast: Cast): string {
  const { pick } = cast
  const { given, surname, office, pronoun } = pick(cast.people)
  return pick([
    `${office} ${given} ${surname}`,
    surname,
    surname,
    pronoun,
    `${given} ${surname}, a resident of ${cast.city}`,
    'the minister',
    `a spokesman for the ${capital(inventedWord(cast.random))} ministry`,
    'two officials',
  ])
}

const FORMS: readonly ((cast: Cast) => string)[] = [
  c => `“${speech(c)},” ${source(c)} ${c.pick(SAID)} ${c.pick(DAYS)}.`,
  c => `${capital(source(c))} ${c.pick(SAID)}, “${speech(c)}.”`,
  c => `“${speech(c)},” ${c.pick(SAID)} ${source(c)}. “${speech(c)}. ${speech(c)}.”`,
  c => `"${speech(c)}," ${source(c)} told the ${c.outlet}, "but ${clause(c)}."`,
  c => `${capital(source(c))} ${c.pick(CLAIMED)} that ${clause(c)}.`,
  c => `${capital(source(c))} ${c.pick(CLAIMED)} ${clause(c)}, and that ${clause(c)}.`,
  c => `According to ${source(c)}, ${clause(c)}.`,
  c => `${speech(c)}, ${source(c)} said in a statement.`,
  c => `${capital(source(c))} called the plan “a gift to ${c.country}” and said ${clause(c)}.`,
  c => `“${speech(c)}.`,
  c => `“${speech(c)}.\n\n“${speech(c)},” ${source(c)} said.`,
  c => `${capital(source(c))} was quoted by the ${c.outlet} as saying that “${clause(c)}”.`,
  c => `Asked whether ${clause(c)}, ${source(c)} replied: “${speech(c)}.”`,
  c =>
    `The ${c.pick(OBJECTS).split(' ').at(-1)} near ${c.city} has stood since ${1900 + Math.floor(c.random() * 100)}, and ${clause(c)}.`,
  c => `${speech(c)}. Rain fell on ${c.city} for most of ${c.pick(DAYS)} while ${clause(c)}.`,
  c => `At least ${10 + Math.floor(c.random() * 400)} people were hurt in ${c.country}, the ministry said.`,
  c =>
    `In ${c.city}, where ${clause(c)}, many remember the ${inventedWord(c.random)} years; the U.S. envoy left.`,
]
