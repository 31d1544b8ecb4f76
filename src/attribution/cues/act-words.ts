import type { Act } from '../../model/attribution.ts'

/**
 * What verbs and nouns of speech and thought do, by base form: general knowledge of English, not counted in a
 * corpus. A word that does several things stands under what it does in news.
 */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  states: `say tell add write note state announce declare tweet argue report explain insist claim continue testify
    post joke reply respond conclude remark suggest recall reveal recount quip lament muse opine exclaim shout yell
    scream whisper cry chant answer counter retort interject assert maintain contend emphasize emphasise stress
    underline underscore highlight observe reiterate repeat disclose elaborate gush growl imply indicate inform
    interrupt fume marvel mutter murmur narrate proclaim pronounce quote cite rail read reason recite reflect rejoin
    remind scoff snap sneer specify stipulate summarize summarise tease volunteer vent retweet email text blog
    outline convey voice relate mention describe point venture echo chime laugh grumble huff clarify rule find show
    reaffirm reassert restate moan groan sob wail bellow roar chuckle giggle bark croak drawl stammer mumble intone
    crow gloat bluster gripe grouse grunt jeer jest rage rant rave shriek snarl sniff snort squeal storm whimper
    whine enthuse parry cajole banter speak talk discuss address comment brief define classify characterize
    characterise label dub name term portray depict call liken compare equate detail list enumerate paraphrase
    reference refer allude signal notify publish print broadcast air release issue submit present lecture preach
    boast brag complain bemoan bewail mourn regret apologize apologise erupt begin blurt sing hum hiss purr coo
    sigh stutter splutter sputter babble drone rasp breathe wheeze gasp shrug nod smile grin beam deadpan wisecrack
    kid lie fib exaggerate overstate understate downplay defend justify excuse rationalize differ disagree debate
    negotiate circulate divulge leak unveil calculate rate determine establish learn discover demonstrate document
    illustrate attribute ascribe credit hint insinuate intimate signify mean convince persuade reassure assure
    console gossip confide share caption headline title sign translate interpret phrase word formulate frame
    rephrase pontificate philosophize preface interpose pipe tut recant retract backtrack posit postulate theorize
    theorise hypothesize speculate conjecture estimate reckon
    statement announcement declaration assertion contention argument explanation testimony account description
    response message letter memo memorandum speech interview article column editorial comparison disclosure
    revelation anecdote story rumour rumor suggestion complaint apology finding conclusion ruling verdict
    slogan motto saying adage proverb observation version characterization characterisation portrayal insinuation
    reminder defence defense sermon soundbite insistence repetition clarification elaboration interpretation`,
  asks: `ask inquire enquire question wonder query quiz grill interrogate poll canvass
    questioning inquiry enquiry questionnaire`,
  promises: `promise vow pledge swear commit guarantee undertake offer
    commitment undertaking oath assurance`,
  denies: `deny refute rebut dispute reject repudiate contradict dismiss disavow disown negate gainsay disprove
    debunk rebuff disclaim contest
    denial rebuttal refutation rejection repudiation dismissal disavowal disclaimer`,
  confirms: `confirm acknowledge admit concede affirm verify corroborate attest avow confess recognize recognise
    certify validate substantiate authenticate vouch accede acquiesce agree concur
    confirmation acknowledgement acknowledgment admission concession affirmation confession recognition
    corroboration verification agreement`,
  accuses: `accuse allege blame charge fault indict incriminate implicate impugn
    accusation allegation indictment`,
  warns: `warn caution threaten alert forewarn admonish menace
    warning threat ultimatum admonition`,
  demands: `demand order require command instruct summon direct mandate decree ordain prohibit forbid
    instruction directive requirement summons injunction prohibition`,
  urges: `urge appeal exhort implore plead beg beseech entreat encourage press recommend advise invite request counsel
    propose advocate petition lobby prod coax
    plea recommendation advice invitation proposal exhortation`,
  praises: `praise hail laud applaud commend welcome thank congratulate celebrate compliment endorse salute tout extol
    honor honour acclaim cheer toast bless glorify idolize lionize exalt flatter champion cherish admire eulogize
    eulogise
    applause commendation congratulation endorsement tribute eulogy accolade`,
  condemns: `condemn criticize criticise denounce slam blast deplore decry attack lambast assail rebuke mock
    ridicule berate chide scold excoriate castigate bash rip deride disparage insult oppose censure reprimand
    reproach reprove upbraid revile vilify malign denigrate belittle slate savage skewer pillory taunt heckle curse
    damn execrate inveigh fulminate protest object besmirch smear slander defame scorn snub lampoon satirize
    satirise lash
    criticism condemnation denunciation diatribe tirade broadside outcry objection opposition jibe gibe jab barb`,
  predicts: `predict forecast expect foresee project anticipate prophesy foretell envision envisage augur portend bet
    wager presage foreshadow
    prediction projection prophecy expectation prognosis`,
  thinks: `think believe feel hope fear want wish doubt suspect consider know prefer assume worry see view regard like
    love hate support favor favour understand imagine guess figure seem appear deem judge suppose presume surmise
    trust dream desire yearn aim plan intend aspire mull ponder contemplate weigh fancy dread loathe detest resent
    despise remember forget realize realise sense infer deduce disbelieve distrust mistrust accept esteem
    appreciate dislike fret agonize agonise decide mistake seek
    belief opinion suspicion thought feeling conviction assumption concern preference intention ambition
    notion idea impression perception attitude stance skepticism scepticism optimism pessimism confidence anxiety
    decision`,
}

/**
 * Cues of several words of which the first alone would tell something else. The first word stands for all its
 * forms, those after it stand as written.
 */
export const ACT_PHRASES: Readonly<Partial<Record<Act, string>>> = {
  states: `call attention, point out, put it, spell out, lay out, make clear, make it clear, let it be known, bring up,
    shoot back, fire back, sum up, hold that, call off, make the case, make a case, question of`,
  asks: 'raise the question, pose the question, want to know, put the question',
  promises: 'agree to, give his word, give her word, give their word',
  denies: `rule out, shoot down, brush off, brush aside, wave off, wave away, push back, laugh off, shrug off,
    plead not guilty, plead innocent, take back, turn down, bat away, swat away, cast doubt`,
  confirms: 'plead guilty, own up, come clean',
  accuses: 'point the finger, point fingers, press charges, bring charges',
  warns: 'sound the alarm, raise the alarm, raise alarm, serve notice',
  demands: 'insist on, insist upon',
  urges: 'call on, call upon, call for, call to, push for, ask for, put forward',
  praises: `pay tribute, give credit, heap praise, speak highly, throw support, come out for, side with, rally behind,
    give thanks, express gratitude`,
  condemns: `lash out, hit out, hit back, speak out, rail against, rage against, rant against, tear into, rip into, lay into,
    light into, take aim, go after, take a swipe, take a shot, take a jab, come out against, speak against,
    argue against, call out, poke fun, make fun, find fault, express outrage, take to task, scoff at, sneer at,
    laugh at, jeer at, cry foul`,
  predicts: 'look forward',
}
