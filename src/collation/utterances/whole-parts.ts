const PARTS = 1024

/** A weight in whole parts of a nat: sums of such weights are exact, so that they do not depend on their order. */
export function inWholeParts(weight: number): number {
  return Math.round(PARTS * weight) / PARTS
}
