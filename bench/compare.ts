// How long `hearsay compare` takes, start-up included, and how much memory: the samples, and generated reports.
//   node bench/compare.ts [REPORTS…]     default 100 1000
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatedReports } from './generated-reports.ts'

const WORDS = 700
const counts = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))

/** Wall seconds and peak resident memory in MB of one run of the command. */
async function timed(paths: readonly string[]): Promise<{ seconds: number; peak: number }> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['dist/cli/main.js', 'compare', ...paths, '--json', '--html', join(folder, 'page.html')],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  let peak = 0
  const watch = setInterval(() => {
    try {
      const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
      peak = Math.max(peak, Number(kb ?? 0) / 1024)
    } catch {
      // The process ended between two looks, or there is no /proc here.
    }
  }, 20)
  await new Promise(resolve => child.on('close', resolve))
  clearInterval(watch)
  return { seconds: (performance.now() - started) / 1000, peak }
}

try {
  console.log('input                        seconds   documents/s   peak MB')
  const row = (name: string, documents: number, { seconds, peak }: { seconds: number; peak: number }) =>
    console.log(
      name.padEnd(28),
      seconds.toFixed(2).padStart(7),
      (documents / seconds).toFixed(0).padStart(13),
      peak.toFixed(0).padStart(9),
    )
  row('samples', 25, await timed(['samples']))
  for (const count of counts.length > 0 ? counts : [100, 1000]) {
    const file = join(folder, `${count}.jsonl`)
    writeFileSync(file, [...generatedReports(count, WORDS)].map(r => `${JSON.stringify(r)}\n`).join(''))
    row(`${count} reports of ${WORDS} words`, count, await timed([file]))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
