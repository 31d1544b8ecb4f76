import jsonld from 'jsonld'

const iri = (id: string) => ({ '@id': id, '@type': '@id' })

/**
 * Stands in for http://www.w3.org/ns/anno.jsonld, since nothing is fetched in a test: the terms that we use. Each was compared
 * with a copy of the published context, that of the Recommendation, and means the same there, with the same type of its values
 * and the same order in lists; none of the names of our own is a term of it.
 */
const ANNOTATION = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  as: 'http://www.w3.org/ns/activitystreams#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: { '@id': '@id', '@type': '@id' },
  type: { '@id': '@type', '@type': '@id' },
  Annotation: 'oa:Annotation',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  Software: 'as:Application',
  Text: 'dctypes:Text',
  describing: 'oa:describing',
  identifying: 'oa:identifying',
  classifying: 'oa:classifying',
  linking: 'oa:linking',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  body: iri('oa:hasBody'),
  target: iri('oa:hasTarget'),
  source: iri('oa:hasSource'),
  selector: iri('oa:hasSelector'),
  via: iri('oa:via'),
  first: iri('as:first'),
  generator: iri('as:generator'),
  items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
  startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  value: 'rdf:value',
  format: 'dc:format',
  language: 'dc:language',
  label: 'rdfs:label',
  name: 'foaf:name',
} as const

/** Stands in for https://schema.org: its terms are its own IRIs; these of them are links. */
const SCHEMA = {
  '@vocab': 'http://schema.org/',
  url: { '@type': '@id' },
} as const

const CONTEXTS: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/anno.jsonld': ANNOTATION,
  'https://schema.org': SCHEMA,
}

async function documentLoader(url: string) {
  const context = CONTEXTS[url]
  if (context === undefined) throw new Error(`a test would have fetched ${url}`)
  return { documentUrl: url, document: { '@context': context } }
}

/** As a processor understands it. Throws where a term, a type or a name has no meaning. */
export function expanded(json: string): Promise<Record<string, unknown>[]> {
  return jsonld.expand(JSON.parse(json), { safe: true, documentLoader })
}

/** As statements, one a line. */
export async function statements(json: string): Promise<string[]> {
  const options = { safe: true, documentLoader, format: 'application/n-quads' }
  return (await jsonld.toRDF(JSON.parse(json), options)).split('\n').filter(line => line !== '')
}
