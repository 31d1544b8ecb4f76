import type { TextAnalysis } from '../../text/analysis.ts'
import { titleHead } from '../../text/names/titles.ts'
import type { Candidate } from '../candidate.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import { SPEAKS } from '../finders/headline-speakers.ts'
import { type TokenRange, tokensOf } from '../phrases/plain-words.ts'
import type { Reading } from '../reading.ts'

/**
 * What marks and grammar settle, so that labels have no say in it. `spans`: the rule's spans stand as they are.
 * `found`: something is attributed there, in the labels' spans where they see it, too. `null`: the labels decide.
 */
export type Settled = 'spans' | 'found' | null

/**
 * Forms that are rare in what the labels were learned from, and plain in themselves. Of what each finds in PolNeAR
 * train, 83 to 100 of a hundred contents are there. Two stand for what they mean, though the corpus often has it
 * otherwise: `in-view-of` (6 of 10), `quoted-as-saying` (5 of 8: there whoever quotes is the source).
 */
const PLAIN: ReadonlySet<string> = new Set([
  'announced-quotation',
  'colon-quotation',
  'quoted-as-saying',
  'in-view-of',
  'leading-participle',
])

/** Tells of each finding of a rule whether its form settles it. */
export function settledForms(analysis: TextAnalysis, { units }: Reading): (found: Candidate) => Settled {
  const reported = new Set(units.flatMap(unit => [...unit.relays.keys()]))
  return found => {
    if (found.negated || found.cue.length === 0) return null
    if (PLAIN.has(found.rule) || isRelated(analysis, found) || isColon(analysis, found)) return 'spans'
    if (isHeadlineVerb(analysis, found)) return 'found'
    // "Nordex reported that Lee said …": Lee speaks, whoever else the labels take for the source.
    return reported.has(found.cue[0]![0]) || passedOn(found) || isClause(analysis, found) ? 'found' : null
  }
}

/** A sure cue with a clause behind it: "Lee underlined that …", "It was said that …". */
function isClause(analysis: TextAnalysis, { rule, odds, content }: Candidate): boolean {
  if ((rule !== 'reported-speech' && rule !== 'passive') || odds < SURE || content.length !== 1) return false
  return analysis.tokens[tokensOf(analysis, content[0]!).from]?.lower === 'that'
}

/** Of what such a cue finds with *that* in PolNeAR train, 92 of a hundred contents are there. */
const SURE = 0.9

/** "“…,” Lee said, according to Nordex" */
function passedOn({ rule, relay = [] }: Candidate): boolean {
  return rule === 'direct-speech' && relay.length > 0
}

/** "the figure of the port, according to which …" */
function isRelated(analysis: TextAnalysis, { rule, cue }: Candidate): boolean {
  return rule === 'according-to' && analysis.tokens[tokensOf(analysis, cue[0]!).to]?.lower === 'which'
}

/** "Harbour ministry: no boats", "Lee to Millers: …", "Harbour sold: Quill" in headlines; a turn of a transcript elsewhere. */
function isColon(analysis: TextAnalysis, { rule, source, cue, content, addressee }: Candidate): boolean {
  if (rule !== 'headline-colon' || source.length === 0) return false
  const { tokens } = analysis
  const first = tokensOf(analysis, source[0]!)
  if (!inHeadline(analysis, first)) return isSentence(analysis, tokensOf(analysis, content[0]!))
  if (addressee || source[0]![0] > cue[0]![0]) return true
  const speaks = (i: number) => SPEAKS.has(tokens[i]!.lower) || titleHead(tokens[i]!.lower) !== null
  return speaks(first.to - 1) || speaks(first.from)
}

const SURE_VERB = 0.5

/** "Ostvik denies selling harbour": of a hundred such verbs of speaking in headlines, 75 report something (PolNeAR train). */
function isHeadlineVerb(analysis: TextAnalysis, { rule, lemma, odds, source }: Candidate): boolean {
  if (rule !== 'reported-speech' || odds < SURE_VERB || source.length === 0 || !isTagVerb(lemma ?? ''))
    return false
  return inHeadline(analysis, tokensOf(analysis, source[0]!))
}

function inHeadline({ tokens, sentences, paragraphs }: TextAnalysis, { from }: TokenRange): boolean {
  return paragraphs[sentences[tokens[from]!.sentence]!.paragraph]!.kind === 'headline'
}

/** Speech, and not a figure, an address or a list of names: a word in small letters or two, and a sign that ends it. */
function isSentence({ tokens }: TextAnalysis, { from, to }: TokenRange): boolean {
  if (to <= from || !/^[.?!…”"’]$/.test(tokens[to - 1]!.text)) return false
  for (let i = from; i < to; i++)
    if (tokens[i]!.kind === 'word' && tokens[i]!.text === tokens[i]!.lower) return true
  return to - from === 2 && tokens[from]!.kind === 'word'
}
