import type { Attribution } from '../../model/attribution.ts'
import type { Span } from '../../model/span.ts'
import type { Name } from '../../text/names/names.ts'
import { readPersonalName } from '../../text/names/personal-names.ts'
import { isMilitaryRank, titleHead } from '../../text/names/titles.ts'
import { isDependent } from './speaker-description-places.ts'
import type { Office } from './speaker-offices.ts'
import type { Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import { agrees, isShutOut } from './speaker-shut-out.ts'

/** So many names behind a description are looked at. */
const MOST_READ = 24
/** In this paragraph or the next. */
const REACH = 1

/**
 * "The deputy head of the delegation said it rained. “It pours,” Admiral Bob Hart told …": who is described, and then
 * speaks under a name that the text has not used before, what he said being given in his own words. Null where
 * anybody else is brought in between, or the name comes with a calling that says something else.
 */
export function namedNext(
  scene: Scene,
  attributions: readonly Attribution[],
  index: number,
  office: Office,
): Referent | null {
  const { text, referents } = scene
  const { source, content } = attributions[index]!
  const [start] = source[0]!
  const end = source.at(-1)![1]
  if (text.isHeadline(start) || text.isQuoted(text.tokenAt(start))) return null
  // "A guard saw how the pilot called": somebody of whom somebody else tells.
  const afterCue = attributions[index]!.cue.some(([, to]) => to < start && start - to <= 1)
  if (!afterCue && isDependent(scene, start)) return null
  const paragraph = text.paragraphAt(start)
  const { start: from, end: to } = text.analysis.paragraphs[paragraph]!
  if (HIDDEN.test(text.written(from, Math.min(to, from + LONGEST_READ)))) return null
  for (const name of text.namesFrom(end, MOST_READ)) {
    if (text.paragraphAt(name.span[0]) - paragraph > REACH) return null
    const referent = referents.ofName.get(name) ?? null
    if (referent?.kind !== 'person' || firstNamed(scene, referent) !== name) continue
    // Whom he speaks about is no further speaker.
    if (content.some(([from, to]) => from <= name.span[0] && name.span[1] <= to)) continue
    const spoken = attributions.find((a, i) => i > index && isIn(name.span, a.source))
    if (spoken === undefined || spoken.kind === 'indirect') return null
    if (readPersonalName(name.text).given.length === 0 || isAnother(scene, name)) return null
    return goesWith(scene, attributions[index]!, office, referent) ? referent : null
  }
  return null
}

/** Who asked for it is not named in the next breath. */
const HIDDEN =
  /\banonym|\bon (?:the )?condition\b|\bnot (?:be|to be|authorized|authorised)\b|\bdeclined to be\b/
const LONGEST_READ = 800

function isIn([start, end]: Span, spans: readonly Span[]): boolean {
  return spans.some(([from, to]) => from <= start && end <= to)
}

const FIRST = new WeakMap<Scene, ReadonlyMap<Referent, Name>>()

/** The name by which a text first names somebody. */
function firstNamed(scene: Scene, referent: Referent): Name | undefined {
  let first = FIRST.get(scene)
  if (first === undefined) {
    const found = new Map<Referent, Name>()
    for (const name of scene.text.names) {
      const named = scene.referents.ofName.get(name) ?? null
      if (named !== null && !found.has(named)) found.set(named, name)
    }
    first = found
    FIRST.set(scene, first)
  }
  return first.get(referent)
}

const LONGEST_BEHIND = 24

/** "said Bob Hart, another neighbour" */
function isAnother({ text }: Scene, { span }: Name): boolean {
  return /^,? (?:who )?(?:another|also|too|the other|one of)\b/.test(
    text.written(span[1], span[1] + LONGEST_BEHIND),
  )
}

/** Whether nothing that the name comes with says something else than the description. */
function goesWith(scene: Scene, { source }: Attribution, office: Office, named: Referent): boolean {
  if (isShutOut({ office, standing: named.standing }, named)) return false
  const written = scene.text.written(source[0]![0], source.at(-1)![1])
  const told = named.offices.filter(o => !isMilitaryRank(o.head) && o.class !== 'honorific')
  if (told.length === 0) return true
  // "A judge ruled so. Judge Bob Hart said": one of many.
  if (/^an? /i.test(written)) return false
  if (told.some(o => agrees(office, o))) return true
  const words = telling(written)
  return named.titles.some(title => telling(title).some(w => words.includes(w)))
}

/** The words that two descriptions of one person would share. */
function telling(written: string): string[] {
  return written
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(w => SAME_WORD[w] ?? titleHead(w) ?? w)
    .filter(w => w.length > 3 && !UNTELLING.test(w))
}

const SAME_WORD: Readonly<Record<string, string>> = { gop: 'republican', dem: 'democratic' }
const UNTELLING =
  /^(?:former|from|with|that|this|state|city|county|national|local|presidential|political|campaign)$/
