/**
 * Parts of speech: those of Universal Dependencies, verbs told apart by form as in the Penn Treebank. Finer where
 * it tells where speech begins: plural nouns, possessives (`POSS`: my, his), relative words (`REL`: who, which,
 * "the plan that"), the particle of a verb (`PRT`: "pointed out"), `to` before a verb and the possessive ending
 * (`PART`), forms of be and have whatever they do there, other auxiliaries (`MODAL`), and a pronoun grown
 * together with a verb (`PRONAUX`: "it's", "they'll", "let's").
 *
 * Learned weights count by place in this list: new ones go to its end.
 */
export const TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'BE',
  'CCONJ',
  'DET',
  'HAVE',
  'INTJ',
  'MODAL',
  'NNS',
  'NOUN',
  'NUM',
  'PART',
  'POSS',
  'PRON',
  'PRONAUX',
  'PROPN',
  'PRT',
  'PUNCT',
  'REL',
  'SCONJ',
  'SYM',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
] as const

export type Tag = (typeof TAGS)[number]

const NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i] as const))

export function tagNumber(tag: Tag): number {
  return NUMBERS.get(tag)!
}
