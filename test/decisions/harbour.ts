import { collate } from '../../src/collation/collate.ts'
import { anchorOf } from '../../src/decisions/anchor-of.ts'
import { type DecidedCollation, decided } from '../../src/decisions/decided.ts'
import type { DecisionMatter } from '../../src/decisions/decision.ts'
import { namedIn } from '../../src/decisions/decision.ts'
import type { Marked } from '../../src/decisions/marks.ts'
import { presentIn } from '../../src/decisions/present.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Passage } from '../../src/model/span.ts'
import type { Utterance } from '../../src/model/utterance.ts'
import { annotatedHarbour } from '../store/harbour-reports.ts'
import { expectWhole } from './whole.ts'

export const HARBOUR = collate(annotatedHarbour(), [])
export const OUTLETS = new Map(HARBOUR.documents.map(({ id, outlet }) => [id, outlet]))

export const PAID = 'We have paid for every bolt of it'
export const LATER = 'The harbour bridge will open in June, and not a day later'
export const WOULD = 'the harbour bridge would open in June'
export const CRACKED = 'the northern pillar of the harbour bridge was cracked'

export function wordsOf({ document, span }: Passage, collation: Collation = HARBOUR): string {
  return collation.documents.find(({ id }) => id === document)!.text.slice(...span)
}

/** Each utterance as its readings: `Outlet: words`. */
export function said(collation: Collation): string[][] {
  return collation.utterances.map(({ readings }) =>
    readings.map(reading => `${OUTLETS.get(reading.document)}: ${wordsOf(reading, collation)}`),
  )
}

export function utterance(words: string, collation: Collation = HARBOUR): Marked<Utterance> {
  return collation.utterances.find(({ readings }) => readings.some(r => wordsOf(r, collation) === words))!
}

export function reading(outlet: string, words: string) {
  const of = utterance(words).readings
  return of.find(r => OUTLETS.get(r.document) === outlet && wordsOf(r) === words)!
}

export function speaker(name: string, collation: Collation = HARBOUR) {
  return collation.speakers.find(one => one.name === name)
}

export type Made = readonly [kind: DecisionMatter['kind'], subject: string, content?: unknown]

/** Decisions as they were made on a page that shows the collation with those before them. */
export function decide(...made: Made[]): DecisionMatter[] {
  const decisions: DecisionMatter[] = []
  for (const [i, [kind, subject, content = null]] of made.entries()) {
    const present = presentIn(decided(HARBOUR, decisions))
    const anchors = [...namedIn({ kind, subject, content })].flatMap(id => anchorOf(id, present) ?? [])
    decisions.push({ number: i + 1, kind, subject, content, anchors, undoes: null })
  }
  return decisions
}

export function laid(...made: Made[]): DecidedCollation {
  const collation = decided(HARBOUR, decide(...made)) as DecidedCollation
  expectWhole(collation)
  return collation
}
