import { expect, test, vi } from 'vitest'
import { ProblemLog } from '../../src/cli/read.ts'
import type { ProblemCode } from '../../src/model/problem.ts'

test.each<[ProblemCode, string, string]>([
  ['too-slow', 'not read in 1.5 s, which is the limit', 'not read'],
  ['too-much-memory', 'takes more than 512 MiB of memory', 'not read'],
  ['too-slow', 'annotating: not done in 30 s, which is the limit', 'not annotated'],
  ['not-annotated', 'annotating it failed: no', 'not annotated'],
  ['not-collated', 'no', 'not collated'],
])('%s: “%s” was %s', (code, message, what) => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    new ProblemLog(() => {}).add({ location: 'vell.pdf', code, severity: 'error', message })
    expect(write.mock.calls).toEqual([[`${what}: vell.pdf: ${message}\n`]])
  } finally {
    write.mockRestore()
  }
})
