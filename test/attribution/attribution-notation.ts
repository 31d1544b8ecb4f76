import { findAttributions } from '../../src/attribution/attributions.ts'
import type { Attribution } from '../../src/model/attribution.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'

/**
 * Specimens mark who, how and what in the text itself: `[S Ann Lee] [C said] [X “We go.”]`. A number
 * tells attributions apart (`[S2 he] [C2 added]`), `¶` is a paragraph break. Square brackets of the text
 * are not used.
 */
const OPEN = /^\[([SCX])(\d?) /

interface Marked {
  readonly text: string
  /** `S|Ann Lee@0` and so on, a line an attribution. */
  readonly attributions: readonly string[]
}

const PARTS = { S: 'source', C: 'cue', X: 'content' } as const

export function marked(notation: string): Marked {
  let text = ''
  const found = new Map<string, Record<string, Span[]>>()
  const open: { part: string; number: string; start: number }[] = []
  for (let i = 0; i < notation.length; i++) {
    const head = OPEN.exec(notation.slice(i, i + 4))
    if (head !== null) {
      open.push({ part: head[1]!, number: head[2] || '1', start: text.length })
      i += head[0].length - 1
    } else if (notation[i] === ']' && open.length > 0) {
      const { part, number, start } = open.pop()!
      const parts = found.get(number) ?? {}
      found.set(number, parts)
      parts[part] = [...(parts[part] ?? []), [start, text.length]]
    } else text += notation[i] === '¶' ? '\n\n' : notation[i]
  }
  const attributions = [...found.values()].map(parts => shown(text, parts.S, parts.C, parts.X))
  return { text, attributions: attributions.sort() }
}

export function attributionsIn(text: string, language = 'en', headline = false): Attribution[] {
  const analysis = analyse({ text, language, titleSpan: headline ? [0, text.length] : null })
  return findAttributions('d', analysis, findNames(analysis))
}

/** What is found, in the form that `marked` gives. */
export function found(text: string, language = 'en', headline = false): string[] {
  return attributionsIn(text, language, headline)
    .map(a => shown(text, a[PARTS.S], a[PARTS.C], a[PARTS.X]))
    .sort()
}

function shown(text: string, ...parts: (readonly Span[] | undefined)[]): string {
  const names = ['S', 'C', 'X']
  return parts
    .map((spans, i) => `${names[i]} ${(spans ?? []).map(([s, e]) => `${text.slice(s, e)}@${s}`).join(' … ')}`)
    .join(' | ')
    .replaceAll('\n\n', '¶')
}
