import type { Attribution } from '../model/attribution.ts'
import { joinedPieces } from '../model/pieces.ts'
import type { Span } from '../model/span.ts'
import type { Speaker } from '../model/speaker.ts'
import { type ExportedDocument, oneLine, type PartIndex } from './part-index.ts'
import { quotedSpans } from './quoted-spans.ts'
import { nameOfHash, nameOfId } from './selectors/selectors.ts'

/*
 * Nodes of schema.org, one function a type. What they answer is inferred, so that a test can hold it against the vocabulary,
 * property by property; a type that stands there by name would hide what is too much.
 */

const SPEAKER_TYPES = {
  person: 'Person',
  organisation: 'Organization',
  group: 'Thing',
  unknown: 'Thing',
} as const

export function outletNode(label: string) {
  return { '@type': 'NewsMediaOrganization', '@id': outletName(label), name: label } as const
}

export function speakerNode({ id, name, kind, aliases }: Speaker) {
  const others = aliases.filter(alias => alias !== name)
  return {
    '@type': SPEAKER_TYPES[kind],
    '@id': nameOfId(id),
    name,
    ...(others.length === 0 ? {} : { alternateName: others }),
  }
}

/** All that is known of an author is the byline, so there is no `@id`. */
export function authorNode(byline: string) {
  return { '@type': 'Person', name: oneLine(byline) } as const
}

export function articleNode({ document, label, url }: ExportedDocument) {
  const { id, title, published, language, byline, credit, sha256, text } = document
  return {
    '@type': 'NewsArticle' as const,
    '@id': nameOfId(id),
    ...(url === null ? {} : { url }),
    ...(title === null ? {} : { headline: oneLine(title) }),
    ...(published === null ? {} : { datePublished: published }),
    ...(language === 'und' ? {} : { inLanguage: language }),
    ...(byline === null ? {} : { author: authorNode(byline) }),
    ...(credit === null ? {} : { creditText: oneLine(credit) }),
    publisher: { '@id': outletName(label) },
    identifier: nameOfHash(sha256),
    articleBody: text,
  }
}

/** Of one attribution: its quotations, and the whole where it is not all quotation. */
export function* statementNodes(attribution: Attribution, index: PartIndex) {
  const { id, document, content, kind } = attribution
  const quoted = quotedSpans(index.analysis(document), content, kind)
  const isWhole = quoted.length === 1 && kind === 'direct'
  const names = quoted.map((_, k) => (isWhole ? nameOfId(id) : `${nameOfId(id)}:${k + 1}`))
  for (const [k, span] of quoted.entries()) yield quotationNode(names[k]!, span, attribution, index)
  if (!isWhole) yield speechNode(attribution, names, index)
}

export function quotationNode(name: string, span: Span, attribution: Attribution, index: PartIndex) {
  const { document, speaker } = attribution
  return {
    '@type': 'Quotation' as const,
    '@id': name,
    text: index.document(document).document.text.slice(...span),
    ...(speaker === null ? {} : { creator: { '@id': nameOfId(speaker) } }),
    ...statedIn(attribution, index),
  }
}

/** `quotations`: names of those that are parts of it. */
export function speechNode(attribution: Attribution, quotations: readonly string[], index: PartIndex) {
  const { id, document, content, kind, speaker } = attribution
  const at = index.document(document)
  return {
    '@type': 'CreativeWork' as const,
    '@id': nameOfId(id),
    genre: `${kind} speech`,
    text: joinedPieces(at.document.text, content),
    creator: { '@id': outletName(at.label) },
    ...(speaker === null ? {} : { mentions: { '@id': nameOfId(speaker) } }),
    ...statedIn(attribution, index),
    ...(quotations.length === 0 ? {} : { hasPart: quotations.map(name => ({ '@id': name })) }),
  }
}

function statedIn(attribution: Attribution, index: PartIndex) {
  const { language } = index.document(attribution.document).document
  return {
    isPartOf: { '@id': nameOfId(attribution.document) },
    ...(language === 'und' ? {} : { inLanguage: language }),
    description: index.accordingTo(attribution),
  }
}

/** Outlets have no ids of their own: they are one by name. */
export function outletName(label: string): string {
  return nameOfId(`outlet:${label}`)
}
