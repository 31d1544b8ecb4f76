// Closes a CI run: node count.mjs RESULTS TESTS-EXIT CHECK-EXIT. The static checks count as one test.
import { existsSync, readFileSync } from 'node:fs'

const [file, tests, check] = process.argv.slice(2)
const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
const passed = (found?.numPassedTests ?? 0) + (check === '0' ? 1 : 0)
let failed = (found?.numFailedTests ?? 0) + (check === '0' ? 0 : 1)
// A run that broke outside any test (no results, a file that did not load) is a failure too.
if (failed === 0 && tests !== '0') failed = 1
const skipped = found?.numPendingTests ?? 0
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
