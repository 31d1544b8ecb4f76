/** Something found, how sure it was, and whether it is right. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

export interface Bin {
  readonly from: number
  readonly count: number
  readonly confidence: number
  readonly right: number
}

/** Findings by confidence, in `bins` equal steps from 0 to 1; empty ones are left out. */
export function reliability(judged: readonly Judged[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, b) => {
    const here = judged.filter(j => Math.min(bins - 1, Math.floor(j.confidence * bins)) === b)
    const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / here.length
    return {
      from: b / bins,
      count: here.length,
      confidence: mean(here.map(j => j.confidence)),
      right: mean(here.map(j => (j.right ? 1 : 0))),
    }
  }).filter(bin => bin.count > 0)
}

/** Expected calibration error: how far confidence is from the share that is right, on the mean of all findings. */
export function calibrationError(judged: readonly Judged[], bins = 10): number {
  return reliability(judged, bins).reduce(
    (sum, { count, confidence, right }) => sum + (count / judged.length) * Math.abs(confidence - right),
    0,
  )
}
