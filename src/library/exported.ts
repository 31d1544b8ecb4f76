import type { StreamFormat } from '../export/export-part.ts'
import type { Collation } from '../model/collation.ts'
import { HearsayError } from './hearsay-error.ts'

// Each is loaded when it is asked for. TEI is not among them: what writes its XML stands on modules of Node.
const FORMATS = {
  annotation: async () => (await import('../export/web-annotation.ts')).webAnnotation,
  'schema-org': async () => (await import('../export/schema-org.ts')).schemaOrg,
  prov: async () => (await import('../export/prov.ts')).prov,
  ftm: async () => (await import('../export/follow-the-money/follow-the-money.ts')).followTheMoney,
  csl: async () => (await import('../export/citation.ts')).cslJson,
} satisfies Record<string, () => Promise<StreamFormat>>

/**
 * W3C Web Annotation, schema.org JSON-LD, PROV-O, FollowTheMoney entities (a line each), CSL-JSON: the same as `hearsay export --format` writes.
 */
export type ExportFormat = keyof typeof FORMATS

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
