import { rmSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { FILE_NAME } from '../../src/store/sqlite/open-sqlite.ts'
import { tableSizes, tableSizesElsewhere } from '../../src/store/sqlite/sqlite-sizes.ts'
import { HARBOUR } from './harbour-reports.ts'
import { scratchFolder } from './scratch.ts'

test('a file has the same sizes when another thread looks at it; what is no file is told', async () => {
  const folder = scratchFolder('sizes')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const store = await openStore(folder)
  await store.documents.put(HARBOUR)
  await store.close()
  const file = join(folder, FILE_NAME)
  const open = new SqliteDatabase(file, { readonly: true })
  const here = tableSizes(open)
  open.close()
  expect(here.get('texts')).toBeGreaterThan(0)
  expect(await tableSizesElsewhere(file)).toEqual(here)
  await expect(tableSizesElsewhere(join(folder, 'none'))).rejects.toThrow()
})
