import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { Candidate } from '../candidate.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import { isAddressed } from '../finders/passive-speech.ts'
import {
  type Parts,
  plainClass,
  spanOfTokens,
  type TokenRange,
  tokensOf,
  verbAt,
} from '../phrases/plain-words.ts'

/** Mends one kind of fault in spans that labels gave, by what the rule of the same cue read off marks and grammar. */
type Repair = (analysis: TextAnalysis, parts: Parts, rule: Candidate) => Parts

/** In the order they are made. */
const REPAIRS: readonly Repair[] = [
  withRelativeClause,
  withoutInterlude,
  withoutTime,
  withSource,
  withoutListener,
  withoutPlace,
  withoutExpletive,
  withoutConjunction,
  withWholeClause,
  withClauseEnd,
  withoutAsides,
]

/**
 * What goes on behind a tag by the rule, and is no part of what the labels give: “…,” Lee said. “…” To be added where
 * nobody else has it.
 */
export function resumed(analysis: TextAnalysis, parts: Parts, rule: Candidate | null): Span[] {
  if (rule?.rule !== 'direct-speech') return []
  const end = Math.max(...rule.cue.map(span => span[1]))
  return rule.content.filter(
    span =>
      span[0] >= end &&
      analysis.tokens[tokensOf(analysis, span).from]?.kind === 'mark' &&
      !crossesAny(parts.content, span),
  )
}

/** Spans that labels gave, mended by the rule that found the same cue, if one did. */
export function repaired(analysis: TextAnalysis, parts: Parts, rule: Candidate | null): Parts {
  const noun = rule === null || rule.rule === 'possessed-speech'
  const mended = withRelativePronoun(analysis, noun ? withoutPredicate(analysis, parts) : parts)
  return rule === null ? mended : REPAIRS.reduce((spans, repair) => repair(analysis, spans, rule), mended)
}

/**
 * "Ann Lee, who runs the port, said": labels often end at the comma, or behind the pronoun. A clause that reports speech
 * itself ("who asked not to be named") is an attribution of its own.
 */
function withRelativeClause(analysis: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  const [own, ruled] = [parts.source[0], rule.source[0]]
  if (own === undefined || parts.source.length > 1) return parts
  const { tokens } = analysis
  const a = tokensOf(analysis, own)
  const b = ruled === undefined ? a : tokensOf(analysis, ruled)
  // Of "Ann Lee, who runs the port," only the clause.
  if (isRelative(tokens[a.from]?.lower) && a.to > a.from + 1 && b.from < a.from && b.to === a.to)
    return { ...parts, source: rule.source }
  const dangles = a.to > a.from + 1 && isRelative(tokens[a.to - 1]!.lower)
  const end = dangles ? a.to - 1 : a.to
  const at = tokens[end]?.text === ',' ? end + 1 : end
  if (a.from === b.from && b.to > at + 1 && isRelative(tokens[at]?.lower) && !speaks(analysis, at + 1, b.to))
    return { ...parts, source: rule.source }
  if (!dangles) return parts
  const to = tokens[end - 1]!.text === ',' ? end - 1 : end
  return to > a.from ? { ...parts, source: [spanOfTokens(tokens, { from: a.from, to })] } : parts
}

function isRelative(lower: string | undefined): boolean {
  return lower === 'who' || lower === 'which' || lower === 'whose'
}

/** "one teacher, who | asked that …": of a cue in a relative clause the pronoun is the source. */
function withRelativePronoun(analysis: TextAnalysis, parts: Parts): Parts {
  const [source, cue] = [parts.source[0], parts.cue[0]]
  if (source === undefined || cue === undefined || parts.source.length > 1) return parts
  const { from, to } = tokensOf(analysis, source)
  if (to - from < 2 || tokensOf(analysis, cue).from !== to || analysis.tokens[to - 1]!.lower !== 'who')
    return parts
  return { ...parts, source: [spanOfTokens(analysis.tokens, { from: to - 1, to })] }
}

/** Whether a relative clause reports speech: "who asked …", "who also said …". */
function speaks({ tokens }: TextAnalysis, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++) {
    const cls = plainClass(tokens, i)
    if ((cls === 'verb' || cls === 'noun') && isTagVerb(verbAt(tokens, i)!.key)) return true
  }
  return false
}

/** "Lee, wiping his glasses, said", "Snyder, for his part, said": what comes between is nobody who speaks. */
function withoutInterlude(analysis: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  const [own, ruled] = [parts.source[0], rule.source[0]]
  if (own === undefined || ruled === undefined || parts.source.length > 1) return parts
  const { tokens } = analysis
  const { from, to } = tokensOf(analysis, ruled)
  let comma = from
  while (comma < to && tokens[comma]!.text !== ',') comma++
  if (comma === from || comma > from + LONGEST_HEAD || comma + 1 >= to) return parts
  const head = spanOfTokens(tokens, { from, to: comma })
  const next = plainClass(tokens, comma + 1)
  const participle = next === 'verb' && verbAt(tokens, comma + 1)!.form === 'ing'
  const behind = own[0] > head[1] && own[1] === ruled[1] && (next === 'preposition' || participle)
  const begins =
    own[0] === ruled[0] && own[1] > head[1] && /^(?:in|through|for|after)$/.test(tokens[comma + 1]!.lower)
  return behind || begins ? { ...parts, source: [head] } : parts
}

const LONGEST_HEAD = 8

/** "Brandt last month said": when it was said is no part of who said it; a poll of last week is another matter. */
function withoutTime(analysis: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  const [own, ruled] = [parts.source[0], rule.source[0]]
  if (own === undefined || ruled === undefined || own[0] !== ruled[0] || own[1] <= ruled[1]) return parts
  const { tokens } = analysis
  const { from, to } = tokensOf(analysis, [ruled[1], own[1]])
  if (from >= to || !/^(?:on|in|at|last|this|earlier|late|early)$/.test(tokens[from]!.lower)) return parts
  for (let i = from + 1; i < to; i++) {
    const cls = plainClass(tokens, i)
    if (cls !== 'time' && cls !== 'determiner' && cls !== 'number') return parts
  }
  const { lower } = tokens[from - 1]!
  return DATED.test(lower) || verbAt(tokens, from - 1)?.form === 'past'
    ? parts
    : { ...parts, source: rule.source }
}

const DATED = /^(?:polls?|surveys?|reports?|stud(?:y|ies)|articles?|letters?)$/

/** Rules that do not look far for their source. */
const NEAR_SOURCE: ReadonlySet<string> = new Set([
  'direct-speech',
  'reported-speech',
  'speech-opened',
  'parenthetical-speech',
  'according-to',
])

/** A source that the labels did not see, or did not think to belong. */
function withSource(_: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  const told = rule.rule === 'passive-by' && isAddressed(rule.lemma ?? '')
  if (parts.source.length > 0 || !(told || NEAR_SOURCE.has(rule.rule))) return parts
  return { ...parts, source: rule.source }
}

/** "cautioned crews that …", "the crews were told that …": a listener is neither cue nor content, nor the source. */
function withoutListener(analysis: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  const { addressee } = rule
  if (!addressee || crossesAny(rule.content, addressee)) return parts
  const passive = rule.rule.startsWith('passive') && isAddressed(rule.lemma ?? '')
  const cue = crossesAny(parts.cue, addressee) ? rule.cue : parts.cue
  if (passive)
    return {
      source: crossesAny(parts.source, addressee) ? rule.source : parts.source,
      cue,
      content: without(analysis, parts.content, addressee),
    }
  const opener = analysis.tokens[tokensOf(analysis, rule.content[0]!).from]!.lower
  return CLAUSE.test(opener)
    ? { ...parts, cue, content: without(analysis, parts.content, addressee) }
    : { ...parts, cue }
}

const CLAUSE = /^(?:that|if|whether|why|what|how)$/

/** "an engineer there wrote": where somebody is stands with who it is. */
function withoutPlace(analysis: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  const own = parts.cue[0]
  if (own === undefined || parts.cue.length > 1) return parts
  const { tokens } = analysis
  const { from, to } = tokensOf(analysis, own)
  if (to <= from + 1 || !/^(?:there|here)$/.test(tokens[from]!.lower)) return parts
  if (rule.cue[0]![0] !== tokens[from + 1]!.start) return parts
  return { ...parts, cue: [spanOfTokens(tokens, { from: from + 1, to })] }
}

/** "It was said that …" */
function withoutExpletive(analysis: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  if (rule.rule !== 'passive') return parts
  const { tokens } = analysis
  const it = [...parts.cue, ...parts.content]
    .map(span => tokensOf(analysis, span))
    .find(({ from, to }) => from < to && tokens[from]!.lower === 'it')
  if (it === undefined) return parts
  const span = spanOfTokens(tokens, { from: it.from, to: it.from + 1 })
  if (crossesAny(rule.cue, span) || crossesAny(rule.content, span)) return parts
  return {
    source: parts.source,
    cue: without(analysis, parts.cue, span),
    content: without(analysis, parts.content, span),
  }
}

/** "added that, “…”": the conjunction is no part of what stands in marks. */
function withoutConjunction(analysis: TextAnalysis, parts: Parts): Parts {
  const { tokens } = analysis
  const content = parts.content.flatMap((span, at): Span[] => {
    const { from, to } = tokensOf(analysis, span)
    if (to === from + 1 && tokens[from]!.lower === 'that' && at + 1 < parts.content.length) return []
    const that = tokens[from]?.lower === 'that' && tokens[from + 1]?.text === ','
    const marked = that && from + 2 < to && tokens[from + 2]!.kind === 'mark'
    return [marked ? [tokens[from + 2]!.start, span[1]] : span]
  })
  return { ...parts, content }
}

/** "If it rains the race is off, she argued": before such a tag no comma begins what was said, nor the middle of a clause. */
function withWholeClause(analysis: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  const [own, ruled] = [parts.content[0], rule.content[0]]
  if (rule.rule !== 'parenthetical-speech' || own === undefined || ruled === undefined) return parts
  if (parts.content.length > 1 || rule.content.length > 1 || own[1] !== ruled[1] || own[0] <= ruled[0])
    return parts
  const { tokens } = analysis
  const { from, to } = tokensOf(analysis, [ruled[0], own[0]])
  if (from >= to) return parts
  const subordinate = /^(?:if|even|when|as|while|but|unless|because)$/.test(tokens[from]!.lower)
  return subordinate || tokens[to - 1]!.text !== ',' ? { ...parts, content: rule.content } : parts
}

/**
 * "underlined that the border was where they had left it": labels lose a clause in words they do not know. Of those that
 * begin alike and end otherwise, 11 of 20 of the rule's are exact in PolNeAR dev, and 5 of the labels'.
 */
function withClauseEnd(analysis: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  const [own, ruled] = [parts.content[0], rule.content[0]]
  if (own === undefined || ruled === undefined || own[0] !== ruled[0]) return parts
  if (parts.content.length > 1 || rule.content.length > 1) return parts
  const first = analysis.tokens[tokensOf(analysis, ruled).from]
  return first?.lower === 'that' ? { ...parts, content: rule.content } : parts
}

/** "“…,” Lee said of the plan. “…”": beside a quotation, what stands behind the tag without any mark is not said. */
function withoutAsides(analysis: TextAnalysis, parts: Parts, rule: Candidate): Parts {
  const first = parts.content[0]
  if (rule.rule !== 'direct-speech' || first === undefined) return parts
  const { tokens } = analysis
  if (tokens[tokensOf(analysis, first).from]?.kind !== 'mark') return parts
  const end = Math.max(...parts.cue.map(span => span[1]))
  const content = parts.content.filter(span => {
    if (span[0] < end || crossesAny(rule.content, span)) return true
    const { from, to } = tokensOf(analysis, span)
    for (let i = from; i < to; i++) if (tokens[i]!.kind === 'mark') return true
    return false
  })
  return { ...parts, content }
}

/**
 * "Lee’s promise to keep the port was cheered": where whose noun it is opens the sentence, the sentence’s own verb is no
 * part of what was said.
 */
function withoutPredicate(analysis: TextAnalysis, parts: Parts): Parts {
  const [source, cue, content] = [parts.source[0], parts.cue[0], parts.content[0]]
  if (source === undefined || cue === undefined || content === undefined || parts.content.length > 1)
    return parts
  const { tokens, sentences } = analysis
  const own = tokensOf(analysis, source)
  const said = tokensOf(analysis, content)
  if (own.from >= own.to || said.from >= said.to) return parts
  const { firstToken } = sentences[tokens[own.from]!.sentence]!
  const possessive =
    plainClass(tokens, own.to - 1) === 'possessive' ||
    plainClass(tokens, own.to) === 'possessive' ||
    /^(?:his|her|its|their|my|our)$/.test(tokens[own.from]!.lower)
  const words = tokensOf(analysis, cue)
  if (own.from !== firstToken || !possessive || words.to !== said.from || words.from > own.to + 1)
    return parts
  const opens = /^(?:that|to)$/.test(tokens[said.from]!.lower)
  if (!opens && plainClass(tokens, words.to - 1) !== 'preposition') return parts
  let verbs = tokens[said.from]!.lower === 'that' ? 1 : 0
  for (let i = said.from + 1; i < said.to; i++) {
    const cls = plainClass(tokens, i)
    if (cls === 'comma' || cls === 'mark' || cls === 'conjunction') return parts
    if (cls === 'subordinator' || cls === 'pronoun') verbs++
    if (cls !== 'auxiliary' || plainClass(tokens, i - 1) === 'auxiliary') continue
    if (verbs === 0) return { ...parts, content: [spanOfTokens(tokens, { from: said.from, to: i })] }
    verbs--
  }
  return parts
}

/** Spans without the words of another at either end; what is nothing else goes. */
function without(analysis: TextAnalysis, spans: readonly Span[], gone: Span): Span[] {
  const words = tokensOf(analysis, gone)
  return spans.flatMap((span): Span[] => {
    if (!crosses(span, gone)) return [span]
    const own = tokensOf(analysis, span)
    const kept: TokenRange =
      words.from <= own.from
        ? { from: Math.max(own.from, words.to), to: own.to }
        : { from: own.from, to: words.from }
    return kept.from < kept.to ? [spanOfTokens(analysis.tokens, kept)] : []
  })
}

function crosses([a, b]: Span, [c, d]: Span): boolean {
  return a < d && c < b
}

function crossesAny(spans: readonly Span[], span: Span): boolean {
  return spans.some(other => crosses(other, span))
}
