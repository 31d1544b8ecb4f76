import { readFile, stat } from 'node:fs/promises'
import { BUNDLE_LIMITS } from '../export/bundle/bundle-limits.ts'
import type { Fault } from '../store/verify/fault.ts'
import { type BundleCounts, bundleFaults } from './bundle-faults.ts'
import { printable } from './printable.ts'
import { counted, grouped } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { hanging } from './terminal-text.ts'

/** Faults that are named; more come of one cause, and are counted. */
const MOST_NAMED = 10_000

interface Verified {
  readonly bundle: string
  readonly checked: BundleCounts
  readonly faultCount: number
  readonly faults: readonly Fault[]
}

/** `hearsay verify BUNDLE…`. Returns the exit code: 1 where anything is not as it was put there, or not read; else 0. */
export async function verifyBundles(
  paths: readonly string[],
  options: { readonly json?: boolean },
): Promise<number> {
  let failed = false
  for (const path of paths) {
    const bytes = await bytesAt(path)
    if (bytes === null) {
      failed = true
      continue
    }
    const faults: Fault[] = []
    let faultCount = 0
    const checked = bundleFaults(bytes, fault => {
      faultCount++
      if (faults.length < MOST_NAMED) faults.push(fault)
    })
    failed ||= faultCount > 0
    const verified = { bundle: path, checked, faultCount, faults }
    await writeOut(options.json ? [`${JSON.stringify(verified)}\n`] : linesOf(verified))
  }
  return failed ? 1 : 0
}

async function bytesAt(path: string): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(path)
    if (size <= BUNDLE_LIMITS.bytes) return await readFile(path)
    process.stderr.write(`not read: ${printable(path)}: ${grouped(size)} bytes; no bundle has as many\n`)
  } catch (error) {
    process.stderr.write(`not read: ${printable(path)}: ${printable((error as Error).message)}\n`)
  }
  return null
}

function* linesOf({ bundle, checked, faultCount, faults }: Verified): Generator<string> {
  for (const { kind, subject, message } of faults)
    yield `${hanging('', `${kind}: ${printable(subject)}: ${printable(message)}`, '  ')}\n`
  if (faultCount > faults.length) yield `and ${grouped(faultCount - faults.length)} more\n`
  const looked = [
    counted(checked.files, 'file'),
    counted(checked.documents, 'document'),
    counted(checked.snapshots, 'snapshot'),
    counted(checked.attributions, 'attribution'),
    counted(checked.utterances, 'utterance'),
  ]
  yield `${hanging('', `Checked in ${printable(bundle)}: ${looked.join(', ')}.`, '')}\n`
  yield faultCount === 0 ? 'Nothing is wrong.\n' : `${counted(faultCount, 'fault')}.\n`
}
