import { documentLabel } from '../model/document-label.ts'
import { joinedPieces, spansInJoined } from '../model/pieces.ts'
import type { Span } from '../model/span.ts'
import type { FoundReport } from './found-report.ts'
import { FoundWords } from './found-words.tsx'
import { shortDate } from './in-words.ts'
import { ON_OWN_PAGES } from './links.ts'
import { running, shortened } from './markup.ts'
import { languageTag } from './passage-text.tsx'
import { Outlet } from './story-lines.tsx'

/** What both kinds of hits have, as a store answers. */
interface Found extends FoundReport {
  readonly supersededBy: string | null
  /** In the document's text. */
  readonly spans: readonly Span[]
}

export interface FoundStatement extends Found {
  readonly id: string
  readonly act: string
  readonly kind: string
  readonly negated: boolean
  readonly speaker: string | null
  readonly speakerName: string | null
  readonly decidedSpeaker: { readonly id: string; readonly name: string } | null
  readonly span: Span
  readonly text: string
  readonly pieces: readonly Span[]
}

export interface FoundDocument extends Found {
  readonly titleSpans: readonly Span[]
  readonly excerpt: { readonly span: Span; readonly text: string }
}

const LONGEST_NAME = 120
const LONGEST_TITLE = 200

export function StatementHits({ hits }: { hits: readonly FoundStatement[] }) {
  return (
    <ol class="hits">
      {hits.map(hit => (
        <StatementHit hit={hit} />
      ))}
    </ol>
  )
}

/** Never a bare quotation: who reports it and who said it stand before the words. */
function StatementHit({ hit }: { hit: FoundStatement }) {
  const { document, span, text, pieces, spans, act, kind, language, published } = hit
  return (
    <li class="item hit">
      <p class="lead">
        According to <Outlet name={documentLabel(hit)} />, <Said hit={hit} />
      </p>
      <p class="words">
        <a
          class="p t"
          href={ON_OWN_PAGES.passage({ document, span })}
          lang={languageTag(language)}
          dir="auto"
        >
          <FoundWords
            text={joinedPieces(text, pieces, span[0])}
            from={0}
            spans={spansInJoined(pieces, spans)}
          />
        </a>
      </p>
      <p class="note">
        {published === null ? 'day not found' : shortDate(published)} · {act}, {kind} ·{' '}
        {/* What was not said is no reading of anything. */}
        {!hit.negated && hit.supersededBy === null && (
          <>
            <a href={ON_OWN_PAGES.utterance({ id: hit.id, reading: { document, span } })}>
              every report’s words
            </a>
            {' · '}
          </>
        )}
        <Report hit={hit} />
      </p>
    </li>
  )
}

function Said({ hit }: { hit: FoundStatement }) {
  const { decidedSpeaker: decided } = hit
  if (decided === null) return <SaidAsReported hit={hit} />
  const reported = running(hit.speakerName ?? '')
  const name = running(decided.name)
  return (
    <>
      <a class="who" href={ON_OWN_PAGES.speaker(decided.id)}>
        <bdi>{shortened(name, LONGEST_NAME)}</bdi>
      </a>
      {reported !== '' && reported !== name && (
        <>
          {' '}
          (as decided; in the report <bdi>{shortened(reported, LONGEST_NAME)}</bdi>)
        </>
      )}{' '}
      {hit.negated ? 'did not say' : 'said'}:
    </>
  )
}

function SaidAsReported({ hit: { speaker, speakerName, negated } }: { hit: FoundStatement }) {
  const said = negated ? 'did not say' : 'said'
  const name = running(speakerName ?? '')
  if (name === '') return <>a speaker not resolved {said}:</>
  const shown = <bdi>{shortened(name, LONGEST_NAME)}</bdi>
  return (
    <>
      {speaker === null ? (
        <span class="who">{shown}</span>
      ) : (
        <a class="who" href={ON_OWN_PAGES.speaker(speaker)}>
          {shown}
        </a>
      )}{' '}
      {said}:
    </>
  )
}

function Report({ hit: { document, title, supersededBy } }: { hit: Found }) {
  const words = running(title ?? '')
  return (
    <>
      <a href={ON_OWN_PAGES.document(document)}>
        {words === '' ? 'the report' : <bdi>{shortened(words, LONGEST_TITLE)}</bdi>}
      </a>
      {supersededBy !== null && (
        <>
          {' '}
          (<a href={ON_OWN_PAGES.document(supersededBy)}>a later revision</a> took its place)
        </>
      )}
    </>
  )
}

export function DocumentHits({ hits }: { hits: readonly FoundDocument[] }) {
  return (
    <ol class="hits">
      {hits.map(
        ({
          document,
          location,
          title,
          titleSpans,
          outlet,
          published,
          language,
          spans,
          excerpt,
          supersededBy,
        }) => (
          <li class="item hit">
            <h3>
              <a class="t" href={ON_OWN_PAGES.document(document)} lang={languageTag(language)} dir="auto">
                {running(title ?? '') === '' ? (
                  'A report without a headline'
                ) : (
                  <FoundWords text={title!} from={0} spans={titleSpans} />
                )}
              </a>
            </h3>
            <p class="note">
              <Outlet name={documentLabel({ outlet, location })} /> ·{' '}
              {published === null ? 'day not found' : shortDate(published)}
              {' · '}
              <a href={ON_OWN_PAGES.story({ id: '', document })}>its story</a>
              {supersededBy !== null && (
                <>
                  {' · '}
                  <a href={ON_OWN_PAGES.document(supersededBy)}>a later revision</a> took its place
                </>
              )}
            </p>
            <p class="words t" lang={languageTag(language)} dir="auto">
              {excerpt.span[0] > 0 && '… '}
              <FoundWords text={excerpt.text} from={excerpt.span[0]} spans={spans} /> …
            </p>
          </li>
        ),
      )}
    </ol>
  )
}
