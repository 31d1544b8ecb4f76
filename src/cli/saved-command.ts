import { type Command, InvalidArgumentError } from 'commander'
import { storeOption } from './store-option.ts'

const HELP = `
Examples:
  hearsay saved add Ferries 'ferry speaker:vell'
  hearsay saved list
  hearsay saved remove q-5f0c2d7b9a1e4c38

What comes into the store is held against each saved search as it arrives,
whatever day it is of: by "hearsay read" and "watch", "hearsay serve" and
"hearsay worker". What fits is told in the search's feed, which "hearsay serve"
shows, and to its webhook. docs/alerts.md says how.`

const LIST_HELP = `
Examples:
  hearsay saved list
  hearsay saved list --json   with keys of feeds, secrets of webhooks`

const ADD_HELP = `
Examples:
  hearsay saved add Ferries 'ferry speaker:vell'
  hearsay saved add 'Grain reports' grain --documents
  hearsay saved add Ferries ferry --webhook https://hooks.example/T1

A query is written as for "hearsay search". What is stored already is nothing
new: hits are what comes from now on.`

const REMOVE_HELP = `
Example:
  hearsay saved remove q-5f0c2d7b9a1e4c38

The reports that it has found stay in the store; the list of what it found, its
feeds and its webhook end.`

/** Adds `hearsay saved`; `done` is told the exit code. */
export function addSavedCommand(program: Command, done: (code: number) => void): void {
  const saved = program
    .command('saved')
    .description('have searches kept, and be told what they find')
    .addHelpText('after', HELP)
  const load = () => import('./saved.ts')
  const command = (usage: string, description: string, help: string) =>
    saved
      .command(usage)
      .description(description)
      .addOption(storeOption())
      .option('--json', 'print the result as JSON')
      .addHelpText('after', help)

  command('list', 'saved searches, and how it goes with them', LIST_HELP).action(async options =>
    done(await (await load()).listSaved(options)),
  )

  command('add', 'save a search', ADD_HELP)
    .argument('<name>', 'what it is called', words)
    .argument('<query...>', 'as for "hearsay search"')
    .option('--documents', 'look for reports instead of statements')
    .option('--webhook <url>', 'post each hit there as it is found')
    .option('--site <url>', 'where "hearsay serve" is reached: what is sent points there', site)
    .option('--by <name>', 'who saves it (default: your account)', words)
    .action(async (name: string, query: string[], options) =>
      done(await (await load()).addSaved(name, query, options)),
    )

  command('remove', 'remove saved searches', REMOVE_HELP)
    .argument('<id...>', 'as "hearsay saved list" has them')
    .action(async (ids: string[], options) => done(await (await load()).removeSaved(ids, options)))
}

const LONGEST_NAME = 200

function words(value: string): string {
  const given = value.replace(/\s+/g, ' ').trim()
  if (given === '') throw new InvalidArgumentError('It is empty.')
  if (given.length > LONGEST_NAME)
    throw new InvalidArgumentError(`It is longer than ${LONGEST_NAME} characters.`)
  return given
}

function site(value: string): string {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('It is a web address, such as https://news.desk.example.')
  return url.origin
}
