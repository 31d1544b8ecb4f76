import type { Attribution } from '../model/attribution.ts'
import { identifier } from '../model/identifier.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import type { Name } from '../text/names.ts'
import { actOf } from './acts.ts'
import type { Candidate } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import { chainsOf, continuedContent, quotationsIn } from './continued-quotation.ts'
import { followOns } from './follow-on.ts'
import type { Locale } from './locale.ts'
import { localeOf } from './locales.ts'
import { wordsOfNames } from './name-words.ts'
import { speechForm } from './speech-form.ts'
import { unitsOf } from './unit.ts'
import type { WorkingUnit } from './working-unit.ts'
import { claim, claimTaken } from './working-unit.ts'

/** Source, cue and content of everything that is attributed. `speaker` is left null here. */
export function findAttributions(
  document: string,
  analysis: TextAnalysis,
  names: readonly Name[],
): Attribution[] {
  return findCandidates(analysis, names)
    .filter(c => !c.negated && c.content.length > 0)
    .map(c => attributionOf(document, analysis, c))
    .sort((a, b) => startOf(a) - startOf(b) || a.content[0]![0] - b.content[0]![0])
}

/** What the finders of the document's language claim, in no particular order. */
export function findCandidates(analysis: TextAnalysis, names: readonly Name[]): Candidate[] {
  const locale = localeOf(analysis.language)
  if (locale === null) return []
  const units = readUnits(analysis, names, locale)
  const chains = chainsOf(analysis.quotations)
  /** Offsets of quotations outside their own unit that an attribution took. */
  const taken = new Set<number>()
  for (const unit of units) {
    claimTaken(unit, taken)
    const starts = unit.items.filter(i => i.kind === 'quotation').map(i => i.start)
    for (const find of locale.finders) {
      for (const candidate of find(unit)) {
        const further = continuedContent(chains, quotationsIn(candidate, starts))
        for (const [start] of further) taken.add(start)
        for (const [start] of candidate.content) if (start >= unit.items.at(-1)!.end) taken.add(start)
        claim(
          unit,
          further.length === 0 ? candidate : { ...candidate, content: [...candidate.content, ...further] },
        )
      }
    }
  }
  const extra = followOns(units, chains, taken)
  return [...units.flatMap(u => u.accepted), ...extra]
}

function readUnits(analysis: TextAnalysis, names: readonly Name[], locale: Locale): WorkingUnit[] {
  const named = wordsOfNames(analysis, names)
  const tagged = unitsOf(analysis, t => maySpeak(analysis, locale, t)).map(u => locale.tag(u, named))
  return tagged.map((unit, u) => ({
    ...unit,
    text: analysis.text,
    odds: unit.items.map((_, i) => locale.odds(unit, i)),
    claimed: unit.items.map(() => false),
    accepted: [],
    relays: new Map(),
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
    id: identifier('a', document, ...content.flat(), ...c.cue.flat()),
    document,
    kind: speechForm(analysis, content),
    source: c.source,
    cue: c.cue,
    content,
    speaker: null,
    speakerBasis: c.rule === 'follow-on' ? 'follow-on' : 'none',
    act: c.act ?? actOf(c.lemma, cue),
    addressee: c.addressee ? analysis.text.slice(c.addressee[0], c.addressee[1]) : null,
    relay: (c.relay ?? []).map(span => ({ name: analysis.text.slice(span[0], span[1]), span })),
    confidence: confidenceOf(c),
  }
}

function startOf(a: Attribution): number {
  return Math.min(a.source[0]?.[0] ?? Infinity, a.cue[0]?.[0] ?? Infinity, a.content[0]?.[0] ?? Infinity)
}
