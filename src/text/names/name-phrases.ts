import type { Span } from '../../model/span.ts'
import { looksCommon } from '../words/common-words.ts'
import { CAPITAL, CAPITALS } from '../words/letter-case.ts'
import { mayBeginTerritory, territoryOf } from './countries.ts'
import { leadingTitle, opensSentencesIn, suffixLength } from './foreign-titles.ts'
import { isGivenName } from './given-names.ts'
import { isNeverName, type NameEvidence } from './name-evidence.ts'
import { isMeaninglessAcronym, NO_NAMES, nameKind } from './name-kinds.ts'
import { capitalRuns, type Run } from './name-runs.ts'
import {
  complementLength,
  isTitleWord,
  territoryLength,
  titleLength,
  titleStartBefore,
} from './name-titles.ts'
import type { Name, NameKind } from './names.ts'
import {
  isField,
  isKnownOrganisation,
  isOrganisationHead,
  isPersonNoun,
  isPlaceHead,
  mayBeginOrganisation,
} from './organisations.ts'
import { isTitleModifier, singular } from './titles.ts'

/**
 * The names of one sentence in sentence case, added to `into` in order of the text. Tokens that are titles by
 * themselves go to `titles`: some of them may be surnames ("Dean").
 */
export function namesInRuns(evidence: NameEvidence, sentence: number, into: Name[], titles: number[]): void {
  const runs = capitalRuns(evidence, sentence)
  const { firstToken } = evidence.analysis.sentences[sentence]!
  /** Where the title began that the runs before were part of ("Leader of the …"). */
  let pendingTitle: number | null = null
  for (let r = 0; r < runs.length; r++) {
    let run = runs[r]!
    const titled =
      leadingTitle(evidence.analysis.language, evidence.analysis.tokens, run) ||
      titleLength(evidence.analysis.tokens, evidence.cases, run)
    let title: number | null = pendingTitle
    pendingTitle = null
    if (titled > 0) {
      title ??= run.first
      if (titled === run.last - run.first) {
        const next = runs[r + 1]
        const complement = next === undefined ? null : complementOf(evidence, run, next)
        emitInside(evidence, run, into)
        if (titled === 1) titles.push(run.first)
        if (complement === null || next === undefined) {
          if (next !== undefined && joinsDirectly(evidence, run, next)) pendingTitle = title
          continue
        }
        emitTerritory(evidence, { first: next.first, last: next.first + complement }, into)
        if (complement === next.last - next.first) {
          const after = runs[r + 2]
          if (after !== undefined && joinsDirectly(evidence, next, after)) pendingTitle = title
          r++
          continue
        }
        runs[r + 1] = { first: next.first + complement, last: next.last }
        pendingTitle = title
        continue
      }
      emitInside(evidence, { first: run.first, last: run.first + titled }, into)
      run = { first: run.first + titled, last: run.last }
    }
    while (runs[r + 1] !== undefined && joins(evidence, run, runs[r + 1]!)) {
      run = { first: run.first, last: runs[r + 1]!.last }
      r++
    }
    run = withoutDescription(evidence, run, title !== null, into)
    const start = titleStartBefore(
      evidence.analysis.tokens,
      evidence.cases,
      title ?? run.first,
      firstToken,
      title !== null,
    )
    emit(evidence, run, start < run.first ? start : null, into)
  }
}

/** The length of a title's complement in the run behind "of (the)"; null where none follows. */
function complementOf(evidence: NameEvidence, run: Run, next: Run): number | null {
  const { tokens } = evidence.analysis
  if (tokens[run.last]?.lower !== 'of') return null
  const gap = next.first - run.last
  if (gap !== 1 && !(gap === 2 && tokens[run.last + 1]!.lower === 'the')) return null
  const length = complementLength(tokens, next)
  if (length > 0) return length
  return next.last - next.first === 1 ? 1 : null
}

/** One run directly behind another, broken only because a title was read between them. */
function joinsDirectly(evidence: NameEvidence, run: Run, next: Run): boolean {
  const { tokens } = evidence.analysis
  return next.first === run.last && tokens[next.first]!.start - tokens[run.last - 1]!.end <= 2
}

/** "Ministry" + "of" + "Foreign Affairs", "Science" + "and" + "Technology University": one name. */
function joins(evidence: NameEvidence, run: Run, next: Run): boolean {
  const { tokens } = evidence.analysis
  const gap = next.first - run.last
  if (gap < 1 || gap > 2 || (gap === 2 && tokens[next.first - 1]!.lower !== 'the')) return false
  for (let i = run.last; i <= next.first; i++) if (tokens[i]!.start - tokens[i - 1]!.end !== 1) return false
  const link = tokens[run.last]!.lower
  const end = tokens[run.last - 1]!.lower
  const opening = tokens[next.first]!.lower
  if (isTitleWord(opening) && !isOrganisationHead(tokens[next.last - 1]!.lower) && !isField(opening))
    return false
  if (link === 'of' || link === 'for' || link === 'on') {
    if (isOrganisationHead(end)) return true
    if (link === 'of' && STATES.test(end)) return true
    if (link === 'of' && gap === 1) return isPlaceHead(end) || isPlaceHead(tokens[run.first]!.lower)
    return false
  }
  if (link === 'and' || link === '&') {
    if (link === 'and' && gap > 1) return false
    if (link === '&') return !isNeverName(opening)
    return isField(end) && (isField(opening) || isOrganisationHead(tokens[next.last - 1]!.lower))
  }
  return false
}

/** "Republic of the Isles": with or without an article behind "of". */
const STATES = /^(?:republic|kingdom|emirate|sultanate|principality|commonwealth)$/

/** Names inside a title: the state or body it is held in. */
function emitInside(evidence: NameEvidence, run: Run, into: Name[]): void {
  const { tokens } = evidence.analysis
  for (let i = run.first; i < run.last; ) {
    const territory = territoryLength(tokens, i, run.last)
    if (territory > 0) {
      emit(evidence, { first: i, last: i + territory }, null, into)
      i += territory
    } else {
      const body = knownLength(evidence, i, run.last)
      if (body > 0) {
        emit(evidence, { first: i, last: i + body }, null, into)
        i += body
        continue
      }
      if (
        evidence.cases[i]! & CAPITALS &&
        !isTitleWord(tokens[i]!.lower) &&
        !isMeaninglessAcronym(tokens[i]!.lower)
      )
        emit(evidence, { first: i, last: i + 1 }, null, into)
      i++
    }
  }
}

function knownLength(evidence: NameEvidence, i: number, last: number): number {
  const { tokens, text } = evidence.analysis
  if (!mayBeginOrganisation(tokens[i]!.lower)) return 0
  for (let n = Math.min(4, last - i); n > 0; n--)
    if (isKnownOrganisation(text.slice(tokens[i]!.start, tokens[i + n - 1]!.end).toLowerCase())) return n
  return 0
}

function emitTerritory(evidence: NameEvidence, run: Run, into: Name[]): void {
  const { tokens } = evidence.analysis
  if (run.last - run.first === 1 && !isOrganisationHead(tokens[run.first]!.lower))
    emit(evidence, run, null, into)
  else emitInside(evidence, run, into)
}

/** "member Estonia", "organizer Alliance": a small title word before a state or a body's noun. */
function describesNobody(evidence: NameEvidence, first: number, last: number): boolean {
  const { tokens, text } = evidence.analysis
  if (first === 0 || evidence.cases[first - 1]! & CAPITAL) return false
  if (
    mayBeginTerritory(tokens[first]!.lower) &&
    territoryOf(text.slice(tokens[first]!.start, tokens[last - 1]!.end)) !== null
  )
    return true
  return last - first === 1 && isOrganisationHead(tokens[first]!.lower)
}

/** Adds the name, without the everyday words that a capital at the head of the sentence brought into it. */
function emit(evidence: NameEvidence, run: Run, titleStart: number | null, into: Name[]): void {
  const { analysis, cases } = evidence
  const { tokens, text } = analysis
  const first = run.first
  let last = run.last
  while (last > first + 1 && !(cases[last - 1]! & CAPITAL)) last--
  if (last <= first) return
  const only = tokens[first]!
  if (last - first === 1) {
    if (isNeverName(only.lower) && territoryOf(only.text) === null) return
    if (opensSentencesIn(analysis.language, only.lower)) return
    if (only.text.length === 1 || NO_NAMES.test(only.text)) return
    if (titleStart === null && (isTitleWord(only.lower) || isPersonNoun(singular(only.lower)))) return
  }
  if (titleStart !== null && describesNobody(evidence, first, last)) titleStart = null
  const kind: NameKind = nameKind(evidence, first, last, titleStart !== null, true)
  const end = tokens[last - 1]!
  const span: Span = [
    only.start + elision(analysis.language, only.text),
    end.end - suffixLength(analysis.language, end.text),
  ]
  const title: Span | null = titleStart === null ? null : [tokens[titleStart]!.start, tokens[first - 1]!.end]
  into.push({ span, text: text.slice(span[0], span[1]), kind, title })
}

const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca', 'oc', 'pt'])
const ELISION = /^(?:[dlqnsjcm]|qu)['’](?=\p{Lu})/iu

/** "d’Ombrel" in French: the article or preposition is no part of the name. */
function elision(language: string, word: string): number {
  if (!ELIDING.has(language)) return 0
  return ELISION.exec(word)?.[0].length ?? 0
}

/**
 * "Republican Ann Lee", "Nordian Ann Lee", German "Gewerkschafterin Ann Lee": what stands before the given
 * name describes; a people's name in it is a name of its own.
 */
function withoutDescription(evidence: NameEvidence, run: Run, titled: boolean, into: Name[]): Run {
  const { tokens, language } = evidence.analysis
  let k = run.first + 1
  while (k < run.last && !isGivenName(tokens[k]!.lower)) k++
  if (k >= run.last || isGivenName(tokens[run.first]!.lower)) return run
  for (let i = run.first; i < k; i++) {
    const token = tokens[i]!
    const describes =
      language === 'de' ||
      isTitleModifier(token.lower) ||
      territoryOf(token.text)?.form === 'demonym' ||
      isPartisan(token.lower)
    if (!describes && !(titled && looksCommon(token.lower))) return run
  }
  emitInside(evidence, { first: run.first, last: k }, into)
  return { first: k, last: run.last }
}

function isPartisan(lower: string): boolean {
  return /^(?:democrat|republican|conservative|liberal|labour|tory|socialist|communist|nationalist|independent)$/.test(
    lower,
  )
}
