import type { Attribution } from '../model/attribution.ts'
import type { Occasion } from '../model/occasion.ts'
import type { Passage, Span } from '../model/span.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Story } from '../model/story.ts'
import type { Utterance } from '../model/utterance.ts'
import type { StoryFindings } from './collations.ts'
import { parsedValue } from './packed.ts'

/** What of a story is asked for: some utterances, or those that a document has, or has in a passage. */
export type ExcerptAsked =
  | { readonly utterances: readonly string[] }
  /** Without a span with all its attributions. */
  | { readonly document: string; readonly span?: Span }

/**
 * Some utterances of a story's findings, with the attributions, occasions and speakers that they name, read out of the
 * JSON without parsing the rest of it: who has said something in fifty stories is shown in a tenth of the time. Null where
 * anything is not written as it is expected: then all has to be parsed.
 */
export function storyExcerpt(json: string, story: string, asked: ExcerptAsked): StoryFindings | null {
  const ids = 'utterances' in asked ? asked.utterances : utterancesRead(json, asked)
  const head = objectNamed<Story>(json, story)
  const said = ids === null ? null : allNamed<Utterance>(json, ids)
  if (head === null || said === null) return null
  const attributions = allNamed<Attribution>(json, [
    ...said.flatMap(({ readings }) => readings.map(({ attribution }) => attribution)),
    ...(isWholeDocument(asked) ? attributionsOf(json, asked.document) : []),
  ])
  const occasions = allNamed<Occasion>(
    json,
    said.flatMap(({ occasion }) => occasion ?? []),
  )
  if (attributions === null || occasions === null) return null
  const speakers = allNamed<Speaker>(json, speakersIn(said, attributions, occasions))
  return speakers === null
    ? null
    : { story: head, speakers, attributions, occasions, utterances: said, figures: [], terms: [] }
}

/** The same of what is parsed already. */
export function excerptOf(findings: StoryFindings, asked: ExcerptAsked): StoryFindings {
  const named = 'utterances' in asked ? new Set(asked.utterances) : null
  const utterances = findings.utterances.filter(({ id, readings }) =>
    'utterances' in asked ? named!.has(id) : readings.some(reading => isAsked(reading, asked)),
  )
  const read = new Set(utterances.flatMap(({ readings }) => readings.map(({ attribution }) => attribution)))
  const attributions = findings.attributions.filter(
    ({ id, document }) => read.has(id) || (isWholeDocument(asked) && document === asked.document),
  )
  const spokenOn = new Set(utterances.map(({ occasion }) => occasion))
  const occasions = findings.occasions.filter(({ id }) => spokenOn.has(id))
  const heard = new Set(speakersIn(utterances, attributions, occasions))
  const speakers = findings.speakers.filter(({ id }) => heard.has(id))
  return { ...findings, speakers, attributions, occasions, utterances, figures: [], terms: [] }
}

function isWholeDocument(asked: ExcerptAsked): asked is { readonly document: string } {
  return 'document' in asked && asked.span === undefined
}

function isAsked(
  { document, span: [start, end] }: Passage,
  asked: { readonly document: string; readonly span?: Span },
): boolean {
  const [from, to] = asked.span ?? [0, Number.POSITIVE_INFINITY]
  return document === asked.document && start < to && from < end
}

const READING = /"attribution":"[^"]+","span":\[(\d+),(\d+)\]/y
const UTTERANCE = /\{"id":"([^"]+)"/y

/** Ids of the utterances that have a reading in a document, or over a passage of it. */
function utterancesRead(
  json: string,
  asked: { readonly document: string; readonly span?: Span },
): string[] | null {
  const sign = `{"document":${JSON.stringify(asked.document)},`
  const ids = new Set<string>()
  for (let at = json.indexOf(sign); at >= 0; at = json.indexOf(sign, at + 1)) {
    READING.lastIndex = at + sign.length
    const reading = READING.exec(json)
    // Passages that a variant or an occasion names.
    if (reading === null) continue
    const span: Span = [Number(reading[1]), Number(reading[2])]
    if (!isAsked({ document: asked.document, span }, asked)) continue
    UTTERANCE.lastIndex = json.lastIndexOf('{"id":"', at)
    const id = UTTERANCE.exec(json)?.[1]
    if (id === undefined) return null
    ids.add(id)
  }
  return [...ids]
}

function attributionsOf(json: string, document: string): string[] {
  const sign = `","document":${JSON.stringify(document)},"kind":`
  const opening = '{"id":"'
  const ids: string[] = []
  for (let at = json.indexOf(sign); at >= 0; at = json.indexOf(sign, at + 1))
    ids.push(json.slice(json.lastIndexOf(opening, at) + opening.length, at))
  return ids
}

function speakersIn(
  utterances: readonly Utterance[],
  attributions: readonly Attribution[],
  occasions: readonly Occasion[],
): string[] {
  return [
    ...utterances.map(({ speaker }) => speaker),
    ...attributions.flatMap(({ speaker, addressee }) => [speaker, addressee]),
    ...occasions.map(({ speaker }) => speaker),
  ].filter(id => id !== null && SPEAKER.test(id)) as string[]
}

/** An addressee may be words of the text. */
const SPEAKER = /^s-[0-9a-f]{16}$/

/** In the order in which they stand, each once. */
function allNamed<T>(json: string, ids: readonly string[]): T[] | null {
  const found: { at: number; value: T }[] = []
  for (const id of new Set(ids)) {
    const at = placeOf(json, id)
    const value = at < 0 ? null : objectAt<T>(json, at)
    if (value === null) return null
    found.push({ at, value })
  }
  return found.sort((a, b) => a.at - b.at).map(({ value }) => value)
}

function objectNamed<T>(json: string, id: string): T | null {
  const at = placeOf(json, id)
  return at < 0 ? null : objectAt(json, at)
}

/** Inside a string a quotation mark would have a backslash before it. */
function placeOf(json: string, id: string): number {
  return json.indexOf(`{"id":${JSON.stringify(id)},`)
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = 0x7b
const CLOSING = 0x7d

function objectAt<T>(json: string, from: number): T | null {
  let depth = 0
  for (let at = from; at < json.length; at++) {
    const sign = json.charCodeAt(at)
    if (sign === OPENING) depth++
    else if (sign === CLOSING) {
      if (--depth === 0) return parsedValue<T>(json.slice(from, at + 1))
    } else if (sign === QUOTE) at = endOfString(json, at)
  }
  return null
}

/** The mark that closes the string which one opens. */
function endOfString(json: string, from: number): number {
  for (let at = json.indexOf('"', from + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let before = at
    while (json.charCodeAt(before - 1) === BACKSLASH) before--
    if ((at - before) % 2 === 0) return at
  }
  return json.length
}
