import { copyId } from '../decisions/finding.ts'
import type { ComparedCopy } from '../model/copy.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Origin } from '../model/origin.ts'
import { type CollationIndex, type DocumentEntry, storyLink, wordsAt } from './collation-index.ts'
import { CopyVariantList } from './copy-variant-list.tsx'
import { Decide } from './decide.tsx'
import { longestPassage } from './document-passages.ts'
import { counted } from './in-words.ts'
import { OutletName } from './outlet-name.tsx'
import { PassageText } from './passage-text.tsx'
import { NEAR_VERBATIM, RepeatsChart } from './repeats-chart.tsx'
import type { StoryEntry } from './story-entries.ts'

/** Below it, some sentences are shared, but the report is its own. */
const DEPENDENT = 0.5
const SHOWN = 6
/** On one page of many. */
const FEW = 3
const LONGEST_PASSAGE = 140

/** Where a story's page says what each report changed in what it took over. */
export const CHANGES = 'changes'

/** Who repeats whom, and how many reports do not. `changesAt`: what they changed is said there, not here. */
export function CopyList(props: {
  index: CollationIndex
  story: StoryEntry
  changesAt?: string | undefined
}) {
  const { index, story, changesAt } = props
  const { copies, documents } = story
  const dependent = new Set(copies.filter(copy => copy.containment >= DEPENDENT).map(copy => copy.to))
  const ordered = [...copies].sort((a, b) => b.containment - a.containment || byCodeUnits(key(a), key(b)))
  const shown = changesAt === undefined ? SHOWN : FEW
  return (
    <section class="copies repeats" id={index.isWhole ? undefined : CHANGES}>
      <h3>Who repeats whom</h3>
      <p>
        Independent reports: <b>{documents.length - dependent.size}</b> of {documents.length}
        <span class="note"> (less than half of the text found in another report here)</span>
      </p>
      <RepeatsChart index={index} documents={documents} origins={creditedTo(documents)} />
      <ul>
        {ordered.slice(0, shown).map(copy => (
          <OneCopy index={index} copy={copy} changes={changesAt === undefined} />
        ))}
      </ul>
      {changesAt !== undefined && copies.length > 0 && (
        <p>
          <a href={changesAt}>What each changed</a>
        </p>
      )}
      {ordered.length > shown && !index.isWhole && (
        <p class="note">and {counted(ordered.length - shown, 'more pair')}</p>
      )}
      {ordered.length > SHOWN && index.isWhole && (
        <details class="more">
          <summary>{counted(ordered.length - SHOWN, 'more pair')}</summary>
          <ul>
            {ordered.slice(SHOWN).map(copy => (
              <OneCopy index={index} copy={copy} changes />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Reports by the agency or outlet that they credit. */
function creditedTo(documents: readonly DocumentEntry[]): Origin[] {
  const crediting = documents.filter(({ document }) => document.credit !== null)
  return [...Map.groupBy(crediting, ({ document }) => document.credit!)].map(([through, own]) => ({
    documents: own.map(({ document }) => document.id),
    basis: 'credit',
    through,
  }))
}

function key({ from, to }: ComparedCopy): string {
  return `${from} ${to}`
}

function OneCopy(props: { index: CollationIndex; copy: ComparedCopy; changes: boolean }) {
  const { index, copy, changes } = props
  const credited = copy.basis === 'credit'
  const solid = credited || copy.containment >= NEAR_VERBATIM
  const longest = longestPassage(copy)
  return (
    <li>
      <OutletName index={index} document={copy.to} />
      <span class={solid ? 'line solid' : 'line dashed'}>
        <span class="v"> repeats </span>
      </span>
      <OutletName index={index} document={copy.from} />
      <span class="note">
        {Math.round(copy.containment * 100)}% of its text, {credited ? 'credited' : 'direction inferred'}
      </span>
      <Decide
        index={index}
        kind="copy"
        id={() => copyId(copy)}
        finding={copy}
        name="that it does"
        back={storyLink(index, copy.to)}
        within={copy.to}
      />
      {changes && <CopyVariantList index={index} copy={copy} />}
      {longest !== null && wordsAt(index, copy.to, longest.to) !== '' && (
        <details class="more">
          <summary>longest passage</summary>
          <p>
            in <OutletName index={index} document={copy.to} />{' '}
            <PassageText
              index={index}
              passage={{ document: copy.to, span: longest.to }}
              most={LONGEST_PASSAGE}
            />
          </p>
          <p>
            in <OutletName index={index} document={copy.from} />{' '}
            <PassageText
              index={index}
              passage={{ document: copy.from, span: longest.from }}
              most={LONGEST_PASSAGE}
            />
          </p>
        </details>
      )}
    </li>
  )
}
