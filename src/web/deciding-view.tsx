import type { FindingKind } from '../decisions/anchor.ts'
import type { DecisionKind } from '../decisions/decision.ts'
import type { Passage } from '../model/span.ts'
import { shortDate } from './in-words.ts'
import type { Child } from './jsx-runtime.ts'
import { ON_OWN_PAGES } from './links.ts'
import { languageTag } from './passage-text.tsx'
import { PostForm } from './post-form.tsx'
import type { Viewer } from './viewer.ts'

/** What something can be split into. */
export interface Member {
  /** As a form sends it. */
  readonly value: string
  readonly outlet: string
  readonly words: string
  readonly language: string
  readonly day: string | null
  readonly place: Passage | null
}

/** What it may be one with. */
export interface Alike {
  readonly id: string
  readonly name: string
  readonly lead: string | null
  readonly note: string
  readonly place: string
}

export interface DecidingProps {
  readonly viewer: Viewer
  readonly decision: DecisionKind
  readonly kind: FindingKind
  readonly id: string
  readonly name: string
  /** Of what was said: who reports it of whom. */
  readonly lead: string | null
  /** Path of where it is shown; null: that is not known. */
  readonly place: string | null
  readonly back: string | null
  readonly within: string | null
  readonly members: readonly Member[]
  readonly more: boolean
  readonly alike: readonly Alike[]
  /** What was entered before, where the decision could not be made. */
  readonly entered: {
    readonly parts: readonly string[]
    readonly isEach: boolean
    readonly partners: readonly string[]
    readonly name: string
    readonly note: string
    readonly find: string
  }
  /** Why it could not be made: nothing was stored. */
  readonly objection: Child | null
}

const HEADINGS: Readonly<Record<DecisionKind, string>> = {
  accept: 'Accept',
  reject: 'Reject',
  split: 'Split',
  merge: 'Merge',
  rename: 'Rename',
}

const FINDING_IN_WORDS: Readonly<Record<FindingKind, string>> = {
  attribution: 'an attribution',
  utterance: 'a statement',
  speaker: 'a speaker',
  story: 'a story',
  position: 'what was said again',
  copy: 'a copy',
  figure: 'a figure',
  term: 'a name',
  document: 'a report',
}

/** What comes of it, before it is decided. Nothing that was found changes: a decision is laid over it and can be taken back. */
const OUTCOMES: Readonly<Partial<Record<`${DecisionKind} ${FindingKind}`, string>>> = {
  'split story':
    'What you choose is a story of its own, and what was said, counted and named is divided by the reports that tell of it.',
  'split utterance': 'What you choose is a statement of its own; all else stays together.',
  'split speaker': 'What you choose was said by another of that name; all else stays with this one.',
  'merge story': 'Both are one story, with the name of this one.',
  'merge utterance': 'Both are one thing said once: their readings are held against each other.',
  'merge speaker': 'Both are one speaker, with the name of this one; what reports call each stays with it.',
  'merge position': 'Both are the same thing, said again.',
  'rename story': 'It is shown by this name; the headlines of its reports stay as they are.',
  'rename speaker': 'They are shown by this name; what reports call them stays with them.',
  'rename term': 'It is shown by this name; what reports call it stays as it is.',
}

/** Asks for all that a decision needs, in one form that works without script. */
export function DecidingView(props: DecidingProps) {
  const { viewer, decision, kind, id, name, lead, place, back, within, entered, objection } = props
  return (
    <div class="doing deciding">
      <h1>
        {HEADINGS[decision]} {FINDING_IN_WORDS[kind]}
      </h1>
      <p class="about">
        {lead !== null && (
          <span class="lead">
            <bdi>{lead}</bdi>{' '}
          </span>
        )}
        {place === null ? (
          <bdi class="t">{name}</bdi>
        ) : (
          <a class="t" href={place} dir="auto">
            {name}
          </a>
        )}
      </p>
      <p class="note">
        {OUTCOMES[`${decision} ${kind}`]} Nothing that was read or found is changed; the decision is kept with
        your name and can be taken back.
      </p>
      {objection !== null && (
        <div class="objection" role="alert" id="objection">
          {objection}
        </div>
      )}
      {decision === 'merge' && kind !== 'position' && <FindAlike {...props} />}
      <PostForm viewer={viewer} action="/decisions" class="asking">
        <input type="hidden" name="kind" value={decision} />
        <input type="hidden" name="of" value={kind} />
        <input type="hidden" name="subject" value={id} />
        {back !== null && <input type="hidden" name="back" value={back} />}
        {within !== null && <input type="hidden" name="within" value={within} />}
        {decision === 'split' && <Members {...props} />}
        {decision === 'merge' && <Partners {...props} />}
        {decision === 'rename' && (
          <label class="field">
            <span>Name</span>
            <input name="name" value={entered.name || name} maxlength={500} required autocomplete="off" />
          </label>
        )}
        <label class="field">
          <span>Why (kept with the decision; may be left empty)</span>
          <textarea name="note" rows={2} maxlength={4000}>
            {entered.note}
          </textarea>
        </label>
        <p class="actions">
          <button type="submit" class="main-action">
            {HEADINGS[decision]}
          </button>
          <a href={back ?? place ?? '/'}>Leave it as it is</a>
        </p>
      </PostForm>
    </div>
  )
}

const MEMBERS: Readonly<Partial<Record<FindingKind, string>>> = {
  story: 'Reports that are a story of their own',
  utterance: 'Readings that are of another statement',
  speaker: 'What another said',
}

function Members({ kind, members, more, entered, objection }: DecidingProps) {
  const chosen = new Set(entered.parts)
  return (
    <>
      <fieldset aria-describedby={objection === null ? undefined : 'objection'}>
        <legend>{MEMBERS[kind]}</legend>
        {members.length === 0 && <p class="note">There is nothing here that it could be split into.</p>}
        <ul>
          {members.map(({ value, outlet, words, language, day, place }) => (
            <li class="item">
              <label>
                <input type="checkbox" name="part" value={value} checked={chosen.has(value)} />
                <span>
                  <span class="lead">
                    {kind === 'story' ? '' : 'According to '}
                    <bdi>{outlet}</bdi>
                    {day !== null && `, ${shortDate(day)}`}:
                  </span>{' '}
                  <span class="t" lang={languageTag(language)} dir="auto">
                    {words}
                  </span>
                </span>
              </label>
              {place !== null && (
                <a class="p note" href={ON_OWN_PAGES.passage(place)}>
                  evidence<span class="v"> of what {outlet} has</span>
                </a>
              )}
            </li>
          ))}
        </ul>
        {more && (
          <p class="note">
            These are the latest; what another said earlier can be chosen when these have been divided.
          </p>
        )}
      </fieldset>
      {members.length > 2 && (
        <fieldset class="choice">
          <legend>What you chose is</legend>
          <label>
            <input type="radio" name="apart" value="together" checked={!entered.isEach} /> together
          </label>
          <label>
            <input type="radio" name="apart" value="each" checked={entered.isEach} /> each by itself
          </label>
        </fieldset>
      )}
    </>
  )
}

/** A form of its own, since it changes nothing. */
function FindAlike({ decision, kind, id, back, within, entered }: DecidingProps) {
  return (
    <search class="search-box">
      <form action="/decisions/new">
        <input type="hidden" name="kind" value={decision} />
        <input type="hidden" name="of" value={kind} />
        <input type="hidden" name="subject" value={id} />
        {back !== null && <input type="hidden" name="back" value={back} />}
        {within !== null && <input type="hidden" name="within" value={within} />}
        <label for="alike" class="v">
          Find what it is one with
        </label>
        <input
          type="search"
          id="alike"
          name="find"
          value={entered.find}
          placeholder={kind === 'speaker' ? 'Beginning of a name' : 'Words of the other'}
          autocomplete="off"
          maxlength={200}
        />
        <button type="submit">Find</button>
      </form>
    </search>
  )
}

/** What can be pasted. */
const WRITTEN: Readonly<Partial<Record<FindingKind, string>>> = {
  story: '/stories/t-…',
  utterance: '/utterances/u-…',
  speaker: '/speakers/s-…',
  position: 'p-…',
}

function Partners({ kind, alike, entered, objection }: DecidingProps) {
  const chosen = new Set(entered.partners)
  const known = new Set(alike.map(one => one.id))
  return (
    <fieldset aria-describedby={objection === null ? undefined : 'objection'}>
      <legend>It is one with</legend>
      {alike.length > 0 && (
        <ul>
          {alike.map(({ id, name, lead, note, place }) => (
            <li class="item">
              <label>
                <input type="checkbox" name="with" value={id} checked={chosen.has(id)} />
                <span>
                  {lead !== null && (
                    <span class="lead">
                      <bdi>{lead}</bdi>{' '}
                    </span>
                  )}
                  <span class="t" dir="auto">
                    {name}
                  </span>{' '}
                  <span class="note">{note}</span>
                </span>
              </label>
              <a class="note" href={place}>
                look at it<span class="v">: {name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <label class="field">
        <span>{alike.length > 0 ? 'or another: its' : 'Its'} address or id</span>
        <input
          name="other"
          value={entered.partners.filter(id => !known.has(id)).join(' ')}
          placeholder={WRITTEN[kind]}
          autocomplete="off"
          spellcheck={false}
          maxlength={4000}
        />
      </label>
    </fieldset>
  )
}
