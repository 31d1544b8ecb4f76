import { spawn } from 'node:child_process'

const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Has the user's browser show an address; `failed` is told where there is none. */
export function openInBrowser(url: string, failed: (error: Error) => void): void {
  const [program, ...before] = PROGRAMS[process.platform] ?? ['xdg-open']
  const started = spawn(program, [...before, url], { stdio: 'ignore', detached: true })
  started.on('error', failed)
  started.unref()
}
