/** Nouns for people that are no titles: what somebody believes, does or comes from. */
const CALLINGS: ReadonlySet<string> = new Set(
  `republican democrat conservative liberal socialist libertarian progressive independent moderate centrist populist
nationalist loyalist islamist leftist rightist hawk native newcomer outsider insider maverick firebrand underdog
whistleblower informant suspect defendant plaintiff convict inmate prisoner detainee hostage survivor immigrant migrant
refugee exile tycoon mogul magnate businessperson retiree pensioner graduate alumnus freshman sophomore teenager
youngster toddler twin sibling orphan bachelor bride groom fiancee fiance grandfather grandmother caller heckler
protester protestor demonstrator gunman shooter attacker assailant bomber hacker defector fugitive man woman boy girl
comic clown superstar legend icon idol wag cheerleader booster apologist doyen veteran holdout convert disciple
analyst expert resident student soldier fighter volunteer survivor father mother employee trainee appointee gentleman lady fellow guy person individual`.split(
    /\s+/,
  ),
)

const ENDINGS = /(?:[^e]er|[^t]or|ist|ian|man|woman|eer|eon|crat|monger|maker|holder|-year-old)$/
/** What ends so and is nobody. */
const NOT_PEOPLE: ReadonlySet<string> = new Set(
  `paper newspaper letter number matter order offer power tower river water winter summer october november december
september quarter chapter center poster banner counter corner career cover answer disaster weather leather computer
server filter folder border finger shoulder member sticker flyer newsletter tracker poster trailer counter-offer
counteroffer rider error mirror terror horror harbor color favor labor minor factor sector monitor motor doctor list
twist artist's ukrainian list checklist wish-list shortlist gist mist fist vist wrist human caravan slogan van plan ban
clan loan talisman pardon`.split(/\s+/),
)

/** Whether a noun in the singular may be what a person is called by, going by its ending where no list has it. */
export function isCallingNoun(noun: string): boolean {
  if (CALLINGS.has(noun)) return true
  return noun.length > 5 && ENDINGS.test(noun) && !NOT_PEOPLE.has(noun)
}
