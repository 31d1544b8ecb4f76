import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copiesFromLines } from '../src/cli/copies.ts'
import { storiesFromLines } from '../src/cli/stories.ts'
import { alignTokens } from '../src/collation/apparatus/align-tokens.ts'
import { sha256 } from '../src/model/identifier.ts'
import { predictedActs } from './acts-of-saying.ts'
import { predictedClaims } from './checked-claims.ts'
import { filtered, SHARED } from './filter-run.ts'
import { predictedParaphrases } from './paraphrases.ts'
import { predictedPositions } from './repeated-positions.ts'
import { predictedQuotations } from './shared-quotations.ts'
import { predictedTranslationSearch, predictedTranslations } from './two-translations.ts'

/** One figure of a set, in percent unless its name says otherwise. */
export interface MeasuredFigure {
  readonly name: string
  readonly value: number
  /** Word matching without more, where it is known. */
  readonly baseline: number | null
  /** What was asked for at least, where anything was. */
  readonly asked: number | null
}

/** One part of collation, measured on one development set by its scorer. */
export interface CollationSet {
  readonly name: string
  /** Below `../shared/data`. */
  readonly gold: string
  readonly sha256: string
  readonly scorer: string
  readonly claims?: string
  readonly predict: (gold: readonly never[]) => object[] | Promise<object[]>
  readonly figures: (scores: never) => readonly MeasuredFigure[]
}

interface Shares {
  readonly p: number
  readonly r: number
  readonly f: number
}

interface StoryScores {
  readonly bcubed: Shares
  readonly ari: number
}

interface CopyScores {
  readonly pairs: Shares
  readonly ari: number
}

interface UtteranceScores {
  readonly pairs: Readonly<
    Record<string, { readonly r: number; readonly best: Shares & { readonly accuracy: number } }>
  >
  readonly groups: { readonly bcubed: Shares } | null
  readonly retrieval: Readonly<
    Record<string, { readonly r1: number; readonly map: number; readonly map5: number }>
  >
}

type AlignmentScores = Readonly<
  Record<
    string,
    {
      readonly sure: { readonly macro: Shares }
      readonly lost: { readonly tokens: number }
      readonly order: { readonly differ: number }
    }
  >
>

const CLAIMS = 'claims-checkthat/claims.jsonl'
const WMT = {
  gold: 'utterances-wmt/develop.jsonl',
  sha256: 'dcf50d0db8bc90da8c3970a6d8aaf7c14fab7006a835bfd6b059339fb7c64355',
  scorer: 'score-utterances.mjs',
} as const

/** What each part of collation is held against, in the order of the pipeline. */
export const COLLATION_SETS: readonly CollationSet[] = [
  {
    name: 'stories-ecb',
    gold: 'stories-ecb/develop.jsonl',
    sha256: '4faf317f0d26123d043d6ba994f84d60fb568546bebb09a33d5167704cd3da59',
    scorer: 'score-stories.mjs',
    predict: stories,
    figures: ({ bcubed, ari }: StoryScores) => [
      { name: 'B-cubed F1', value: bcubed.f, baseline: 89.9, asked: 93 },
      { name: 'ARI', value: ari, baseline: 84.7, asked: 90 },
    ],
  },
  {
    name: 'stories-uci, titles',
    gold: 'stories-uci/develop.jsonl',
    sha256: 'a8f89e734de2c47f17ace8eb84e28cd3ac76e7cbc039eb4984bc608a66ee6a0a',
    scorer: 'score-stories.mjs',
    predict: stories,
    figures: ({ bcubed, ari }: StoryScores) => [
      { name: 'B-cubed F1', value: bcubed.f, baseline: 81.4, asked: 86 },
      { name: 'ARI', value: ari, baseline: 83.9, asked: 87 },
    ],
  },
  {
    name: 'reuse',
    gold: 'reuse/develop.jsonl',
    sha256: '3571d4a582775a015b096425169470e7ef199ff281084faa422bc2bdd6064f16',
    scorer: 'score-copies.mjs',
    predict: copies,
    figures: ({ pairs, ari }: CopyScores) => [
      { name: 'pair F1', value: pairs.f, baseline: 93.7, asked: 97 },
      { name: 'ARI', value: ari, baseline: 90.3, asked: 96 },
    ],
  },
  {
    ...WMT,
    name: 'utterances-wmt, verify',
    predict: gold => predictedTranslations(gold, false),
    figures: ({ pairs }: UtteranceScores) => [
      { name: 'best pair F1, de-en', value: pairs['de-en']!.best.f, baseline: 91.4, asked: 95 },
      { name: 'best pair F1, ru-en', value: pairs['ru-en']!.best.f, baseline: 88.2, asked: 93 },
    ],
  },
  {
    ...WMT,
    name: 'utterances-wmt, fragment',
    predict: predictedTranslationSearch,
    figures: ({ retrieval }: UtteranceScores) => [
      { name: 'R@1, de-en', value: retrieval['de-en fragment']!.r1, baseline: 67.8, asked: 78 },
      { name: 'R@1, ru-en', value: retrieval['ru-en fragment']!.r1, baseline: 65.2, asked: 76 },
    ],
  },
  {
    name: 'utterances-ecb, acts',
    gold: 'utterances-ecb/develop.jsonl',
    sha256: '4f3994b7c262174bb6dea6e55ca84fe1db0432fbf3e73330306baa23becee055',
    scorer: 'score-utterances.mjs',
    predict: predictedActs,
    figures: ({ pairs, groups, retrieval }: UtteranceScores) => [
      { name: 'best pair F1', value: pairs.all!.best.f, baseline: 53.2, asked: 70 },
      { name: 'MAP', value: retrieval.all!.map, baseline: 71.4, asked: 82 },
      { name: 'B-cubed F1 of groups', value: groups!.bcubed.f, baseline: 47.6, asked: null },
    ],
  },
  {
    name: 'utterances-ecb, quotes',
    gold: 'utterances-ecb/develop-quotes.jsonl',
    sha256: '1b54339148fce82b880a29c351c3967680fc3a582d3f95134c5bf266e47c8c89',
    scorer: 'score-utterances.mjs',
    predict: predictedQuotations,
    figures: ({ pairs }: UtteranceScores) => [
      { name: 'found, exact', value: pairs.exact!.r, baseline: null, asked: 99 },
      { name: 'found, contained', value: pairs.contained!.r, baseline: null, asked: 97 },
      { name: 'found, near', value: pairs.near!.r, baseline: null, asked: 93 },
    ],
  },
  {
    name: 'alignment',
    gold: 'alignment/develop.jsonl',
    sha256: 'f047d437d361b3c7416154295e79b7650c81647d53bff1284492fcc254c8fdc8',
    scorer: 'score-alignment.mjs',
    predict: alignments,
    figures: (scores: AlignmentScores) => [
      { name: 'F1, mtref dev', value: scores['mtref dev']!.sure.macro.f, baseline: 70.3, asked: 82 },
      { name: 'F1, edinburgh', value: scores['edinburgh train']!.sure.macro.f, baseline: 81.6, asked: 88 },
      { name: 'F1, rte2', value: scores['rte2 dev']!.sure.macro.f, baseline: 79.8, asked: 89 },
      { name: 'tokens lost (number)', value: -scores.together!.lost.tokens, baseline: null, asked: 0 },
      {
        name: 'orders that differ (number)',
        value: -scores.together!.order.differ,
        baseline: null,
        asked: 0,
      },
    ],
  },
  {
    name: 'paraphrase, never learned from',
    gold: 'paraphrase/develop.jsonl',
    sha256: '24ce7630dfecb48cf82f1c34843a04b64bf25e312447a81e1222c0daaa4cc00e',
    scorer: 'score-utterances.mjs',
    predict: predictedParaphrases,
    figures: ({ pairs }: UtteranceScores) => [
      { name: 'accuracy', value: pairs.all!.best.accuracy, baseline: 72.3, asked: 77.5 },
      { name: 'best F1', value: pairs.all!.best.f, baseline: 82.4, asked: 84.5 },
    ],
  },
  {
    name: 'claims-factopolis',
    gold: 'claims-factopolis/develop.jsonl',
    sha256: '265e5c54b651f61c131270d4d90619966c148e46eab52accca806ddb4b86a8c2',
    scorer: 'score-utterances.mjs',
    predict: predictedPositions,
    figures: ({ pairs, retrieval }: UtteranceScores) => [
      { name: 'R@1', value: retrieval.all!.r1, baseline: 85.5, asked: 90 },
      { name: 'MAP', value: retrieval.all!.map, baseline: 77.8, asked: 85 },
      { name: 'best pair F1', value: pairs.all!.best.f, baseline: 65.3, asked: null },
    ],
  },
  {
    name: 'claims-checkthat, never learned from',
    gold: 'claims-checkthat/develop.jsonl',
    sha256: 'bedea4688ef1fd70c74766d5386f0142613835d508b33b8950a4e934cc4ca6f0',
    scorer: 'score-utterances.mjs',
    claims: CLAIMS,
    predict: gold => predictedClaims(gold, read(CLAIMS)),
    figures: ({ retrieval }: UtteranceScores) => [
      { name: 'MAP@5, dev', value: retrieval.dev!.map5, baseline: 78.6, asked: 84 },
      { name: 'MAP@5, train', value: retrieval.train!.map5, baseline: 80.9, asked: null },
    ],
  },
]

/** What is missing to measure a set; null where nothing is. */
export function missingFor({ gold, scorer, claims }: CollationSet): string | null {
  const wanted = [
    join('data', gold),
    join('eval', scorer),
    ...(claims === undefined ? [] : [join('data', claims)]),
  ]
  const absent = wanted.find(file => !existsSync(join(SHARED, file)))
  return absent === undefined ? null : `../shared/${absent} is not here`
}

export function goldHash({ gold }: CollationSet): string {
  return sha256(readFileSync(join(SHARED, 'data', gold)))
}

/** The figures of one set, and the seconds that finding took. */
export async function measured(
  set: CollationSet,
): Promise<{ figures: readonly MeasuredFigure[]; seconds: number }> {
  const gold = read<never>(set.gold)
  const begun = performance.now()
  const predictions = await set.predict(gold)
  const seconds = (performance.now() - begun) / 1000
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  try {
    const file = join(folder, 'predicted.jsonl')
    writeFileSync(file, predictions.map(p => `${JSON.stringify(p)}\n`).join(''))
    const more = set.claims === undefined ? [] : ['--claims', join(SHARED, 'data', set.claims)]
    const scores = execFileSync(
      process.execPath,
      [join(SHARED, 'eval', set.scorer), join(SHARED, 'data', set.gold), file, ...more, '--json'],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    )
    return { figures: set.figures(JSON.parse(scores) as never), seconds }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The answers are taken out, so that nothing can look at them. */
async function stories(gold: readonly object[]): Promise<object[]> {
  const lines = gold.map(line => JSON.stringify({ ...line, story: undefined, topic: undefined }))
  return parsed((await filtered(storiesFromLines, lines)).lines)
}

async function copies(gold: readonly { id: string; title?: string; text: string }[]): Promise<object[]> {
  const lines = gold.map(({ id, title, text }) => JSON.stringify({ id, title, text }))
  return parsed((await filtered(copiesFromLines, lines)).lines)
}

function alignments(gold: readonly { id: string; a: string[]; b: string[] }[]): object[] {
  return gold.map(({ id, a, b }) => ({
    id,
    links: alignTokens(a, b),
    swapped: { links: alignTokens(b, a) },
  }))
}

function parsed(lines: readonly string[]): object[] {
  return lines.map(line => JSON.parse(line) as object)
}

function read<T>(file: string): T[] {
  return readFileSync(join(SHARED, 'data', file), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)
}
