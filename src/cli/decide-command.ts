import { type Command, InvalidArgumentError } from 'commander'
import { storeOption } from './store-option.ts'

const HELP = `
Examples:
  hearsay decide accept a-6f1c2d3e4b5a6978 --by ada
  hearsay decide split t-bd1e43384a36388a --part d-6c141a7eb70173e2
  hearsay decide merge s-dc906c8d3aea9676 s-78a29d34a7a11f0d
  hearsay decide list

A decision is laid over what was found: that stays as it is, and nothing read or
found later undoes it. What it is about is found again when its id changes. All
are kept, with who, when and why; "undo" takes one back, and is kept, too.
Ids are those that "hearsay search --json" and "hearsay compare --json" print:
a-… attributions, u-… utterances, s-… speakers, t-… stories, p-… positions.`

const ACCEPT_HELP = `
Example:
  hearsay decide accept a-6f1c2d3e4b5a6978 u-ad926d23c702ea65 --by ada

Marks it as looked at and right. What was rejected is there again.`

const REJECT_HELP = `
Example:
  hearsay decide reject a-6f1c2d3e4b5a6978 --note 'a caption, not speech'

An attribution goes, with its readings. Of an utterance every reading is by
itself, of a story every report. Of a speaker nobody is said to have said it.`

const SPLIT_HELP = `
Examples:
  hearsay decide split t-bd1e43384a36388a --part d-6c141a7eb7,d-01 --part d-02
  hearsay decide split u-ad926d23c702ea65 --part a-6f1c2d3e4b5a6978
  hearsay decide split s-dc906c8d3aea9676 --part u-ad926d23c702ea65

Each --part is by itself, all else stays together. A part of a story has ids of
documents; of an utterance ids of attributions or documents; of a speaker what
another said: attributions, utterances, positions, documents or stories. An id
that has a comma is written as JSON: --part '["a,b"]'. Stories and utterances
without any part fall into single reports and readings.`

const MERGE_HELP = `
Example:
  hearsay decide merge s-dc906c8d3aea9676 s-78a29d34a7a11f0d

All are one with the first: speakers, stories, positions, or utterances of one
story. A story and a speaker have the name of the first.`

const RENAME_HELP = `
Example:
  hearsay decide rename t-bd1e43384a36388a The harbour bridge

A speaker or a story is shown by that name; what others call it stays with it.`

const UNDO_HELP = `
Example:
  hearsay decide undo 3 --by ada

By number, as "hearsay decide list" has it. An undo can be undone by its own.`

const LIST_HELP = `
Examples:
  hearsay decide list                      what holds, and what waits
  hearsay decide list s-dc906c8d3aea9676   what was decided about one thing
  hearsay decide list --all --json         everything, with what was taken back

A decision waits while what it is about is not found, or not as it was decided.`

/** Adds `hearsay decide`; `done` is told the exit code. */
export function addDecideCommand(program: Command, done: (code: number) => void): void {
  const decide = program
    .command('decide')
    .description('say by hand what is right, wrong, one or several in the store')
    .addHelpText('after', HELP)
  const load = () => import('./decide.ts')
  const command = (usage: string, description: string, help: string) =>
    decide
      .command(usage)
      .description(description)
      .addOption(storeOption())
      .option('--json', 'print the result as JSON')
      .addHelpText('after', help)
  const deciding = (usage: string, description: string, help: string) =>
    command(usage, description, help)
      .option('--by <name>', 'who decides (default: your account)', words)
      .option('--note <text>', 'why', words)

  deciding('accept', 'mark findings as right', ACCEPT_HELP)
    .argument('<id...>', 'of anything that was found')
    .action(async (ids: string[], options) =>
      done(
        await (await load()).decide(
          ids.map(subject => ({ kind: 'accept', subject })),
          options,
        ),
      ),
    )

  deciding('reject', 'say that findings are wrong', REJECT_HELP)
    .argument('<id...>', 'of attributions, utterances, stories, speakers, positions')
    .action(async (ids: string[], options) =>
      done(
        await (await load()).decide(
          ids.map(subject => ({ kind: 'reject', subject })),
          options,
        ),
      ),
    )

  deciding('split', 'make several of an utterance, a story or a speaker', SPLIT_HELP)
    .argument('<id>', 'of what is several')
    .option('--part <ids>', 'what is by itself, with commas; once a part', part)
    .action(async (subject: string, options) => {
      const content = { parts: options.part ?? [] }
      done(await (await load()).decide([{ kind: 'split', subject, content }], options))
    })

  deciding('merge', 'make one of several findings', MERGE_HELP)
    .argument('<id>', 'of the first')
    .argument('<other...>', 'of what is the same')
    .action(async (subject: string, others: string[], options) => {
      const content = { with: others }
      done(await (await load()).decide([{ kind: 'merge', subject, content }], options))
    })

  deciding('rename', 'call a speaker or a story otherwise', RENAME_HELP)
    .argument('<id>', 'of the speaker or the story')
    .argument('<name...>', 'what it is to be called', joined)
    .action(async (subject: string, name: string, options) =>
      done(await (await load()).decide([{ kind: 'rename', subject, content: { name } }], options)),
    )

  deciding('undo', 'take decisions back', UNDO_HELP)
    .argument('<number...>', 'of decisions', numbers)
    .action(async (which: number[], options) => done(await (await load()).undo(which, options)))

  command('list', 'what was decided, and whether it holds', LIST_HELP)
    .argument('[id]', 'of what it is to be about')
    .option('--all', 'also what was taken back')
    .action(async (id: string | undefined, options) => done(await (await load()).list(id, options)))
}

function words(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.')
  return value.trim()
}

function joined(word: string, before?: string): string {
  return words(before === undefined ? word : `${before} ${word}`)
}

function numbers(value: string, before: readonly number[] = []): number[] {
  if (!/^[1-9]\d{0,14}$/.test(value))
    throw new InvalidArgumentError('It is the number of a decision, such as 3.')
  return [...before, Number(value)]
}

function part(value: string, before: readonly string[][] = []): string[][] {
  const ids = value.trimStart().startsWith('[') ? listOf(value) : value.split(',')
  const named = ids.map(id => id.trim()).filter(id => id !== '')
  if (named.length === 0) throw new InvalidArgumentError('It is ids with commas, such as d-01,d-02.')
  return [...before, named]
}

function listOf(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json)
    if (Array.isArray(list) && list.every(id => typeof id === 'string')) return list
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError('What begins with [ is a JSON list of ids.')
}
