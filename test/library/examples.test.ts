import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
// Inside the package, so that it knows itself by its name.
const OUT = join(ROOT, `out/examples-${process.pid}`)

interface Example {
  readonly name: string
  readonly code: string
}

const blocks = (name: string, text: string): Example[] =>
  [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((found, i) => ({
    name: `${name}-${i + 1}`,
    code: found[1]!,
  }))

/** The lines behind `@example` in a file's docstrings, up to the next tag. */
const docstrings = (name: string, source: string): Example[] =>
  [...source.matchAll(/^ \* @example\n((?:^ \*(?! @|\/).*\n)*)^ \*\/$/gm)].map((found, i) => ({
    name: `${name}-${i + 1}`,
    code: found[1]!.replace(/^ \* ?/gm, ''),
  }))

const EXAMPLES: readonly Example[] = [
  ...blocks('docs-library', readFileSync(join(ROOT, 'docs/library.md'), 'utf8')),
  ...readdirSync(join(ROOT, 'src/library')).flatMap(file =>
    docstrings(file.replace(/\.ts$/, ''), readFileSync(join(ROOT, 'src/library', file), 'utf8')),
  ),
]

/** What the code says that it prints: comments on a line of their own, and those behind a call of `console.log`. */
function told(code: string): string[] {
  return code.split('\n').flatMap(line => /^(?:\/\/|.*console\.log.*\) \/\/) (.*)$/.exec(line)?.[1] ?? [])
}

let printed: ReadonlyMap<string, string>

beforeAll(() => {
  mkdirSync(OUT, { recursive: true })
  for (const { name, code } of EXAMPLES) writeFileSync(join(OUT, `${name}.ts`), code)
  writeFileSync(
    join(OUT, 'run.mjs'),
    EXAMPLES.map(({ name }) => `console.log('\\0${name}')\nawait import('./${name}.ts')\n`).join(''),
  )
  writeFileSync(
    join(OUT, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.json',
      // Nothing of Node's is needed to use it.
      compilerOptions: { noEmit: true, rootDir: '.', types: [], lib: ['es2024', 'dom'], skipLibCheck: false },
      include: ['*.ts'],
    }),
  )
  const out = execFileSync(process.execPath, [join(OUT, 'run.mjs')], { encoding: 'utf8' })
  printed = new Map(
    out
      .split('\0')
      .slice(1)
      .map(part => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trimEnd()]),
  )
}, 60_000)
afterAll(() => rmSync(OUT, { recursive: true, force: true }))

test('every exported function has an example', () => {
  const names = EXAMPLES.map(({ name }) => name)
  for (const name of ['annotate-1', 'compare-1', 'check-1', 'align-1', 'exported-1', 'exported-2'])
    expect(names).toContain(name)
  expect(names.filter(name => name.startsWith('docs-library'))).toHaveLength(7)
})

test('the examples compile, strictly and without the types of Node', { timeout: 60_000 }, () => {
  const tsc = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', OUT], { encoding: 'utf8' })
  expect(tsc.stdout).toBe('')
  expect(tsc.status).toBe(0)
})

describe('run, they print what they say', () => {
  test.each(EXAMPLES)('$name', ({ name, code }) => {
    expect(told(code)).not.toEqual([])
    expect(printed.get(name)?.split('\n')).toEqual(told(code))
  })
})
