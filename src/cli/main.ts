#!/usr/bin/env node
// Nothing is imported before the version is known to do: on an old Node the imports themselves would fail.
const NEEDED: readonly [number, number] = [22, 18]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `hearsay needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}.\n` +
      'Inside the repository "npm run hearsay -- compare …" brings its own; elsewhere: npx -p node@24 -p hearsay hearsay …\n',
  )
  process.exitCode = 2
} else {
  // The compiled form of the modules is kept in the system's temporary folder: a third off the start.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  const { run } = await import('./program.ts')
  process.exitCode = await run(process.argv)
}
