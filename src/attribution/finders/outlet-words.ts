import type { Outlets } from './outlets.ts'

/** Agencies, broadcasters and papers that go by a name without a telling word in it. */
const NAMED = new Set(
  `reuters ap afp upi cnn bbc nbc cbs abc msnbc npr pbs itv itn fox bloomberg politico axios buzzfeed breitbart
  guardian xinhua tass interfax anadolu kyodo yonhap dpa efe ansa lusa belga tanjug mena spa wafa irna isna fars tasnim
  aljazeera jazeera arabiya haaretz spiegel figaro monde dw rfi rt cctv nhk pti ani dawn economist newsweek
  huffpost slate vox unian ukrinform sputnik telegraph independent`.split(/\s+/),
)

/** Words in the name of an outlet, or in what is said for one. */
const TELLING =
  /^(?:news|agency|times|post|journal|press|tribune|herald|gazette|chronicle|telegraph|newspaper|daily|weekly|magazine|broadcaster|television|tv|radio|media|website|outlet|wire|channel|paper|correspondent|broadcasting|bulletin|observer|courier|dispatch|examiner|reporter)$/

const KINDS = /^(?:newspaper|agency|broadcaster|television|tv|radio|website|magazine|channel|outlet)$/
const NO_TITLE = /^(?:press|media|reporter|correspondent)$/
const UPPER = /^\p{Lu}/u
const DOMAIN = /^[a-z0-9-]+\.(?:[a-z]{2,8}|co\.[a-z]{2})$/

/** Words with their places, be they the tokens of a document or the items of a unit. */
export interface PlacedWords {
  readonly items: readonly { readonly lower: string; readonly text: string; readonly start: number }[]
  readonly outlets: Outlets
}

/** Whether an item is the name of a widely known outlet. */
export function isNamedOutlet({ items }: PlacedWords, i: number): boolean {
  return NAMED.has(items[i]!.lower)
}

/** People and crowds of an outlet, who pass nothing on: "a television host". */
const PEOPLE =
  /^(?:hosts?|interviewers?|anchors?|viewers|audiences?|listeners|readers|executives?|crews?|personality|personalities|producers?)$/

/** Whether items name an outlet that may be told something: "Channel Nine", "state radio", not "the press". */
export function isOutletToTell({ items, outlets }: PlacedWords, from: number, to: number): boolean {
  const people = to > from && PEOPLE.test(items[to - 1]!.lower)
  for (let i = from; i < to; i++) {
    const { lower, text, start } = items[i]!
    if (people && !UPPER.test(text)) continue
    if (KINDS.test(lower) || DOMAIN.test(lower) || outlets.words.has(start)) return true
    if (!UPPER.test(text)) continue
    if (NAMED.has(lower) || (TELLING.test(lower) && (!NO_TITLE.test(lower) || i === to - 1))) return true
  }
  return false
}

/** Whether items name an outlet or an agency: somebody words come through rather than from. */
export function isOutlet({ items, outlets }: PlacedWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower, text, start } = items[i]!
    if (DOMAIN.test(lower) || TELLING.test(lower)) return true
    if (outlets.words.has(start)) return true
    if (NAMED.has(lower) && UPPER.test(text)) return true
  }
  return false
}
