import type { Copy } from '../../model/copy.ts'
import type { Document } from '../../model/document.ts'
import { byCodeUnits } from '../../model/order.ts'
import { agencyOf } from './agencies.ts'

/** What a document says of where it comes from: all that is asked when a direction is. */
export interface Imprint {
  readonly id: string
  /** See `outletKey`. */
  readonly outlet: string
  /** Keys of the outlets and agencies that it names as its origin. */
  readonly credits: readonly string[]
  readonly published: string | null
}

export function imprintOf(document: Document): Imprint {
  const { id, outlet, published } = document
  const credits = creditNames(document)
    .map(outletKey)
    .filter(key => key !== '')
  return { id, outlet: outletKey(outlet), credits, published }
}

export interface Evidence {
  readonly imprint: Imprint
  /** Share of this document's own words that stand in the other. */
  readonly contained: number
}

/** A cut holds little but what was cut from: its share must exceed the other's by a quarter to tell the two apart. */
const CLEARLY_MORE = 1.25

/**
 * Which of two documents was copied (`forward`: the first). A credit decides, then the day or hour of
 * publication, then containment: a cut stands wholly in what it was cut from. Where nothing of these tells (`told`), the
 * order of the identifiers does, so that the answer is at least always the same.
 */
export function copyDirection(
  a: Evidence,
  b: Evidence,
): { forward: boolean; basis: Copy['basis']; told: boolean } {
  const aCredits = credits(a.imprint, b.imprint)
  const bCredits = credits(b.imprint, a.imprint)
  if (aCredits !== bCredits) return { forward: bCredits, basis: 'credit', told: true }
  const basis = oneAgency(a.imprint, b.imprint) ? 'credit' : 'inferred'
  const earlier = compareTimes(a.imprint.published, b.imprint.published)
  if (earlier !== 0) return { forward: earlier < 0, basis, told: true }
  if (a.contained > CLEARLY_MORE * b.contained) return { forward: false, basis, told: true }
  if (b.contained > CLEARLY_MORE * a.contained) return { forward: true, basis, told: true }
  return { forward: a.imprint.id < b.imprint.id, basis, told: false }
}

/** Whether a document says that it has its text from the other's outlet. */
function credits(copy: Imprint, original: Imprint): boolean {
  const { outlet } = original
  return outlet !== '' && outlet !== copy.outlet && copy.credits.includes(outlet)
}

function oneAgency(a: Imprint, b: Imprint): boolean {
  return a.credits.some(credit => b.credits.includes(credit))
}

/** Outlets and agencies that a document names as its origin, as written: its credit line, and agency marks in its text. */
export function creditNames({ credit, text }: Document): string[] {
  const named = credit === null ? [] : credit.split(/\s*(?:[,;/&]|\band\b|\bwith\b)\s*/)
  return [...named, ...marks(text)]
}

/** "(Reuters)", "[AFP]": an agency's mark near the beginning or at the very end. */
const MARK = /[([]\s*([\p{L}][\p{L} .&-]{1,40}?)\s*[)\]]/gu
const NEAR = 1000

function marks(text: string): string[] {
  const ends = text.length <= 2 * NEAR ? [text] : [text.slice(0, NEAR), text.slice(-NEAR)]
  const found: string[] = []
  for (const end of ends) {
    for (const [, name] of end.matchAll(MARK)) {
      for (const part of name!.split(/\s*(?:[/&]|\band\b)\s*/)) if (agencyOf(part) !== null) found.push(part)
    }
  }
  return found
}

/** One key for the ways in which an outlet is written: "The Morning Post", "morning-post.com". */
export function outletKey(name: string | null): string {
  if (name === null) return ''
  const agency = agencyOf(name)
  if (agency !== null) return agency
  return name
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www\.|the )/, '')
    .replace(/\.(?:com|org|net|info|news|tv|co)?(?:\.?[a-z]{2})?$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * ISO dates and times of different precision: negative where the first is surely earlier, 0 where they may be
 * equal. Only what both give is compared; offsets are honoured where both have a time of day.
 */
function compareTimes(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0
  if (a.length > 10 && b.length > 10) {
    const difference = Date.parse(a) - Date.parse(b)
    return Number.isNaN(difference) ? 0 : difference
  }
  const length = Math.min(a.length, b.length, 10)
  const x = a.slice(0, length)
  const y = b.slice(0, length)
  return byCodeUnits(x, y)
}
