import type { Manifest } from '../export/bundle/manifest.ts'
import { COLLATION_PATH } from '../export/bundle/manifest.ts'
import { COLLATION_FORMAT } from '../export/collation-json.ts'
import type { Collation } from '../model/collation.ts'
import type { StoryFindings } from '../store/collations.ts'
import type { FaultReport } from '../store/verify/fault.ts'
import { eachPassage, findingsFaults, passageFaults, type Texts } from '../store/verify/span-faults.ts'

interface Counts {
  readonly attributions: number
  readonly utterances: number
}

/** What a bundled collation says that its documents do not. `found` is any JSON. */
export function bundledCollationFaults(
  found: unknown,
  manifest: Manifest,
  texts: Texts,
  report: FaultReport,
): Counts {
  if (found === null) return { attributions: 0, utterances: 0 }
  try {
    if ((found as { format?: unknown }).format !== COLLATION_FORMAT) throw new TypeError('another format')
    const collation = found as Collation
    documentFaults(collation, manifest, texts, report)
    referenceFaults(collation, report)
    spanFaults(collation, texts, report)
    return { attributions: collation.attributions.length, utterances: collation.utterances.length }
  } catch (error) {
    // What it holds was not looked at before: a list that is none, a span that is a text.
    if (!(error instanceof TypeError)) throw error
    report({
      kind: 'file',
      subject: COLLATION_PATH,
      message: `it is no collation of the format ${COLLATION_FORMAT}`,
    })
    return { attributions: 0, utterances: 0 }
  }
}

function documentFaults(
  { documents }: Collation,
  manifest: Manifest,
  texts: Texts,
  report: FaultReport,
): void {
  const described = new Map(manifest.documents.map(document => [document.id, document]))
  if (described.size !== manifest.documents.length || documents.length !== described.size)
    report({
      kind: 'reference',
      subject: COLLATION_PATH,
      message: `it has ${documents.length} documents, the manifest ${manifest.documents.length}, ${described.size} of them different`,
    })
  for (const { id, sha256, text, location } of documents) {
    const own = described.get(id)
    const fault = (message: string) => report({ kind: 'text', subject: id, message })
    if (own === undefined)
      report({ kind: 'reference', subject: id, message: 'the manifest does not tell of it' })
    else if (own.sha256 !== sha256 || own.location !== location)
      fault('the manifest says that it was read from other bytes or another place')
    else if (texts.get(id) != null && texts.get(id) !== text) fault('the collation has another text of it')
  }
}

/** What names something by an id that nothing has. Stories and positions may name what is in another part. */
function referenceFaults(
  { attributions, utterances, speakers, occasions }: Collation,
  report: FaultReport,
): void {
  const said = new Map(attributions.map(attribution => [attribution.id, attribution]))
  const people = new Set(speakers.map(({ id }) => id))
  const times = new Set(occasions.map(({ id }) => id))
  const fault = (subject: string, message: string) => report({ kind: 'reference', subject, message })
  for (const { id, speaker } of attributions)
    if (speaker !== null && !people.has(speaker)) fault(id, `its speaker ${speaker} is not there`)
  for (const { id, speaker, occasion, readings, apparatus } of utterances) {
    if (speaker !== null && !people.has(speaker)) fault(id, `its speaker ${speaker} is not there`)
    if (occasion !== null && !times.has(occasion)) fault(id, `its occasion ${occasion} is not there`)
    if (apparatus.witnesses.some((witness, k) => witness !== readings[k]?.document))
      fault(id, 'the witnesses of its apparatus are not the documents of its readings')
    for (const { attribution, document, span } of readings) {
      const source = said.get(attribution)
      if (source === undefined) fault(id, `the attribution ${attribution} of a reading is not there`)
      else if (source.document !== document)
        fault(id, `the attribution ${attribution} is of another document`)
      else if (!source.content.some(([start, end]) => start <= span[0] && span[1] <= end))
        fault(id, `a reading of it lies outside of what ${attribution} has as said`)
    }
  }
}

function spanFaults(collation: Collation, texts: Texts, report: FaultReport): void {
  const { attributions, occasions, utterances, figures, terms, copies, documents } = collation
  const parts = { attributions, occasions, utterances, figures, terms }
  findingsFaults(parts as unknown as StoryFindings, COLLATION_PATH, texts, report)
  for (const { id, titleSpan } of documents)
    if (titleSpan !== null) passageFaults({ document: id, span: titleSpan }, id, texts, report)
  for (const { from, to, passages, variants } of copies) {
    const subject = `${from} → ${to}`
    for (const passage of passages) {
      passageFaults({ document: from, span: passage.from }, subject, texts, report)
      passageFaults({ document: to, span: passage.to }, subject, texts, report)
    }
    eachPassage(variants, subject, texts, report)
  }
}
