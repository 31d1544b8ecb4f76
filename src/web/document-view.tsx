import type { Attribution } from '../model/attribution.ts'
import type { MetadataBasis } from '../model/document.ts'
import type { Provenance, ReadFrom } from '../model/provenance.ts'
import type { Span } from '../model/span.ts'
import { documentAnchor, passageAnchor } from './anchors.ts'
import {
  type CollationIndex,
  type DocumentEntry,
  type UtteranceEntry,
  utteranceLink,
  wordsAt,
} from './collation-index.ts'
import { Fact } from './fact.tsx'
import { counted, momentInWords } from './in-words.ts'
import { type Mark, markedText } from './marked-text.ts'
import { escaped, markup, shortened } from './markup.ts'
import { languageTag } from './passage-text.tsx'
import { RelayNames } from './relay-names.tsx'
import { BASIS_WORDS } from './speaker-basis.ts'

/** Dropped blocks shown at once, and characters of each: a page can have a thousand comments. */
const DROPPED_SHOWN = 12
const LONGEST_DROPPED = 240
const LONGEST_CONTENT = 56

/** One report: its text with the attributions marked, what was left out of it, and where it comes from. */
export function DocumentView(props: {
  index: CollationIndex
  entry: DocumentEntry
  passages: ReadonlyMap<string, Span>
  /** By attribution, the utterance that holds it against other reports. */
  comparedIn: ReadonlyMap<string, UtteranceEntry>
}) {
  const { index, entry, passages, comparedIn } = props
  const { document, label, attributions } = entry
  return (
    <article
      class="document item"
      id={documentAnchor(document.id)}
      data-outlet={label}
      data-title={document.title}
      data-published={document.published}
      data-location={document.location}
      data-sha={document.sha256}
    >
      <h3>
        <bdi>{label}</bdi>{' '}
        {document.title !== null && document.titleSpan === null && (
          <span class="t" lang={languageTag(document.language)} dir="auto">
            {document.title}
          </span>
        )}
      </h3>
      <div class="sheet">
        <div class="text t" lang={languageTag(document.language)} dir="auto">
          {markup(markedText(document.text, marksOf(index, entry, passages)))}
        </div>
        <aside>
          <Origin entry={entry} />
          <Dropped blocks={document.dropped} />
        </aside>
      </div>
      {attributions.length > 0 && (
        <details class="attributions">
          <summary>{counted(attributions.length, 'attribution')} in this report, as a table</summary>
          <AttributionTable index={index} entry={entry} comparedIn={comparedIn} />
        </details>
      )}
    </article>
  )
}

export function Origin({ entry: { document } }: { entry: DocumentEntry }) {
  const { published, publishedBasis, byline, credit, location, sha256, provenance } = document
  return (
    <dl class="origin">
      <Fact name="Published">
        {published === null ? 'not said' : momentInWords(published)}
        {published !== null && publishedBasis !== null && (
          <span class="note"> ({publishedFrom(publishedBasis, provenance)})</span>
        )}
      </Fact>
      {provenance?.modified && <Fact name="Changed">{momentInWords(provenance.modified)}</Fact>}
      {byline !== null && (
        <Fact name="By">
          <bdi>{byline}</bdi>
        </Fact>
      )}
      {credit !== null && (
        <Fact name="Credits">
          <bdi>{credit}</bdi>
        </Fact>
      )}
      <Fact name="Read from">
        <Location location={location} />
      </Fact>
      {provenance?.url && provenance.url !== location && (
        <Fact name="Its address">
          <Location location={provenance.url} />
        </Fact>
      )}
      <Fact name="SHA-256">
        <code>{sha256}</code>
      </Fact>
    </dl>
  )
}

/** Where a date was read, as far as it is known. */
function publishedFrom(basis: MetadataBasis, provenance: Provenance | undefined): string {
  const place = basis === 'metadata' ? provenance?.readFrom.published : undefined
  if (place !== undefined) return `from ${READ_FROM[place]}`
  return basis === 'given' ? 'as it was given' : `from its ${basis}`
}

const READ_FROM: Readonly<Record<ReadFrom, string>> = {
  'json-ld': 'its JSON-LD',
  'open-graph': 'its OpenGraph data',
  microdata: 'its microdata',
  meta: 'its metadata',
  markup: 'its markup',
  text: 'its text',
  feed: 'its feed',
  sitemap: 'its sitemap',
  header: 'its header',
  record: 'its record',
  location: 'its location',
  given: 'what was given',
  told: 'what was told',
}

/** A web address is a link; any other location is a name, whatever scheme it pretends to have. */
function Location({ location }: { location: string }) {
  return /^https?:\/\/[^\s]+$/i.test(location) ? (
    <a href={location} rel="noreferrer noopener external">
      <bdi>{location}</bdi>
    </a>
  ) : (
    <bdi>{location}</bdi>
  )
}

export function Dropped(props: { blocks: readonly string[]; level?: 'h2' | 'h4' }) {
  const { blocks, level: Heading = 'h4' } = props
  if (blocks.length === 0) return null
  const list = (shown: readonly string[]) => (
    <ul>
      {shown.map(block => (
        <li dir="auto">{shortened(block, LONGEST_DROPPED)}</li>
      ))}
    </ul>
  )
  return (
    <section class="dropped">
      <Heading>Left out of the text when it was read</Heading>
      {list(blocks.slice(0, DROPPED_SHOWN))}
      {blocks.length > DROPPED_SHOWN && (
        <details class="more">
          <summary>{counted(blocks.length - DROPPED_SHOWN, 'more block')}</summary>
          {list(blocks.slice(DROPPED_SHOWN))}
        </details>
      )}
    </section>
  )
}

/** Anchors and the three parts of each attribution; what lies on the same characters is one mark. */
export function marksOf(
  index: CollationIndex,
  entry: DocumentEntry,
  passages: ReadonlyMap<string, Span>,
): Mark[] {
  const { document, attributions } = entry
  const parts = new Map<string, { span: Span; classes: Set<string>; data: string }>()
  const add = (span: Span, name: string, data: string): void => {
    const key = `${span[0]}.${span[1]}`
    const part = parts.get(key) ?? { span, classes: new Set<string>(), data: '' }
    part.classes.add(name)
    part.data ||= data
    parts.set(key, part)
  }
  for (const attribution of attributions) {
    const data = attributionData(index, attribution)
    for (const span of attribution.content) add(span, 'content', data)
    for (const span of attribution.source) add(span, 'source', '')
    for (const span of attribution.cue) add(span, 'cue', '')
  }
  if (document.titleSpan !== null) add(document.titleSpan, 'headline', '')
  const spans = new Map(passages)
  for (const [key, { span }] of parts) spans.set(key, span)
  return [...spans].map(([key, span]): Mark => {
    const part = parts.get(key)
    const anchor = passages.has(key) ? passageAnchor({ document: document.id, span }) : null
    return {
      start: span[0],
      end: span[1],
      once: anchor === null ? '' : ` id="${escaped(anchor)}"`,
      attributes: part ? ` class="${[...part.classes].join(' ')}"${part.data}` : '',
    }
  })
}

/** For the evidence drawer: what was found here, and how sure it is. */
function attributionData(index: CollationIndex, attribution: Attribution): string {
  const { kind, act, speakerBasis, confidence } = attribution
  const speaker = index.speakers.get(attribution.speaker ?? '')?.name ?? ''
  const sure = Math.round(confidence * 100)
  return ` data-found="${kind}|${act}|${speakerBasis}|${sure}|${escaped(speaker)}"`
}

export function AttributionTable(props: {
  index: CollationIndex
  entry: DocumentEntry
  comparedIn: ReadonlyMap<string, UtteranceEntry>
}) {
  const { index, entry, comparedIn } = props
  const { document, label, attributions } = entry
  const name = `Attributions in ${label}: ${document.title ?? document.id}`
  return (
    <section class="scroll" tabindex={0} aria-label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">source</th>
            <th scope="col">cue</th>
            <th scope="col">content</th>
            <th scope="col">speaker</th>
            <th scope="col">kind</th>
            <th scope="col">how sure</th>
          </tr>
        </thead>
        <tbody>
          {attributions.map(attribution => (
            <AttributionRow
              index={index}
              attribution={attribution}
              utterance={comparedIn.get(attribution.id) ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function AttributionRow(props: {
  index: CollationIndex
  attribution: Attribution
  utterance: UtteranceEntry | null
}) {
  const { index, attribution, utterance } = props
  const { document, source, cue, content, kind, act, speakerBasis, relay, confidence } = attribution
  const speaker = index.speakers.get(attribution.speaker ?? '')
  const language = languageTag(index.documents.get(document)?.document.language)
  const words = (spans: readonly Span[]) => spans.map(span => wordsAt(index, document, span)).join(' … ')
  return (
    <tr>
      <td lang={language} dir="auto">
        {words(source)}
      </td>
      <td>
        <bdi lang={language}>{words(cue)}</bdi>
        {relay.length > 0 && (
          <span class="note">
            {' via '}
            <RelayNames relay={relay} between=" via " />
          </span>
        )}
      </td>
      <td>
        {content[0] ? (
          <a
            class="p t"
            href={index.links.passage({ document, span: content[0] })}
            lang={language}
            dir="auto"
          >
            {shortened(words(content), LONGEST_CONTENT)}
          </a>
        ) : null}
        {utterance !== null && (
          <>
            {' '}
            <a class="compare" href={utteranceLink(index, utterance)}>
              compare
            </a>
          </>
        )}
      </td>
      <td>
        {speaker && <bdi>{speaker.name}</bdi>}
        {speaker ? `, ${BASIS_WORDS[speakerBasis]}` : BASIS_WORDS.none}
      </td>
      <td>
        {kind}, {act}
      </td>
      <td class="n">{Math.round(confidence * 100)}%</td>
    </tr>
  )
}
