import { existsSync, readFileSync } from 'node:fs'

/** What stands on each line of a gold. Where it is not here the process ends: there is nothing to learn from. */
export function goldLines<T>(file: string): T[] {
  if (!existsSync(file)) {
    console.log(`${file} is not here; nothing learned`)
    process.exit(0)
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)
}
