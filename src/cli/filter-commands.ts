import type { Command } from 'commander'

/** A stage as a command over JSON Lines. The module is loaded when the command is asked for. */
interface FilterCommand {
  readonly name: string
  readonly description: string
  /** In lines. */
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  readonly example: string
  readonly flag?: readonly [name: string, description: string]
  load(options: Readonly<Record<string, boolean>>): Promise<import('./filter.ts').Filter>
}

const FILTERS: readonly FilterCommand[] = [
  {
    name: 'annotate',
    description: 'find who is reported to have said what, document by document',
    reads: ['{"id", "text", "title"?, "language"?}'],
    writes: ['{"id", "attributions": [{"source", "cue", "content", "speaker", …}]}'],
    example: 'hearsay annotate articles.jsonl > attributions.jsonl',
    load: async () => (await import('./annotate.ts')).annotateLines,
  },
  {
    name: 'stories',
    description: 'group documents by the event they report',
    reads: ['{"id", "title"?, "text"?, "published"?, "publisher"?}'],
    writes: ['{"id", "story"}'],
    example: 'hearsay stories < articles.jsonl > stories.jsonl',
    load: async () => (await import('./stories.ts')).storiesFromLines,
  },
  {
    name: 'copies',
    description: 'find text of one document reused in another',
    reads: ['{"id", "text"}'],
    writes: ['{"a", "b", "containment", …} a pair'],
    example: 'hearsay copies articles.jsonl > copies.jsonl',
    load: async () => (await import('./copies.ts')).copiesFromLines,
  },
  {
    name: 'utterances',
    description: 'group readings of the same thing said once',
    reads: [
      '{"id", "text", "speaker"?, "published"?, "story"?, "document"?, "order"?}',
      'a reading; an act of saying has {…, "cue": [[start, end]], "sentence"?,',
      '"report"?: {"text", …}} besides',
    ],
    writes: ['{"id", "utterance"}'],
    example: 'hearsay utterances quotations.jsonl > utterances.jsonl',
    flag: ['--pairs', 'write {"a", "b", "score"} for each pair looked at instead'],
    load: async options => {
      const { utterancesFromLines } = await import('./utterances.ts')
      return input => utterancesFromLines(input, { pairs: options.pairs === true })
    },
  },
  {
    name: 'align',
    description: 'align readings word by word',
    reads: ['{"id", "readings": [{"witness", "text"}]}, or', '{"id", "a": [token], "b": [token]}'],
    writes: ['{"id", "table"}, or', '{"id", "links": [[i, j]]}'],
    example: `echo '{"id": 1, "a": ["we", "will"], "b": ["we", "shall"]}' | hearsay align`,
    load: async () => (await import('./align.ts')).alignFromLines,
  },
]

/** Adds the stages as filters; `done` is told the exit code. */
export function addFilterCommands(program: Command, done: (code: number) => void): void {
  for (const filter of FILTERS) {
    const command = program
      .command(filter.name)
      .description(`${filter.description} (JSON Lines in and out)`)
      .argument('[file...]', 'JSON Lines; - or none: standard input')
      .option('--json', 'accepted for uniformity: the output is JSON Lines always')
      .addHelpText(
        'after',
        `\nExample:\n  ${filter.example}\n\nReads, a line a record:\n${indented(filter.reads)}\nWrites:\n${indented(filter.writes)}`,
      )
      .action(async (files: string[], options) => {
        const { runFilter } = await import('./filter.ts')
        done(await runFilter(await filter.load(options), files))
      })
    if (filter.flag) command.option(...filter.flag)
  }
}

function indented(lines: readonly string[]): string {
  return lines.map(line => `  ${line}`).join('\n')
}
