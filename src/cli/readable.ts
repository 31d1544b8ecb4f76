import { type Command, InvalidArgumentError, Option } from 'commander'
import { isContact } from '../fetching/contact.ts'
import { numberFrom } from './number-from.ts'

/** What a command reads, said beside its argument. */
export const READABLE = 'files, folders, globs, http(s) addresses, or -'

/** The same at length. */
export const KINDS_HELP = `Read are, told from their content: web pages, feeds (RSS, Atom, JSON Feed), OPML
and sitemaps, web archives (WARC), JSON and JSON Lines, CSV, Markdown, plain
text, mail (.eml), .docx and .pdf, and any of these packed with gzip. The pages
that a feed or sitemap lists are fetched; what cannot be had is read as the feed
has it. robots.txt is kept to, and private addresses are not connected to.
`

/** Adds the options of what may be fetched to a command. */
export function addFetching(command: Command): Command {
  return command
    .option('--most <n>', 'reports of each feed or sitemap, the newest (default: 100)', numberFrom(1))
    .option('--allow-private', 'connect to private addresses too')
    .addOption(contactOption())
}

export function contactOption(): Option {
  return new Option('--contact <address>', 'mail or web address told to every host, for complaints')
    .env('HEARSAY_CONTACT')
    .argParser(contactFrom)
}

/** An empty one, as an environment may have it, is none. */
function contactFrom(value: string): string {
  if (value !== '' && !isContact(value))
    throw new InvalidArgumentError('It is a mail or web address, without spaces or brackets.')
  return value
}
