import type { Utterance } from '../../model/utterance.ts'
import { type ExportedDocument, oneLine, type PartIndex } from '../part-index.ts'
import { nameOfHash } from '../selectors/selectors.ts'
import { apparatusEntries, type Entry } from './apparatus-entries.ts'
import { element, textOf, type XmlElement } from './xml-elements.ts'

export interface StoryEdition {
  /** Null for what is in no story. */
  readonly id: string | null
  readonly title: string
  /** Ids of all reports that bear a reading. */
  readonly documents: readonly string[]
  readonly utterances: readonly Utterance[]
}

/** Names inside of the file: TEI asks for short ones without signs. Identifiers stand in `n` and `idno`. */
interface Sigla {
  readonly witness: ReadonlyMap<string, string>
  readonly speaker: ReadonlyMap<string, string>
}

/** One story as a TEI text. `number` makes its names differ from those of the others in the file. */
export function storyElement(edition: StoryEdition, index: PartIndex, number: number): string {
  const { documents, utterances } = edition
  const speakers = new Set(utterances.flatMap(({ speaker }) => speaker ?? []))
  const sigla: Sigla = {
    witness: new Map(documents.map((id, i) => [id, `s${number}w${i + 1}`])),
    speaker: new Map([...speakers].map((id, i) => [id, `s${number}p${i + 1}`])),
  }
  return textOf(
    element('TEI', { 'xml:id': `s${number}`, n: edition.id }, [
      header(edition, index, sigla),
      element('text', {}, [
        element(
          'body',
          {},
          utterances.length === 0
            ? [element('p', {}, ['Nothing is attributed to anybody in these reports.'])]
            : utterances.map((utterance, i) => division(utterance, index, sigla, `s${number}u${i + 1}`)),
        ),
      ]),
    ]),
  )
}

function header({ title, documents }: StoryEdition, index: PartIndex, sigla: Sigla): XmlElement {
  const persons = [...sigla.speaker].map(([id, siglum]) => {
    const speaker = index.speaker(id)
    const isPerson = speaker?.kind === 'person'
    const names = [...new Set([speaker?.name ?? id, ...(speaker?.aliases ?? [])])]
    return element(isPerson ? 'person' : 'org', { 'xml:id': siglum, n: id }, [
      ...names.map(name => element(isPerson ? 'persName' : 'orgName', {}, [oneLine(name)])),
    ])
  })
  const [people, bodies] = [
    persons.filter(({ name }) => name === 'person'),
    persons.filter(({ name }) => name === 'org'),
  ]
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [element('title', {}, [oneLine(title)])]),
      element('publicationStmt', {}, [
        element('p', {}, ['Made from stored copies of reports, whose rights stay with their outlets.']),
      ]),
      element('sourceDesc', {}, [
        documents.length === 0
          ? element('p', {}, ['No report.'])
          : element(
              'listWit',
              {},
              documents.map(id => witness(index.document(id), sigla.witness.get(id)!)),
            ),
      ]),
    ]),
    ...(persons.length === 0
      ? []
      : [
          element('profileDesc', {}, [
            element('particDesc', {}, [
              ...(people.length === 0 ? [] : [element('listPerson', {}, people)]),
              ...(bodies.length === 0 ? [] : [element('listOrg', {}, bodies)]),
            ]),
          ]),
        ]),
  ])
}

function witness({ document, label, url, selected }: ExportedDocument, siglum: string): XmlElement {
  const { id, title, published, language, byline, sha256, location } = document
  return element('witness', { 'xml:id': siglum, n: id, 'xml:lang': languageTag(language) }, [
    element('bibl', {}, [
      ...(title === null ? [] : [element('title', { level: 'a' }, [oneLine(title)])]),
      element('title', { level: 'j' }, [oneLine(label)]),
      ...(byline === null ? [] : [element('author', {}, [oneLine(byline)])]),
      ...(published === null ? [] : [element('date', { when: isoDate(published) }, [published])]),
      element('idno', { type: 'location' }, [url ?? oneLine(location)]),
      element('idno', { type: 'bytes' }, [nameOfHash(sha256)]),
      element('idno', { type: 'text' }, [selected.name]),
    ]),
  ])
}

function division(utterance: Utterance, index: PartIndex, sigla: Sigla, name: string): XmlElement {
  const { id, speaker, readings, apparatus } = utterance
  const { witnesses } = apparatus
  const who = speaker === null ? null : (sigla.speaker.get(speaker) ?? null)
  const entries = apparatusEntries(utterance, document => index.document(document).document.text)
  const refs = witnesses.map(id => `#${sigla.witness.get(id)!}`)
  const languages = new Set(witnesses.map(id => index.document(id).document.language))
  const wit = witReferences(witnesses, refs)
  return element('div', { type: 'utterance', 'xml:id': name, n: id }, [
    element('head', {}, [headLine(utterance, index)]),
    element('ab', languages.size === 1 ? { 'xml:lang': languageTag([...languages][0]!) } : {}, [
      element(
        'said',
        {
          who: who === null ? null : `#${who}`,
          direct: readings.every(r => r.form === 'direct') ? 'true' : 'false',
        },
        entries.flatMap(entry => content(entry, wit)),
      ),
    ]),
    ...cues(utterance, wit),
  ])
}

/** Each witness's reference; the second reading of one report is told from the first in `n` of its `rdg`. */
function witReferences(witnesses: readonly string[], refs: readonly string[]): Wit {
  const seen = new Map<string, number>()
  const numbers = witnesses.map(id => {
    const number = (seen.get(id) ?? 0) + 1
    seen.set(id, number)
    return number
  })
  const isPlain = numbers.every(number => number === 1)
  return { refs, numbers: isPlain ? null : numbers }
}

interface Wit {
  readonly refs: readonly string[]
  /** Null where no report has two readings. */
  readonly numbers: readonly number[] | null
}

function content(entry: Entry, wit: Wit): (XmlElement | string)[] {
  if (entry.kind === 'shared') return [(entry.space ? ' ' : '') + entry.text]
  const { type, variant, readings } = entry
  const n = variant === null ? null : String(variant + 1)
  return [
    element(
      'app',
      { type: typeName(type), n },
      readings.flatMap(reading => rdgs(reading, wit)),
    ),
  ]
}

/** One `rdg` for all that have the same words; a report's second reading has one of its own. */
function rdgs(
  { text, witnesses }: { readonly text: string; readonly witnesses: readonly number[] },
  { refs, numbers }: Wit,
): XmlElement[] {
  const groups = Map.groupBy(witnesses, k => numbers?.[k] ?? 1)
  return [...groups].map(([number, ks]) =>
    element('rdg', { wit: ks.map(k => refs[k]!).join(' '), n: number === 1 ? null : String(number) }, [text]),
  )
}

/** The reporting verbs, which stand outside of what was said. */
function cues({ variants, apparatus }: Utterance, wit: Wit): XmlElement[] {
  return variants.flatMap((variant, number) => {
    if (variant.type !== 'reporting verb') return []
    const byText = Map.groupBy(
      variant.readings.flatMap(({ document, text }) => {
        const k = apparatus.witnesses.indexOf(document)
        return k < 0 ? [] : [{ k, text: oneLine(text) }]
      }),
      ({ text }) => text,
    )
    const readings = [...byText].map(([text, all]) => ({
      text,
      witnesses: [...new Set(all.map(({ k }) => k))],
    }))
    if (readings.length === 0) return []
    return [
      element('ab', { type: typeName('reporting verb') }, [
        element(
          'app',
          { type: typeName('reporting verb'), n: String(number + 1) },
          readings.flatMap(reading => rdgs(reading, { ...wit, numbers: null })),
        ),
      ]),
    ]
  })
}

function headLine({ speaker, occasion, readings }: Utterance, index: PartIndex): string {
  const outlets = [...new Set(readings.map(({ document }) => index.document(document).label))].map(oneLine)
  const name = index.speaker(speaker)?.name
  const date = index.occasions.get(occasion ?? '')?.date
  const day = date == null ? '' : `, ${date.value} (${date.basis})`
  return `According to ${outlets.join(', ')}, ${name === undefined ? 'a speaker not resolved' : oneLine(name)} said${day}`
}

/** Types of TEI are words without spaces. */
function typeName(type: string): string {
  return type.replaceAll(' ', '-')
}

/**
 * TEI's dates are years, months, days, and times with their seconds. A time that was given without them is its day, since
 * they would be made up; what is none of these is given as text alone.
 */
function isoDate(published: string): string | null {
  if (/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(published))
    return published
  return /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?$/.exec(published)?.[1] ?? null
}

function languageTag(language: string): string | null {
  return language !== 'und' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : null
}
