import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts'
import { defaultFolder, openDatabase, openStore } from '../../src/store/open-store.ts'
import { onBothEngines } from './engines.ts'
import { reportAt } from './reports.ts'

const CHILD = join(import.meta.dirname, 'opening-child.ts')

onBothEngines(fresh => {
  describe('opening', () => {
    test('what was put is there when it is opened again', async () => {
      const at = await fresh.address()
      const store = await openStore(at)
      await store.documents.put([reportAt('page', 'Kept.')])
      await store.close()
      const again = await fresh.open(at)
      expect((await again.documents.at('page'))!.text).toBe('Kept.')
      expect(again.name).toBe(fresh.engine === 'sqlite' ? at : again.name)
    })

    test('migrations are applied once, with the hash of their SQL', async () => {
      const at = await fresh.address()
      await fresh.open(at)
      const database = await openDatabase(at)
      const rows = await database.read(queries => queries.selectFrom('migrations').selectAll().execute())
      await database.close()
      expect(rows.map(row => [row.number, row.name])).toEqual(MIGRATIONS.map((m, i) => [i + 1, m.name]))
      expect(rows.every(row => /^[0-9a-f]{64}$/.test(row.hash))).toBe(true)
    })

    test('a store that a newer program has changed is left alone', async () => {
      const at = await fresh.address()
      const store = await fresh.open(at)
      const database = await openDatabase(at)
      await database.write(queries =>
        queries
          .insertInto('migrations')
          .values({ number: MIGRATIONS.length + 1, name: 'to come', hash: 'x', applied_at: 'then' })
          .execute(),
      )
      await database.close()
      await expect(openStore(at)).rejects.toMatchObject({
        code: 'version-too-new',
        store: store.name,
        message: expect.stringContaining(`has ${MIGRATIONS.length + 1} migrations`),
      })
    })

    test('several processes may open a new store at once', async () => {
      const at = await fresh.address()
      const children = Array.from({ length: 3 }, (_, i) =>
        spawn(process.execPath, [CHILD, at, `page ${i}`], { stdio: ['ignore', 'ignore', 'pipe'] }),
      )
      const ends = await Promise.all(children.map(child => once(child, 'exit')))
      expect(ends.map(([code]) => code)).toEqual([0, 0, 0])
      expect(await (await fresh.open(at)).documents.count()).toBe(3)
    })
  })
})

describe('the embedded store', () => {
  test('is at home in the folder of the user’s data', () => {
    expect(defaultFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/hearsay')
    expect(defaultFolder({})).toBe(join(homedir(), '.local/share/hearsay'))
  })

  test('is its user’s alone, and so is a backup of it', async ({ onTestFinished }) => {
    const { scratchFolder } = await import('./scratch.ts')
    const { rmSync } = await import('node:fs')
    const folder = scratchFolder('store')
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const store = await openStore(join(folder, 'news'))
    await store.backup(join(folder, 'backup'))
    await store.close()
    const othersMay = (name: string) => statSync(join(folder, name)).mode & 0o077
    expect([othersMay('news'), othersMay('backup')]).toEqual([0, 0])
  })

  test('says why it cannot be opened', async ({ onTestFinished }) => {
    const { scratchFolder } = await import('./scratch.ts')
    const { rmSync } = await import('node:fs')
    const folder = scratchFolder('store')
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'file'), '')
    await expect(openStore(join(folder, 'file'))).rejects.toMatchObject({
      name: 'StoreError',
      code: 'unwritable',
    })
    mkdirSync(join(folder, 'other'))
    writeFileSync(
      join(folder, 'other', 'hearsay.sqlite'),
      'not a database, though long enough for one'.repeat(200),
    )
    await expect(openStore(join(folder, 'other'))).rejects.toMatchObject({
      code: 'damaged',
      store: join(folder, 'other'),
    })
    expect(existsSync(join(folder, 'other', 'hearsay.sqlite'))).toBe(true)
  })
})

describe('the server’s store', () => {
  test('says that it cannot be reached, without the password', async () => {
    const opening = openStore('postgres://me:secret@127.0.0.1:1/nothing')
    await expect(opening).rejects.toMatchObject({
      code: 'unreachable',
      store: 'postgres://me@127.0.0.1:1/nothing',
    })
    await expect(opening).rejects.not.toThrow(/secret/)
  })
})
