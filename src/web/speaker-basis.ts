import type { SpeakerBasis } from '../model/attribution.ts'

/** How the speaker behind a source was known. */
export const BASIS_WORDS: Readonly<Record<SpeakerBasis, string>> = {
  named: 'named',
  title: 'known by a title',
  pronoun: 'known by a pronoun',
  'follow-on': 'carried on from the words before',
  none: 'not resolved',
}
