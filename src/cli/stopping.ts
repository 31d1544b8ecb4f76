export interface Stopping {
  /** Aborted by the first SIGINT or SIGTERM; the second ends the process at once. */
  readonly stop: AbortSignal
  /** 130 or 143 after one of them, as shells expect; else null. */
  code(): number | null
  /** Signals do again what they do by themselves. */
  release(): void
}

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

type StopSignal = keyof typeof CODES

/** Work that ends in order when it is told to. `said` is called when it is. */
export function stopping(said: () => void): Stopping {
  const controller = new AbortController()
  let code: number | null = null
  const onSignal = (signal: NodeJS.Signals) => {
    const wasStopping = code !== null
    code = CODES[signal as StopSignal]
    if (wasStopping) process.exit(code)
    said()
    controller.abort()
  }
  const signals = Object.keys(CODES) as StopSignal[]
  for (const signal of signals) process.on(signal, onSignal)
  return {
    stop: controller.signal,
    code: () => code,
    release: () => {
      for (const signal of signals) process.off(signal, onSignal)
    },
  }
}
