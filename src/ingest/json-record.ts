import { z } from 'zod'
import { identifier, sha256 } from '../model/identifier.ts'
import { type Draft, present } from './draft.ts'
import { InputError } from './input-error.ts'

const Text = z.string().nullish()

/** A document as data sets and other programs write it. Fields not named here are passed over. */
const JsonRecord = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  title: Text,
  headline: Text,
  publisher: Text,
  outlet: Text,
  source: Text,
  published: Text,
  date: Text,
  url: Text,
  language: Text,
  byline: Text,
  author: Text,
})

/** One JSON record → a draft. `raw` is the record as it stood in the file: its hash is the document's. */
export function documentOfRecord(value: unknown, raw: string, location: string): Draft {
  const parsed = JsonRecord.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new InputError(
      location,
      'bad-record',
      `not a document: ${issue?.path.join('.') || 'record'}: ${issue?.message}`,
    )
  }
  const record = parsed.data
  const hash = sha256(raw)
  return {
    id: present(record.id?.toString()) ?? identifier('d', [hash]),
    location: present(record.url) ?? location,
    outlet: present(record.publisher) ?? present(record.outlet) ?? present(record.source),
    title: present(record.title) ?? present(record.headline),
    published: present(record.published) ?? present(record.date),
    publishedBasis: 'given',
    language: present(record.language),
    byline: present(record.byline) ?? present(record.author),
    sha256: hash,
    text: record.text,
    dropped: [],
  }
}
