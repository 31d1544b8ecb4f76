import type { Command } from 'commander'
import { numberFrom } from './number-from.ts'
import { contactOption } from './readable.ts'
import { storeOption } from './store-option.ts'

const WATCH_HELP = `
Examples:
  hearsay watch https://vell.example/feed.xml feeds.opml
  hearsay watch                            what is watched already
  hearsay watch --once                     what is due now, for cron
  hearsay watch --list                     how each feed is

Feeds (RSS, Atom, JSON Feed), sitemaps and their indexes, OPML (also a file) and
pages that name their feed are kept in the store and read again when they are
due: as they ask for, or as often as they bring news, every two minutes to once
a day. Each report is taken in once, and again when the feed says that it has
changed: the old text stays. Where a page cannot be had, what the feed has of it
is taken, and the page is tried again later. What was pruned is not taken in
again. Any number of these may run on one store.
Ctrl-C and SIGTERM end in order; after a kill the same command goes on where it
was. The exit code is 1 where a name, or with --once a feed or a page, failed.
With --leave reports are only taken in; "hearsay worker" does the rest.`

/** Adds the command that watches feeds; `done` is told its exit code. */
export function addWatchCommand(program: Command, done: (code: number) => void): void {
  program
    .command('watch')
    .description('keep reading feeds and sitemaps into the store')
    .argument('[feed...]', 'addresses of feeds, sitemaps or OPML, or OPML files')
    .addOption(storeOption())
    .option('--json', 'print the result as JSON')
    .option('--once', 'read what is due, and end')
    .option('--list', 'show the feeds that are watched, and their health')
    .option('--forget <feed...>', 'watch them no longer; what came of them stays')
    .option('--back <days>', 'days that the first reading of a sitemap goes back', numberFrom(0), 7)
    .option('--allow-private', 'also read addresses of this machine and its networks')
    .addOption(contactOption())
    .option('--threads <n>', 'threads that annotate and collate (default: one a core)', numberFrom(1))
    .option('--leave', 'leave annotating and collating to workers (on a server)')
    .addHelpText('after', WATCH_HELP)
    .action(async (names: string[], options) =>
      done(await (await import('./watch.ts')).watchFeeds(names, options)),
    )
}
