import type { Figure } from '../model/figure.ts'
import { identifier } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Story } from '../model/story.ts'
import { figuresWithin } from './figures-within.ts'
import { figureId } from './finding.ts'
import type { Laid } from './laid.ts'
import { inParts } from './laid-utterance.ts'
import type { Mark, Marked } from './marks.ts'
import { occasionWithin } from './occasion-within.ts'

/**
 * Several stories in the place of one, each of some of its documents: all that was found over documents of more than one
 * of them is divided. What is said in one document is as it was. The last of the parts is the rest, where there is one:
 * whoever means the story that was means that.
 */
export function divideStory(
  laid: Laid,
  story: Story,
  { parts, hasRest, mark }: { parts: readonly (readonly string[])[]; hasRest: boolean; mark: Mark },
): void {
  const come = parts.map(list => {
    const documents = list.toSorted(byCodeUnits)
    return { id: identifier('t', documents), title: story.title, documents }
  })
  const heir = hasRest ? come.at(-1)! : null
  laid.exchangeStory(story, come, heir)
  for (const { id } of come) laid.marks.add('story', id, mark)
  divideUtterances(laid, story, heir, mark)
  divideOccasions(laid, story)
  divideFigures(laid, story, { come, heir, mark })
}

/**
 * A position that had one of them has the part that is in the rest, or else the one with most readings: no more than one,
 * since what comes of a position must not depend on what was decided first about the others in it.
 */
function divideUtterances(laid: Laid, story: Story, heir: Story | null, mark: Mark): void {
  for (const id of laid.idsIn('utterance', story.documents)) {
    const utterance = laid.utterances.get(id)!
    const groups = Map.groupBy(utterance.readings, ({ document }) => laid.storyOf.get(document))
    if (groups.size < 2) continue
    const come = inParts([...groups.values()].map(readings => laid.utteranceOf(readings, utterance)))
    const rest = come.find(part => laid.storyOf.get(part.readings[0]!.document) === heir?.id) ?? null
    const largest = come.toSorted((a, b) => b.readings.length - a.readings.length)[0]!
    laid.exchange([utterance], come, rest, rest ?? largest)
    for (const part of come) laid.marks.add('utterance', part.id, mark)
  }
}

function divideOccasions(laid: Laid, story: Story): void {
  const own = new Set(story.documents)
  const said = Map.groupBy(
    [...laid.idsIn('utterance', own)].map(id => laid.utterances.get(id)!),
    ({ occasion }) => occasion,
  )
  for (const occasion of laid.occasionsIn(own)) {
    if (new Set(occasion.documents.map(id => laid.storyOf.get(id))).size < 2) continue
    laid.dropOccasion(occasion.id)
    const here = Map.groupBy(
      said.get(occasion.id) ?? [],
      ({ readings }) => laid.storyOf.get(readings[0]!.document)!,
    )
    const told = Map.groupBy(occasion.documents, document => laid.storyOf.get(document)!)
    for (const part of new Set([...told.keys(), ...here.keys()])) {
      const id = identifier('o', [part, occasion.id])
      const documents = new Set(told.get(part))
      const now = occasionWithin(occasion, { ...occasion, id, documents }, passage => laid.textOf(passage))
      const spoken = here.get(part) ?? []
      for (const utterance of spoken) laid.amend({ ...utterance, occasion: now?.id ?? null })
      if (now === null || (spoken.length === 0 && laid.spokenOn.has(occasion.id))) continue
      laid.putOccasion(now)
      if (spoken.length > 0) laid.spokenOn.add(now.id)
    }
  }
}

function divideFigures(
  laid: Laid,
  story: Story,
  { come, heir, mark }: { come: readonly Story[]; heir: Story | null; mark: Mark },
): void {
  const ids = [...laid.idsIn('figure', story.documents)]
  const kinds = Map.groupBy(ids, id => {
    const { what, unit } = laid.figures.get(id)!
    return JSON.stringify([what, unit])
  })
  for (const own of kinds.values()) {
    const rows = own.map(id => laid.figures.get(id)!)
    const told = new Set(rows.flatMap(row => row.readings.map(({ document }) => laid.storyOf.get(document)!)))
    const divided = come
      .filter(({ id }) => told.has(id))
      .flatMap(part =>
        figuresWithin(rows, new Set(part.documents)).map(({ was, now }) => ({ part, was, now })),
      )
    for (const [i, id] of own.entries()) {
      const parts = divided.filter(({ was }) => was === rows[i])
      if (parts.some(({ was, now }) => now === was)) continue
      const figures = parts.map(({ part, now }) => ({ part, figure: withoutMarks(now) }))
      laid.exchangeFigure(
        id,
        figures.map(({ figure }) => figure),
        figures.find(({ part }) => part === heir)?.figure ?? null,
      )
      for (const { figure } of figures) laid.marks.add('figure', figureId(figure), mark)
    }
  }
}

function withoutMarks({ decided: _, ...figure }: Marked<Figure>): Figure {
  return figure
}
