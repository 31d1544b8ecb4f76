import { documentLabel } from '../export/document-label.ts'
import type { Collation } from '../model/collation.ts'
import type { Utterance } from '../model/utterance.ts'
import { counted } from './in-words.ts'
import { ON_OWN_PAGES } from './links.ts'
import { running, shortened } from './markup.ts'
import { languageTag } from './passage-text.tsx'

/** Of a story, things that were said. */
const SHOWN = 2
const LONGEST_WORDS = 220
const LONGEST_NAME = 80

/** What most reports of a story have: who said it, according to whom, and how many reports carry it. */
export function ToldMost({ collation }: { collation: Collation }) {
  const { utterances, documents } = collation
  const most = utterances
    .map(utterance => ({ utterance, reports: reportsOf(utterance) }))
    .filter(({ utterance, reports }) => reports > 0 && utterance.speaker !== null)
    .sort((a, b) => b.reports - a.reports || Number(isDirect(b.utterance)) - Number(isDirect(a.utterance)))
    .slice(0, SHOWN)
  if (most.length === 0) return null
  return (
    <ul class="told">
      {most.map(({ utterance, reports }) => (
        <li>
          <span>
            <Told collation={collation} utterance={utterance} reports={reports} />
          </span>{' '}
          <span class="note">
            {reports} of {counted(documents.length, 'report')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Told(props: { collation: Collation; utterance: Utterance; reports: number }) {
  const { collation, utterance, reports } = props
  const reading = utterance.readings.find(({ form }) => form === 'direct') ?? utterance.readings[0]!
  const document = collation.documents.find(({ id }) => id === reading.document)
  const speaker = collation.speakers.find(({ id }) => id === utterance.speaker)
  if (!document) return null
  return (
    <>
      <span class="lead">
        According to <bdi>{shortened(running(documentLabel(document)), LONGEST_NAME)}</bdi>
        {reports > 1 && ` and ${reports - 1} more`},{' '}
        {speaker ? (
          <a class="who" href={ON_OWN_PAGES.speaker(speaker.id)}>
            <bdi>{shortened(running(speaker.name), LONGEST_NAME)}</bdi>
          </a>
        ) : (
          'a speaker not resolved'
        )}{' '}
        said:
      </span>{' '}
      <a
        class="t"
        href={ON_OWN_PAGES.utterance({ id: utterance.id, reading })}
        lang={languageTag(document.language)}
        dir="auto"
      >
        {shortened(running(document.text.slice(...reading.span)), LONGEST_WORDS)}
      </a>
    </>
  )
}

function reportsOf({ readings }: Utterance): number {
  return new Set(readings.map(({ document }) => document)).size
}

function isDirect({ readings }: Utterance): boolean {
  return readings.some(({ form }) => form === 'direct')
}
