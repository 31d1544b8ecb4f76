import { firstWhere } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import { titleHead } from '../../text/names/titles.ts'
import type { Referent, Referents } from './speaker-referents.ts'
import type { SpeakerText } from './speaker-text.ts'

/** Bodies that belong to a person, with what he is called whose they are. */
export const SOMEBODYS: ReadonlyMap<string, string> = new Map([
  ['campaign', 'candidate'],
  ['camp', 'candidate'],
  ['team', 'candidate'],
  ['administration', 'president'],
  ['office', 'official'],
])

/** "camp" and "campaign" are one thing, and so are two spellings. */
export function bodyNoun(noun: string): string {
  return noun === 'camp' ? 'campaign' : noun === 'centre' ? 'center' : noun
}

/** A place that calls a body by whose it is: "Lee's campaign", "the Lee campaign". */
interface OwnedBody {
  readonly owner: Referent
  readonly at: number
}

interface Named {
  readonly first: ReadonlyMap<Referent, ReadonlyMap<string, Span>>
  /** By noun, in the order of the text. */
  readonly places: ReadonlyMap<string, readonly OwnedBody[]>
}

const FOUND = new WeakMap<Referents, Named>()

/** Where a text first names what belongs to somebody: "Lee's campaign", "the Lee campaign"; null where it never does. */
export function namedBodyOf(
  text: SpeakerText,
  referents: Referents,
  owner: Referent,
  noun: string,
): Span | null {
  return namedIn(text, referents).first.get(owner)?.get(noun) ?? null
}

/** Where a text last told whose such a body is, before an offset. */
export function lastOwned(
  text: SpeakerText,
  referents: Referents,
  noun: string,
  offset: number,
): OwnedBody | null {
  const places = namedIn(text, referents).places.get(noun) ?? []
  return places[firstWhere(places.length, i => places[i]!.at >= offset) - 1] ?? null
}

function namedIn(text: SpeakerText, referents: Referents): Named {
  let found = FOUND.get(referents)
  if (found === undefined) {
    found = findNamed(text, referents)
    FOUND.set(referents, found)
  }
  return found
}

const BETWEEN = /^(?:presidential|political|senate|own|national|gubernatorial)$/

function findNamed(text: SpeakerText, referents: Referents): Named {
  const { tokens } = text.analysis
  const found = new Map<Referent, Map<string, Span>>()
  const places = new Map<string, OwnedBody[]>()
  for (const name of text.names) {
    const owner = referents.ofName.get(name)
    if (owner === undefined || owner === null || owner.kind !== 'person') continue
    let t = text.tokenAt(name.span[1])
    if (/^['’]s?$/.test(tokens[t]?.text ?? '')) t++
    if (BETWEEN.test(tokens[t]?.lower ?? '')) t++
    const head = tokens[t]
    if (head === undefined || !SOMEBODYS.has(head.lower) || head.sentence !== tokens[t - 1]?.sentence)
      continue
    // "the Lee campaign manager"
    if (titleHead(tokens[t + 1]?.lower ?? '') !== null) continue
    const named = found.get(owner) ?? new Map<string, Span>()
    found.set(owner, named)
    const noun = bodyNoun(head.lower)
    if (!named.has(noun)) named.set(noun, [name.span[0], head.end])
    const place = { owner, at: name.span[0] }
    const before = places.get(noun)
    if (before === undefined) places.set(noun, [place])
    else before.push(place)
  }
  return { first: found, places }
}
