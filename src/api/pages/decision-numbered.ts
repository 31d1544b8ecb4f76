import type { DecisionLine, Lookup } from '../../lookup/lookup.ts'
import { cursorOf } from '../../lookup/paging.ts'

/** The latest first: the one behind the next number is the first of its page. */
export async function decisionNumbered(lookup: Lookup, number: string): Promise<DecisionLine | null> {
  if (!/^[1-9]\d{0,14}$/.test(number)) return null
  const { items } = await lookup.decisions({ limit: 1, cursor: cursorOf([Number(number) + 1]) })
  return items[0]?.number === Number(number) ? items[0] : null
}
