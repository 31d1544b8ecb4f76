/** Where a count was made, as far as its own words tell. */
export interface FigurePlace {
  /** Words of its names in small letters. */
  readonly names: ReadonlySet<string>
  /** Of a whole country or world. */
  readonly whole: boolean
  /** Of a part set apart from the rest: "in the city alone". */
  readonly alone: boolean
  /** What kind of place it is called: `city`, `province`; null where it is called none. */
  readonly kind: string | null
}

const WHOLE = /\b(?:across|throughout|nationwide|nationally|countrywide|statewide|worldwide|globally)\b/i
const ALONE = /\balone\b/i
const KIND =
  /\b(?:city|town|village|district|county|province|state|region|island|islands|capital|municipality|borough|prefecture|governorate|country)\b/i
/** Parts of names that set two places of one name apart. */
const APART = new Set(
  'great greater little lesser upper lower north south east west northern southern eastern western new old central outer inner'.split(
    ' ',
  ),
)

export function placeOf(words: string): FigurePlace {
  const names = words.match(/\p{Lu}[\p{L}’-]*/gu) ?? []
  return {
    names: new Set(names.map(name => name.toLowerCase()).filter(name => !PREPOSITIONS.has(name))),
    whole: WHOLE.test(words),
    alone: ALONE.test(words),
    kind: KIND.exec(words)?.[0].toLowerCase() ?? null,
  }
}

const PREPOSITIONS = new Set('in on at across throughout nationwide nationally'.split(' '))

/** Whether two counts were surely made in different places, one within the other among them. */
export function areApart(a: FigurePlace, b: FigurePlace): boolean {
  if (a.whole !== b.whole) return true
  if (a.kind !== null && b.kind !== null && a.kind !== b.kind) return true
  const shared = a.names.intersection(b.names)
  if (a.names.size === 0 || b.names.size === 0) return false
  if (shared.size === 0) return true
  const own = (place: FigurePlace) => [...place.names].filter(n => !shared.has(n) && APART.has(n))
  return own(a).length > 0 && own(b).length > 0
}
