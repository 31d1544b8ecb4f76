import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { ferry } from '../web/fixture.ts'
import { exportedHashes } from './in-a-browser.ts'

/** What every browser has; nothing of Node. */
const BROWSER = {
  TextEncoder,
  TextDecoder,
  Uint8Array,
  ArrayBuffer,
  URL,
  btoa,
  atob,
  setTimeout,
  performance,
}

test('in a browser every format is the same bytes', { timeout: 60_000 }, async () => {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-a-browser.ts'), formats: ['iife'], name: 'exporting' },
    },
  })
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput]
  const { code } = output[0]
  expect(code).not.toContain('__vite-browser-external')
  const browser = createContext({ ...BROWSER })
  runInContext(code, browser)
  const json = JSON.stringify(ferry())
  const hashes = await runInContext('exporting.exportedHashes', browser)(json)
  expect({ ...hashes }).toEqual(await exportedHashes(json))
})
