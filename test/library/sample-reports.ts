import { resolve } from 'node:path'
import { readDocuments } from '../../src/ingest/read.ts'
import type { Report } from '../../src/library/index.ts'

/** The reports of `samples/`, as somebody would have them in hand. */
export async function sampleReports(): Promise<Report[]> {
  const reports: Report[] = []
  for await (const read of readDocuments([resolve(import.meta.dirname, '../../samples')]))
    if ('document' in read) {
      const { text, title, outlet, published, language, byline } = read.document
      const known = Object.entries({ title, outlet, published, language, byline })
      reports.push({ text, ...Object.fromEntries(known.filter(([, value]) => value !== null)) })
    }
  return reports
}
