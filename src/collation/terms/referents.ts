import { byCodeUnits } from '../../model/order.ts'

/** A name as it may stand for something, whatever document it is in. */
export interface NameNode {
  readonly id: string
  /** The territory that it names, where known. */
  readonly territory: string | null
  readonly person: boolean
  /** Its proper part, lower case; null for "the regime". */
  readonly name: string | null
  /** Sentences that it stands in, as `document#sentence`. */
  readonly sentences: ReadonlySet<string>
}

/** Two names found to stand for one thing. */
export interface NameLink {
  readonly a: string
  readonly b: string
  /** How often texts gave them for each other; 0 where only the words themselves say so. */
  readonly support: number
}

export interface Referent {
  readonly nodes: readonly NameNode[]
  /** Whether texts, not only the likeness of the words, brought names together. */
  readonly attested: boolean
}

/**
 * Joins names into referents, the best supported links first. A link is not followed where it would join two
 * different states, a person with something else, two people without a name in common, or two names that
 * sentences mention side by side more often than texts give them for each other: one wrong alignment must not
 * melt the two sides of a conflict into one.
 */
export function joinNames(nodes: readonly NameNode[], links: readonly NameLink[]): Referent[] {
  const nodeOf = new Map(nodes.map(node => [node.id, node]))
  const groupOf = new Map(nodes.map(node => [node.id, { nodes: [node], attested: false }]))
  const order = [...links].sort(
    (x, y) => y.support - x.support || byCodeUnits(x.a, y.a) || byCodeUnits(x.b, y.b),
  )
  for (const { a, b, support } of order) {
    const one = groupOf.get(a)
    const other = groupOf.get(b)
    if (one === undefined || other === undefined || one === other) continue
    if (areApart(nodeOf.get(a)!, nodeOf.get(b)!, support)) continue
    if (one.nodes.some(x => other.nodes.some(y => areDifferent(x, y)))) continue
    one.nodes.push(...other.nodes)
    one.attested ||= other.attested || support > 0
    for (const node of other.nodes) groupOf.set(node.id, one)
  }
  return [...new Set(groupOf.values())]
}

function areDifferent(x: NameNode, y: NameNode): boolean {
  if (x.person !== y.person) return true
  if (x.territory !== null && y.territory !== null) return x.territory !== y.territory
  return x.person && x.name !== null && y.name !== null && !shareWord(x.name, y.name)
}

/** Two names in one sentence are mostly two things. */
function areApart(x: NameNode, y: NameNode, support: number): boolean {
  if (x.name === null || y.name === null || x.name === y.name) return false
  let together = 0
  for (const sentence of x.sentences) if (y.sentences.has(sentence)) together++
  return together > support
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '))
  return b.split(' ').some(word => words.has(word))
}
