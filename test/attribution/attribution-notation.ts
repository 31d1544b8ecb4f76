import { findAttributions } from '../../src/attribution/attributions.ts'
import type { Details } from '../../src/attribution/details.ts'
import { detailsOf } from '../../src/attribution/details.ts'
import { outletsOf } from '../../src/attribution/finders/outlets.ts'
import type { Attribution } from '../../src/model/attribution.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { TextAnalysis } from '../../src/text/analysis.ts'
import { findNames } from '../../src/text/names/names.ts'

/**
 * Specimens mark who, how, what, to whom and through whom in the text itself:
 *
 *     [R State radio] [C quoted] [S Ann Lee] [C as telling] [A the council] [X “We go.”]
 *
 * S source, C cue, X content, A addressee, R relay; N is a cue of what was *not* said ("[N declined]"). Digits tell
 * attributions apart (`[S2 he] [C2 added]`); a part with several serves them all (`[S12 Lee]`). Parts may nest. `¶`
 * is a paragraph break. Square brackets of the text are not used.
 */
const OPEN = /^\[([SCXARN])(\d*) /

type Letter = 'S' | 'C' | 'X' | 'A' | 'R'

export interface MarkedAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly addressee: readonly Span[]
  readonly relay: readonly Span[]
  readonly negated: boolean
}

export interface Marked {
  readonly text: string
  /** `S|Ann Lee@0` and so on, a line an attribution; without those of what was not said. */
  readonly attributions: readonly string[]
  /** By number. */
  readonly parts: readonly MarkedAttribution[]
}

export function marked(notation: string): Marked {
  let text = ''
  const found = new Map<string, { spans: Record<Letter, Span[]>; negated: boolean }>()
  const open: { part: string; numbers: string; start: number }[] = []
  for (let i = 0; i < notation.length; i++) {
    const head = OPEN.exec(notation.slice(i, i + 6))
    if (head !== null) {
      open.push({ part: head[1]!, numbers: head[2] || '1', start: text.length })
      i += head[0].length - 1
    } else if (notation[i] === ']' && open.length > 0) {
      const { part, numbers, start } = open.pop()!
      for (const number of numbers) {
        const entry = found.get(number) ?? { spans: { S: [], C: [], X: [], A: [], R: [] }, negated: false }
        found.set(number, entry)
        if (part === 'N') entry.negated = true
        entry.spans[part === 'N' ? 'C' : (part as Letter)].push([start, text.length])
      }
    } else text += notation[i] === '¶' ? '\n\n' : notation[i]
  }
  const inOrder = (spans: Span[]) => spans.sort((a, b) => a[0] - b[0])
  const parts = [...found.keys()].sort().map((number): MarkedAttribution => {
    const { spans, negated } = found.get(number)!
    const [source, cue, content] = [inOrder(spans.S), inOrder(spans.C), inOrder(spans.X)]
    return { source, cue, content, addressee: spans.A, relay: inOrder(spans.R), negated }
  })
  const attributions = parts.filter(a => !a.negated).map(a => shown(text, a.source, a.cue, a.content))
  return { text, attributions: attributions.sort(), parts }
}

function analysisOf(text: string, language: string, headline: boolean): TextAnalysis {
  // A headline is the first paragraph.
  const end = text.indexOf('\n\n')
  return analyse({ text, language, titleSpan: headline ? [0, end < 0 ? text.length : end] : null })
}

export function attributionsIn(text: string, language = 'en', headline = false): Attribution[] {
  const analysis = analysisOf(text, language, headline)
  return findAttributions('d', analysis, findNames(analysis))
}

/** What is found, in the form that `marked` gives. */
export function found(text: string, language = 'en', headline = false): string[] {
  return attributionsIn(text, language, headline)
    .filter(isAffirmed)
    .map(a => shown(text, a.source, a.cue, a.content))
    .sort()
}

/** Whether the words were said as far as an attribution tells. */
export function isAffirmed(a: Attribution): boolean {
  return !('negated' in a && a.negated === true)
}

/** What can be read off spans that are given. */
export function detailsIn(text: string, parts: MarkedAttribution, headline = false): Details {
  const analysis = analysisOf(text, 'en', headline)
  return detailsOf(analysis, outletsOf(analysis, findNames(analysis), null), parts)
}

/** The three parts with their places, in a form that can be compared. */
export function partsShown(
  text: string,
  { source, cue, content }: Pick<MarkedAttribution, 'source' | 'cue' | 'content'>,
): string {
  return shown(text, source, cue, content)
}

function shown(text: string, ...parts: (readonly Span[])[]): string {
  const names = ['S', 'C', 'X']
  return parts
    .map((spans, i) => `${names[i]} ${spans.map(([s, e]) => `${text.slice(s, e)}@${s}`).join(' … ')}`)
    .join(' | ')
    .replaceAll('\n\n', '¶')
}
