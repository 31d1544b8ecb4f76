export type Gender = 'female' | 'male'

/** Forms of address that stand before a name and are no part of it. Gender where the form tells it. */
const ADDRESS: Readonly<Record<string, Gender | null>> = {
  mr: 'male',
  mister: 'male',
  messrs: 'male',
  mrs: 'female',
  ms: 'female',
  miss: 'female',
  mx: null,
  sir: 'male',
  dame: 'female',
  lord: 'male',
  lady: 'female',
  baron: 'male',
  baroness: 'female',
  dr: null,
  doctor: null,
  prof: null,
  professor: null,
  rev: null,
  reverend: null,
  hon: null,
  honourable: null,
  honorable: null,
  fr: 'male',
  father: 'male',
  sr: null,
  sister: 'female',
  brother: 'male',
  imam: 'male',
  ayatollah: 'male',
  mullah: 'male',
  maulana: 'male',
  mufti: 'male',
  sheikh: 'male',
  shaikh: 'male',
  sheik: 'male',
  shaykh: 'male',
  sheikha: 'female',
  hojatoleslam: 'male',
  hajj: 'male',
  hajji: 'male',
  haji: 'male',
  rabbi: null,
  swami: 'male',
  shri: 'male',
  smt: 'female',
  comrade: null,
  monsieur: 'male',
  madame: 'female',
  mme: 'female',
  herr: 'male',
  frau: 'female',
  señor: 'male',
  señora: 'female',
  don: 'male',
  doña: 'female',
  signor: 'male',
  signora: 'female',
  dom: 'male',
  saint: null,
}

const FORMS_OF_ADDRESS: ReadonlyMap<string, Gender | null> = new Map(Object.entries(ADDRESS))

/** Nouns that follow "His", "Her" or "Your" in an address: "His Eminence". */
const DIGNITIES: ReadonlySet<string> = new Set([
  'eminence',
  'excellency',
  'majesty',
  'highness',
  'holiness',
  'grace',
  'honour',
  'honor',
  'lordship',
  'ladyship',
  'beatitude',
  'worship',
])

/** Words of rank before an honorific: "Grand Ayatollah", "Right Honourable". */
const HONORIFIC_MODIFIERS: ReadonlySet<string> = new Set([
  'grand',
  'right',
  'most',
  'very',
  'royal',
  'imperial',
  'serene',
  'martyr',
  'late',
])

/** Undefined where the word is no form of address; the word lower-cased, its full stop taken off. */
export function honorificGender(word: string): Gender | null | undefined {
  return FORMS_OF_ADDRESS.get(word)
}

export function isHonorific(word: string): boolean {
  return FORMS_OF_ADDRESS.has(word)
}

export function isDignity(word: string): boolean {
  return DIGNITIES.has(word)
}

export function isHonorificModifier(word: string): boolean {
  return HONORIFIC_MODIFIERS.has(word)
}

/** "Sayyid" and its spellings: written as part of a name, borne by many, so that it tells nobody apart. */
export function isLineageName(word: string): boolean {
  return /^s[ae][yi]{1,2}[ie]?[dt]$/.test(word) && word !== 'said' && word !== 'saied'
}
