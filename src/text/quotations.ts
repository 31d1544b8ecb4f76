import type { Span } from '../model/span.ts'
import type { Quotation } from './analysis.ts'
import { classOf, DIGIT, INVISIBLE, LETTER, SPACE, UNSPACED } from './characters.ts'
import { type MarkFamily, markShape } from './quotation-marks.ts'
import type { DraftToken } from './tokens.ts'

export type MarkRole = 'open' | 'close' | 'apostrophe' | 'stray'

interface Draft {
  start: number
  end: number
  inner: Span
  open: string
  close: string | null
  depth: number
  continuedIn: number | null
}

interface Open {
  readonly draft: Draft
  readonly family: MarkFamily
  readonly token: number
}

export interface PairedMarks {
  /** In order of the text. */
  readonly quotations: Draft[]
  /** What each quotation mark does, by its index among the tokens. */
  readonly roles: ReadonlyMap<number, MarkRole>
}

/**
 * Pairs the quotation marks of one paragraph, whose tokens are `[first, last)`. One pass with a stack: every
 * mark is pushed and popped at most once.
 */
export function pairMarks(
  text: string,
  paragraph: Span,
  tokens: readonly DraftToken[],
  first: number,
  last: number,
): PairedMarks {
  const marks: number[] = []
  for (let i = first; i < last; i++) if (tokens[i]!.kind === 'mark') marks.push(i)
  if (marks.length === 0) return NOTHING
  return new MarkPairing(text, paragraph, tokens, marks).pair()
}

const NOTHING: PairedMarks = { quotations: [], roles: new Map() }

class MarkPairing {
  readonly #text: string
  readonly #paragraph: Span
  readonly #tokens: readonly DraftToken[]
  readonly #marks: readonly number[]
  readonly #roles = new Map<number, MarkRole>()
  readonly #drafts: Draft[] = []
  readonly #dropped = new Set<Draft>()
  readonly #stack: Open[] = []
  readonly #open = new Map<MarkFamily, number>()
  readonly #nests: ReadonlySet<MarkFamily>
  readonly #closerAhead: readonly Ahead[]

  constructor(text: string, paragraph: Span, tokens: readonly DraftToken[], marks: readonly number[]) {
    this.#text = text
    this.#paragraph = paragraph
    this.#tokens = tokens
    this.#marks = marks
    this.#nests = balancedFamilies(tokens, marks)
    this.#closerAhead = this.#lookAhead()
  }

  pair(): PairedMarks {
    for (let k = 0; k < this.#marks.length; k++) {
      const token = this.#marks[k]!
      const { family } = markShape(this.#tokens[token]!.text)
      if (family === 'single') this.#single(token, k)
      else this.#double(token, family)
    }
    while (this.#stack.length > 0) this.#leaveOpen(this.#paragraph[1])
    const quotations =
      this.#dropped.size === 0 ? this.#drafts : this.#drafts.filter(d => !this.#dropped.has(d))
    return { quotations, roles: this.#roles }
  }

  #double(token: number, family: MarkFamily): void {
    const mark = this.#tokens[token]!
    const { bent } = markShape(mark.text)
    const before = this.#before(mark)
    const after = this.#after(mark)
    const isOpen = this.#isOpen(family)
    const opens = before !== 'word' && before !== 'closed' && (after === 'word' || after === 'opening')
    if (bent === 'open') {
      const turned = isOpen && (this.#innermost(family) === '„' || (!opens && after !== 'word'))
      if (turned && mark.text !== '„') this.#closeMark(token, family)
      else this.#openMark(token, family)
    } else if (bent === 'close') {
      if (isOpen && !(opens && this.#innermost(family) !== '”' && family === 'double' && mark.text === '”'))
        this.#closeMark(token, family)
      else if (isOpen && this.#nests.has(family)) this.#closeMark(token, family)
      else if (opens) this.#openMark(token, family)
      else this.#roles.set(token, 'stray')
    } else if (opens) this.#openMark(token, family)
    else if (isOpen) this.#closeMark(token, family)
    else if (before === 'digit' && after !== 'word') this.#roles.set(token, 'stray')
    else if (after === 'word' || after === 'opening' || before === 'edge') this.#openMark(token, family)
    else this.#roles.set(token, 'stray')
  }

  #single(token: number, k: number): void {
    const mark = this.#tokens[token]!
    const { bent } = markShape(mark.text)
    const before = this.#before(mark)
    const after = this.#after(mark)
    const isOpen = this.#isOpen('single')
    const ahead = this.#closerAhead[k]!
    const opens =
      before !== 'word' &&
      before !== 'closed' &&
      before !== 'digit' &&
      (after === 'word' || after === 'opening')
    if (bent === 'open') {
      if (isOpen && before !== 'edge' && after !== 'word') this.#closeMark(token, 'single')
      else if (after === 'word' || after === 'opening') this.#openMark(token, 'single')
      else this.#roles.set(token, 'stray')
    } else if (bent === 'either' && opens && ahead.any) this.#openMark(token, 'single')
    else if (
      isOpen &&
      before !== 'edge' &&
      after !== 'word' &&
      !(this.#isPossessive(token) && ahead.strong)
    ) {
      this.#closeMark(token, 'single')
    } else this.#roles.set(token, before === 'edge' && after !== 'word' ? 'stray' : 'apostrophe')
  }

  /** For each mark: whether a mark further on in the paragraph could close a single quotation opened before it. */
  #lookAhead(): Ahead[] {
    const ahead: Ahead[] = new Array(this.#marks.length)
    let any = false
    let strong = false
    for (let k = this.#marks.length - 1; k >= 0; k--) {
      ahead[k] = any ? (strong ? STRONG : WEAK) : NONE
      const token = this.#marks[k]!
      const mark = this.#tokens[token]!
      const shape = markShape(mark.text)
      if (shape.family !== 'single') continue
      const before = this.#before(mark)
      const after = this.#after(mark)
      if (shape.bent !== 'open' && before !== 'edge' && after !== 'word') {
        any = true
        if (!this.#isPossessive(token)) strong = true
      } else if (before === 'edge' || before === 'opening') strong = false
    }
    return ahead
  }

  /** A bare apostrophe after a plural, with its noun to come: "the boys’ game". */
  #isPossessive(token: number): boolean {
    const mark = this.#tokens[token]!
    const last = this.#text.charCodeAt(mark.start - 1) | 32
    if (last !== 115 && last !== 122 && last !== 120) return false
    const previous = this.#tokens[token - 1]
    if (previous === undefined || previous.lower === "'s") return false
    const next = this.#tokens[token + 1]
    return next !== undefined && next.start > mark.end && next.kind === 'word'
  }

  #openMark(token: number, family: MarkFamily): void {
    const mark = this.#tokens[token]!
    if (this.#isOpen(family) && !this.#nests.has(family)) this.#leaveOpenUntil(family, mark.start)
    const draft: Draft = {
      start: mark.start,
      end: this.#paragraph[1],
      inner: [mark.end, this.#paragraph[1]],
      open: mark.text,
      close: null,
      depth: this.#stack.length,
      continuedIn: null,
    }
    this.#drafts.push(draft)
    this.#stack.push({ draft, family, token })
    this.#open.set(family, (this.#open.get(family) ?? 0) + 1)
    this.#roles.set(token, 'open')
  }

  #closeMark(token: number, family: MarkFamily): void {
    const mark = this.#tokens[token]!
    while (this.#stack[this.#stack.length - 1]!.family !== family) this.#leaveOpen(mark.start)
    const { draft } = this.#pop()
    draft.end = mark.end
    draft.inner = [draft.inner[0], mark.start]
    draft.close = mark.text
    this.#roles.set(token, 'close')
  }

  #leaveOpenUntil(family: MarkFamily, at: number): void {
    let left: Open
    do left = this.#leaveOpen(at)
    while (left.family !== family)
  }

  /** Ends the innermost open quotation without a closing mark; a single mark that proves to be none is dropped. */
  #leaveOpen(at: number): Open {
    const open = this.#pop()
    const { draft } = open
    let end = at
    while (end > draft.inner[0] && classOf(this.#text.charCodeAt(end - 1)) & (SPACE | INVISIBLE)) end--
    draft.end = end
    draft.inner = [draft.inner[0], end]
    if (open.family === 'single' && !(draft.open === '‘' && draft.start === this.#paragraph[0])) {
      this.#dropped.add(draft)
      this.#roles.set(open.token, 'stray')
    }
    return open
  }

  #pop(): Open {
    const open = this.#stack.pop()!
    this.#open.set(open.family, this.#open.get(open.family)! - 1)
    return open
  }

  #isOpen(family: MarkFamily): boolean {
    return (this.#open.get(family) ?? 0) > 0
  }

  #innermost(family: MarkFamily): string | null {
    for (let i = this.#stack.length - 1; i >= 0; i--)
      if (this.#stack[i]!.family === family) return this.#stack[i]!.draft.open
    return null
  }

  #before(mark: DraftToken): Neighbour {
    if (mark.start <= this.#paragraph[0]) return 'edge'
    return neighbour(this.#text.charCodeAt(mark.start - 1), 'before')
  }

  #after(mark: DraftToken): Neighbour {
    if (mark.end >= this.#paragraph[1]) return 'edge'
    return neighbour(this.#text.charCodeAt(mark.end), 'after')
  }
}

interface Ahead {
  readonly any: boolean
  readonly strong: boolean
}

const NONE: Ahead = { any: false, strong: false }
const WEAK: Ahead = { any: true, strong: false }
const STRONG: Ahead = { any: true, strong: true }

/** What stands next to a mark. `opening`: brackets, dashes, marks and signs after which a quotation may begin. */
type Neighbour = 'edge' | 'word' | 'digit' | 'opening' | 'closed'

const OPENING_SIGNS = '([{<—–―-/=“‘«‹„‚「『¿¡'

function neighbour(code: number, side: 'before' | 'after'): Neighbour {
  const cls = classOf(code)
  if (cls & (SPACE | INVISIBLE)) return 'edge'
  if (cls & (LETTER | UNSPACED)) return 'word'
  if (cls & DIGIT) return side === 'before' ? 'digit' : 'word'
  if (code >= 0xd800 && code <= 0xdfff) return 'word'
  const sign = String.fromCharCode(code)
  if (OPENING_SIGNS.includes(sign)) return 'opening'
  if (side === 'after' && '$€£¥#@…"\'’.'.includes(sign)) return sign === '.' ? 'closed' : 'opening'
  return 'closed'
}

/** Families whose opening and closing shapes are as many: there a second opening mark is truly nested. */
function balancedFamilies(tokens: readonly DraftToken[], marks: readonly number[]): ReadonlySet<MarkFamily> {
  const balance = new Map<MarkFamily, number>()
  for (const i of marks) {
    const { family, bent } = markShape(tokens[i]!.text)
    balance.set(
      family,
      (balance.get(family) ?? 0) + (bent === 'open' ? 1 : bent === 'close' ? -1 : Number.NaN),
    )
  }
  const balanced = new Set<MarkFamily>()
  for (const [family, sum] of balance) if (sum === 0 && family !== 'single') balanced.add(family)
  return balanced
}

/** Links quotations left open at the end of a paragraph to the one that opens the next with the same mark. */
export function linkContinuations(
  quotations: readonly Draft[],
  paragraphs: readonly Span[],
): readonly Quotation[] {
  let p = 0
  for (let i = 0; i + 1 < quotations.length; i++) {
    const left = quotations[i]!
    if (left.close !== null || left.depth > 0) continue
    while (p + 1 < paragraphs.length && paragraphs[p]![1] < left.end) p++
    if (paragraphs[p]![1] !== left.end || p + 1 >= paragraphs.length) continue
    let next = i + 1
    while (next < quotations.length && quotations[next]!.depth > 0) next++
    const right = quotations[next]
    if (right !== undefined && right.start === paragraphs[p + 1]![0] && right.open === left.open)
      left.continuedIn = next
  }
  return quotations
}
