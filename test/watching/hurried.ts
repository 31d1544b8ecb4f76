import type { Paces } from '../../src/watching/pace.ts'

/** Of tests that cannot wait: in seconds. */
export const HURRIED: Paces = {
  least: 0.1,
  most: 0.5,
  usual: 0.1,
  retry: 0.1,
  itemRetry: 0.1,
  reread: 0.05,
  rereadMost: 0.1,
}
