import type { Attribution, SpeakerBasis } from '../../model/attribution.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'
import type { Pronoun } from '../../text/names/pronouns.ts'
import { besideName } from './speaker-beside-names.ts'
import { droppedSubject } from './speaker-dropped.ts'
import { goesOn } from './speaker-follow-on.ts'
import { type Described, foretell, standsAbove } from './speaker-foretold.ts'
import { enclosingAttributions, enclosingSources } from './speaker-nesting.ts'
import { resolveNoun } from './speaker-nouns.ts'
import { resolvePronoun } from './speaker-pronouns.ts'
import { addMention, current, type Referent, unite } from './speaker-referent.ts'
import { Scene } from './speaker-scene.ts'
import { selfNamed } from './speaker-self-named.ts'
import type { SourceReading } from './speaker-sources.ts'
import { type Step, stepsThrough } from './speaker-steps.ts'
import { SpeakerText } from './speaker-text.ts'

/** Who was found behind one attribution, and how. */
export interface Resolution {
  readonly referent: Referent | null
  readonly basis: SpeakerBasis
}

/** Speech in speech in speech: deeper than this nobody writes. */
const DEEPEST = 8

const GOES_ON =
  /^(?:also |further |then )?(?:add(?:s|ed|ing)|continu(?:es|ed)|went on|goes on|reiterated|conclud(?:es|ed))\b|^also \p{L}/iu
const LONGEST_VERB = 24

type AbleReading = Exclude<SourceReading, { type: 'unable' }>

const NOBODY: Resolution = { referent: null, basis: 'none' }

/** Reads a text once from beginning to end and says who speaks in each of its attributions. */
export function readSpeakers(
  analysis: TextAnalysis,
  names: readonly Name[],
  attributions: readonly Attribution[],
): Resolution[] {
  const scene = new Scene(new SpeakerText(analysis, names), attributions)
  return new SpeakerReader(scene, attributions).read()
}

class SpeakerReader {
  readonly #scene: Scene
  readonly #attributions: readonly Attribution[]
  readonly #results: (Resolution | null)[]
  /** For each attribution the one in whose content its source stands. */
  readonly #parents: readonly (number | null)[]

  /** For each attribution the one whose source its own is a part of. */
  readonly #within: readonly (number | null)[]

  constructor(scene: Scene, attributions: readonly Attribution[]) {
    this.#scene = scene
    this.#attributions = attributions
    this.#results = attributions.map(() => null)
    this.#parents = enclosingAttributions(attributions)
    this.#within = enclosingSources(attributions)
  }

  read(): Resolution[] {
    let last: number | null = null
    // "I" waits until it is known whose words it stands in.
    const selves: number[] = []
    for (const step of stepsThrough(this.#scene.text, this.#attributions, this.#scene.apposed)) {
      if (step.type !== 'source') {
        this.#pass(step)
        continue
      }
      const { index, reading } = step
      // What cannot speak leaves the speaker before it the last one.
      if (reading.type === 'unable') continue
      if (reading.type === 'pronoun' && reading.pronoun.person === 1) {
        selves.push(index)
        continue
      }
      const result: Resolution = this.#resolve(index, reading, last)
      this.#results[index] = result
      last = index
      if (result.referent !== null)
        this.#meetSpeaker(index, step.at, result.referent, reading.type === 'pronoun')
    }
    this.#foretell()
    for (const index of selves) this.#results[index] = this.#self(index)
    return this.#results.map(r => (r === null ? NOBODY : settled(r)))
  }

  /** Those described before they are named. */
  #foretell(): void {
    const described: Described[] = []
    const speakers = new Set<Referent>()
    this.#results.forEach((result, index) => {
      if (result === null || result.referent === null) return
      let referent = current(result.referent)
      const [source] = this.#attributions[index]!.source
      if (!referent.named && referent.kind === 'person' && !referent.plural && source !== undefined) {
        const named = selfNamed(this.#scene, source)
        if (named !== null) unite(referent, named)
        referent = current(referent)
      }
      if (referent.named) speakers.add(referent)
      else if (isDescribed(result.basis, referent)) described.push({ index, referent })
    })
    if (speakers.size > 0) foretell(this.#scene, this.#attributions, described, speakers)
  }

  /** What is met on the way from one source to the next. */
  #pass(step: Exclude<Step, { type: 'source' }>): void {
    const scene = this.#scene
    switch (step.type) {
      case 'name': {
        const referent = scene.referents.ofName.get(step.name) ?? null
        if (referent !== null) this.#mention(referent, step.name.span, 'name', step.name.title?.[0])
        return
      }
      case 'description': {
        const { description } = step
        const { definite, span } = description
        const referent = resolveNoun(scene, { description, definite, span }, false)
        if (referent !== null) this.#mention(referent, span, 'title')
        return
      }
      case 'pronoun': {
        const { start, end } = scene.text.analysis.tokens[step.token]!
        const referent = resolvePronoun(scene, step.token, step.pronoun, null)
        if (referent === null) return
        if (!referent.named) tellGender(referent, step.pronoun)
        this.#mention(referent, [start, end], 'pronoun')
      }
    }
  }

  #mention(referent: Referent, span: Span, form: 'name' | 'title' | 'pronoun', from = span[0]): void {
    addMention(referent, span, form)
    this.#scene.meet(referent, from, span[1], false, form === 'pronoun')
  }

  #meetSpeaker(index: number, at: number, referent: Referent, pronoun: boolean): void {
    const { source, content } = this.#attributions[index]!
    const start = source[0]?.[0] ?? content[content.length - 1]?.[0] ?? at
    this.#scene.meet(referent, start, source[source.length - 1]?.[1] ?? start + 1, true, pronoun)
  }

  #resolve(index: number, reading: AbleReading, last: number | null): Resolution {
    const scene = this.#scene
    switch (reading.type) {
      case 'none': {
        const dropped = droppedSubject(scene, this.#attributions[index]!)
        if (dropped !== undefined)
          return dropped === null ? NOBODY : { referent: dropped, basis: 'follow-on' }
        if (last === null || !goesOn(scene.text, this.#attributions[last]!, this.#attributions[index]!))
          return NOBODY
        return { referent: this.#results[last]!.referent, basis: 'follow-on' }
      }
      case 'name': {
        const referent = scene.named(reading.name)
        if (referent !== null) addMention(referent, reading.name.span, 'name')
        return { referent, basis: 'named' }
      }
      case 'names':
        return { referent: this.#scene.several(reading.names), basis: 'named' }
      case 'pronoun':
        return this.#pronoun(index, reading.token, reading.pronoun)
      case 'noun':
        return this.#noun(index, reading)
    }
  }

  #noun(index: number, reading: Extract<SourceReading, { type: 'noun' }>): Resolution {
    const scene = this.#scene
    const surnamed = scene.surnamed(scene.text.written(reading.span[0], reading.span[1]))
    if (surnamed !== null) {
      const [start, end] = reading.span
      addMention(surnamed, [start + scene.text.written(start, end).lastIndexOf(' ') + 1, end], 'name')
      return { referent: surnamed, basis: 'named' }
    }
    const beside = besideName(scene, reading)
    if (beside !== null) {
      addMention(beside, reading.span, 'title')
      return { referent: beside, basis: 'title' }
    }
    const description =
      reading.class === 'office' && !reading.plural ? scene.text.descriptionAt(reading.head) : null
    const behind = description === null ? '' : this.#restOfSource(index, description.span[1])
    const span =
      description === null || NOUN_GOES_ON.test(behind)
        ? reading.span
        : withComplement(reading.span, description.span)
    const definite = reading.definite || this.#leavesOutArticle(span[0], reading.plural)
    const referent = resolveNoun(
      scene,
      {
        description,
        definite,
        span,
        reading: { ...reading, definite },
        user: this.#user(index),
        goesOn: this.#goesOn(index),
      },
      true,
    )
    if (referent !== null) addMention(referent, span, 'title')
    return { referent, basis: referent !== null && isAnonymous(referent, definite) ? 'none' : 'title' }
  }

  /** In whose words a source stands, as far as it is known. */
  #user(index: number): Referent | null {
    const parent = this.#parents[index] ?? null
    const user = parent === null ? null : (this.#results[parent]?.referent ?? null)
    if (parent === null || user === null) return null
    // Between two stretches in marks the outlet speaks.
    const quoted = this.#scene.text.isQuoted(
      this.#scene.text.tokenAt(this.#attributions[index]!.source[0]![0]),
    )
    return quoted || this.#attributions[parent]!.kind === 'indirect' ? current(user) : null
  }

  /** "… added the minister": the verb of somebody who has just spoken. */
  #goesOn(index: number): boolean {
    const [start, end] = this.#attributions[index]!.cue[0] ?? [0, 0]
    return GOES_ON.test(this.#scene.text.written(start, Math.min(end, start + LONGEST_VERB)))
  }

  #restOfSource(index: number, from: number): string {
    const [, end = from] = this.#attributions[index]!.source.at(-1) ?? []
    return this.#scene.text.written(from, end)
  }

  /** Headlines do: "Minister warns of flood". */
  #leavesOutArticle(offset: number, plural: boolean): boolean {
    const { text } = this.#scene
    const token = text.analysis.tokens[text.tokenAt(offset)]
    if (token?.kind !== 'word' || !(plural ? text.isHeadline(offset) : standsAbove(this.#scene, offset)))
      return false
    return !/^(?:an?|one|two|three|four|five|some|many|several|most|another|any|each|every|no|who|what|he|she)$/.test(
      token.lower,
    )
  }

  #pronoun(index: number, token: number, pronoun: Pronoun): Resolution {
    if (pronoun.person === 2) return { referent: null, basis: 'pronoun' }
    // In words quoted from somebody "he" is somebody else.
    const parent = this.#scene.text.isQuoted(token) ? (this.#parents[index] ?? null) : null
    const user = parent === null ? null : (this.#results[parent]?.referent ?? null)
    const referent =
      (pronoun.relative ? this.#wholeSource(index) : null) ??
      resolvePronoun(this.#scene, token, pronoun, user)
    const { start, end } = this.#scene.text.analysis.tokens[token]!
    if (referent !== null) {
      addMention(referent, [start, end], 'pronoun')
      tellGender(referent, pronoun)
    }
    return { referent, basis: 'pronoun' }
  }

  /** "said a trader, who declined …": whom the source speaks of that "who" is a part of. */
  #wholeSource(index: number): Referent | null {
    const whole = this.#within[index] ?? null
    return whole === null ? null : (this.#results[whole]?.referent ?? null)
  }

  /** "I" and "we" inside somebody's words; the outlet's own "I" is nobody's. */
  #self(index: number): Resolution {
    let parent = this.#parents[index] ?? null
    if (parent === null) return NOBODY
    for (let hops = 0; parent !== null && hops < DEEPEST; hops++) {
      const result: Resolution | null = this.#results[parent] ?? null
      if (result !== null) {
        const [span] = this.#attributions[index]!.source
        if (result.referent !== null && span !== undefined) addMention(result.referent, span, 'pronoun')
        return { referent: result.referent, basis: 'pronoun' }
      }
      parent = this.#parents[parent] ?? null
    }
    return { referent: null, basis: 'pronoun' }
  }
}

/** By something that he may be named by elsewhere: "an official" is nobody, "a judge" may be the one named below. */
function isDescribed(basis: SpeakerBasis, { kind, offices }: Referent): boolean {
  return basis === 'title' ? kind !== 'group' : basis === 'none' && offices.length > 0
}

function settled({ referent, basis }: Resolution): Resolution {
  if (referent === null) return { referent, basis }
  const who = current(referent)
  return { referent: who, basis: basis === 'none' && who.named ? 'title' : basis }
}

/** "a narrator in the Nordia [ad]": the description does not reach to the end of its noun. */
const NOUN_GOES_ON = /^ (?!(?:and|or|who|whom|whose|which|that|in|at|on|from|with|for|of|to|by|as)\b)\p{Ll}/u

/** "the president [of the guild]": the office with what it is held in, where both begin at one place. */
function withComplement(span: Span, description: Span): Span {
  return description[0] === span[0] && description[1] > span[1] ? description : span
}

/** "Two officials", "an aide": nothing tells who it was. A spokesperson's office tells for whom he speaks. */
function isAnonymous(referent: Referent, definite: boolean): boolean {
  const { named, kind, speaksFor } = referent
  return !definite && !named && (kind === 'person' || kind === 'group') && speaksFor === null
}

/** Who was "he" once is not "she" later. */
function tellGender(referent: Referent, { gender }: Pronoun): void {
  if (referent.kind === 'person' && (gender === 'male' || gender === 'female')) referent.gender ??= gender
}
