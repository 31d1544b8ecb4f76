import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findAttributions } from '../src/attribution/attributions.ts'
import type { Attribution } from '../src/model/attribution.ts'
import { sha256 } from '../src/model/identifier.ts'
import type { Span } from '../src/model/span.ts'
import { analyse } from '../src/text/analyse.ts'
import { findNames } from '../src/text/names/names.ts'
import type { Judged } from './calibration.ts'

export type Split = 'dev' | 'train'

const SCORER = '../shared/eval/score-attribution.mjs'

interface Article {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly attributions: readonly { readonly content: readonly Span[] }[]
}

export interface Rates {
  readonly p: number
  readonly r: number
  readonly f: number
}

/** What the scorer prints with `--json`, as far as it is read here. */
export interface Scores {
  readonly spans: Readonly<Record<'source' | 'cue' | 'content', { readonly em: Rates }>>
  readonly attributions: Readonly<
    Record<
      'all' | 'direct' | 'mixed' | 'indirect',
      { readonly content: Rates; readonly sourced: Rates; readonly sourceGivenContent: number }
    >
  >
}

export interface Scored {
  readonly scores: Scores
  /** The scorer's tables. */
  readonly tables: string
  readonly judged: readonly Judged[]
  readonly articles: number
  readonly tokens: number
  readonly seconds: number
}

export function splitFile(split: Split): string {
  return `../shared/data/polnear/${split}.jsonl`
}

/** Why a split cannot be scored here; null where it can. */
export function missing(split: Split): string | null {
  const absent = [splitFile(split), SCORER].find(file => !existsSync(file))
  return absent === undefined ? null : `${absent} is not here`
}

export function splitHash(split: Split): string {
  return sha256(readFileSync(splitFile(split)))
}

/** Finds what is attributed in the raw text of every `step`th article of a split, and scores it. */
export function scoreSplit(split: Split, step = 1): Scored {
  const lines = readFileSync(splitFile(split), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .filter((_, i) => i % step === 0)
  let tokens = 0
  const judged: Judged[] = []
  const began = performance.now()
  const found = lines.map(line => {
    const article = JSON.parse(line) as Article
    const { attributions, count } = attributionsOf(article)
    tokens += count
    for (const { confidence, content } of attributions)
      judged.push({ confidence, right: isFound(article, content) })
    return JSON.stringify({ id: article.id, attributions })
  })
  const seconds = (performance.now() - began) / 1000
  const dir = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  try {
    const files = [join(dir, 'gold.jsonl'), join(dir, 'predicted.jsonl')]
    writeFileSync(files[0]!, `${lines.join('\n')}\n`)
    writeFileSync(files[1]!, `${found.join('\n')}\n`)
    const run = (...flags: string[]) =>
      spawnSync(process.execPath, [SCORER, ...files, ...flags], { encoding: 'utf8' }).stdout
    return {
      scores: JSON.parse(run('--json')),
      tables: run(),
      judged,
      articles: lines.length,
      tokens,
      seconds,
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

function attributionsOf({ id, text, title }: Article): { attributions: Attribution[]; count: number } {
  const titleSpan: Span | null = title !== undefined && text.startsWith(title) ? [0, title.length] : null
  const analysis = analyse({ text, language: 'en', titleSpan })
  return { attributions: findAttributions(id, analysis, findNames(analysis)), count: analysis.tokens.length }
}

/** Whether half of the characters of a gold content and of this one are the same. */
function isFound({ attributions }: Article, content: readonly Span[]): boolean {
  const size = (spans: readonly Span[]) => spans.reduce((n, [s, e]) => n + e - s, 0)
  return attributions.some(gold => {
    let common = 0
    for (const [s, e] of content)
      for (const [a, b] of gold.content) common += Math.max(0, Math.min(e, b) - Math.max(s, a))
    return common / (size(content) + size(gold.content) - common) >= 0.5
  })
}
