import { Command, CommanderError } from 'commander'
import { VERSION } from '../version.ts'

const DESCRIPTION = `Reads what many outlets report and lays out who said what, when, where,
to whom and according to whom; every finding leads to exact characters of a report.`

/** Runs one command line; returns the exit code: 0 done, 1 some inputs failed, 2 wrong usage. */
export async function run(argv: readonly string[]): Promise<number> {
  let code = 0
  const program = new Command('hearsay')
    .description(DESCRIPTION)
    .version(VERSION)
    .exitOverride()
    .configureHelp({ helpWidth: 80 })
    .showHelpAfterError('(--help shows the usage)')
    .addHelpText('after', '\nExample:\n  hearsay compare reports/ --html page.html')

  program
    .command('compare')
    .description('read reports, collate them and print what was found')
    .argument('<path...>', 'files (text, HTML, JSON, JSON Lines), folders or globs')
    .option('--json', 'print the whole collation as JSON')
    .option('--html <file>', 'write one self-contained page')
    .addHelpText(
      'after',
      `
Examples:
  hearsay compare reports/                        a folder of saved reports
  hearsay compare a.html b.txt --html page.html   and a page to read
  hearsay compare 'dump-*.jsonl' --json > c.json  everything, for programs

Standard output carries the result only. Inputs that cannot be read are named
on standard error, the others are done; the exit code is then 1.`,
    )
    .action(async (paths: string[], options) => {
      // Loaded when asked for: --help and wrong usage answer at once.
      const { compare } = await import('./compare.ts')
      code = await compare(paths, options)
    })

  try {
    await program.parseAsync(argv)
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}
