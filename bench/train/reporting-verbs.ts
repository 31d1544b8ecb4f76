// Verbs that can stand where "say" stands, with their forms.

/** Those whose ending decides how they are inflected. */
const REGULAR =
  `accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assume assure
attest avow beg blame boast brag caution charge chide cite claim clarify comment complain concede conclude concur confess
confide confirm conjecture contend counter cry criticise criticize critique declare decree defend demand demur deny describe detail
disclose discover dispute divulge doubt echo elaborate emphasise emphasize enquire estimate exclaim explain expect express
fear figure forecast fret fume gloat grouse growl grumble guess gush hint hope hypothesise imagine imply implore indicate
infer inform inquire insinuate insist interject intimate joke jest judge lament laugh lecture lie maintain marvel mention
moan mock muse mutter murmur narrate note notice object observe offer opine order outline plead pledge point
ponder post praise pray preach predict proclaim profess project promise pronounce propose protest purport question quip
quote rail rant reaffirm reason reassert reassure recall reckon recommend recount reflect reiterate rejoin relate remark
remember remind reply report request respond restate retort reveal rule scoff shout shrug sigh signal smirk snap sneer
speculate stammer state stipulate stress submit suggest suppose surmise suspect sympathise taunt tease testify thank
theorise threaten thunder tout trumpet tweet underline underscore urge vent venture voice volunteer vow wager warn
whine whisper wonder worry yell`.split(/\s+/)

/** Base form, past form and participle of the rest. */
const IRREGULAR =
  `believe:believed:believed find:found:found feel:felt:felt foresee:foresaw:foreseen foretell:foretold:foretold
forecast:forecast:forecast hear:heard:heard hold:held:held know:knew:known mean:meant:meant read:read:read
swear:swore:sworn tell:told:told think:thought:thought understand:understood:understood write:wrote:written
say:said:said`.split(/\s+/)

export interface VerbForms {
  readonly VB: string
  readonly VBP: string
  readonly VBZ: string
  readonly VBD: string
  readonly VBN: string
  readonly VBG: string
}

/** Consonants are doubled where the last syllable is stressed, which spelling does not tell. */
const DOUBLED = new Set([
  'admit',
  'brag',
  'concur',
  'demur',
  'infer',
  'quip',
  'snap',
  'submit',
  'shrug',
  'fret',
])

function formsOf(base: string, past?: string, participle?: string): VerbForms {
  const consonantY = /[^aeiou]y$/.test(base)
  const stem = DOUBLED.has(base) ? base + base.at(-1) : base
  const s = consonantY
    ? `${base.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z|o)$/.test(base)
      ? `${base}es`
      : `${base}s`
  const ed = consonantY ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${stem}ed`
  const ing = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : base.endsWith('e') && !base.endsWith('ee')
      ? `${base.slice(0, -1)}ing`
      : `${stem}ing`
  return { VB: base, VBP: base, VBZ: s, VBD: past ?? ed, VBN: participle ?? ed, VBG: ing }
}

export const REPORTING_VERBS: readonly VerbForms[] = [
  ...REGULAR.map(base => formsOf(base)),
  ...IRREGULAR.map(row => {
    const [base, past, participle] = row.split(':') as [string, string, string]
    return formsOf(base, past, participle)
  }),
]
