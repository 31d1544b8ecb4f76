import { verbKey } from '../languages/english-inflection.ts'

/** Verbs that tag a quotation ("…," X noted) or stand in a clause of their own ("…, X noted, …"). */
const TAGS =
  `say tell add write note state announce declare tweet argue warn report explain insist claim continue testify
  post joke reply respond conclude remark recall suggest predict acknowledge confirm deny promise vow pledge ask
  complain boast brag agree concede admit assert maintain contend emphasize emphasise stress underline underscore
  highlight observe reiterate repeat reveal recount quip lament muse opine exclaim shout yell scream whisper cry
  chant answer counter retort interject plead urge demand caution advise affirm allege charge comment confess
  disclose elaborate estimate go gush growl guess hint hope imply indicate inform inquire interrupt figure fume
  marvel mock mutter murmur narrate believe think wonder proclaim pronounce propose protest quote rail read reason
  recite recommend reflect rejoin remember remind scoff snap sneer specify speculate stipulate summarize swear
  sigh tease thunder threaten volunteer vent warn weigh retweet email text blog outline convey voice relate
  mention describe point put reckon venture echo chime laugh grumble huff implore beg order query cite charge offer
  clarify summarise rule find show suggest know call reaffirm reassert restate moan groan sob blast wail bellow roar
  chuckle giggle bark croak drawl stammer mumble intone crow gloat bluster gripe grouse grunt jeer jest rage rant rave
  scold shriek snarl sniff snort squeal storm taunt whimper whine aver avow attest concur enthuse exult object parry
  retaliate stipulate theorise theorize cajole banter`.split(/\s+/)

const TAG_KEYS: ReadonlySet<string> = new Set(TAGS.map(verbKey))

export function isTagVerb(key: string): boolean {
  return TAG_KEYS.has(key)
}

/** Verbs whose complement is a clause even without "that". */
const CLAUSE_KEYS: ReadonlySet<string> = new Set(
  `say add write note state announce declare tweet argue explain insist claim testify joke reply respond conclude
  remark suggest predict acknowledge confirm deny promise vow pledge complain boast agree concede admit assert
  maintain contend emphasize stress observe reiterate reveal think believe know hope fear guess figure feel tell
  show find indicate imply estimate swear wish worry doubt suspect expect allege warn mean remember recall
  assume speculate learn discover decide`
    .split(/\s+/)
    .map(verbKey),
)

export function takesClause(key: string): boolean {
  return CLAUSE_KEYS.has(key)
}
