import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { predictedActs } from '../../bench/acts-of-saying.ts'
import { predictedClaims } from '../../bench/checked-claims.ts'
import { SHARED } from '../../bench/filter-run.ts'
import { predictedPositions } from '../../bench/repeated-positions.ts'
import { sha256 } from '../../src/model/identifier.ts'

interface Scores {
  readonly pairs: Readonly<Record<string, { readonly best: { readonly f: number } }>>
  readonly groups: { readonly bcubed: { readonly f: number } } | null
  readonly retrieval: Readonly<
    Record<string, { readonly r1: number; readonly map: number; readonly map5: number }>
  >
}

interface Measured {
  readonly gold: string
  /** Of the gold. */
  readonly sha256: string
  readonly predict: (gold: readonly never[]) => object[]
  readonly more?: readonly string[]
  /** What is reached at least; may only rise. */
  readonly floors: (scores: Scores) => readonly (readonly [figure: string, value: number, floor: number])[]
}

const SCORER = join(SHARED, 'eval/score-utterances.mjs')
const CLAIMS = join(SHARED, 'data/claims-checkthat/claims.jsonl')

const MEASURED: Readonly<Record<string, Measured>> = {
  'acts of saying': {
    gold: 'utterances-ecb/develop.jsonl',
    sha256: '4f3994b7c262174bb6dea6e55ca84fe1db0432fbf3e73330306baa23becee055',
    predict: predictedActs,
    floors: ({ pairs, groups, retrieval }) => [
      ['best F1 of pairs', pairs.all!.best.f, 74],
      ['B-cubed F1', groups!.bcubed.f, 82],
      ['MAP', retrieval.all!.map, 84.5],
    ],
  },
  positions: {
    gold: 'claims-factopolis/develop.jsonl',
    sha256: '265e5c54b651f61c131270d4d90619966c148e46eab52accca806ddb4b86a8c2',
    predict: predictedPositions,
    floors: ({ pairs, retrieval }) => [
      ['best F1 of pairs', pairs.all!.best.f, 75],
      ['R@1', retrieval.all!.r1, 85],
      ['MAP', retrieval.all!.map, 84.5],
    ],
  },
  'posts and claims': {
    gold: 'claims-checkthat/develop.jsonl',
    sha256: 'bedea4688ef1fd70c74766d5386f0142613835d508b33b8950a4e934cc4ca6f0',
    predict: gold => predictedClaims(gold, read(CLAIMS)),
    more: ['--claims', CLAIMS],
    floors: ({ retrieval }) => [
      ['MAP@5, train', retrieval.train!.map5, 88],
      ['MAP@5, dev', retrieval.dev!.map5, 84],
    ],
  },
}

describe.each(Object.entries(MEASURED))('%s', (_, { gold, sha256: known, predict, more = [], floors }) => {
  const path = join(SHARED, 'data', gold)

  test.runIf(existsSync(path) && existsSync(SCORER))('reach their floors', { timeout: 240_000 }, () => {
    expect(sha256(readFileSync(path))).toBe(known)
    const scores = scored(path, predict(read(path)), more)
    for (const [figure, value, floor] of floors(scores))
      expect([figure, Math.max(value, floor)]).toEqual([figure, value])
  })
})

function scored(gold: string, predictions: readonly object[], more: readonly string[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-quality-'))
  try {
    const file = join(folder, 'predicted.jsonl')
    writeFileSync(file, predictions.map(p => JSON.stringify(p)).join('\n'))
    const options = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const
    return JSON.parse(
      execFileSync(process.execPath, [SCORER, gold, file, ...more, '--json'], options),
    ) as Scores
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function read<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T)
}
