import { z } from 'zod'
import type { EvidenceAttribution, Lookup } from '../lookup/lookup.ts'
import { firstOf } from '../model/pieces.ts'
import type { Passage, Span } from '../model/span.ts'
import {
  LONGEST_PASSAGE,
  named,
  note,
  passageSchema,
  pieceSchema,
  piecesSchema,
  quoted,
  whole,
} from './quoted.ts'
import { ToolError, tool } from './tool.ts'

const attributionSchema = z.object({
  statement: z.string(),
  speaker: z.object({ id: z.string(), name: z.string() }).nullable(),
  speakerKnownBy: z.string().describe('named, title, pronoun, follow-on, or none where it stays open.'),
  said: z.enum(['said', 'did not say']),
  form: z.string(),
  act: z.string(),
  pieces: piecesSchema,
  source: z.array(pieceSchema).describe('The words that say who spoke.'),
  cue: z.array(pieceSchema).describe('The words that make it a report of speech.'),
  relay: z.array(z.string()).describe('Through whom the words reached the outlet, the nearest first.'),
  confidence: z.number(),
})

/** `textAt`: slices of the report's text. */
export function attributionOf(
  {
    id,
    speaker,
    speakerBasis,
    negated,
    kind,
    act,
    source,
    cue,
    content,
    relay,
    confidence,
  }: EvidenceAttribution,
  textAt: (span: Span) => string,
): z.infer<typeof attributionSchema> {
  const parts = (spans: readonly Span[]) =>
    spans.map(span => ({ start: span[0], end: span[1], text: named(textAt(span))! }))
  return {
    statement: id,
    speaker: speaker && { id: speaker.id, name: named(speaker.name)! },
    speakerKnownBy: speakerBasis,
    said: negated ? 'did not say' : 'said',
    form: kind,
    act,
    pieces: firstOf(content, LONGEST_PASSAGE).map(span => {
      const text = whole(textAt(span))
      return { start: span[0], end: span[0] + text.length, text }
    }),
    source: parts(source),
    cue: parts(cue),
    relay: relay.map(({ name }) => named(name)!),
    confidence,
  }
}

/** Attributions that overlap one passage; more nest in each other nowhere. */
const MOST_ATTRIBUTIONS = 20

export const evidence = tool({
  name: 'evidence',
  title: 'Evidence for a passage or statement',
  description:
    'Shows a passage of a report as it stands there, with what stands around it, the report it is from (outlet, day, address, hash of ' +
    'the copy that was read), and who is said to have said what of it: only "pieces" are the speaker’s words. Give "document" with "start" and "end", or with "statement", ' +
    'as other tools answered them.',
  input: z.object({
    document: z.string().min(1).max(500).describe('Id of the report.'),
    start: z.int().min(0).optional().describe('UTF-16 code units into its text.'),
    end: z.int().min(1).optional(),
    statement: z.string().max(500).optional().describe('Id of a statement in it, instead of start and end.'),
  }),
  output: z.object({
    note,
    passage: passageSchema,
    before: z.string().describe('What stands before it in the report.'),
    after: z.string().describe('What stands behind it.'),
    readAt: z.string().describe('ISO 8601: when the copy was stored.'),
    replacedBy: z.string().nullable().describe('Id of a newer revision of the page, where there is one.'),
    attributions: z.array(attributionSchema),
  }),
  async answer({ document: id, start, end, statement }, { lookup, pages }) {
    const report = await lookup.document(id)
    const document = report?.collation.documents.find(document => document.id === id)
    if (!report || !document)
      throw new ToolError(`No report has the id ${id}. Take "document" from an answer of find_statements.`)
    const span =
      statement === undefined
        ? spanAsked(start, end, document.text.length)
        : await spanOf(statement, { document: id, span: [0, document.text.length] }, lookup)
    const found = await lookup.evidence({ document: id, span })
    if (found === null)
      throw new ToolError(
        `The report has no passage from ${span[0]} to ${span[1]}; its text ends at ${document.text.length}.`,
      )
    return {
      passage: quoted(found, found.document, pages),
      before: found.before,
      after: found.after,
      readAt: found.document.storedAt,
      replacedBy: found.document.supersededBy,
      attributions: found.attributions
        .slice(0, MOST_ATTRIBUTIONS)
        .map(one => attributionOf(one, at => document.text.slice(...at))),
    }
  },
})

function spanAsked(start: number | undefined, end: number | undefined, length: number): Span {
  if (start === undefined || end === undefined)
    throw new ToolError('Give "start" and "end" of the passage, or "statement".')
  if (start >= end || end > length)
    throw new ToolError(
      `start must come before end, and end be ${length} at most: there the report’s text ends.`,
    )
  return [start, end]
}

/** Not from the collation of the report, which has nothing of what somebody is said not to have said. */
async function spanOf(statement: string, report: Passage, lookup: Pick<Lookup, 'evidence'>): Promise<Span> {
  const found = (await lookup.evidence(report))?.attributions.find(({ id }) => id === statement)
  const [first, last] = [found?.content[0], found?.content.at(-1)]
  if (first === undefined || last === undefined)
    throw new ToolError(
      `The report has no statement ${statement} now. Ask find_statements again, or give "start" and "end".`,
    )
  return [first[0], last[1]]
}
