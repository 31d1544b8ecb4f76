import type { Attribution } from '../model/attribution.ts'
import type { Occasion } from '../model/occasion.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Story } from '../model/story.ts'
import type { Utterance } from '../model/utterance.ts'
import type { StoryFindings } from './collations.ts'
import { parsedValue } from './packed.ts'

/**
 * Some utterances of a story's findings, with the attributions, occasions and speakers that they name, read out of the
 * JSON without parsing the rest of it: who has said something in fifty stories is shown in a tenth of the time. Null where
 * anything is not written as it is expected: then all has to be parsed.
 */
export function storyExcerpt(
  json: string,
  story: string,
  utterances: readonly string[],
): StoryFindings | null {
  const head = objectNamed<Story>(json, story)
  const said = allNamed<Utterance>(json, utterances)
  if (head === null || said === null) return null
  const attributions = allNamed<Attribution>(
    json,
    said.flatMap(({ readings }) => readings.map(({ attribution }) => attribution)),
  )
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
export function excerptOf(findings: StoryFindings, ids: readonly string[]): StoryFindings {
  const named = new Set(ids)
  const utterances = findings.utterances.filter(({ id }) => named.has(id))
  const read = new Set(utterances.flatMap(({ readings }) => readings.map(({ attribution }) => attribution)))
  const attributions = findings.attributions.filter(({ id }) => read.has(id))
  const spokenOn = new Set(utterances.map(({ occasion }) => occasion))
  const occasions = findings.occasions.filter(({ id }) => spokenOn.has(id))
  const heard = new Set(speakersIn(utterances, attributions, occasions))
  const speakers = findings.speakers.filter(({ id }) => heard.has(id))
  return { ...findings, speakers, attributions, occasions, utterances, figures: [], terms: [] }
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
