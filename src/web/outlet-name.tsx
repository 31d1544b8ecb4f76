import { CARRIAGE_WORDS, type Carriage } from './carriage.ts'
import { type CollationIndex, labelOf, wordsAt } from './collation-index.ts'
import { listed } from './in-words.ts'
import type { Child } from './jsx-runtime.ts'
import { running, shortened } from './markup.ts'
import { languageTag } from './passage-text.tsx'
import type { ReadingGroup } from './reading-groups.ts'

/** Outlets beside a reading before the rest are "+2". */
const NAMED = 2
const LONGEST_CUE = 36

export function OutletName({ index, document }: { index: CollationIndex; document: string }) {
  return <bdi>{labelOf(index, document)}</bdi>
}

/**
 * The outlets that have one reading, each a link to its passage, with the sign of how it carries it and the
 * words it reports it by.
 */
export function Witnesses(props: {
  index: CollationIndex
  group: ReadingGroup
  carriage: ReadonlyMap<string, Carriage>
  /** Where the others are linked; without it they are folded away here. */
  whole?: string | undefined
}) {
  const { index, group, carriage, whole } = props
  const count = group.readings.length
  const named = whole !== undefined && count > NAMED + 1 ? group.readings.slice(0, 1) : group.readings
  const links = named.map(reading => {
    const attribution = index.attributions.get(reading.attribution)
    const cue = attribution?.cue.map(span => wordsAt(index, reading.document, span)).join(' … ') ?? ''
    const kind =
      reading.form === 'indirect' ? 'paraphrased' : (carriage.get(reading.document) ?? 'paraphrased')
    return (
      <span class={`witness ${kind}`}>
        <span class="v">{CARRIAGE_WORDS[kind]}: </span>
        <a class="p" href={index.links.passage(reading)}>
          <OutletName index={index} document={reading.document} />
        </a>
        {/\p{L}/u.test(cue) && (
          <i class="cue" lang={foreign(index.documents.get(reading.document)?.document.language)}>
            {' '}
            {shortened(running(cue), LONGEST_CUE)}
          </i>
        )}
      </span>
    )
  })
  if (count <= NAMED + 1) return <>{links}</>
  if (whole !== undefined)
    return (
      <>
        {links}
        <a class="more" href={whole}>
          +{count - 1}
          <span class="v"> more reports with these words</span>
        </a>
      </>
    )
  return (
    <>
      {links[0]}
      <details class="more">
        <summary>
          +{count - 1}
          <span class="v"> more reports with these words</span>
        </summary>
        {links.slice(1)}
      </details>
    </>
  )
}

/** The page is in English: what is in English too need not say so word for word. */
function foreign(language: string | undefined): string | undefined {
  return language === 'en' ? undefined : languageTag(language)
}

/** "Halyard +2", where there is no room for links. */
export function witnessesInShort(index: CollationIndex, group: ReadingGroup): string {
  const first = labelOf(index, group.readings[0]!.document)
  return group.readings.length === 1 ? first : `${first} +${group.readings.length - 1}`
}

/** Reports that have something, the first of them as given; the others are folded away, on one page of many as names alone. */
export function Reports(props: {
  index: CollationIndex
  documents: readonly string[]
  most: number
  /** How one of them is shown. */
  children: (document: string) => Child
}) {
  const { index, documents, most, children } = props
  const rest = documents.slice(most)
  return (
    <>
      {documents.slice(0, most).map((document, i) => (
        <>
          {i > 0 && ', '}
          {children(document)}
        </>
      ))}
      {rest.length > 0 && ' '}
      {rest.length > 0 && (
        <details class="more">
          <summary>
            +{rest.length}
            <span class="v"> more reports</span>
          </summary>
          {index.isWhole
            ? rest.map((document, i) => (
                <>
                  {i > 0 && ', '}
                  {children(document)}
                </>
              ))
            : listed(rest.map(document => labelOf(index, document)))}
        </details>
      )}
    </>
  )
}
