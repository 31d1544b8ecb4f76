import { type Command, Option } from 'commander'
import { LOG_LEVELS } from '../jobs/log-level.ts'
import { numberFrom } from './number-from.ts'
import { storeOption } from './store-option.ts'

const HELP = `
Examples:
  hearsay serve                           the store of your account, to yourself
  hearsay serve --store /data/news --open
  hearsay serve --behind-proxy --host-name news.desk.example

Shows what is in the store on web pages and answers programs (/api) at
http://127.0.0.1:4180/ until it is told to stop. By itself only this machine
reaches it, and whoever uses the machine may do everything.

To let others in, make an account first ("hearsay account add NAME --role
admin"): from then on everybody signs in. Then let a reverse proxy with https
pass requests on to it (--behind-proxy, --host-name), or give it a certificate
(--host, --tls-cert, --tls-key, --host-name). docs/sharing.md says how.
What happens is told on standard error. Ctrl-C and SIGTERM end in order.`

/** Adds `hearsay serve`; `done` is told the exit code. */
export function addServeCommand(program: Command, done: (code: number) => void): void {
  program
    .command('serve')
    .description('show the store on web pages, and answer programs')
    .addOption(storeOption())
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--port <n>', 'the port to listen on; 0: any free one', numberFrom(0, 65_535), 4180)
    .option('--host-name <name...>', 'names it is reached by, beside those of this machine')
    .option('--behind-proxy', 'believe what a reverse proxy says of who asks')
    .option('--tls-cert <file>', 'certificate with its chain, PEM')
    .option('--tls-key <file>', 'its private key, PEM')
    .option('--allow-private', 'tell webhooks at private addresses too')
    .option(
      '--threads <n>',
      'threads that make pages; 0: the one that serves (default: two fewer than cores, 4 at most)',
      numberFrom(0, 64),
    )
    .option('--open', 'show the first page in a browser')
    .option('--json', 'print the address as JSON, and log lines of JSON on a terminal too')
    .addOption(
      new Option('--log-level <level>', 'what is told on standard error').choices(LOG_LEVELS).default('info'),
    )
    .addHelpText('after', HELP)
    .action(async options => done(await (await import('./serve.ts')).serve(options)))
}
