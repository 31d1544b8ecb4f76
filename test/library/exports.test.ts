import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import * as hearsay from 'hearsay'
import { describe, expect, test } from 'vitest'

const SOURCE = resolve(import.meta.dirname, '../../src')
const PUBLIC = readFileSync(join(SOURCE, 'library/index.ts'), 'utf8')

test('what the package exports is this list and nothing else', () => {
  expect(Object.keys(hearsay).sort()).toEqual([
    'HearsayError',
    'VERSION',
    'align',
    'annotate',
    'check',
    'checkJson',
    'collationJson',
    'compare',
    'exported',
    'exportedTables',
    'reportPage',
    'wordsOf',
  ])
})

test('of a part of the model that a result has, every type is exported by name', () => {
  const names = new Set([...PUBLIC.matchAll(/\b[A-Z]\w+\b/g)].map(([name]) => name))
  const files = [...PUBLIC.matchAll(/'\.\.\/(model\/[\w-]+\.ts)'/g)].map(found => found[1]!)
  expect(files.length).toBeGreaterThan(10)
  const types = files.flatMap(file => [
    ...readFileSync(join(SOURCE, file), 'utf8').matchAll(/^export (?:type|interface) (\w+)/gm),
  ])
  expect(types.map(found => found[1]!).filter(name => !names.has(name))).toEqual([])
})

test('every function says in words what it does and what it throws', () => {
  for (const file of ['annotate', 'compare', 'check', 'align', 'exported']) {
    const source = readFileSync(join(SOURCE, `library/${file}.ts`), 'utf8')
    const docstring = /\/\*\*(?:(?!\/\*\*)[\s\S])*?\*\/\nexport (?:async )?function/.exec(source)?.[0]
    expect(docstring).toMatch(/@throws \{HearsayError\}/)
    expect(docstring).toMatch(/@example/)
  }
})

describe('what is reached from the library', () => {
  const reached = new Map<string, readonly string[]>()
  const reach = (file: string) => {
    if (reached.has(file)) return
    // Types are gone when it runs; a JSON module is data.
    const source = file.endsWith('.json') ? '' : readFileSync(join(SOURCE, file), 'utf8')
    const names = [
      ...source.matchAll(/^(?:import|export) (?!type\b)(?:[^'"=;()]*? from )?['"]([^'"]+)['"]/gm),
    ].map(m => m[1]!)
    const later = [...source.matchAll(/\bawait import\('([^']+)'\)/g)].map(m => m[1]!)
    const all = [...names, ...later]
    reached.set(file, all)
    for (const name of all)
      if (name.startsWith('.')) reach(relative(SOURCE, resolve(SOURCE, dirname(file), name)))
  }
  reach('library/index.ts')

  test('touches no file, no store and no network', () => {
    expect(reached.size).toBeGreaterThan(300)
    const packages = new Set([...reached.values()].flat().filter(name => !name.startsWith('.')))
    expect([...packages].sort()).toEqual([
      'csv-stringify/browser/esm/sync',
      'eld/extrasmall',
      'fflate',
      'hyparquet-writer',
      'xmlbuilder2/lib/xmlbuilder2.min.js',
    ])
  })

  test('names nothing that only Node has', () => {
    const own = [...reached.keys()].filter(file => !file.endsWith('.json') && file !== 'model/sha256.ts')
    const found = own.filter(file =>
      /(?<![\w.'"])(?:process|Buffer|setImmediate|__dirname)\s*\.|import\.meta\b/.test(
        readFileSync(join(SOURCE, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    )
    expect(found).toEqual([])
  })
})

test('the package says where the library and its types are', () => {
  const root = resolve(SOURCE, '..')
  const { exports, types } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(exports['.'].types).toBe(types)
  for (const file of Object.values<string>(exports['.']))
    expect(statSync(join(root, file)).isFile()).toBe(true)
})
