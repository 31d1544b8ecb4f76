import type { Context } from 'hono'
import { FINDING_KINDS, type FindingKind } from '../../decisions/anchor.ts'
import {
  DECISION_KINDS,
  type DecisionKind,
  isPassage,
  type PartMember,
  withNote,
} from '../../decisions/decision.ts'
import { Refusal } from '../problem-details.ts'
import type { Env } from '../services.ts'
import { backPath } from './back-path.ts'

/** In code units, and things that one decision names. */
const LONGEST = { id: 4000, name: 500, note: 4000 } as const
const MOST_NAMED = 1000

/** A decision as a form asks for it, whole or only begun. */
export interface DecisionAsked {
  readonly kind: DecisionKind
  /** What it is about is said to be. */
  readonly of: FindingKind
  readonly subject: string
  /** Path to lead back to. */
  readonly back: string | null
  /** By what it is looked up: a document that it is in; of a position its speaker. */
  readonly within: string | null
  readonly parts: readonly string[]
  /** Whether each of the parts is by itself, or all are together. */
  readonly isEach: boolean
  /** Ids, or addresses of pages, of what it is to be one with. */
  readonly partners: readonly string[]
  readonly name: string
  readonly note: string
}

/** Values of a form or of an address by name, each as often as it was given. */
export type Given = (name: string) => readonly string[]

export function givenInAddress(context: Context<Env>): Given {
  return name => context.req.queries(name) ?? []
}

/** Files are nothing that was asked for. */
export async function givenInForm(context: Context<Env>): Promise<Given> {
  const form = await context.req.formData().catch(() => {
    throw new Refusal('bad-request', 'it is no form')
  })
  return name => form.getAll(name).filter(value => typeof value === 'string')
}

/** Throws a `Refusal` for what no page of ours asks for. */
export function decisionAsked(given: Given): DecisionAsked {
  const one = (name: string, longest: number) => {
    const value = given(name)[0] ?? ''
    if (value.length > longest)
      throw new Refusal('bad-request', `${name} is longer than ${longest} characters`)
    return value
  }
  const several = (name: string) => {
    const values = given(name)
    if (values.length > MOST_NAMED)
      throw new Refusal('bad-request', `one decision can name ${MOST_NAMED} things`)
    return values.filter(value => value !== '' && value.length <= LONGEST.id)
  }
  const kind = DECISION_KINDS.find(known => known === one('kind', 20))
  const of = FINDING_KINDS.find(known => known === one('of', 20))
  const subject = one('subject', LONGEST.id)
  if (kind === undefined || of === undefined || subject === '')
    throw new Refusal('bad-request', 'a decision says what it is (kind) and about what (of, subject)')
  // Of several words in one field each is one.
  const partners = [...several('with'), ...several('other').flatMap(words => words.split(/[\s,]+/))].filter(
    Boolean,
  )
  if (partners.length > MOST_NAMED)
    throw new Refusal('bad-request', `one decision can name ${MOST_NAMED} things`)
  return {
    kind,
    of,
    subject,
    back: backPath(one('back', LONGEST.id)),
    within: one('within', LONGEST.id) || null,
    parts: several('part'),
    isEach: one('apart', 20) === 'each',
    partners,
    name: one('name', LONGEST.name).trim(),
    note: one('note', LONGEST.note).trim(),
  }
}

/** What is kept of it. `partners`: their ids. */
export function contentOf(asked: DecisionAsked, partners: readonly string[]): unknown {
  return withNote(matterOf(asked, partners), asked.note)
}

function matterOf({ kind, parts, isEach, name }: DecisionAsked, partners: readonly string[]): unknown {
  switch (kind) {
    case 'split': {
      const members = parts.map(partMember)
      return { parts: isEach ? members.map(member => [member]) : [members] }
    }
    case 'merge':
      return { with: partners }
    case 'rename':
      return { name }
    default:
      return null
  }
}

/** An id as it stands; a passage, where two readings have one id, as JSON. */
export function memberValue(member: PartMember): string {
  return typeof member === 'string' ? member : JSON.stringify(member)
}

function partMember(value: string): PartMember {
  if (!value.startsWith('{')) return value
  try {
    const { document, span }: Record<string, unknown> = JSON.parse(value)
    const passage = { document, span }
    if (isPassage(passage)) return passage
  } catch {
    // An id that looks like that.
  }
  return value
}
