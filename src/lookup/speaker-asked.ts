import { agreementOf, type TurnSpeaker, turnSpeaker } from '../collation/check/speaker-agreement.ts'
import type { SpeakerAgreement } from '../model/check.ts'
import type { Speaker } from '../model/speaker.ts'
import { fold } from '../store/search/fold.ts'
import { titleHead } from '../text/names/titles.ts'

/** Whom somebody asked about: by the name they gave, and as a label before a turn names somebody. */
export interface SpeakerAsked {
  readonly folded: string
  readonly turn: TurnSpeaker
}

export function speakerAsked(name: string): SpeakerAsked {
  return { folded: fold(name), turn: turnSpeaker(name, '') }
}

/** Whether a speaker of a collation is the one who was asked about. Names that fit in part are left open. */
export function agreementWith(asked: SpeakerAsked | null, speaker: Speaker | null): SpeakerAgreement {
  if (asked === null || speaker === null) return 'unresolved'
  const names = [speaker.name, ...speaker.aliases]
  if (names.some(name => fold(name) === asked.folded)) return 'same'
  const named = isName(speaker.name)
  return agreementOf(
    { ...speaker, named, titles: speaker.aliases, speaksFor: null, mentions: [] },
    asked.turn,
  )
}

/** "The minister" and "a spokesman" are none. */
function isName(name: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(name) && titleHead(name.split(' ').at(-1)!.toLowerCase()) === null
}
