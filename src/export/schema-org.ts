import type { ExportParts, StreamFormat } from './export-part.ts'
import { JsonItems } from './json-lines.ts'
import { KnownIds } from './known-ids.ts'
import { PartIndex } from './part-index.ts'
import { articleNode, outletName, outletNode, speakerNode, statementNodes } from './schema-org-nodes.ts'
import { nameOfId } from './selectors/selectors.ts'

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
      yield items.next(outletNode(label))
    for (const speaker of known.fresh(collation.speakers, ({ id }) => nameOfId(id)))
      yield items.next(speakerNode(speaker))
    for (const { id } of known.fresh(collation.documents, document => nameOfId(document.id)))
      yield items.next(articleNode(index.document(id)))
    for (const attribution of known.fresh(collation.attributions, ({ id }) => nameOfId(id)))
      for (const node of statementNodes(attribution, index)) yield items.next(node)
  }
  yield '\n]}\n'
}
