import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import { firstEndingBehind } from '../../model/halving.ts'
import type { Passage } from '../../model/span.ts'
import type { DateMention } from '../../text/dates/dates.ts'
import { couldBe, type OwnDate, ownDate } from './occasion-dating.ts'
import type { ReferenceDay } from './occasion-reference.ts'
import type { Dating, ReportDay } from './occasion-report-day.ts'
import type { OccasionStatement } from './occasion-statements.ts'
import type { EventKind } from './occasion-words.ts'

/**
 * What one document tells of one occasion of one speaker. `main` is the one that the report is about:
 * all that it does not place elsewhere was said there.
 */
export interface Account {
  readonly document: string
  readonly speaker: string
  readonly main: boolean
  readonly reference: ReferenceDay | null
  /** How its date is known. */
  dating: Dating
  date: OwnDate | null
  mention: DateMention | null
  event: EventKind | null
  readonly places: Passage[]
  readonly audiences: Passage[]
  readonly attributions: string[]
}

/** The accounts of one document, by speaker; every attribution of a known speaker is in one of them. */
export function accountsOf(
  annotated: AnnotatedDocument,
  attributions: readonly Attribution[],
  statements: readonly OccasionStatement[],
  reference: ReferenceDay | null,
  dayOf: (speaker: string) => ReportDay | null,
): Account[] {
  const ofSpeaker = Map.groupBy(attributions, a => a.speaker)
  const told = Map.groupBy(statements, s => s.speaker)
  return [...ofSpeaker].flatMap(([speaker, own]) =>
    speaker === null
      ? []
      : accountsOfSpeaker(annotated, speaker, own, told.get(speaker) ?? [], reference).flatMap(account =>
          account.main && account.date === null
            ? datedByReport(annotated, own, account, dayOf(speaker))
            : account,
        ),
  )
}

/** What the report does not date it may have on the day that it tells of; not what somebody "had said". */
function datedByReport(
  { document }: AnnotatedDocument,
  attributions: readonly Attribution[],
  account: Account,
  day: ReportDay | null,
): Account[] {
  const earlier = new Set(attributions.filter(a => isEarlier(document.text, a)).map(a => a.id))
  const [before, present] = [true, false].map(e => account.attributions.filter(id => earlier.has(id) === e))
  const dated: Account = {
    ...account,
    dating: day?.dating ?? 'told',
    date: day?.date ?? null,
    mention: day?.mention ?? null,
    attributions: present!,
  }
  if (before!.length === 0) return [dated]
  return [dated, { ...account, main: false, places: [], audiences: [], attributions: before! }]
}

const EARLIER =
  /(?:^|\s)(?:had|previously|earlier|avait|hatte)\s+(?:(?:\p{L}+ly|also|always|once|earlier|déjà|schon)\s+)?$/iu

function isEarlier(text: string, { cue }: Attribution): boolean {
  const first = cue[0]
  if (first === undefined) return false
  return (
    EARLIER.test(text.slice(Math.max(0, first[0] - 40), first[0])) || /^had\s/i.test(text.slice(...first))
  )
}

interface Placed {
  readonly account: Account | null
  readonly paragraph: number
}

/** Before the first statement. */
const NOWHERE: Placed = { account: null, paragraph: -1 }

function accountsOfSpeaker(
  annotated: AnnotatedDocument,
  speaker: string,
  attributions: readonly Attribution[],
  statements: readonly OccasionStatement[],
  reference: ReferenceDay | null,
): Account[] {
  const document = annotated.document.id
  const dated = statements.map(statement => ({
    statement,
    date: statement.date === null ? null : ownDate(document, statement.date, reference),
  }))
  const leading = leadingStatement(dated)
  const empty = {
    document,
    speaker,
    reference,
    dating: 'told' as const,
    date: null,
    mention: null,
    event: null,
  }
  const main: Account = { ...empty, main: true, places: [], audiences: [], attributions: [] }
  if (leading !== null) {
    main.date = leading.date
    main.mention = leading.statement.date
    main.event = leading.statement.event
  }
  const accounts = [main]
  const ofSentence = new Map<number, Placed>()
  let last = NOWHERE
  for (const { statement, date } of dated) {
    const isMain = statement === leading?.statement || (!statement.earlier && agrees(main, statement, date))
    // What gives no day goes on from the sentence before it in its paragraph.
    const before = date === null && last.paragraph === statement.paragraph ? last.account : null
    let account: Account | undefined =
      before !== null && agrees(before, statement, date)
        ? before
        : isMain
          ? main
          : accounts.find(a => a !== main && agrees(a, statement, date))
    if (account === undefined) {
      account = {
        ...empty,
        main: false,
        date,
        mention: statement.date,
        places: [],
        audiences: [],
        attributions: [],
      }
      account.event = statement.event
      accounts.push(account)
    }
    account.event ??= statement.event
    if (statement.place !== null) account.places.push({ document, span: statement.place })
    if (statement.audience !== null) account.audiences.push({ document, span: statement.audience })
    last = { account, paragraph: statement.paragraph }
    ofSentence.set(statement.sentence, last)
  }
  assign(annotated, attributions, main, ofSentence)
  return accounts.filter(a => a.attributions.length > 0 || a === main)
}

/** An attribution goes with its sentence's occasion; one that follows on in the paragraph stays there. */
function assign(
  { analysis }: AnnotatedDocument,
  attributions: readonly Attribution[],
  main: Account,
  ofSentence: ReadonlyMap<number, Placed>,
): void {
  let current: Placed | null = null
  const placed = attributions
    .map(attribution => ({ attribution, offset: anchorOf(attribution) }))
    .sort((a, b) => a.offset - b.offset)
  for (const { attribution, offset } of placed) {
    const index = firstEndingBehind(analysis.sentences, offset)
    const paragraph = analysis.sentences[index]?.paragraph ?? -1
    const own = ofSentence.get(index)
    if (own !== undefined) current = own
    else if (current !== null && (current.paragraph !== paragraph || !followsOn(attribution))) current = null
    ;(current?.account ?? main).attributions.push(attribution.id)
  }
}

function followsOn(attribution: Attribution): boolean {
  return attribution.speakerBasis === 'follow-on' || attribution.speakerBasis === 'pronoun'
}

function anchorOf(attribution: Attribution): number {
  return (attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0])?.[0] ?? 0
}

interface DatedStatement {
  readonly statement: OccasionStatement
  readonly date: OwnDate | null
}

/**
 * The statement that tells of the report's own occasion: one that names the remarks as a whole before
 * one with a date, the first in the text before later ones. What was said earlier is background.
 */
function leadingStatement(statements: readonly DatedStatement[]): DatedStatement | null {
  const present = statements.filter(s => !s.statement.earlier)
  return (
    present.find(s => s.date !== null && s.statement.whole) ??
    present.find(s => s.date !== null) ??
    present.find(s => s.statement.whole) ??
    present[0] ??
    null
  )
}

/** An interview and a letter are occasions of their own unless dates tie them to another. */
const APART = new Set<EventKind>(['interview', 'writing'])

function agrees(account: Account, statement: OccasionStatement, date: OwnDate | null): boolean {
  if (date !== null && account.date !== null) return sameDay(account.date, date, statement.date!)
  if (statement.event === null || account.event === null || statement.event === account.event) return true
  return !APART.has(statement.event) && !APART.has(account.event)
}

function sameDay(a: OwnDate, b: OwnDate, mention: DateMention): boolean {
  if (a.value !== null && b.value !== null) return a.value.startsWith(b.value) || b.value.startsWith(a.value)
  if (a.value !== null) return a.precision === 'day' && couldBe(a.value, b, mention)
  return a.weekday === b.weekday
}
