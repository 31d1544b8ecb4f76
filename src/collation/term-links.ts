import type { Variant } from '../model/utterance.ts'
import { titleHead } from '../text/titles.ts'
import { isAdjectiveOf, territoryNamed } from './place-names.ts'
import type { NameLink, NameNode } from './referents.ts'
import type { TermMention } from './term-mentions.ts'

/** A mention together with the name that it counts for; "the regime" counts for what was named before it. */
export interface PlacedMention extends TermMention {
  readonly node: string
}

/** Nouns for a state as a body: with its adjective they stand for the state itself. Singular and plural. */
const stateNouns: ReadonlySet<string> = new Set(
  'government governments regime state entity authorities administration republic'.split(' '),
)

/** Gives each mention of one document, in order of the text, its node. */
export function placeMentions(mentions: readonly TermMention[]): PlacedMention[] {
  const lastWith = new Map<string, string>()
  return mentions.map(mention => {
    if (mention.form === 'bare') {
      return { ...mention, node: lastWith.get(mention.head!) ?? `${mention.document} ${mention.key}` }
    }
    if (mention.form === 'full') lastWith.set(mention.head!, mention.key)
    return { ...mention, node: mention.key }
  })
}

export function nodesOf(mentions: readonly PlacedMention[]): NameNode[] {
  const byNode = new Map<string, PlacedMention[]>()
  for (const mention of mentions) {
    const list = byNode.get(mention.node) ?? []
    list.push(mention)
    byNode.set(mention.node, list)
  }
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
export function variantLinks(
  retold: readonly { readonly variants: readonly Variant[] }[],
  mentionsOf: ReadonlyMap<string, readonly PlacedMention[]>,
): NameLink[] {
  const support = new Map<string, NameLink>()
  for (const { variants } of retold) {
    for (const variant of variants) {
      if (variant.type !== 'naming') continue
      const nodes = variant.readings.flatMap(
        ({ document, span }) => nodeAt(mentionsOf.get(document) ?? [], span) ?? [],
      )
      for (const a of new Set(nodes)) {
        for (const b of new Set(nodes)) {
          if (a >= b) continue
          const known = support.get(`${a}\u0000${b}`)
          support.set(`${a}\u0000${b}`, { a, b, support: (known?.support ?? 0) + 1 })
        }
      }
    }
  }
  return [...support.values()]
}

/** Share of a name that a stretch of words must cover to stand for it: "Nordian" of "Nordian regime" does. */
const leastCovered = 0.45

/** The name that a stretch of words is, or is most of; null where it holds none, or several. */
function nodeAt(mentions: readonly PlacedMention[], [start, end]: readonly [number, number]): string | null {
  if (start === end) return null
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.span[1] <= start) low = middle + 1
    else high = middle
  }
  const first = mentions[low]
  const second = mentions[low + 1]
  if (first === undefined || first.span[0] >= end) return null
  if (second !== undefined && second.span[0] < end) return null
  const [from, to] = first.span
  return Math.min(end, to) - Math.max(start, from) >= leastCovered * (to - from) ? first.node : null
}

/**
 * What the words themselves tell: a state and its government by adjective or name ("Nordia", "Nordian
 * government"), one state under two names; and within a document the only name before a noun with what else
 * the noun is called ("the Nordian regime", "the occupying regime").
 */
export function wordLinks(nodes: readonly NameNode[], mentions: readonly PlacedMention[]): NameLink[] {
  const forms = new Map(mentions.filter(m => m.form !== 'bare').map(mention => [mention.node, mention]))
  const full = nodes.filter(
    node => forms.get(node.id)?.form === 'full' && stateNouns.has(forms.get(node.id)!.head!),
  )
  const proper = nodes.filter(node => forms.get(node.id)?.form === 'proper' && !node.person)
  const links: NameLink[] = []
  for (const place of proper) {
    for (const body of full) {
      const adjective = body.name!
      if (adjective === place.name || isAdjectiveOf(adjective, place.name!))
        links.push(linkOf(place.id, body.id, 0))
    }
  }
  for (const group of [proper, full]) {
    const byTerritory = new Map<string, string>()
    for (const { id, territory } of group) {
      if (territory === null) continue
      const first = byTerritory.get(territory)
      if (first === undefined) byTerritory.set(territory, id)
      else links.push(linkOf(first, id, 0))
    }
  }
  return [...links, ...descriptionLinks(mentions)]
}

function descriptionLinks(mentions: readonly PlacedMention[]): NameLink[] {
  const fullBefore = new Map<string, Set<string>>()
  const described = new Map<string, Set<string>>()
  for (const mention of mentions) {
    if (mention.form !== 'full' && mention.form !== 'described') continue
    const place = `${mention.document}\u0000${mention.head}`
    const into = mention.form === 'full' ? fullBefore : described
    if (mention.form === 'described' && !fullBefore.has(place)) continue
    into.set(place, (into.get(place) ?? new Set()).add(mention.node))
  }
  return [...described].flatMap(([place, names]) => {
    const full = [...fullBefore.get(place)!]
    return full.length === 1 ? [...names].map(name => linkOf(name, full[0]!, 1)) : []
  })
}

function linkOf(x: string, y: string, support: number): NameLink {
  return x < y ? { a: x, b: y, support } : { a: y, b: x, support }
}
