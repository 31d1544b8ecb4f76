import type {
  CreativeWorkLeaf,
  NewsArticleLeaf,
  NewsMediaOrganizationLeaf,
  OrganizationLeaf,
  PersonLeaf,
  QuotationLeaf,
  ThingLeaf,
} from 'schema-dts'
import { expect, test } from 'vitest'
import {
  articleNode,
  authorNode,
  outletNode,
  quotationNode,
  speakerNode,
  speechNode,
} from '../../src/export/schema-org-nodes.ts'

/** Properties that a node may have and its type has not. */
type Surplus<Node, Type> = Node extends unknown ? Exclude<keyof Node, keyof Type> : never

/**
 * The compiler holds what is exported against the vocabulary that schema.org publishes: every property is one of the type, and
 * what stands there is something that it may be.
 */
function isOf<Type>() {
  return <Node>(
    build: (...given: never[]) => Node,
    ..._holds: [Node] extends [Type]
      ? [Surplus<Node, Type>] extends [never]
        ? []
        : [surplus: Surplus<Node, Type>]
      : [Node, Type]
  ) => build
}

test('schema.org has every property on the type that it stands on', () => {
  const built = [
    isOf<NewsMediaOrganizationLeaf>()(outletNode),
    isOf<PersonLeaf | OrganizationLeaf | ThingLeaf>()(speakerNode),
    isOf<PersonLeaf>()(authorNode),
    isOf<NewsArticleLeaf>()(articleNode),
    isOf<QuotationLeaf>()(quotationNode),
    isOf<CreativeWorkLeaf>()(speechNode),
  ]
  expect(built).toHaveLength(6)
})
