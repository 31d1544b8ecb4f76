import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Figure, FigureMention, FigureReading } from '../../model/figure.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Story } from '../../model/story.ts'
import { asOfIn } from './figure-as-of.ts'
import { type ComparedReading, compareReadings } from './figure-comparison.ts'
import { groupByKind } from './figure-kinds.ts'

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
  return figures.sort((a, b) => byCodeUnits(sortKey(a), sortKey(b)))
}

function figuresOfStory(story: string, documents: readonly AnnotatedDocument[]): Figure[] {
  const asOf = asOfIn(documents)
  const found = documents.flatMap(document =>
    document.figures.map(
      (mention): FoundFigure => ({ document, mention, words: document.document.text.slice(...mention.span) }),
    ),
  )
  return groupByKind(found).flatMap(group => {
    const members = group.map(g => g.figure)
    const { what, unit } = group[0]!
    if (!isWorthARow(members)) return []
    const compared = firstOfEachValue(members).map(({ document, mention, words }): ComparedReading => {
      const { value, upper, bound, span } = mention
      const dated = asOf(document, mention)
      return {
        document: document.document.id,
        span,
        value,
        upper,
        bound,
        asOf: dated.asOf,
        asOfBasis: dated.basis,
        vague: VAGUE.test(words),
        recount: mention.sameAs !== undefined,
      }
    })
    const readings = compared.map(({ vague: _, recount: __, ...reading }): FigureReading => reading)
    return [{ what, unit, status: compareReadings(compared), story, readings }]
  })
}

/** Words that give an order of magnitude and no number. */
const VAGUE = /\b(?:dozens|scores|hundreds|thousands|millions|billions|several|few)\b/i

/** What only one document counts is listed where somebody is said to have said it, or it has a unit. */
function isWorthARow(members: readonly FoundFigure[]): boolean {
  if (new Set(members.map(m => m.document.document.id)).size > 1) return true
  const counted = members.filter(m => !VAGUE.test(m.words))
  return counted.some(m => m.mention.attribution !== null || m.mention.unit !== null)
}

/** The first mention of each value; for when it holds, the first that tells. */
function firstOfEachValue(members: readonly FoundFigure[]): FoundFigure[] {
  const first = new Map<string, FoundFigure>()
  for (const member of members) {
    const { value, upper, asOf, asOfSpan } = member.mention
    const key = `${member.document.document.id} ${value} ${upper}`
    const known = first.get(key)
    if (known === undefined) first.set(key, member)
    else if (known.mention.asOfSpan === null && asOfSpan !== null) {
      first.set(key, { ...known, mention: { ...known.mention, asOf, asOfSpan } })
    }
  }
  return [...first.values()]
}

function sortKey({ story, what, unit, readings }: Figure): string {
  const [first] = readings
  return `${story}\n${what}\n${unit ?? ''}\n${first!.document}\n${String(first!.span[0]).padStart(9, '0')}`
}
