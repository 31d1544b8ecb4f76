import { once } from 'node:events'

/**
 * Writes pieces to standard output no faster than they are taken, and stops quietly where the reader of a
 * pipe has gone (`| head`).
 */
export async function writeOut(
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  const { stdout } = process
  let gone = false
  const leave = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    gone = true
  }
  stdout.on('error', leave)
  try {
    for await (const piece of pieces) {
      if (gone) return
      // The wait ends with the reader's going too; `leave` has seen why.
      if (!stdout.write(piece)) await once(stdout, 'drain').catch(() => {})
    }
  } finally {
    if (!gone) stdout.off('error', leave)
  }
}

/** The same for what is short and at hand. */
export function writeHelp(text: string): void {
  process.stdout.off('error', passOverGone).on('error', passOverGone)
  process.stdout.write(text)
}

function passOverGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
