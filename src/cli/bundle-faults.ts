import { BundleError } from '../export/bundle/bundle-error.ts'
import { BUNDLE_LIMITS, type BundleLimits } from '../export/bundle/bundle-limits.ts'
import {
  BUNDLE_FORMAT,
  COLLATION_PATH,
  KNOWN_PATH,
  MANIFEST_PATH,
  type Manifest,
  type ManifestDocument,
  PAGE_PATH,
  README_PATH,
} from '../export/bundle/manifest.ts'
import { type OpenedZip, openedZip, type ZippedFile } from '../export/bundle/opened-zip.ts'
import { sha256 } from '../model/identifier.ts'
import type { FaultReport } from '../store/verify/fault.ts'
import { bundledCollationFaults } from './bundled-collation.ts'

export interface BundleCounts {
  readonly files: number
  readonly documents: number
  readonly snapshots: number
  readonly attributions: number
  readonly utterances: number
}

const NOTHING: BundleCounts = { files: 0, documents: 0, snapshots: 0, attributions: 0, utterances: 0 }

/**
 * Looks at every byte of a bundle: the seal, every file's hash, that nothing is missing and nothing is there beside it, that
 * texts and bytes are those of the documents, and that every span and quotation of the collation stands in its text. Tells
 * each fault and answers what was looked at. Needs no store; never unpacks more than a bundle has.
 */
export function bundleFaults(
  bytes: Uint8Array,
  report: FaultReport,
  limits: BundleLimits = BUNDLE_LIMITS,
): BundleCounts {
  const zip = opened(bytes, limits, report)
  if (zip === null) return NOTHING
  const known = zip.files.filter(({ path }) => KNOWN_PATH.test(path))
  for (const { path } of zip.files)
    if (!KNOWN_PATH.test(path))
      report({ kind: 'reference', subject: path, message: 'no bundle has such a file' })
  const files = new BundledFiles(known, report)
  for (const path of [README_PATH, PAGE_PATH, COLLATION_PATH, MANIFEST_PATH])
    if (!files.has(path)) report({ kind: 'reference', subject: path, message: 'it is missing' })
  const manifest = manifestIn(files, report)
  if (manifest === null) return { ...NOTHING, files: zip.files.length }
  listedFaults(manifest, files, report)
  const texts = new Map(
    manifest.documents.map(document => [document.id, documentText(document, files, report)]),
  )
  const counts = bundledCollationFaults(files.json(COLLATION_PATH), manifest, texts, report)
  return {
    files: zip.files.length,
    documents: manifest.documents.length,
    snapshots: new Set(manifest.documents.flatMap(({ snapshot }) => snapshot ?? [])).size,
    ...counts,
  }
}

function opened(bytes: Uint8Array, limits: BundleLimits, report: FaultReport): OpenedZip | null {
  try {
    const zip = openedZip(bytes, limits)
    if (!zip.isSealed)
      report({ kind: 'file', subject: 'the archive', message: 'its bytes are not those that were sealed' })
    return zip
  } catch (error) {
    if (!(error instanceof BundleError)) throw error
    report({ kind: 'file', subject: 'the archive', message: error.message })
    return null
  }
}

/** Files, unpacked when they are asked for; what cannot be unpacked is told once. */
class BundledFiles {
  readonly #files: ReadonlyMap<string, ZippedFile>
  readonly #report: FaultReport
  readonly #broken = new Set<string>()

  constructor(files: readonly ZippedFile[], report: FaultReport) {
    this.#files = new Map(files.map(file => [file.path, file]))
    this.#report = report
  }

  has(path: string): boolean {
    return this.#files.has(path)
  }

  get paths(): Iterable<string> {
    return this.#files.keys()
  }

  /** Null where it is not there or cannot be unpacked. */
  bytes(path: string): Uint8Array | null {
    try {
      return this.#files.get(path)?.unpack() ?? null
    } catch (error) {
      if (!(error instanceof BundleError)) throw error
      if (!this.#broken.has(path)) this.#report({ kind: 'file', subject: path, message: error.message })
      this.#broken.add(path)
      return null
    }
  }

  /** As the archive says, before it is unpacked. */
  size(path: string): number | null {
    return this.#files.get(path)?.size ?? null
  }

  /** Null where it is missing or holds nothing that can be looked at, which is told. */
  json(path: string): unknown {
    const bytes = this.bytes(path)
    if (bytes === null) return null
    const value = jsonIn(bytes)
    if (value === null) this.#report({ kind: 'file', subject: path, message: 'it is no JSON, or `null`' })
    return value
  }
}

function jsonIn(bytes: Uint8Array): unknown {
  const text = utf8(bytes)
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function utf8(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function manifestIn(files: BundledFiles, report: FaultReport): Manifest | null {
  const found = files.json(MANIFEST_PATH)
  if (isManifest(found)) return found
  if (found !== null)
    report({
      kind: 'file',
      subject: MANIFEST_PATH,
      message: `it is no manifest of the format ${BUNDLE_FORMAT}`,
    })
  return null
}

function isManifest(found: unknown): found is Manifest {
  const { format, files, documents } = (found ?? {}) as Partial<Manifest>
  return (
    format === BUNDLE_FORMAT &&
    Array.isArray(files) &&
    files.every(f => typeof f?.path === 'string' && typeof f.bytes === 'number' && isHash(f.sha256)) &&
    Array.isArray(documents) &&
    documents.every(isDocument)
  )
}

function isDocument(found: Partial<ManifestDocument> | null): boolean {
  return (
    typeof found?.id === 'string' &&
    typeof found.location === 'string' &&
    typeof found.sha256 === 'string' &&
    (found.snapshot === null || typeof found.snapshot === 'string') &&
    typeof found.text === 'string' &&
    isHash(found.textSha256) &&
    Array.isArray(found.runs) &&
    found.runs.every(run => Array.isArray(run) && run.length === 4 && run.every(n => Number.isSafeInteger(n)))
  )
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/** Each file is what the manifest says, and the manifest tells of each once. */
function listedFaults({ files: listed }: Manifest, files: BundledFiles, report: FaultReport): void {
  const told = new Set<string>([MANIFEST_PATH])
  for (const { path, bytes: size, sha256: hash } of listed) {
    const fault = (message: string) => report({ kind: 'file', subject: path, message })
    if (told.has(path)) {
      fault('the manifest tells of it twice')
      continue
    }
    told.add(path)
    if (!files.has(path)) {
      report({ kind: 'reference', subject: path, message: 'the manifest tells of it, and it is missing' })
      continue
    }
    // What is much larger than it should be is not unpacked for that.
    if (files.size(path) !== size) {
      fault(`it has ${files.size(path)} bytes; the manifest says ${size}`)
      continue
    }
    const bytes = files.bytes(path)
    if (bytes !== null && sha256(bytes) !== hash) fault('its hash is not the one in the manifest')
  }
  for (const path of files.paths)
    if (!told.has(path))
      report({
        kind: 'reference',
        subject: path,
        message: 'it is there, and the manifest does not tell of it',
      })
}

/** The text of a document, looked at together with the bytes that it was read from. */
function documentText(document: ManifestDocument, files: BundledFiles, report: FaultReport): string | null {
  const { id, sha256: hash, snapshot, text: path, textSha256, runs } = document
  const bytes = files.bytes(path)
  const text = utf8(bytes)
  if (bytes === null || text === null)
    report({ kind: 'text', subject: id, message: `its text ${path} cannot be read` })
  else if (sha256(bytes) !== textSha256)
    report({ kind: 'text', subject: id, message: 'the hash of its text is not the one that it had' })
  const raw = snapshot === null ? null : files.bytes(snapshot)
  if (snapshot !== null && raw === null)
    report({
      kind: 'snapshot',
      subject: id,
      message: `the bytes that it was read from are missing: ${snapshot}`,
    })
  if (raw !== null && sha256(raw) !== hash)
    report({ kind: 'snapshot', subject: id, message: 'the bytes are not those that it was read from' })
  if (text !== null) runFaults(runs, text.length, raw?.length ?? null, id, report)
  return text
}

/** Pieces of a text said to be read from where nothing is, or that overlap. */
function runFaults(
  runs: ManifestDocument['runs'],
  length: number,
  size: number | null,
  subject: string,
  report: FaultReport,
): void {
  let last = 0
  for (const [start, end, from, to] of runs) {
    const isNext = last <= start && start <= end && end <= length
    const isIn = 0 <= from && from <= to && (size === null || to <= size)
    if (!isNext || !isIn)
      report({
        kind: 'span',
        subject,
        message: `[${start}, ${end}) is said to be read from bytes [${from}, ${to}), which cannot be`,
      })
    last = end
  }
}
