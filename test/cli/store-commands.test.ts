import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { FILE_NAME } from '../../src/store/sqlite/open-sqlite.ts'
import { folderWith } from '../ingest/scratch.ts'
import { scratchFolder } from '../store/scratch.ts'
import { ROOT, hearsay as run } from './hearsay.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const hearsay = (...args: string[]) => run(args)

const LINES = [
  [
    'Lantern',
    '2031-05-03',
    '“The harbour bridge will open in June,” Mayor Ada Vell said in Orlin on Friday.',
  ],
  ['Wirepost', '2031-05-04', 'Ada Vell, mayor of Orlin, said the harbour bridge would open in June.'],
  ['Tidings', '2031-05-20', '“Grain is dearer than in any spring,” said farmer Nora Quill of Tarvel.'],
]
const DUMP = LINES.map(([publisher, published, text], i) =>
  JSON.stringify({ id: `r${i}`, publisher, published, text }),
).join('\n')

/** Of three reports and a picture; each test reads it only. */
let store: string
let first: ReturnType<typeof hearsay>
let inputs: string

beforeAll(() => {
  store = join(scratchFolder('commands'), 'store')
  inputs = scratchFolder('inputs')
  writeFileSync(join(inputs, 'dump.jsonl'), DUMP)
  writeFileSync(join(inputs, 'picture.png'), new Uint8Array([0x89, 0, 0, 1]))
  first = hearsay('read', inputs, '--store', store)
})

afterAll(() => {
  for (const folder of [dirname(store), inputs]) rmSync(folder, { recursive: true })
})

/** A store that may be changed. */
function copyOf(): string {
  const folder = folderWith({})
  cpSync(store, folder, { recursive: true })
  return folder
}

function change(folder: string, sql: string): void {
  const database = new SqliteDatabase(join(folder, FILE_NAME))
  database.exec(sql)
  database.close()
}

function tooWide(text: string): string[] {
  return text.split('\n').filter(line => line.length > 80)
}

describe('hearsay read', () => {
  test('says what came of it, names bad input on standard error and exits 1', () => {
    const { status, stdout, stderr } = first
    expect(stdout.replace(store, 'STORE').replace(/\s+/g, ' ')).toBe(
      '3 documents read into STORE 3 new, 0 revised, 0 known 3 annotated 3 collated 1 problem, named above ',
    )
    expect(stderr.replace(inputs, '')).toBe('not read: /picture.png: binary data, not text\n')
    expect(status).toBe(1)
  })

  test('again, with the store in the environment: all is known; --json', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'dist/cli/main.js'), 'read', join(inputs, 'dump.jsonl'), '--json', '--threads', '2'],
      { encoding: 'utf8', env: { ...process.env, HEARSAY_STORE: store } },
    )
    expect(JSON.parse(stdout)).toEqual({
      store,
      documents: { new: 0, revised: 0, known: 3 },
      annotated: 0,
      left: 0,
      collated: { documents: 0, left: 0 },
      alerts: { found: 0, told: 0, failed: 0 },
      complete: true,
      errors: 0,
      notices: 0,
      problems: [],
    })
    expect(status).toBe(0)
  })
})

describe('hearsay search', () => {
  test('statements, newest first, no wider than 80 columns', () => {
    const { status, stdout } = hearsay('search', 'harbour bridge', '--store', store)
    expect(stdout).toMatch(
      /^2031-05-04 · according to Wirepost, Ada Vell said \(indirect\)\n {2}the harbour bridge would open in June\n {2}.*\n\n2031-05-03 · according to Lantern, Ada Vell said \(direct\)\n {2}“The harbour bridge will open in June,”\n/s,
    )
    expect(tooWide(stdout.replaceAll(inputs, ''))).toEqual([])
    expect(status).toBe(0)
  })

  test('--json: hits whose spans are in the text, page by page', () => {
    const page = JSON.parse(hearsay('search', 'bridge', '--store', store, '--json', '--limit', '1').stdout)
    expect(page).toMatchObject({ query: 'bridge', what: 'statements', hits: [{ document: 'r1' }] })
    const [{ span, text, spans }] = page.hits
    const whole: string = JSON.parse(DUMP.split('\n')[1]!).text
    expect([whole.slice(...span), spans.map((s: [number, number]) => whole.slice(...s))]).toEqual([
      text,
      ['bridge'],
    ])
    const rest = hearsay('search', 'bridge', '--store', store, '--json', '--cursor', page.next)
    expect(JSON.parse(rest.stdout)).toMatchObject({ hits: [{ document: 'r0' }], next: null })
  })

  test('--documents, and what is not there is not found in so many documents', () => {
    expect(hearsay('search', 'outlet:tidings', '--documents', '--store', store).stdout).toMatch(
      /^2031-05-20 · Tidings\n/,
    )
    expect(hearsay('search', 'zeppelin', '--store', store)).toMatchObject({
      status: 0,
      stdout: 'Not found in 3 documents.\n',
    })
  })

  test('a query that asks for nothing is wrong usage', () => {
    const { status, stdout, stderr } = hearsay('search', 'on:someday', '--store', store)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('a date is written 2031-05-04, 2031-05 or 2031 (at 1)')
  })
})

describe('hearsay verify', () => {
  test('finds nothing wrong and exits 0', () => {
    const { status, stdout } = hearsay('verify', '--store', store)
    expect(stdout).toMatch(/3\s+documents,\s+3\s+snapshots,\s+3\s+annotations/)
    expect(stdout).toMatch(/Nothing is wrong\.\n$/)
    expect(status).toBe(0)
  })

  test('names what is not as it was and exits 1', () => {
    const damaged = copyOf()
    change(
      damaged,
      `update snapshots set sha256 = '${'0'.repeat(64)}' where size = (select max(size) from snapshots)`,
    )
    const { status, stdout } = hearsay('verify', '--store', damaged, '--json')
    const { faultCount, faults } = JSON.parse(stdout)
    expect(faults.map((f: { kind: string }) => f.kind)).toContain('snapshot')
    expect(faultCount).toBe(faults.length)
    expect(status).toBe(1)
  })
})

test('hearsay stats counts and measures', () => {
  expect(JSON.parse(hearsay('stats', '--store', store, '--json').stdout)).toMatchObject({
    store,
    engine: 'sqlite',
    documents: 3,
    outlets: 3,
    snapshots: 3,
    annotations: 3,
    days: ['2031-05-03', '2031-05-20'],
  })
  const { stdout } = hearsay('stats', '--store', store)
  expect(stdout).toMatch(/\n {2}documents {4}3\n/)
  expect(stdout).toMatch(/\n {2}together +\d+\.\d kB\n$/)
})

test('what hearsay backup writes, hearsay restore reads into an empty store only', () => {
  const file = join(folderWith({}), 'news.zst')
  const backup = hearsay('backup', file, '--store', store, '--json')
  const { rows, bytes } = JSON.parse(backup.stdout)
  expect([backup.status, bytes]).toEqual([0, statSync(file).size])
  const again = join(folderWith({}), 'again')
  expect(hearsay('restore', file, '--store', again)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(new RegExp(`^${rows} rows of `)),
  })
  const find = (at: string) => hearsay('search', 'bridge OR grain', '--store', at, '--json').stdout
  expect(find(again)).toBe(find(store))
  expect(hearsay('restore', file, '--store', again)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `not done: ${again}: a backup is only restored into an empty store\n`,
  })
})

test('hearsay prune removes what is older, and says so in the log', () => {
  const folder = copyOf()
  const { status, stdout } = hearsay('prune', '--before', '2031-05-04', '--store', folder, '--json')
  expect(JSON.parse(stdout)).toEqual({ store: folder, documents: 1, kept: 0, snapshots: 1, annotations: 0 })
  expect(status).toBe(0)
  expect(JSON.parse(hearsay('stats', '--store', folder, '--json').stdout)).toMatchObject({
    documents: 2,
    log: 1,
  })
})

describe('what cannot be done is said in a line, and the exit code is 1', () => {
  test.each([['search', 'x'], ['verify'], ['backup', 'x.zst']])(
    '%s without a store makes none',
    (...args) => {
      const nowhere = join(folderWith({}), 'none')
      const { status, stdout, stderr } = hearsay(...args.filter(Boolean), '--store', nowhere)
      expect({ status, stdout, stderr }).toEqual({
        status: 1,
        stdout: '',
        stderr: `not done: ${nowhere}: no store is there; "hearsay read PATH…" makes one, --store names another\n`,
      })
      expect(existsSync(nowhere)).toBe(false)
    },
  )

  test('a store of a newer version', () => {
    const newer = copyOf()
    change(
      newer,
      `insert into migrations (number, name, hash, applied_at) values (900, '0900-later', 'x', '2040')`,
    )
    const { status, stderr } = hearsay('stats', '--store', newer)
    expect(stderr).toMatch(/^not done: .*newer.*\n$/)
    expect(status).toBe(1)
  })

  test('a server that is not there, without its password', () => {
    const { status, stderr } = hearsay('stats', '--store', 'postgres://desk:secret@127.0.0.1:1/news')
    expect(stderr).toMatch(/^not done: postgres:\/\/desk@127\.0\.0\.1:1\/news: .*\n$/)
    expect(status).toBe(1)
  })
})

test.each([
  [['read']],
  [['read', 'x', '--threads', '0']],
  [['search']],
  [['search', 'x', '--limit', 'many']],
  [['prune']],
  [['prune', '--before', '2031-02-30']],
  [['backup']],
])('%j is wrong usage', args => {
  const { status, stdout, stderr } = hearsay(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('usage')
})

test.each('read search verify stats backup restore prune'.split(' '))('%s --help has an example', name => {
  const { status, stdout } = hearsay(name, '--help')
  expect(status).toBe(0)
  expect(stdout).toMatch(new RegExp(`Examples?:\\n {2}hearsay ${name} `))
  expect(stdout).toContain('HEARSAY_STORE')
  expect(tooWide(stdout)).toEqual([])
})

/** A second's work, of which the first batch is a seventh. */
const REPORTS = 224

describe('ended from outside', () => {
  const reports = Array.from({ length: REPORTS }, (_, i) =>
    JSON.stringify({
      id: `b${i}`,
      text: `“Bridge ${i} will open in June,” Mayor Ada Vell of Orlin said. Ivo Marsh warned that pillar ${i} needs work.\n\n`.repeat(
        8,
      ),
    }),
  ).join('\n')

  /** Ends it when the first batch is annotated, and answers how it went, with the store. */
  async function ended(signal: NodeJS.Signals) {
    const folder = folderWith({ 'dump.jsonl': reports })
    const at = join(folder, 'store')
    const args = ['read', join(folder, 'dump.jsonl'), '--threads', '1', '--store', at]
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args])
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', data => {
      said.stdout += data
    })
    child.stderr.on('data', data => {
      said.stderr += data
    })
    await annotatedIn(at, child)
    child.kill(signal)
    const [code] = child.exitCode === null ? await once(child, 'close') : [child.exitCode]
    return { code, ...said, at, args, there: counts(at) }
  }

  async function annotatedIn(at: string, child: ChildProcess): Promise<void> {
    while (child.exitCode === null && counts(at).annotated === 0)
      await new Promise(resolve => setTimeout(resolve, 5))
  }

  function counts(at: string) {
    if (!existsSync(join(at, FILE_NAME))) return { documents: 0, annotated: 0 }
    const database = new SqliteDatabase(join(at, FILE_NAME), { timeout: 5000 })
    try {
      const sql = 'select count(*) as documents, coalesce(sum(extractor > 0), 0) as annotated from documents'
      return database.prepare<[], { documents: number; annotated: number }>(sql).get()!
    } catch {
      // Before its tables are made.
      return { documents: 0, annotated: 0 }
    } finally {
      database.close()
    }
  }

  test('SIGINT: what is in hand is finished, what is left is said, exit 130', async () => {
    const { code, stdout, stderr, there } = await ended('SIGINT')
    expect(code).toBe(130)
    expect(stderr).toBe('stopping: what is in hand is finished; once more stops at once\n')
    expect(stdout).toContain(
      `\n  ${there.documents} new, 0 revised, 0 known\n  ${there.annotated} annotated\n`,
    )
    expect(stdout).toMatch(/Stopped before all was read: the same command goes on from here\.\n$/)
    expect(there.documents).toBeLessThan(REPORTS)
  })

  test('killed: what was acknowledged is there, and the same command goes on', async () => {
    const { at, args, there } = await ended('SIGKILL')
    expect(there.documents).toBeLessThan(REPORTS)
    expect(hearsay('verify', '--store', at)).toMatchObject({ status: 0 })
    const again = JSON.parse(hearsay(...args, '--json').stdout)
    expect(again).toMatchObject({
      documents: { new: REPORTS - there.documents, revised: 0, known: there.documents },
      annotated: REPORTS - there.annotated,
      left: 0,
    })
  })
})
