import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { test } from 'vitest'
import { generatedReports } from '../../bench/generated-reports.ts'
import { annotate } from '../../src/attribution/annotate.ts'
import { collate } from '../../src/collation/collate.ts'
import { VERSION } from '../../src/version.ts'
import { storedCollation } from '../../src/workers/stored-collation.ts'
import { scratchFolder } from '../store/scratch.ts'
import { type NewSite, until } from './on-server.ts'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

/** Runs the command from its source, while others go on. */
async function hearsay(args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: (await ended)[0] as number | null, stdout, stderr }
}

interface WorkerProcess {
  readonly child: ChildProcess
  readonly events: { readonly event: string; readonly kind?: string }[]
}

function startWorker(address: string): WorkerProcess {
  const child = spawn(process.execPath, [MAIN, 'worker', '--store', address, '--threads', '1'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const events: WorkerProcess['events'] = []
  createInterface({ input: child.stderr! }).on('line', line => events.push(JSON.parse(line)))
  return { child, events }
}

/** The commands as users give them, in processes of their own. */
export function workerCommand(newSite: NewSite): void {
  test.concurrent('what is read and left is annotated and collated by two workers, as if compared in one go', async ({
    expect,
    onTestFinished,
  }) => {
    const { address, store } = await newSite(onTestFinished)
    const folder = scratchFolder('left')
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const reports = [...generatedReports(60, 150)].map(report => ({
      ...report,
      // The end tells copies to the letter apart: what has the same bytes is one document to a store.
      text: `${report.title}\n\n${report.text} (${report.id})`,
    }))
    const file = join(folder, 'reports.jsonl')
    writeFileSync(file, reports.map(report => `${JSON.stringify(report)}\n`).join(''))
    const workers = [startWorker(address), startWorker(address)]
    for (const { child } of workers) onTestFinished(() => void child.kill('SIGKILL'))
    const read = await hearsay(['read', '--leave', file, '--store', address, '--json'])
    expect(read.stderr).toBe('')
    expect(JSON.parse(read.stdout)).toMatchObject({
      documents: { new: 60, revised: 0, known: 0 },
      left: 60,
      complete: true,
    })
    await until(
      async () =>
        (await store.annotations.left(VERSION)) === 0 &&
        (await store.collations.collated(0, 100)).length === 60,
    )
    const documents = (await store.documents.list()).map(({ document }) => document)
    expect(JSON.stringify(await storedCollation(store))).toBe(
      JSON.stringify(collate(documents.map(annotate), [])),
    )

    const codes = workers.map(({ child }) => once(child, 'exit'))
    for (const { child } of workers) child.kill('SIGTERM')
    expect(await Promise.all(codes)).toEqual([
      [0, null],
      [0, null],
    ])
    for (const { events } of workers) {
      expect(events[0]!.event).toBe('started')
      expect(events.some(({ event }) => event === 'stopping')).toBe(true)
      expect(events.at(-1)!.event).toBe('stopped')
      expect(events.filter(({ event }) => event.includes('fail') || event.includes('trouble'))).toEqual([])
    }
    const done = workers.flatMap(({ events }) => events.filter(({ event }) => event === 'job-done'))
    expect(new Set(done.map(({ kind }) => kind))).toEqual(new Set(['annotate', 'collate', 'stories']))

    const jobs = await hearsay(['jobs', '--store', address])
    expect(jobs.status).toBe(0)
    expect(jobs.stdout).toMatch(/annotate +0 +0 +0 +[1-9]\d* +0\n/)
    expect((await hearsay(['jobs', '--dead', '--store', address])).stdout).toBe('No job was given up.\n')
    expect(await hearsay(['jobs', '--retry', 'none', '--store', address])).toMatchObject({
      status: 1,
      stdout: '0 jobs will be tried again\n',
    })
  })
}
