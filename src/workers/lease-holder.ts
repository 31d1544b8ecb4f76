import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Store } from '../store/store.ts'

/** Of this process: one of the same number that ran before it, in a container that was started again, was another. */
const PROCESS = randomUUID()

/** A name for a process that holds a lease, by which others of its machine can tell whether it is still there. */
export function leaseHolder(): string {
  return `${hostname()} ${process.pid} ${PROCESS} ${randomUUID()}`
}

/** Ends the lease of a process of this machine that was killed, so that nobody waits for it to run out. */
export async function releaseOfTheDead(store: Store, work: string): Promise<void> {
  const holder = await store.leases.holder(work)
  if (holder !== null && isDead(holder)) await store.leases.release({ work, holder })
}

/** Whether it was a process of this machine that is no more. */
export function isDead(holder: string): boolean {
  const [host, pid, run] = holder.split(' ')
  if (host !== hostname()) return false
  return Number(pid) === process.pid ? run !== PROCESS : !isThere(Number(pid))
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
