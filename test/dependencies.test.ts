import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const SOURCE = resolve(import.meta.dirname, '../src')

/** Which folders a folder may import from, besides itself: the direction of the pipeline, as DESIGN.md has it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  attribution: ['model', 'text'],
  collation: ['model', 'text', 'attribution'],
  decisions: ['model', 'text', 'collation'],
  fetching: ['model'],
  ingest: ['model', 'text', 'fetching'],
  watching: ['model', 'text', 'fetching', 'ingest', 'store', 'workers'],
  export: ['model', 'text', 'attribution', 'collation', 'decisions', '.'],
  // Its search knows words as the text stage does; decisions it finds again without knowing how a collation is made.
  store: ['model', 'text', 'decisions'],
  // Of lookup the types of what is shown, which are gone when it runs.
  web: ['model', 'text', 'attribution', 'collation', 'decisions', 'export', 'lookup', '.'],
  workers: ['model', 'text', 'attribution', 'collation', 'decisions', 'ingest', 'store'],
  lookup: ['model', 'text', 'attribution', 'collation', 'decisions', 'store', 'workers', '.'],
  // The parts for other people's programs, in a browser too: nothing of it reads files or opens a store.
  library: ['model', 'text', 'attribution', 'collation', 'decisions', 'ingest', 'export', 'web', '.'],
  alerting: ['model', 'text', 'fetching', 'lookup', 'store', '.'],
  mcp: ['model', 'text', 'collation', 'export', 'lookup', 'store', 'web', '.'],
  // A worker shows its jobs on a page of its own.
  jobs: ['model', 'collation', 'ingest', 'store', 'workers', 'web'],
  api: [
    'model',
    'text',
    'attribution',
    'collation',
    'decisions',
    'ingest',
    'export',
    'store',
    'watching',
    'workers',
    'jobs',
    'lookup',
    'alerting',
    'mcp',
    'library',
    'fetching',
    'web',
    '.',
  ],
  cli: [
    'model',
    'text',
    'attribution',
    'collation',
    'decisions',
    'fetching',
    'ingest',
    'watching',
    'export',
    'store',
    'workers',
    'jobs',
    'lookup',
    'alerting',
    'mcp',
    'api',
    'web',
    '.',
  ],
  '.': [],
}

/** Packages that touch the world or draw pages, and the only folders that may use them. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  // A large collation keeps some of itself in scratch files.
  'node:fs': ['ingest', 'store', 'workers', 'cli'],
  'node:fs/promises': ['ingest', 'store', 'cli'],
  hono: ['web', 'jobs', 'api'],
  '@hono/node-server': ['jobs', 'api'],
  '@hono/zod-openapi': ['api'],
  '@modelcontextprotocol/server': ['mcp'],
  'rate-limiter-flexible': ['api'],
  fflate: ['export'],
  'csv-stringify': ['export'],
  'hyparquet-writer': ['export'],
  xmlbuilder2: ['export'],
  'pg-boss': ['jobs'],
  'prom-client': ['jobs', 'api'],
  pino: ['jobs', 'api'],
  commander: ['cli'],
  // Measured against in `bench/`, and no part of the program.
  linkedom: [],
  '@mozilla/readability': [],
  parse5: ['ingest'],
  feedsmith: ['ingest', 'alerting'],
  saxes: ['ingest'],
  warcio: ['ingest'],
  'csv-parse': ['ingest'],
  'postal-mime': ['ingest'],
  mammoth: ['ingest'],
  unpdf: ['ingest'],
  'mdast-util-from-markdown': ['ingest'],
  undici: ['fetching'],
  'robots-parser': ['fetching'],
  'ipaddr.js': ['fetching'],
  'better-sqlite3': ['store'],
  kysely: ['store'],
  pg: ['store'],
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f))

function importsOf(file: string): string[] {
  const source = readFileSync(join(SOURCE, file), 'utf8')
  return [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(m => m[1]!)
}

/** What a file cannot begin without: neither types nor what is imported when it is asked for. */
function loadedBy(file: string): string[] {
  const source = readFileSync(join(SOURCE, file), 'utf8')
  return [...source.matchAll(/^(?:import|export)(?! type\b)[^'"`;()]*? from '([^']+)'/gm)].map(m => m[1]!)
}

const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.')

describe('dependencies point one way', () => {
  test('every folder of src/ has its place in the line', () => {
    expect(new Set(files.map(folderOf)).difference(new Set(Object.keys(MAY_IMPORT)))).toEqual(new Set())
  })

  // A help text or a word about wrong usage is not worth loading a store for.
  test('what is loaded before a command is known needs commander alone', () => {
    const reached = new Set<string>()
    const packages = new Set<string>()
    const load = (file: string) => {
      if (reached.has(file)) return
      reached.add(file)
      for (const name of loadedBy(file))
        if (name.startsWith('.')) load(relative(SOURCE, resolve(SOURCE, dirname(file), name)))
        else packages.add(name)
    }
    load('cli/program.ts')
    expect([...packages].filter(name => !name.startsWith('node:'))).toEqual(['commander'])
  })

  test('what a store imports of decisions knows no collation', () => {
    const reached = new Set<string>()
    const reach = (file: string) => {
      if (reached.has(file)) return
      reached.add(file)
      for (const name of importsOf(file))
        if (name.startsWith('.')) reach(relative(SOURCE, resolve(SOURCE, dirname(file), name)))
    }
    reach('store/store.ts')
    reach('store/open-store.ts')
    expect(reached).toContain('decisions/lay-over.ts')
    expect([...reached].filter(file => folderOf(file) === 'collation')).toEqual([])
  })

  test.each(files)('%s', file => {
    const folder = folderOf(file)
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) {
        const target = folderOf(relative(SOURCE, resolve(SOURCE, dirname(file), name)))
        if (target !== folder) expect([...MAY_IMPORT[folder]!], `${file} imports ${name}`).toContain(target)
      } else {
        const allowed = ONLY_IN[name]
        if (allowed) expect(allowed, `${file} imports ${name}`).toContain(folder)
      }
    }
  })
})
