import { z } from 'zod'
import { identifier, sha256 } from '../model/identifier.ts'
import { type Draft, present } from './draft.ts'
import { InputError } from './input-error.ts'
import { fieldName, RECORD_FIELDS, type RecordField } from './record-fields.ts'

/** What is of another kind is as if it were not there: only a text is asked of a record. */
const Text = z.string().nullish().catch(null)

/** Seconds or milliseconds since 1970 are a time too. */
const Time = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)

/** A document as data sets and other programs write it, under the first of the names of each field. */
const JsonRecord = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  title: Text,
  outlet: Text,
  published: Time,
  modified: Time,
  url: Text,
  language: Text,
  byline: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
})

/** One JSON record → a draft. `raw` is the record as it stood in the file: its hash is the document's. */
export function documentOfRecord(value: unknown, raw: string | Uint8Array, location: string): Draft {
  const parsed = JsonRecord.safeParse(typeof value === 'object' && value !== null ? named(value) : value)
  if (!parsed.success)
    throw new InputError(location, 'bad-record', `not a document: ${fault(value, parsed.error)}`)
  const record = parsed.data
  const hash = sha256(raw)
  const byline = Array.isArray(record.byline) ? record.byline.join(', ') : record.byline
  return {
    id: present(record.id?.toString()) ?? identifier('d', [hash]),
    location: present(record.url) ?? location,
    outlet: present(record.outlet),
    title: present(record.title),
    published: present(record.published),
    publishedBasis: 'given',
    language: present(record.language),
    byline: present(byline),
    sha256: hash,
    text: record.text,
    dropped: [],
    provenance: {
      url: present(record.url),
      modified: present(record.modified),
      readFrom: Object.fromEntries(
        SAID.flatMap(name =>
          record[name] == null || record[name] === '' ? [] : [[name, 'record' as const]],
        ),
      ),
      // What stands in a record is escaped, and in no one place.
      encoding: 'utf-8',
      runs: [],
    },
  }
}

function fault(value: unknown, { issues }: z.ZodError): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object'
  const [issue] = issues
  if (named(value).text === undefined) return 'text is missing'
  return `${issue?.path.join('.') || 'record'}: ${issue?.message}`
}

const SAID = ['title', 'outlet', 'byline', 'published', 'modified', 'language', 'url'] as const

/** What a record has under other names, under ours. Fields that are not known are passed over. */
function named(value: object): Partial<Record<RecordField, unknown>> {
  const given = new Map<string, unknown>()
  for (const [name, field] of Object.entries(value)) {
    if (field === null || field === undefined) continue
    const folded = fieldName(name)
    if (!given.has(folded) || given.get(folded) === '') given.set(folded, field)
  }
  const record: Partial<Record<RecordField, unknown>> = {}
  for (const field of Object.keys(RECORD_FIELDS) as RecordField[]) {
    const names = RECORD_FIELDS[field].filter(known => given.has(known))
    const name = names.find(known => given.get(known) !== '') ?? names[0]
    if (name !== undefined) record[field] = given.get(name)
  }
  return record
}
