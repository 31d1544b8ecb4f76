/** How many sentences are told of one listing: there may be as many kinds of fault as somebody likes to make up. */
const MOST = 50

/** Gathers what could not be read of a listing: a sentence a reason, with how often and the first example. */
export class Reservations {
  readonly #byReason = new Map<string, { times: number; readonly example: string | null }>()

  /** `what` completes the sentence "3 × …". */
  note(what: string, example: string | null = null, times = 1): void {
    if (times === 0) return
    const known = this.#byReason.get(what)
    if (known) known.times += times
    else if (this.#byReason.size < MOST) this.#byReason.set(what, { times, example })
  }

  sentences(): string[] {
    return [...this.#byReason].map(([what, { times, example }]) => {
      const shown = example === null ? '' : ` (${times === 1 ? '' : 'the first: '}“${shortened(example)}”)`
      return `${times === 1 ? '' : `${times} × `}${what}${shown}`
    })
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
