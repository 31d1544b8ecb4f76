import { defineConfig } from 'vitest/config'

const results = process.env.HEARSAY_TEST_RESULTS

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
})
