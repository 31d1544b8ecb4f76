import { cslJson } from './citation.ts'
import type { StreamFormat } from './export-part.ts'
import { followTheMoney } from './follow-the-money/follow-the-money.ts'
import { prov } from './prov.ts'
import { schemaOrg } from './schema-org.ts'
import { csv } from './tables/csv.ts'
import { jsonLines } from './tables/json-rows.ts'
import { parquet } from './tables/parquet.ts'
import type { TableFormat } from './tables/table-sink.ts'
import { tei } from './tei/tei.ts'
import { webAnnotation } from './web-annotation.ts'

/** One stream each. */
export const STREAM_FORMATS: readonly StreamFormat[] = [
  webAnnotation,
  schemaOrg,
  prov,
  tei,
  followTheMoney,
  cslJson,
]

/** One file a table. */
export const TABLE_FORMATS: readonly TableFormat[] = [csv, jsonLines, parquet]
