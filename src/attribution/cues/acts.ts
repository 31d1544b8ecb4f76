import type { Act } from '../../model/attribution.ts'
import { verbKey } from '../languages/english-inflection.ts'

const LISTS: readonly (readonly [Act, string])[] = [
  ['asks', 'ask inquire enquire question wonder query'],
  ['promises', 'promise vow pledge swear commit guarantee undertake'],
  ['denies', 'deny refute rebut dispute reject repudiate contradict dismiss disavow'],
  ['confirms', 'confirm acknowledge admit concede affirm verify corroborate'],
  ['accuses', 'accuse allege blame charge fault accusation allegation indict'],
  ['warns', 'warn caution threaten alert forewarn warning'],
  ['demands', 'demand insist order require command instruct summon'],
  [
    'urges',
    'urge call appeal exhort implore plead beg encourage press recommend advise invite request counsel',
  ],
  [
    'praises',
    'praise hail laud applaud commend welcome thank congratulate celebrate compliment endorse salute tout extol honor honour',
  ],
  [
    'condemns',
    'condemn criticize criticise denounce slam blast deplore decry attack lambast assail rebuke mock ridicule berate chide scold excoriate castigate bash rip deride disparage insult criticism condemnation denunciation oppose',
  ],
  ['predicts', 'predict forecast expect foresee project anticipate prophesy foretell'],
  [
    'thinks',
    'think believe feel hope fear want wish doubt suspect consider know prefer assume worry see view regard like love hate belief opinion view support favor favour understand imagine guess figure seem appear',
  ],
]

const ACTS: ReadonlyMap<string, Act> = new Map(
  LISTS.flatMap(([act, words]) => words.split(' ').map(w => [verbKey(w), act] as const)),
)

/** What a cue with this lemma does; `states` where nothing more is known. */
export function actOf(key: string | null, cue: string): Act {
  if (key === null) return 'states'
  // "called the plan a disgrace" names; "called on" and "called for" urge.
  if (key === 'cal' && !/\bcall\w* (?:on|upon|for)\b/i.test(cue)) return 'states'
  return ACTS.get(key) ?? ACTS.get(verbKey(key)) ?? 'states'
}
