import { type Command, InvalidArgumentError, Option } from 'commander'
import { FORMAT_NAMES, TABLE_NAMES } from '../export/format-names.ts'
import { storeOption } from './store-option.ts'

const HELP = `
Formats:
  annotation   W3C Web Annotation, both selectors, in code points (JSON-LD)
  schema-org   NewsArticle and Quotation (JSON-LD)
  prov         PROV-O: what was quoted from what, by whom (JSON-LD)
  tei          TEI critical apparatus, parallel segmentation, no lemma
  ftm          FollowTheMoney entities (JSON Lines)
  csl          CSL-JSON, for reference managers
  csv, parquet one file a table; jsonl: that, or all tables in one stream
  json         the collation, as "hearsay compare --json" prints it
  bundle       one zip: page, texts, bytes as read, manifest of hashes;
               "hearsay verify FILE.zip" checks it

Examples:
  hearsay export --format csv -o tables/            every table, a file each
  hearsay export --format csv --table figures > figures.csv
  hearsay export --format tei --story st-01 -o story.xml
  hearsay export --format bundle --story st-01 -o evidence.zip
  hearsay export --format annotation --query 'harbour bridge' > found.jsonld
  hearsay export --format jsonl | grep '"table":"variants"'
  hearsay export --format parquet --store postgres://desk@db/news -o tables/

Without a scope everything in the store is exported, story after story.
In CSV a cell that a spreadsheet might run as a formula begins with ';
docs/exports.md says how that is undone, and what each format leaves out.`

/** Adds `hearsay export`; `done` is told its exit code. */
export function addExportCommand(program: Command, done: (code: number) => void): void {
  const scope = (name: string, description: string) =>
    new Option(name, description).conflicts(
      ['story', 'utterance', 'document', 'speaker', 'query'].filter(other => !name.startsWith(`--${other}`)),
    )
  program
    .command('export')
    .description('write what is stored in the formats of others')
    .addOption(
      new Option('--format <name>', 'needed: the format').choices(FORMAT_NAMES).makeOptionMandatory(),
    )
    .addOption(scope('--story <id>', 'one story'))
    .addOption(scope('--utterance <id>', 'one thing said once, with all its readings'))
    .addOption(scope('--document <id>', 'one report, with what it says'))
    .addOption(scope('--speaker <id>', 'all that somebody said'))
    .addOption(scope('--query <words>', 'what "hearsay search" finds with it'))
    .addOption(new Option('--table <name>', 'of csv, jsonl, parquet').choices(TABLE_NAMES))
    .option('-o, --output <path>', 'a file, or a folder for many tables (default: standard output)')
    .addOption(storeOption())
    .option('--json', 'print what was written as JSON')
    .addHelpText('after', HELP)
    .action(async (options, command: Command) => {
      const { exportObjection } = await import('./export-writing.ts')
      const { story, utterance, document, speaker, query } = options
      const everything = [story, utterance, document, speaker, query].every(id => id === undefined)
      const objection = exportObjection(options, everything)
      if (objection !== null) command.error(`error: ${objection}`, { exitCode: 2 })
      done(await (await import('./export.ts')).exportStored(options))
    })
}

/** `FORMAT=PATH`, once more. */
export function exportsAsked(
  value: string,
  before: readonly { readonly format: string; readonly output: string }[] = [],
): { readonly format: string; readonly output: string }[] {
  const [, format = '', output = ''] = /^([a-z-]+)=(.+)$/s.exec(value) ?? []
  if (!FORMAT_NAMES.some(name => name === format))
    throw new InvalidArgumentError(`It is FORMAT=PATH, with one of ${FORMAT_NAMES.join(', ')}.`)
  return [...before, { format, output }]
}
