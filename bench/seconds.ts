/** Seconds that something takes. */
export function seconds(run: () => void): number {
  const started = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - started) / 1e9
}
