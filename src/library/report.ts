import { finish } from '../ingest/draft.ts'
import { InputError } from '../ingest/input-error.ts'
import { DEFAULT_LIMITS } from '../ingest/limits.ts'
import type { Document } from '../model/document.ts'
import { identifier } from '../model/identifier.ts'
import type { Described } from '../model/provenance.ts'
import { sha256 } from '../model/sha256.ts'
import { analyse } from '../text/analyse.ts'
import { HearsayError } from './hearsay-error.ts'

/** One report in hand. Only its text is needed; what else is known makes more of it. */
export interface Report {
  /** As it was published, its headline at the head where it has one: what headlines say is read, too. */
  readonly text: string
  /** The headline. Where the text begins with one, it is found there. */
  readonly title?: string | null | undefined
  /** Who published it. Who said what is according to an outlet. */
  readonly outlet?: string | null | undefined
  /** ISO 8601, or as outlets write dates. Where none is given, that of a date line in the text. */
  readonly published?: string | null | undefined
  /** BCP 47 tag. Where none is given it is told from the text. */
  readonly language?: string | null | undefined
  /** Where it can be read, http or https. */
  readonly url?: string | null | undefined
  /** Who wrote it, as the outlet says. */
  readonly byline?: string | null | undefined
  /** What it is to be known by in results. Where none is given it derives from what is given here. */
  readonly id?: string | null | undefined
}

/** Longest text of a report, in UTF-16 code units: as many as a file may have bytes. */
export const LONGEST_TEXT = DEFAULT_LIMITS.documentBytes

const FIELDS = ['title', 'outlet', 'published', 'language', 'url', 'byline', 'id'] as const
/** In the order in which what is read of a record has them. */
const SAID = ['title', 'outlet', 'byline', 'published', 'language', 'url'] as const

/**
 * A report as given, a text alone or with what is known of it → the document that all findings point into. `field`: what
 * errors call it.
 */
export function documentOf(given: string | Report, field: string): Document {
  const report = checked(given, field)
  const textField = typeof given === 'string' ? field : `${field}.text`
  if (report.text.length > LONGEST_TEXT)
    throw new HearsayError(
      'too-large',
      textField,
      report.text,
      `has ${report.text.length} characters; ${LONGEST_TEXT} are the most`,
    )
  // Of the text as a file would have it; of more than a text, as a line of JSON Lines would.
  const known = FIELDS.filter(name => report[name] != null && report[name] !== '')
  const hash = sha256(
    known.length === 0
      ? report.text
      : JSON.stringify({ text: report.text, ...Object.fromEntries(known.map(name => [name, report[name]])) }),
  )
  const id = report.id?.trim() || identifier('d', [hash])
  try {
    return finish({
      id,
      location: report.url?.trim() || id,
      outlet: report.outlet?.trim() || null,
      title: report.title?.trim() || headlineOf(report.text),
      published: report.published?.trim() || null,
      publishedBasis: 'given',
      language: report.language?.trim() || null,
      byline: report.byline?.trim() || null,
      sha256: hash,
      text: report.text,
      dropped: [],
      provenance: {
        url: report.url?.trim() || null,
        modified: null,
        readFrom: Object.fromEntries(
          SAID.filter(name => known.includes(name)).map((name): [Described, 'record'] => [name, 'record']),
        ),
        encoding: null,
        runs: [],
      },
    })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new HearsayError(error.code, textField, report.text, error.message)
  }
}

function headlineOf(text: string): string | null {
  const [first] = analyse({ text, language: 'und', titleSpan: null }).paragraphs
  return first?.kind === 'headline' ? text.slice(first.start, first.end) : null
}

function checked(given: unknown, field: string): Report {
  if (typeof given === 'string') return { text: given }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new HearsayError(
      'misuse',
      field,
      given,
      'is no report; give a text or {text, outlet, published, …}',
    )
  const report = given as Readonly<Record<string, unknown>>
  if (typeof report.text !== 'string')
    throw new HearsayError('misuse', `${field}.text`, report.text, 'is no text; give the report as a string')
  for (const name of FIELDS) {
    const value = report[name]
    if (value != null && typeof value !== 'string')
      throw new HearsayError('misuse', `${field}.${name}`, value, 'is no string; give one, or leave it out')
  }
  const { url } = report as unknown as Report
  if (url && !/^https?:$/.test(URL.parse(url.trim())?.protocol ?? ''))
    throw new HearsayError('misuse', `${field}.url`, url, 'is no http or https address; leave it out')
  return report as unknown as Report
}
