import { read } from './notation.ts'

/**
 * Sentences of reporting with the part of speech behind every word, tagged by hand; several parted by `|` where more
 * than one is defensible.
 */
export const TAGGED_SENTENCES: readonly string[] = `
The/DET minister/NOUN claims/VBZ the/DET harbour/NOUN was/BE closed/VBN|ADJ on/ADP her/POSS orders/NNS.
Critics/NNS claim/VBP that/SCONJ the/DET ministry/NOUN reports/VBZ losses/NNS late/ADV.
Her/POSS claims/NNS, which/REL the/DET council/NOUN denies/VBZ, were/BE first/ADV aired/VBN by/ADP Vessin/PROPN Radio/PROPN.
Analysts/NNS forecast/VBP|VBD a/DET deficit/NOUN, and/CCONJ the/DET bank/NOUN forecasts/VBZ worse/ADV|ADJ.
"We/PRON will/MODAL not/ADV yield/VB," warns/VBZ Ardmoria/PROPN's/PART premier/NOUN, who/REL leads/VBZ the/DET talks/NNS.
The/DET union/NOUN demands/VBZ higher/ADJ wages/NNS; its/POSS demands/NNS have/HAVE been/BE refused/VBN.
Dorn/PROPN stresses/VBZ that/SCONJ the/DET stress/NOUN tests/NNS were/BE sound/ADJ.
The/DET court/NOUN ruled/VBD that/SCONJ the/DET ruling/NOUN|VBG|ADJ party/NOUN had/HAVE broken/VBN the/DET law/NOUN.
"The/DET dam/NOUN will/MODAL hold/VB," the/DET engineer/NOUN promises/VBZ.
He/PRON promises/VBZ reforms/NNS, but/CCONJ his/POSS promises/NNS worry/VBP investors/NNS.
The/DET general/NOUN, quoted/VBN by/ADP state/NOUN television/NOUN, denied/VBD having/HAVE ordered/VBN the/DET strike/NOUN.
Officials/NNS say/VBP they/PRON fear/VBP more/ADJ attacks/NNS and/CCONJ urge/VBP residents/NNS to/PART stay/VB indoors/ADV.
The/DET report/NOUN says/VBZ the/DET fire/NOUN was/BE set/VBN; reports/NNS of/ADP looting/NOUN|VBG remain/VBP unconfirmed/ADJ.
She/PRON was/BE told/VBN to/PART report/VB what/REL she/PRON had/HAVE seen/VBN.
A/DET spokesman/NOUN declined/VBD to/PART comment/VB, citing/VBG an/DET ongoing/ADJ review/NOUN.
Two/NUM officers/NNS said/VBN to/PART have/HAVE led/VBN the/DET raid/NOUN were/BE said/VBN to/PART be/BE in/ADP hiding/NOUN|VBG.
The/DET mayor/NOUN likens/VBZ the/DET tax/NOUN to/ADP theft/NOUN and/CCONJ questions/VBZ its/POSS legality/NOUN.
Residents/NNS question/VBP whether/SCONJ the/DET bridge/NOUN can/MODAL be/BE repaired/VBN.
Asked/VBN whether/SCONJ she/PRON would/MODAL resign/VB, Ott/PROPN laughed/VBD.
"Nobody/PRON|NOUN asked/VBD us/PRON," complains/VBZ Mira/PROPN Tolland/PROPN, a/DET fisherman/NOUN's/PART widow/NOUN.
The/DET bank/NOUN notes/VBZ that/SCONJ prices/NNS rose/VBD, and/CCONJ its/POSS notes/NNS were/BE read/VBN aloud/ADV.
Ministers/NNS pledge/VBP aid/NOUN, but/CCONJ no/DET pledge/NOUN has/HAVE been/BE kept/VBN.
The/DET envoy/NOUN charges/VBZ that/SCONJ rebels/NNS shelled/VBD the/DET port/NOUN.
Prosecutors/NNS say/VBP charges/NNS will/MODAL follow/VB.
The/DET outlet/NOUN cites/VBZ two/NUM sources/NNS as/ADP|SCONJ saying/VBG the/DET deal/NOUN is/BE dead/ADJ.
He/PRON added/VBD, however/ADV, that/SCONJ talks/NNS would/MODAL resume/VB Monday/PROPN|NOUN.
"I'm/PRONAUX leaving/VBG," she/PRON said/VBD, adding/VBG that/SCONJ she'd/PRONAUX never/ADV felt/VBN so/ADV tired/ADJ|VBN.
They/PRON argue/VBP over/ADP what/REL the/DET treaty/NOUN means/VBZ.
The/DET treaty/NOUN means/VBZ war/NOUN, argues/VBZ the/DET historian/NOUN Ilse/PROPN Marn/PROPN.
What/REL the/DET premier/NOUN said/VBD angered/VBD the/DET opposition/NOUN.
The/DET vote/NOUN that/REL the/DET party/NOUN lost/VBD was/BE close/ADJ.
It/PRON is/BE believed/VBN that/SCONJ the/DET crew/NOUN left/VBD the/DET ship/NOUN before/SCONJ|ADP it/PRON sank/VBD.
According/VBG|ADP to/ADP the/DET ministry/NOUN, 48/NUM people/NNS were/BE hurt/VBN|ADJ.
The/DET plan/NOUN, as/SCONJ the/DET governor/NOUN put/VBD it/PRON, is/BE "a/DET fraud/NOUN".
The/DET spokeswoman/NOUN pointed/VBD out/PRT that/SCONJ no/DET one/NOUN|PRON|NUM had/HAVE been/BE charged/VBN.
Tesmar/PROPN's/PART finance/NOUN chief/NOUN hinted/VBD at/ADP cuts/NNS but/CCONJ ruled/VBD out/PRT a/DET levy/NOUN.
Witnesses/NNS described/VBD hearing/VBG shots/NNS and/CCONJ seeing/VBG men/NNS run/VB.
The/DET party/NOUN remarks/NNS come/VBP a/DET day/NOUN after/ADP the/DET leak/NOUN.
He/PRON remarks/VBZ that/SCONJ the/DET sea/NOUN is/BE calm/ADJ.
The/DET council/NOUN's/PART answer/NOUN surprised/VBD those/PRON|DET who/REL had/HAVE asked/VBN.
Lawmakers/NNS answer/VBP that/SCONJ the/DET law/NOUN is/BE clear/ADJ.
The/DET commission/NOUN estimates/VBZ that/SCONJ half/DET|ADJ|NOUN the/DET fleet/NOUN is/BE idle/ADJ.
Its/POSS estimates/NNS put/VBP|VBD the/DET cost/NOUN at/ADP $4/NUM billion/NUM.
Fishermen/NNS blame/VBP the/DET ministry/NOUN, which/REL blames/VBZ the/DET weather/NOUN.
The/DET blame/NOUN lies/VBZ with/ADP us/PRON, the/DET captain/NOUN concedes/VBZ.
"Why/SCONJ lie/VB?" the/DET widow/NOUN wonders/VBZ.
Rescue/NOUN workers/NNS doubt/VBP anyone/PRON survived/VBD.
There/PRON is/BE no/DET doubt/NOUN that/SCONJ the/DET wall/NOUN failed/VBD, the/DET surveyor/NOUN wrote/VBD.
The/DET premier/NOUN's/PART offer/NOUN to/PART talk/VB was/BE met/VBN with/ADP silence/NOUN.
Rebels/NNS offer/VBP talks/NNS, state/NOUN media/NNS|NOUN report/VBP.
State/NOUN television/NOUN reported/VBD him/PRON as/ADP|SCONJ telling/VBG troops/NNS to/PART hold/VB fire/NOUN.
Police/NNS suspect/VBP arson/NOUN; the/DET suspect/NOUN remains/VBZ at/ADP large/ADJ.
The/DET ministry/NOUN's/PART statement/NOUN states/VBZ only/ADV that/SCONJ an/DET inquiry/NOUN has/HAVE begun/VBN.
Nurses/NNS complain/VBP that/SCONJ their/POSS complaints/NNS go/VBP unread/ADJ.
Aides/NNS insist/VBP Marn/PROPN will/MODAL not/ADV quit/VB, but/CCONJ insiders/NNS expect/VBP her/PRON to/PART.
Voters/NNS whom/REL we/PRON interviewed/VBD voiced/VBD anger/NOUN at/ADP the/DET cuts/NNS.
The/DET newspaper/NOUN alleges/VBZ he/PRON sold/VBD secrets/NNS.
The/DET alleged/ADJ thief/NOUN, an/DET accused/VBN|ADJ man/NOUN told/VBD reporters/NNS, fled/VBD north/ADV|NOUN.
"Let's/PRONAUX wait/VB," urged/VBD the/DET bishop/NOUN.
That/PRON was/BE wrong/ADJ, he/PRON admits/VBZ, and/CCONJ that/DET mistake/NOUN cost/VBD lives/NNS.
Premier/NOUN|PROPN Hails/VBZ Truce/NOUN|PROPN, Rebels/NNS|PROPN Vow/VBP to/PART Fight/VB On/PRT|ADV|ADP
Minister/NOUN|PROPN: Dam/NOUN|PROPN Is/BE Safe/ADJ, Say/VBP Engineers/NNS|PROPN
Bank/NOUN|PROPN Warns/VBZ of/ADP Slump/NOUN|PROPN as/SCONJ|ADP Traders/NNS|PROPN Fret/VBP
MINISTER/NOUN|PROPN DENIES/VBZ CLAIMS/NNS SHE/PRON LIED/VBD
Her/POSS lawyers/NNS call/VBP the/DET case/NOUN weak/ADJ; calls/NNS to/ADP her/POSS office/NOUN went/VBD unanswered/ADJ.
She/PRON is/BE calling/VBG for/ADP a/DET vote/NOUN, calling/VBG the/DET delay/NOUN shameful/ADJ.
Former/ADJ judge/NOUN Karl/PROPN Benn/PROPN wrote/VBD to/ADP her/PRON to/PART say/VB he/PRON was/BE sorry/ADJ.
The/DET harbour/NOUN board/NOUN disputes/VBZ the/DET figures/NNS the/DET guild/NOUN published/VBD.
"It/PRON was/BE chaos/NOUN," recalls/VBZ Hanno/PROPN Brill/PROPN, who/REL ran/VBD the/DET ferry/NOUN.
Exporters/NNS fret/VBP that/SCONJ tariffs/NNS will/MODAL bite/VB.
The/DET guild/NOUN's/PART lawyer/NOUN counters/VBZ that/SCONJ the/DET figures/NNS were/BE leaked/VBN.
Tallow/PROPN Street/PROPN traders/NNS cheer/VBP the/DET ruling/NOUN, the/DET Bollard/PROPN reports/VBZ.
In/ADP her/POSS memoir/NOUN she/PRON recounts/VBZ how/SCONJ the/DET regime/NOUN fell/VBD.
The/DET regime/NOUN counts/VBZ on/ADP fear/NOUN, dissidents/NNS charge/VBP.
Doctors/NNS caution/VBP against/ADP panic/NOUN and/CCONJ note/VBP that/SCONJ cases/NNS are/BE falling/VBG.
A/DET leaked/VBN|ADJ memo/NOUN hints/VBZ that/SCONJ the/DET fleet/NOUN will/MODAL be/BE sold/VBN.
Its/POSS authors/NNS hint/VBP at/ADP fraud/NOUN.
The/DET envoy/NOUN voiced/VBD doubts/NNS and/CCONJ aired/VBD grievances/NNS.
The/DET panel/NOUN faults/VBZ the/DET builder/NOUN, and/CCONJ the/DET builder/NOUN faults/VBZ the/DET design/NOUN.
Neighbours/NNS swear/VBP they/PRON heard/VBD nothing/NOUN|PRON.
The/DET premier/NOUN has/HAVE vowed/VBN to/PART veto/VB the/DET bill/NOUN.
The/DET bill/NOUN would/MODAL cost/VB jobs/NNS, opponents/NNS contend/VBP.
Opponents/NNS of/ADP the/DET bill/NOUN contend/VBP with/ADP threats/NNS.
"Go/VB home/ADV|NOUN," the/DET guards/NNS shouted/VBD.
The/DET shouts/NNS woke/VBD residents/NNS, one/NUM of/ADP whom/REL filmed/VBD the/DET raid/NOUN.
The/DET party/NOUN congratulated/VBD Ms/PROPN Orlan/PROPN, calling/VBG her/POSS win/NOUN historic/ADJ.
Calling/VBG the/DET vote/NOUN a/DET sham/NOUN, rebels/NNS walked/VBD out/PRT|ADV.
The/DET ruling/NOUN, handed/VBN down/PRT Friday/PROPN|NOUN, orders/VBZ the/DET firm/NOUN to/PART pay/VB.
The/DET orders/NNS came/VBD from/ADP above/ADV|ADP, the/DET clerk/NOUN testified/VBD.
Asked/VBN about/ADP the/DET cuts/NNS, he/PRON shrugged/VBD.
The/DET firm/NOUN said/VBD in/ADP a/DET statement/NOUN it/PRON regrets/VBZ the/DET spill/NOUN.
Regrets/NNS alone/ADV will/MODAL not/ADV clean/VB the/DET bay/NOUN, activists/NNS retort/VBP.
What/REL worries/VBZ her/PRON most/ADV|ADJ, she/PRON writes/VBZ, is/BE silence/NOUN.
Many/ADJ|DET|PRON worry/VBP that/SCONJ the/DET worst/ADJ|NOUN lies/VBZ ahead/ADV.
The/DET worst/ADJ|NOUN is/BE over/ADV|ADJ|ADP, declares/VBZ the/DET minister/NOUN in/ADP an/DET interview/NOUN with/ADP Hallmund/PROPN Radio/PROPN.
The/DET deal/NOUN, announced/VBN late/ADV on/ADP Tuesday/PROPN, drew/VBD praise/NOUN from/ADP Vell/PROPN.
Drawing/VBG on/ADP interviews/NNS, the/DET paper/NOUN reconstructs/VBZ the/DET night/NOUN.
The/DET judge/NOUN reserved/VBD judgment/NOUN, promising/VBG to/PART rule/VB soon/ADV.
The/DET poll/NOUN shows/VBZ voters/NNS trust/VBP neither/DET side/NOUN.
Voters/NNS'/PART trust/NOUN has/HAVE eroded/VBN, polls/NNS suggest/VBP.
He/PRON had/HAVE been/BE told/VBN that/SCONJ his/POSS complaint/NOUN lacked/VBD merit/NOUN.
Those/PRON|DET arrested/VBN deny/VBP wrongdoing/NOUN.
The/DET arrested/ADJ|VBN men/NNS were/BE named/VBN by/ADP police/NNS.
It/PRON remains/VBZ unclear/ADJ who/REL gave/VBD the/DET order/NOUN.
Whether/SCONJ the/DET bank/NOUN knew/VBD is/BE disputed/VBN|ADJ.
She/PRON accused/VBD the/DET mayor/NOUN of/ADP lying/VBG and/CCONJ demanded/VBD an/DET apology/NOUN.
The/DET mayor/NOUN, accused/VBN of/ADP lying/VBG, apologised/VBD.
"They/PRON lied/VBD to/ADP us/PRON, and/CCONJ we/PRON believed/VBD them/PRON," said/VBD Petra/PROPN Voss/PROPN, 41/NUM.
The/DET league/NOUN will/MODAL appeal/VB, its/POSS president/NOUN insisted/VBD to/ADP reporters/NNS.
Its/POSS appeal/NOUN rests/VBZ on/ADP a/DET claim/NOUN that/SCONJ the/DET vote/NOUN was/BE rigged/VBN.
Sources/NNS close/ADJ|ADV to/ADP the/DET talks/NNS describe/VBP the/DET mood/NOUN as/ADP grim/ADJ.
Rating/NOUN firms/NNS rate/VBP the/DET bonds/NNS as/ADP junk/NOUN.
A/DET senior/ADJ aide/NOUN briefed/VBD reporters/NNS but/CCONJ asked/VBD not/ADV to/PART be/BE named/VBN.
The/DET named/VBN|ADJ suspects/NNS include/VBP a/DET former/ADJ aide/NOUN.
The/DET ministry/NOUN, which/REL had/HAVE promised/VBN a/DET reply/NOUN, did/MODAL not/ADV respond/VB to/ADP requests/NNS for/ADP comment/NOUN.
Requests/NNS pile/VBP up/PRT, staff/NOUN say/VBP.
Staff/NOUN saying/VBG they/PRON are/BE exhausted/VBN|ADJ have/HAVE quit/VBN.
Farmers/NNS blocking/VBG the/DET road/NOUN vow/VBP they/PRON will/MODAL stay/VB put/VBN|VB|ADJ.
The/DET blocking/NOUN of/ADP roads/NNS is/BE a/DET crime/NOUN, the/DET interior/NOUN|ADJ ministry/NOUN warned/VBD.
He/PRON quoted/VBD his/POSS father/NOUN: "Trust/VB no/DET one/NOUN|NUM|PRON."
Her/POSS doctor/NOUN denied/VBD her/POSS request/NOUN; her/POSS doctors/NNS advise/VBP rest/NOUN.
More/ADJ|ADV than/ADP half/NOUN|DET of/ADP those/PRON polled/VBN think/VBP the/DET plan/NOUN stinks/VBZ.
The/DET council/NOUN hopes/VBZ the/DET plan/NOUN passes/VBZ; hopes/NNS are/BE low/ADJ.
President/PROPN Daro/PROPN Emm/PROPN tweets/VBZ that/SCONJ he/PRON feels/VBZ fine/ADJ.
His/POSS tweets/NNS annoy/VBP allies/NNS.
Army/PROPN|NOUN spokesman/NOUN Col./PROPN Bastian/PROPN Rourke/PROPN put/VBD the/DET toll/NOUN at/ADP 30/NUM, up/ADV|PRT|ADP from/ADP 12/NUM.
That/SCONJ the/DET premier/NOUN lied/VBD is/BE beyond/ADP doubt/NOUN, the/DET inquiry/NOUN found/VBD.
The/DET inquiry/NOUN that/REL found/VBD the/DET premier/NOUN lied/VBD has/HAVE closed/VBN.
Closed/VBN|ADJ for/ADP months/NNS, the/DET pit/NOUN reopened/VBD.
Rebels/NNS|PROPN Seize/VBP Port/NOUN|PROPN, Say/VBP Witnesses/NNS|PROPN
Farmers/NNS|PROPN Demand/VBP Answers/NNS|PROPN as/SCONJ|ADP Prices/NNS|PROPN Slide/VBP
Court/NOUN|PROPN Orders/VBZ Bank/NOUN|PROPN to/PART Pay/VB Back/ADV|PRT Millions/NNS|PROPN
Orlan/PROPN: 'We/PRON Stand/VBP by/ADP Our/POSS Claims/NNS|PROPN'
`
  .trim()
  .split('\n')

const TAG = /\/([A-Z]+(?:\|[A-Z]+)*)/g

/** The sentence without its tags, and what every word and number of it may be. */
export function untagged(line: string): {
  readonly text: string
  readonly tags: readonly (readonly string[])[]
} {
  return {
    text: line.replace(TAG, ''),
    tags: [...line.matchAll(TAG)].map(match => match[1]!.split('|')),
  }
}

/** Indices of the tokens that `untagged` has tags for, in order. */
export function wordsOf(text: string): number[] {
  return read(text).tokens.flatMap((token, i) =>
    token.kind === 'word' || token.kind === 'number' ? [i] : [],
  )
}
