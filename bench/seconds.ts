/** Seconds that something takes by the clock. */
export function seconds(run: () => void): number {
  const started = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - started) / 1e9
}

/** Seconds of this thread alone: what other processes take of the machine does not count. Too coarse for less than 0.1 s. */
export function threadSeconds(run: () => void): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1e6
}
