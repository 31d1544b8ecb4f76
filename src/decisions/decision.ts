import { isShown } from '../model/shown.ts'
import type { Passage } from '../model/span.ts'
import type { Anchor } from './anchor.ts'

export const DECISION_KINDS = ['accept', 'reject', 'split', 'merge', 'rename'] as const

export type DecisionKind = (typeof DECISION_KINDS)[number]

/**
 * What is to be by itself, each list one; all else stays together. Of an utterance: readings, by their passages or by ids
 * of attributions or documents. Of a story: ids of documents. Of a speaker: what another said, by ids of attributions,
 * utterances, positions, documents or stories.
 */
export interface SplitContent {
  readonly parts: readonly (readonly PartMember[])[]
}

export type PartMember = Passage | string

/** Ids of what the subject is one with; as `with` where there is more to say. */
export type MergeContent = readonly string[] | { readonly with: readonly string[] }

export interface RenameContent {
  readonly name: string
}

/** Why, in the words of whoever decided: any content may have it. */
export interface NotedContent {
  readonly note: string
}

/** What somebody decides about anything that has an id. */
export interface NewDecision {
  readonly kind: DecisionKind
  readonly subject: string
  /** Plain values: `SplitContent`, of a rejected utterance too; `MergeContent`; `RenameContent`; `NotedContent`. */
  readonly content?: unknown
  /** Of all that it names, as whoever decides saw it. */
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

const OF_A_WHOLE: ReadonlySet<string> = new Set(['accept', 'reject', 'rename', 'merge'])

/** Whether it says of speakers who they are, and nothing of what each of them has said. */
export function isOfWholeSpeakers({ kind, anchors }: Pick<Decision, 'kind' | 'anchors'>): boolean {
  return OF_A_WHOLE.has(kind) && anchors.length > 0 && anchors.every(anchor => anchor.kind === 'speaker')
}

/** Content comes from outside: what is not as it should be counts as not there. */
export function partsIn(content: unknown): PartMember[][] {
  const parts = fieldOf(content, 'parts')
  if (!Array.isArray(parts)) return []
  return parts.flatMap(part => (Array.isArray(part) ? [part.filter(isMember)] : []))
}

export function partnersIn(content: unknown): string[] {
  const partners = Array.isArray(content) ? content : fieldOf(content, 'with')
  return Array.isArray(partners) ? partners.filter(id => typeof id === 'string') : []
}

export function noteIn(content: unknown): string | null {
  const note = fieldOf(content, 'note')
  return typeof note === 'string' && note.trim() !== '' ? note.trim() : null
}

/** What is decided, with why where anything is said of it. */
export function withNote(content: unknown, note: string | undefined): unknown {
  if (note === undefined || note.trim() === '') return content ?? null
  return { ...((content ?? {}) as object), note: note.trim() }
}

/** Ids of all that a decision names. */
export function namedIn({
  kind,
  subject,
  content,
}: Pick<NewDecision, 'subject' | 'content'> & { readonly kind: string }): Set<string> {
  const isOfParts = kind === 'split' || kind === 'reject'
  return new Set([
    subject,
    ...(kind === 'merge' ? partnersIn(content) : []),
    ...(isOfParts ? partsIn(content).flatMap(part => part.filter(member => typeof member === 'string')) : []),
  ])
}

export function nameIn(content: unknown): string | null {
  const name = fieldOf(content, 'name')
  return typeof name === 'string' && isShown(name) ? name.trim() : null
}

function fieldOf(content: unknown, field: string): unknown {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, field)
    ? (content as Record<string, unknown>)[field]
    : undefined
}

function isMember(value: unknown): value is PartMember {
  return typeof value === 'string' || isPassage(value)
}

export function isPassage(value: unknown): value is Passage {
  const span = fieldOf(value, 'span')
  return (
    typeof fieldOf(value, 'document') === 'string' &&
    Array.isArray(span) &&
    span.length === 2 &&
    span.every(Number.isInteger)
  )
}
