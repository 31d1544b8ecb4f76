import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { FilterItem, TextInput } from '../src/cli/json-lines.ts'

/** Where data and scorers lie: beside the repository, never in it. */
export const SHARED = resolve(import.meta.dirname, '../../shared')

/** What a filter writes for some lines, and how long it took. A problem is a fault of the benchmark: it throws. */
export async function filtered(
  filter: (input: TextInput) => AsyncIterable<FilterItem>,
  lines: readonly string[],
): Promise<{ lines: string[]; seconds: number }> {
  const started = performance.now()
  const out: string[] = []
  for await (const item of filter([lines.join('\n')])) {
    if (typeof item !== 'string') throw new Error(`${item.location}: ${item.message}`)
    out.push(item)
  }
  return { lines: out, seconds: (performance.now() - started) / 1000 }
}

/** The table that a scorer prints for some predictions. */
export function scored(scorer: string, gold: string, predictions: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  try {
    const file = join(folder, 'predicted.jsonl')
    writeFileSync(file, `${predictions.join('\n')}\n`)
    return execFileSync(process.execPath, [join(SHARED, 'eval', scorer), gold, file], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
