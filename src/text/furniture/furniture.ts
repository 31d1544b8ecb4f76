import { isByline } from './bylines.ts'
import { FURNITURE_LINES, FURNITURE_SENTENCES, LABEL_OPENINGS, LABELS } from './furniture-phrases.ts'
import { openingWord, PhrasesByOpening } from './opening-words.ts'
import { isDatedHead, isTimestampLine } from './timestamp-line.ts'

/** Longer paragraphs and sentences are text, whatever they begin with. */
export const LONGEST_FURNITURE = 240

const LINES = new PhrasesByOpening([...FURNITURE_LINES, ...FURNITURE_SENTENCES])
const SENTENCES = new PhrasesByOpening(FURNITURE_SENTENCES)

/** Whether a paragraph by itself is page furniture. `edge`: it stands among the first or last few of the document. */
export function isFurnitureLine(line: string, edge: boolean): boolean {
  if (line.length > LONGEST_FURNITURE) return false
  const word = openingWord(line)
  if (word === '' && !/\p{L}/u.test(line)) return true
  return (
    beginsWithLabel(line, word) ||
    LINES.match(line, word) ||
    isTimestampLine(line) ||
    (edge && (isByline(line) || isDatedHead(line)))
  )
}

/** Furniture glued to running text: a label that makes the rest of its line furniture, or one such sentence. */
export function gluedFurniture(sentence: string): 'rest-of-line' | 'sentence' | null {
  if (sentence.length > LONGEST_FURNITURE) return null
  const word = openingWord(sentence)
  if (beginsWithLabel(sentence, word)) return 'rest-of-line'
  return SENTENCES.match(sentence, word) ? 'sentence' : null
}

/** "READ ALSO: …": the label, then a colon, a bar, an arrow or the end of the line. */
function beginsWithLabel(line: string, word: string): boolean {
  if (!LABEL_OPENINGS.has(word)) return false
  const label = LABELS.exec(line)
  if (label === null) return false
  return /^\s*(?:[:|»›→>]|[-–—]\s|\.{3}|…|$)/.test(line.slice(label[0].length))
}
