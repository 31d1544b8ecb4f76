import type { Document } from '../model/document.ts'
import { byCodeUnits } from '../model/order.ts'
import type { CollationIndex, DocumentEntry } from './collation-index.ts'
import { counted, shortDate, timeInWords } from './in-words.ts'
import { escaped, markup, shortened } from './markup.ts'
import { OutletName } from './outlet-name.tsx'
import { languageTag } from './passage-text.tsx'
import type { StoryEntry } from './story-entries.ts'

/** Reports listed at once; the rest is folded away. */
const SHOWN = 12
const LONGEST_TITLE = 96
const LANE = 18
/** Marks on one line from which they are smaller, so that each is still seen. */
const CLOSE = 24
const CLOSER = 48
/** Languages are named where the name has room. */
const LONGEST_LANGUAGE = 12
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** When each report came out: one mark a report on a lane a language, and the same as a list. */
export function ArrivalTimeline({ index, story }: { index: CollationIndex; story: StoryEntry }) {
  const documents = inOrderOfArrival(story.documents)
  const undated = documents.filter(({ document }) => document.published === null).length
  return (
    <section class="arrival">
      <h3>{documents.length === 1 ? '1 report' : `${documents.length} reports, as they came out`}</h3>
      <Lanes index={index} documents={documents} />
      <ReportList index={index} documents={documents.slice(0, SHOWN)} from={1} />
      {documents.length > SHOWN && (
        <details class="more">
          <summary>{documents.length - SHOWN} more reports</summary>
          <ReportList
            index={index}
            documents={documents.slice(SHOWN)}
            from={SHOWN + 1}
            hasTitles={index.isWhole}
          />
        </details>
      )}
      {undated > 0 && (
        <p class="note">
          {undated === documents.length
            ? 'No day of publication was found.'
            : `For ${undated} of them no day was found.`}
        </p>
      )}
    </section>
  )
}

/** Milliseconds since 1970; a date without a time counts from its midnight in UTC. */
function instant({ published }: Document): number | null {
  const time = published === null ? Number.NaN : Date.parse(inUtc(published))
  return Number.isNaN(time) ? null : time
}

/** A time without an offset is read as UTC, so that every machine draws the same line. */
function inUtc(iso: string): string {
  return /T[\d:.]+$/.test(iso) ? `${iso}Z` : iso
}

export function inOrderOfArrival(documents: readonly DocumentEntry[]): DocumentEntry[] {
  const times = new Map(documents.map(entry => [entry, instant(entry.document) ?? Number.POSITIVE_INFINITY]))
  return [...documents].sort((a, b) => {
    const [x, y] = [times.get(a)!, times.get(b)!]
    return x === y ? byCodeUnits(a.label, b.label) : x - y
  })
}

function Lanes({ index, documents }: { index: CollationIndex; documents: readonly DocumentEntry[] }) {
  const dated = documents.flatMap((entry, i) => {
    const at = instant(entry.document)
    return at === null ? [] : [{ entry, at, number: i + 1 }]
  })
  const [first, last] = [dated[0]?.at, dated.at(-1)?.at]
  if (first === undefined || last === undefined || first === last) return null
  const lanes = [...Map.groupBy(dated, ({ entry }) => entry.document.language)]
  const height = lanes.length * LANE + 18
  const [start, end] = ends(dated[0]!.entry.document.published!, dated.at(-1)!.entry.document.published!)
  return (
    <svg
      class="lanes"
      width="100%"
      height={height}
      role="img"
      aria-label={`When ${counted(dated.length, 'report')} came out, on a line a language; the list below says the same`}
    >
      {lanes.map(([language, marks], lane) => (
        <g class={marks.length > CLOSE ? 'close' : undefined}>
          <text x="0" y={lane * LANE + 13} class="lane">
            {languageInWords(language)}
          </text>
          <line x1="23%" x2="100%" y1={lane * LANE + 9} y2={lane * LANE + 9} />
          {markup(
            marks
              .map(
                ({ entry: { document, label }, at, number }) =>
                  `<circle cx="${percent(at, first, last)}" cy="${lane * LANE + 9}" r="${radius(marks.length)}" data-document="${escaped(document.id)}" data-published="${escaped(document.published!)}">${index.isWhole ? `<title>${number} ${escaped(label)}</title>` : ''}</circle>`,
              )
              .join(''),
          )}
        </g>
      ))}
      <text x="23%" y={height - 3}>
        {start}
      </text>
      <text x="100%" y={height - 3} text-anchor="end">
        {end}
      </text>
    </svg>
  )
}

function percent(at: number, first: number, last: number): string {
  return `${(25 + (73 * (at - first)) / (last - first)).toFixed(1)}%`
}

function radius(marks: number): number {
  if (marks > CLOSER) return 2
  return marks > CLOSE ? 3 : 4.5
}

/** What stands below the ends of the axis: the days, and within one day the hours. */
function ends(first: string, last: string): [string, string] {
  const days = [shortDate(first), shortDate(last)] as const
  if (days[0] !== days[1]) return [...days]
  return [[days[0], timeInWords(first)].filter(Boolean).join(' '), timeInWords(last)]
}

/** "French"; what is no language, or has a long name, as it is written. */
function languageInWords(code: string): string {
  if (code === 'und') return 'not known'
  try {
    const name = LANGUAGES.of(code)
    return name === undefined || name.length > LONGEST_LANGUAGE ? code : name
  } catch {
    return shortened(code, LONGEST_LANGUAGE)
  }
}

function ReportList(props: {
  index: CollationIndex
  documents: readonly DocumentEntry[]
  from: number
  hasTitles?: boolean
}) {
  const { index, documents, from, hasTitles = true } = props
  return (
    <ol start={from}>
      {documents.map(({ document, label }) => (
        <li>
          <span class="when">
            {document.published === null ? (
              'no date'
            ) : (
              <>
                {shortDate(document.published)} {timeInWords(document.published)}
              </>
            )}
          </span>
          <a href={index.links.document(document.id)}>
            <OutletName index={index} document={document.id} />
          </a>
          {document.credit !== null && document.credit.toLowerCase() !== label.toLowerCase() && (
            <span class="credit">
              credits <bdi>{document.credit}</bdi>
            </span>
          )}
          {document.title !== null && hasTitles && (
            <span class="headline t" lang={languageTag(document.language)} dir="auto">
              {shortened(document.title, LONGEST_TITLE)}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
