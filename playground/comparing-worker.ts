import { collationJson, compare, HearsayError, reportPage } from '../src/library/index.ts'
import type { Compared, ToCompare } from './compared.ts'

// In a thread of its own, so that the page answers while it works.
self.addEventListener('message', ({ data }: MessageEvent<ToCompare>) => {
  self.postMessage(answerTo(data))
})

function answerTo({ number, reports }: ToCompare): Compared {
  try {
    const collation = compare(
      reports.map(({ outlet, published, text }) => ({ outlet, published, text })),
      { watch: stage => self.postMessage({ number, stage } satisfies Compared) },
    )
    const carried = collation.utterances.map(
      ({ readings }) => new Set(readings.map(one => one.document)).size,
    )
    return {
      number,
      page: reportPage(collation),
      json: [...collationJson(collation)].join(''),
      reports: collation.documents.length,
      statements: carried.length,
      shared: carried.filter(documents => documents > 1).length,
      problems: collation.problems.map(({ message }) => message),
    }
  } catch (error) {
    return { number, error: error instanceof HearsayError ? error.message : String(error) }
  }
}
