import type { Variant } from '../model/utterance.ts'
import { apparatusLines, type Segment } from './apparatus-lines.ts'
import type { CollationIndex, UtteranceEntry } from './collation-index.ts'
import { counted } from './in-words.ts'
import { markup } from './markup.ts'
import { Witnesses, witnessesInShort } from './outlet-name.tsx'
import { directionOf, languageTag } from './passage-text.tsx'
import type { ReadingGroup } from './reading-groups.ts'
import { againstBase, wordsMarkup } from './reading-text.ts'
import { VariantBadge } from './variant-badge.tsx'

/** Distinct readings where all are on another page. */
const FIRST = 6

/** Longer readings are set as running text only: nobody reads columns over pages. */
const MOST_WORDS_IN_COLUMNS = 160

interface ApparatusProps {
  readonly index: CollationIndex
  readonly entry: UtteranceEntry
  /** Where all outlets are named, on a page that names the first. */
  readonly whole?: string | undefined
}

/**
 * The readings of an utterance held against each other. Quotations stand in columns, word under word, where
 * there is room, and one below the other with other words marked where there is not; paraphrases stand below,
 * since another sentence has other places. A style sheet chooses; both say the same.
 */
export function ApparatusView({ index, entry, whole }: ApparatusProps) {
  const groups = whole === undefined ? entry.groups : entry.groups.slice(0, FIRST)
  const quoted = groups.filter(group => group.quoted)
  const compared = quoted.length > 0 ? quoted : groups
  const others = groups.filter(group => !compared.includes(group))
  const inColumns =
    compared.length > 1 && compared.every(group => group.words.length <= MOST_WORDS_IN_COLUMNS)
  return (
    <div class="apparatus">
      {inColumns && <Columns index={index} entry={entry} groups={compared} whole={whole} />}
      <ul class={inColumns ? 'stack narrow' : 'stack'}>
        {compared.map((group, g) => (
          <StackedReading
            index={index}
            entry={entry}
            group={group}
            base={g === 0 ? null : compared[0]!}
            whole={whole}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <ul class="stack">
          {others.map(group => (
            <StackedReading index={index} entry={entry} group={group} base={null} whole={whole} />
          ))}
        </ul>
      )}
      {groups.length < entry.groups.length && (
        <p class="whole">
          <a href={whole}>{counted(entry.groups.length - groups.length, 'more reading')}</a>
        </p>
      )}
    </div>
  )
}

function languageOf(index: CollationIndex, group: ReadingGroup): string {
  return languageTag(index.documents.get(group.readings[0]!.document)?.document.language)
}

function StackedReading(props: ApparatusProps & { group: ReadingGroup; base: ReadingGroup | null }) {
  const { index, entry, group, base, whole } = props
  return (
    <li>
      <div class="names">
        <Witnesses index={index} group={group} carriage={entry.carriage} whole={whole} />
      </div>
      <p class="t" lang={languageOf(index, group)} dir="auto">
        {markup(base === null ? wordsMarkup(group.words) : againstBase(group.words, base.words))}
      </p>
    </li>
  )
}

function Columns({ index, entry, groups, whole }: ApparatusProps & { groups: readonly ReadingGroup[] }) {
  const lines = apparatusLines(groups)
  const language = languageOf(index, groups[0]!)
  return (
    <div class="columns" lang={language} dir={directionOf(groups[0]!.words[0]?.text ?? '')}>
      {lines.map((line, l) => (
        <table>
          <Badges line={line} variants={entry.utterance.variants} />
          <tbody>
            {groups.map((group, g) => (
              <tr lang={languageOf(index, group) === language ? undefined : languageOf(index, group)}>
                <th scope="row" lang="en">
                  {l === 0 ? (
                    <Witnesses index={index} group={group} carriage={entry.carriage} whole={whole} />
                  ) : (
                    <span class="again">{witnessesInShort(index, group)}</span>
                  )}
                </th>
                {markup(cells(line, g))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

/** One reading's cells of a line. Agreement is quiet, another word than the first reading's is marked. */
function cells(line: readonly Segment[], g: number): string {
  let html = ''
  for (const { words, classes, agree } of line) {
    const own = words[g]!
    const kind = agree ? '' : classes[g] === classes[0] ? ' class="eq"' : ' class="ne"'
    const content =
      own.length > 0
        ? wordsMarkup(own)
        : agree || classes[g] === classes[0]
          ? ''
          : '<i class="gap"><span class="v">nothing here</span></i>'
    html += `<td${kind}>${content}</td>`
  }
  return `${html}<td class="end"></td>`
}

/** The types of the differences, each above the column it is about. */
function Badges({ line, variants }: { line: readonly Segment[]; variants: readonly Variant[] }) {
  const above = line.map(({ rows: [first, last], agree }) =>
    agree ? [] : variants.filter(variant => variant.row >= first && variant.row <= last),
  )
  if (above.every(found => found.length === 0)) return null
  return (
    <thead lang="en">
      <tr>
        <td />
        {above.map(found => (
          <td>
            {found.slice(0, 1).map(variant => (
              <VariantBadge type={variant.type} inside={variant.insideQuotation} />
            ))}
          </td>
        ))}
        <td />
      </tr>
    </thead>
  )
}
