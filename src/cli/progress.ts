/** How often the line is written anew, in milliseconds. */
const INTERVAL = 100
/** Work shorter than this shows none. */
const QUIET = 1000

export interface Progress {
  /** What is being done, how much of it is done, and of how many (0: not known). */
  at(step: string, done: number, of: number): void
  /** What begins now and cannot say how far it is. */
  step(step: string): void
  /** Takes the line away again. */
  end(): void
}

interface Screen {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** One line on standard error that is written over, only where a person watches and work takes over a second. */
export function progressOn(screen: Screen, now: () => number = performance.now.bind(performance)): Progress {
  const started = now()
  let last = started
  let shown = false
  if (!screen.isTTY) return { at: () => {}, step: () => {}, end: () => {} }
  const show = (text: string, time: number) => {
    last = time
    shown = true
    const line = `${text} · ${((time - started) / 1000).toFixed(0)} s`
    screen.write(`\r\u001b[K${line.slice(0, (screen.columns ?? 80) - 1)}`)
  }
  return {
    at(step, done, of) {
      const time = now()
      if (time - started < QUIET || time - last < INTERVAL) return
      const share = of > 0 ? ` of ${of} (${Math.floor((100 * done) / of)} %)` : ''
      show(`${step} ${done}${share}`, time)
    },
    step(step) {
      const time = now()
      if (time - started >= QUIET) show(step, time)
    },
    end() {
      if (shown) screen.write('\r\u001b[K')
      shown = false
    },
  }
}
