import { firstWhere } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { VariantType } from '../../model/utterance.ts'
import { gapsOf, type LaidBeside, layBeside, type Stretch } from './laid-beside.ts'
import type { SentenceWords } from './retold-sentences.ts'
import type { PlacedMention } from './term-links.ts'

/** A place where texts that say the same have other words; the variants of an utterance are such places. */
export interface SwappedPlace {
  readonly type: VariantType
  readonly readings: readonly { readonly document: string; readonly span: Span }[]
}

/**
 * Where one of two sentences that are nearly the same has a name and the other has another (`naming`), and where each
 * has words of its own (`wording`). They are laid beside each other by the words that they share, which are most.
 */
export function swappedPlaces(
  a: SentenceWords,
  b: SentenceWords,
  mentionsOf: ReadonlyMap<string, readonly PlacedMention[]>,
): SwappedPlace[] {
  const laid = layBeside(a, b)
  const places: SwappedPlace[] = []
  const put = (type: VariantType, ofA: Stretch, ofB: Stretch): void => {
    if (isMoved(a, ofA, laid.inB, b, ofB, laid.inA) || isMoved(b, ofB, laid.inA, a, ofA, laid.inB)) return
    places.push({
      type,
      readings: [
        { document: a.document, span: spanOf(a, ofA) },
        { document: b.document, span: spanOf(b, ofB) },
      ],
    })
  }
  for (const [gapOfA, gapOfB] of gapsOf(laid)) {
    const [ofA, ofB] = [withoutSmallEnds(a, gapOfA), withoutSmallEnds(b, gapOfB)]
    if (ofA[0] < ofA[1] && ofB[0] < ofB[1]) put('wording', ofA, ofB)
  }
  const others = namesIn(b, mentionsOf)
  for (const { words, mention } of others.length === 0 ? [] : namesIn(a, mentionsOf)) {
    const beside = besideOf(laid, words)
    const other = others.find(name => name.words[0] < beside[1] && beside[0] < name.words[1])
    if (other === undefined || mention.node === other.mention.node) continue
    if (mention.name === null && other.mention.name === null) continue
    const [its, whole] = [withoutSmallEnds(b, beside), withoutSmallEnds(b, other.words)]
    if (its[0] === whole[0] && its[1] === whole[1]) put('naming', words, other.words)
  }
  return places
}

interface NameInSentence {
  readonly words: Stretch
  readonly mention: PlacedMention
}

function namesIn(
  { document, sentence, analysis, tokens }: SentenceWords,
  mentionsOf: ReadonlyMap<string, readonly PlacedMention[]>,
): NameInSentence[] {
  const mentions = mentionsOf.get(document) ?? []
  const names: NameInSentence[] = []
  let word = 0
  for (let m = firstWhere(mentions.length, i => mentions[i]!.sentence >= sentence); ; m++) {
    const mention = mentions[m]
    if (mention?.sentence !== sentence) return names
    while (word < tokens.length && analysis.tokens[tokens[word]!]!.start < mention.span[0]) word++
    const from = word
    while (word < tokens.length && analysis.tokens[tokens[word]!]!.end <= mention.span[1]) word++
    names.push({ words: [from, word], mention })
  }
}

/** What B has between the words that it shares with A before and behind a stretch of A. */
function besideOf({ inB, inA }: LaidBeside, [from, to]: Stretch): Stretch {
  let before = from - 1
  while (before >= 0 && inB[before]! < 0) before--
  let behind = to
  while (behind < inB.length && inB[behind]! < 0) behind++
  return [before < 0 ? 0 : inB[before]! + 1, behind < inB.length ? inB[behind]! : inA.length]
}

/** Whether a word of its own in a stretch is one that the other has elsewhere: it only changed its place. */
function isMoved(
  sentence: SentenceWords,
  stretch: Stretch,
  inOther: Int32Array,
  other: SentenceWords,
  beside: Stretch,
  ofOther: Int32Array,
): boolean {
  for (let i = stretch[0]; i < stretch[1]; i++) {
    if (inOther[i]! >= 0 || sentence.words[i]! < 0) continue
    for (let j = 0; j < ofOther.length; j++) {
      if (ofOther[j]! < 0 && other.words[j] === sentence.words[i] && (j < beside[0] || j >= beside[1]))
        return true
    }
  }
  return false
}

function withoutSmallEnds({ words }: SentenceWords, [from, to]: Stretch): Stretch {
  let [first, end] = [from, to]
  while (first < end && words[first]! < 0) first++
  while (end > first && words[end - 1]! < 0) end--
  return [first, end]
}

function spanOf({ analysis, tokens }: SentenceWords, [from, to]: Stretch): Span {
  return [analysis.tokens[tokens[from]!]!.start, analysis.tokens[tokens[to - 1]!]!.end]
}
