import { spellingKey } from '../apparatus/atlantic-spelling.ts'
import { spellOut } from '../apparatus/contractions.ts'

/** Ways of writing what is heard, beyond the contractions that print has. */
const HEARD: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    cannot: 'can not',
    "'cause": 'because',
    cos: 'because',
    ok: 'okay',
    'o.k.': 'okay',
    alright: 'all right',
    mister: 'mr',
    missus: 'mrs',
    doctor: 'dr',
    'u.s.': 'united states',
    'u.n.': 'united nations',
    'u.k.': 'united kingdom',
    'e.u.': 'european union',
    grey: 'gray',
    tyre: 'tire',
    tyres: 'tires',
    plough: 'plow',
    cheque: 'check',
    cheques: 'checks',
    kerb: 'curb',
    towards: 'toward',
    afterwards: 'afterward',
    whilst: 'while',
    amongst: 'among',
    learnt: 'learned',
    burnt: 'burned',
    spelt: 'spelled',
    dreamt: 'dreamed',
    aluminium: 'aluminum',
    storey: 'story',
    storeys: 'stories',
    mum: 'mom',
    licence: 'license',
    ageing: 'aging',
    judgement: 'judgment',
  }).map(([word, keys]) => [word, keys.split(' ')]),
)

/** Words whose "'s" is "is" wherever it is not a possessive. */
const WITH_IS = /^(it|that|he|she|there|here|what|who|where|how)'s$/
const WITH_WOULD = /^(i|you|he|she|we|they|it|that|there)'d$/

const KEPT = 50_000
const known = new Map<string, readonly string[]>()

/** What a word is compared by: one key, or several where it is a contraction. Case, accents and spelling aside. */
export function keysOf(lower: string): readonly string[] {
  let keys = known.get(lower)
  if (keys === undefined) {
    if (known.size >= KEPT) known.clear()
    keys = readKeys(lower)
    known.set(lower, keys)
  }
  return keys
}

/** No word is longer, but a line of base64 is: its beginning and its length tell it from others. */
const LONGEST = 60

function readKeys(written: string): readonly string[] {
  if (written.length > LONGEST) return [`${written.slice(0, LONGEST)}${written.length}`]
  const lower = plain(written)
  const heard = HEARD.get(lower)
  if (heard !== undefined) return heard
  const is = WITH_IS.exec(lower)
  if (is !== null) return [is[1]!, 'is']
  const would = WITH_WOULD.exec(lower)
  if (would !== null) return [would[1]!, 'would']
  // "goin'": the letter that is not heard.
  if (/^[a-z]{2,}in'$/.test(lower)) return [`${lower.slice(0, -1)}g`]
  const parts = spellOut(lower)
  return parts.length > 1 ? parts : [spellingKey(lower.replaceAll('.', '')) || lower]
}

function plain(lower: string): string {
  for (let i = 0; i < lower.length; i++)
    if (lower.charCodeAt(i) > 127) return lower.normalize('NFKD').replace(/\p{Mn}/gu, '')
  return lower
}
