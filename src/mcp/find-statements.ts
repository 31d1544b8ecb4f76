import { z } from 'zod'
import { named, note, passageSchema, piecesOf, piecesSchema, quoted } from './quoted.ts'
import { tool } from './tool.ts'

const statement = z.object({
  statement: z.string().describe('Id of the statement; for "evidence", with its document.'),
  speaker: z
    .object({ id: z.string().nullable(), name: z.string() })
    .nullable()
    .describe('Who is said to have said it; null where the report leaves that open.'),
  said: z.enum(['said', 'did not say']).describe('"did not say": the report says that the speaker did not.'),
  form: z
    .string()
    .describe('direct: in quotation marks; mixed: in part; indirect: in the outlet’s own words.'),
  act: z.string().describe('What the outlet’s verb does: states, denies, warns …'),
  confidence: z.number().describe('Probability that the attribution is right.'),
  passage: passageSchema.describe('From the first piece to the last, as it stands in the report.'),
  pieces: piecesSchema,
})

export const findStatements = tool({
  name: 'find_statements',
  title: 'Find statements',
  description:
    'Finds what people and bodies are reported to have said, by words, speaker, outlet, act and day, newest first. ' +
    'Each statement comes with the verbatim passage of one report and its source, and with the pieces of it that were said: only those are ' +
    'the speaker’s words. A query has words (all of them must be there), ' +
    '"a phrase", begin*, -without, one OR other, speaker:name, outlet:"two words", name:name, act:denies, lang:de, ' +
    'after:2031-05-04, before:2031-06, on:2031. That nothing is found means: not in the reports that were read.',
  input: z.object({
    query: z.string().min(1).max(1000).describe('For example: bridge speaker:vell after:2031-05'),
    limit: z.int().min(1).max(25).default(10).describe('Statements at most.'),
    cursor: z.string().max(100).optional().describe('"next" of the answer before, for those behind it.'),
  }),
  output: z.object({
    note,
    statements: z.array(statement),
    next: z.string().nullable().describe('Cursor for what comes behind; null where this is all.'),
    speakers: z
      .array(z.object({ name: z.string(), statements: z.int() }))
      .describe('Who is heard in what was found, the commonest first.'),
  }),
  async answer({ query, limit, cursor }, { lookup, pages }) {
    const { items, next, facets } = await lookup.search(query, { limit, cursor: cursor ?? null })
    const statements = await Promise.all(
      items.map(async hit => {
        const evidence = await lookup.evidence({ document: hit.document, span: hit.span })
        const found = evidence?.attributions.find(({ id }) => id === hit.id)
        // What somebody has rejected since it was found is no answer.
        if (!evidence || !found) return []
        const { id, kind, act, negated, confidence, content } = found
        const passage = quoted(evidence, evidence.document, pages)
        const speaker =
          found.speaker ?? (hit.speakerName === null ? null : { id: null, name: hit.speakerName })
        return [
          {
            statement: id,
            speaker: speaker && { id: speaker.id, name: named(speaker.name)! },
            said: negated ? ('did not say' as const) : ('said' as const),
            form: kind,
            act,
            confidence,
            passage,
            pieces: piecesOf(content, passage),
          },
        ]
      }),
    )
    return {
      statements: statements.flat(),
      next,
      speakers: facets.speaker
        .slice(0, 10)
        .map(({ value, count }) => ({ name: named(value)!, statements: count })),
    }
  },
})
