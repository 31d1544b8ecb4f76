import type { CueOdds } from '../cues/cue-odds.ts'
import { CueModel, isTitleCase } from '../cues/cue-odds.ts'
import { isDeed } from '../cues/deeds.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import { accordingTo } from '../finders/according-to.ts'
import { asReportedBy } from '../finders/as-reported-by.ts'
import { colonQuotation } from '../finders/colon-quotation.ts'
import { directSpeech } from '../finders/direct-speech.ts'
import { headlineColon } from '../finders/headline-colon.ts'
import { inViewOf } from '../finders/in-view-of.ts'
import { leftToRight } from '../finders/left-to-right.ts'
import { nounSpeech } from '../finders/noun-speech.ts'
import { parentheticalSpeech } from '../finders/parenthetical-speech.ts'
import { leadingParticiple, leadingQuestion } from '../finders/participle-speech.ts'
import { passiveSpeech } from '../finders/passive-speech.ts'
import { quotedAsSaying } from '../finders/quoted-as-saying.ts'
import { relays } from '../finders/relays.ts'
import { reportedSpeech } from '../finders/reported-speech.ts'
import { learnedSpeech } from '../labelling/learned-speech.ts'
import learned from '../weights/cue-odds.json' with { type: 'json' }
import { formOf } from './english-forms.ts'
import { tagEnglish } from './english-tagger.ts'
import type { Locale } from './locale.ts'
import type { TaggedUnit } from './tagged-unit.ts'

let model: CueModel | null = null

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
  odds: englishOdds,
  isTagVerb: lower => isTagVerb(formOf(lower).inflection.key),
  learned: learnedSpeech,
}

/** "used to say" is as sure as "said" where a quotation or a clause follows. */
const HABIT = 0.8

/** Probability of each item that it heads a cue. */
function englishOdds(unit: TaggedUnit): number[] {
  model ??= new CueModel(learned as unknown as CueOdds)
  let title: boolean | null = null
  const odds: number[] = []
  for (let i = 0; i < unit.items.length; i++) {
    const inflection = unit.inflections[i]
    if (!inflection) {
      odds.push(0)
      continue
    }
    // A capital inside a sentence makes a name, not a verb, except where every word has one.
    if (unit.classes[i] === 'name' && i > 0) {
      title ??= isTitleCase(unit)
      if (!title) {
        odds.push(0)
        continue
      }
    }
    odds.push(oddsOf(model, unit, i))
  }
  return odds
}

function oddsOf(cues: CueModel, unit: TaggedUnit, i: number): number {
  const { key } = unit.inflections[i]!
  if (isTagVerb(key) && usedTo(unit, i)) return HABIT
  return isDeed(key) && !makesClear(unit, i) ? 0 : cues.probability(unit, i)
}

/** "made it clear that", "made clear that". */
function makesClear(unit: TaggedUnit, i: number): boolean {
  return unit.items[i + 1]?.lower === 'clear' || unit.items[i + 2]?.lower === 'clear'
}

function usedTo(unit: TaggedUnit, i: number): boolean {
  return unit.items[i - 1]?.lower === 'to' && unit.items[i - 2]?.lower === 'used'
}
