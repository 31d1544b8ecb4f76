import type { WorkingUnit } from './working-unit.ts'

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

const DOMAIN = /^[a-z0-9-]+\.(?:[a-z]{2,8}|co\.[a-z]{2})$/

/** Whether items name an outlet or an agency: somebody words come through rather than from. */
export function isOutlet(unit: WorkingUnit, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lower = unit.items[i]!.lower
    if (DOMAIN.test(lower) || TELLING.test(lower)) return true
    if (NAMED.has(lower) && unit.classes[i] === 'name') return true
    if (NAMED.has(lower) && /^\p{Lu}/u.test(unit.items[i]!.text)) return true
  }
  return false
}
