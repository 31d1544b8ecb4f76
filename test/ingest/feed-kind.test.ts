import { describe, expect, test } from 'vitest'
import { listingKindOf } from '../../src/ingest/listing-kind.ts'

describe('a listing is told by its first element', () => {
  test.each([
    ['<rss version="2.0">', 'rss'],
    ['\uFEFF\n<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?><!-- Vell --><rss>', 'rss'],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'rss'],
    ['<!DOCTYPE rdf [<!ENTITY a "b>">]><rdf:RDF><channel>', 'rss'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'atom'],
    ['<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', 'atom'],
    ['<OPML version="2.0">', 'opml'],
    ['<urlset xmlns="x">', 'sitemap'],
    ['<s:sitemapindex>', 'sitemap-index'],
    ['<br />\n<b>Warning</b>: in line 3<br />\n<?xml version="1.0"?><rss>', 'rss'],
    ['{"version":"https://jsonfeed.org/version/1","items":[]}', 'json-feed'],
    ['{ "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1"', 'json-feed'],
    ['{"title":"Vell","home_page_url":"https://vell.example/","items":[', 'json-feed'],
  ] as const)('%s', (head, kind) => {
    expect(listingKindOf(head)).toBe(kind)
  })

  test.each([
    '<!doctype html><html><body><rss>',
    '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">',
    '<rdf:RDF xmlns:foaf="x"><foaf:Person>',
    '<svg>',
    '<feedback>',
    'How to write a feed:\n\n<?xml version="1.0"?><rss>',
    'Warning: the harbour is closed.\n\nAda Lorne said <rss>',
    '{"id":"1","text":"{\\"version\\":\\"https://jsonfeed.org/version/1\\"}"}',
    '{"title":"home_page_url","text":"x"}',
    '[{"version":"https://jsonfeed.org/version/1"}]',
    '',
    '<'.repeat(10_000),
    `<!--${'-'.repeat(10_000)}`,
  ])('nothing is a listing in %s', head => {
    expect(listingKindOf(head)).toBeNull()
  })
})
