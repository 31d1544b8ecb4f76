import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { bundleFaults } from '../../src/cli/bundle-faults.ts'
import { bundle } from '../../src/export/bundle/bundle.ts'
import { BUNDLE_LIMITS } from '../../src/export/bundle/bundle-limits.ts'
import { COLLATION_PATH, MANIFEST_PATH } from '../../src/export/bundle/manifest.ts'
import { openedZip } from '../../src/export/bundle/opened-zip.ts'
import { sealedZip } from '../../src/export/bundle/sealed-zip.ts'
import type { Collation } from '../../src/model/collation.ts'
import { sha256 } from '../../src/model/identifier.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { ferry } from '../web/fixture.ts'
import { poisonedFerry } from '../web/hostile-texts.ts'

// A busy machine is waited for.
vi.setConfig({ testTimeout: 60_000 })

type Files = Record<string, Uint8Array>

/** The bytes that the reports of the ferry were read from: their texts. */
const snapshotsOf = ({ documents }: Collation) =>
  new Map(documents.map(({ sha256, text }) => [sha256, strToU8(text)]))

const bundleOf = (collation: Collation, snapshots = snapshotsOf(collation)) =>
  bundle({ part: { collation }, page: '<!doctype html><title>The ferry</title>', snapshots })

function faults(bytes: Uint8Array, limits = BUNDLE_LIMITS): Fault[] {
  const found: Fault[] = []
  bundleFaults(bytes, fault => found.push(fault), limits)
  return found
}

const named = (bytes: Uint8Array) => faults(bytes).map(({ kind, subject }) => `${kind}: ${subject}`)

let bytes: Uint8Array
let files: Files

beforeAll(() => {
  bytes = bundleOf(ferry())
  files = unzipSync(bytes)
})

/** Changed and sealed anew, as one would who wants it to look whole. The manifest is brought in line unless it is what changes. */
function resealed(change: (files: Files) => void, inLine = true): Uint8Array {
  const changed: Files = { ...files }
  change(changed)
  if (inLine) {
    const manifest = JSON.parse(new TextDecoder().decode(changed[MANIFEST_PATH]))
    manifest.files = Object.entries(changed)
      .filter(([path]) => path !== MANIFEST_PATH)
      .map(([path, file]) => ({ path, bytes: file.length, sha256: sha256(file) }))
    changed[MANIFEST_PATH] = strToU8(JSON.stringify(manifest))
  }
  return sealedZip(Object.entries(changed))
}

const json =
  <T>(path: string, change: (value: T) => void) =>
  (changed: Files) => {
    const value = JSON.parse(new TextDecoder().decode(changed[path]))
    change(value)
    changed[path] = strToU8(JSON.stringify(value))
  }

const paths = (start: string) => Object.keys(files).filter(path => path.startsWith(start))

describe('a bundle', () => {
  test('has everything, and nothing is wrong with it', () => {
    expect(Object.keys(files).filter(path => !path.includes('/'))).toEqual([
      'README.txt',
      'page.html',
      'collation.json',
      'manifest.json',
    ])
    expect([paths('texts/').length, paths('snapshots/').length]).toEqual([6, 6])
    for (const path of paths('snapshots/')) expect(path).toBe(`snapshots/${sha256(files[path]!)}`)
    expect(faults(bytes)).toEqual([])
    expect(bundleFaults(bytes, () => {})).toMatchObject({ files: 16, documents: 6, snapshots: 6 })
  })

  test('is the same bytes each time, in whatever zone it is made', () => {
    expect(bundleOf(ferry())).toEqual(bytes)
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Kiritimati'
    expect(bundleOf(ferry())).toEqual(bytes)
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test('does without bytes that are no longer kept', () => {
    const without = bundleOf(ferry(), new Map())
    expect(faults(without)).toEqual([])
    expect(bundleFaults(without, () => {})).toMatchObject({ documents: 6, snapshots: 0 })
  })

  test('holds whatever strangers wrote', () => {
    for (const payload of ['../../etc/passwd', '</script>', '\u202e=1', '__proto__', '🚢'.repeat(100)])
      expect(faults(bundleOf(poisonedFerry(payload, 1), new Map()))).toEqual([])
  })
})

test('one bit turned over anywhere is found', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const changed = bytes.slice()
      changed[at]! ^= 1 << bit
      expect(faults(changed)).not.toEqual([])
    }),
    {
      seed: 10,
      numRuns: 100,
      examples: [
        [bytes?.length - 1 || 0, 0],
        [0, 0],
      ],
    },
  )
})

test('every byte of what holds the files together counts', () => {
  const end = bytes.length - 22 - 88
  const directory = new DataView(bytes.buffer).getUint32(end + 16, true)
  const places = [
    ...Array(90).keys(),
    ...Array.from({ length: bytes.length - directory }, (_, i) => directory + i),
  ]
  for (const at of places.filter((_, i) => i % 5 === 0)) {
    const changed = bytes.slice()
    changed[at]! ^= 0x10
    expect(faults(changed), `byte ${at}`).not.toEqual([])
  }
})

test('a byte cut off or put behind is found', () => {
  expect(faults(bytes.subarray(0, -1))).not.toEqual([])
  expect(faults(Uint8Array.of(...bytes, 0))).not.toEqual([])
  expect(faults(Uint8Array.of(0, ...bytes))).not.toEqual([])
})

test('a damaged file is named', () => {
  const [path] = paths('snapshots/')
  const start = Buffer.from(bytes).indexOf(path!) + path!.length + 5
  const changed = bytes.slice()
  changed[start]! ^= 0xff
  expect(named(changed)).toContain('file: the archive')
  expect(named(changed)).toContain(`file: ${path}`)
})

describe('who seals it anew does not get through with', () => {
  test.each<[string, (files: Files) => void, RegExp]>([
    ['another page, without telling the manifest', f => (f['page.html'] = strToU8('x')), /the manifest says/],
    [
      'bytes that are not those that were read',
      f => (f[paths('snapshots/')[0]!] = strToU8('x')),
      /snapshot|bytes/,
    ],
    ['a file more', f => (f['texts/extra.txt'] = strToU8('x')), /no bundle has such a file/],
    [
      'a file of the right look more',
      f => (f[`texts/${'0'.repeat(64)}.txt`] = strToU8('x')),
      /does not tell of it/,
    ],
    ['a file less', f => delete f[paths('texts/')[0]!], /missing/],
    ['no page', f => delete f['page.html'], /missing/],
    ['a way out of the folder', f => (f['../evil'] = strToU8('x')), /no bundle has such a file/],
    ['an absolute path', f => (f['/etc/evil'] = strToU8('x')), /no bundle has such a file/],
    ['a manifest of nothing', f => (f[MANIFEST_PATH] = strToU8('null')), /no JSON/],
  ])('%s', (_, change, message) => {
    expect(
      faults(resealed(change, false))
        .map(fault => fault.message)
        .join(),
    ).toMatch(message)
  })

  test.each<[string, (files: Files) => void, string]>([
    [
      'a word changed in a text',
      f => {
        const [path] = paths('texts/')
        f[path!] = strToU8(new TextDecoder().decode(f[path!]).replace(/e/, 'o'))
      },
      'text',
    ],
    [
      'a word changed in the collation’s text',
      json<Collation>(COLLATION_PATH, ({ documents }) => {
        Object.assign(documents[0]!, { text: documents[0]!.text.replace('ferry', 'fairy') })
      }),
      'text',
    ],
    [
      'a quotation that is not there',
      json<Collation>(COLLATION_PATH, ({ utterances }) => {
        Object.assign(utterances[0]!.apparatus.rows[0]!.find(cell => cell !== null)!, { text: 'Fnord' })
      }),
      'quotation',
    ],
    [
      'a span outside of its text',
      json<Collation>(COLLATION_PATH, ({ attributions }) => {
        Object.assign(attributions[0]!, { content: [[0, 1e6]] })
      }),
      'span',
    ],
    [
      'a span that runs backwards',
      json<Collation>(COLLATION_PATH, ({ figures }) => {
        Object.assign(figures[0]!.readings[0]!, { span: [9, 3] })
      }),
      'span',
    ],
    [
      'words of another speaker',
      json<Collation>(COLLATION_PATH, ({ attributions }) => {
        Object.assign(attributions[0]!, { speaker: 's-nobody' })
      }),
      'reference',
    ],
    [
      'a reading from elsewhere',
      json<Collation>(COLLATION_PATH, ({ utterances }) => {
        Object.assign(utterances[0]!.readings[0]!, { span: [0, 3] })
      }),
      'reference',
    ],
    [
      'a document less in the collation',
      json<Collation>(COLLATION_PATH, collation => {
        Object.assign(collation, { documents: collation.documents.slice(1) })
      }),
      'reference',
    ],
    [
      'a document said to be of other bytes',
      json<Collation>(COLLATION_PATH, ({ documents }) => {
        Object.assign(documents[0]!, { sha256: 'f'.repeat(64) })
      }),
      'text',
    ],
    [
      'pieces of a text from where nothing is',
      json<{ documents: { runs: unknown[] }[] }>(MANIFEST_PATH, ({ documents }) => {
        documents[0]!.runs.push([0, 5, 1e9, 1e9 + 5])
      }),
      'span',
    ],
    ['a collation that is none', f => (f[COLLATION_PATH] = strToU8('{"format":"hearsay/1"}')), 'file'],
    [
      'a collation of spans that are words',
      json<Collation>(COLLATION_PATH, ({ attributions }) => {
        Object.assign(attributions[0]!, { content: 'all of it' })
      }),
      'file',
    ],
    ['what is no JSON', f => (f[COLLATION_PATH] = strToU8('hello')), 'file'],
    ['a collation of nothing', f => (f[COLLATION_PATH] = strToU8('null')), 'file'],
    ['a collation that is no text', f => (f[COLLATION_PATH] = Uint8Array.of(0xff)), 'file'],
    [
      'a manifest of another format',
      json<{ format: string }>(MANIFEST_PATH, manifest => {
        manifest.format = 'bundle/9'
      }),
      'file',
    ],
  ])('%s', (_, change, kind) => {
    expect(faults(resealed(change)).map(fault => fault.kind)).toContain(kind)
  })
})

describe('archives that are made to do harm', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['no archive', strToU8('hello, '.repeat(100))],
    ['an archive without a seal', zipSync({ 'manifest.json': strToU8('{}') })],
  ])('%s is named as what it is', (_, archive) => {
    expect(faults(archive)).toHaveLength(1)
  })

  test('more than a bundle has is not unpacked', () => {
    const bomb = sealedZip([['page.html', new Uint8Array(6_000_000)]])
    expect(bomb.length).toBeLessThan(40_000)
    const started = process.cpuUsage().user
    expect(faults(bomb, { ...BUNDLE_LIMITS, unpacked: 1e6 })[0]!.message).toContain('unpacked it is more')
    expect(process.cpuUsage().user - started).toBeLessThan(200_000)
    expect(faults(bytes, { ...BUNDLE_LIMITS, bytes: 1000 })[0]!.message).toContain('bytes')
    expect(faults(bytes, { ...BUNDLE_LIMITS, files: 3 })[0]!.message).toContain('files')
  })

  test('what unpacks to more than it says is stopped', () => {
    const bomb = sealedZip([['page.html', new Uint8Array(5_000_000)]])
    const view = new DataView(bomb.buffer)
    const end = bomb.length - 22 - 88
    view.setUint32(22, 1000, true)
    view.setUint32(view.getUint32(end + 16, true) + 24, 1000, true)
    const [page] = openedZip(bomb, BUNDLE_LIMITS).files
    expect(page!.size).toBe(1000)
    expect(() => page!.unpack()).toThrow('it unpacks to more than it says')
  })

  test.each<[string, number, number]>([
    ['a symbolic link', 38, 0xa1ff0000],
    ['a folder', 38, 0x10],
    ['a file on another disk', 34, 1],
  ])('%s is no file of a bundle', (_, field, value) => {
    const link = sealedZip([['page.html', strToU8('/etc/passwd')]])
    const view = new DataView(link.buffer)
    view.setUint32(view.getUint32(link.length - 110 + 16, true) + field, value, true)
    expect(() => openedZip(link, BUNDLE_LIMITS)).toThrow(/was not written as a bundle/)
  })

  test('a file that others cannot open without a password is none', () => {
    const locked = sealedZip([['page.html', strToU8('x')]])
    const view = new DataView(locked.buffer)
    view.setUint16(6, 1, true)
    view.setUint16(view.getUint32(locked.length - 110 + 16, true) + 8, 1, true)
    expect(() => openedZip(locked, BUNDLE_LIMITS)).toThrow(/was not written as a bundle/)
  })

  test('a name with a sign before it that does not show is another name', () => {
    const [file] = openedZip(sealedZip([['\ufeffpage.html', strToU8('x')]]), BUNDLE_LIMITS).files
    expect(file!.path).toBe('\ufeffpage.html')
  })

  test('two files of one name are found', () => {
    const twice = sealedZip([
      ['texts/a', strToU8('a')],
      ['texts/b', strToU8('b')],
    ])
    const changed = Buffer.from(twice)
    for (let at = changed.indexOf('texts/b'); at >= 0; at = changed.indexOf('texts/b', at + 1))
      changed.write('texts/a', at)
    expect(faults(changed)[0]!.message).toContain('two files are called texts/a')
  })
})
