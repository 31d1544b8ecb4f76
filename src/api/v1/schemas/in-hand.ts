import { z } from '@hono/zod-openapi'
import { LONGEST_QUOTATION, LONGEST_SPEAKER } from '../../../lookup/check-quotation.ts'
import { IN_HAND } from '../../in-hand/texts-in-hand.ts'
import { storableText } from '../storable-text.ts'
import { attribution } from './attribution.ts'
import { document } from './document.ts'
import { figureMention } from './figure.ts'
import { documentSpeaker } from './speaker.ts'

const LONGEST_FIELD = 2000

const field = (description: string) =>
  storableText(LONGEST_FIELD).nullable().optional().openapi({ description })

export const report = z
  .object({
    text: z
      .string()
      .min(1)
      .max(IN_HAND.bytes)
      .openapi({ description: 'As it was published, its headline at the head where it has one.' }),
    title: field('The headline.'),
    outlet: field('Who published it.'),
    published: field('ISO 8601, or as outlets write dates.'),
    language: field('BCP 47 tag; told from the text where none is given.'),
    url: field('Where it can be read: http or https.'),
    byline: field('Who wrote it.'),
    id: field('What it is to be known by; derives from content where none is given.'),
  })
  .openapi('Report', {
    example: {
      outlet: 'Brackwater Post',
      published: '2031-05-04',
      text: 'Ferry to run daily\n\n“The ferry will run every day,” harbour master Ilse Tarn said on Sunday.',
    },
  })

const reports = z.array(report).min(1).max(IN_HAND.reports)

export const toCompare = z.object({ reports }).openapi('ToCompare')

export const toCheck = z
  .object({
    reports,
    transcripts: reports.openapi({
      description: 'What was said. “MINISTER LEE: …” at the head of a line tells who speaks.',
    }),
  })
  .openapi('ToCheck')

export const annotation = z
  .object({
    format: z.literal('hearsay-annotation/1'),
    offsetUnit: z.literal('utf-16'),
    version: z.string(),
    document,
    attributions: z.array(attribution),
    speakers: z.array(documentSpeaker),
    figures: z.array(figureMention),
  })
  .openapi('Annotation', { description: 'All that was found in one document on its own.' })

export const quotation = z
  .object({
    quotation: storableText(LONGEST_QUOTATION)
      .min(1)
      .openapi({ description: 'The words that are said to have been said, without quotation marks.' }),
    speaker: storableText(LONGEST_SPEAKER).nullable().optional().openapi({
      description: 'Who is supposed to have said them.',
    }),
  })
  .openapi('QuotationToCheck', {
    example: { quotation: 'The ferry will run every day', speaker: 'Ilse Tarn' },
  })

export const reportToCheck = z.object({ report }).openapi('ReportToCheck')
