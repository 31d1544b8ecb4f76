import type { Document } from '../../model/document.ts'
import { sha256 } from '../../model/identifier.ts'
import { VERSION } from '../../version.ts'
import { collationJson } from '../collation-json.ts'
import type { ExportPart } from '../export-part.ts'
import { readme } from './bundle-readme.ts'
import {
  BUNDLE_FORMAT,
  COLLATION_PATH,
  MANIFEST_PATH,
  type Manifest,
  type ManifestDocument,
  PAGE_PATH,
  README_PATH,
  snapshotPath,
  textPath,
} from './manifest.ts'
import { type BundleFile, sealedZip } from './sealed-zip.ts'

export interface BundleMatter {
  readonly part: ExportPart
  /** The page that shows it, as HTML with all that it needs. */
  readonly page: string
  /** The bytes as read, by their SHA-256, as far as they are kept. */
  readonly snapshots: ReadonlyMap<string, Uint8Array>
}

/**
 * One archive for others: the page, the collation, each text and the bytes that it was read from, and a manifest by which
 * `hearsay verify` finds whether all of it is as it was. Same matter, same bytes. Throws `BundleError` where it is too large.
 */
export function bundle({ part, page, snapshots }: BundleMatter): Uint8Array {
  const encoder = new TextEncoder()
  const { documents } = part.collation
  const files: BundleFile[] = [
    [README_PATH, encoder.encode(readme(documents.length))],
    [PAGE_PATH, encoder.encode(page)],
    [COLLATION_PATH, encoder.encode([...collationJson(part.collation)].join(''))],
  ]
  const texts = new Map<string, Uint8Array>()
  const raw = new Map<string, Uint8Array>()
  const described = documents.map((document): ManifestDocument => {
    const text = encoder.encode(document.text)
    const textSha256 = sha256(text)
    texts.set(textPath(textSha256), text)
    const bytes = snapshots.get(document.sha256)
    if (bytes !== undefined) raw.set(snapshotPath(document.sha256), bytes)
    return {
      ...describedDocument(document, part),
      snapshot: bytes === undefined ? null : snapshotPath(document.sha256),
      text: textPath(textSha256),
      textSha256,
    }
  })
  files.push(...inOrder(texts), ...inOrder(raw))
  const manifest: Manifest = {
    format: BUNDLE_FORMAT,
    version: VERSION,
    offsetUnit: 'utf-16',
    files: files.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
    documents: described,
  }
  files.push([MANIFEST_PATH, encoder.encode(manifestJson(manifest))])
  return sealedZip(files)
}

function describedDocument(
  { id, location, sha256, provenance }: Document,
  { extractorOf, revisionOf }: ExportPart,
): Omit<ManifestDocument, 'snapshot' | 'text' | 'textSha256'> {
  return {
    id,
    location,
    sha256,
    extractor: extractorOf?.get(id) ?? VERSION,
    revisionOf: revisionOf?.get(id) ?? null,
    encoding: provenance?.encoding ?? null,
    runs: provenance?.runs ?? [],
  }
}

function inOrder(files: ReadonlyMap<string, Uint8Array>): BundleFile[] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** A line a file and a document, so that two manifests can be compared. */
function manifestJson({ files, documents, ...head }: Manifest): string {
  const lines = (items: readonly unknown[]) => items.map(item => `\n  ${JSON.stringify(item)}`).join(',')
  return `${JSON.stringify(head).slice(0, -1)},\n"files": [${lines(files)}\n],\n"documents": [${lines(documents)}\n]}\n`
}
