import type { Attribution, SpeakerBasis } from '../model/attribution.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import { isDignity } from '../text/honorifics.ts'
import type { Name } from '../text/names.ts'
import { isPersonNoun } from '../text/organisations.ts'
import { type Pronoun, pronounOf } from '../text/pronouns.ts'
import { singular } from '../text/titles.ts'
import { findAppositions } from './speaker-appositions.ts'
import { type Description, findDescriptions } from './speaker-descriptions.ts'
import { enclosingAttributions } from './speaker-nesting.ts'
import { resolveNoun } from './speaker-nouns.ts'
import { OfficesHeld } from './speaker-offices-held.ts'
import {
  addMention,
  addTitle,
  bodyKey,
  gatherReferents,
  newReferent,
  type Referent,
  type Referents,
} from './speaker-referents.ts'
import { type Meeting, Salience } from './speaker-salience.ts'
import { readSource, type SourceReading } from './speaker-sources.ts'
import type { Resolution } from './speakers.ts'

/** What is met in a text, in order: names, descriptions, pronouns, and sources with the speech they stand by. */
type Step =
  | { readonly at: number; readonly type: 'name'; readonly name: Name }
  | { readonly at: number; readonly type: 'description'; readonly description: Description }
  | { readonly at: number; readonly type: 'pronoun'; readonly token: number; readonly pronoun: Pronoun }
  | { readonly at: number; readonly type: 'plural'; readonly token: number }
  | { readonly at: number; readonly type: 'source'; readonly index: number; readonly reading: SourceReading }

const ORDER: Readonly<Record<Step['type'], number>> = {
  source: 0,
  name: 1,
  description: 2,
  plural: 3,
  pronoun: 4,
}

const OBLIQUE: ReadonlySet<string> = new Set(
  `of for with to by about against from in on at over between after before behind under than like and or as toward
towards called told asked accused urged`.split(/\s+/),
)

const MOST_BODIES = 64

/** Reads a text once from beginning to end and says who speaks in each of its attributions. */
export class SpeakerReader {
  readonly analysis: TextAnalysis
  readonly names: readonly Name[]
  readonly attributions: readonly Attribution[]
  readonly referents: Referents
  readonly held = new OfficesHeld()
  readonly salience = new Salience()
  /** Everybody named. */
  readonly people: readonly Referent[]
  /** What a body's noun ("the bank") stood for last. */
  readonly calledLast = new Map<string, Referent>()
  readonly #bodiesByWord = new Map<string, Referent[]>()
  readonly #descriptions: readonly Description[]
  readonly #apposed = new Set<Description>()
  readonly #quoted: Uint8Array
  readonly #narration: readonly number[]
  readonly #results: (Resolution | null)[]
  readonly #parents: readonly (number | null)[]
  #subjectOf = -1
  #openedBy = -1

  constructor(analysis: TextAnalysis, names: readonly Name[], attributions: readonly Attribution[]) {
    this.analysis = analysis
    this.names = names
    this.attributions = attributions
    this.#quoted = quotedTokens(analysis)
    this.#narration = narrationCount(analysis, this.#quoted)
    this.referents = gatherReferents(analysis, names)
    this.#descriptions = findDescriptions(analysis, names)
    for (const { description, name } of findAppositions(analysis, names, this.#descriptions, o =>
      this.tokenAt(o),
    )) {
      const referent = this.referents.ofName.get(name)
      if (referent === null || referent === undefined || referent.kind === 'organisation') continue
      this.#apposed.add(description)
      addTitle(referent, description.text)
      addMention(referent, description.span, 'title')
      if (referent.kind === 'unknown') referent.kind = 'person'
    }
    this.#voteGender()
    for (const referent of this.referents.list.all) this.held.add(referent)
    this.people = this.referents.list.all.filter(r => r.kind === 'person')
    this.#results = attributions.map(() => null)
    this.#parents = enclosingAttributions(attributions)
  }

  read(): Resolution[] {
    let last: { index: number; result: Resolution } | null = null
    const later: number[] = []
    for (const step of this.#steps()) {
      if (step.type !== 'source') {
        this.#pass(step)
        continue
      }
      const result = this.#resolve(step.index, step.reading, last)
      if (result === 'later') {
        later.push(step.index)
        continue
      }
      this.#results[step.index] = result
      last = { index: step.index, result }
      if (result.referent !== null) this.#meetSpeaker(step.index, step.at, result.referent)
    }
    for (const index of later) this.#results[index] = this.#spokenOfSelf(index)
    return this.#results.map(r => r ?? { referent: null, basis: 'none' })
  }

  tokenAt(offset: number): number {
    const { tokens } = this.analysis
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.end > offset) high = middle
      else low = middle + 1
    }
    return low
  }

  namesWithin(start: number, end: number): Name[] {
    let low = 0
    let high = this.names.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.names[middle]!.span[1] > start) high = middle
      else low = middle + 1
    }
    const inside: Name[] = []
    for (let i = low; i < this.names.length && this.names[i]!.span[0] < end; i++) inside.push(this.names[i]!)
    return inside
  }

  /** Bodies whose name has a word, the first so many of very many. */
  bodiesNamed(word: string): readonly Referent[] {
    if (this.#bodiesByWord.size === 0)
      for (const referent of this.referents.list.all) {
        if (!referent.named || referent.kind === 'person') continue
        for (const w of new Set(bodyKey(referent.name).split(' '))) {
          const list = this.#bodiesByWord.get(w)
          if (list === undefined) this.#bodiesByWord.set(w, [referent])
          else if (list.length < MOST_BODIES) list.push(referent)
        }
      }
    return this.#bodiesByWord.get(word) ?? []
  }

  /** The office description that a token belongs to. */
  descriptionAt(token: number): Description | null {
    let low = 0
    let high = this.#descriptions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#descriptions[middle]!.last > token) high = middle
      else low = middle + 1
    }
    const found = this.#descriptions[low]
    return found !== undefined && found.first <= token ? found : null
  }

  narrationAt(offset: number): number {
    const token = this.analysis.tokens[Math.min(this.tokenAt(offset), this.analysis.tokens.length - 1)]
    return token === undefined ? 0 : this.#narration[token.sentence]!
  }

  #steps(): Step[] {
    const { tokens, language } = this.analysis
    const steps: Step[] = []
    const within = (o: number, e: number) => this.namesWithin(o, e)
    const inSource = new Uint8Array(tokens.length)
    this.attributions.forEach((attribution, index) => {
      const at = attribution.source[0]?.[0] ?? attribution.content[0]?.[0] ?? attribution.cue[0]?.[0] ?? 0
      const reading = readSource(this.analysis, within, attribution.source, o => this.tokenAt(o))
      steps.push({ at, type: 'source', index, reading })
      for (const [s, e] of attribution.source)
        for (let t = this.tokenAt(s); t < tokens.length && tokens[t]!.start < e; t++) inSource[t] = 1
    })
    for (const name of this.names) steps.push({ at: name.span[0], type: 'name', name })
    for (const description of this.#descriptions)
      if (!this.#apposed.has(description) && inSource[description.first] === 0)
        steps.push({ at: description.span[0], type: 'description', description })
    for (let t = 0; t < tokens.length; t++) {
      const token = tokens[t]!
      if (token.kind !== 'word' || inSource[t] !== 0 || this.#quoted[t] !== 0) continue
      const pronoun = pronounOf(token.lower, language)
      if (pronoun !== null) {
        if (isDignity(tokens[t + 1]?.lower ?? '')) continue
        if (
          pronoun.person === 3 &&
          !pronoun.relative &&
          (pronoun.gender === 'male' || pronoun.gender === 'female')
        )
          steps.push({ at: token.start, type: 'pronoun', token: t, pronoun })
      } else if (isOpeningPlural(this.analysis, t)) steps.push({ at: token.start, type: 'plural', token: t })
    }
    return steps.sort((a, b) => a.at - b.at || ORDER[a.type] - ORDER[b.type])
  }

  #pass(step: Exclude<Step, { type: 'source' }>): void {
    if (step.type === 'name') {
      const referent = this.referents.ofName.get(step.name)
      if (referent === undefined || referent === null) return
      addMention(referent, step.name.span, 'name')
      this.#meet(referent, step.name.title?.[0] ?? step.at, step.name.span[1], false)
      return
    }
    if (step.type === 'description') {
      const { description } = step
      const referent = resolveNoun(
        this,
        { description, definite: description.definite, span: description.span },
        false,
      )
      if (referent === null) return
      addMention(referent, description.span, 'title')
      this.#meet(referent, description.span[0], description.span[1], false)
      return
    }
    const token = this.analysis.tokens[step.token]!
    if (step.type === 'plural') {
      const group = newReferent(this.referents.list, 'group', {
        plural: true,
        noun: singular(token.lower),
        name: token.text,
      })
      this.#meet(group, token.start, token.end, false)
      return
    }
    const { gender } = step.pronoun
    if (gender !== 'male' && gender !== 'female') return
    const referent = this.salience.person(
      gender,
      { offset: token.start, narration: this.#narration[token.sentence]!, quoted: false },
      null,
    )
    if (referent === null) return
    addMention(referent, [token.start, token.end], 'pronoun')
    this.#meet(referent, token.start, token.end, false)
  }

  #meet(referent: Referent, start: number, end: number, speaker: boolean): void {
    const { tokens } = this.analysis
    const t = this.tokenAt(start)
    const token = tokens[t]
    if (token === undefined) return
    const after = tokens[this.tokenAt(end - 1) + 1]
    const quoted = this.#quoted[t] !== 0
    const possessive = after !== undefined && (after.lower === "'s" || after.lower === "'")
    const oblique = isOblique(this.analysis, t)
    const subject = !quoted && !possessive && !oblique && this.#subjectOf !== token.sentence
    const first =
      !quoted && !oblique && this.#subjectOf !== token.sentence && this.#openedBy !== token.sentence
    if (subject) this.#subjectOf = token.sentence
    if (first) this.#openedBy = token.sentence
    const meeting: Meeting = {
      referent,
      offset: start,
      narration: this.#narration[token.sentence]!,
      sentence: token.sentence,
      subject: subject || speaker,
      speaker,
      quoted,
      possessive,
      first,
      introduced: !quoted && referent.named && !this.salience.hasMet(referent),
      oblique: oblique && !speaker,
    }
    this.salience.meet(meeting)
  }

  #meetSpeaker(index: number, at: number, referent: Referent): void {
    const { source, content } = this.attributions[index]!
    const start = source[0]?.[0] ?? content[content.length - 1]?.[0] ?? at
    const end = source[source.length - 1]?.[1] ?? start + 1
    this.#meet(referent, start, end, true)
  }

  #resolve(
    index: number,
    reading: SourceReading,
    last: { index: number; result: Resolution } | null,
  ): Resolution | 'later' {
    switch (reading.type) {
      case 'none':
        return this.#followOn(index, last)
      case 'name': {
        const referent = this.#named(reading.name)
        if (referent !== null) addMention(referent, reading.name.span, 'name')
        return { referent, basis: 'named' }
      }
      case 'names':
        return { referent: this.#several(reading.names), basis: 'named' }
      case 'pronoun':
        return this.#pronoun(index, reading.token, reading.pronoun)
      case 'noun': {
        const surname = this.#surname(reading.span)
        if (surname !== null) {
          addMention(surname, reading.span, 'name')
          return { referent: surname, basis: 'named' }
        }
        const description =
          reading.class === 'office' && !reading.plural ? this.descriptionAt(reading.head) : null
        const definite = reading.definite || this.#opensHeadline(reading.span[0])
        const referent = resolveNoun(
          this,
          { description, definite, span: reading.span, reading: { ...reading, definite } },
          true,
        )
        if (referent !== null) addMention(referent, reading.span, 'title')
        return { referent, basis: 'title' }
      }
    }
  }

  /** "Day said": an everyday word that a full name of the text ends in. */
  #surname(span: Span): Referent | null {
    const written = this.analysis.text.slice(span[0], span[1])
    if (!/^\p{Lu}\p{Ll}+$/u.test(written)) return null
    const lower = written.toLowerCase()
    let found: Referent | null = null
    for (const person of this.people) {
      if (!person.name.toLowerCase().endsWith(` ${lower}`)) continue
      if (found !== null) return null
      found = person
    }
    return found
  }

  /** Headlines leave articles out: "Minister warns of flood". */
  #opensHeadline(offset: number): boolean {
    const { tokens, sentences, paragraphs } = this.analysis
    const token = tokens[this.tokenAt(offset)]
    if (token === undefined || paragraphs[sentences[token.sentence]!.paragraph]!.kind !== 'headline')
      return false
    return (
      !/^(?:an?|one|two|three|four|five|some|many|several|most)$/.test(token.lower) && token.kind === 'word'
    )
  }

  /** Peoples and parties speak as groups; everybody else is who the name says. */
  #named(name: Name): Referent | null {
    const referent = this.referents.ofName.get(name)
    if (referent === undefined)
      return newReferent(this.referents.list, 'group', {
        plural: true,
        name: name.text,
        noun: name.text.toLowerCase(),
      })
    if (
      referent !== null &&
      referent.kind === 'unknown' &&
      /^\p{Lu}\p{Ll}+s$/u.test(name.text) &&
      !name.text.endsWith('ss')
    ) {
      referent.kind = 'group'
      referent.plural = true
      referent.named = false
    }
    return referent
  }

  #several(names: readonly Name[]): Referent {
    const span: Span = [names[0]!.title?.[0] ?? names[0]!.span[0], names[names.length - 1]!.span[1]]
    const referent = newReferent(this.referents.list, 'group', {
      plural: true,
      noun: names.map(n => n.text).join(' and '),
      name: this.analysis.text.slice(span[0], span[1]),
    })
    addMention(referent, span, 'name')
    return referent
  }

  #pronoun(index: number, token: number, pronoun: Pronoun): Resolution | 'later' {
    const { start, end, sentence } = this.analysis.tokens[token]!
    if (pronoun.person === 1)
      return this.#parents[index] === null ? { referent: null, basis: 'none' } : 'later'
    if (pronoun.person === 2) return { referent: null, basis: 'pronoun' }
    let referent: Referent | null
    const narration = this.#narration[sentence]!
    if (pronoun.relative) referent = this.#antecedent(token)
    else if (pronoun.gender === 'male' || pronoun.gender === 'female') {
      const parent = this.#parents[index]
      const direct = parent !== null && parent !== undefined && this.#quoted[token] !== 0
      const excluded = direct ? (this.#results[parent]?.referent ?? null) : null
      referent = this.salience.person(
        pronoun.gender,
        { offset: start, narration, quoted: this.#quoted[token] !== 0 },
        excluded,
      )
      if (referent?.kind === 'unknown') referent.kind = 'person'
    } else if (pronoun.number === 'plural') referent = this.#plural(narration, sentence, start)
    else referent = this.#thing(narration)
    if (referent !== null) addMention(referent, [start, end], 'pronoun')
    return { referent, basis: 'pronoun' }
  }

  /** The group, or else the body, that spoke or was the subject last. */
  #plural(narration: number, sentence: number, offset: number): Referent | null {
    // "Lee released his returns, though they …": something in the sentence itself, which nothing here knows.
    const own = this.salience.latest(narration, 0, m => m.sentence === sentence && m.offset < offset)
    if (own !== null && !own.referent.plural && own.referent.kind === 'person') return null
    const speaker = this.salience.latest(
      narration,
      1,
      m => m.speaker && (m.referent.plural || m.referent.kind === 'organisation'),
    )
    const subject = this.salience.latest(narration, 1, m => m.subject && m.referent.plural)
    if (subject !== null && (speaker === null || subject.offset > speaker.offset)) return subject.referent
    return speaker?.referent ?? null
  }

  #thing(narration: number): Referent | null {
    const fits = (m: Meeting) =>
      !m.referent.plural &&
      (m.referent.kind === 'organisation' || (m.referent.kind === 'unknown' && m.referent.noun !== null))
    const found =
      this.salience.latest(narration, 1, m => fits(m) && m.speaker) ??
      this.salience.latest(narration, 1, m => fits(m) && m.subject)
    return found?.referent ?? null
  }

  /** What "who" or "which" stands behind: the name or description that ends directly before it. */
  #antecedent(token: number): Referent | null {
    const { tokens } = this.analysis
    let i = token - 1
    while (i >= 0 && tokens[i]!.kind !== 'word' && token - i < 3) i--
    if (i < 0 || tokens[i]!.sentence !== tokens[token]!.sentence) return null
    const { start, end } = tokens[i]!
    const persons = tokens[token]!.lower !== 'which'
    const name = this.namesWithin(start, end).at(-1)
    if (name !== undefined && name.span[1] === end) {
      const referent = this.#named(name)
      const personal =
        referent?.kind === 'person' || referent?.kind === 'group' || referent?.kind === 'unknown'
      return personal === persons || (!persons && referent?.kind === 'unknown') ? referent : null
    }
    const description = this.descriptionAt(i)
    if (description !== null && description.last === i + 1)
      return resolveNoun(this, { description, definite: description.definite, span: description.span }, true)
    const met = this.salience.latest(
      this.#narration[tokens[i]!.sentence]!,
      0,
      m => m.sentence === tokens[i]!.sentence && m.offset > start - 60,
    )
    if (persons && tokens[i + 1]?.text === ',' && met !== null && met.referent.kind === 'person')
      return met.referent
    if (
      /^(?:and|or|but|those|one|all|now)$/.test(tokens[i]!.lower) ||
      token - i > 2 ||
      (token - i === 2 && tokens[i + 1]!.text !== ',')
    )
      return null
    const lower = singular(tokens[i]!.lower)
    const plural = lower !== tokens[i]!.lower
    return newReferent(
      this.referents.list,
      isPersonNoun(lower) ? (plural ? 'group' : 'person') : plural ? 'group' : 'unknown',
      {
        name: nounPhrase(this.analysis, i),
        noun: lower,
        plural,
      },
    )
  }

  /** Speech without a source goes on from the speech before it, in the same or the next paragraph. */
  #followOn(index: number, last: { index: number; result: Resolution } | null): Resolution {
    const none: Resolution = { referent: null, basis: 'none' }
    if (last === null) return none
    const { content, cue, kind } = this.attributions[index]!
    const before = this.attributions[last.index]!
    const here = content[0]?.[0] ?? cue[0]?.[0]
    if (here === undefined) return none
    const there = Math.max(endOf(before.content), endOf(before.cue), endOf(before.source)) - 1
    const from = this.#paragraphAt(there)
    const to = this.#paragraphAt(here)
    const participle =
      cue.length > 0 &&
      /^(?:and\s+|while\s+|then\s+)?\p{L}+ing\b/u.test(this.analysis.text.slice(cue[0]![0], cue[0]![1]))
    const sameSentence =
      this.analysis.tokens[this.tokenAt(there)]?.sentence ===
      this.analysis.tokens[this.tokenAt(here)]?.sentence
    if (cue.length > 0) return participle && sameSentence ? { ...last.result, basis: 'follow-on' } : none
    if (kind === 'indirect' || to - from > 1 || to < from) return none
    return { referent: last.result.referent, basis: 'follow-on' }
  }

  #paragraphAt(offset: number): number {
    const token = this.analysis.tokens[this.tokenAt(offset)]
    return token === undefined ? 0 : this.analysis.sentences[token.sentence]!.paragraph
  }

  /** "I" and "we" inside somebody's words. */
  #spokenOfSelf(index: number): Resolution {
    const basis: SpeakerBasis = 'pronoun'
    let parent = this.#parents[index] ?? null
    for (let hops = 0; parent !== null && hops < 8; hops++) {
      const result = this.#results[parent] ?? null
      if (result !== null) {
        const [start, end] = this.attributions[index]!.source[0]!
        if (result.referent !== null) addMention(result.referent, [start, end], 'pronoun')
        return { referent: result.referent, basis }
      }
      parent = this.#parents[parent] ?? null
    }
    return { referent: null, basis }
  }

  /** "Ditto … her": a pronoun in a sentence that names one person only tells that person's gender. */
  #voteGender(): void {
    const { sentences, tokens, language } = this.analysis
    const votes = new Map<Referent, number>()
    let n = 0
    for (const sentence of sentences) {
      let only: Referent | null = null
      let several = false
      let after = 0
      while (n < this.names.length && this.names[n]!.span[0] < sentence.end) {
        const name = this.names[n++]!
        const referent = this.referents.ofName.get(name) ?? null
        if (referent === null || referent.kind !== 'person') continue
        if (only !== null && only !== referent) several = true
        if (only === null) after = name.span[1]
        only = referent
      }
      if (only === null || several || only.gender !== null) continue
      for (let t = sentence.firstToken; t < sentence.lastToken; t++) {
        if (tokens[t]!.start < after || this.#quoted[t] !== 0) continue
        const gender = pronounOf(tokens[t]!.lower, language)?.gender
        if (gender === 'male') votes.set(only, (votes.get(only) ?? 0) + 1)
        else if (gender === 'female') votes.set(only, (votes.get(only) ?? 0) - 1)
      }
    }
    for (const [referent, sum] of votes) if (sum !== 0) referent.gender = sum > 0 ? 'male' : 'female'
  }
}

function endOf(spans: readonly Span[]): number {
  let end = 0
  for (const span of spans) if (span[1] > end) end = span[1]
  return end
}

function quotedTokens(analysis: TextAnalysis): Uint8Array {
  const quoted = new Uint8Array(analysis.tokens.length)
  let t = 0
  for (const quotation of analysis.quotations) {
    if (quotation.depth > 0) continue
    while (t < quoted.length && analysis.tokens[t]!.end <= quotation.start) t++
    while (t < quoted.length && analysis.tokens[t]!.start < quotation.end) quoted[t++] = 1
  }
  return quoted
}

/** For each sentence, how many sentences up to it are not speech from end to end. */
function narrationCount(analysis: TextAnalysis, quoted: Uint8Array): number[] {
  let count = 0
  return analysis.sentences.map(s => {
    let narrated = 0
    for (let t = s.firstToken; t < s.lastToken; t++)
      if (quoted[t] === 0 && analysis.tokens[t]!.kind === 'word') narrated++
    if (narrated > 0) count++
    return count
  })
}

function isOblique(analysis: TextAnalysis, token: number): boolean {
  const { tokens } = analysis
  for (let i = token - 1; i >= 0 && token - i <= 3; i--) {
    const { kind, lower, sentence } = tokens[i]!
    if (sentence !== tokens[token]!.sentence || kind !== 'word') return false
    if (OBLIQUE.has(lower)) return true
    if (!/^(?:the|a|an|his|her|their|its|former|then|both)$/.test(lower)) return false
  }
  return false
}

/** A plural of people among the first words of a sentence: its subject, for "they". */
function isOpeningPlural(analysis: TextAnalysis, t: number): boolean {
  const { tokens, sentences } = analysis
  const { lower, sentence } = tokens[t]!
  if (t - sentences[sentence]!.firstToken > 3 || !lower.endsWith('s')) return false
  const one = singular(lower)
  return one !== lower && isPersonNoun(one)
}

/** The noun at a token with the words before it that belong to it, for want of a parse at most three. */
function nounPhrase(analysis: TextAnalysis, t: number): string {
  const { tokens, text } = analysis
  let first = t
  while (
    first > 0 &&
    t - first < 3 &&
    tokens[first - 1]!.kind === 'word' &&
    tokens[first - 1]!.sentence === tokens[t]!.sentence
  ) {
    const { lower } = tokens[first - 1]!
    if (
      OBLIQUE.has(lower) ||
      /^(?:is|are|was|were|be|has|have|had|said|says|that|but|and|can|could|may|might|must|will|would|shall|should|do|does|did)$/.test(
        lower,
      )
    )
      break
    first--
    if (/^(?:the|a|an|some|many|those|these|any|no)$/.test(lower)) break
  }
  return text.slice(tokens[first]!.start, tokens[t]!.end)
}
