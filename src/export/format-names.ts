/** All that can be exported to, as it is named on command lines and in addresses. */
export const FORMAT_NAMES = [
  'annotation',
  'schema-org',
  'prov',
  'tei',
  'ftm',
  'csl',
  'csv',
  'jsonl',
  'parquet',
  'json',
  'bundle',
] as const

export type FormatName = (typeof FORMAT_NAMES)[number]

/** All tables, in their order. */
export const TABLE_NAMES = [
  'stories',
  'documents',
  'speakers',
  'occasions',
  'attributions',
  'utterances',
  'readings',
  'variants',
  'positions',
  'figures',
  'copies',
  'terms',
] as const
