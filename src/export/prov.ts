import type { Attribution } from '../model/attribution.ts'
import type { ComparedCopy } from '../model/copy.ts'
import type { Occasion } from '../model/occasion.ts'
import { joinedPieces } from '../model/pieces.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Utterance } from '../model/utterance.ts'
import { VERSION } from '../version.ts'
import type { ExportPart, ExportParts, StreamFormat } from './export-part.ts'
import { JsonItems } from './json-lines.ts'
import { KnownIds } from './known-ids.ts'
import { type ExportedDocument, oneLine, PartIndex } from './part-index.ts'
import { outletName } from './schema-org-nodes.ts'
import { nameOfHash, nameOfId } from './selectors/selectors.ts'

const link = (name: string) => ({ '@id': `prov:${name}`, '@type': '@id' })

/** All terms that are used, here: who reads it needs nothing from the network. */
const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  hearsay: 'urn:hearsay:term:',
  label: 'rdfs:label',
  value: 'prov:value',
  wasQuotedFrom: link('wasQuotedFrom'),
  hadPrimarySource: link('hadPrimarySource'),
  wasRevisionOf: link('wasRevisionOf'),
  wasDerivedFrom: link('wasDerivedFrom'),
  wasAttributedTo: link('wasAttributedTo'),
  wasAssociatedWith: link('wasAssociatedWith'),
  wasGeneratedBy: link('wasGeneratedBy'),
  wasInfluencedBy: link('wasInfluencedBy'),
  used: link('used'),
  entity: link('entity'),
  qualifiedQuotation: { '@id': 'prov:qualifiedQuotation' },
  generatedAtTime: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },
} as const

/**
 * PROV-O as JSON-LD. A passage was quoted from the text of a report, which was derived from the bytes as read; its primary
 * source is what was said, by the speaker, on an occasion. A report that has the text of another was quoted from it. A
 * revision was a revision of what stood there before. Agents are outlets, speakers, and the program that found it.
 */
export const prov: StreamFormat = {
  name: 'prov',
  title: 'PROV-O, JSON-LD',
  mediaType: 'application/ld+json',
  ending: 'jsonld',
  pieces: provPieces,
}

async function* provPieces(parts: ExportParts): AsyncGenerator<string> {
  yield `{"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [`
  const items = new JsonItems()
  const known = new KnownIds()
  for await (const part of parts) for (const node of nodesOf(part, known)) yield items.next(node)
  yield '\n]}\n'
}

type Node = Readonly<Record<string, unknown>> & { readonly '@id': string }

function* nodesOf(part: ExportPart, known: KnownIds): Generator<Node> {
  const index = new PartIndex(part.collation)
  for (const node of everyNode(part, index)) if (known.fresh([node], one => one['@id']).length > 0) yield node
}

function* everyNode({ collation, revisionOf, extractorOf }: ExportPart, index: PartIndex): Generator<Node> {
  for (const { label } of index.documents.values())
    yield { '@id': outletName(label), '@type': ['prov:Agent', 'prov:Organization'], label }
  for (const speaker of collation.speakers) yield speakerNode(speaker)
  const copiesTo = Map.groupBy(collation.copies, ({ to }) => to)
  for (const document of index.documents.values()) {
    const { id, sha256 } = document.document
    yield { '@id': nameOfHash(sha256), '@type': 'prov:Entity', label: `bytes of ${id} as read` }
    yield documentNode(document, copiesTo.get(id) ?? [], revisionOf?.get(id) ?? null)
  }
  for (const occasion of collation.occasions) yield occasionNode(occasion)
  const said = new Map<string, string[]>()
  for (const utterance of collation.utterances) {
    yield utteranceNode(utterance)
    for (const { attribution } of utterance.readings)
      said.set(attribution, [...(said.get(attribution) ?? []), nameOfId(utterance.id)])
  }
  for (const attribution of collation.attributions) {
    const version = extractorOf?.get(attribution.document) ?? VERSION
    yield programNode(version)
    yield readingNode(attribution.document, version)
    for (const { name } of attribution.relay)
      yield { '@id': relayName(name), '@type': 'prov:Agent', label: oneLine(name) }
    const utterances = [...new Set(said.get(attribution.id) ?? [])]
    yield attributionNode(attribution, utterances, extraction(attribution.document, version), index)
  }
  for (const utterance of collation.utterances) yield* readingNodes(utterance, index)
}

function speakerNode({ id, name, kind }: Speaker): Node {
  const narrower = { person: ['prov:Person'], organisation: ['prov:Organization'], group: [], unknown: [] }
  return { '@id': nameOfId(id), '@type': ['prov:Agent', ...narrower[kind]], label: name }
}

function documentNode(
  { document, label, url, selected }: ExportedDocument,
  copies: readonly ComparedCopy[],
  before: string | null,
): Node {
  const { id, title, published, sha256 } = document
  return {
    '@id': nameOfId(id),
    '@type': 'prov:Entity',
    ...(title === null ? {} : { label: oneLine(title) }),
    wasAttributedTo: outletName(label),
    wasDerivedFrom: nameOfHash(sha256),
    ...(before === null ? {} : { wasRevisionOf: nameOfId(before) }),
    // As a time only where it is one: a day has no zone.
    ...(published !== null && TIME.test(published) ? { generatedAtTime: published } : {}),
    ...(published === null ? {} : { 'hearsay:published': published }),
    ...(url === null ? {} : { 'hearsay:url': url }),
    'hearsay:text': { '@id': selected.name },
    ...(copies.length === 0
      ? {}
      : {
          wasQuotedFrom: copies.map(({ from }) => nameOfId(from)),
          qualifiedQuotation: copies.map(({ from, basis, containment }) => ({
            '@type': 'prov:Quotation',
            entity: nameOfId(from),
            'hearsay:basis': basis,
            'hearsay:containment': containment,
          })),
        }),
  }
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

function occasionNode({ id, speaker, date, place }: Occasion): Node {
  return {
    '@id': nameOfId(id),
    '@type': 'prov:Activity',
    ...(speaker === null ? {} : { wasAssociatedWith: nameOfId(speaker) }),
    ...(date === null ? {} : { 'hearsay:date': date.value, 'hearsay:dateBasis': date.basis }),
    ...(place === null ? {} : { 'hearsay:place': place.text, 'hearsay:placeBasis': place.basis }),
  }
}

function utteranceNode({ id, speaker, occasion }: Utterance): Node {
  return {
    '@id': nameOfId(id),
    '@type': 'prov:Entity',
    label: 'one thing said once',
    ...(speaker === null ? {} : { wasAttributedTo: nameOfId(speaker) }),
    ...(occasion === null ? {} : { wasGeneratedBy: nameOfId(occasion) }),
  }
}

function programNode(version: string): Node {
  return {
    '@id': nameOfId(`hearsay-${version}`),
    '@type': ['prov:Agent', 'prov:SoftwareAgent'],
    label: `Hearsay ${version}`,
  }
}

const extraction = (document: string, version: string) => `${nameOfId(document)}:read-by:${version}`

function readingNode(document: string, version: string): Node {
  return {
    '@id': extraction(document, version),
    '@type': 'prov:Activity',
    label: 'annotation of a report',
    used: nameOfId(document),
    wasAssociatedWith: nameOfId(`hearsay-${version}`),
  }
}

function attributionNode(
  attribution: Attribution,
  utterances: readonly string[],
  activity: string,
  index: PartIndex,
): Node {
  const { id, document, content, speaker, kind, confidence, relay } = attribution
  const { document: report, selected } = index.document(document)
  return {
    '@id': nameOfId(id),
    '@type': 'prov:Entity',
    label: index.accordingTo(attribution),
    value: joinedPieces(
      report.text,
      content.map(span => selected.selected(span)),
    ),
    wasQuotedFrom: nameOfId(document),
    ...(utterances.length === 0 ? {} : { hadPrimarySource: utterances }),
    ...(speaker === null ? {} : { wasAttributedTo: nameOfId(speaker) }),
    ...(relay.length === 0 ? {} : { wasInfluencedBy: relay.map(({ name }) => relayName(name)) }),
    'hearsay:form': kind,
    'hearsay:confidence': confidence,
    wasGeneratedBy: activity,
  }
}

/** Each reading: a passage of its own, since one attribution may hold several utterances. */
function* readingNodes({ id, readings }: Utterance, index: PartIndex): Generator<Node> {
  for (const { document, attribution, span, form } of readings) {
    const { document: report, selected } = index.document(document)
    const [start, end] = selected.selected(span)
    yield {
      '@id': `${nameOfId(document)}:${start}-${end}:${nameOfId(id)}`,
      '@type': 'prov:Entity',
      value: report.text.slice(start, end),
      wasQuotedFrom: nameOfId(document),
      wasDerivedFrom: nameOfId(attribution),
      hadPrimarySource: nameOfId(id),
      'hearsay:form': form,
    }
  }
}

function relayName(name: string): string {
  return nameOfId(`relay:${oneLine(name)}`)
}
