import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { VERSION } from '../../src/version.ts'
import { folderWith } from '../ingest/scratch.ts'
import { ROOT, hearsay as run } from './hearsay.ts'

const hearsay = (...args: string[]) => run(args)
const SAMPLES = join(ROOT, 'docs/check')
const TRANSCRIPT = join(SAMPLES, 'sea-gates-hearing.txt')

const FILES = {
  'report.txt': '“We will build twelve locks,” Ada Lee said.\n',
  'page.html':
    '<html><head><title>Locks</title></head><body><article><h1>Locks</h1><p>“We will build fourteen locks,” Ada Lee said in Vell on Tuesday, and nobody in the hall had anything to say to that for a while.</p><p>The hall was full, the doors were open and the rain came in from the harbour all through the sitting.</p></article></body></html>',
  'lines.jsonl':
    '{"id":"one","text":"“We will build fourteen locks,” Ada Lee said."}\n{"id":"two","text":"“We will build,” Ada Lee said."}\n',
  'transcript.txt': 'MINISTER LEE: We will build fourteen locks.\n',
}

// Each run of the command loads its models anew: seconds on a busy machine.
describe('hearsay check', { timeout: 60_000 }, () => {
  test('the samples show each verdict, in 80 columns', () => {
    const reports = ['daily-bollard.txt', 'quenholt-gazette.txt', 'tidewatch.jsonl'].map(f =>
      join(SAMPLES, f),
    )
    const { status, stdout, stderr } = hearsay('check', ...reports, '--against', TRANSCRIPT)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const verdict of [
      'VERBATIM',
      'ALTERED',
      'TRUNCATED',
      'SPLICED',
      'NOT FOUND',
      'PARAPHRASE',
      'TOO SHORT',
    ])
      expect(stdout).toContain(`\n${verdict} `)
    expect(stdout).toContain('figure: “sixty-two million” → “seventy-two million”')
    expect(stdout).toContain('negation: “not” → (nothing)')
    expect(stdout).toContain('modality: “could” → “must”')
    expect(stdout).toContain('speaker differs')
    // Paths are as long as the folder's that the tests run in.
    const lines = stdout.split('\n').filter(line => !line.includes(SAMPLES))
    expect(lines.filter(line => [...line].length > 80)).toEqual([])
  })

  test('--json prints reports, records, checks and problems, and every span is a slice', () => {
    const { status, stdout } = hearsay(
      'check',
      join(SAMPLES, 'daily-bollard.txt'),
      '--against',
      TRANSCRIPT,
      '--json',
    )
    expect(status).toBe(0)
    const found = JSON.parse(stdout)
    expect(Object.keys(found)).toEqual('format offsetUnit version reports records checks problems'.split(' '))
    expect(found).toMatchObject({
      format: 'hearsay-check/1',
      offsetUnit: 'utf-16',
      version: VERSION,
      problems: [],
    })
    const report: string = found.reports[0].text
    const record: string = found.records[0].text
    expect(found.checks.length).toBeGreaterThan(10)
    for (const check of found.checks)
      for (const { reportText, recordText, report: given, record: said } of [
        ...check.changes,
        ...check.smoothed,
      ]) {
        expect(report.slice(...(given as [number, number]))).toBe(reportText)
        expect(record.slice(...(said.span as [number, number]))).toBe(recordText)
      }
    expect(found.checks[1]).toMatchObject({
      verdict: 'altered',
      form: 'quotation',
      speaker: { agreement: 'same' },
    })
  })

  test('pages, JSON Lines and several transcripts, in whatever order', () => {
    const folder = folderWith(FILES)
    const at = (name: string) => join(folder, name)
    const one = hearsay(
      'check',
      at('page.html'),
      at('lines.jsonl'),
      '--against',
      at('transcript.txt'),
      TRANSCRIPT,
      '--json',
    )
    const other = hearsay(
      'check',
      at('lines.jsonl'),
      at('page.html'),
      '--against',
      TRANSCRIPT,
      at('transcript.txt'),
      '--json',
    )
    expect(one.status).toBe(0)
    expect(JSON.parse(one.stdout).checks).toEqual(JSON.parse(other.stdout).checks)
    const verdicts = JSON.parse(one.stdout).checks.map((c: { verdict: string }) => c.verdict)
    expect(verdicts.sort()).toEqual(['truncated', 'verbatim', 'verbatim'])
  })

  test('what cannot be read is named, the rest is done; exit 1', () => {
    const folder = folderWith({ ...FILES, 'empty.txt': '' })
    const at = (name: string) => join(folder, name)
    const { status, stdout, stderr } = hearsay(
      'check',
      at('report.txt'),
      at('empty.txt'),
      '--against',
      at('transcript.txt'),
      at('missing.txt'),
    )
    expect(status).toBe(1)
    expect(stderr.replaceAll(folder, '').trimEnd().split('\n')).toEqual([
      'not read: /empty.txt: the file is empty',
      'not read: /missing.txt: no such file or folder',
    ])
    expect(stdout).toContain('figure: “fourteen” → “twelve”')
  })

  test('without a transcript nothing is called not found', () => {
    const folder = folderWith(FILES)
    const { status, stdout, stderr } = hearsay(
      'check',
      join(folder, 'report.txt'),
      '--against',
      join(folder, 'missing.txt'),
      '--json',
    )
    expect(status).toBe(1)
    expect(stderr).toContain('nothing was checked')
    expect(JSON.parse(stdout).checks).toEqual([])
    const [report, missing] = [join(folder, 'report.txt'), join(folder, 'missing.txt')]
    expect(hearsay('check', report, '--against', missing)).toMatchObject({ status: 1, stdout: '' })
  })

  test('escape sequences of a report do not reach the terminal', () => {
    const folder = folderWith({
      'a.txt': '“We will \u001b[31mbuild twelve locks,” Ada Lee said.',
      'transcript.txt': FILES['transcript.txt'],
    })
    const { stdout } = hearsay('check', join(folder, 'a.txt'), '--against', join(folder, 'transcript.txt'))
    expect(stdout).not.toContain('\u001b')
  })

  test.each([
    ['no transcript', ['check', 'x.txt']],
    ['no report', ['check', '--against', 'x.txt']],
    ['an unknown option', ['check', 'x', '--against', 'y', '--frobnicate']],
  ])('wrong usage exits 2: %s', (_, args) => {
    const { status, stdout, stderr } = hearsay(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--help')
  })

  test('--help explains with an example, in 80 columns', () => {
    const { status, stdout } = hearsay('check', '--help')
    expect(status).toBe(0)
    expect(stdout).toContain('hearsay check report.html --against hearing.txt')
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
  })
})
