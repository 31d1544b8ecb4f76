import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { scratchFolder } from './scratch.ts'

export const NO_POSTGRES = 'PostgreSQL is not installed: its half of the store’s contract was not run'

/** A real server of the test's own, in a folder of its own, on a socket in that folder. */
export interface PostgresServer {
  /** A new empty database; its address. */
  database(): Promise<string>
  /** Removes all databases that were made, whoever is connected. */
  clear(): Promise<void>
  /** Of the server's first process, whose children the others are. */
  pid(): number
  /** As `kill -9` of the server and all of its processes. */
  kill(): Promise<void>
  /** Again after `kill`. */
  start(): Promise<void>
  /** Stops it and removes all that it wrote. */
  stop(): Promise<void>
}

/** Where Debian and others put a version's programs; the newest first. */
const HOMES = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/homebrew/opt']

/** The folder of `initdb` and `postgres`, if there is one. */
export function postgresPrograms(): string | null {
  const versions = HOMES.filter(existsSync).flatMap(home =>
    readdirSync(home)
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map(version => join(home, version, 'bin')),
  )
  const folders = [...versions, ...(process.env.PATH ?? '').split(delimiter)]
  return folders.find(folder => ['initdb', 'postgres'].every(name => existsSync(join(folder, name)))) ?? null
}

/** The server does not run as root: as root, somebody without rights runs it. */
function runner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  }
  throw new Error('neither postgres nor nobody is a user here')
}

const USER = 'hearsay'
const START_TIMEOUT = 20_000

/** `others`: settings in place of the tests' own. */
export async function startPostgres(
  others: Readonly<Record<string, string>> = {},
): Promise<PostgresServer | null> {
  const programs = postgresPrograms()
  if (programs === null) return null
  const folder = scratchFolder('postgres')
  const as = runner()
  if (as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const options = { ...(as ?? {}), cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', USER, '-E', 'UTF8', '--locale=C', '--auth=trust', '--no-sync', '--no-instructions'],
    { ...options, stdio: 'pipe' },
  )
  const settings = {
    listen_addresses: "''",
    unix_socket_directories: `'${folder}'`,
    // As a server should run: what is acknowledged is on disk.
    fsync: 'on',
    shared_buffers: '64MB',
    max_connections: '60',
    logging_collector: 'off',
    ...others,
  }
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  )
  let guard: ChildProcess | null = null
  let databases = 0
  const made: string[] = []
  const address = (database: string) =>
    `postgres://${USER}@localhost/${database}?host=${encodeURIComponent(folder)}`
  const postmaster = () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])

  const start = async () => {
    guard = spawn('sh', ['-c', GUARD, join(programs, 'postgres'), data, folder], {
      ...options,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const until = Date.now() + START_TIMEOUT
    for (;;) {
      const client = new pg.Client(address('postgres'))
      client.on('error', () => {})
      try {
        await client.connect()
        await client.end()
        return
      } catch (error) {
        if (Date.now() > until || guard.exitCode !== null) throw error
        await sleep(20)
      }
    }
  }
  const end = async (then: 'keep' | 'remove') => {
    const ending = guard
    guard = null
    if (ending === null || ending.exitCode !== null) return
    ending.stdin!.end(then === 'keep' ? 'keep\n' : '')
    await once(ending, 'exit')
  }
  const tell = async (...commands: readonly string[]) => {
    if (commands.length === 0) return
    const client = new pg.Client(address('postgres'))
    await client.connect()
    for (const command of commands) await client.query(command)
    await client.end()
  }
  await start()
  return {
    async database() {
      const name = `store_${++databases}`
      await tell(`create database ${name}`)
      made.push(name)
      return address(name)
    },
    async clear() {
      await tell(...made.splice(0).map(name => `drop database ${name} with (force)`))
    },
    pid: postmaster,
    async kill() {
      const running = postmaster()
      const children = childrenOf(running)
      for (const pid of [running, ...children]) killed(pid)
      await end('keep')
    },
    start,
    async stop() {
      await end('remove')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Runs the server and waits for its standard input to end: on our word, or because we are no more, however that came.
 * Then the server stops at once, and what it wrote is removed unless it is to be kept.
 */
const GUARD = `
"$0" -D "$1" </dev/null & server=$!
read -r keep
kill -QUIT $server 2>/dev/null
wait $server
[ "$keep" ] || rm -rf "$2"
`

function childrenOf(pid: number): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  return listed.split('\n').map(Number).filter(Boolean)
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}
