import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { transcript } from './transcript.ts'

test('the transcript in docs/mcp.md is what is answered; node docs/mcp-transcript.ts makes it anew', {
  timeout: 60_000,
}, async () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/mcp.md'), 'utf8')
  const written = page.slice(page.indexOf('`tools/list`:'))
  expect((await transcript()).split('\n')).toEqual(written.split('\n'))
})
