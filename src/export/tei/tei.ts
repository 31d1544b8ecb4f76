import type { Collation } from '../../model/collation.ts'
import type { Utterance } from '../../model/utterance.ts'
import { VERSION } from '../../version.ts'
import type { ExportParts, StreamFormat } from '../export-part.ts'
import { PartIndex } from '../part-index.ts'
import { type StoryEdition, storyElement } from './story-element.ts'
import { element, TEI_NAMESPACE, textOf } from './xml-elements.ts'

/**
 * TEI P5: each story an edition of what was said, each report a witness, each utterance a division whose readings are laid
 * out by parallel segmentation. There is no base text and so no `lem`: all readings are `rdg`, none is the correct one.
 */
export const tei: StreamFormat = {
  name: 'tei',
  title: 'TEI critical apparatus',
  mediaType: 'application/tei+xml',
  ending: 'xml',
  pieces: teiPieces,
}

async function* teiPieces(parts: ExportParts): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<teiCorpus xmlns="${TEI_NAMESPACE}">\n${corpusHeader()}\n`
  let number = 0
  for await (const { collation } of parts) {
    const index = new PartIndex(collation)
    for (const edition of editionsOf(collation)) yield `${storyElement(edition, index, ++number)}\n`
  }
  // A corpus has at least one text.
  if (number === 0) yield `${storyElement(NOTHING, new PartIndex(EMPTY), 1)}\n`
  yield '</teiCorpus>\n'
}

const EMPTY: Collation = {
  documents: [],
  speakers: [],
  attributions: [],
  occasions: [],
  utterances: [],
  positions: [],
  stories: [],
  copies: [],
  figures: [],
  terms: [],
  problems: [],
}

const NOTHING: StoryEdition = { id: null, title: 'Nothing', documents: [], utterances: [] }

/** By story; what is in none stands last. A part may name reports of a story that it does not have. */
function editionsOf({ stories, documents, utterances }: Collation): StoryEdition[] {
  const present = new Set(documents.map(({ id }) => id))
  const storyOf = new Map(stories.flatMap(story => story.documents.map(id => [id, story.id] as const)))
  const said = Map.groupBy(
    utterances,
    utterance => storyOf.get(utterance.readings[0]?.document ?? '') ?? null,
  )
  const editions: StoryEdition[] = stories.map(({ id, title, documents }) => ({
    id,
    title,
    documents: witnessesOf(
      documents.filter(document => present.has(document)),
      said.get(id) ?? [],
    ),
    utterances: said.get(id) ?? [],
  }))
  const others = said.get(null) ?? []
  const loose = documents.map(({ id }) => id).filter(id => !storyOf.has(id))
  if (others.length > 0 || loose.length > 0)
    editions.push({
      id: null,
      title: 'Reports in no story',
      documents: witnessesOf(loose, others),
      utterances: others,
    })
  return editions
}

/** Whatever bears a reading is listed. */
function witnessesOf(documents: readonly string[], utterances: readonly Utterance[]): string[] {
  return [...new Set([...documents, ...utterances.flatMap(({ apparatus }) => apparatus.witnesses)])]
}

function corpusHeader(): string {
  return textOf(
    element('teiHeader', {}, [
      element('fileDesc', {}, [
        element('titleStmt', {}, [
          element('title', {}, ['Who said what, according to whom: an apparatus of reports']),
        ]),
        element('publicationStmt', {}, [
          element('p', {}, ['Made from stored copies of reports, whose rights stay with their outlets.']),
        ]),
        element('sourceDesc', {}, [
          element('p', {}, ['Reports as read, each a witness of the text that it is in.']),
        ]),
      ]),
      element('encodingDesc', {}, [
        element('editorialDecl', {}, [
          element('p', {}, [
            'No reading is taken to be the right one, so there is no lemma. White space is made one space.',
          ]),
        ]),
        element('variantEncoding', { method: 'parallel-segmentation', location: 'internal' }),
        element('appInfo', {}, [
          element('application', { ident: 'hearsay', version: VERSION }, [element('label', {}, ['Hearsay'])]),
        ]),
      ]),
    ]),
  )
}
