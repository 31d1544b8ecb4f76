import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mutated, seededRandom } from './fuzz/mutate.ts'
import { outcomeOf } from './fuzz/outcome.ts'
import { seedInputs } from './fuzz/seed-inputs.ts'
import { folderWith } from './scratch.ts'

const SEEDS = seedInputs()

const CASES = SEEDS.map((seed, n) => [n, seed.kind, seed] as const)

/** More are tried by `bench/fuzz.ts`. */
const MUTANTS = 80

describe('an input that is sound is read', () => {
  test.each(CASES)('%s: %s', async (_, kind, { bytes, pack }) => {
    const { documents, errors, faults } = await outcomeOf(pack?.(bytes) ?? bytes)
    expect(faults).toEqual([])
    // Lists of addresses hold no text, and nothing is fetched here.
    if (kind === 'opml' || kind === 'sitemap') expect(errors).toEqual(['notices alone'])
    else expect(documents).toBeGreaterThan(0)
  })
})

describe('an input that is damaged gives documents or problems, and nothing else', () => {
  test.each(CASES)(
    '%s: %s',
    async (n, _, seed) => {
      const random = seededRandom(n)
      for (let i = 0; i < MUTANTS; i++) {
        const other = SEEDS[Math.floor(random() * SEEDS.length)]!.bytes
        const input = mutated(seed, other, random)
        const { faults } = await outcomeOf(input)
        expect(faults, `mutant ${i}: ${Buffer.from(input).toString('latin1').slice(0, 300)}`).toEqual([])
      }
    },
    30_000,
  )
})

test('a program that has read of every kind comes to its end', () => {
  const folder = folderWith(
    Object.fromEntries(SEEDS.map(({ bytes, pack }, n) => [`${n}`, pack?.(bytes) ?? bytes])),
  )
  const reader = join(import.meta.dirname, '../../src/ingest/read.ts')
  const program = `const { readDocuments } = await import(${JSON.stringify(reader)})
    for await (const read of readDocuments([${JSON.stringify(folder)}])) if (read.document) process.stdout.write('.')`
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    timeout: 25_000,
  })
  expect(status).toBe(0)
  expect(stdout.toString().length).toBeGreaterThan(SEEDS.length)
}, 30_000)

describe('a mutant', () => {
  test('is the same for the same numbers, and another for others', () => {
    const [seed, other] = [SEEDS[0]!, SEEDS[4]!.bytes]
    const of = (n: number) => Buffer.from(mutated(seed, other, seededRandom(n))).toString('hex')
    expect(of(1)).toBe(of(1))
    expect(new Set([1, 2, 3, 4, 5].map(of)).size).toBe(5)
  })
})
