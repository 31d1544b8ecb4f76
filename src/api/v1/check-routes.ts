import { setImmediate as othersFirst } from 'node:timers/promises'
import { checkQuotation, LONGEST_QUOTATION, LONGEST_SPEAKER } from '../../lookup/check-quotation.ts'
import { QuotationError } from '../../lookup/quotation-error.ts'
import { IN_HAND } from '../in-hand/texts-in-hand.ts'
import { Refusal, shownValue } from '../problem-details.ts'
import type { Services } from '../services.ts'
import { madeAnswer } from './answer.ts'
import type { Api } from './api-v1.ts'
import { bodyUpTo } from './body-limit.ts'
import { fewAtOnce } from './few-at-once.ts'
import { operation } from './operation.ts'
import { quotationChecked, reportChecked } from './schemas/check.ts'
import * as schemas from './schemas/in-hand.ts'

/** Each looks into two dozen reports: a fifth of a second of the thread that serves. */
const AT_ONCE = 4
const MOST_QUOTATIONS = 10

const shared = {
  method: 'post',
  tag: 'Texts in hand',
  before: [bodyUpTo(IN_HAND.bytes)],
  problems: ['too-large', 'wrong-media-type', 'busy'],
} as const

const quotation = operation({
  ...shared,
  path: '/check',
  name: 'checkQuotation',
  summary: 'A quotation, held against all reports of the store',
  description:
    'Finds the reports that it may stand in by its rarest words, and says of each whether it has them verbatim, altered, truncated or spliced, and whom it says to have said them. Words are compared within a language: a translation is not found.',
  request: { body: { required: true, content: { 'application/json': { schema: schemas.quotation } } } },
  answer: { description: 'Reports that have it, best first.', content: quotationChecked },
})

const report = operation({
  ...shared,
  path: '/check/report',
  name: 'checkReport',
  summary: 'Each quotation of a report, held against all reports of the store',
  description: `The first ${MOST_QUOTATIONS} of them. The report is not stored.`,
  request: { body: { required: true, content: { 'application/json': { schema: schemas.reportToCheck } } } },
  answer: { description: 'Each quotation with the reports that have it.', content: reportChecked },
  problems: [...shared.problems, 'not-read', 'too-slow'],
})

export function checkRoutes(api: Api, { lookup, texts }: Services): void {
  const few = fewAtOnce(AT_ONCE)
  api.openapi(quotation, async context => {
    const { quotation, speaker } = context.req.valid('json')
    try {
      return madeAnswer(await few(() => checkQuotation(lookup, quotation, { speaker })), 200)
    } catch (error) {
      if (!(error instanceof QuotationError)) throw error
      const { field, value, message } = error
      const name = field === 'text' ? 'quotation' : field
      const detail = message.slice(field.length + 1)
      const errors = [{ in: 'body', name, value: shownValue(value), detail }]
      throw new Refusal('bad-request', `${name} ${detail}`, { errors })
    }
  })
  api.openapi(report, async context => {
    const given = context.req.valid('json').report
    const { document, quotations } = await texts.quotations(given)
    return few(async () => {
      const items = []
      for (const { spans, attribution, speaker } of quotations.slice(0, MOST_QUOTATIONS)) {
        await othersFirst()
        const words = wordsOf(document.text, spans).slice(0, LONGEST_QUOTATION)
        const by = speaker === null || speaker.length > LONGEST_SPEAKER ? null : speaker
        const answer = await checkQuotation(lookup, words, { speaker: by }).catch(noQuotation)
        if (answer !== null) items.push({ spans, attribution, answer })
      }
      return madeAnswer({ document, items, more: quotations.length > MOST_QUOTATIONS }, 200)
    })
  })
}

/** What stands in quotation marks may be no words. */
function noQuotation(error: unknown): null {
  if (error instanceof QuotationError) return null
  throw error
}

/** Pieces of one quotation with what parts them left out. */
function wordsOf(text: string, spans: readonly (readonly [number, number])[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' ')
}
