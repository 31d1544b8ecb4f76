import type { Span } from '../../model/span.ts'
import type { NumberMention } from '../../text/numbers/numbers.ts'
import type { BoundedNumber } from './figure-bounds.ts'
import type { Counted } from './figure-nouns.ts'
import type { State } from './figure-states.ts'

/** A number with what stands round it; `state` may come from a neighbour in the same list. */
export interface Draft {
  readonly number: NumberMention
  readonly bounded: BoundedNumber
  readonly counted: Counted | null
  readonly part: boolean
  /** Counted as a toll or a number of, which rises from day to day. */
  readonly fromToll: boolean
  state: State | null
  /** Where the state was read: behind the number, or before it. */
  stateFrom: 'behind' | 'before' | null
}

/** What a number was found to count, and the words of it. */
export interface Named {
  readonly span: Span
  readonly what: string
  readonly unit: string | null
}
