import { InvalidArgumentError } from 'commander'

/** Reads an option that is a whole number of some size. */
export function numberFrom(least: number, most = Number.POSITIVE_INFINITY) {
  return (value: string): number => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < least || Number(value) > most)
      throw new InvalidArgumentError(
        `It is a whole number from ${least}${Number.isFinite(most) ? ` to ${most}` : ''}.`,
      )
    return Number(value)
  }
}
