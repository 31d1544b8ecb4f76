import type { Anchor } from '../decisions/anchor.ts'
import { type Decision, inForce, namedIn } from '../decisions/decision.ts'

/** What there is to decide about in some stories; only looked at as far as any decision may be about it. */
export interface Ground {
  readonly documents: Iterable<{ readonly id: string; readonly location: string }>
  readonly speakers: Iterable<{
    readonly id: string
    readonly name: string
    readonly aliases: readonly string[]
  }>
  /** Ids of speakers of their names whom nobody is any more: it may be they who are called otherwise now. */
  readonly gone: ReadonlySet<string>
  /** By `termId`. */
  terms(): Iterable<string>
  /** Whether anything is called so. */
  has(id: string): boolean
}

/** Decisions in force, found by what they may be about. Most of what is asked for has none near it, and that costs nothing. */
export class DecisionsAtHand {
  readonly all: readonly Decision[]
  /** Also those that were taken back, and what takes back. */
  readonly ever: readonly Decision[]
  readonly #byDocument = new Map<string, Set<Decision>>()
  readonly #byLocation = new Map<string, Set<Decision>>()
  readonly #bySpeaker = new Map<string, Set<Decision>>()
  /** By names of speakers, the ids that they had. */
  readonly #byName = new Map<string, Set<string>>()
  readonly #byTerm = new Map<string, Set<Decision>>()
  readonly #withoutAnchor: { readonly id: string; readonly decision: Decision }[] = []

  constructor(decisions: readonly Decision[]) {
    this.ever = decisions
    this.all = inForce(decisions)
    for (const decision of this.all) {
      const anchored = new Set(decision.anchors.map(({ id }) => id))
      for (const id of namedIn(decision)) if (!anchored.has(id)) this.#withoutAnchor.push({ id, decision })
      for (const anchor of decision.anchors) this.#enter(decision, anchor)
    }
  }

  #enter(decision: Decision, { kind, id, names, documents }: Anchor): void {
    for (const { document, location } of documents) {
      entered(this.#byDocument, document, decision)
      entered(this.#byLocation, location, decision)
    }
    if (kind === 'term') entered(this.#byTerm, id, decision)
    if (kind !== 'speaker') return
    entered(this.#bySpeaker, id, decision)
    for (const name of names) entered(this.#byName, name, id)
  }

  get isAboutSpeakers(): boolean {
    return this.#bySpeaker.size > 0
  }

  /** Those that may have to do with what is there, in the order in which they were made. */
  near({ documents, speakers, gone, terms, has }: Ground): Decision[] {
    if (this.all.length === 0) return []
    const near = new Set<Decision>()
    const add = (decisions: Iterable<Decision> | undefined) => {
      for (const decision of decisions ?? []) near.add(decision)
    }
    for (const { id, location } of documents) {
      add(this.#byDocument.get(id))
      add(this.#byLocation.get(location))
    }
    for (const { id } of speakers) add(this.#bySpeaker.get(id))
    for (const id of gone) add(this.#bySpeaker.get(id))
    if (this.#byTerm.size > 0) for (const id of terms()) add(this.#byTerm.get(id))
    for (const { id, decision } of this.#withoutAnchor) if (has(id)) near.add(decision)
    return this.all.filter(decision => near.has(decision))
  }

  /** Ids of others who have a name of these speakers and were decided about. */
  namesakesOf(speakers: Ground['speakers']): Set<string> {
    const ids = new Set<string>()
    const own = new Set<string>()
    for (const { id, name, aliases } of speakers) {
      own.add(id)
      for (const one of [name, ...aliases]) for (const other of this.#byName.get(one) ?? []) ids.add(other)
    }
    return ids.difference(own)
  }

  /** Those that may be about a speaker, by his id, in the order in which they were made. */
  aboutSpeaker(id: string): Decision[] {
    return [...(this.#bySpeaker.get(id) ?? [])]
  }

  /** Those of which an anchor is in one of these documents, or in what stood in its place. */
  about(documents: Iterable<{ readonly id: string; readonly location: string }>): Set<Decision> {
    const about = new Set<Decision>()
    for (const { id, location } of documents) {
      for (const decision of this.#byDocument.get(id) ?? []) about.add(decision)
      for (const decision of this.#byLocation.get(location) ?? []) about.add(decision)
    }
    return about
  }
}

function entered<T>(by: Map<string, Set<T>>, key: string, item: T): void {
  const known = by.get(key)
  if (known === undefined) by.set(key, new Set([item]))
  else known.add(item)
}
