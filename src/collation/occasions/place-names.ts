import { territoryOf } from '../../text/names/countries.ts'

/** The state or region that a name or its adjective belongs to, where the general table knows it. Lower case in. */
export function territoryNamed(lower: string): string | null {
  const written =
    lower.length <= 3 ? lower.toUpperCase() : lower.replace(/^./, letter => letter.toUpperCase())
  return territoryOf(written)?.territory ?? null
}

const endings = ['ian', 'ean', 'an', 'n', 'ish', 'ese', 'i', 'ic', 'er', 'ite']

/**
 * Whether one word may be the adjective of the other, a place: by the table ("Danish", "Denmark") or, for what
 * no table knows, by its ending ("Nordian", "Nordia"; "Velmark", "Velmarkish").
 */
export function isAdjectiveOf(adjective: string, place: string): boolean {
  const territory = territoryNamed(adjective)
  if (territory !== null) return territory === territoryNamed(place)
  if (territoryNamed(place) !== null) return false
  for (const ending of endings) {
    if (!adjective.endsWith(ending)) continue
    const root = adjective.slice(0, -ending.length)
    if (root.length < 3) continue
    if (place === root || (place.startsWith(root) && /^[aeoy]{1,2}$|^ia$/.test(place.slice(root.length))))
      return true
  }
  return false
}
