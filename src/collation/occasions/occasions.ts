import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import { identifier } from '../../model/identifier.ts'
import type {
  Occasion,
  OccasionCircumstance,
  OccasionDate,
  OccasionDateReading,
} from '../../model/occasion.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Passage } from '../../model/span.ts'
import type { Story } from '../../model/story.ts'
import { type Account, accountsOf } from './occasion-accounts.ts'
import { couldBe } from './occasion-dating.ts'
import { groupAccounts, type OccasionGroup } from './occasion-groups.ts'
import { closeOpenDays } from './occasion-open-days.ts'
import { type ReferenceDay, referenceDay } from './occasion-reference.ts'
import { type ReportDay, reportDay } from './occasion-report-day.ts'
import { type OutletSentence, outletSentences } from './occasion-sentence.ts'
import { mergedMentions, type SpeakerMention } from './occasion-speaker.ts'
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
  const byId = new Map(attributions.map(a => [a.id, a]))
  const quotesOf = (account: Account) =>
    account.attributions
      .map(id => byId.get(id)!)
      .filter(a => a.kind === 'direct')
      .flatMap(a =>
        a.content.flatMap(span =>
          texts
            .get(a.document)!
            .slice(...span)
            .split(SENTENCE_ENDS),
        ),
      )
  const occasions: Occasion[] = []
  const occasionOf = new Map<string, string>()
  for (const [key, accounts] of bySpeaker(documents, stories, attributions)) {
    for (const group of groupAccounts(accounts, textOf, quotesOf)) {
      const occasion = occasionOfGroup(key, group, textOf)
      if (occasion === null) continue
      occasions.push(occasion)
      for (const account of group.accounts) {
        for (const id of account.attributions) occasionOf.set(id, occasion.id)
      }
    }
  }
  return { occasions: inOrderOfOccasions(occasions), occasionOf }
}

const SENTENCE_ENDS = /[.!?]+/

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
  const read = [...documents]
    .sort((a, b) => byCodeUnits(a.document.id, b.document.id))
    .map(document => readDocument(document, ofDocument.get(document.document.id) ?? [], storyOf))
  const closing = new Map(
    [...Map.groupBy(read, r => r.story)].map(([story, own]) => [
      story,
      closeOpenDays(own.map(r => r.dayOf(null))),
    ]),
  )
  for (const { document, own, story, sentences, mentions, reference, dayOf } of read) {
    if (!own.some(a => a.speaker !== null)) continue
    const statements = occasionStatements(document, own, mentions, sentences)
    const closedDayOf = (speaker: string) => {
      const day = dayOf(speaker)
      return day === null ? null : closing.get(story)!(day)
    }
    for (const account of accountsOf(document, own, statements, reference, closedDayOf)) {
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
  for (const [{ story }, accounts] of found) closeOpenAccounts(accounts, closing.get(story)!)
  return found
}

/** A weekday that none of the speaker's own days could be is read against the days of the story's other reports. */
function closeOpenAccounts(accounts: readonly Account[], close: (day: ReportDay) => ReportDay): void {
  const days = accounts.flatMap(a => a.date?.value ?? [])
  for (const account of accounts) {
    const { dating, date, mention } = account
    if (date === null || mention === null || date.value !== null) continue
    if (!days.some(day => couldBe(day, date, mention))) account.date = close({ dating, date, mention }).date
  }
}

interface ReadDocument {
  readonly document: AnnotatedDocument
  readonly own: readonly Attribution[]
  readonly story: string
  readonly sentences: readonly OutletSentence[]
  readonly mentions: readonly SpeakerMention[]
  readonly reference: ReferenceDay | null
  readonly dayOf: (speaker: string | null) => ReportDay | null
}

function readDocument(
  document: AnnotatedDocument,
  own: readonly Attribution[],
  storyOf: ReadonlyMap<string, string>,
): ReadDocument {
  const { id } = document.document
  const reference = referenceDay(document)
  const sentences = outletSentences(document, own)
  const mentions = mergedMentions(document, own)
  const dayOf = reportDay(document, mentions, sentences, reference)
  return { document, own, story: storyOf.get(id) ?? id, sentences, mentions, reference, dayOf }
}

function occasionOfGroup(
  { story, speaker }: StorySpeaker,
  group: OccasionGroup,
  textOf: (passage: Passage) => string,
): Occasion | null {
  const accounts = [...group.accounts].sort((a, b) => byCodeUnits(a.document, b.document))
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
    id: identifier('o', [story, speaker, group.key]),
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
    ([a, x], [b, y]) => carriers(y) - carriers(x) || b.length - a.length || byCodeUnits(a, b),
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
export function inOrderOfOccasions(occasions: readonly Occasion[]): Occasion[] {
  return occasions
    .map(occasion => ({ occasion, key: sortKey(occasion) }))
    .sort((a, b) => byCodeUnits(a.key, b.key))
    .map(({ occasion }) => occasion)
}

function sortKey(occasion: Occasion): string {
  return `${occasion.date?.value ?? '~'}\n${occasion.speaker}\n${occasion.id}`
}
