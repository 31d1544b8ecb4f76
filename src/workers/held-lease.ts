import type { Lease } from '../store/leases.ts'
import type { Store } from '../store/store.ts'

/** For so long nobody else does the work, be this process killed or not; asked for again in time. */
const SECONDS = 30
/** Asked for again when so many ms of it have gone. */
const PROLONG = 5000

/** A lease that is prolonged for as long as its holder lives and does not give it back. */
export class HeldLease {
  readonly lease: Lease
  readonly #store: Store
  readonly #timer: NodeJS.Timeout

  private constructor(store: Store, lease: Lease) {
    this.#store = store
    this.lease = lease
    // Who was out of breath for too long is told by the store, which takes nothing from him then.
    this.#timer = setInterval(() => void store.leases.take(lease, SECONDS).catch(() => {}), PROLONG)
    this.#timer.unref()
  }

  /** Null where somebody else has it. */
  static async take(store: Store, lease: Lease): Promise<HeldLease | null> {
    return (await store.leases.take(lease, SECONDS)) ? new HeldLease(store, lease) : null
  }

  async release(): Promise<void> {
    clearInterval(this.#timer)
    await this.#store.leases.release(this.lease)
  }
}
