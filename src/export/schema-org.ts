import type { Attribution } from '../model/attribution.ts'
import type { Speaker } from '../model/speaker.ts'
import type { ExportParts, StreamFormat } from './export-part.ts'
import { JsonItems } from './json-lines.ts'
import { KnownIds } from './known-ids.ts'
import { type ExportedDocument, joinedPieces, oneLine, PartIndex } from './part-index.ts'
import { quotedSpans } from './quoted-spans.ts'
import { nameOfHash, nameOfId } from './selectors/selectors.ts'

/**
 * schema.org: each report a NewsArticle, what stands in quotation marks a Quotation by whoever is said to have said it,
 * and speech without marks a work of the outlet that mentions the speaker, since the words are not the speaker's own.
 * Nothing is rated: ClaimReview is for those who have given a verdict, and here nobody has.
 */
export const schemaOrg: StreamFormat = {
  name: 'schema-org',
  title: 'schema.org NewsArticle and Quotation, JSON-LD',
  mediaType: 'application/ld+json',
  ending: 'jsonld',
  pieces: schemaOrgPieces,
}

async function* schemaOrgPieces(parts: ExportParts): AsyncGenerator<string> {
  yield '{"@context": "https://schema.org",\n"@graph": ['
  const items = new JsonItems()
  const known = new KnownIds()
  for await (const { collation } of parts) {
    const index = new PartIndex(collation)
    const labels = [...index.documents.values()].map(({ label }) => label)
    for (const label of known.fresh([...new Set(labels)], name => outletName(name)))
      yield items.next({ '@type': 'NewsMediaOrganization', '@id': outletName(label), name: label })
    for (const speaker of known.fresh(collation.speakers, ({ id }) => nameOfId(id)))
      yield items.next(speakerNode(speaker))
    for (const { id } of known.fresh(collation.documents, document => nameOfId(document.id)))
      yield items.next(articleNode(index.document(id)))
    for (const attribution of known.fresh(collation.attributions, ({ id }) => nameOfId(id)))
      for (const node of statementNodes(attribution, index)) yield items.next(node)
  }
  yield '\n]}\n'
}

function speakerNode({ id, name, kind, aliases }: Speaker): object {
  const others = aliases.filter(alias => alias !== name)
  return {
    '@type': kind === 'person' ? 'Person' : kind === 'organisation' ? 'Organization' : 'Thing',
    '@id': nameOfId(id),
    name,
    ...(others.length === 0 ? {} : { alternateName: others }),
  }
}

function articleNode({ document, label, url }: ExportedDocument): object {
  const { id, title, published, language, byline, credit, sha256, text } = document
  return {
    '@type': 'NewsArticle',
    '@id': nameOfId(id),
    ...(url === null ? {} : { url }),
    ...(title === null ? {} : { headline: oneLine(title) }),
    ...(published === null ? {} : { datePublished: published }),
    ...(language === 'und' ? {} : { inLanguage: language }),
    ...(byline === null ? {} : { author: { '@type': 'Person', name: oneLine(byline) } }),
    ...(credit === null ? {} : { creditText: oneLine(credit) }),
    publisher: { '@id': outletName(label) },
    identifier: nameOfHash(sha256),
    articleBody: text,
  }
}

/** Of one attribution: its quotations, and the whole where it is not all quotation. */
function* statementNodes(attribution: Attribution, index: PartIndex): Generator<object> {
  const { id, document, content, kind, speaker, negated } = attribution
  const at = index.document(document)
  const { text, language } = at.document
  const who = speaker === null ? {} : { '@id': nameOfId(speaker) }
  const common = {
    isPartOf: { '@id': nameOfId(document) },
    ...(language === 'und' ? {} : { inLanguage: language }),
    description: index.accordingTo(attribution),
  }
  const quoted = negated === true ? [] : quotedSpans(index.analysis(document), content, kind)
  const quotations = quoted.map((span, k) => ({
    '@type': 'Quotation',
    '@id': quoted.length === 1 && kind === 'direct' ? nameOfId(id) : `${nameOfId(id)}:${k + 1}`,
    text: text.slice(...span),
    ...(speaker === null ? {} : { creator: who }),
    ...common,
  }))
  yield* quotations
  if (quotations.length === 1 && kind === 'direct') return
  yield {
    '@type': 'CreativeWork',
    '@id': nameOfId(id),
    genre: negated === true ? 'what is said not to have been said' : `${kind} speech`,
    text: joinedPieces(text, content),
    creator: { '@id': outletName(at.label) },
    ...(speaker === null ? {} : { mentions: who }),
    ...common,
    ...(quotations.length === 0 ? {} : { hasPart: quotations.map(node => ({ '@id': node['@id'] })) }),
  }
}

/** Outlets have no ids of their own: they are one by name. */
export function outletName(label: string): string {
  return nameOfId(`outlet:${label}`)
}
