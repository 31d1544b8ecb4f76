import { documentLabel } from '../model/document-label.ts'
import { joinedPieces } from '../model/pieces.ts'
import { isShown } from '../model/shown.ts'
import type { SavedHit } from '../store/saved-hits.ts'
import { plainText, shortened } from './plain-text.ts'

/** Of names and headlines, in UTF-16 units. */
const LONGEST_NAME = 200
/** Of what was said. */
const LONGEST_WORDS = 2000

/** A hit in plain text: who reports it stands before the words, always. */
export interface HitInWords {
  /** "According to Lantern, Ada Vell said:", "Lantern reports:". */
  readonly lead: string
  /** What was said, or the beginning of the report. */
  readonly words: string
  /** Both, in a line. */
  readonly line: string
}

/** What was said, without the outlet's words between its pieces, or the beginning of the report. */
export function wordsOf({ text, statement }: Pick<SavedHit, 'text' | 'statement'>): string {
  return statement === null ? text : joinedPieces(text, statement.pieces, statement.span[0])
}

/** Whoever published the report, by the name that pages give them, too; null where they have none that shows. */
export function publishedBy(hit: Pick<SavedHit, 'outlet' | 'location'>): string | null {
  return named(documentLabel(hit))
}

export function hitInWords(hit: SavedHit): HitInWords {
  const { title, statement } = hit
  const by = publishedBy(hit)
  const words = shortened(plainText(wordsOf(hit)), LONGEST_WORDS)
  if (statement !== null) {
    const who = whoSaid(statement) ?? 'a speaker not resolved'
    const lead = `According to ${by ?? 'an outlet not named'}, ${who} ${statement.negated ? 'did not say' : 'said'}:`
    return { lead, words, line: `${lead} ${words}` }
  }
  const lead = `${by ?? 'An outlet not named'} reports:`
  return { lead, words, line: `${lead} ${named(title) ?? words}` }
}

/** As people have decided; what the report calls him is said with it. */
function whoSaid({ speakerName, decidedSpeaker }: NonNullable<SavedHit['statement']>): string | null {
  const reported = named(speakerName)
  const decided = named(decidedSpeaker?.name ?? null)
  if (decided === null || decided === reported) return reported
  return reported === null ? decided : `${decided} (as decided; in the report ${reported})`
}

function named(name: string | null): string | null {
  const shown = plainText(name ?? '')
  return isShown(shown) ? shortened(shown, LONGEST_NAME) : null
}
