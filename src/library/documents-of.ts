import { distinct } from '../ingest/batch.ts'
import { excessOfMarks } from '../ingest/quotation-excess.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { HearsayError } from './hearsay-error.ts'
import { documentOf, type Report } from './report.ts'

/**
 * Reports as given → documents with one id each, in an order that does not depend on that of the reports. A report that
 * cannot be read is a problem, named by its address or by its place among those given; a wrong argument is thrown.
 */
export function documentsOf(
  reports: readonly (string | Report)[],
  name: string,
): { documents: Document[]; problems: Problem[] } {
  if (!Array.isArray(reports))
    throw new HearsayError(
      'misuse',
      name,
      reports,
      'is no list; give an array of texts or of {text, outlet, …}',
    )
  const read: Document[] = []
  const problems: Problem[] = []
  reports.forEach((report, i) => {
    const field = `${name}[${i}]`
    try {
      const document = documentOf(report, field)
      const excess = excessOfMarks(document.text)
      if (excess !== null)
        problems.push({
          location: document.location,
          code: 'too-many-quotation-marks',
          severity: 'notice',
          message: excess,
        })
      read.push(document)
    } catch (error) {
      if (!(error instanceof HearsayError) || error.code === 'misuse') throw error
      const location = (typeof report === 'string' ? null : report.url?.trim() || report.id?.trim()) || field
      problems.push({ location, code: error.code, severity: 'error', message: error.reason })
    }
  })
  const { documents, problems: doubles } = distinct(read)
  return { documents, problems: [...problems, ...doubles] }
}
