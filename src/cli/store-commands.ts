import { type Command, InvalidArgumentError, Option } from 'commander'
import { LOG_LEVELS } from '../jobs/log-level.ts'
import { keepHeapsSmall, keepYoungHeapSmall } from '../workers/small-heaps.ts'
import { numberFrom } from './number-from.ts'
import { addFetching, KINDS_HELP, READABLE } from './readable.ts'
import { storeOption } from './store-option.ts'

const READ_HELP = `
Examples:
  hearsay read reports/                          into the store of your account
  hearsay read dump.jsonl --store /data/news     into a folder of its own
  hearsay read https://vell.example/feed.xml     the newest reports of a feed
  hearsay read crawl.warc.gz                     the pages of a web archive
  HEARSAY_STORE=postgres://desk@db/news hearsay read reports/

${KINDS_HELP}
What a batch of documents brought is on disk before the next is taken; after a
crash the same command goes on where it stopped. Ctrl-C ends in order. Inputs
that cannot be read are named on standard error, the others are done; the exit
code is then 1.
Annotating a document may take a minute, one more for each million characters,
and 2 GiB of memory: one that takes more stays in the store unannotated.
With --leave documents are only taken in; "hearsay worker" does the rest.`

const SEARCH_HELP = `
Examples:
  hearsay search 'harbour bridge speaker:vell'       what Vell said of it
  hearsay search '"not a day later" after:2031-05'   these words, since May
  hearsay search --documents 'ferr* -grain OR dock'  reports, not statements

A query, best in single quotes:
  word             in any of its forms     "a phrase"       as written
  begin*           what begins so          -word            without it
  one OR other     either                  speaker:name     who said it
  outlet:"a name"  who published it        name:vell        as a name
  act:warns        what the cue does       lang:de          in that language
  after:2031-05    that day or later       before:2031-06   earlier than that
  on:2031-05-04    on that day
Newest first. Spans are UTF-16 units of the document's text.`

const VERIFY_HELP = `
Examples:
  hearsay verify --store /data/news   a store
  hearsay verify evidence.zip         a bundle that "hearsay export" wrote

Checks the hash of every text and of the bytes it came from, every span and
quotation, what points to what, and the log. The exit code is 1 where anything
is not as it was put there. Others may read and write meanwhile. A bundle is
checked without any store: every file and byte of it, and nothing beside them.`

const STATS_HELP = `
Example:
  hearsay stats --store /data/news --json`

const BACKUP_HELP = `
Example:
  hearsay backup news.zst --store /data/news

All of one moment, while others go on; compressed where the name ends in .zst.
A file of that name is replaced when the new one is complete.`

const RESTORE_HELP = `
Examples:
  hearsay restore news.zst --store /data/again
  hearsay restore news.zst --store postgres://desk@db/news   to a server

The store must be empty, and stays empty where the file is not whole.`

const PRUNE_HELP = `
Examples:
  hearsay prune --before 2030-01-01
  hearsay prune --superseded-before 2031-01-01 --old-annotations

What anybody decided about stays. Days are written 2031-05-04.`

const WORKER_HELP = `
Examples:
  hearsay worker --store postgres://desk@db/news
  hearsay worker --store postgres://desk@db/news --threads 8 --port 9187

Takes jobs from the store's queue until it is told to stop: annotates what was
read with "hearsay read --leave" (or by a version before this one), and collates
it. As many as wanted may work on one store, on any machines; one that is killed
is missed after some ten seconds, and its jobs are done by others.
With --port it answers on 127.0.0.1: /health, /metrics (Prometheus), /jobs and
/jobs.json. Ctrl-C and SIGTERM end in order: what is in hand has --grace seconds
to be finished, and then goes back to the queue; once more ends at once.`

const JOBS_HELP = `
Examples:
  hearsay jobs --store postgres://desk@db/news
  hearsay jobs --dead                     what was given up, and why
  hearsay jobs --retry all                have it tried again`

/** Adds the commands that work on a store; `done` is told each one's exit code. */
export function addStoreCommands(program: Command, done: (code: number) => void): void {
  const command = (usage: string, description: string, help: string) =>
    program
      .command(usage)
      .description(description)
      .addOption(storeOption())
      .option('--json', 'print the result as JSON')
      .addHelpText('after', help)

  addFetching(command('read', 'take reports into the store, and find who said what in each', READ_HELP))
    .argument('<path|url...>', READABLE)
    .option('--threads <n>', 'threads that annotate and collate (default: one a core)', numberFrom(1))
    .option('--leave', 'leave annotating and collating to workers (on a server)')
    .action(async (paths: string[], options) => {
      keepHeapsSmall()
      done(await (await import('./read.ts')).read(paths, options))
    })

  command('search', 'find statements and reports in the store', SEARCH_HELP)
    .argument('<query...>', 'words, "a phrase", prefix*, -without, field:value')
    .option('--documents', 'look for reports instead of statements')
    .option('--limit <n>', 'at most so many, 200 at most (default: 20)', numberFrom(1))
    .option('--cursor <place>', 'go on there: "next" of the page before')
    .option('--superseded', 'also in revisions that others took the place of')
    .action(async (words: string[], options) =>
      done(await (await import('./search.ts')).search(words, options)),
    )

  command('verify', 'check every hash and span in the store, or in a bundle', VERIFY_HELP)
    .argument('[bundle...]', 'archives to check instead of the store')
    .action(async (bundles: string[], options) =>
      done(
        bundles.length > 0
          ? await (await import('./verify-bundle.ts')).verifyBundles(bundles, options)
          : await (await import('./verify.ts')).verify(options),
      ),
    )

  command('stats', 'count what is in the store, and the room it takes', STATS_HELP).action(async options =>
    done(await (await import('./stats.ts')).stats(options)),
  )

  command('backup', 'write all that is in the store into a file', BACKUP_HELP)
    .argument('<file>', 'written or replaced')
    .action(async (file: string, options) => done(await (await import('./backup.ts')).backup(file, options)))

  command('restore', 'fill an empty store from a backup', RESTORE_HELP)
    .argument('<file>', 'what "hearsay backup" wrote, of either engine')
    .action(async (file: string, options) => done(await (await import('./backup.ts')).restore(file, options)))

  program
    .command('worker')
    .description('take jobs from a PostgreSQL store')
    .addOption(storeOption())
    .option('--json', 'log lines of JSON on a terminal too')
    .addHelpText('after', WORKER_HELP)
    .option('--threads <n>', 'threads that annotate and collate (default: one a core)', numberFrom(1))
    .option('--port <n>', 'answer questions about itself there; 0: any free one', numberFrom(0, 65_535))
    .option('--host <address>', 'the address that it answers on', '127.0.0.1')
    .option('--allow-private', 'tell webhooks at private addresses too')
    .option('--grace <seconds>', 'time to finish what is in hand', numberFrom(0), 30)
    .addOption(
      new Option('--log-level <level>', 'what is told on standard error').choices(LOG_LEVELS).default('info'),
    )
    .action(async options => {
      keepYoungHeapSmall()
      done(await (await import('./worker.ts')).worker(options))
    })

  command('jobs', 'what waits in a PostgreSQL store, and what failed', JOBS_HELP)
    .option('--dead', 'list what was given up')
    .option('--retry <id...>', 'have it tried again; "all" for all that was given up')
    .action(async options => done(await (await import('./jobs.ts')).jobs(options)))

  command('prune', 'remove from the store what is no longer wanted', PRUNE_HELP)
    .option('--before <day>', 'reports published before that day', day)
    .option('--superseded-before <day>', 'revisions that others took the place of', day)
    .option('--snapshots-before <day>', 'the bytes of reports stored before; texts stay', day)
    .option('--old-annotations', 'what older versions found')
    .action(async options => done(await (await import('./prune.ts')).prune(options)))
}

function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('It is a day, written 2031-05-04.')
  return value
}
