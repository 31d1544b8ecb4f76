/** Forms that no rule of spelling leads back, after the form they belong to. */
const ROWS = `
arise arose arisen arising|awake awoke awoken|bear bore borne|beat beaten|become became becoming|begin began begun
bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought
build built|burn burnt|buy bought|catch caught|choose chose chosen|come came coming|creep crept|deal dealt
dig dug|do does did done doing|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed|feel felt|fight fought|find found|flee fled fleeing|fly flew flown flies|forbid forbade forbidden
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten getting|give gave given|go goes went gone going|grow grew grown|hang hung|have has had having
hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|leave left leaving|lend lent|lie lay lain lying
lose lost losing|make made making|mean meant|meet met|mislead misled|mistake mistook mistaken
overcome overcame|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|prove proven|ride rode ridden
ring rang rung|rise rose risen|run ran running|say says said saying|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk
sit sat sitting|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood
steal stole stolen|stick stuck|strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
undergo underwent undergone undergoes|undermine undermining|understand understood|undertake undertook undertaken
uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won winning|withdraw withdrew withdrawn
withhold withheld|withstand withstood|write wrote written
be am is are was were been being|man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice
life lives|wife wives|knife knives|half halves|loaf loaves|thief thieves|wolf wolves|self selves
crisis crises|basis bases|analysis analyses|thesis theses|oasis oases|hypothesis hypotheses|criterion criteria
phenomenon phenomena|medium media|datum data|news|politics|economics|series|species|bus buses|gas gases
good better best|bad worse worst|during|morning|evening|nothing|something|anything|everything|king|spring|string
wing|thing things|being beings|building buildings|meeting meetings|only|family families|early|reply replies|july|italy
ally allies allied|rely relies relied|supply supplies supplied|apply applies applied|bully bullies bullied|fly|daily
hundred hundreds|sacred|speed speeds|agree agreed|disagree disagreed|guarantee guaranteed|free freed|decree decreed|
use used using uses|die died dying dies|tie tied tying ties|age aged aging ages|breed|need needs needed|indeed|ceiling ceilings|
`

/** Inflected form → the form it belongs to. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  ROWS.split(/[|\n]/).flatMap(row => {
    const [base, ...forms] = row.trim().split(/\s+/)
    return base ? [base, ...forms].map((form): [string, string] => [form, base]) : []
  }),
)
