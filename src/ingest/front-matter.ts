import { fieldName, RECORD_FIELDS, type RecordField } from './record-fields.ts'

export interface FrontMatter {
  /** Code units up to the end of it; 0 where there is none. */
  readonly length: number
  readonly fields: Readonly<Partial<Record<RecordField, string>>>
}

const NONE: FrontMatter = { length: 0, fields: {} }

/** Longer ones are text between two rules. */
const MOST_LINES = 200

/**
 * What stands between two lines of hyphens before a Markdown text, as lines "name: value". No more of YAML is read: values
 * of several lines and nested ones are passed over.
 */
export function frontMatterOf(source: string): FrontMatter {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(source)
  if (!opening) return NONE
  const given = new Map<string, string>()
  let at = opening[0].length
  for (let count = 0; count < MOST_LINES && at < source.length; count++) {
    const lineEnd = source.indexOf('\n', at)
    const next = lineEnd < 0 ? source.length : lineEnd + 1
    const line = source.slice(at, next).trimEnd()
    at = next
    if (line === '---' || line === '...') return { length: at, fields: fieldsOf(given) }
    const pair = /^([\p{L}\w-]{1,40})\s*:\s*(.*)$/u.exec(line.slice(0, 2000))
    if (pair) given.set(fieldName(pair[1]!), unquoted(pair[2]!))
    // Neither a pair nor what belongs to the pair before: this is no front matter.
    else if (line !== '' && !/^[\s#-]/.test(line)) return NONE
  }
  return NONE
}

/** A text's own front is never the text. */
function fieldsOf(given: ReadonlyMap<string, string>): Partial<Record<RecordField, string>> {
  const fields: Partial<Record<RecordField, string>> = {}
  for (const field of Object.keys(RECORD_FIELDS) as RecordField[]) {
    if (field === 'text') continue
    const name = RECORD_FIELDS[field].find(known => given.get(known))
    if (name !== undefined) fields[field] = given.get(name)!
  }
  return fields
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value)
  if (quoted) return quoted[2]!
  // A list in one line: "[Ada, Ivo]".
  return /^\[.*\]$/.test(value) ? value.slice(1, -1).replace(/["']/g, '') : value
}
