import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { readDocuments } from '../../src/ingest/read.ts'
import type { Example } from '../example.ts'

const SAMPLES = resolve(import.meta.dirname, '../../samples')
const NAME = 'virtual:examples'

/** The reports of `samples/`, a set a folder, as the page takes them: `import { EXAMPLES } from 'virtual:examples'`. */
export function examples(): Plugin {
  return {
    name: 'examples',
    resolveId: id => (id === NAME ? `\0${NAME}` : null),
    load: async id =>
      id === `\0${NAME}` ? `export const EXAMPLES = ${JSON.stringify(await readExamples())}` : null,
  }
}

export async function readExamples(): Promise<Example[]> {
  const folders = (await readdir(SAMPLES)).sort()
  return Promise.all(
    folders.map(async folder => {
      const reports: Example['reports'][number][] = []
      for await (const read of readDocuments([join(SAMPLES, folder)]))
        if ('document' in read) {
          const { outlet, published, text, location } = read.document
          // Where a file does not say who published it, its name does.
          const named = location
            .split('/')
            .at(-1)!
            .replace(/\.\w+(?:#.*)?$/, '')
            .replaceAll('-', ' ')
          const title = named.replace(/\b(?!de\b)[a-z]/g, letter => letter.toUpperCase())
          reports.push({ outlet: outlet ?? title, published: published?.slice(0, 10) ?? '', text })
        }
      return { name: folder.replaceAll('-', ' '), reports }
    }),
  )
}
