import { counted } from './in-words.ts'
import { KeyList } from './key-list.tsx'

/** What a start page says of the work that goes on. */
export interface GoingOn {
  readonly documents: number
  readonly feeds: number
  /** Of these: should have been read by now. */
  readonly due: number
  readonly failing: number
  readonly notAnnotated: number
  readonly notCollated: number
}

/** What is stored, what is read and what is left to do, in a line each with something to it. */
export function WhatGoesOn({ now }: { now: GoingOn }) {
  const { documents, feeds, due, failing, notAnnotated, notCollated } = now
  return (
    <section class="going-on">
      <h2>What goes on</h2>
      <ul>
        <li>{counted(documents, 'document')} captured</li>
        <li>
          {feeds === 0 ? (
            <a href="/feeds">No feed is watched</a>
          ) : (
            <>
              <a href="/feeds">{counted(feeds, 'feed')} watched</a>
              {due > 0 && `, ${due} due`}
              {failing > 0 && (
                <>
                  , <a href="/feeds#failing">{failing} failing</a>
                </>
              )}
            </>
          )}
        </li>
        <li>
          <a href="/jobs">
            {notAnnotated + notCollated === 0
              ? 'All is annotated and collated'
              : [
                  ...(notAnnotated > 0 ? [`${counted(notAnnotated, 'document')} not yet annotated`] : []),
                  ...(notCollated > 0 ? [`${counted(notCollated, 'document')} not yet collated`] : []),
                ].join(', ')}
          </a>
        </li>
      </ul>
    </section>
  )
}

const KEYS = [
  ['/', 'search'],
  ['j k', 'next, previous'],
  ['o', 'evidence'],
  ['[ ]', 'where sources differ'],
  ['a r u', 'accept, reject, undo'],
  ['?', 'all keys, and a switch to turn them off'],
] as const

export function KeysInShort() {
  return (
    <section class="keys-in-short">
      <h2>Keys</h2>
      <KeyList keys={KEYS} />
    </section>
  )
}
