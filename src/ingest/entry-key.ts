import { sha256 } from '../model/identifier.ts'
import type { Listing } from './entry.ts'
import { plainAddress } from './entry-address.ts'

/** A longer id is known by its hash. */
const LONGEST_ID = 300

/**
 * For each entry of a listing, what it is known again by when the listing is read the next time: its id where no other
 * entry has that; else its address, where no entry of another title has that; else a hash of what it holds. Entries with
 * one key are one report.
 */
export function entryKeys({ entries }: Pick<Listing, 'entries'>): string[] {
  const addresses = entries.map(entry => (entry.url === null ? null : plainAddress(entry.url)))
  const oneReport = (keys: readonly (string | null)[], whatElse: (at: number) => unknown) => {
    const seen = new Map<string, Set<string>>()
    for (const [at, key] of keys.entries()) {
      if (key === null) continue
      const others = seen.get(key) ?? new Set()
      seen.set(key, others.add(JSON.stringify(whatElse(at))))
    }
    return (key: string | null): key is string => key !== null && seen.get(key)!.size === 1
  }
  const ids = entries.map(entry => entry.id)
  const isId = oneReport(ids, at => [entries[at]!.title, addresses[at]])
  const isAddress = oneReport(addresses, at => entries[at]!.title)
  return entries.map((entry, at) => {
    const [id, address] = [ids[at]!, addresses[at]!]
    if (isId(id)) return `id:${short(id)}`
    if (isAddress(address)) return `url:${short(address)}`
    return `hash:${sha256(JSON.stringify([entry.title, entry.published, address, entry.content?.value ?? null]))}`
  })
}

function short(key: string): string {
  return key.length > LONGEST_ID ? sha256(key) : key
}
