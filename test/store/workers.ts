import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const CHILD = join(import.meta.dirname, 'work-child.ts')

/** A process of its own that works on a store, see `work-child.ts`. */
export interface Worker {
  readonly process: ChildProcess
  /** As it was told so far. */
  readonly acknowledged: readonly string[]
  readonly errors: readonly string[]
  /** When the first thing was acknowledged, or the process has ended. */
  readonly begun: Promise<void>
  /** The exit code; null where it was killed. */
  readonly ended: Promise<number | null>
}

/** `blocks`: no file of more than so many kilobytes may be written. */
export function startWorker(
  address: string,
  who: string,
  stories: number,
  { kilobytes }: { kilobytes?: number } = {},
): Worker {
  const program = [process.execPath, CHILD, address, who, String(stories)]
  const [command, ...rest] =
    kilobytes === undefined ? program : ['bash', '-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, ...program]
  const child = spawn(command!, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  const acknowledged: string[] = []
  const errors: string[] = []
  const lines = createInterface({ input: child.stdout! })
  const told = once(lines, 'close')
  const begun = Promise.withResolvers<void>()
  lines.on('line', line => {
    begun.resolve()
    if (line.startsWith('error ')) errors.push(line.slice('error '.length))
    else acknowledged.push(line)
  })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const ended = (async () => {
    const [[code]] = await Promise.all([once(child, 'exit') as Promise<[number | null]>, told])
    begun.resolve()
    return code
  })()
  return { process: child, acknowledged, errors, begun: begun.promise, ended }
}
