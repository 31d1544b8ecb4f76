import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { PROBLEM_KINDS } from '../../../src/api/problem-kinds.ts'
import { document, ROUTES } from './documented.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

test('the linter has nothing against it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-openapi-'))
  try {
    const file = join(folder, 'openapi.json')
    await writeFile(file, JSON.stringify(document))
    const cli = join(ROOT, 'node_modules/@redocly/cli/bin/cli.js')
    const options = {
      cwd: ROOT,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [cli, 'lint', file, '--config', join(ROOT, 'redocly.yaml'), '--format', 'json'],
      options,
    )
    const { totals, problems } = JSON.parse(stdout.slice(stdout.indexOf('{')))
    expect(problems).toEqual([])
    expect(totals).toMatchObject({ errors: 0, warnings: 0 })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 60_000)

test('it is of OpenAPI 3.1, and says what it is about', () => {
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Hearsay' },
    servers: [{ url: '/api/v1' }],
  })
})

test('every operation has a name of its own, a tag that is explained, and its problems', () => {
  const operations = Object.values(document.paths!).flatMap(path => Object.values(path as object))
  expect(operations).toHaveLength(ROUTES.length)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  const explained = document.tags!.map(({ name }) => name)
  for (const { tags, responses, summary } of operations) {
    expect(explained).toEqual(expect.arrayContaining(tags))
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '429', '503']))
    expect(summary).not.toBe('')
  }
})

test('what is null beside a named schema may be null', () => {
  // The generator would write `nullable()` of a named schema as something that nothing is.
  const found = JSON.stringify(document).match(/"allOf":\[\{"\$ref":"[^"]*"\},\{"type":\[[^\]]*"null"\]\}\]/g)
  expect(found).toBeNull()
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema({ $id: 'openapi', ...(document as object) })
  const holds = ajv.compile({ $ref: 'openapi#/components/schemas/Document/properties/titleSpan' })
  expect([null, [0, 4]].map(value => holds(value))).toEqual([true, true])
  expect(['x', [1], [1, 2, 3]].map(value => holds(value))).toEqual([false, false, false])
})

test('examples are as their schemas have them', () => {
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema({ $id: 'openapi', ...(document as object) })
  let held = 0
  const look = (node: unknown, pointer: string): void => {
    if (typeof node !== 'object' || node === null) return
    if ('example' in node) {
      const validate = ajv.compile({ $ref: `openapi#${pointer}` })
      expect(validate(node.example), `${pointer} ${JSON.stringify(node.example)}`).toBe(true)
      held++
    }
    for (const [name, value] of Object.entries(node)) {
      if (name === 'example') continue
      const part = encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
      look(value, `${pointer}/${part}`)
    }
  }
  look(document, '')
  expect(held).toBeGreaterThan(20)
})

test('kinds of problems keep their names', () => {
  expect(Object.keys(PROBLEM_KINDS)).toEqual(
    expect.arrayContaining([
      'bad-request',
      'bad-query',
      'bad-cursor',
      'not-signed-in',
      'not-allowed',
      'no-such-path',
      'not-found',
      'not-kept',
      'no-such-method',
      'does-nothing',
      'too-many',
      'changed',
      'too-large',
      'wrong-media-type',
      'not-read',
      'too-many-requests',
      'failed',
      'store-unavailable',
      'busy',
      'too-slow',
    ]),
  )
})
