import type { StreamFormat } from '../export/export-part.ts'
import type { TableFormat } from '../export/tables/table-sink.ts'
import type { Collation } from '../model/collation.ts'
import { HearsayError } from './hearsay-error.ts'

// Each is loaded when it is asked for: some bring a library of their own.
const FORMATS = {
  annotation: async () => (await import('../export/web-annotation.ts')).webAnnotation,
  'schema-org': async () => (await import('../export/schema-org.ts')).schemaOrg,
  prov: async () => (await import('../export/prov.ts')).prov,
  tei: async () => (await import('../export/tei/tei.ts')).tei,
  ftm: async () => (await import('../export/follow-the-money/follow-the-money.ts')).followTheMoney,
  csl: async () => (await import('../export/citation.ts')).cslJson,
} satisfies Record<string, () => Promise<StreamFormat>>

/**
 * W3C Web Annotation, schema.org JSON-LD, PROV-O, TEI critical apparatus, FollowTheMoney entities (a line each), CSL-JSON: the same as `hearsay export --format` writes.
 */
export type ExportFormat = keyof typeof FORMATS

const TABLES = {
  csv: async () => (await import('../export/tables/csv.ts')).csv,
  jsonl: async () => (await import('../export/tables/json-rows.ts')).jsonLines,
  parquet: async () => (await import('../export/tables/parquet.ts')).parquet,
} satisfies Record<string, () => Promise<TableFormat>>

/** One file a table: documents, attributions, readings, variants, figures and so on. */
export type TableExportFormat = keyof typeof TABLES

/**
 * A comparison in a format of others. The same comparison gives the same text.
 *
 * @throws {HearsayError} `misuse` where there is no such format.
 *
 * @example
 * import { compare, exported } from 'hearsay'
 *
 * const collation = compare([{ outlet: 'Brackwater Post', text: '“We are ready,” said Ilse Tarn.' }])
 * const annotations = JSON.parse(await exported(collation, 'annotation'))
 * console.log(annotations.type) // AnnotationCollection
 */
export async function exported(collation: Collation, format: ExportFormat): Promise<string> {
  if (!Object.hasOwn(FORMATS, format))
    throw new HearsayError('misuse', 'format', format, `is none of ${Object.keys(FORMATS).join(', ')}`)
  const { pieces } = await FORMATS[format]()
  let written = ''
  for await (const piece of pieces([{ collation }])) written += piece
  return written
}

/**
 * A comparison as tables, one zip with a file each. What a spreadsheet would take for a formula is kept from being one. The
 * same comparison gives the same bytes.
 *
 * @throws {HearsayError} `misuse` where there is no such format.
 *
 * @example
 * import { compare, exportedTables } from 'hearsay'
 *
 * const zip = await exportedTables(compare(['“We are ready,” said Ilse Tarn.']), 'csv')
 * console.log(String.fromCharCode(...zip.slice(0, 2))) // PK
 */
export async function exportedTables(collation: Collation, format: TableExportFormat): Promise<Uint8Array> {
  if (!Object.hasOwn(TABLES, format))
    throw new HearsayError('misuse', 'format', format, `is none of ${Object.keys(TABLES).join(', ')}`)
  const { allTablesZip } = await import('../export/tables/all-tables.ts')
  return allTablesZip(await TABLES[format](), [{ collation }])
}
