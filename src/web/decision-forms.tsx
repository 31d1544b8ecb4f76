import type { FindingKind } from '../decisions/anchor.ts'
import type { DecisionKind } from '../decisions/decision.ts'
import type { LaidDecision } from '../decisions/lay-over.ts'
import type { Mark } from '../decisions/marks.ts'
import { DECIDED } from '../decisions/outcome.ts'
import { PostForm } from './post-form.tsx'
import { mayAct, type Viewer } from './viewer.ts'

/** That something is as somebody decided: who, and about what kind of finding, where that is known. */
export type DecidedBy = Mark & Pick<LaidDecision, 'who' | 'at'> & { readonly of?: FindingKind }

/** What can be decided about each kind of finding, as `objectionTo` would have it. */
export const DECIDABLE: Readonly<Record<FindingKind, readonly DecisionKind[]>> = {
  attribution: ['accept', 'reject'],
  utterance: ['accept', 'reject', 'split', 'merge'],
  speaker: ['accept', 'reject', 'split', 'merge', 'rename'],
  story: ['accept', 'reject', 'split', 'merge', 'rename'],
  position: ['accept', 'reject', 'merge'],
  copy: ['accept', 'reject'],
  figure: ['accept', 'reject'],
  term: ['accept', 'reject', 'rename'],
  document: ['accept'],
}

/** What is a button of its own; all else asks for more on a page of its own. */
const AT_ONCE = [
  ['accept', 'Accept', 'a'],
  ['reject', 'Reject', 'r'],
] as const

const ASKING = [
  ['split', 'Split …'],
  ['merge', 'Merge …'],
  ['rename', 'Rename …'],
] as const

/** Marks of a finding with who made them, as a collation with decisions tells. */
export function decidedBy(
  { decided = [] }: { readonly decided?: readonly Mark[] },
  decisions: readonly LaidDecision[],
): DecidedBy[] {
  if (decided.length === 0) return []
  const byNumber = new Map(decisions.map(decision => [decision.number, decision]))
  return decided.map(({ number, kind }) => {
    const { who, at, about } = byNumber.get(number) ?? {}
    return {
      number,
      kind,
      ...(who === undefined ? {} : { who }),
      ...(at === undefined ? {} : { at }),
      ...(about == null ? {} : { of: about.kind }),
    }
  })
}

/** What comes of it, where the button alone does not say. */
const REJECTED: Readonly<Partial<Record<FindingKind, string>>> = {
  attribution: 'It is no attribution: it goes, and its readings with it',
  utterance: 'These are not one thing said once: each reading is by itself',
  story: 'These are not one story: each report is by itself',
  speaker: 'Nobody is said to have said it',
  position: 'It is not the same thing said again',
  copy: 'Neither is copied from the other',
  figure: 'These are not figures of the same thing',
  term: 'These are not names of one thing',
}

export interface DecisionFormsProps {
  readonly viewer: Viewer | null
  readonly kind: FindingKind
  readonly id: string
  /** What the finding is called, for those who hear the page: each button says what it is about. */
  readonly name?: string
  readonly decided?: readonly DecidedBy[]
  /** Path of the page that the viewer is led back to; without one, to where the finding is shown. */
  readonly back?: string
  /** By what it is looked up: a document that a copy, figure or term is in, which has no id in a store; a position's speaker. */
  readonly within?: string
}

/**
 * What has been decided about something, and what whoever may can decide about it: accept, reject and undo at once, with
 * the keys a, r and u; split, merge and rename on a page that asks for more. Works without script.
 */
export function DecisionForms(props: DecisionFormsProps) {
  const { viewer, kind, id, name, decided = [], back, within } = props
  const may = viewer !== null && mayAct(viewer.role, 'editor')
  if (!may) return decided.length === 0 ? null : <DecidedLine decided={decided} kind={kind} />
  const can = DECIDABLE[kind]
  const own = decided.filter(({ of = kind }) => of === kind)
  const last = own.at(-1)
  const about = <span class="v"> {name ?? `this ${kind}`}</span>
  return (
    <PostForm viewer={viewer} action="/decisions" class="decide">
      <input type="hidden" name="of" value={kind} />
      <input type="hidden" name="subject" value={id} />
      {back !== undefined && <input type="hidden" name="back" value={back} />}
      {within !== undefined && <input type="hidden" name="within" value={within} />}
      <DecidedLine decided={decided} kind={kind} />
      {AT_ONCE.filter(([one]) => can.includes(one) && !(one === 'accept' && last?.kind === 'accept')).map(
        ([one, label, key]) => (
          <button
            type="submit"
            name="kind"
            value={one}
            data-key={key}
            title={one === 'reject' ? REJECTED[kind] : undefined}
          >
            {label}
            {about}
          </button>
        ),
      )}
      {last !== undefined && (
        <button type="submit" name="undo" value={String(last.number)} data-key="u">
          Undo
          <span class="v">
            {' '}
            that {name ?? `this ${kind}`} was {DECIDED[last.kind]}
          </span>
        </button>
      )}
      {ASKING.filter(([one]) => can.includes(one)).map(([one, label]) => (
        <a href={askingPath(one, props)}>
          {label}
          {about}
        </a>
      ))}
    </PostForm>
  )
}

/** Where what is needed for a decision is asked for. */
function askingPath(
  decision: DecisionKind,
  { kind, id, back, within }: Pick<DecisionFormsProps, 'kind' | 'id' | 'back' | 'within'>,
): string {
  const asked = new URLSearchParams({ kind: decision, of: kind, subject: id })
  if (back !== undefined) asked.set('back', back)
  if (within !== undefined) asked.set('within', within)
  return `/decisions/new?${asked}`
}

/** "accepted by ada, renamed by ivo", each leading to the decision; "divided with its story by ivo". */
function DecidedLine({ decided, kind: own }: { decided: readonly DecidedBy[]; kind: FindingKind }) {
  if (decided.length === 0) return null
  return (
    <span class="decided">
      {decided.map(({ number, kind, who, at, of = own }, i) => (
        <>
          {i > 0 && ', '}
          <a href={`/decisions?number=${number}`} title={at === undefined ? undefined : at.slice(0, 10)}>
            {of === own ? DECIDED[kind] : `${kind === 'split' ? 'divided' : DECIDED[kind]} with its ${of}`} by{' '}
            {who === undefined ? 'hand' : <bdi>{who}</bdi>}
          </a>
        </>
      ))}
    </span>
  )
}
