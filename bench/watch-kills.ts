// Kills `hearsay watch` as by `kill -9` at random moments over a feed that changes all the time; looks after each at what was
// there before, and in the end for every edition of everything that was published.
//   node bench/watch-kills.ts [KILLS] [PROCESSES] [sqlite|postgres]     default 50 1, both
import { tmpdir } from 'node:os'
import { scratchFolder } from '../test/store/scratch.ts'
import { killWatching } from '../test/watching/killed-watching.ts'
import { type NewStore, onEachEngine } from './each-engine.ts'
import { seeded } from './invented-words.ts'

process.env.HEARSAY_SCRATCH ??= tmpdir()
const [, , kills = '50', watchers = '1', only] = process.argv

/** Exits with 1 where anything was not as it should be. */
async function run(engine: string, newStore: NewStore): Promise<void> {
  const { published, revisions, fetched, lost, doubled, faults, left } = await killWatching(
    await newStore('store'),
    {
      kills: Number(kills),
      watchers: Number(watchers),
      // From when a process begins to watch, in ms.
      shortest: 20,
      longest: 1500,
      random: seeded(7),
      tell: (kill, so) => {
        if (kill % 10 === 0)
          console.log(`  ${kill} kills: ${so.published} reports, ${so.revisions} revisions`)
      },
    },
  )
  const wrong = [...lost, ...doubled, ...faults]
  for (const what of wrong) console.log(what)
  if (wrong.length + left > 0) process.exitCode = 1
  console.log(
    `${engine}, ${watchers} at once: ${kills} kills, ${published} reports with ${revisions} revisions published, ${fetched} pages fetched: ${lost.length} lost, ${doubled.length} twice, ${faults.length} faults, ${left} left undone`,
  )
}

await onEachEngine(scratchFolder('watch-kills'), only, run)
