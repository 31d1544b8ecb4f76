import type { Span } from '../../model/span.ts'
import type { DraftToken } from '../tokens/draft-token.ts'
import { canOnlyClose, canOnlyOpen } from './mark-context.ts'
import { MarkRoles } from './mark-roles.ts'
import type { MarkContext } from './marks-ahead.ts'
import { MarksAhead } from './marks-ahead.ts'
import { type DraftQuotation, OpenQuotations } from './open-quotations.ts'
import { isTurned, type MarkFamily, opensToo, standIns } from './quotation-marks.ts'

export interface PairedMarks {
  /** In order of the text. */
  readonly quotations: readonly DraftQuotation[]
  /** What each mark does, by its index among the tokens. */
  readonly roles: MarkRoles
}

const NOTHING: PairedMarks = { quotations: [], roles: new MarkRoles(0, 0) }

/**
 * Pairs the quotation marks of one paragraph, whose tokens begin at `first`. One pass, each mark pushed and
 * popped at most once.
 *
 * Scare quotes with a possessive inside (`‘Nordia’s’ plan`) are one quotation whose last token is the
 * possessive: who wants the name alone leaves that token out.
 */
export function pairMarks(
  text: string,
  paragraph: Span,
  tokens: readonly DraftToken[],
  first: number,
): PairedMarks {
  const marks: number[] = []
  for (let i = first; i < tokens.length; i++) if (tokens[i]!.kind === 'mark') marks.push(i)
  if (marks.length === 0) return NOTHING
  const open = new OpenQuotations(text, paragraph, tokens, first)
  const ahead = new MarksAhead(text, paragraph, tokens, marks)
  for (let k = 0; k < marks.length; k++) {
    const mark = ahead.at(k)
    if (mark.family === 'single') pairSingle(mark, open)
    else if (mark.bent === 'open') pairOpening(mark, open)
    else if (mark.bent === 'close') pairClosing(mark, open)
    else pairStraight(mark, open)
  }
  return { quotations: open.finish(), roles: open.roles }
}

/** “ „ « 「: opens, unless it is the closing mark of a turned pair or a slip for one. */
function pairOpening(mark: MarkContext, open: OpenQuotations): void {
  const closed = closedByOpening(mark, open)
  if (closed !== null) {
    open.close(mark.token, closed)
    return
  }
  const same = open.has(mark.family) ? mark.family : openStandIn(mark.family, open)
  if (same !== null && !mark.nests) open.leave(same, mark.start)
  open.open(mark.token, mark.family)
}

/** The family that an opening mark closes, null where it opens. */
function closedByOpening(mark: MarkContext, open: OpenQuotations): MarkFamily | null {
  const { text, family, left, right, nests, tagFollows } = mark
  const innermost = open.innermost(family)
  if (innermost !== null && text !== '„') {
    if (isTurned(innermost) && !canOnlyOpen(left, right)) return family
    if (family === 'curly' && (canOnlyClose(left, right) || (!nests && tagFollows))) return family
  }
  return !open.has(family) && canOnlyClose(left, right) ? openStandIn(family, open) : null
}

/** ” » 」: closes, unless nothing is open and it stands where only an opening mark can. */
function pairClosing({ token, family, left, right, before }: MarkContext, open: OpenQuotations): void {
  const closed = open.has(family) ? family : openStandIn(family, open)
  if (closed !== null) open.close(token, closed)
  else if (opensToo(family) && (canOnlyOpen(left, right) || before === '')) open.open(token, family)
  else open.roles.set(token, 'stray')
}

/** " and '': by context, then by what is open. */
function pairStraight(mark: MarkContext, open: OpenQuotations): void {
  const { token, family, left, right, start, surplus } = mark
  if (canOnlyOpen(left, right)) {
    // Marks to come that only close outnumber those that only open: this one is nested. Fewer: it closes
    // what is open, its space misplaced. As many: the one open was never closed.
    if (open.has(family) && surplus < 0) open.close(token, family)
    else {
      if (open.has(family) && surplus === 0) open.leave(family, start)
      open.open(token, family)
    }
    return
  }
  const closed = open.has(family) ? family : openStandIn(family, open)
  // Inches inside curly marks that pair among themselves.
  const inches = closed !== family && left === 'digit' && mark.nests
  if (closed !== null && !inches && (closed === family || left !== 'edge')) open.close(token, closed)
  else if (opensAgainstContext(mark)) open.open(token, family)
  else open.roles.set(token, 'stray')
}

/** A straight mark with nothing open, spaced on both sides or on neither: as the marks to come leave room. */
function opensAgainstContext({ left, right, text, remaining, before }: MarkContext): boolean {
  if (left === 'edge') return right === 'edge' && remaining % 2 === 1
  // Inches and seconds, or the end of a quotation whose beginning is lost.
  if (left === 'digit' || right === 'edge' || right === 'closed') return false
  return before === ',' || before === ':' || remaining % 2 === 1 || text !== '"'
}

/** ' ‘ ’: opens only where a mark further on can close it; closes only what is open; otherwise an apostrophe. */
function pairSingle(mark: MarkContext, open: OpenQuotations): void {
  const { token, text, bent, left, right, ahead } = mark
  const closes = left !== 'edge' && right !== 'word' && text !== '‚' && !(mark.possessive && ahead.strong)
  if (closes && open.innermost('single') !== null) {
    open.close(token, 'single')
  } else if (opensSingle(mark)) {
    if (open.has('single')) open.leave('single', mark.start)
    open.open(token, 'single')
  } else {
    const lone = (left === 'edge' && right !== 'word') || bent === 'open' || text === '´'
    open.roles.set(token, lone ? 'stray' : 'apostrophe')
  }
}

function opensSingle({ bent, left, right, ahead, beforeDigit }: MarkContext): boolean {
  if (bent === 'open') return right === 'word' || right === 'opening'
  if (bent === 'close' || left === 'digit' || !canOnlyOpen(left, right)) return false
  return beforeDigit ? ahead.strong : ahead.any
}

function openStandIn(family: MarkFamily, open: OpenQuotations): MarkFamily | null {
  for (const other of standIns(family)) if (other !== family && open.has(other)) return other
  return null
}
