import type { CopyVariant } from '../model/copy.ts'

/** A change that a copy makes, with the first place where it makes it. */
export interface CopyChange {
  readonly variant: CopyVariant
  readonly times: number
}

/** The changes of a copy for a reader: a name that is swapped throughout stands once, with how often. In order of the first. */
export function copyChanges(variants: readonly CopyVariant[]): CopyChange[] {
  const same = Map.groupBy(variants, ({ type, insideQuotation, readings }) =>
    JSON.stringify([type, insideQuotation, ...readings.map(({ text }) => text.toLowerCase())]),
  )
  return [...same.values()].map(places => ({ variant: places[0]!, times: places.length }))
}
