import { type ChildProcess, spawn } from 'node:child_process'

const running = new Set<ChildProcess>()

/** A process of the built command; what it says of faults is printed unless that is expected. */
export function hearsay(args: readonly string[], faults: 'printed' | 'expected' = 'printed'): ChildProcess {
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], {
    stdio: ['ignore', 'ignore', faults === 'printed' ? 'inherit' : 'ignore'],
  })
  running.add(child)
  child.on('close', () => running.delete(child))
  return child
}

/** As by `kill -9`, all that are left: when a measurement ends, however it does. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}
