import type { AnnotatedDocument } from '../src/attribution/annotate.ts'
import { resolveSpeakers } from '../src/attribution/speakers/speakers.ts'
import type { Attribution } from '../src/model/attribution.ts'
import type { Document } from '../src/model/document.ts'
import type { Span } from '../src/model/span.ts'
import { analyse } from '../src/text/analyse.ts'
import type { Name, NameKind } from '../src/text/names/names.ts'
import { findNames } from '../src/text/names/names.ts'
import { plainDocument } from './plain-document.ts'

/**
 * Attributions marked in the text itself, with who is expected behind them:
 * `[S She > Ann Lee] [C said] [X “It rains.”]`. A part that is there already begins the next attribution;
 * a number says otherwise (`[X1 “It,”] [S1 she] [C1 said], [X1 “rains.”]`). `> Ann Lee` stands in the source,
 * or in the content where there is no source; `~` before a name: the text gives none; `–`: nobody.
 * `¶` is a paragraph break.
 */
export interface Marked {
  readonly text: string
  readonly attributions: readonly Attribution[]
  /** Expected speakers, in order of the attributions; null where the notation says nothing. */
  readonly expected: readonly (string | null)[]
}

interface Draft {
  readonly source: Span[]
  readonly cue: Span[]
  readonly content: Span[]
  expected: string | null
}

const PARTS = { S: 'source', C: 'cue', X: 'content' } as const
const OPEN = /\[([SCX])(\d*) /y
const EXPECTED = / > ([^\]]*)\]/y

export function marked(notation: string): Marked {
  let text = ''
  const drafts: Draft[] = []
  const numbered = new Map<string, Draft>()
  const open: { part: 'S' | 'C' | 'X'; number: string; start: number; expected: string | null }[] = []
  let current: Draft | null = null
  for (let i = 0; i < notation.length; i++) {
    OPEN.lastIndex = i
    EXPECTED.lastIndex = i
    const opening = OPEN.exec(notation)
    const expectation = open.length > 0 ? EXPECTED.exec(notation) : null
    if (opening !== null) {
      open.push({
        part: opening[1] as 'S' | 'C' | 'X',
        number: opening[2]!,
        start: text.length,
        expected: null,
      })
      i += opening[0].length - 1
    } else if (expectation !== null) {
      open[open.length - 1]!.expected = expectation[1]!
      i += expectation[0].length - 2
    } else if (notation[i] === ']' && open.length > 0) {
      const { part, number, start, expected } = open.pop()!
      let draft: Draft | null = number === '' ? current : (numbered.get(number) ?? null)
      if (draft === null || (number === '' && draft[PARTS[part]].length > 0)) {
        draft = { source: [], cue: [], content: [], expected: null }
        drafts.push(draft)
      }
      if (number === '') current = draft
      else numbered.set(number, draft)
      draft[PARTS[part]].push([start, text.length])
      draft.expected = expected ?? draft.expected
    } else text += notation[i] === '¶' ? '\n\n' : notation[i]
  }
  const attributions = drafts
    .map((draft, i) => ({ draft, attribution: attributionOf(text, draft, i) }))
    .sort((a, b) => startOf(a.draft) - startOf(b.draft))
  return {
    text,
    attributions: attributions.map(a => a.attribution),
    expected: attributions.map(a => a.draft.expected),
  }
}

function startOf(draft: Draft): number {
  return Math.min(...[...draft.source, ...draft.cue, ...draft.content].map(s => s[0]))
}

function attributionOf(text: string, draft: Draft, index: number): Attribution {
  const words = draft.content.map(([s, e]) => text.slice(s, e)).join(' ')
  return {
    id: `a${index}`,
    document: 'd',
    kind: /^[“"‘«„]/.test(words) ? 'direct' : /[“"«„]/.test(words) ? 'mixed' : 'indirect',
    source: draft.source,
    cue: draft.cue,
    content: draft.content,
    speaker: null,
    speakerBasis: 'none',
    act: 'states',
    addressee: null,
    relay: [],
    confidence: 1,
  }
}

/** The specimen with the speakers that were found put in: equal to itself where they are the expected ones. */
export function resolved(notation: string, language = 'en'): { found: string[]; expected: string[] } {
  const { text, attributions, expected } = marked(notation)
  const analysis = analyse({ text, language, titleSpan: null })
  const result = resolveSpeakers('d', analysis, findNames(analysis), attributions)
  const byId = new Map(result.speakers.map(s => [s.id, s]))
  const found: string[] = []
  const wanted: string[] = []
  result.attributions.forEach((attribution, i) => {
    if (expected[i] === null) return
    const speaker = attribution.speaker === null ? null : byId.get(attribution.speaker)!
    const source = attribution.source.map(([s, e]) => text.slice(s, e)).join(' … ')
    found.push(`${source} > ${speaker === null ? '–' : `${speaker.named ? '' : '~'}${speaker.name}`}`)
    wanted.push(`${source} > ${expected[i]}`)
  })
  return { found, expected: wanted }
}

const LETTERS: Readonly<Record<NameKind, string>> = {
  person: 'P',
  organisation: 'O',
  place: 'L',
  unknown: 'U',
}

/** Names marked in the text: `[P <Minister> Ann Lee] of [L Nordia] leads the [O Quarry Union].` */
export function withNames(text: string, names: readonly Name[]): string {
  let out = ''
  let at = 0
  for (const { span, kind, title } of names) {
    const start = title?.[0] ?? span[0]
    // A title may hold a name that stands before it ("Nordia’s president"): it is shown once, in the title.
    const from = Math.max(at, start)
    out += text.slice(at, from)
    const heading = title === null ? '' : `<${text.slice(title[0], title[1])}> `
    out += `[${LETTERS[kind]} ${heading}${text.slice(span[0], span[1])}]`
    at = span[1]
  }
  return (out + text.slice(at)).replaceAll('\n\n', '¶')
}

/** The text of a specimen of names, without its marks. */
export function withoutNames(notation: string): string {
  return notation
    .replaceAll('¶', '\n\n')
    .replace(/\[[POLU] (?:<([^>]*)> )?([^\]]*)\]/g, (_, title, name) =>
      title === undefined ? name : `${title} ${name}`,
    )
}

/** A report whose attributions are marked in it, as `annotate` would give it. */
export function report(
  id: string,
  notation: string,
  given: { readonly language?: string; readonly published?: string } = {},
): AnnotatedDocument {
  const { language = 'en', published = null } = given
  const { text, attributions } = marked(notation)
  const analysis = analyse({ text, language, titleSpan: null })
  const names = findNames(analysis)
  const document: Document = plainDocument(id, text, { published, language })
  return {
    document,
    analysis,
    names,
    dates: [],
    figures: [],
    ...resolveSpeakers(id, analysis, names, attributions),
  }
}
