import { Command, CommanderError } from 'commander'
import { VERSION } from '../version.ts'
import { addAccountCommand } from './account-command.ts'
import { addDecideCommand } from './decide-command.ts'
import { addExportCommand, exportsAsked } from './export-command.ts'
import { addFilterCommands } from './filter-commands.ts'
import { addMcpCommand } from './mcp-command.ts'
import { addFetching, KINDS_HELP, READABLE } from './readable.ts'
import { addSavedCommand } from './saved-command.ts'
import { addServeCommand } from './serve-command.ts'
import { writeHelp } from './standard-output.ts'
import { addStoreCommands } from './store-commands.ts'
import { addWatchCommand } from './watch-command.ts'

const DESCRIPTION = `Reads what many outlets report and lays out who said what, when, where,
to whom and according to whom; every finding leads to exact characters of a report.`

const CHECK_HELP = `
Examples, reports first, then --against and the transcripts:
  hearsay check report.html --against hearing.txt
  hearsay check reports/ --against day-1.txt day-2.txt --json > checks.json

For each quotation:
  verbatim    the words stand on record in one run
  altered     words differ; figures, negations, modals and names come first
  truncated   words are left out: inside, or where a sentence is made to end
  spliced     passages of the record run together as one quotation
  not found   not in the transcripts given
  too short   one word or two prove nothing; told how often they are on record
Speech without quotation marks is a paraphrase of a passage, or not found.
Spelling, punctuation, contractions, hesitations, [brackets] and ellipses alter
nothing. In a transcript, "MINISTER LEE: …" tells who speaks.
The exit code tells of unread inputs only, never of verdicts.`

/** Runs one command line; returns the exit code: 0 done, 1 some inputs failed, 2 wrong usage. */
export async function run(argv: readonly string[]): Promise<number> {
  let code = 0
  const program = new Command('hearsay')
    .description(DESCRIPTION)
    .version(VERSION)
    .exitOverride()
    .configureHelp({ helpWidth: 80 })
    .configureOutput({ writeOut: writeHelp })
    .showHelpAfterError('(--help shows the usage)')
    .addHelpText('after', '\nExample:\n  hearsay compare reports/ --html page.html')

  addFetching(
    program
      .command('compare')
      .description('read reports, collate them and print what was found')
      .argument('<path|url...>', READABLE)
      .option('--json', 'print the whole collation as JSON')
      .option('--html <file>', 'write one self-contained page')
      .option('--export <format=path>', 'write it in a format of others, once or more often', exportsAsked),
  )
    .addHelpText(
      'after',
      `
Examples:
  hearsay compare reports/                        a folder of saved reports
  hearsay compare a.html b.txt --html page.html   and a page to read
  hearsay compare reports/ --export csv=tables/   and tables; "hearsay export
                                                  --help" has the formats
  hearsay compare 'dump-*.jsonl' --json > c.json  everything, for programs
  hearsay compare https://vell.example/feed.xml   the newest reports of a feed
  hearsay compare crawl.warc.gz                   the pages of a web archive
  xz -dc old.warc.xz | hearsay compare -          standard input

${KINDS_HELP}
Standard output carries the result only. Inputs that cannot be read are named
on standard error, the others are done; the exit code is then 1.`,
    )
    .action(async (paths: string[], options) => {
      // Loaded when asked for: --help and wrong usage answer at once.
      const { compare } = await import('./compare.ts')
      code = await compare(paths, options)
    })

  addFetching(
    program
      .command('check')
      .description('hold each quotation of a report against the words on record')
      .argument('<report...>', READABLE)
      .requiredOption('--against <transcript...>', 'needed: transcripts, of the same kinds')
      .option('--json', 'print every check with its spans as JSON'),
  )
    .addHelpText('after', CHECK_HELP)
    .action(async (paths: string[], options) => {
      const { check } = await import('./check.ts')
      code = await check(paths, options)
    })

  const done = (exitCode: number) => {
    code = exitCode
  }
  addStoreCommands(program, done)
  addDecideCommand(program, done)
  addWatchCommand(program, done)
  addSavedCommand(program, done)
  addExportCommand(program, done)
  addServeCommand(program, done)
  addMcpCommand(program, done)
  addAccountCommand(program, done)
  addFilterCommands(program, done)

  try {
    await program.parseAsync(argv)
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}
