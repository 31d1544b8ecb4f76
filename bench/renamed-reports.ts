// Annotated reports in any number, made of a few that were annotated: what tells one event from another is renamed,
// letter by letter, so that every span still fits. Made anew each time they are asked for: memory holds the few.
import { type AnnotatedDocument, annotate } from '../src/attribution/annotate.ts'
import { sha256 } from '../src/model/identifier.ts'
import { plainDocument } from '../test/plain-document.ts'
import { generatedReports } from './generated-reports.ts'
import { otherWord, respelled } from './own-words.ts'

const BASE_STORIES = 100
const REPORTS_A_STORY = 10
/** All stories of one turn through the base are of so many days: 100 reports a day, however many there are. */
const DAYS_A_TURN = 10
/** A speaker has so many names, one a turn, and so speaks again in later turns. */
const NAMES_A_SPEAKER = 5
const DAY = 24 * 60 * 60 * 1000

export class RenamedReports {
  readonly #base: AnnotatedDocument[] = []
  /** Words of each base story that no other has, and the surname of its speaker. */
  readonly #own: { readonly words: ReadonlySet<string>; readonly surname: string }[] = []

  constructor(words: number) {
    const storiesWith = new Map<string, Set<number>>()
    let at = 0
    for (const report of generatedReports(BASE_STORIES * REPORTS_A_STORY, words)) {
      const { id, title, text, publisher: outlet, published } = report
      const whole = `${title}\n\n${text}`
      const given = { outlet, title, titleSpan: [0, title.length] as const, published }
      const annotated = annotate(plainDocument(id, whole, given))
      this.#base.push(annotated)
      const story = Math.floor(at++ / REPORTS_A_STORY)
      for (const { kind, lower } of annotated.analysis.tokens) {
        if (kind !== 'word') continue
        const stories = storiesWith.get(lower) ?? new Set()
        storiesWith.set(lower, stories.add(story))
      }
      if (at % REPORTS_A_STORY === 1)
        this.#own.push({ words: new Set(), surname: title.split(' ')[0]!.toLowerCase() })
    }
    for (const [word, stories] of storiesWith)
      if (stories.size <= 2) for (const story of stories) (this.#own[story]!.words as Set<string>).add(word)
  }

  /** The report of a number, from 0 up: the same whenever it is asked for. */
  at(number: number): AnnotatedDocument {
    const base = this.#base[number % this.#base.length]!
    const turn = Math.floor(number / this.#base.length)
    const story = Math.floor((number % this.#base.length) / REPORTS_A_STORY)
    const { words, surname } = this.#own[story]!
    const names = new Map<string, string>()
    const nameOf = (lower: string): string => {
      const known = names.get(lower)
      if (known !== undefined) return known
      const name =
        lower === surname
          ? respelled(lower, turn % NAMES_A_SPEAKER)
          : words.has(lower)
            ? respelled(lower, turn)
            : otherWord(lower, `${story}${turn}`, turn)
      names.set(lower, name)
      return name
    }
    const days = turn * DAYS_A_TURN - DAYS_A_TURN * Math.floor(story / DAYS_A_TURN)
    return renamedIn(base, { nameOf, days, turn }) as AnnotatedDocument
  }
}

interface Renaming {
  readonly nameOf: (lower: string) => string
  readonly days: number
  readonly turn: number
}

/** Kinds, roles and forms are words too, but none that is renamed: only names and nouns are. */
function renamedIn(value: unknown, renaming: Renaming): unknown {
  if (typeof value === 'string') return renamedText(value, renaming)
  if (Array.isArray(value)) {
    if (value.length === 0 || typeof value[0] === 'number') return value
    return value.map(item => renamedIn(item, renaming))
  }
  if (typeof value !== 'object' || value === null) return value
  const renamed: Record<string, unknown> = {}
  for (const key in value) renamed[key] = renamedIn((value as Record<string, unknown>)[key], renaming)
  return renamed
}

function renamedText(text: string, { nameOf, days, turn }: Renaming): string {
  if (/^g\d+-\d+/.test(text)) return `${turn}-${text}`
  if (/^[a-z]-[0-9a-f]{16}/.test(text)) return `${text.slice(0, 2)}${sha256(`${text}${turn}`).slice(0, 16)}`
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return new Date(Date.parse(text) + days * DAY).toISOString().slice(0, 10)
  return text.replace(/[A-Za-z]{4,}/g, word => {
    const lower = word.toLowerCase()
    const name = nameOf(lower)
    if (name === lower) return word
    return word === lower
      ? name
      : word.charAt(0) === lower.charAt(0)
        ? name
        : name.charAt(0).toUpperCase() + name.slice(1)
  })
}
