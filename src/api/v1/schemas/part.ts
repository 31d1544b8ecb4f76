import { z } from '@hono/zod-openapi'
import { attribution } from './attribution.ts'
import { copy } from './copy.ts'
import { laidDecision } from './decision.ts'
import { document } from './document.ts'
import { figure } from './figure.ts'
import { occasion } from './occasion.ts'
import { inputProblem } from './problem.ts'
import { speaker } from './speaker.ts'
import { story } from './story.ts'
import { term } from './term.ts'
import { position, utterance } from './utterance.ts'

/** A collation in the public format, as `hearsay compare --json` prints it: or the part of one that an answer is about. */
export const collation = z
  .object({
    format: z.literal('hearsay/1'),
    offsetUnit: z.literal('utf-16'),
    version: z.string().openapi({ description: 'Of the program.' }),
    documents: z.array(document),
    speakers: z.array(speaker),
    attributions: z.array(attribution),
    occasions: z.array(occasion),
    utterances: z.array(utterance),
    positions: z.array(position),
    stories: z.array(story),
    copies: z.array(copy),
    figures: z.array(figure),
    terms: z.array(term),
    problems: z.array(inputProblem),
    decisions: z.array(laidDecision).optional().openapi({
      description: 'Decisions of people that are laid over it; missing where there are none.',
    }),
  })
  .openapi('Collation', {
    description:
      'A collation, or the part of one that the answer is about with all that it names, in the format `hearsay/1`.',
  })
