import type { Variant, VariantType } from '../model/utterance.ts'
import { LONGEST_ASIDE } from './apparatus-lines.ts'
import { escaped, shortened } from './markup.ts'
import type { ReadingWord } from './reading-words.ts'

/** What stands where a reading has nothing and another has words. A sign and a word for those who do not see it. */
const NOTHING = '<i class="gap"><span class="v"> (nothing here) </span></i>'

/** Words as the outlet set them; the outlet's own words between them are set apart. */
export function wordsMarkup(words: readonly ReadingWord[]): string {
  let html = ''
  for (const [i, { before, text, after, aside, space }] of words.entries()) {
    html += escaped(before + text + after)
    if (aside !== '') html += ` <small class="aside">${escaped(shortened(aside, LONGEST_ASIDE))}</small>`
    if (i + 1 < words.length && (space || aside !== '')) html += ' '
  }
  return html
}

/** Differences that are more than other words or fewer: a reader should see them at the first glance. */
const TELLING: ReadonlySet<VariantType> = new Set(['negation', 'figure', 'naming', 'modality'])

/** Whether a word of one document's reading stands where readings differ in more than wording. */
export function tellingWord(variants: readonly Variant[], document: string): (word: ReadingWord) => boolean {
  const spans = variants
    .filter(variant => TELLING.has(variant.type))
    .flatMap(variant => variant.readings.filter(r => r.document === document).map(r => r.span))
  return word => spans.some(([start, end]) => word.start >= start && word.start < end)
}

/** A reading as a sentence, the words at the given rows marked. */
export function markedMarkup(words: readonly ReadingWord[], marked: (word: ReadingWord) => boolean): string {
  let html = ''
  let run: ReadingWord[] = []
  let inMark = false
  const close = () => {
    if (run.length === 0) return
    html += inMark ? `<b class="diff">${wordsMarkup(run)}</b>` : wordsMarkup(run)
    const last = run.at(-1)!
    if (last.space || last.aside !== '') html += ' '
    run = []
  }
  for (const word of words) {
    if (marked(word) !== inMark) {
      close()
      inMark = !inMark
    }
    run.push(word)
  }
  close()
  return html.trimEnd()
}

/** A reading held against the base: other words are marked, and places where it has nothing. */
export function againstBase(words: readonly ReadingWord[], base: readonly ReadingWord[]): string {
  const keyAt = new Map(base.map(word => [word.row, word.key]))
  const differs = (word: ReadingWord): boolean => keyAt.get(word.row) !== word.key
  const own = new Set(words.map(word => word.row))
  let html = ''
  let run: ReadingWord[] = []
  let b = 0
  let afterOther = false
  const close = () => {
    if (run.length > 0) html += `${markedMarkup(run, differs)} `
    run = []
  }
  for (const word of words) {
    let missing = false
    for (; b < base.length && base[b]!.row < word.row; b++) missing ||= !own.has(base[b]!.row)
    if (missing && !afterOther && !differs(word)) {
      close()
      html += `${NOTHING} `
    }
    run.push(word)
    afterOther = differs(word)
  }
  close()
  const cutAtEnd = base.slice(b).some(word => !own.has(word.row))
  return (cutAtEnd && !afterOther ? html + NOTHING : html).trimEnd()
}
