import type { Anchor } from '../decisions/anchor.ts'
import { nameIn, noteIn, partnersIn, partsIn } from '../decisions/decision.ts'
import { cameOf, DECIDED, isOvertaken } from '../decisions/outcome.ts'
import type { DecisionLine } from '../lookup/lookup.ts'
import { documentLabel } from '../model/document-label.ts'
import { findingPlace } from './finding-place.ts'
import { counted, shortDate } from './in-words.ts'
import { running, shortened } from './markup.ts'
import { PostForm } from './post-form.tsx'
import { inOwnMarks } from './reading-words.ts'
import { mayAct, type Viewer } from './viewer.ts'

const LONGEST_NAME = 140
/** Of what has no name an anchor keeps the first so many characters. */
const EXCERPT = 80
const LONGEST_NOTE = 2000
/** Things that are named in one line. */
const MOST_NAMED = 8

const DONE = { ...DECIDED, undo: 'taken back:' }

/** A decision: what it is about now, who made it, when and why, and what became of it. */
export function DecisionItem(props: { decision: DecisionLine; viewer: Viewer; back: string }) {
  const { decision, viewer, back } = props
  const { number, kind, who, at, content, undoneBy, standing } = decision
  const note = noteIn(content)
  const isOver = kind === 'undo' || undoneBy !== null
  return (
    <li class={isOver ? 'item over' : 'item'} id={`decision-${number}`}>
      <span class="number">{number}</span>
      <p>
        {DONE[kind]} <About decision={decision} />
      </p>
      <Details decision={decision} />
      {note !== null && (
        <p class="why" dir="auto">
          {shortened(note, LONGEST_NOTE)}
        </p>
      )}
      <p class="note">
        <bdi>{who}</bdi>,{' '}
        <time datetime={at}>
          {shortDate(at)}, {at.slice(11, 16)} UTC
        </time>
        <State decision={decision} />
      </p>
      {(standing !== null || (kind === 'undo' && undoneBy === null)) && mayAct(viewer.role, 'editor') && (
        <UndoForm decision={decision} viewer={viewer} back={back} />
      )}
    </li>
  )
}

/** What has just been decided, in a line. */
export function DecisionTold(props: { decision: DecisionLine; viewer: Viewer; back: string }) {
  const { decision, viewer, back } = props
  const { number, kind, undoneBy, standing } = decision
  return (
    <>
      <p>
        <a href={`/decisions?number=${number}`}>Decision {number}</a>: {DONE[kind]}{' '}
        <About decision={decision} />
        {standing?.holds !== true && <State decision={decision} />}.
      </p>
      {undoneBy === null && (standing !== null || kind === 'undo') && mayAct(viewer.role, 'editor') && (
        <UndoForm decision={decision} viewer={viewer} back={back} />
      )}
    </>
  )
}

function UndoForm(props: { decision: DecisionLine; viewer: Viewer; back: string }) {
  const { decision, viewer, back } = props
  const { number, kind } = decision
  return (
    <PostForm viewer={viewer} action="/decisions" class="decide">
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="undo" value={String(number)} data-key="u">
        {kind === 'undo' ? 'Make it hold again' : 'Undo'}
        <span class="v"> decision {number}</span>
      </button>
    </PostForm>
  )
}

function About({ decision }: { decision: DecisionLine }) {
  const { kind, subject, undoes, anchors, standing, said } = decision
  if (kind === 'undo') return <a href={`/decisions?number=${undoes}`}>decision {undoes}</a>
  const anchor = anchors.find(({ id }) => id === subject)
  const now = standing?.about ?? (anchor === undefined ? null : { kind: anchor.kind, id: subject })
  const name = <AboutName anchor={anchor} id={subject} said={said} />
  const place = now === null ? null : findingPlace(now, anchor)
  return (
    <>
      {anchor && (IN_WORDS[anchor.kind] ?? anchor.kind)} {place === null ? name : <a href={place}>{name}</a>}
    </>
  )
}

/** What pages call otherwise. */
const IN_WORDS: Readonly<Partial<Record<Anchor['kind'], string>>> = { utterance: 'statement' }

/** What was said bears the name of who reports it: never a bare quotation. */
const SAID = new Set(['attribution', 'utterance', 'position'])

function AboutName(props: { anchor: Anchor | undefined; id: string; said: DecisionLine['said'] }) {
  const { anchor, id, said } = props
  if (said !== null) {
    const { before, text, after } = said
    const span = [before.length, before.length + text.length] as const
    return (
      <>
        according to <bdi>{documentLabel(said)}</bdi>:{' '}
        <bdi class="t">{inOwnMarks(before + text + after, span, LONGEST_NAME)}</bdi>
      </>
    )
  }
  const name = running(anchor?.names[0] ?? '')
  if (name === '') return <code>{shortened(id, LONGEST_NAME)}</code>
  const isCut = name.length >= EXCERPT && SAID.has(anchor!.kind)
  const words = (
    <bdi class="t">
      {shortened(name, LONGEST_NAME)}
      {isCut && ' …'}
    </bdi>
  )
  const report = SAID.has(anchor!.kind) ? anchor!.documents[0] : undefined
  if (report === undefined) return words
  return (
    <>
      according to <bdi>{documentLabel({ outlet: null, location: report.location })}</bdi>: {words}
    </>
  )
}

function Details({ decision }: { decision: DecisionLine }) {
  const { kind, subject, content, anchors, standing } = decision
  const named = (ids: readonly string[]) => <Named ids={ids} anchors={anchors} />
  const [own, others] = cameOf(subject, standing?.about?.kind, standing?.made ?? [])
  return (
    <>
      {kind === 'split' &&
        partsIn(content).map(part => (
          <p class="detail">
            apart: {named(part.map(member => (typeof member === 'string' ? member : member.document)))}
          </p>
        ))}
      {kind === 'merge' && <p class="detail">with {named(partnersIn(content))}</p>}
      {kind === 'rename' && (
        <p class="detail">
          as <bdi class="t">{shortened(nameIn(content) ?? '', LONGEST_NAME)}</bdi>
        </p>
      )}
      {own.length > 0 && <p class="detail">now {linked(own, standing!.about!.kind)}</p>}
      {others.length > 0 && (
        <p class="detail">
          divided with it: {others.map(([one, count]) => counted(count, IN_WORDS[one] ?? one)).join(', ')}
        </p>
      )}
    </>
  )
}

function linked(ids: readonly string[], kind: Anchor['kind']) {
  return (
    <>
      {ids.slice(0, MOST_NAMED).map((id, i) => {
        const place = findingPlace({ kind, id })
        return (
          <>
            {i > 0 && ', '}
            {place === null ? (
              <code>{id}</code>
            ) : (
              <a href={place}>{ids.length === 1 ? 'as it stands' : <code>{id}</code>}</a>
            )}
          </>
        )
      })}
      {ids.length > MOST_NAMED && ` and ${ids.length - MOST_NAMED} more`}
    </>
  )
}

/** By what they were called when it was decided, each leading to what has the id. */
function Named({ ids, anchors }: { ids: readonly string[]; anchors: readonly Anchor[] }) {
  return (
    <>
      {ids.slice(0, MOST_NAMED).map((id, i) => {
        const anchor = anchors.find(one => one.id === id)
        const place = anchor === undefined ? null : findingPlace({ kind: anchor.kind, id }, anchor)
        const name = <AboutName anchor={anchor} id={id} said={null} />
        return (
          <>
            {i > 0 && ', '}
            {place === null ? name : <a href={place}>{name}</a>}
          </>
        )
      })}
      {ids.length > MOST_NAMED && ` and ${ids.length - MOST_NAMED} more`}
    </>
  )
}

function State({ decision: { kind, undoneBy, standing } }: { decision: DecisionLine }) {
  if (undoneBy !== null)
    return (
      <>
        {' · taken back by '}
        <a href={`/decisions?number=${undoneBy}`}>decision {undoneBy}</a>
      </>
    )
  if (standing === null || kind === 'undo') return null
  const { about, holds } = standing
  if (holds) return <> · holds</>
  if (isOvertaken({ kind, about, holds })) return <> · overtaken: a later decision says otherwise</>
  return <> · waits: {about === null ? 'what it is about is not found now' : 'it cannot be so now'}</>
}
