import { termId } from '../decisions/finding.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Term, TermName } from '../model/term.ts'
import { type CollationIndex, storyLink } from './collation-index.ts'
import { Decide } from './decide.tsx'
import { firstUses } from './document-passages.ts'
import { counted } from './in-words.ts'
import { OutletName, Reports } from './outlet-name.tsx'

/** Outlets named with a name before the rest is folded away. */
const SHOWN = 8

/** What the reports of one story call one and the same thing: a row a name, with who uses it how often. */
export function TermTable(props: {
  index: CollationIndex
  term: Term
  /** The documents of the story. */
  documents: ReadonlySet<string>
}) {
  const { index, term, documents } = props
  const rows = term.names
    .map(name => ({ name, uses: Object.entries(name.counts).filter(([id]) => documents.has(id)) }))
    .filter(({ uses }) => uses.length > 0)
    .sort((a, b) => total(b.uses) - total(a.uses) || byCodeUnits(a.name.text, b.name.text))
  if (rows.length < 2) return null
  const within = rows[0]!.uses[0]![0]
  return (
    <>
      <table class="term">
        <caption>
          <bdi>{term.referent}</bdi> <span class="status">{counted(rows.length, 'name')}</span>
        </caption>
        <tbody>
          {rows.map(({ name, uses }) => (
            <tr>
              <th scope="row">
                <q class="t" dir="auto">
                  {name.text}
                </q>
                {name.scareQuoted > 0 && <span class="scare">{name.scareQuoted}× in scare quotes</span>}
              </th>
              <td>
                <Uses index={index} name={name} uses={uses} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Decide
        index={index}
        kind="term"
        id={() => termId(term)}
        finding={term}
        name={`the names of ${term.referent}`}
        back={storyLink(index, within)}
        within={within}
      />
    </>
  )
}

function total(uses: readonly (readonly [string, number])[]): number {
  return uses.reduce((sum, [, count]) => sum + count, 0)
}

function Uses(props: {
  index: CollationIndex
  name: TermName
  uses: readonly (readonly [string, number])[]
}) {
  const { index, name, uses } = props
  const firstIn = firstUses(name)
  const counts = new Map(uses)
  return (
    <Reports index={index} documents={uses.map(([document]) => document)} most={SHOWN}>
      {document => {
        const passage = firstIn.get(document)
        return (
          <>
            <a
              class={passage ? 'p' : undefined}
              href={passage ? index.links.passage(passage) : index.links.document(document)}
            >
              <OutletName index={index} document={document} />
            </a>{' '}
            {counts.get(document)}
          </>
        )
      }}
    </Reports>
  )
}
