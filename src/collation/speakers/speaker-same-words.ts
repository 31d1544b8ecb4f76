import { isSpokesperson } from '../../text/names/titles.ts'
import type { Clusters } from './speaker-clusters.ts'
import { agreement, TELLING } from './speaker-holders.ts'
import type { Member } from './speaker-members.ts'
import { isPersonal } from './speaker-people.ts'

/** Quoted words fewer than these may be anybody's. */
const LEAST_WORDS = 4
/** No more quotations of a story than this are compared. */
const MOST_QUOTED = 400

/**
 * "A spokeswoman for the ministry", quoted with the very words that another report of the story has from its
 * named spokesperson: she. A ministry has many, so that the office alone does not tell.
 */
export function joinSpokespeople(members: readonly Member[], clusters: Clusters): void {
  const named = new Map<string, { readonly i: number; readonly words: string }[]>()
  const unnamed: number[] = []
  members.forEach((member, i) => {
    if (!member.offices.some(o => isSpokesperson(o.head))) return
    if (isPersonal(member)) {
      const list = named.get(member.story) ?? []
      if (list.length === 0) named.set(member.story, list)
      for (const words of quotedWords(member)) if (list.length < MOST_QUOTED) list.push({ i, words })
    } else if (!member.speaker.named) unnamed.push(i)
  })
  for (const i of unnamed) {
    const member = members[i]!
    const spoken = named.get(member.story)
    if (spoken === undefined) continue
    const own = quotedWords(member)
    const fitting = spoken.filter(
      ({ i: j, words }) =>
        own.some(w => words.includes(w) || w.includes(words)) &&
        agreement(member.offices, members[j]!.offices) >= TELLING,
    )
    const [only] = fitting
    if (only !== undefined && new Set(fitting.map(f => clusters.of(f.i))).size === 1) clusters.join(i, only.i)
  }
}

const QUOTED = /[“"‘'«„]([^“”"«»„]{12,600}?)[”"’'»“](?!\p{L})/gu

/** What stands in quotation marks in a speaker's words, word by word, a space around each. */
function quotedWords({ speaker, document }: Member): string[] {
  const { text } = document.document
  const found: string[] = []
  for (const { speaker: id, content } of document.attributions) {
    if (id !== speaker.id) continue
    for (const [start, end] of content)
      for (const [, inner] of text.slice(start, end).matchAll(QUOTED)) {
        const words = inner!.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
        if (words.length >= LEAST_WORDS) found.push(` ${words.join(' ')} `)
      }
  }
  return found
}
