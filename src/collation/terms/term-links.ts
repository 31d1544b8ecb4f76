import { firstWhere } from '../../model/halving.ts'
import { titleHead } from '../../text/names/titles.ts'
import { isAdjectiveOf, territoryNamed } from '../occasions/place-names.ts'
import { stateNouns } from './body-nouns.ts'
import { type SwappedNouns, singular } from './common-nouns.ts'
import type { NameLink, NameNode } from './referents.ts'
import type { SwappedPlace } from './swapped-places.ts'
import type { TermMention } from './term-mentions.ts'

/** A mention together with the name that it counts for; "the regime" counts for what was named before it. */
export interface PlacedMention extends TermMention {
  readonly node: string
}

/**
 * Gives each mention of one document, in order of the text, its node. A name is the same name everywhere;
 * "the rebel forces" are the same within a story, "the regime" within a document.
 */
export function placeMentions(mentions: readonly TermMention[], story: string): PlacedMention[] {
  const lastWith = new Map<string, string>()
  return mentions.map(mention => {
    if (mention.form === 'bare') {
      return { ...mention, node: lastWith.get(mention.head!) ?? `${mention.document}\u0000${mention.key}` }
    }
    if (mention.form === 'described') return { ...mention, node: `${story}\u0000${mention.key}` }
    if (mention.form === 'full') lastWith.set(mention.head!, mention.key)
    return { ...mention, node: mention.key }
  })
}

export function nodesOf(byNode: ReadonlyMap<string, readonly PlacedMention[]>): NameNode[] {
  return [...byNode].map(([id, list]): NameNode => {
    const first = list.find(mention => mention.form !== 'bare') ?? list[0]!
    const sentences = list.filter(mention => mention.form !== 'bare').map(m => `${m.document}#${m.sentence}`)
    const persons = list.filter(mention => mention.kind === 'person').length
    return {
      id,
      name: first.name,
      territory: first.name === null ? null : territoryNamed(first.name),
      person: first.head === null ? 2 * persons > list.length : titleHead(first.head) !== null,
      sentences: new Set(sentences),
    }
  })
}

/** What readings of one utterance, or two tellings of one sentence, give for each other. */
export function placeLinks(
  places: readonly SwappedPlace[],
  mentionsOf: ReadonlyMap<string, readonly PlacedMention[]>,
): NameLink[] {
  const support = new Map<string, NameLink>()
  for (const { type, readings } of places) {
    if (type !== 'naming') continue
    const nodes = new Set(
      readings.flatMap(({ document, span }) => nodeAt(mentionsOf.get(document) ?? [], span) ?? []),
    )
    for (const a of nodes) {
      for (const b of nodes) {
        if (a >= b) continue
        const known = support.get(`${a}\u0000${b}`)
        support.set(`${a}\u0000${b}`, { a, b, support: (known?.support ?? 0) + 1 })
      }
    }
  }
  return [...support.values()]
}

/** Share of a name that a stretch of words must cover to stand for it: most of it. */
const leastCovered = 0.6

/** The name that a stretch of words is, or is most of; null where it holds none, or several. */
function nodeAt(mentions: readonly PlacedMention[], [start, end]: readonly [number, number]): string | null {
  if (start === end) return null
  const low = firstWhere(mentions.length, i => mentions[i]!.span[1] > start)
  const first = mentions[low]
  const second = mentions[low + 1]
  if (first === undefined || first.span[0] >= end) return null
  if (second !== undefined && second.span[0] < end) return null
  const [from, to] = first.span
  return Math.min(end, to) - Math.max(start, from) >= leastCovered * (to - from) ? first.node : null
}

/**
 * What the words themselves tell: a state and its government by adjective or name ("Nordia", "Nordian
 * government"), and one state under two names.
 */
export function wordLinks(
  nodes: readonly NameNode[],
  byNode: ReadonlyMap<string, readonly PlacedMention[]>,
): NameLink[] {
  const formOf = ({ id }: NameNode): PlacedMention =>
    byNode.get(id)!.find(m => m.form !== 'bare') ?? byNode.get(id)![0]!
  const bodies = nodes.filter(node => formOf(node).form === 'full' && stateNouns.has(formOf(node).head!))
  const places = nodes.filter(node => formOf(node).form === 'proper' && !node.person)
  const placesBy = Map.groupBy(places, place => place.name!.slice(0, rootLength))
  const toPlaces = bodies.flatMap(body =>
    (placesBy.get(body.name!.slice(0, rootLength)) ?? [])
      .filter(place => body.name === place.name || isAdjectiveOf(body.name!, place.name!))
      .map(place => linkOf(place.id, body.id, 0)),
  )
  const sameTerritory = [places, bodies].flatMap(group =>
    [...Map.groupBy(group, node => node.territory)].flatMap(([territory, [first, ...others]]) =>
      territory === null ? [] : others.map(other => linkOf(first!.id, other.id, 0)),
    ),
  )
  const bodiesOf = Map.groupBy(bodies, node => node.territory)
  const toBodies = [...Map.groupBy(places, node => node.territory)].flatMap(([territory, [place]]) =>
    territory === null ? [] : (bodiesOf.get(territory) ?? []).map(body => linkOf(place!.id, body.id, 0)),
  )
  return [...toPlaces, ...sameTerritory, ...toBodies]
}

/** "The Ombrel barrier" beside "the Ombrel dam": one name before nouns that a story has for one thing. */
export function swappedLinks(
  mentions: readonly PlacedMention[],
  swapped: readonly SwappedNouns[],
  storyOf: ReadonlyMap<string, string>,
): NameLink[] {
  const groupOf = new Map(
    swapped.flatMap(({ story, nouns }, group) => nouns.map(noun => [`${story}\u0000${noun}`, group])),
  )
  const byThing = Map.groupBy(
    mentions.filter(({ form }) => form === 'full'),
    ({ document, name, head }) => {
      const group = groupOf.get(`${storyOf.get(document)}\u0000${singular(head!)}`)
      return group === undefined ? '' : `${name}\u0000${group}`
    },
  )
  byThing.delete('')
  return [...byThing.values()].flatMap(([first, ...others]) =>
    others.filter(({ node }) => node !== first!.node).map(({ node }) => linkOf(first!.node, node, 1)),
  )
}

/** A place and its adjective begin alike; those that do not ("Danish", "Denmark") the table of territories knows. */
const rootLength = 3

/**
 * In a document, what else is called "the … regime" after "the Nordian regime": "the occupying regime", and with
 * another noun for a state, "the occupying entity". Only where all that the document names with such a noun is
 * one thing; `referentOf` tells which names are.
 */
export function descriptionLinks(
  mentions: readonly PlacedMention[],
  referentOf: ReadonlyMap<string, unknown>,
): NameLink[] {
  const named = new Map<string, { readonly last: PlacedMention; readonly referents: Set<unknown> }>()
  return mentions.flatMap((mention): NameLink[] => {
    const place = `${mention.document}\u0000${kindOfHead(mention)}`
    const before = named.get(place)
    if (mention.form === 'full') {
      const referents = before?.referents ?? new Set()
      named.set(place, { last: mention, referents: referents.add(referentOf.get(mention.node)) })
    }
    if (mention.form !== 'described' || before === undefined) return []
    return before.referents.size === 1 ? [linkOf(mention.node, before.last.node, 1)] : []
  })
}

/** A noun for one state is as good as another, but whoever says "republic" says no "regime" of it; any other noun stands for itself. */
function kindOfHead({ head }: PlacedMention): string {
  if (head === 'republic') return head
  return head !== null && stateNouns.has(head) && !head.endsWith('s') ? 'state' : (head ?? '')
}

function linkOf(x: string, y: string, support: number): NameLink {
  return x < y ? { a: x, b: y, support } : { a: y, b: x, support }
}
