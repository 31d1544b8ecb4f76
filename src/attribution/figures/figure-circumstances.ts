import type { FigureMention } from '../../model/figure.ts'
import type { Sentence, TextAnalysis } from '../../text/analysis.ts'
import type { DateMention } from '../../text/dates/dates.ts'
import { CARDINALS } from '../../text/numbers/number-values.ts'
import { dayBehind } from './figure-as-of.ts'
import type { BoundedNumber } from './figure-bounds.ts'
import type { Draft } from './figure-draft.ts'
import { isEarly, readSince } from './figure-periods.ts'
import { readPlace } from './figure-place.ts'
import { readStanding } from './figure-standing.ts'

/** How a number stands to what is, where it was counted, and from when on. */
export function circumstancesOf(
  { tokens, text }: TextAnalysis,
  { firstToken: start, lastToken: end, ...sentence }: Sentence,
  { bounded, counted, part }: Draft,
  dates: readonly DateMention[],
): Pick<FigureMention, 'standing' | 'place' | 'part' | 'since' | 'early' | 'onDay'> {
  const { first } = bounded
  const last = counted?.end ?? bounded.last
  const standing = readStanding(tokens, start, first, last, end)
  const place = readPlace(tokens, start, first, last, end)
  const since = readSince(tokens, start, first, end)
  const onDay = since === null ? dayBehind(text, dates, tokens[last - 1]!.end) : null
  return {
    ...(standing === null ? {} : { standing }),
    ...(place === null ? {} : { place }),
    ...(since === null ? {} : { since }),
    ...(onDay === null ? {} : { onDay }),
    ...((part && counted === null) || isMore(tokens, start, bounded) ? { part: true } : {}),
    ...(isEarly(text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_CLAUSE)))
      ? { early: true }
      : {}),
  }
}

/** "The bodies of two more victims", with no count before it: that many more than somebody knew of. */
function isMore(tokens: TextAnalysis['tokens'], start: number, { first, last }: BoundedNumber): boolean {
  const [before, behind] = [tokens[first - 1]?.lower ?? '', tokens[last]?.lower ?? '']
  if (!MORE.has(behind) && !MORE.has(before)) return false
  for (let at = first - 2; at >= Math.max(start, first - CLAUSE); at--) {
    const { kind, lower } = tokens[at]!
    if (kind === 'number' || CARDINALS.has(lower)) return false
  }
  return true
}

const MORE = new Set(['more', 'another', 'further', 'additional'])
const CLAUSE = 20

/** Characters of a sentence in which a time of the day is looked for. */
const LONGEST_CLAUSE = 400
