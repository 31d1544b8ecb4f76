import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Figure, FigureMention, FigureReading } from '../../model/figure.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Story } from '../../model/story.ts'
import { asOfIn, type DatedFor } from './figure-as-of.ts'
import { type ComparedReading, compareReadings } from './figure-comparison.ts'
import { stemsOf, wordsNext, wordsRound } from './figure-context.ts'
import { groupByKind, isNamed, isSettled, isTelling, type NamedFigure } from './figure-kinds.ts'
import { linkNames } from './figure-links.ts'
import { placeOf } from './figure-places.ts'

/** A mention with its document and its words. */
interface FoundFigure {
  readonly document: AnnotatedDocument
  readonly mention: FigureMention
  readonly words: string
}

/**
 * The quantities of each story, with how every document gives them. The same value said twice in a
 * document is one reading, where it stands first.
 */
export function collateFigures(documents: readonly AnnotatedDocument[], stories: readonly Story[]): Figure[] {
  const byId = new Map(documents.map(d => [d.document.id, d]))
  const figures: Figure[] = []
  for (const story of stories) {
    const told = [...story.documents].sort(byCodeUnits).flatMap(id => byId.get(id) ?? [])
    figures.push(...figuresOfStory(story.id, told))
  }
  return inOrderOfFigures(figures)
}

/** By story, by what they count, and then by their first readings. */
export function inOrderOfFigures(figures: readonly Figure[]): Figure[] {
  const keyed = figures.map((figure): [string, Figure] => [sortKey(figure), figure])
  return keyed.sort(([a], [b]) => byCodeUnits(a, b)).map(([, figure]) => figure)
}

function figuresOfStory(story: string, documents: readonly AnnotatedDocument[]): Figure[] {
  const asOf = asOfIn(documents)
  const found = documents.flatMap(document =>
    document.figures.map(
      (mention): FoundFigure => ({ document, mention, words: document.document.text.slice(...mention.span) }),
    ),
  )
  return linked(groupByKind(found)).flatMap(group => {
    const members = group.map(g => g.figure)
    const { what, unit } = group[0]!
    if (!isWorthARow(members)) return []
    const first = firstOfEachValue(members)
    const apart = toldApart(first)
    const compared = first.map(member =>
      readingOf(member, asOf(member.document, member.mention), apart.has(member)),
    )
    return rowsOf(compared).map(({ status, members: own }) => {
      const readings = own.map(i => plainReading(compared[i]!, unit))
      return { what, unit, status, story, readings }
    })
  })
}

/** Groups that count one thing under two names, made one. A group that has been joined is joined with no further one. */
function linked(groups: readonly NamedFigure<FoundFigure>[][]): NamedFigure<FoundFigure>[][] {
  const pairs = linkNames(
    groups.map(group => ({
      what: group[0]!.what,
      unit: group[0]!.unit,
      documents: new Set(group.map(g => g.figure.document.document.id)),
      contexts: once(() =>
        group
          .slice(0, MOST_CONTEXTS)
          .map(({ figure }) => wordsNext(figure.document.analysis, figure.mention.span)),
      ),
    })),
  )
  const joined = new Set<number>()
  const into = new Map<number, number>()
  for (const [i, j] of pairs) {
    if (joined.has(i) || joined.has(j)) continue
    joined.add(i).add(j)
    into.set(i, j)
  }
  const gone = new Set(into.values())
  return groups.flatMap((group, i) => {
    if (gone.has(i)) return []
    const other = into.get(i)
    return [other === undefined ? group : [...group, ...groups[other]!]]
  })
}

function once<T>(make: () => T): () => T {
  const made: T[] = []
  return () => {
    if (made.length === 0) made.push(make())
    return made[0]!
  }
}

/** Of a name that many reports have, so many places tell what it counts. */
const MOST_CONTEXTS = 6

function readingOf(
  { document, mention, words }: FoundFigure,
  dated: DatedFor,
  isApart: boolean,
): ComparedReading {
  const { value, upper, bound, span, attribution, place, since, onDay } = mention
  return {
    document: document.document.id,
    span,
    value,
    upper,
    bound,
    asOf: dated.asOf,
    asOfBasis: dated.basis,
    attribution,
    vague: VAGUE.test(words),
    recount: mention.sameAs !== undefined || isApart,
    part: mention.part === true,
    standing: mention.standing ?? null,
    place: place === undefined ? null : placeOf(document.document.text.slice(...place)),
    settled: isSettled(mention),
    measure: mention.unit,
    early: mention.early === true,
    stretch: since !== undefined ? 'since' : onDay !== undefined ? 'day' : null,
    telling: isTelling(mention),
    named: isNamed(mention),
    context: once(() => wordsRound(document.analysis, span).difference(stemsOf(mention.what))),
    next: once(() => wordsNext(document.analysis, span).difference(stemsOf(mention.what))),
  }
}

/** So near to each other, two counts of one kind by two sources are set against each other. */
const NEAR = 200

/** "The police said 6 were hurt; the marchers said 34." Those that are told apart from one before or behind them. */
function toldApart(members: readonly FoundFigure[]): ReadonlySet<FoundFigure> {
  const apart = new Set<FoundFigure>()
  for (const own of Map.groupBy(members, m => m.document).values()) {
    const goneOnFrom = new Set(own.flatMap(m => m.mention.sameAs?.[0] ?? []))
    for (const member of own) if (goneOnFrom.has(member.mention.span[0])) apart.add(member)
    const inText = own.toSorted((a, b) => a.mention.span[0] - b.mention.span[0])
    for (const [i, a] of inText.entries()) {
      const b = inText[i + 1]
      if (b === undefined || b.mention.span[0] - a.mention.span[0] > NEAR) continue
      const [by, other] = [a.mention.attribution, b.mention.attribution]
      if (by !== null && other !== null && by !== other) apart.add(a).add(b)
    }
  }
  return apart
}

/** Readings that say something of one another in rows of their own; where there are several days, all in one, too. */
function rowsOf(
  compared: readonly ComparedReading[],
): { status: Figure['status']; members: readonly number[] }[] {
  const groups = compareReadings(compared)
  const told = new Set(groups.flatMap(g => g.members))
  const rest = compared.flatMap((_, i) => (told.has(i) ? [] : [i]))
  const days = new Set(compared.flatMap(r => r.asOf ?? []))
  const left = days.size > 1 && (groups.length > 1 || rest.length > 0) ? compared.map((_, i) => i) : rest
  const rows: { status: Figure['status']; members: readonly number[] }[] = [...groups]
  if (left.length > 0) rows.push({ status: 'not-comparable', members: left })
  return rows
}

function plainReading(compared: ComparedReading, unit: string | null): FigureReading {
  const { document, span, value, upper, bound, asOf, asOfBasis, attribution, measure } = compared
  return {
    document,
    span,
    value,
    upper,
    bound,
    ...(measure === null || measure === unit ? {} : { unit: measure }),
    asOf,
    asOfBasis,
    attribution: attribution ?? null,
  }
}

/** Words that give an order of magnitude and no number. */
const VAGUE = /\b(?:dozens|scores|hundreds|thousands|millions|billions|several|few)\b/i

/** What only one document counts is listed where somebody is said to have said it, or it has a unit. */
function isWorthARow(members: readonly FoundFigure[]): boolean {
  if (new Set(members.map(m => m.document.document.id)).size > 1) return true
  const counted = members.filter(m => !VAGUE.test(m.words))
  return counted.some(m => m.mention.attribution !== null || m.mention.unit !== null)
}

/** The first mention of each value; for when it holds, where and by whom, the first that tells. */
function firstOfEachValue(members: readonly FoundFigure[]): FoundFigure[] {
  const first = new Map<string, FoundFigure>()
  for (const member of members) {
    const { value, upper } = member.mention
    const key = `${member.document.document.id} ${value} ${upper}`
    const known = first.get(key)
    first.set(
      key,
      known === undefined ? member : { ...known, mention: { ...withMore(known.mention, member.mention) } },
    )
  }
  return [...first.values()]
}

function withMore(known: FigureMention, more: FigureMention): FigureMention {
  const { asOf, asOfSpan } = known.asOfSpan === null ? more : known
  const attribution = known.attribution ?? more.attribution
  const { part, standing, ...both } = { ...more, ...known }
  return {
    ...both,
    asOf,
    asOfSpan,
    attribution,
    // A part that is counted by itself elsewhere is a count.
    ...(known.part && more.part ? { part: true } : {}),
    ...(standing === undefined ? {} : { standing }),
  }
}

function sortKey({ story, what, unit, status, readings }: Figure): string {
  const [first] = readings
  const place = String(first!.span[0]).padStart(9, '0')
  return `${story}\n${what}\n${unit ?? ''}\n${first!.document}\n${place}\n${status}`
}
