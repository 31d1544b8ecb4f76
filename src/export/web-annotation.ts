import type { Attribution } from '../model/attribution.ts'
import type { Passage, Span } from '../model/span.ts'
import type { Utterance } from '../model/utterance.ts'
import { VERSION } from '../version.ts'
import type { ExportParts, StreamFormat } from './export-part.ts'
import { JsonItems } from './json-lines.ts'
import { KnownIds } from './known-ids.ts'
import { type ExportedDocument, PartIndex } from './part-index.ts'
import { nameOfId } from './selectors/selectors.ts'

/** The published context first; what it has no word for stands under names of our own. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    hearsay: 'urn:hearsay:term:',
    speaker: { '@id': 'hearsay:speaker', '@type': '@id' },
    act: 'hearsay:act',
    form: 'hearsay:form',
    confidence: 'hearsay:confidence',
    sourceSha256: 'hearsay:sourceSha256',
  },
] as const

const GENERATOR = { id: nameOfId(`hearsay-${VERSION}`), type: 'Software', name: `Hearsay ${VERSION}` }

/** What kinds of speech are in words. */
const FORM_WORDS = {
  direct: 'wholly in quotation marks',
  mixed: 'in part in quotation marks',
  indirect: 'without quotation marks',
} as const

/**
 * W3C Web Annotation: what was said as the target, who said it and the words that report it as bodies; and what several
 * reports have of one utterance, together. Targets are texts by their hash; see `Selectors`.
 */
export const webAnnotation: StreamFormat = {
  name: 'annotation',
  title: 'W3C Web Annotation',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  ending: 'jsonld',
  pieces: annotationPieces,
}

async function* annotationPieces(parts: ExportParts): AsyncGenerator<string> {
  yield `{"@context": ${JSON.stringify(CONTEXT)},\n"type": "AnnotationCollection",\n"label": "Who said what, according to whom",\n"generator": ${JSON.stringify(GENERATOR)},\n"first": {"type": "AnnotationPage", "startIndex": 0, "items": [`
  const items = new JsonItems()
  const known = new KnownIds()
  let total = 0
  for await (const { collation } of parts) {
    const index = new PartIndex(collation)
    for (const attribution of known.fresh(collation.attributions, ({ id }) => id)) {
      yield items.next(annotationOf(attribution, index))
      total++
    }
    for (const utterance of known.fresh(collation.utterances, ({ id }) => id)) {
      if (utterance.readings.length < 2) continue
      yield items.next(readingsAnnotation(utterance, index))
      total++
    }
  }
  yield `\n]},\n"total": ${total}\n}\n`
}

/** Of one attribution, without its context: as an item of a page. */
export function annotationOf(attribution: Attribution, index: PartIndex): object {
  const { document, source, cue, content, kind, act, confidence, speaker } = attribution
  const at = index.document(document)
  const body = [
    {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: 'en',
      value: `${index.accordingTo(attribution)} this, ${FORM_WORDS[kind]}`,
    },
    ...source.map(span => ({ ...passageAgain(at, span), purpose: 'identifying' })),
    ...cue.map(span => ({ ...passageAgain(at, span), purpose: 'classifying' })),
  ]
  return {
    id: nameOfId(attribution.id),
    type: 'Annotation',
    motivation: 'describing',
    ...(speaker === null ? {} : { speaker: nameOfId(speaker) }),
    act,
    form: kind,
    confidence,
    body,
    target: content.map((span, i) => (i === 0 ? passageIn(at, span) : passageAgain(at, span))),
  }
}

/**
 * One passage as an annotation by itself, with its context: what a reader takes along. `attribution`: whose words they are, or
 * that have them; null where nobody is said to have said them.
 */
export function passageAnnotation(
  { document, span }: Passage,
  attribution: Attribution | null,
  index: PartIndex,
): object {
  const at = index.document(document)
  const told = attribution === null ? { motivation: 'describing' } : annotationOf(attribution, index)
  const value = `According to ${at.label}`
  return {
    '@context': CONTEXT,
    id: nameOfId(`${document}:${span[0]}-${span[1]}`),
    type: 'Annotation',
    body: [{ type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value }],
    ...told,
    ...(attribution === null ? {} : { id: `${nameOfId(attribution.id)}:${span[0]}-${span[1]}` }),
    target: [passageIn(at, span)],
    generator: GENERATOR,
  }
}

function readingsAnnotation({ id, speaker, readings }: Utterance, index: PartIndex): object {
  const told = readings.map(({ attribution, document }) => {
    const said = index.attributions.get(attribution)
    return said === undefined
      ? `According to ${index.document(document).label}`
      : `${index.accordingTo(said)} this`
  })
  return {
    id: nameOfId(id),
    type: 'Annotation',
    motivation: 'linking',
    ...(speaker === null ? {} : { speaker: nameOfId(speaker) }),
    body: {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: 'en',
      value: `One thing said once, in ${readings.length} readings. ${[...new Set(told)].join('; ')}.`,
    },
    target: readings.map(({ document, span }) => passageIn(index.document(document), span)),
  }
}

/** A passage, with what is known of its text. */
function passageIn({ document, selected, url }: ExportedDocument, span: Span) {
  return {
    type: 'SpecificResource',
    source: {
      id: selected.name,
      type: 'Text',
      format: 'text/plain',
      ...(document.language === 'und' ? {} : { language: document.language }),
      sourceSha256: document.sha256,
      ...(url === null ? {} : { via: url }),
    },
    selector: selected.selectors(span),
  }
}

/** A passage of a text that the same annotation tells of elsewhere. */
function passageAgain({ selected }: ExportedDocument, span: Span) {
  return { type: 'SpecificResource', source: selected.name, selector: selected.selectors(span) }
}
