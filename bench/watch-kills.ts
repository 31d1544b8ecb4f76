// Kills `hearsay watch` as by `kill -9` at random moments over a feed that changes all the time; looks after each at what was
// there before, and in the end for every edition of everything that was published.
//   node bench/watch-kills.ts [KILLS] [PROCESSES] [sqlite|postgres]     default 50 1, both
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_POSTGRES, startPostgres } from '../test/store/postgres-server.ts'
import { scratchFolder } from '../test/store/scratch.ts'
import { killWatching } from '../test/watching/killed-watching.ts'
import { seeded } from './invented-words.ts'

process.env.HEARSAY_SCRATCH ??= tmpdir()
const [, , kills = '50', watchers = '1', only] = process.argv

/** Exits with 1 where anything was not as it should be. */
async function run(engine: string, address: string): Promise<void> {
  const { published, revisions, fetched, lost, doubled, faults, left } = await killWatching(address, {
    kills: Number(kills),
    watchers: Number(watchers),
    // From when a process begins to watch, in ms.
    shortest: 20,
    longest: 1500,
    random: seeded(7),
    tell: (kill, so) => {
      if (kill % 10 === 0) console.log(`  ${kill} kills: ${so.published} reports, ${so.revisions} revisions`)
    },
  })
  const wrong = [...lost, ...doubled, ...faults]
  for (const what of wrong) console.log(what)
  if (wrong.length + left > 0) process.exitCode = 1
  console.log(
    `${engine}, ${watchers} at once: ${kills} kills, ${published} reports with ${revisions} revisions published, ${fetched} pages fetched: ${lost.length} lost, ${doubled.length} twice, ${faults.length} faults, ${left} left undone`,
  )
}

const folder = scratchFolder('watch-kills')
try {
  if (only !== 'postgres') await run('SQLite', join(folder, 'store'))
  const server = only === 'sqlite' ? null : await startPostgres()
  if (server !== null) {
    await run('PostgreSQL', await server.database())
    await server.stop()
  } else if (only !== 'sqlite') console.log(NO_POSTGRES)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
