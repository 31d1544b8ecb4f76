import type { Insertable } from 'kysely'
import type { Annotation } from '../model/annotation.ts'
import { dayOf } from './document-rows.ts'
import type { StatementsTable } from './schema.ts'
import { statementTerms } from './search/terms.ts'
import { storable } from './storable.ts'
import { storedPieces } from './stored-pieces.ts'

/** What an annotation has people say, without what only the store knows of it. */
export function statementRows({
  document,
  attributions,
  speakers,
}: Annotation): Omit<Insertable<StatementsTable>, 'document' | 'speaker'>[] {
  const names = new Map(speakers.map(speaker => [speaker.id, speaker.name]))
  const { text, language, outlet } = document
  const day = dayOf(document.published) ?? ''
  return attributions
    .filter(({ content }) => content.length > 0)
    .map(({ id, kind, act, negated, content, speaker, confidence }) => ({
      id: storable(id),
      kind,
      act,
      negated: negated ? 1 : 0,
      start: content[0]![0],
      end: content.at(-1)![1],
      pieces: storedPieces(content),
      document_speaker: speaker,
      speaker_name: speaker === null ? null : storable(names.get(speaker) ?? ''),
      outlet: outlet === null ? null : storable(outlet),
      day,
      language: storable(language),
      confidence,
      terms: statementTerms({
        content: content.map(([start, end]) => text.slice(start, end)).join(' '),
        language,
        outlet,
        speaker: speaker === null ? null : (names.get(speaker) ?? null),
      }),
    }))
}
