import { resolve } from 'node:path'

const RUNTIME = resolve(import.meta.dirname, '../../src/web/jsx-runtime.ts')

/** What elements are made by, from its source rather than as it was compiled last. */
export const JSX_OF_SOURCE = [{ find: /^#jsx\/jsx-(?:dev-)?runtime$/, replacement: RUNTIME }]
