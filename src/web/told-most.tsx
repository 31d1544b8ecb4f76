import type { Collation } from '../model/collation.ts'
import { documentLabel } from '../model/document-label.ts'
import type { Passage } from '../model/span.ts'
import type { Utterance } from '../model/utterance.ts'
import { counted } from './in-words.ts'
import { ON_OWN_PAGES } from './links.ts'
import { running, shortened } from './markup.ts'
import { languageTag } from './passage-text.tsx'
import { inOwnMarks } from './reading-words.ts'

/** Of a story, things that were said. */
const SHOWN = 2
const LONGEST_WORDS = 220
const LONGEST_NAME = 80

/** One thing that was said, as a list tells it. */
export interface Told {
  readonly outlet: string
  readonly speaker: { readonly id: string; readonly name: string }
  readonly words: string
  readonly language: string
  readonly utterance: string
  readonly reading: Passage
  /** That have it, of those of the story. */
  readonly reports: number
  readonly of: number
}

/** What most reports of a story have somebody say, as one of them has it: word for word where one does. */
export function toldMost({ utterances, documents, speakers }: Collation): Told[] {
  const byId = new Map(documents.map(document => [document.id, document]))
  const named = new Map(speakers.map(speaker => [speaker.id, speaker]))
  return utterances
    .map(utterance => ({ utterance, reports: reportsOf(utterance) }))
    .filter(({ utterance, reports }) => reports > 0 && named.has(utterance.speaker ?? ''))
    .sort((a, b) => b.reports - a.reports || Number(isDirect(b.utterance)) - Number(isDirect(a.utterance)))
    .slice(0, SHOWN)
    .flatMap(({ utterance, reports }) => {
      const reading = utterance.readings.find(({ form }) => form === 'direct') ?? utterance.readings[0]!
      const document = byId.get(reading.document)
      const { id, name } = named.get(utterance.speaker!)!
      if (document === undefined) return []
      return {
        outlet: shortened(running(documentLabel(document)), LONGEST_NAME),
        speaker: { id, name: shortened(running(name), LONGEST_NAME) },
        words:
          reading.form === 'indirect'
            ? shortened(running(document.text.slice(...reading.span)), LONGEST_WORDS)
            : inOwnMarks(document.text, reading.span, LONGEST_WORDS),
        language: document.language,
        utterance: utterance.id,
        reading: { document: document.id, span: reading.span },
        reports,
        of: documents.length,
      }
    })
}

/** Who said it, according to whom, and how many reports carry it. */
export function ToldMost({ told }: { told: readonly Told[] }) {
  if (told.length === 0) return null
  return (
    <ul class="told">
      {told.map(({ outlet, speaker, words, language, utterance, reading, reports, of }) => (
        <li>
          <span>
            <span class="lead">
              According to <bdi>{outlet}</bdi>
              {reports > 1 && ` and ${reports - 1} more`},{' '}
              <a class="who" href={ON_OWN_PAGES.speaker(speaker.id)}>
                <bdi>{speaker.name}</bdi>
              </a>{' '}
              said:
            </span>{' '}
            <a
              class="t"
              href={ON_OWN_PAGES.utterance({ id: utterance, reading })}
              lang={languageTag(language)}
              dir="auto"
            >
              {words}
            </a>
          </span>{' '}
          <span class="note">
            {reports} of {counted(of, 'report')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function reportsOf({ readings }: Utterance): number {
  return new Set(readings.map(({ document }) => document)).size
}

function isDirect({ readings }: Utterance): boolean {
  return readings.some(({ form }) => form === 'direct')
}
