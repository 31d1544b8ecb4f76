import { accordingTo } from './according-to.ts'
import { asReportedBy } from './as-reported-by.ts'
import { colonQuotation } from './colon-quotation.ts'
import odds from './cue-odds.json' with { type: 'json' }
import type { CueOdds } from './cue-odds.ts'
import { cueProbability } from './cue-odds.ts'
import { isDeed } from './deeds.ts'
import { directSpeech } from './direct-speech.ts'
import { inflectionOf } from './english-inflection.ts'
import { tagEnglish } from './english-tagger.ts'
import { headlineColon } from './headline-colon.ts'
import { inViewOf } from './in-view-of.ts'
import { leftToRight } from './left-to-right.ts'
import type { Locale } from './locale.ts'
import { nounSpeech } from './noun-speech.ts'
import { parentheticalSpeech } from './parenthetical-speech.ts'
import { leadingParticiple, leadingQuestion } from './participle-speech.ts'
import { passiveSpeech } from './passive-speech.ts'
import { quotedAsSaying } from './quoted-as-saying.ts'
import { relays } from './relays.ts'
import { reportedSpeech } from './reported-speech.ts'
import { isTagVerb } from './speech-verbs.ts'
import type { TaggedUnit } from './tagged-unit.ts'

const ODDS: CueOdds = odds

/** All of English: the order is the order of claims. */
export const english: Locale = {
  finders: [
    headlineColon,
    quotedAsSaying,
    directSpeech,
    relays,
    accordingTo,
    asReportedBy,
    inViewOf,
    parentheticalSpeech,
    leftToRight([leadingQuestion, leadingParticiple, passiveSpeech, reportedSpeech, nounSpeech]),
    colonQuotation,
  ],
  tag: tagEnglish,
  odds: (unit, i) => {
    const inflection = unit.inflections[i]
    if (inflection && usedTo(unit, i) && isTagVerb(inflection.key)) return HABIT
    return !inflection || (isDeed(inflection.key) && !makesClear(unit, i)) ? 0 : cueProbability(ODDS, unit, i)
  },
  isTagVerb: lower => isTagVerb(inflectionOf(lower).key),
}

/** "made it clear that", "made clear that". */
function makesClear(unit: TaggedUnit, i: number): boolean {
  return unit.items[i + 1]?.lower === 'clear' || unit.items[i + 2]?.lower === 'clear'
}

/** "used to say" is as sure as "said" where a quotation or a clause follows. */
const HABIT = 0.8

function usedTo(unit: TaggedUnit, i: number): boolean {
  return unit.items[i - 1]?.lower === 'to' && unit.items[i - 2]?.lower === 'used'
}
