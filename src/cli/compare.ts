import { readFile, stat, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type AnnotatedDocument, annotate } from '../attribution/annotate.ts'
import { collate } from '../collation/collate.ts'
import { collationJson } from '../export/collation-json.ts'
import { distinct } from '../ingest/batch.ts'
import { DEFAULT_LIMITS } from '../ingest/limits.ts'
import { readDocuments } from '../ingest/read.ts'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import { sha256 } from '../model/identifier.ts'
import type { Problem } from '../model/problem.ts'
import { reportPage } from '../web/report.tsx'
import { type FetchingOptions, fetcherWhenNeeded, readingBy } from './fetching.ts'
import { printable } from './printable.ts'
import { type Progress, progressOn } from './progress.ts'
import { writeOut } from './standard-output.ts'
import { summary } from './summary.ts'

export interface CompareOptions extends FetchingOptions {
  readonly json?: boolean
  readonly html?: string
  readonly export?: readonly { readonly format: string; readonly output: string }[]
}

/** Files and addresses → collation, in memory, with nothing set up. */
async function compared(
  locations: readonly string[],
  options: CompareOptions,
  progress: Progress,
): Promise<Collation> {
  const read: Document[] = []
  const problems: Problem[] = []
  const fetcher = fetcherWhenNeeded(options)
  try {
    for await (const item of readDocuments(locations, readingBy(fetcher, options, progress))) {
      if ('document' in item) read.push(item.document)
      else problems.push(item.problem)
      progress.at('reading', read.length, 0)
    }
  } finally {
    await fetcher.close()
  }
  const { documents, problems: doubles } = distinct(read)
  const annotated: AnnotatedDocument[] = []
  for (const document of documents) {
    annotated.push(annotate(document))
    progress.at('annotating', annotated.length, documents.length)
  }
  return collate(annotated, [...problems, ...doubles], stage => progress.step(`collating: ${stage}`))
}

/** `hearsay compare`. Returns the exit code: 1 where an input failed, else 0. */
export async function compare(locations: readonly string[], options: CompareOptions): Promise<number> {
  const progress = progressOn(process.stderr)
  const collation = await compared(locations, options, progress)
  progress.end()
  for (const { location, severity, message } of collation.problems) {
    process.stderr.write(
      `${severity === 'error' ? 'not read' : 'note'}: ${printable(location)}: ${printable(message)}\n`,
    )
  }
  let failed = collation.problems.some(p => p.severity === 'error')
  if (options.html !== undefined) failed = !(await writePage(options.html, collation)) || failed
  for (const asked of options.export ?? []) failed = !(await exported(asked, collation)) || failed
  await writeOut(options.json ? collationJson(collation) : [summary(collation, options.html ?? null)])
  return failed ? 1 : 0
}

async function writePage(file: string, collation: Collation): Promise<boolean> {
  try {
    await writeFile(file, reportPage(collation))
    return true
  } catch (error) {
    process.stderr.write(`not written: ${printable(file)}: ${(error as Error).message}\n`)
    return false
  }
}

/** In a format of others; bytes of files that are still as they were read go into a bundle. */
async function exported(
  asked: { readonly format: string; readonly output: string },
  collation: Collation,
): Promise<boolean> {
  const { writeExport } = await import('./export-writing.ts')
  const { bundleWithPage } = await import('../web/bundle-with-page.ts')
  const { failed } = await import('./export.ts')
  try {
    await writeExport(asked, Readable.from([{ collation }]), part => bundleWithPage(part, bytesAsRead))
    return true
  } catch (error) {
    failed(error)
    return false
  }
}

/** A record names its location itself, and could name a device that never ends: only a file as large as may be read is. */
async function bytesAsRead({
  sha256: hash,
  location,
}: {
  readonly sha256: string
  readonly location: string
}) {
  const file = await stat(location).catch(() => null)
  if (file?.isFile() !== true || file.size > DEFAULT_LIMITS.documentBytes) return null
  const bytes = await readFile(location).catch(() => null)
  return bytes !== null && sha256(bytes) === hash ? bytes : null
}
