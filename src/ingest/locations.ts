import { glob, opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { byCodeUnits } from '../model/order.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i
const PATTERN = /[*?[\]{}]/

/** Whether a name on the command line is an address rather than a path. */
export function isAddress(location: string): boolean {
  return ADDRESS.test(location)
}

/**
 * The files that a name on the command line stands for: itself, the files of a folder and its folders,
 * or what a glob matches; sorted by code units. Hidden files and folders inside a folder are passed over.
 * What cannot be looked into among them is refused. Throws an `InputError` where there is nothing at all.
 */
export async function filesAt(location: string, limits: Limits): Promise<Found> {
  const kind = await kindOf(location)
  const found: Found = { files: [], refused: [] }
  if (kind === 'file') return { files: [location], refused: [] }
  if (kind === 'folder') {
    await collect(location, limits.folderDepth, limits, found)
    if (isNothing(found)) throw new InputError(location, 'empty', 'the folder holds no files')
    return sorted(found)
  }
  if (!PATTERN.test(location)) throw new InputError(location, 'not-found', 'no such file or folder')
  for await (const path of glob(location)) {
    try {
      if ((await kindOf(path)) === 'file') found.files.push(path)
    } catch (error) {
      refuse(found, error)
    }
    if (isTooMuch(found, limits)) throw tooMany(location, limits)
  }
  if (isNothing(found)) throw new InputError(location, 'not-found', 'the pattern matches no file')
  return sorted(found)
}

interface Found {
  readonly files: string[]
  readonly refused: InputError[]
}

function isNothing({ files, refused }: Found): boolean {
  return files.length + refused.length === 0
}

function isTooMuch({ files, refused }: Found, limits: Limits): boolean {
  return files.length + refused.length > limits.files
}

function sorted({ files, refused }: Found): Found {
  return { files: files.sort(), refused: refused.sort((a, b) => byCodeUnits(a.location, b.location)) }
}

/** The rest goes on, unless there is too much of it. */
function refuse({ refused }: Found, error: unknown): void {
  if (!(error instanceof InputError) || error.code === 'too-large') throw error
  refused.push(error)
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    if (found.isFile()) return 'file'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null
    throw unreadable(path, error)
  }
  throw new InputError(path, 'unsupported', 'neither a file nor a folder')
}

async function collect(folder: string, depth: number, limits: Limits, found: Found): Promise<void> {
  if (depth < 0)
    throw new InputError(folder, 'too-deep', `folders nested more than ${limits.folderDepth} deep`)
  try {
    // Links are not followed: a link back up would never end.
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith('.')) continue
      const path = join(folder, entry.name)
      if (entry.isFile()) found.files.push(path)
      else if (entry.isDirectory())
        await collect(path, depth - 1, limits, found).catch(error => refuse(found, error))
      if (isTooMuch(found, limits)) throw tooMany(folder, limits)
    }
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(folder, error)
  }
}

function tooMany(location: string, limits: Limits): InputError {
  return new InputError(location, 'too-large', `more than ${limits.files} files`)
}

/** What the system said, in a sentence without its call names. */
export function unreadable(location: string, error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException
  const reason = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : (message ?? String(error))
  return new InputError(location, 'unreadable', `cannot be read: ${reason}`)
}
