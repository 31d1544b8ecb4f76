// Kills what works on a store at random moments, and has several write at once, and counts what is lost.
//   node bench/store-kills.ts [KILLS] [TRIALS] [sqlite|postgres]     default 200 100, both
// On SQLite the process that reads, annotates and collates is killed; on PostgreSQL it and the server with all of its
// processes take turns. What is killed is killed as by `kill -9`; that the disk keeps what it was made to write when the
// power goes is not tried. On the disk of the system's folder for temporary files unless HEARSAY_SCRATCH names another.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KilledRun, killAgainAndAgain } from '../test/store/kills.ts'
import { NO_POSTGRES, startPostgres } from '../test/store/postgres-server.ts'
import { scratchFolder } from '../test/store/scratch.ts'
import { writeTogether } from '../test/store/writers.ts'
import { seeded } from './invented-words.ts'

process.env.HEARSAY_SCRATCH ??= tmpdir()
const [, , most, tries, only] = process.argv
const kills = Number(most ?? 200)
const trials = Number(tries ?? 100)
/** Of each writer, in a trial. */
const STORIES = 5
const PLAN = { kills, stories: 10, longest: 250, random: seeded(11) }

function tell(engine: string, run: KilledRun): void {
  console.log(
    `${engine}: ${run.kills} kills, ${run.acknowledged} acknowledged before them, ${run.lost.length} of these lost, ` +
      `${run.faults.length} faults, ${run.digest === run.undisturbed ? 'the same' : 'ANOTHER'} result in the end`,
  )
}

async function onSqlite(): Promise<void> {
  const folder = scratchFolder('kills')
  try {
    if (kills > 0)
      tell('SQLite', await killAgainAndAgain(join(folder, 'killed'), join(folder, 'whole'), PLAN))
    for (const writers of [2, 4]) {
      let wrong = 0
      for (let trial = 0; trial < trials; trial++) {
        const at = join(folder, `${writers}-${trial}`)
        const result = await writeTogether(at, writers, STORIES)
        const isRight =
          result.errors.length + result.lost.length + result.faults.length === 0 &&
          result.stories === STORIES * (writers - 1)
        if (!isRight) {
          wrong++
          console.log(result)
        }
        rmSync(at, { recursive: true })
      }
      console.log(`SQLite: ${trials} trials of ${writers} writers at once, ${wrong} with anything wrong`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onPostgres(): Promise<void> {
  const server = await startPostgres()
  if (server === null) {
    console.log(NO_POSTGRES)
    return
  }
  try {
    const [killed, whole] = [await server.database(), await server.database()]
    tell('PostgreSQL', await killAgainAndAgain(killed, whole, { ...PLAN, server }))
  } finally {
    await server.stop()
  }
}

if (only !== 'postgres') await onSqlite()
if (only !== 'sqlite') await onPostgres()
