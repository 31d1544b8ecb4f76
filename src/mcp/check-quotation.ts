import { z } from 'zod'
import {
  checkQuotation as checked,
  LONGEST_QUOTATION,
  type QuotationFound,
} from '../lookup/check-quotation.ts'
import { named, note, passageSchema, piecesOf, piecesSchema, quoted } from './quoted.ts'
import { tool } from './tool.ts'

const VERDICTS = ['verbatim', 'altered', 'truncated', 'spliced', 'not found', 'too short'] as const

const found = z.object({
  verdict: z.enum(VERDICTS),
  inQuotationMarks: z.boolean().describe('false: the report has the words, and not as a quotation.'),
  speaker: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('Who is said to have said it there.'),
  isSpeakerAsked: z.enum(['same', 'differs', 'unresolved']),
  passages: z.array(passageSchema).describe('Where it stands, in order of the quotation.'),
  pieces: z.array(piecesSchema).describe('Of each passage, in the same order: what of it is given as said.'),
  context: z.string().describe('The first passage with the sentences around it, verbatim.'),
  changes: z
    .array(z.object({ type: z.string(), given: z.string(), report: z.string() }))
    .describe('Words given, and what the report has instead; the weightiest first.'),
  leftOut: z
    .array(z.object({ place: z.string(), shown: z.boolean(), text: z.string() }))
    .describe(
      'Words of the report that the quotation leaves out: at its head, inside, at its tail. shown: by an ellipsis, or as a part.',
    ),
})

/** Differences of one report. */
const MOST_DIFFERENCES = 20
const LONGEST_CONTEXT = 1000

export const checkQuotation = tool({
  name: 'check_quotation',
  title: 'Check a quotation',
  description:
    'Holds a quotation against the reports that were read: verbatim (stands so in one), altered (words differ), truncated (words are ' +
    'left out), spliced (run together from several places), not found (in none of the reports that were read; it may stand in others), ' +
    'or too short. Answers with the passages that stand there, each with its source and the pieces of it that are given as said. Words are compared within one language. Use it ' +
    'before quoting anybody.',
  input: z.object({
    text: z
      .string()
      .min(1)
      .max(LONGEST_QUOTATION)
      .describe('The quotation, with or without quotation marks.'),
    speaker: z.string().max(200).optional().describe('Who is supposed to have said it.'),
  }),
  output: z.object({
    note,
    verdict: z.enum(VERDICTS),
    inWords: z.string().describe('The verdicts in a sentence.'),
    found: z.array(found).describe('Reports that have it, the best first.'),
    near: z.array(found).describe('Where it was not found: the passages nearest to it.'),
    lookedInto: z.int().describe('Reports with its rarest words, which were compared word by word.'),
    more: z.boolean().describe('Whether others have such words and were not.'),
  }),
  async answer({ text, speaker }, { lookup, pages }) {
    const { verdict, found, near, lookedInto, more } = await checked(lookup, text, { speaker })
    return {
      verdict,
      inWords: inWords(verdict, found),
      found: found.map(one => shown(one, pages)),
      near: near.map(one => shown(one, pages)),
      lookedInto,
      more,
    }
  },
})

function shown(
  { verdict, inQuotationMarks, document, attribution, agreement, passages, changes, cuts }: QuotationFound,
  pages: string | null,
) {
  const speaker = attribution?.speaker ?? null
  const shown = passages.map(passage => quoted(passage, document, pages))
  return {
    verdict,
    inQuotationMarks,
    speaker: speaker && { id: speaker.id, name: named(speaker.name)! },
    isSpeakerAsked: agreement,
    passages: shown,
    pieces: passages.map(({ pieces }, i) => piecesOf(pieces, shown[i]!)),
    context: quoted(passages[0]!.context, document, pages, LONGEST_CONTEXT).text,
    changes: changes
      .slice(0, MOST_DIFFERENCES)
      .map(({ type, given, report }) => ({ type, given: named(given.text)!, report: named(report.text)! })),
    leftOut: cuts
      .slice(0, MOST_DIFFERENCES)
      .map(({ place, declared, text }) => ({ place, shown: declared, text: named(text)! })),
  }
}

/** "Verbatim in 2 reports, altered in 1." */
function inWords(verdict: (typeof VERDICTS)[number], found: readonly QuotationFound[]): string {
  if (verdict === 'not found') return 'Not found in the reports that were read. It may stand in others.'
  if (verdict === 'too short') return 'Too few words to tell: give more of the quotation.'
  const counts = VERDICTS.flatMap(one => {
    const reports = found.filter(({ verdict }) => verdict === one).length
    return reports === 0 ? [] : `${one} in ${reports}`
  })
  const listed = counts.join(', ').replace(/ in (\d+)/, (_, n) => ` in ${n} report${n === '1' ? '' : 's'}`)
  return `${listed.charAt(0).toUpperCase()}${listed.slice(1)}.`
}
