import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { VERSION } from '../../src/version.ts'
import { folderWith } from '../ingest/scratch.ts'
import { ROOT, hearsay as run } from './hearsay.ts'

const hearsay = (...args: string[]) => run(args)

const REPORTS = {
  'a.txt':
    'Lorne keeps Vell open\n\n“The harbour will stay open,” Premier Ada Lorne said in Vell on 14 October 2025.\n',
  'b.txt':
    'Harbour stays open\n\nThe harbour will stay open, Ada Lorne told dockers in Vell on Tuesday, 14 October 2025.\n',
}

test('the version is the package’s', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version).toBe(VERSION)
  expect(hearsay('--version')).toMatchObject({ status: 0, stdout: `${VERSION}\n` })
})

describe('hearsay compare', { timeout: 30_000 }, () => {
  test('prints a summary no wider than 80 columns and exits 0', () => {
    const { status, stdout, stderr } = hearsay('compare', folderWith(REPORTS))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Ada Lorne said')
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
  })

  test('--json prints the collation of the contract and nothing else', () => {
    const { status, stdout } = hearsay('compare', folderWith(REPORTS), '--json')
    const collation = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(Object.keys(collation)).toEqual(
      'format offsetUnit version documents speakers attributions occasions utterances positions stories copies figures terms problems'.split(
        ' ',
      ),
    )
    expect(collation).toMatchObject({
      format: 'hearsay/1',
      offsetUnit: 'utf-16',
      version: VERSION,
      problems: [],
    })
  })

  test('--html writes the page and the summary ends with its path', () => {
    const folder = folderWith(REPORTS)
    const page = join(folder, 'page.html')
    const { status, stdout } = hearsay('compare', join(folder, '*.txt'), '--html', page)
    expect(status).toBe(0)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`Page: ${page}`)
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i)
  })

  test('the order in which inputs are named does not show', () => {
    const folder = folderWith(REPORTS)
    const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')]
    expect(hearsay('compare', a, b, '--json').stdout).toBe(hearsay('compare', b, a, '--json').stdout)
  })

  test('bad inputs are named on standard error, a line each; the rest is done; exit 1', () => {
    const folder = folderWith({ ...REPORTS, 'empty.txt': '', 'picture.png': new Uint8Array([0x89, 0, 0, 1]) })
    const { status, stdout, stderr } = hearsay('compare', folder, join(folder, 'missing.txt'), '--json')
    expect(status).toBe(1)
    expect(stderr.replaceAll(folder, '').trimEnd().split('\n')).toEqual([
      'not read: /empty.txt: the file is empty',
      'not read: /missing.txt: no such file or folder',
      'not read: /picture.png: binary data, not text',
    ])
    const collation = JSON.parse(stdout)
    expect(collation.documents).toHaveLength(2)
    expect(collation.problems.map((p: { code: string }) => p.code)).toEqual(['empty', 'not-found', 'binary'])
  })

  test('nothing readable at all still gives an empty collation', () => {
    const { status, stdout } = hearsay('compare', join(folderWith({}), 'missing.txt'), '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout).documents).toEqual([])
  })

  test('a page that cannot be written is said, and the result is still printed', () => {
    const folder = folderWith(REPORTS)
    const { status, stdout, stderr } = hearsay(
      'compare',
      folder,
      '--html',
      join(folder, 'no', 'such', 'folder.html'),
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/^not written: .*folder\.html/)
    expect(stdout).toContain('2 reports')
  })
})

describe('wrong usage exits 2 and says what is right', () => {
  test.each([
    ['no command', []],
    ['no input', ['compare']],
    ['an unknown option', ['compare', 'x', '--frobnicate']],
    ['an unknown command', ['collate']],
  ])('%s', (_, args) => {
    const { status, stdout, stderr } = hearsay(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/usage|Usage/)
  })

  test.each([['--help'], ['compare', '--help']])('%s %s explains with an example', (...args) => {
    const { status, stdout } = hearsay(...args.filter(Boolean))
    expect(status).toBe(0)
    expect(stdout).toContain('hearsay compare')
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
  })
})
