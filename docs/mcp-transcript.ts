// Writes the transcript of docs/mcp.md anew: node docs/mcp-transcript.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { transcript } from '../test/mcp/transcript.ts'

const PAGE = resolve(import.meta.dirname, 'mcp.md')
const HEADING = '## A transcript\n'

const page = readFileSync(PAGE, 'utf8')
const at = page.indexOf(HEADING)
if (at < 0) throw new Error(`${PAGE} has no heading "${HEADING.trim()}"`)
const [introduction = ''] = page.slice(at + HEADING.length).split('\n\n')
process.chdir(resolve(import.meta.dirname, '..'))
writeFileSync(PAGE, `${page.slice(0, at)}${HEADING}${introduction}\n\n${await transcript()}`)
