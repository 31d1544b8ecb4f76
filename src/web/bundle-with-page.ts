import { bundle } from '../export/bundle/bundle.ts'
import type { ExportPart } from '../export/export-part.ts'
import { reportPage } from './report.tsx'

/** The bytes of a document as read; null where they are not kept. */
export type SnapshotOf = (document: {
  readonly sha256: string
  readonly location: string
}) => Promise<Uint8Array | null>

/** A part with its page and the bytes of its documents, as one archive. Throws `BundleError` where that is too large. */
export async function bundleWithPage(part: ExportPart, snapshotOf: SnapshotOf): Promise<Uint8Array> {
  const snapshots = new Map<string, Uint8Array>()
  for (const document of part.collation.documents) {
    if (snapshots.has(document.sha256)) continue
    const bytes = await snapshotOf(document)
    if (bytes !== null) snapshots.set(document.sha256, bytes)
  }
  return bundle({ part, page: reportPage(part.collation), snapshots })
}
