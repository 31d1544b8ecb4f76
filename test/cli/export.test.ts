import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { run } from '../../src/cli/program.ts'
import { FORMAT_NAMES, TABLE_NAMES } from '../../src/export/format-names.ts'
import { type StoredSamples, samplesInStore } from '../api/samples-in-store.ts'
import { ROOT } from './hearsay.ts'

let folder: string
let stored: StoredSamples
const at = (name: string) => join(folder, name)
const exportTo = (...args: string[]) => hearsay(['export', ...args, '--store', stored.store.name])

/** As a user would run it, but in this process: what it wrote, and its exit code. */
async function hearsay(args: readonly string[]) {
  const written = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] }
  const spies = (['stdout', 'stderr'] as const).map(name =>
    vi.spyOn(process[name], 'write').mockImplementation(piece => {
      written[name].push(Buffer.from(piece as string))
      return true
    }),
  )
  try {
    const status = await run(['node', 'hearsay', ...args])
    return {
      status,
      stdout: Buffer.concat(written.stdout).toString(),
      stderr: Buffer.concat(written.stderr).toString(),
    }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-export-test-'))
  stored = await samplesInStore([join(ROOT, 'samples/quay-speech'), join(ROOT, 'docs/exports')])
}, 60_000)

afterAll(async () => {
  await stored.close()
  rmSync(folder, { recursive: true, force: true })
})

const printed = async (...args: string[]) => (await exportTo(...args)).stdout
const exitCode = async (...args: string[]) => (await exportTo(...args)).status
const linesOf = async (...args: string[]) => (await printed(...args)).trimEnd().split('\n')
const stories = async () =>
  (await linesOf('--format', 'jsonl', '--table', 'stories')).map(
    (line): { id: string; documents: string[] } => JSON.parse(line),
  )

describe('hearsay export', () => {
  test('everything, in every format that is one stream', async () => {
    for (const format of ['annotation', 'schema-org', 'prov', 'csl', 'json']) {
      const { status, stdout, stderr } = await exportTo('--format', format)
      expect([status, stderr], format).toEqual([0, ''])
      expect(() => JSON.parse(stdout), format).not.toThrow()
    }
    expect(await printed('--format', 'tei')).toMatch(/<\/teiCorpus>\n$/)
    for (const line of await linesOf('--format', 'ftm')) expect(JSON.parse(line).schema).toBeTruthy()
  })

  test('all tables: a file each, or their lines in one stream', async () => {
    const { status, stdout } = await exportTo('--format', 'csv', '-o', at('tables'), '--json')
    expect(status).toBe(0)
    const { files } = JSON.parse(stdout) as { files: { path: string; bytes: number }[] }
    expect(files.map(({ path }) => path)).toEqual(TABLE_NAMES.map(name => at(`tables/${name}.csv`)))
    for (const { path, bytes } of files) expect(readFileSync(path).length).toBe(bytes)
    expect(readdirSync(at('tables'))).toHaveLength(TABLE_NAMES.length)
    const [one] = await stories()
    const lines = await linesOf('--format', 'jsonl')
    expect(lines[0]).toBe(`{"table":"stories",${JSON.stringify(one).slice(1)}`)
  })

  test('what compare gives of the same reports', async () => {
    const stored = JSON.parse(await printed('--format', 'json'))
    const { stdout } = await hearsay([
      'compare',
      join(ROOT, 'samples/quay-speech'),
      join(ROOT, 'docs/exports'),
      '--json',
    ])
    const compared = JSON.parse(stdout)
    expect(Object.keys(stored)).toEqual(Object.keys(compared))
    for (const name of ['documents', 'attributions', 'utterances', 'stories', 'speakers']) {
      const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort()
      expect(ids(stored[name]), name).toEqual(ids(compared[name]))
    }
  })

  test('only what is asked for', async () => {
    const [first, second] = await stories()
    const ids = async (...args: string[]) =>
      JSON.parse(await printed('--format', 'csl', ...args)).map(({ id }: { id: string }) => id)
    expect((await ids('--story', first!.id)).sort()).toEqual([...first!.documents].sort())
    expect(await ids('--document', second!.documents[0]!)).toContain(second!.documents[0])
    const found = JSON.parse(await printed('--format', 'json', '--query', 'ferry speaker:tarn'))
    expect(found.speakers.map(({ name }: { name: string }) => name)).toContain('Ilse Tarn')
    expect(found.utterances).toHaveLength(1)
    const { id, speaker } = found.utterances[0]
    const said = JSON.parse(await printed('--format', 'json', '--utterance', id))
    expect(said.utterances).toEqual(found.utterances)
    const told = JSON.parse(await printed('--format', 'json', '--speaker', speaker))
    expect(told.utterances.map((utterance: { id: string }) => utterance.id)).toContain(id)
  })

  test('what is not there is named, and no file is made', async () => {
    const { status, stderr } = await exportTo('--format', 'tei', '--story', 't-nothing', '-o', at('no.xml'))
    expect([status, stderr]).toEqual([1, 'not found: story t-nothing\n'])
    expect(existsSync(at('no.xml'))).toBe(false)
    expect(await exitCode('--format', 'csl', '--query', 'speaker:')).toBe(2)
    writeFileSync(at('file'), '')
    expect(await exitCode('--format', 'csl', '-o', join(at('file'), 'x'))).toBe(1)
  })

  test('a pipe is written to, and no file takes its place', async () => {
    execFileSync('mkfifo', [at('pipe')])
    const reader = spawn('cat', [at('pipe')])
    onTestFinished(() => void reader.kill())
    const read = text(reader.stdout)
    expect(await exitCode('--format', 'csl', '-o', at('pipe'))).toBe(0)
    expect(statSync(at('pipe')).isFIFO()).toBe(true)
    expect(await read).toBe(await printed('--format', 'csl'))
  })

  test.each([
    [['--format', 'word'], 'Allowed choices are annotation'],
    [[], 'required option'],
    [['--format', 'csv'], 'a folder with -o'],
    [['--format', 'parquet'], 'a folder with -o'],
    [['--format', 'tei', '--table', 'figures'], 'no tables'],
    [['--format', 'csv', '--table', 'words'], 'Allowed choices are stories'],
    [['--format', 'bundle', '-o', 'x.zip'], 'name it with --story'],
    [['--format', 'tei', '--story', 'a', '--query', 'b'], 'cannot be used with'],
  ])('%j is wrong usage', async (args, message) => {
    const { status, stderr, stdout } = await exportTo(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('the help names every format', async () => {
    const { stdout } = await hearsay(['export', '--help'])
    for (const name of FORMAT_NAMES) expect(stdout).toContain(name)
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
  })
})

describe('a bundle', () => {
  const verified = async (path: string) => JSON.parse((await hearsay(['verify', path, '--json'])).stdout)
  const bundleTo = async (path: string) => {
    const story = (await stories()).find(({ documents }) => documents.length > 3)!
    expect(await exitCode('--format', 'bundle', '--story', story.id, '-o', path)).toBe(0)
    return story
  }

  test('of a story is whole, and says so without a store', async () => {
    const { documents } = await bundleTo(at('story.zip'))
    const { checked, faults } = await verified(at('story.zip'))
    expect([checked.documents, checked.snapshots, faults]).toEqual([documents.length, documents.length, []])
    await bundleTo(at('again.zip'))
    expect(readFileSync(at('again.zip')).equals(readFileSync(at('story.zip')))).toBe(true)
  })

  test('one byte of which was changed is not, and the others are looked at all the same', async () => {
    await bundleTo(at('whole.zip'))
    const bytes = readFileSync(at('whole.zip'))
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(at('changed.zip'), bytes)
    const { status, stdout } = await hearsay(['verify', at('changed.zip'), at('whole.zip')])
    expect(status).toBe(1)
    expect(stdout).toContain('its bytes are not those that were sealed')
    expect(stdout.trimEnd()).toMatch(/Nothing is wrong\.$/)
    expect((await hearsay(['verify', at('missing.zip')])).status).toBe(1)
  })

  test('is made by compare too, with the bytes of the files', async () => {
    const reports = join(ROOT, 'docs/exports')
    const made = ['--export', `bundle=${at('compared.zip')}`, '--export', `parquet=${at('parquet')}`]
    expect((await hearsay(['compare', reports, ...made])).status).toBe(0)
    const { checked } = await verified(at('compared.zip'))
    expect(checked).toMatchObject({ documents: 2, snapshots: 2 })
    expect(readdirSync(at('parquet'))).toHaveLength(TABLE_NAMES.length)
    expect((await hearsay(['compare', reports, '--export', 'tei'])).status).toBe(2)
  })

  test('takes in no device that a record names as its place', async () => {
    const record = { url: '/dev/zero', text: '“The pier is closed,” said Ilse Tarn.' }
    writeFileSync(at('record.jsonl'), `${JSON.stringify(record)}\n`)
    const made = ['--export', `bundle=${at('record.zip')}`]
    expect((await hearsay(['compare', at('record.jsonl'), ...made])).status).toBe(0)
    expect((await verified(at('record.zip'))).checked).toMatchObject({ documents: 1, snapshots: 0 })
  })
})
