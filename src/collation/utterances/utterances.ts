import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Copy } from '../../model/copy.ts'
import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Story } from '../../model/story.ts'
import type { Apparatus, Reading, Utterance, Variant } from '../../model/utterance.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { Witness } from '../apparatus/apparatus.ts'
import { alignReadings } from '../apparatus/apparatus.ts'
import { findVariants, reportingVerbVariant } from '../apparatus/variants.ts'
import { type OriginFinder, originFinder } from '../origins/origins.ts'
import { ComparisonsByStory } from './compared-readings.ts'
import { cutCompounds } from './compound-sentences.ts'
import { readingWordsOnce } from './reading-words.ts'
import type { PlacedRendering } from './rendering.ts'
import { namedSpeakers, renderingsOf } from './rendering.ts'
import { groupRenderings } from './same-utterance.ts'

/**
 * What was said, each thing once, with every document's reading of it. Readings belong together where one
 * speaker says one thing on one occasion; a source without a name is joined to another only by nearly the same
 * words in the same story.
 *
 * A document has several readings of an utterance where its headline or lead says again what its text says,
 * where it repeats the very words, or where the cue interrupts the sentence (a reading for each part).
 *
 * In order of the stories' ids, then of where the documents have the utterance: the median of its relative
 * places, as a reader meets it.
 */
export function findUtterances(
  documents: readonly AnnotatedDocument[],
  stories: readonly Story[],
  attributions: readonly Attribution[],
  occasionOf: ReadonlyMap<string, string>,
  copies: readonly Copy[],
): Utterance[] {
  const storyOf = new Map(stories.flatMap(s => s.documents.map((d): [string, string] => [d, s.id])))
  const byDocument = Map.groupBy(attributions, a => a.document)
  const ordered = [...documents].sort((x, y) => byCodeUnits(x.document.id, y.document.id))
  const analyses = new Map(ordered.map(d => [d.document.id, d.analysis]))
  const named = namedSpeakers(ordered, attributions)
  const wordsOf = readingWordsOnce()
  const sentences = ordered.flatMap(d =>
    renderingsOf(d, byDocument.get(d.document.id) ?? [], storyOf, occasionOf, named, wordsOf),
  )
  const comparisons = new ComparisonsByStory()
  const renderings = cutCompounds(sentences, analyses, comparisons)
  const originsOf = originFinder(
    ordered.map(d => d.document),
    attributions,
    copies,
  )
  const groups = Map.groupBy(groupRenderings(renderings, comparisons).entries(), ([, group]) => group)
  return [...groups.values()]
    .map(members => members.map(([i]) => renderings[i]!))
    .map(members => ({ members, story: members[0]!.story ?? '', place: medianPlace(members, analyses) }))
    .sort(
      (x, y) => byCodeUnits(x.story, y.story) || x.place - y.place || byFirstReading(x.members, y.members),
    )
    .map(({ members }) => utteranceOf(members, analyses, originsOf))
}

function utteranceOf(
  members: readonly PlacedRendering[],
  analyses: ReadonlyMap<string, TextAnalysis>,
  originsOf: OriginFinder,
): Utterance {
  const readings = members.flatMap(m =>
    m.spans.map(
      (span): Reading => ({
        document: m.document,
        attribution: m.attribution.id,
        span,
        form: m.attribution.kind,
      }),
    ),
  )
  const witnesses = readings.map(
    (r): Witness => ({ document: r.document, analysis: analyses.get(r.document)!, span: r.span }),
  )
  const apparatus = alignReadings(witnesses)
  return {
    id: identifier(
      'u',
      readings.flatMap(r => [r.document, r.attribution, ...r.span]),
    ),
    ...speakerAndOccasion(members),
    readings,
    apparatus,
    variants: readings.length < 2 ? [] : variantsOf(members, apparatus, witnesses, analyses),
    origins: originsOf(readings),
  }
}

/** The named speaker's, where readings of an unnamed source were joined to it by their words. */
function speakerAndOccasion(members: readonly PlacedRendering[]): Pick<Utterance, 'speaker' | 'occasion'> {
  const speaker = (members.find(m => m.named) ?? members.find(m => m.speaker !== null))?.speaker ?? null
  const own = members.filter(m => m.speaker === speaker)
  return { speaker, occasion: own.find(m => m.occasion !== null)?.occasion ?? null }
}

function variantsOf(
  members: readonly PlacedRendering[],
  apparatus: Apparatus,
  witnesses: readonly Witness[],
  analyses: ReadonlyMap<string, TextAnalysis>,
): Variant[] {
  const cued = members.map(m => ({
    document: m.document,
    text: analyses.get(m.document)!.text,
    cue: m.attribution.cue,
  }))
  const verb = reportingVerbVariant(cued)
  return [...(verb === null ? [] : [verb]), ...findVariants(apparatus, witnesses)]
}

/** Where the documents have it, as a share of their length: the middle of the places, or the mean of the two. */
function medianPlace(
  members: readonly PlacedRendering[],
  analyses: ReadonlyMap<string, TextAnalysis>,
): number {
  const places = members
    .map(m => m.spans[0]![0] / Math.max(1, analyses.get(m.document)!.text.length))
    .sort((x, y) => x - y)
  const middle = (places.length - 1) / 2
  return (places[Math.floor(middle)]! + places[Math.ceil(middle)]!) / 2
}

function byFirstReading(x: readonly PlacedRendering[], y: readonly PlacedRendering[]): number {
  const [a, b] = [x[0]!, y[0]!]
  return (
    byCodeUnits(a.document, b.document) ||
    a.spans[0]![0] - b.spans[0]![0] ||
    byCodeUnits(a.attribution.id, b.attribution.id)
  )
}
