import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

const results = process.env.HEARSAY_TEST_RESULTS

export default defineConfig({
  // What the package calls its own is taken from its source, not from what was compiled last.
  ssr: { resolve: { conditions: ['hearsay-source', ...defaultServerConditions] } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Files share a process, with what it has loaded and warmed up, its browser and its database server. To load all of
    // it anew for each file took 0.3 s of a processor, for those with a server or a browser two.
    isolate: false,
    // What a test should take it says itself; this is for machines that have other things to do.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Threads and processes of the tests run the source as it is: stripped of its types once, each begins in half the time.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
})
