import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { annotate, collationJson, compare, type Report } from '../../src/library/index.ts'
import { hearsay } from '../cli/hearsay.ts'
import { sampleReports } from './sample-reports.ts'

let reports: Report[]
beforeAll(async () => {
  reports = await sampleReports()
}, 60_000)

const json = (given: readonly (string | Report)[]) => [...collationJson(compare(given))].join('')

test('compare gives what the command prints of the same records', { timeout: 30_000 }, () => {
  const records = reports.map(report => `${JSON.stringify(report)}\n`).join('')
  const { stdout } = hearsay(['compare', '-', '--json'], records)
  // Where a report has neither address nor id, it is known by its place in the input there and by its content here.
  const lines = (printed: string) => printed.replace(/"location":"[^"]*"/g, '"location":""').split('\n')
  const own = lines(json(reports))
  const printed = lines(stdout)
  expect(own.length).toBeGreaterThan(500)
  expect(own.filter((line, i) => line !== printed[i])).toEqual([])
})

test('in whatever order the reports are given, the result is the same to the byte', {
  timeout: 60_000,
}, () => {
  const few = reports.slice(0, 8)
  const whole = json(few)
  fc.assert(
    fc.property(fc.shuffledSubarray(few, { minLength: few.length }), shuffled => {
      expect(json(shuffled)).toBe(whole)
    }),
    { seed: 11, numRuns: 6 },
  )
})

test('spans point into the text as it was given, line ends and all', () => {
  const text = 'Rain in Brackwater\r\n\r\n“The pier\u0000 is closed,” said Ilse Tarn.\r\n'
  const { document, attributions } = annotate(text)
  expect(document.text.length).toBe(text.length)
  expect(attributions.map(({ content }) => content.map(span => text.slice(...span)))).toEqual([
    ['“The pier\u0000 is closed,”'],
  ])
})
