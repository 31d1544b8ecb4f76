import type { ComparedCopy } from '../model/copy.ts'
import type { Origin } from '../model/origin.ts'
import { inOrderOfArrival } from './arrival-timeline.tsx'
import type { CollationIndex, DocumentEntry } from './collation-index.ts'
import { counted, inUtc } from './in-words.ts'
import { escaped, markup, shortened } from './markup.ts'

/** From this share on a text is the other's, whoever is credited. */
export const NEAR_VERBATIM = 0.9

/** Reports drawn; of more, those that nobody repeats and that repeat nobody are left out first. */
const DRAWN = 20
/** Of more ties each report keeps the one by which it has most: nobody reads a hundred arcs. */
const TIES = 40
const ROW = 22
const AXIS = 76
const LONGEST_NAME = 22

/** Who has words from whom: `from` is a row, or whoever stands behind several of them and was not read. */
interface Tie {
  readonly from: number
  readonly to: number
  readonly basis: 'credit' | 'copy' | 'relay' | 'inferred'
  readonly containment: number | null
}

interface Row {
  readonly name: string
  readonly when: string
  /** Null: named by reports, and not read. */
  readonly entry: DocumentEntry | null
}

/**
 * Reports from the first to the last with an arc from each to what repeats it: a solid one only for a credit or a copy that
 * is word for word, a dashed one, marked as inferred, for all else. The same as a table stands below it.
 */
export function RepeatsChart(props: {
  index: CollationIndex
  documents: readonly DocumentEntry[]
  origins: readonly Origin[]
}) {
  const { index, documents, origins } = props
  const own = new Set(documents.map(({ document }) => document.id))
  const copies = index.collation.copies.filter(copy => own.has(copy.from) && own.has(copy.to))
  const { rows, ties, left, weaker } = charted(documents, copies, origins)
  const axis = ties.length === 0 ? 6 : AXIS
  const isTimed = rows.some(({ when }) => when.includes(':'))
  return (
    <>
      <p class="note">
        From the first that is known to have come out to the last{isTimed && ', times in UTC'}
      </p>
      <svg
        class="arcs"
        width="100%"
        height={rows.length * ROW + 4}
        role="img"
        aria-label={`Who repeats whom: ${counted(rows.length, 'outlet')} in order of time, ${counted(ties.length, 'tie')} between them`}
      >
        {markup(ties.map(tie => arc(tie, rows)).join('') + rows.map((row, i) => node(row, i, axis)).join(''))}
      </svg>
      {ties.length > 0 && (
        <ul class="keys-of">
          <li class="solid">credited, or word for word</li>
          <li class="dashed">inferred</li>
        </ul>
      )}
      {left > 0 && <p class="note">{counted(left, 'more report')} not drawn</p>}
      {weaker > 0 && (
        <p class="note">
          Of each report the tie by which it has most; {counted(weaker, 'weaker tie')} left out
        </p>
      )}
      {ties.length > 0 && <TieTable rows={rows} ties={ties} />}
    </>
  )
}

function charted(
  documents: readonly DocumentEntry[],
  copies: readonly ComparedCopy[],
  origins: readonly Origin[],
) {
  const tied = new Set(copies.flatMap(({ from, to }) => [from, to]))
  for (const { documents, basis } of origins) if (basis !== 'own') for (const id of documents) tied.add(id)
  const inOrder = inOrderOfArrival(documents)
  const wanted = inOrder.length <= DRAWN ? inOrder : inOrder.filter(({ document }) => tied.has(document.id))
  const shown = (wanted.length === 0 ? inOrder : wanted).slice(0, DRAWN)
  const behind = origins.filter(
    ({ documents, basis, through }) =>
      through !== null &&
      (basis === 'credit' || basis === 'relay') &&
      documents.some(id => shown.some(({ document }) => document.id === id)) &&
      !shown.some(({ label }) => label.toLowerCase() === through.toLowerCase()),
  )
  const rows: Row[] = [
    ...behind.map(({ through }) => ({ name: through!, when: 'not read', entry: null })),
    ...shown.map(entry => ({ name: entry.label, when: whenOf(entry), entry })),
  ]
  const rowOf = new Map(rows.map(({ entry }, i) => [entry?.document.id ?? '', i]))
  const ties = new Map<string, Tie>()
  const add = (tie: Tie): void => {
    const key = `${tie.from} ${tie.to}`
    if (tie.from !== tie.to && !ties.has(key)) ties.set(key, tie)
  }
  for (const { documents, basis, through } of origins) {
    if (through === null || (basis !== 'credit' && basis !== 'relay')) continue
    const from = rows.findIndex(({ name }) => name.toLowerCase() === through.toLowerCase())
    for (const id of documents) {
      const to = rowOf.get(id)
      if (to !== undefined && from >= 0) add({ from, to, basis, containment: null })
    }
  }
  for (const copy of copies) {
    const [from, to] = [rowOf.get(copy.from), rowOf.get(copy.to)]
    if (from === undefined || to === undefined) continue
    const { containment } = copy
    const basis = copy.basis === 'credit' ? 'credit' : containment >= NEAR_VERBATIM ? 'copy' : 'inferred'
    add({ from, to, basis, containment })
  }
  const all = [...ties.values()]
  const drawn = all.length <= TIES ? all : strongest(all)
  return { rows, ties: drawn, left: documents.length - shown.length, weaker: all.length - drawn.length }
}

/** Of each report, the tie to whom it credits, or else to whom it has most from. */
function strongest(ties: readonly Tie[]): Tie[] {
  const weight = ({ basis, containment }: Tie) => (basis === 'credit' ? 2 : (containment ?? 1))
  return [...Map.groupBy(ties, ({ to }) => to).values()].map(own =>
    own.reduce((best, tie) => (weight(tie) > weight(best) ? tie : best)),
  )
}

function whenOf({ document: { published } }: DocumentEntry): string {
  return published === null ? 'no date' : inUtc(published)
}

const isSolid = ({ basis }: Tie): boolean => basis === 'credit' || basis === 'copy'

const middle = (row: number): number => row * ROW + ROW / 2 + 1

/** Nearer to the names the shorter it is, so that arcs nest. */
function arc(tie: Tie, rows: readonly Row[]): string {
  const [a, b] = [middle(tie.from), middle(tie.to)]
  const bulge = Math.min(AXIS - 6, 14 + Math.abs(b - a) * 0.45)
  const x = AXIS - 7
  const data = `data-from="${escaped(rows[tie.from]!.name)}" data-to="${escaped(rows[tie.to]!.name)}" data-basis="${tie.basis}"`
  const share = tie.containment === null ? '' : ` data-containment="${tie.containment}"`
  const d = `M${x} ${a}C${(x - bulge).toFixed(1)} ${a} ${(x - bulge).toFixed(1)} ${b} ${x - 3} ${b}`
  return `<g ${data}${share}><path class="${isSolid(tie) ? 'solid' : 'dashed'}" d="${d}"/><path class="head" d="M${x} ${b}l-6 -3.5v7z"/></g>`
}

function node({ name, when, entry }: Row, row: number, axis: number): string {
  const y = middle(row)
  const at = entry?.document.published ?? null
  const sign =
    entry === null
      ? `<rect class="unread" x="${axis - 4}" y="${y - 4}" width="8" height="8"/>`
      : `<circle cx="${axis}" cy="${y}" r="4"/>`
  const data = at === null ? '' : ` data-published="${escaped(at)}"`
  return `<g data-outlet="${escaped(name)}"${data}>${sign}<text x="${axis + 12}" y="${y + 4}">${escaped(shortened(name, LONGEST_NAME))}</text><text class="when" x="100%" y="${y + 4}" text-anchor="end">${escaped(when)}</text></g>`
}

const HOW: Readonly<Record<Tie['basis'], string>> = {
  credit: 'credited',
  copy: 'word for word, direction inferred',
  relay: 'through it, inferred',
  inferred: 'inferred',
}

function TieTable({ rows, ties }: { rows: readonly Row[]; ties: readonly Tie[] }) {
  return (
    <details class="more">
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">report</th>
            <th scope="col">has from</th>
            <th scope="col">of its text</th>
            <th scope="col">known by</th>
          </tr>
        </thead>
        <tbody>
          {ties.map(tie => (
            <tr>
              <th scope="row">
                <bdi>{rows[tie.to]!.name}</bdi>
              </th>
              <td>
                <bdi>{rows[tie.from]!.name}</bdi>
              </td>
              <td>{tie.containment === null ? '' : `${Math.round(tie.containment * 100)}%`}</td>
              <td>{HOW[tie.basis]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
