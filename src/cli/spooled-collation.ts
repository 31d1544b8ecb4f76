import { createReadStream, rmSync } from 'node:fs'
import { type FileHandle, mkdtemp, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COLLATION_FORMAT, collationLists } from '../export/collation-json.ts'
import type { ExportParts } from '../export/export-part.ts'
import { keyOf } from '../export/joined-parts.ts'
import { jsonHead } from '../export/listed-json.ts'

/**
 * Many parts as one collation, as `collationJson` prints one. It has one list behind the other, so each list is kept in
 * a scratch file until all parts were seen; what a store holds need not fit into memory.
 */
export async function* spooledCollation(parts: ExportParts): AsyncGenerator<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-export-'))
  const lists = new Map<string, { path: string; file: FileHandle; known: Set<string> }>()
  try {
    for await (const { collation } of parts)
      for (const [name, items] of collationLists(collation)) {
        let list = lists.get(name)
        if (list === undefined) {
          const path = join(folder, `${lists.size}`)
          list = { path, file: await open(path, 'w'), known: new Set() }
          lists.set(name, list)
        }
        let lines = ''
        for (const item of items) {
          const key = keyOf(item)
          if (list.known.has(key)) continue
          lines += `${list.known.size === 0 ? '\n  ' : ',\n  '}${JSON.stringify(item)}`
          list.known.add(key)
        }
        if (lines !== '') await list.file.write(lines)
      }
    yield jsonHead(COLLATION_FORMAT)
    for (const [name, { path, file, known }] of lists) {
      await file.close()
      yield `,\n${JSON.stringify(name)}: [`
      for await (const piece of createReadStream(path, 'utf8')) yield piece as string
      yield known.size === 0 ? ']' : '\n]'
    }
    yield '\n}\n'
  } finally {
    for (const { file } of lists.values()) await file.close().catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  }
}
