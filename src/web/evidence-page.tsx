import { citationOf } from '../export/citation.ts'
import { AROUND } from '../lookup/around-passage.ts'
import type { Evidence, EvidenceAttribution } from '../lookup/lookup.ts'
import { documentLabel } from '../model/document-label.ts'
import { piecesWithin } from '../model/pieces.ts'
import type { Span } from '../model/span.ts'
import { DecisionForms } from './decision-forms.tsx'
import { Fact } from './fact.tsx'
import { momentInWords } from './in-words.ts'
import { idInPath, ON_OWN_PAGES } from './links.ts'
import { running, shortened } from './markup.ts'
import { languageTag } from './passage-text.tsx'
import { RelayNames } from './relay-names.tsx'
import { BASIS_WORDS } from './speaker-basis.ts'
import { CopyButtons } from './take-along.tsx'
import { textFragment } from './text-fragment.ts'
import type { Viewer } from './viewer.ts'

const ATTRIBUTIONS = 8
const LONGEST_PART = 160
/** What stands around a passage is cut at so many characters, wherever in a word that is. */
const PART_OF_WORD = /^\S{0,24}\s+/
const PART_OF_WORD_BEHIND = /\s+\S{0,24}$/

/** A passage with all that is known of it, on a page of its own: what the drawer shows, without a script. */
export function EvidencePage({ evidence, viewer }: { evidence: Evidence; viewer: Viewer | null }) {
  const { document, span, text, before, after, attributions } = evidence
  const path = ON_OWN_PAGES.passage({ document: document.id, span })
  return (
    <article class="evidence alone">
      <h1>
        <Lead evidence={evidence} />
      </h1>
      <div class="spread">
        <div class="main">
          <p class="t passage" lang={languageTag(document.language)} dir="auto">
            {before.length < span[0] ? `… ${before.replace(PART_OF_WORD, '')}` : before}
            <MarkedPieces text={text} span={span} said={attributions[0]?.content ?? []} />
            {after.length < AROUND ? after : `${after.replace(PART_OF_WORD_BEHIND, '')} …`}
          </p>
          <PassageActions evidence={evidence} />
          {attributions.length > 0 && <h2>What was found here</h2>}
          {attributions.slice(0, ATTRIBUTIONS).map(attribution => (
            <section class="finding item" aria-label={`Attribution ${attribution.id}`}>
              <Attribution evidence={evidence} attribution={attribution} />
              <DecisionForms
                viewer={viewer}
                kind="attribution"
                id={attribution.id}
                name="this attribution"
                back={path}
              />
            </section>
          ))}
          {attributions.length === 0 && (
            <p class="note">No attribution was found in these words: the report says them itself.</p>
          )}
        </div>
        <div class="rail">
          <Copy evidence={evidence} />
        </div>
      </div>
    </article>
  )
}

/** Of a passage what whoever the heading names has said: not the outlet's words in between. All of it where that is none. */
function MarkedPieces(props: { text: string; span: Span; said: readonly Span[] }) {
  const { text, span, said } = props
  const within = piecesWithin(said, span)
  const pieces = within.length === 0 ? [span] : within
  const slice = (from: number, to: number) => text.slice(from - span[0], to - span[0])
  return (
    <>
      {pieces.map(([start, end], i) => (
        <>
          {slice(pieces[i - 1]?.[1] ?? span[0], start)}
          <mark>{slice(start, end)}</mark>
        </>
      ))}
      {slice(pieces.at(-1)![1], span[1])}
    </>
  )
}

function Lead({ evidence: { document, attributions } }: { evidence: Evidence }) {
  const [first] = attributions
  return (
    <>
      According to <bdi>{documentLabel(document)}</bdi>
      {first && (
        <>
          ,{' '}
          {first.speaker ? (
            <a class="who" href={ON_OWN_PAGES.speaker(first.speaker.id)}>
              <bdi>{first.speaker.name}</bdi>
            </a>
          ) : (
            'a speaker not resolved'
          )}{' '}
          {first.negated ? 'is said not to have said' : 'said'}
        </>
      )}
    </>
  )
}

function PassageActions({ evidence: { document, span, text, attributions } }: { evidence: Evidence }) {
  const of = idInPath(document.id)
  const said = `/documents/${of}/said/${span[0]}-${span[1]}`
  // What is said not to have been said is no statement.
  const isSaid = attributions.some(
    ({ negated, content }) => !negated && content.some(([start, end]) => start < span[1] && span[0] < end),
  )
  const { line } = citationOf({ ...document, byline: null, credit: null }, span)
  return (
    <>
      <p class="actions">
        <a href={`/documents/${of}?at=${span[0]}-${span[1]}#here`}>In its report</a>
        {isSaid && <a href={said}>In every report’s words</a>}
        {document.url !== null && /^https?:\/\//i.test(document.url) && (
          <a
            href={`${document.url.split('#')[0]}#:~:text=${textFragment(text)}`}
            rel="noreferrer noopener external"
          >
            Live page
          </a>
        )}
      </p>
      <CopyButtons
        path={ON_OWN_PAGES.passage({ document: document.id, span })}
        text={text}
        citation={`${running(text)} — ${line}`}
      />
    </>
  )
}

/** One attribution: its parts in the report's own words where they stand near, by what it was found, how sure it is. */
function Attribution({ evidence, attribution }: { evidence: Evidence; attribution: EvidenceAttribution }) {
  const { kind, act, negated, speakerBasis, speaker, relay, confidence, extractor } = attribution
  const part = (name: string, spans: readonly Span[]) =>
    spans.length > 0 && (
      <div>
        <dt>{name}</dt>
        <dd>
          <a
            class="t"
            href={passagePath(evidence, spans)}
            lang={languageTag(evidence.document.language)}
            dir="auto"
          >
            {shortened(words(evidence, spans), LONGEST_PART)}
          </a>
        </dd>
      </div>
    )
  return (
    <dl class="facts">
      {part('Source', attribution.source)}
      {part('Cue', attribution.cue)}
      {part('Content', attribution.content)}
      <Fact name="Speaker">
        {speaker && (
          <>
            <a href={ON_OWN_PAGES.speaker(speaker.id)}>
              <bdi>{speaker.name}</bdi>
            </a>
            ,{' '}
          </>
        )}
        {BASIS_WORDS[speakerBasis as keyof typeof BASIS_WORDS] ?? speakerBasis}
      </Fact>
      <Fact name="Kind">
        {kind} speech, {act}
        {negated && ', said not to have been said'}
      </Fact>
      {relay.length > 0 && (
        <Fact name="Through">
          <RelayNames relay={relay} between=", through " />
        </Fact>
      )}
      <Fact name="How sure">{Math.round(confidence * 100)}% that the attribution is right</Fact>
      <Fact name="Found by">
        extractor <code>{extractor}</code>
      </Fact>
    </dl>
  )
}

function passagePath({ document }: Evidence, spans: readonly Span[]): string {
  return ON_OWN_PAGES.passage({ document: document.id, span: [spans[0]![0], spans.at(-1)![1]] })
}

/** As far as what the page has of the text reaches; else where it stands. */
function words({ span, text, before, after }: Evidence, spans: readonly Span[]): string {
  const around = before + text + after
  const offset = span[0] - before.length
  return spans
    .map(([start, end]) =>
      start < offset || end > offset + around.length
        ? `characters ${start}–${end}`
        : running(around.slice(start - offset, end - offset)),
    )
    .join(' … ')
}

/** Which copy this was read from, and whether it is still what stands there. */
function Copy({ evidence: { document, span } }: { evidence: Evidence }) {
  const { id, title, published, storedAt, location, sha256, supersededBy, language } = document
  const of = idInPath(id)
  return (
    <section>
      <h2>The copy it was read from</h2>
      <dl class="origin">
        <Fact name="Report">
          <a class="t" href={ON_OWN_PAGES.document(id)} lang={languageTag(language)} dir="auto">
            {title ?? 'without a headline'}
          </a>
        </Fact>
        <Fact name="Published">{published === null ? 'not said' : momentInWords(published)}</Fact>
        <Fact name="Captured">{momentInWords(storedAt)}</Fact>
        {supersededBy !== null && (
          <Fact name="Since then">
            <a href={`/documents/${of}/revisions`}>its page has another text</a>
          </Fact>
        )}
        <Fact name="Read from">
          <bdi>{location}</bdi>
        </Fact>
        <Fact name="Characters">
          {span[0]}–{span[1]}, in UTF-16 code units
        </Fact>
        <Fact name="SHA-256">
          <code>{sha256}</code>
        </Fact>
      </dl>
    </section>
  )
}
