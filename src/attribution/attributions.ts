import type { Attribution } from '../model/attribution.ts'
import { identifier } from '../model/identifier.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import type { Name } from '../text/names/names.ts'
import type { Candidate } from './candidate.ts'
import { actOf } from './cues/acts.ts'
import { confidenceOf } from './cues/confidence.ts'
import type { QuotationChains } from './finders/continued-quotation.ts'
import { chainsOf, continuedContent, quotationsIn } from './finders/continued-quotation.ts'
import { followOns, speaks } from './finders/follow-on.ts'
import { insidesOf } from './finders/nested-quotations.ts'
import type { Outlets } from './finders/outlets.ts'
import { outletsOf } from './finders/outlets.ts'
import { relayName, toldOutlet } from './finders/relay-links.ts'
import type { Locale } from './languages/locale.ts'
import { localeOf } from './languages/locales.ts'
import { wordsOfNames } from './phrases/name-words.ts'
import { unitsOf } from './phrases/unit.ts'
import type { WorkingUnit } from './phrases/working-unit.ts'
import { claim, claimTaken } from './phrases/working-unit.ts'
import type { Reading } from './reading.ts'
import { speechForm } from './speech-form.ts'

const NO_CHAINS: QuotationChains = chainsOf([])

/**
 * Source, cue and content of everything that is attributed. `speaker` is left null here. `outlet`: the
 * publisher, which is no relay of what it was told itself.
 */
export function findAttributions(
  document: string,
  analysis: TextAnalysis,
  names: readonly Name[],
  outlet: string | null = null,
): Attribution[] {
  return findCandidates(analysis, names, outlet)
    .filter(c => c.content.length > 0)
    .map(c => attributionOf(document, analysis, c))
    .sort((a, b) => startOf(a) - startOf(b) || a.content[0]![0] - b.content[0]![0])
}

/** What the finders of the document's language claim; null for a language without any. */
export function readByRules(
  analysis: TextAnalysis,
  names: readonly Name[],
  outlet: string | null = null,
): Reading | null {
  const locale = localeOf(analysis.language)
  if (locale === null) return null
  const named = wordsOfNames(analysis, names)
  const outlets = outletsOf(analysis, names, outlet)
  const read = (part: TextAnalysis) => workingUnits(part, locale, named, outlets)
  const units = read(analysis)
  const chains = chainsOf(analysis.quotations)
  /** Offsets of quotations outside their own unit that an attribution took. */
  const taken = new Set<number>()
  for (const unit of units) findIn(unit, locale, chains, taken)
  const extra = followOns(units, chains, taken)
  const candidates = [...units.flatMap(u => u.accepted), ...extra]
  return { units, outlets, chains, candidates, nested: nestedSpeech(analysis, locale, read) }
}

/** What is attributed in a document, in no particular order. */
function findCandidates(
  analysis: TextAnalysis,
  names: readonly Name[],
  outlet: string | null = null,
): readonly Candidate[] {
  const reading = readByRules(analysis, names, outlet)
  if (reading === null) return []
  const learned = localeOf(analysis.language)?.learned
  return [...(learned === undefined ? reading.candidates : learned(analysis, reading)), ...reading.nested]
}

/** Lets every finder in its order claim what it finds in a unit. */
function findIn(unit: WorkingUnit, locale: Locale, chains: QuotationChains, taken: Set<number>): void {
  claimTaken(unit, taken)
  const starts = unit.items.filter(i => i.kind === 'quotation').map(i => i.start)
  for (const find of locale.finders) {
    for (const found of find(unit)) {
      const candidate = throughOutlet(unit, found)
      const further = starts.length === 0 ? [] : continuedContent(chains, quotationsIn(candidate, starts))
      for (const [start] of further) taken.add(start)
      for (const [start] of candidate.content) if (start >= unit.items.at(-1)!.end) taken.add(start)
      claim(
        unit,
        further.length === 0 ? candidate : { ...candidate, content: [...candidate.content, ...further] },
      )
    }
  }
}

/** Whoever is quoted by the one who is quoted: “… as stated in the Law, ‘…’ …” */
function nestedSpeech(
  analysis: TextAnalysis,
  locale: Locale,
  read: (part: TextAnalysis) => WorkingUnit[],
): Candidate[] {
  const found: Candidate[] = []
  for (const inside of insidesOf(analysis)) {
    const starts = new Set(inside.quotations.map(q => q.start))
    const taken = new Set<number>()
    for (const unit of read(inside)) {
      findIn(unit, locale, NO_CHAINS, taken)
      for (const c of unit.accepted)
        if (c.content.some(([start]) => starts.has(start)) && speaks(c)) found.push(c)
    }
  }
  return found
}

/** An outlet that somebody told something is how the words came here. */
function throughOutlet(unit: WorkingUnit, candidate: Candidate): Candidate {
  const outlet = toldOutlet(unit, candidate)
  return outlet === null ? candidate : { ...candidate, relay: [...(candidate.relay ?? []), outlet] }
}

function workingUnits(
  analysis: TextAnalysis,
  locale: Locale,
  named: ReadonlySet<number>,
  outlets: Outlets,
): WorkingUnit[] {
  const tagged = unitsOf(analysis, t => maySpeak(analysis, locale, t)).map(u => locale.tag(u, named))
  return tagged.map((unit, u) => ({
    ...unit,
    text: analysis.text,
    odds: locale.odds(unit),
    claimed: unit.items.map(() => false),
    accepted: [],
    relays: new Map(),
    outlets,
    next: tagged[u + 1] ?? null,
  }))
}

const TAG_WINDOW = 6

/** Whether a verb of speaking stands among the next words. */
function maySpeak(analysis: TextAnalysis, locale: Locale, token: number): boolean {
  for (let t = token; t < token + TAG_WINDOW && t < analysis.tokens.length; t++) {
    const { kind, lower } = analysis.tokens[t]!
    if (kind === 'mark') return false
    if (kind === 'word' && locale.isTagVerb(lower)) return true
  }
  return false
}

function attributionOf(document: string, analysis: TextAnalysis, c: Candidate): Attribution {
  const inText = (a: Span, b: Span) => a[0] - b[0]
  const content = [...c.content].sort(inText)
  const cue = c.cue.map(([s, e]) => analysis.text.slice(s, e)).join(' ')
  return {
    id: identifier('a', [document, ...content.flat(), ...c.cue.flat()]),
    document,
    kind: speechForm(analysis, content),
    source: c.source,
    cue: c.cue,
    content,
    speaker: null,
    speakerBasis: c.rule === 'follow-on' ? 'follow-on' : 'none',
    act: c.act ?? actOf(c.lemma, cue),
    addressee: c.addressee ? analysis.text.slice(c.addressee[0], c.addressee[1]) : null,
    relay: (c.relay ?? []).map(span => relayName(analysis.text, span)),
    confidence: Math.round(100 * (c.confidence ?? confidenceOf(c))) / 100,
    ...(c.negated ? { negated: true } : {}),
  }
}

function startOf(a: Attribution): number {
  return Math.min(a.source[0]?.[0] ?? Infinity, a.cue[0]?.[0] ?? Infinity, a.content[0]?.[0] ?? Infinity)
}
