import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Attribution } from '../model/attribution.ts'
import { identifier } from '../model/identifier.ts'
import type { Occasion, OccasionCircumstance, OccasionDate, OccasionDateReading } from '../model/occasion.ts'
import type { Passage } from '../model/span.ts'
import type { Story } from '../model/story.ts'
import { type Account, accountsOf } from './occasion-accounts.ts'
import { groupAccounts, type OccasionGroup } from './occasion-groups.ts'
import { referenceDay } from './occasion-reference.ts'
import { reportDay } from './occasion-report-day.ts'
import { outletSentences } from './occasion-sentence.ts'
import { mergedMentions } from './occasion-speaker.ts'
import { occasionStatements } from './occasion-statements.ts'

/**
 * When, where and to whom something was said, one occasion for all documents of a story that report it.
 * `attributions` carry merged speakers; `occasionOf` leads from an attribution's id to its occasion's.
 * An attribution of which nothing of the kind is known has none.
 */
export function findOccasions(
  documents: readonly AnnotatedDocument[],
  stories: readonly Story[],
  attributions: readonly Attribution[],
): { occasions: Occasion[]; occasionOf: Map<string, string> } {
  const texts = new Map(documents.map(d => [d.document.id, d.document.text]))
  const textOf = ({ document, span }: Passage) => texts.get(document)!.slice(...span)
  const occasions: Occasion[] = []
  const occasionOf = new Map<string, string>()
  for (const [key, accounts] of bySpeaker(documents, stories, attributions)) {
    for (const group of groupAccounts(accounts, textOf)) {
      const occasion = occasionOfGroup(key, group, textOf)
      if (occasion === null) continue
      occasions.push(occasion)
      for (const account of group.accounts) {
        for (const id of account.attributions) occasionOf.set(id, occasion.id)
      }
    }
  }
  occasions.sort((a, b) => compare(sortKey(a), sortKey(b)))
  return { occasions, occasionOf }
}

interface StorySpeaker {
  readonly story: string
  readonly speaker: string
}

/** All accounts of one speaker in one story together; documents in the order of their ids. */
function bySpeaker(
  documents: readonly AnnotatedDocument[],
  stories: readonly Story[],
  attributions: readonly Attribution[],
): Map<StorySpeaker, Account[]> {
  const storyOf = new Map(stories.flatMap(s => s.documents.map(id => [id, s.id] as const)))
  const ofDocument = Map.groupBy(attributions, a => a.document)
  const keys = new Map<string, StorySpeaker>()
  const found = new Map<StorySpeaker, Account[]>()
  for (const document of [...documents].sort((a, b) => compare(a.document.id, b.document.id))) {
    const { id } = document.document
    const own = ofDocument.get(id) ?? []
    if (!own.some(a => a.speaker !== null)) continue
    const story = storyOf.get(id) ?? id
    const reference = referenceDay(document)
    const sentences = outletSentences(document, own)
    const mentions = mergedMentions(document, own)
    const statements = occasionStatements(document, own, mentions, sentences)
    const dayOf = reportDay(document, mentions, sentences, reference)
    for (const account of accountsOf(document, own, statements, reference, dayOf)) {
      const name = `${story}\n${account.speaker}`
      let key = keys.get(name)
      if (key === undefined) {
        key = { story, speaker: account.speaker }
        keys.set(name, key)
        found.set(key, [])
      }
      found.get(key)!.push(account)
    }
  }
  return found
}

function occasionOfGroup(
  { story, speaker }: StorySpeaker,
  group: OccasionGroup,
  textOf: (passage: Passage) => string,
): Occasion | null {
  const accounts = [...group.accounts].sort((a, b) => compare(a.document, b.document))
  const date = dateOfGroup(group.value, accounts)
  const place = circumstance(
    accounts.flatMap(a => a.places),
    textOf,
  )
  const audience = circumstance(
    accounts.flatMap(a => a.audiences),
    textOf,
  )
  if (date === null && place === null && audience === null) return null
  if (accounts.every(a => a.attributions.length === 0)) return null
  return {
    id: identifier('o', story, speaker, group.key),
    speaker,
    date,
    place,
    audience,
    documents: [...new Set(accounts.map(a => a.document))],
  }
}

function dateOfGroup(value: string | null, accounts: readonly Account[]): OccasionDate | null {
  if (value === null) return null
  const giving = accounts.filter(a => a.date?.value != null)
  const stated = giving.filter(a => a.date!.basis === 'stated')
  const companions = (stated.length > 0 ? stated : giving).flatMap(a => a.date!.from)
  const readings = new Map<string, OccasionDateReading>()
  for (const account of accounts) {
    const { document, date, reference } = account
    if (readings.has(document)) continue
    const own = date?.from ?? (reference?.passage == null ? [] : [reference.passage])
    const from = date?.value == null ? [...own, ...companions] : own
    readings.set(document, { document, basis: date?.basis ?? 'inferred', from })
  }
  const own = accounts.flatMap(a => a.date?.from ?? [])
  return {
    value,
    precision: giving[0]!.date!.precision,
    basis: stated.length > 0 ? 'stated' : 'inferred',
    from: distinct([...stated.flatMap(a => a.date!.from), ...own]),
    readings: [...readings.values()],
  }
}

/** The words that most documents have; of those the longest, since it tells most. */
function circumstance(
  passages: readonly Passage[],
  textOf: (passage: Passage) => string,
): OccasionCircumstance | null {
  const byText = Map.groupBy(passages, p => textOf(p).replace(/\s+/g, ' ').toLowerCase())
  const ranked = [...byText.entries()].sort(
    ([a, x], [b, y]) => carriers(y) - carriers(x) || b.length - a.length || compare(a, b),
  )
  const best = ranked[0]?.[1]
  if (best === undefined) return null
  return { text: textOf(best[0]!), basis: 'stated', from: distinct(best) }
}

function carriers(passages: readonly Passage[]): number {
  return new Set(passages.map(p => p.document)).size
}

function distinct(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map(p => [`${p.document} ${p.span[0]}`, p])).values()]
}

/** By date, then by speaker; what has no date comes last. */
function sortKey(occasion: Occasion): string {
  return `${occasion.date?.value ?? '~'}\n${occasion.speaker}\n${occasion.id}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
