import { documentLabel } from '../model/document-label.ts'
import { joinedPieces } from '../model/pieces.ts'
import type { Span } from '../model/span.ts'
import type { FoundReport } from './found-report.ts'
import { dateInWords } from './in-words.ts'
import { ON_OWN_PAGES } from './links.ts'
import { running, shortened } from './markup.ts'
import { languageTag } from './passage-text.tsx'
import { Outlet } from './story-lines.tsx'
import { TimeFromNow } from './time-from-now.tsx'

/** A hit as the store has it. */
export interface SavedHitShown extends FoundReport {
  readonly foundAt: string
  readonly statement: {
    readonly span: Span
    readonly pieces: readonly Span[]
    readonly speakerName: string | null
    readonly decidedSpeaker: { readonly id: string; readonly name: string } | null
    readonly negated: boolean
  } | null
  readonly text: string
}

const LONGEST_NAME = 120
const LONGEST_WORDS = 600

/** The last found first; who reports it and who said it stand before the words. */
export function SavedHits({ hits, now }: { hits: readonly SavedHitShown[]; now: string }) {
  return (
    <ol class="hits">
      {hits.map(hit => (
        <li class="item hit">
          {hit.statement === null ? <Report hit={hit} /> : <Statement hit={hit} statement={hit.statement} />}
          <p class="note">
            {hit.published === null ? 'day not found' : dateInWords(hit.published)} · found{' '}
            <TimeFromNow iso={hit.foundAt} now={now} />
            {hit.statement !== null && (
              <>
                {' · '}
                <a href={ON_OWN_PAGES.document(hit.document)}>
                  {running(hit.title ?? '') === '' ? (
                    'the report'
                  ) : (
                    <bdi>{shortened(running(hit.title!), LONGEST_NAME)}</bdi>
                  )}
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

function Statement(props: { hit: SavedHitShown; statement: NonNullable<SavedHitShown['statement']> }) {
  const { hit, statement } = props
  return (
    <>
      <p class="lead">
        According to <Outlet name={documentLabel(hit)} />, <Who {...statement} />{' '}
        {statement.negated ? 'did not say' : 'said'}:
      </p>
      <p class="words">
        <a
          class="p t"
          href={ON_OWN_PAGES.passage({ document: hit.document, span: statement.span })}
          lang={languageTag(hit.language)}
          dir="auto"
        >
          {shortened(running(joinedPieces(hit.text, statement.pieces, statement.span[0])), LONGEST_WORDS)}
        </a>
      </p>
    </>
  )
}

function Who({ speakerName, decidedSpeaker }: NonNullable<SavedHitShown['statement']>) {
  const reported = running(speakerName ?? '')
  const decided = running(decidedSpeaker?.name ?? '')
  if (decidedSpeaker === null || decided === reported)
    return reported === '' ? (
      <>a speaker not resolved</>
    ) : (
      <bdi class="who">{shortened(reported, LONGEST_NAME)}</bdi>
    )
  return (
    <>
      <a class="who" href={ON_OWN_PAGES.speaker(decidedSpeaker.id)}>
        <bdi>{shortened(decided, LONGEST_NAME)}</bdi>
      </a>
      {reported !== '' && (
        <>
          {' '}
          (as decided; in the report <bdi>{shortened(reported, LONGEST_NAME)}</bdi>)
        </>
      )}
    </>
  )
}

function Report({ hit }: { hit: SavedHitShown }) {
  const { document, title, language, text } = hit
  const by = documentLabel(hit)
  const headline = running(title ?? '')
  return (
    <>
      <p class="lead">{running(by) === '' ? 'An outlet not named' : <Outlet name={by} />} reports:</p>
      <h3>
        <a class="t" href={ON_OWN_PAGES.document(document)} lang={languageTag(language)} dir="auto">
          {headline === '' ? 'A report without a headline' : shortened(headline, LONGEST_NAME * 2)}
        </a>
      </h3>
      <p class="words t" lang={languageTag(language)} dir="auto">
        {running(text)} …
      </p>
    </>
  )
}
