import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

const results = process.env.HEARSAY_TEST_RESULTS

export default defineConfig({
  // What the package calls its own is taken from its source, not from what was compiled last.
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
})
