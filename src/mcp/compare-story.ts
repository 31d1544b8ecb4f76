import { z } from 'zod'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import type { Figure } from '../model/figure.ts'
import { type CollationIndex, collationIndex, type UtteranceEntry } from '../web/collation-index.ts'
import { ON_OWN_PAGES } from '../web/links.ts'
import { named, note, pageAt, passageOf, passageSchema, sourceOf, sourceSchema } from './quoted.ts'
import { type AskedOf, ToolError, tool } from './tool.ts'

const reading = z.object({
  carried: z.string().describe('full: quoted in full; shortened; paraphrased.'),
  form: z.string().describe('direct, mixed or indirect.'),
  passage: passageSchema,
})

const variant = z.object({
  type: z
    .string()
    .describe('figure, naming, negation, modality, truncation, addition, wording, reporting verb.'),
  insideQuotationMarks: z.boolean(),
  readings: z.array(z.object({ document: z.string(), outlet: z.string().nullable(), text: z.string() })),
})

const utterance = z.object({
  utterance: z.string(),
  speaker: z.object({ id: z.string(), name: z.string() }).nullable(),
  page: z.string().describe('Page of Hearsay that lines all readings up.'),
  date: z
    .object({ value: z.string(), basis: z.string() })
    .nullable()
    .describe('When it was said, stated in a report or inferred.'),
  reports: z.int().describe('Reports that have it.'),
  independent: z.int().describe('Sources that do not lead back to one another, as far as the texts tell.'),
  readings: z.array(reading).describe('How reports give it, verbatim.'),
  differences: z.array(variant).describe('Where the readings differ.'),
})

const figure = z.object({
  what: z.string(),
  unit: z.string().nullable(),
  status: z.enum(['agree', 'differ', 'not-comparable']),
  readings: z.array(
    z.object({
      value: z.number(),
      upTo: z.number().nullable(),
      bound: z.string(),
      asOf: z.string().nullable(),
      passage: passageSchema,
    }),
  ),
})

/** Of one story; there is a page for the rest. */
const MOST_REPORTS = 60
const MOST_READINGS = 12
const MOST_DIFFERENCES = 12
const MOST_FIGURES = 12
const LONGEST_READING = 600
/** Characters of utterances in one answer, written as JSON; the next ones are asked for. */
const MOST_CHARACTERS = 60_000

export const compareStory = tool({
  name: 'compare_story',
  title: 'Compare the reports of a story',
  description:
    'Lays the reports on one event beside each other: what was said, which outlets carry it and how each gives the words, where they ' +
    'differ, how many sources are independent, and figures. Give "story", or "document" for the story that a report is in. What most reports ' +
    'carry comes first. A report that is not among the readings of an utterance does not have it in the copy that was read.',
  input: z.object({
    story: z.string().max(500).optional().describe('Id of the story.'),
    document: z.string().max(500).optional().describe('Id of one of its reports, instead.'),
    limit: z.int().min(1).max(20).default(8).describe('Utterances at most.'),
    cursor: z.string().max(20).optional().describe('"next" of the answer before.'),
  }),
  output: z.object({
    note,
    story: z.object({
      id: z.string(),
      title: z.string().describe('The commonest headline of its reports.'),
      page: z.string(),
      reports: z.int(),
    }),
    reports: z.array(sourceSchema),
    utterances: z.array(utterance),
    ofUtterances: z.int().describe('How many there are in all.'),
    figures: z.array(figure).describe('With the first utterances only.'),
    next: z.string().nullable(),
  }),
  async answer({ story: id, document, limit, cursor }, { lookup, pages }) {
    if ((id === undefined) === (document === undefined))
      throw new ToolError('Give "story" or "document", and one of them only.')
    const answer = id === undefined ? await lookup.storyOf(document!) : await lookup.story(id)
    const index = answer && collationIndex(answer.collation as Collation, ON_OWN_PAGES)
    const entry = index?.stories.find(({ story }) => story?.id === answer!.id)
    if (!index || !entry?.story)
      throw new ToolError(
        id === undefined
          ? `No report ${document} is in a story. Take "document" from an answer of find_statements.`
          : `There is no story ${id} now: ids of stories change as reports come. Give "document", one of its reports, instead.`,
      )
    const from = placeOf(cursor)
    const said = [...entry.shared, ...entry.single]
    const shown = withinLength(
      said.slice(from, from + limit).map(one => utteranceShown(index, one, pages)),
      MOST_CHARACTERS,
    )
    const last = from + shown.length
    return {
      story: {
        id: entry.story.id,
        title: named(entry.story.title)!,
        page: pageAt(ON_OWN_PAGES.story({ id: entry.story.id, document: entry.story.documents[0]! }), pages),
        reports: entry.documents.length,
      },
      reports: entry.documents.slice(0, MOST_REPORTS).map(({ document }) => sourceOf(document)),
      utterances: shown,
      ofUtterances: said.length,
      figures:
        from > 0 ? [] : entry.figures.slice(0, MOST_FIGURES).flatMap(one => figureShown(index, one, pages)),
      next: last < said.length ? String(last) : null,
    }
  },
})

function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,9}$/.test(cursor))
    throw new ToolError('cursor is "next" of an answer of compare_story; leave it out to begin.')
  return Number(cursor)
}

/** The first of them, and as many more as fit. */
function withinLength<T>(items: readonly T[], most: number): T[] {
  let length = 0
  return items.filter((item, i) => {
    length += JSON.stringify(item).length
    return i === 0 || length <= most
  })
}

function utteranceShown(index: CollationIndex, entry: UtteranceEntry, pages: AskedOf['pages']) {
  const { utterance, speaker, occasion, carriage } = entry
  const documentOf = (id: string): Document | undefined => index.documents.get(id)?.document
  return {
    utterance: utterance.id,
    speaker: speaker && { id: speaker.id, name: named(speaker.name)! },
    page: pageAt(index.links.utterance({ id: utterance.id, reading: utterance.readings[0]! }), pages),
    date: occasion?.date ? { value: occasion.date.value, basis: occasion.date.basis } : null,
    reports: carriage.size,
    independent: utterance.origins.length,
    readings: utterance.readings.slice(0, MOST_READINGS).flatMap(({ document: id, span, form }) => {
      const document = documentOf(id)
      if (document === undefined) return []
      const carried = carriage.get(id) ?? 'paraphrased'
      return [{ carried, form, passage: passageOf(document, span, pages, LONGEST_READING) }]
    }),
    differences: utterance.variants.slice(0, MOST_DIFFERENCES).map(({ type, insideQuotation, readings }) => ({
      type,
      insideQuotationMarks: insideQuotation,
      readings: readings.slice(0, MOST_READINGS).map(({ document, text }) => ({
        document,
        outlet: named(documentOf(document)?.outlet ?? null),
        text: named(text)!,
      })),
    })),
  }
}

function figureShown(
  index: CollationIndex,
  { what, unit, status, readings }: Figure,
  pages: AskedOf['pages'],
) {
  const shown = readings
    .slice(0, MOST_READINGS)
    .flatMap(({ document: id, span, value, upper, bound, asOf }) => {
      const document = index.documents.get(id)?.document
      if (document === undefined) return []
      return [{ value, upTo: upper, bound, asOf, passage: passageOf(document, span, pages, LONGEST_READING) }]
    })
  return shown.length === 0 ? [] : [{ what: named(what)!, unit, status, readings: shown }]
}
