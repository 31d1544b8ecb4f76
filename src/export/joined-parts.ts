import type { Collation } from '../model/collation.ts'
import { sha256 } from '../model/identifier.ts'
import type { ExportPart } from './export-part.ts'

/** What stands in several parts is known again by its own name, or by all that it says. */
export function keyOf(item: unknown): string {
  const { id, number } = item as { id?: unknown; number?: unknown }
  if (typeof id === 'string') return id
  // By its hash, since keys are kept for as long as parts come.
  return typeof number === 'number' ? `${number}` : sha256(JSON.stringify(item))
}

/** Several parts as one, all in memory: what two have is in it once. */
export function joinedParts(parts: readonly ExportPart[]): ExportPart {
  const [first, ...others] = parts
  if (first === undefined) throw new Error('nothing to join: give at least one part')
  if (others.length === 0) return first
  const lists = new Map<string, Map<string, unknown>>()
  for (const { collation } of parts)
    for (const [name, items] of Object.entries(collation) as [string, readonly unknown[]][]) {
      const list = lists.get(name) ?? new Map<string, unknown>()
      lists.set(name, list)
      for (const item of items) {
        const key = keyOf(item)
        if (!list.has(key)) list.set(key, item)
      }
    }
  const joined = Object.fromEntries([...lists].map(([name, items]) => [name, [...items.values()]]))
  return {
    collation: joined as unknown as Collation,
    revisionOf: new Map(parts.flatMap(part => [...(part.revisionOf ?? [])])),
    extractorOf: new Map(parts.flatMap(part => [...(part.extractorOf ?? [])])),
  }
}
