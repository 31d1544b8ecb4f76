import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Story } from '../../model/story.ts'
import type { Term, TermName } from '../../model/term.ts'
import type { Utterance } from '../../model/utterance.ts'
import { nounsOf, nounTerms, swappedNouns } from './common-nouns.ts'
import { joinNames } from './referents.ts'
import { retoldSentences } from './retold-sentences.ts'
import { type SwappedPlace, swappedPlaces } from './swapped-places.ts'
import type { PlacedMention } from './term-links.ts'
import {
  descriptionLinks,
  nodesOf,
  placeLinks,
  placeMentions,
  swappedLinks,
  wordLinks,
} from './term-links.ts'
import { termMentions } from './term-mentions.ts'

/**
 * What outlets call one and the same thing: states, bodies, groups, holders of an office. Which names belong
 * together is read off the documents: from names that readings of one utterance, or two tellings of one
 * sentence, give for each other; from "the regime" after "the Nordian regime"; from a state's adjective. Nothing
 * is listed that only one document says, or that the likeness of words alone brought together.
 *
 * Of names for people, `speakers` has the aliases; here they stand only where texts give an office or another
 * name for them.
 */
export function findTerms(
  documents: readonly AnnotatedDocument[],
  stories: readonly Story[],
  utterances: readonly Utterance[],
): Term[] {
  const byId = new Map(documents.map(document => [document.document.id, document]))
  const storyOf = new Map(stories.flatMap(story => story.documents.map(id => [id, story.id])))
  const nounsIn = new Map(documents.map(({ document, analysis }) => [document.id, nounsOf(analysis)]))
  const mentionsOf = new Map(
    documents.map(document => {
      const { id } = document.document
      return [id, placeMentions(termMentions(document, nounsIn.get(id)!), storyOf.get(id) ?? id)]
    }),
  )
  const mentions = [...mentionsOf.keys()].sort().flatMap(id => mentionsOf.get(id)!)
  const byNode = Map.groupBy(mentions, mention => mention.node)
  const nodes = nodesOf(byNode)
  const places = [
    ...utterances.flatMap(({ variants }) => variants),
    ...stories.flatMap(story => placesOfRetold(story, byId, mentionsOf)),
  ]
  const swapped = swappedNouns(documents, stories, places, nounsIn)
  const links = [
    ...placeLinks(places, mentionsOf),
    ...wordLinks(nodes, byNode),
    ...swappedLinks(mentions, swapped, storyOf),
  ]
  const named = joinNames(nodes, links)
  const referentOf = new Map(named.flatMap(referent => referent.nodes.map(node => [node.id, referent])))
  const ofNames = joinNames(nodes, [...links, ...descriptionLinks(mentions, referentOf)]).flatMap(
    referent => {
      const its = referent.nodes.flatMap(node => byNode.get(node.id)!)
      return referent.attested || its.some(mention => mention.scareQuoted) ? termOf(its) : []
    },
  )
  return [...ofNames, ...nounTerms(documents, stories, swapped)].sort(
    (x, y) => usesOf(y) - usesOf(x) || byCodeUnits(x.referent, y.referent),
  )
}

/** Within a story only: elsewhere a sentence told again with another name in it tells of something else. */
function placesOfRetold(
  story: Story,
  byId: ReadonlyMap<string, AnnotatedDocument>,
  mentionsOf: ReadonlyMap<string, readonly PlacedMention[]>,
): SwappedPlace[] {
  const members = story.documents.flatMap(id => byId.get(id) ?? [])
  return retoldSentences(members).flatMap(({ a, b }) => swappedPlaces(a, b, mentionsOf))
}

/** A term, where one document is not alone and the names are more than a name and its own short form. */
function termOf(mentions: readonly PlacedMention[]): Term[] {
  if (new Set(mentions.map(mention => mention.document)).size < 2) return []
  const byKey = Map.groupBy(mentions, mention => mention.key)
  const fullHeads = new Set(mentions.filter(m => m.form === 'full').map(m => m.head))
  const proper = [...byKey.values()].flatMap(([first]) => (first!.form === 'proper' ? first!.text : []))
  const distinct = [...byKey.values()].filter(
    ([first]) =>
      (first!.form !== 'bare' || !fullHeads.has(first!.head)) &&
      (first!.form !== 'proper' || !proper.some(other => isShortForm(first!.text, other))),
  )
  if (distinct.length < 2) return []
  const names = [...byKey.values()].map(used => ({ form: used[0]!.form, name: nameOf(used) }))
  names.sort((x, y) => byUse(x.name, y.name))
  const plain = names.find(({ form }) => form === 'proper') ?? names[0]!
  return [{ referent: plain.name.text, names: names.map(({ name }) => name) }]
}

/** "Lorne" beside "Ada Lorne": every word of the one is a word of the other, which has more. */
function isShortForm(name: string, other: string): boolean {
  const words = new Set(other.split(/\s+/))
  const own = name.split(/\s+/)
  return own.length < words.size && own.every(word => words.has(word))
}

function nameOf(mentions: readonly PlacedMention[]): TermName {
  const spellings = new Map<string, number>()
  const counts: Record<string, number> = {}
  for (const { text, document } of [...mentions].sort((x, y) => byCodeUnits(x.document, y.document))) {
    spellings.set(text, (spellings.get(text) ?? 0) + 1)
    counts[document] = (counts[document] ?? 0) + 1
  }
  const [text] = [...spellings].sort(([x, m], [y, n]) => n - m || byCodeUnits(x, y))[0]!
  return {
    text,
    counts,
    scareQuoted: mentions.filter(mention => mention.scareQuoted).length,
    passages: mentions
      .map(({ document, span }) => ({ document, span }))
      .sort((x, y) => byCodeUnits(x.document, y.document) || x.span[0] - y.span[0]),
  }
}

/** The name that is used most first. */
export function byUse(x: TermName, y: TermName): number {
  return timesUsed(y) - timesUsed(x) || byCodeUnits(x.text, y.text)
}

function timesUsed(name: TermName): number {
  return name.passages.length
}

export function usesOf(term: Term): number {
  return term.names.reduce((sum, name) => sum + timesUsed(name), 0)
}
