import type { Command } from 'commander'
import { numberFrom } from './number-from.ts'
import { storeOption } from './store-option.ts'

const HELP = `
Examples:
  hearsay mcp                              what a client starts, over stdio
  hearsay mcp --store /data/news --pages http://127.0.0.1:4180
  hearsay mcp --http --port 4181           at http://127.0.0.1:4181/mcp

Lets an assistant find statements, compare the reports of a story, look at the
evidence and check quotations. It reads and changes nothing; its answers are
passages of reports with their source. docs/mcp.md says how clients are set up.
With --http it answers on this machine only and asks nobody who they are;
"hearsay serve" offers the same at /mcp, to others by tokens.`

/** Adds `hearsay mcp`; `done` is told the exit code. */
export function addMcpCommand(program: Command, done: (code: number) => void): void {
  program
    .command('mcp')
    .description('answer assistants over the Model Context Protocol')
    .addOption(storeOption())
    .option('--http', 'over HTTP instead of standard input and output')
    .option('--host <address>', 'with --http: the address of this machine to listen on', '127.0.0.1')
    .option('--port <n>', 'with --http: the port; 0: any free one', numberFrom(0, 65_535), 4181)
    .option('--pages <url>', 'where "hearsay serve" shows the pages, for links')
    .option('--json', 'with --http: print the address as JSON')
    .addHelpText('after', HELP)
    .action(async options => done(await (await import('./mcp.ts')).mcp(options)))
}
