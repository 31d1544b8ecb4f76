import { existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ROOM = 2 ** 30

/**
 * A new folder, in memory where there is room: what is written there survives a killed process as on a disk, and is
 * there at once. `HEARSAY_SCRATCH` names another place.
 */
export function scratchFolder(name: string): string {
  return mkdtempSync(
    join(process.env.HEARSAY_SCRATCH ?? (hasRoom(MEMORY) ? MEMORY : tmpdir()), `hearsay-${name}-`),
  )
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > ROOM
}
