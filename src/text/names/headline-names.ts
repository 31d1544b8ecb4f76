import type { Span } from '../../model/span.ts'
import type { Token } from '../analysis.ts'
import { CAPITAL, CAPITALS, INITIAL } from '../words/letter-case.ts'
import { isGivenName } from './given-names.ts'
import { isDignity, isHonorific } from './honorifics.ts'
import { isEveryday, isNeverName, type NameEvidence } from './name-evidence.ts'
import { isMeaninglessAcronym, NO_NAMES, nameKind } from './name-kinds.ts'
import { isPossessivePronoun, isTitleWord, territoryLength, titleStartBefore } from './name-titles.ts'
import type { Name, NameKind } from './names.ts'
import { isKnownOrganisation, isOrganisationHead, mayBeginOrganisation } from './organisations.ts'
import { isTitleModifier } from './titles.ts'

/** A name of the running text, to be found again where capitals tell nothing. */
interface Known {
  readonly words: readonly string[]
  readonly kind: NameKind
}

/**
 * Names in sentences whose every word has a capital: those that the running text has too, then what lexicons
 * and titles tell, then short runs of words that are no everyday words.
 */
export function headlineNames(
  evidence: NameEvidence,
  sentences: readonly number[],
  running: readonly Name[],
): Name[] {
  const known = knownNames(running)
  const found: Name[] = []
  for (const s of sentences) {
    const { firstToken, lastToken } = evidence.analysis.sentences[s]!
    const shouted = evidence.styles[s] === 'capitals'
    let i = firstToken
    while (i < lastToken) {
      const length = nameLength(evidence, known, i, lastToken, shouted)
      if (length === 0) {
        i++
        continue
      }
      found.push(nameAt(evidence, known, i, i + length, firstToken))
      i += length
    }
  }
  return found
}

function knownNames(running: readonly Name[]): Map<string, Known[]> {
  const known = new Map<string, Known[]>()
  const add = (words: readonly string[], kind: NameKind) => {
    const list = known.get(words[0]!) ?? []
    if (list.length === 0) known.set(words[0]!, list)
    if (
      list.length < 20 &&
      !list.some(k => k.words.length === words.length && k.words.every((w, i) => w === words[i]))
    )
      list.push({ words, kind })
  }
  for (const name of running) {
    const words = name.text.toLowerCase().replace(/[’ʼ]/g, "'").split(/\s+/)
    if (words.some(w => w === '')) continue
    add(words, name.kind)
    if (name.kind === 'person' && words.length > 1 && words[words.length - 1]!.length > 2)
      add([words[words.length - 1]!], 'person')
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length)
  return known
}

/** How many tokens from `i` on make a name; 0 where none begins. */
function nameLength(
  evidence: NameEvidence,
  known: ReadonlyMap<string, readonly Known[]>,
  i: number,
  last: number,
  shouted: boolean,
): number {
  const { tokens } = evidence.analysis
  const token = tokens[i]!
  if (!(evidence.cases[i]! & CAPITAL)) return 0
  const met = known.get(token.lower)?.find(k => matches(tokens, i, last, k.words))
  if (
    met !== undefined &&
    !(met.words.length === 1 && met.kind === 'unknown' && isEveryday(evidence, token.lower))
  )
    return met.words.length
  const listed = listedLength(evidence, i, last)
  if (listed > 0) return listed
  if (isTitleWord(token.lower) || isTitleModifier(token.lower)) return 0
  // "Her Holiness" is nobody's name, "Grace Lee" is one.
  if (isDignity(token.lower) && isPossessivePronoun(tokens[i - 1]?.lower ?? '')) return 0
  if (isNeverName(token.lower) || NO_NAMES.test(token.text)) return 0
  const titled = i > 0 && tokens[i - 1]!.sentence === token.sentence && isTitleWord(tokens[i - 1]!.lower)
  if (
    isGivenName(token.lower) &&
    (titled || !isEveryday(evidence, token.lower) || followsSurname(evidence, i, last))
  ) {
    const more = uncommonLength(evidence, i + 1, last, 3)
    return more > 0 || !isEveryday(evidence, token.lower) ? 1 + more : 0
  }
  if (!shouted && evidence.cases[i]! & CAPITALS && !(evidence.cases[i]! & INITIAL))
    return isMeaninglessAcronym(token.lower) || isEveryday(evidence, token.lower) ? 0 : 1
  return shouted && !titled ? 0 : uncommonLength(evidence, i, last, 3)
}

function followsSurname(evidence: NameEvidence, i: number, last: number): boolean {
  return (
    uncommonLength(evidence, i + 1, last, 1) > 0 && evidence.inner.has(evidence.analysis.tokens[i]!.lower)
  )
}

function matches(tokens: readonly Token[], i: number, last: number, words: readonly string[]): boolean {
  if (i + words.length > last) return false
  return words.every((w, k) => tokens[i + k]!.lower === w)
}

function listedLength(evidence: NameEvidence, i: number, last: number): number {
  const { tokens, text } = evidence.analysis
  const territory = territoryLength(tokens, i, last)
  if (territory > 0) return territory
  if (!mayBeginOrganisation(tokens[i]!.lower)) return 0
  for (let n = Math.min(4, last - i); n > 0; n--) {
    const written = text.slice(tokens[i]!.start, tokens[i + n - 1]!.end).toLowerCase()
    if (isKnownOrganisation(written)) return n
  }
  return 0
}

/** Capitalised words from `i` on that are no everyday words, at most `most`. */
function uncommonLength(evidence: NameEvidence, i: number, last: number, most: number): number {
  const { tokens } = evidence.analysis
  let n = 0
  while (n < most && i + n < last) {
    const token = tokens[i + n]!
    if (!(evidence.cases[i + n]! & CAPITAL)) break
    if (n > 0 && token.start - tokens[i + n - 1]!.end > 1) break
    const { lower } = token
    if (evidence.cases[i + n]! & INITIAL && n > 0) {
      n++
      continue
    }
    if (
      isEveryday(evidence, lower) ||
      isTitleWord(lower) ||
      isTitleModifier(lower) ||
      isOrganisationHead(lower)
    )
      break
    if (isHonorific(lower) || token.text.length < 2) break
    if (n > 0 && listedLength(evidence, i + n, last) > 0) break
    n++
  }
  return n
}

function nameAt(
  evidence: NameEvidence,
  known: ReadonlyMap<string, readonly Known[]>,
  first: number,
  last: number,
  sentenceFirst: number,
): Name {
  const { tokens, text } = evidence.analysis
  const titleStart = titleStartBefore(tokens, evidence.cases, first, sentenceFirst, false)
  const title: Span | null = titleStart < first ? [tokens[titleStart]!.start, tokens[first - 1]!.end] : null
  const met = known
    .get(tokens[first]!.lower)
    ?.find(k => k.words.length === last - first && matches(tokens, first, last, k.words))
  const span: Span = [tokens[first]!.start, tokens[last - 1]!.end]
  const kind = met?.kind ?? nameKind(evidence, first, last, title !== null, false)
  return { span, text: text.slice(span[0], span[1]), kind, title }
}
