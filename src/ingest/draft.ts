import type { Document, MetadataBasis } from '../model/document.ts'
import type { ProblemCode } from '../model/problem.ts'
import type { Described, Provenance, ReadFrom } from '../model/provenance.ts'
import { isShown } from '../model/shown.ts'
import { canonicalText } from '../text/canonical.ts'
import { dateLineOf } from '../text/dates/date-line.ts'
import { detectLanguage } from '../text/language.ts'
import { creditIn } from './credit.ts'
import { InputError } from './input-error.ts'
import { languageOfTag } from './language-tag.ts'
import { publicationDate } from './publication-date.ts'

/** What an adapter could read of a document; `finish` supplies the rest. */
export interface Draft {
  readonly id: string
  readonly location: string
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly publishedBasis: MetadataBasis
  readonly language: string | null
  readonly byline: string | null
  /** Where the text itself credits nobody. */
  readonly credit?: string | null
  readonly sha256: string
  readonly text: string
  readonly dropped: readonly string[]
  /** `modified` as the outlet wrote it, `runs` into `text`. */
  readonly provenance?: Provenance
  /** What whoever reads the document has to know of how it was read. */
  readonly reservations?: readonly { readonly code: ProblemCode; readonly message: string }[]
}

/** The string without white space at its ends, or null where nothing is left that shows. */
export function present(value: string | null | undefined): string | null {
  return value != null && isShown(value) ? value.trim() : null
}

/** Adapter's draft → document: text made canonical, headline found in it, language and credit told. */
export function finish(draft: Draft): Document {
  const text = canonicalText(draft.text)
  if (text.trim() === '') throw new InputError(draft.location, 'empty', 'no text in it')
  const title = present(draft.title) === null ? null : canonicalText(draft.title!).replace(/\s+/g, ' ')
  const at = title === null ? -1 : text.slice(0, title.length + 1000).indexOf(title)
  const declaredLanguage = languageOfTag(draft.language ?? '')
  const language = declaredLanguage ?? detectLanguage(text)
  const declared = draft.published === null ? null : publicationDate(draft.published, language)
  const published = declared ?? dateLineOf(text, language)?.value ?? null
  const credited = creditIn(text)
  const credit = credited ?? draft.credit ?? null
  return {
    id: draft.id,
    location: draft.location,
    outlet: present(draft.outlet),
    title,
    // A title counts as standing in the text only at its head: further down it is a sentence like others.
    titleSpan: title !== null && isInText(text, at) ? [at, at + title.length] : null,
    published,
    publishedBasis: published === null ? null : declared === null ? 'text' : draft.publishedBasis,
    language,
    byline: present(draft.byline),
    credit,
    sha256: draft.sha256,
    text,
    dropped: draft.dropped.map(canonicalText),
    ...(draft.provenance
      ? {
          provenance: settled(draft.provenance, language, {
            published: published === null ? null : declared === null ? 'text' : 'declared',
            credited: credited !== null,
            told: declaredLanguage === null,
            unshown: NAMES.filter(name => present(draft[name]) === null),
          }),
        }
      : {}),
  }
}

function isInText(text: string, at: number): boolean {
  return at >= 0 && text.slice(0, at).trim() === ''
}

/** What is as if it were not given where it does not show. */
const NAMES = ['title', 'outlet', 'byline'] as const

/** Where the rest is known from, and the date of the last change as a date. */
function settled(
  provenance: Provenance,
  language: string,
  {
    published,
    credited,
    told,
    unshown,
  }: {
    published: 'declared' | 'text' | null
    credited: boolean
    told: boolean
    unshown: readonly Described[]
  },
): Provenance {
  const { published: declared, ...readFrom } = provenance.readFrom
  const modified = provenance.modified === null ? null : publicationDate(provenance.modified, language)
  const from: Partial<Record<Described, ReadFrom>> = { ...readFrom }
  if (modified === null) delete from.modified
  if (published === 'declared' && declared) from.published = declared
  if (published === 'text') from.published = 'text'
  if (credited) from.credit = 'text'
  if (told) from.language = 'told'
  if (language === 'und') delete from.language
  for (const name of unshown) delete from[name]
  return { ...provenance, modified, readFrom: from }
}
