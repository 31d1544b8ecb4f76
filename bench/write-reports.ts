import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { GeneratedReport } from './generated-reports.ts'

/** Reports as a file of JSON Lines. */
export async function writeReports(path: string, reports: Iterable<GeneratedReport>): Promise<void> {
  const out = createWriteStream(path)
  for (const report of reports) if (!out.write(`${JSON.stringify(report)}\n`)) await once(out, 'drain')
  out.end()
  await once(out, 'close')
}
