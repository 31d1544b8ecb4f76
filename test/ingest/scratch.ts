import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { readDocuments } from '../../src/ingest/read.ts'
import type { Document } from '../../src/model/document.ts'
import type { Problem } from '../../src/model/problem.ts'

/** A folder of files that goes away with the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

export async function readAll(
  ...locations: string[]
): Promise<{ documents: Document[]; problems: Problem[] }> {
  const documents: Document[] = []
  const problems: Problem[] = []
  for await (const item of readDocuments(locations)) {
    if ('document' in item) documents.push(item.document)
    else problems.push(item.problem)
  }
  return { documents, problems }
}
