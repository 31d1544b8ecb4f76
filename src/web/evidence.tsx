import { KeyList } from './key-list.tsx'

/** Empty until a passage is opened; the script fills it. */
export function EvidenceDrawer() {
  return (
    <div id="evidence" popover="auto" role="dialog" aria-labelledby="evidence-title">
      <div class="head">
        <h2 id="evidence-title" tabindex={-1} data-part="lead">
          Evidence
        </h2>
        <button type="button" popovertarget="evidence" popovertargetaction="hide" aria-label="Close">
          ×
        </button>
      </div>
      <p class="t passage" dir="auto" data-part="passage" />
      <dl data-part="facts" />
      <p class="actions">
        <button type="button" data-copy="text">
          Copy text
        </button>
        <button type="button" data-copy="citation">
          Copy citation
        </button>
        <button type="button" data-copy="annotation" data-part="annotation" hidden>
          Copy Web Annotation
        </button>
        <a data-part="place" href="#main">
          In its report
        </a>
        <a data-part="all" href="#main" hidden>
          All that is known
        </a>
        <a data-part="live" href="#main" rel="noreferrer noopener external">
          Live page
        </a>
        <span role="status" data-part="done" />
      </p>
    </div>
  )
}

const READING_KEYS = [
  ['j, k', 'next, previous statement or report'],
  ['o', 'open the evidence'],
  ['[, ]', 'previous, next place where sources differ'],
] as const

const DECIDING_KEYS = [
  ['Enter', 'go to the page of a statement'],
  ['a, r, u', 'accept, reject, undo, where the page has buttons for it'],
] as const

const CLOSING_KEYS = [
  ['?', 'this help'],
  ['Esc', 'close'],
] as const

export function KeyHelp({ served = false }: { served?: boolean }) {
  const keys: readonly (readonly [key: string, what: string])[] = [
    ['/', served ? 'search' : 'find in the lists of this page'],
    ...READING_KEYS,
    ...(served ? DECIDING_KEYS : []),
    ...CLOSING_KEYS,
  ]
  return (
    <div id="keys" popover="auto" role="dialog" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <KeyList keys={keys} />
      <label>
        <input type="checkbox" id="keys-on" checked /> single keys on
      </label>
    </div>
  )
}

/** Shown by the script, since without it there is nothing to find with but the browser's own. */
export function FindBox() {
  return (
    <search class="find" hidden>
      <label>
        <span class="v">Find in the lists of this page</span>
        <input type="search" id="find" placeholder="Find  /" autocomplete="off" spellcheck={false} />
      </label>
      <span role="status" id="found" />
      <button type="button" popovertarget="keys" aria-label="Keys">
        ?
      </button>
    </search>
  )
}
