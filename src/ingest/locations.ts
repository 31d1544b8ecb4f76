import { glob, opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
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
 * Throws an `InputError` where there is nothing to read.
 */
export async function filesAt(location: string, limits: Limits): Promise<string[]> {
  const kind = await kindOf(location)
  if (kind === 'file') return [location]
  if (kind === 'folder') {
    const files: string[] = []
    await collect(location, limits.folderDepth, limits, files)
    if (files.length === 0) throw new InputError(location, 'empty', 'the folder holds no files')
    return files.sort()
  }
  if (!PATTERN.test(location)) throw new InputError(location, 'not-found', 'no such file or folder')
  const matched: string[] = []
  for await (const path of glob(location)) {
    if ((await kindOf(path)) === 'file') matched.push(path)
    if (matched.length > limits.files) throw tooMany(location, limits)
  }
  if (matched.length === 0) throw new InputError(location, 'not-found', 'the pattern matches no file')
  return matched.sort()
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

async function collect(folder: string, depth: number, limits: Limits, into: string[]): Promise<void> {
  if (depth < 0)
    throw new InputError(folder, 'too-deep', `folders nested more than ${limits.folderDepth} deep`)
  try {
    // Links are not followed: a link back up would never end.
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith('.')) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) await collect(path, depth - 1, limits, into)
      else if (entry.isFile()) into.push(path)
      if (into.length > limits.files) throw tooMany(folder, limits)
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
