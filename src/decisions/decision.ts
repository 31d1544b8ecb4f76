import type { Passage } from '../model/span.ts'
import type { Anchor } from './anchor.ts'

export type DecisionKind = 'accept' | 'reject' | 'split' | 'merge' | 'rename'

/** Readings that are to be utterances of their own, each list one: all others stay together. */
export interface SplitContent {
  readonly parts: readonly (readonly Passage[])[]
}

/** Ids of what the subject is one with. */
export type MergeContent = readonly string[]

export interface RenameContent {
  readonly name: string
}

/** What somebody decides about anything that has an id. */
export interface NewDecision {
  readonly kind: DecisionKind
  readonly subject: string
  /** Plain values: `SplitContent`, of a rejected utterance too; `MergeContent`; `RenameContent`. */
  readonly content?: unknown
  /** Of the subject and of what it is merged with, as whoever decides saw them. */
  readonly anchors?: readonly Anchor[]
  readonly who: string
}

export interface Decision extends Omit<Required<NewDecision>, 'kind'> {
  /** Counts up as they come. */
  readonly number: number
  readonly kind: DecisionKind | 'undo'
  readonly at: string
  /** Of an `undo`: number of what it takes back, which may be an `undo` itself. */
  readonly undoes: number | null
}

/** What of a decision counts for what it does. */
export type DecisionMatter = Pick<Decision, 'number' | 'kind' | 'subject' | 'content' | 'anchors' | 'undoes'>

/** Those that have not been taken back, in the order in which they were made. */
export function inForce<D extends Pick<Decision, 'number' | 'kind' | 'undoes'>>(
  decisions: readonly D[],
): D[] {
  const ordered = decisions.toSorted((a, b) => a.number - b.number)
  const undone = new Set<number>()
  // The last first: what takes back is itself in force or not before what it takes back is looked at.
  for (const { number, undoes } of ordered.toReversed())
    if (undoes !== null && !undone.has(number)) undone.add(undoes)
  return ordered.filter(({ number, kind }) => kind !== 'undo' && !undone.has(number))
}

/** Content comes from outside: what is not as it should be counts as not there. */
export function partsIn(content: unknown): Passage[][] {
  const parts = fieldOf(content, 'parts')
  if (!Array.isArray(parts)) return []
  return parts.flatMap(part => (Array.isArray(part) ? [part.filter(isPassage)] : []))
}

export function partnersIn(content: unknown): string[] {
  return Array.isArray(content) ? content.filter(id => typeof id === 'string') : []
}

export function nameIn(content: unknown): string | null {
  const name = fieldOf(content, 'name')
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null
}

function fieldOf(content: unknown, field: string): unknown {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, field)
    ? (content as Record<string, unknown>)[field]
    : undefined
}

function isPassage(value: unknown): value is Passage {
  const span = fieldOf(value, 'span')
  return (
    typeof fieldOf(value, 'document') === 'string' &&
    Array.isArray(span) &&
    span.length === 2 &&
    span.every(Number.isInteger)
  )
}
