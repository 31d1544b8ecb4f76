import type { Span } from '../../model/span.ts'
import type { Quotation } from '../analysis.ts'
import { isBlank } from '../tokens/characters.ts'
import type { DraftToken } from '../tokens/draft-token.ts'
import { MarkRoles } from './mark-roles.ts'
import type { MarkFamily } from './quotation-marks.ts'

export type DraftQuotation = { -readonly [K in keyof Quotation]: Quotation[K] }

interface Open {
  readonly draft: DraftQuotation
  readonly family: MarkFamily
  readonly token: number
}

/** The quotations of one paragraph while they are being read: a stack of the open ones, a list of all. */
export class OpenQuotations {
  readonly roles: MarkRoles
  readonly #text: string
  readonly #paragraph: Span
  readonly #tokens: readonly DraftToken[]
  readonly #stack: Open[] = []
  readonly #count = new Map<MarkFamily, number>()
  readonly #all: DraftQuotation[] = []
  readonly #dropped = new Set<DraftQuotation>()
  #trimmed = { at: -1, end: -1 }

  /** `first`: the paragraph's first token. */
  constructor(text: string, paragraph: Span, tokens: readonly DraftToken[], first: number) {
    this.roles = new MarkRoles(first, tokens.length)
    this.#text = text
    this.#paragraph = paragraph
    this.#tokens = tokens
  }

  has(family: MarkFamily): boolean {
    return (this.#count.get(family) ?? 0) > 0
  }

  /** The mark that opened the innermost quotation, if it is of this family. */
  innermost(family: MarkFamily): string | null {
    const top = this.#stack[this.#stack.length - 1]
    return top?.family === family ? top.draft.open : null
  }

  open(token: number, family: MarkFamily): void {
    const mark = this.#tokens[token]!
    const draft: DraftQuotation = {
      start: mark.start,
      end: this.#paragraph[1],
      inner: [mark.end, this.#paragraph[1]],
      open: mark.text,
      close: null,
      depth: this.#stack.length,
      continuedIn: null,
    }
    this.#all.push(draft)
    this.#stack.push({ draft, family, token })
    this.#count.set(family, (this.#count.get(family) ?? 0) + 1)
    this.roles.set(token, 'open')
  }

  /** Closes the innermost open quotation of `family`; those inside it were never closed. */
  close(token: number, family: MarkFamily): void {
    const mark = this.#tokens[token]!
    while (this.#stack[this.#stack.length - 1]!.family !== family) this.#leave(mark.start)
    const { draft } = this.#pop()
    draft.end = mark.end
    draft.inner = [draft.inner[0], mark.start]
    draft.close = mark.text
    this.roles.set(token, 'close')
  }

  /** Ends the innermost quotation of `family`, and those inside it, before `at`, where another begins. */
  leave(family: MarkFamily, at: number): void {
    while (this.#leave(at) !== family);
  }

  finish(): DraftQuotation[] {
    while (this.#stack.length > 0) this.#leave(this.#paragraph[1])
    return this.#dropped.size === 0 ? this.#all : this.#all.filter(draft => !this.#dropped.has(draft))
  }

  #leave(at: number): MarkFamily {
    const { draft, family, token } = this.#pop()
    const end = Math.max(draft.inner[0], this.#withoutBlanks(at))
    draft.end = end
    // A single mark that nothing closes is an apostrophe or a slip, unless a paragraph of speech opens with it.
    const slip = family === 'single' && !(draft.open === '‘' && draft.start === this.#paragraph[0])
    if (slip || end === draft.inner[0]) {
      this.#dropped.add(draft)
      // All that were opened after it stand inside it. No two single ones are open at once: this stays linear.
      for (let i = this.#all.length - 1; this.#all[i] !== draft; i--) this.#all[i]!.depth--
      this.roles.set(token, 'stray')
    }
    draft.inner = [draft.inner[0], end]
    return family
  }

  /** Kept for the next call: all that are left at one place end there, and the blanks are walked over once. */
  #withoutBlanks(at: number): number {
    if (this.#trimmed.at !== at) {
      let end = at
      while (end > this.#paragraph[0] && isBlank(this.#text.charCodeAt(end - 1))) end--
      this.#trimmed = { at, end }
    }
    return this.#trimmed.end
  }

  #pop(): Open {
    const open = this.#stack.pop()!
    this.#count.set(open.family, this.#count.get(open.family)! - 1)
    return open
  }
}
