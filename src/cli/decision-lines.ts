import { nameIn, noteIn, partnersIn, partsIn } from '../decisions/decision.ts'
import { cameOf, DECIDED, isOvertaken } from '../decisions/outcome.ts'
import type { ShownDecision } from './decide.ts'
import { printable } from './printable.ts'
import { counted } from './quantities.ts'
import { hanging, shorten } from './terminal-text.ts'

/** Of what something is called, in characters. */
const LONGEST_NAME = 70
/** Things that are named in one line. */
const MOST_NAMED = 12

const DONE = { ...DECIDED, undo: 'taken back:' }

/** A decision in some lines for a terminal. */
export function decisionText(decision: ShownDecision): string {
  const { number, kind, subject, at, who, undoes, anchors } = decision
  const anchor = anchors.find(({ id }) => id === subject)
  const name = anchor?.names[0]
  const about =
    kind === 'undo'
      ? `decision ${undoes}`
      : `${anchor === undefined ? '' : `${anchor.kind} `}${printable(subject)}${name === undefined ? '' : `: ${shorten(printable(name), LONGEST_NAME)}`}`
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)}`
  const lines = [
    hanging('', `${number}  ${DONE[kind]} ${about}`, '   '),
    ...details(decision),
    hanging('   ', `${when} · ${printable(who)}`, '   '),
  ]
  return `${lines.join('\n')}\n`
}

function details({ kind, subject, content, about, holds, made = [], undoneBy }: ShownDecision): string[] {
  const lines: string[] = []
  if (kind === 'split')
    for (const part of partsIn(content))
      lines.push(
        `apart: ${listed(part.map(member => (typeof member === 'string' ? member : member.document)))}`,
      )
  if (kind === 'merge') lines.push(`with: ${listed(partnersIn(content))}`)
  if (kind === 'rename') lines.push(`as: ${printable(nameIn(content) ?? '')}`)
  const [own, others] = cameOf(subject, about?.kind, made)
  if (own.length > 0) lines.push(`now: ${listed(own)}`)
  if (others.length > 0)
    lines.push(`divided with it: ${others.map(([other, count]) => counted(count, other)).join(', ')}`)
  const note = noteIn(content)
  if (note !== null) lines.push(`note: ${printable(note)}`)
  if (undoneBy !== null) lines.push(`taken back by ${undoneBy}`)
  else if (isOvertaken({ kind, about, holds })) lines.push('overtaken: a later decision says otherwise')
  else if (holds === false)
    lines.push(about === null ? 'waits: what it is about is not found now' : 'waits: it cannot be so now')
  return lines.map(line => hanging('   ', line, '     '))
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  const some = names.slice(0, MOST_NAMED).map(printable).join(', ')
  return more > 0 ? `${some} and ${more} more` : some
}
