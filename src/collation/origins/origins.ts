import type { Attribution } from '../../model/attribution.ts'
import type { Copy } from '../../model/copy.ts'
import type { Document } from '../../model/document.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Origin, OriginBasis } from '../../model/origin.ts'
import type { Reading } from '../../model/utterance.ts'
import { isFunctionWord } from '../apparatus/function-words.ts'
import { creditNames, outletKey } from '../copies/copy-direction.ts'

/** A copy that quotes so many words more than its original has them from somebody else besides. */
const OWN_WORDS = 3

/** Finds the origins of one utterance's readings after another. */
export type OriginFinder = (readings: readonly Reading[]) => Origin[]

/**
 * Counts whom an utterance is known from: reports that copy each other, credit one agency or pass on the words of one
 * broadcaster are one source, however many they are. Each report is in one origin; origins are in order of their first
 * report.
 */
export function originFinder(
  documents: readonly Document[],
  attributions: readonly Attribution[],
  copies: readonly Copy[],
): OriginFinder {
  const byId = new Map(documents.map(document => [document.id, document]))
  const attributionOf = new Map(attributions.map(attribution => [attribution.id, attribution]))
  const copiesOf = Map.groupBy(copies, copy => copy.to)
  const outletOf = new Map(documents.map(({ id, outlet }) => [id, placesOf(outlet === null ? [] : [outlet])]))
  const creditsBy = new Map<string, readonly Place[]>()
  const creditsIn = (document: Document) => {
    const known = creditsBy.get(document.id) ?? placesOf(creditNames(document))
    creditsBy.set(document.id, known)
    return known
  }
  return readings => {
    const witnesses = [...new Set(readings.map(reading => reading.document))].sort(byCodeUnits)
    const groups = new Groups(witnesses)
    const readingsOf = Map.groupBy(readings, reading => reading.document)
    const quoted = new Map<string, ReadonlySet<string>>()
    const words = (id: string) => {
      const known = quoted.get(id) ?? quotedWords(byId.get(id)!, readingsOf.get(id)!)
      quoted.set(id, known)
      return known
    }
    /** By key of an outlet or agency: who is it, or has it from there. */
    const through = new Map<string, { document: string; name: string; basis: OriginBasis }[]>()
    for (const id of witnesses) {
      const document = byId.get(id)!
      const relays = readingsOf
        .get(id)!
        .flatMap(reading => attributionOf.get(reading.attribution)?.relay.at(-1)?.name ?? [])
      for (const [basis, places] of [
        ['own', outletOf.get(id)!],
        ['credit', creditsIn(document)],
        ['relay', placesOf(relays)],
      ] as const)
        for (const { key, name } of places) put(through, key, { document: id, name, basis })
    }
    for (const places of through.values()) {
      if (places.length === 1 && places[0]!.basis === 'own') continue
      const told = places.find(place => place.basis === 'credit') ?? places.find(p => p.basis === 'relay')
      for (const { document } of places.slice(1))
        groups.join(places[0]!.document, document, told?.basis ?? 'own', told?.name ?? null)
      // One report alone that names where it has the words from.
      if (told !== undefined) groups.join(told.document, told.document, told.basis, told.name)
    }
    for (const id of witnesses) {
      for (const { from } of copiesOf.get(id) ?? []) {
        if (!readingsOf.has(from) || groups.areOne(from, id, 'copy')) continue
        if (!hasMore(words(id), words(from))) groups.join(from, id, 'copy', null)
      }
    }
    return groups.origins()
  }
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

interface Place {
  readonly key: string
  readonly name: string
}

function placesOf(names: readonly string[]): Place[] {
  if (names.length === 0) return []
  const places = names.map(name => ({ key: outletKey(name), name })).filter(({ key }) => key !== '')
  return [...new Map(places.map(place => [place.key, place])).values()]
}

function quotedWords({ text }: Document, readings: readonly Reading[]): ReadonlySet<string> {
  const quoted = readings.filter(reading => reading.form !== 'indirect')
  return new Set(
    quoted.flatMap(
      ({ span: [start, end] }) =>
        text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  )
}

function hasMore(copy: ReadonlySet<string>, original: ReadonlySet<string>): boolean {
  let more = 0
  for (const word of copy) if (!original.has(word) && !isFunctionWord(word)) more++
  return more >= OWN_WORDS
}

/** What is said outright weighs more than what is worked out. */
const STRONGEST: readonly OriginBasis[] = ['credit', 'relay', 'copy', 'own']

/** Reports that are one source, and the strongest of what tells it. */
interface Group {
  readonly members: Set<string>
  basis: OriginBasis
  /** Of those that tell it as strongly, the first name. */
  name: string | null
}

class Groups {
  readonly #of: Map<string, Group>

  constructor(documents: readonly string[]) {
    this.#of = new Map(documents.map(id => [id, { members: new Set([id]), basis: 'own', name: null }]))
  }

  /** Whether two are one source already, and something as strong tells it. */
  areOne(a: string, b: string, basis: OriginBasis): boolean {
    const group = this.#of.get(a)!
    return group === this.#of.get(b) && STRONGEST.indexOf(group.basis) <= STRONGEST.indexOf(basis)
  }

  join(a: string, b: string, basis: OriginBasis, name: string | null): void {
    const [x, y] = [this.#of.get(a)!, this.#of.get(b)!]
    const [one, other] = x.members.size >= y.members.size ? [x, y] : [y, x]
    tell(one, basis, name)
    if (one === other) return
    tell(one, other.basis, other.name)
    for (const id of other.members) {
      one.members.add(id)
      this.#of.set(id, one)
    }
  }

  origins(): Origin[] {
    return [...new Set(this.#of.values())]
      .map(
        ({ members, basis, name }): Origin => ({
          documents: [...members].sort(byCodeUnits),
          basis,
          through: name,
        }),
      )
      .sort((x, y) => byCodeUnits(x.documents[0]!, y.documents[0]!))
  }
}

function tell(group: Group, basis: OriginBasis, name: string | null): void {
  const stronger = STRONGEST.indexOf(group.basis) - STRONGEST.indexOf(basis)
  if (stronger > 0) group.basis = basis
  if (stronger > 0 || (stronger === 0 && name !== null && (group.name === null || name < group.name)))
    group.name = name
}
