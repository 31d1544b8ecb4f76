import type { Attribution } from '../../model/attribution.ts'
import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { DocumentSpeaker } from '../../model/speaker.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'
import { withoutNickname } from '../../text/names/personal-names.ts'
import { localeOf } from '../languages/locales.ts'
import { readSpeakers } from './speaker-reader.ts'
import { current, type Referent } from './speaker-referent.ts'
import { resolveUncased } from './uncased-speakers.ts'

/**
 * Who stands behind each source of one document: the attributions in the same order with `speaker` and
 * `speakerBasis` set, and every speaker with its mentions. Where two fit alike, `speaker` stays null.
 */
export function resolveSpeakers(
  document: string,
  analysis: TextAnalysis,
  names: readonly Name[],
  attributions: readonly Attribution[],
): { attributions: Attribution[]; speakers: DocumentSpeaker[] } {
  if (attributions.length === 0) return { attributions: [], speakers: [] }
  const word = localeOf(analysis.language)?.speakerWord
  if (word !== undefined) return resolveUncased(document, analysis, attributions, word)
  const found = readSpeakers(analysis, names, attributions)
  const speaking = new Map<Referent, DocumentSpeaker>()
  for (const { referent } of found)
    if (referent !== null && !speaking.has(referent))
      speaking.set(referent, speakerOf(document, analysis, referent))
  return {
    attributions: attributions.map((attribution, i) => {
      const { referent, basis } = found[i]!
      return {
        ...attribution,
        speaker: referent === null ? null : speaking.get(referent)!.id,
        speakerBasis: basis,
      }
    }),
    speakers: [...speaking.values()].sort(
      (a, b) => firstMention(a) - firstMention(b) || byCodeUnits(a.id, b.id),
    ),
  }
}

function speakerOf(document: string, analysis: TextAnalysis, referent: Referent): DocumentSpeaker {
  const mentions = [...referent.mentions]
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
    .filter((m, i, all) => i === 0 || m.span[0] !== all[i - 1]!.span[0] || m.span[1] !== all[i - 1]!.span[1])
  const name = referent.named ? fullestName(analysis, referent) : referent.name
  return {
    id: identifier('s', [document, referent.kind, name, mentions[0]?.span[0] ?? 0, referent.index]),
    name,
    kind: referent.kind,
    named: referent.named,
    titles: referent.titles,
    speaksFor:
      referent.speaksFor ??
      (referent.principal === null ? null : principalName(analysis, referent.principal)),
    mentions,
  }
}

function principalName(analysis: TextAnalysis, principal: Referent): string | null {
  const named = current(principal)
  return named.named ? fullestName(analysis, named) : null
}

/** The longest of the names, nicknames left out; of several as long, the one used most, then the one met first. */
function fullestName(analysis: TextAnalysis, referent: Referent): string {
  // A name in two parts ("the other Lee, Bob") stands nowhere as it is.
  const times = new Map([[referent.name, 0]])
  const plain = new Map<string, string>()
  for (const m of referent.mentions) {
    if (m.form !== 'name') continue
    const whole = analysis.text.slice(m.span[0], m.span[1])
    let written = plain.get(whole)
    if (written === undefined) {
      written = referent.kind === 'person' ? withoutNickname(whole) || whole : whole
      plain.set(whole, written)
    }
    times.set(written, (times.get(written) ?? 0) + 1)
  }
  let best = referent.name
  let bestRank = -1
  for (const [written, n] of times) {
    const shouted = written.length > 4 && written === written.toUpperCase()
    const rank =
      (shouted || /[“"]/.test(written) ? 0 : 1_000_000) +
      written.split(/\s+/).length * 10_000 +
      Math.min(n, 9_999)
    if (rank > bestRank) {
      best = written
      bestRank = rank
    }
  }
  return best
}

function firstMention(speaker: DocumentSpeaker): number {
  return speaker.mentions[0]?.span[0] ?? 0
}
