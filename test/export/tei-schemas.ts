import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { validateXML } from 'xmllint-wasm'

/** Our own: what our exports use of TEI, and as they must, without a base text. */
const SUBSET = readFileSync(join(import.meta.dirname, 'tei-subset.rng'), 'utf8')

const TEI_ALL_FILE = resolve(import.meta.dirname, '../../out/schemas/tei_all.rng')

/** The schema of all of TEI, which is not ours to pass on: `.ci/run` fetches it. Null where it is absent. */
export const TEI_ALL = existsSync(TEI_ALL_FILE) ? readFileSync(TEI_ALL_FILE, 'utf8') : null

export const NO_TEI_ALL = 'TEI as a whole (skipped: no out/schemas/tei_all.rng, see CONTRIBUTING.md)'

/** What is wrong with a document by the subset; empty where it is valid. */
export function subsetFaults(xml: string): Promise<string[]> {
  return faults(xml, SUBSET)
}

/** The same by all of TEI. */
export function teiAllFaults(xml: string, teiAll: string): Promise<string[]> {
  return faults(xml, withoutUnused(teiAll, new Set(xml.matchAll(/<([A-Za-z]+)/g).map(([, name]) => name!))))
}

/**
 * TEI has some 590 elements, which take a validator ten seconds of a processor to take in. Those that a document does not have are
 * not allowed here, which changes nothing for it: what they are defined to be could match nothing of it.
 */
function withoutUnused(schema: string, used: ReadonlySet<string>): string {
  return schema.replace(
    /<define name="([^"]+)">\s*<element name="([^"]+)"[\s\S]*?<\/define>/g,
    (define, name, element) => (used.has(element) ? define : `<define name="${name}"><notAllowed/></define>`),
  )
}

async function faults(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'export.xml', contents: xml }],
    schema: [schema],
    extension: 'relaxng',
    initialMemoryPages: 512,
    maxMemoryPages: 8192,
  })
  return errors.map(({ message }) => message)
}
