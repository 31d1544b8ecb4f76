import type { WordProfile } from '../apparatus/word-profile.ts'
import { profileWord } from '../apparatus/word-profile.ts'

/**
 * Words that news and its translators use for one another, by general knowledge: one group a line, in their
 * base forms. A word may stand in several groups; two words of a group are as good as like each other, those of two
 * groups are not.
 */
const GROUPS = `
country nation state land
government administration cabinet authority
kill slay murder massacre slaughter
kill die dead death fatality casualty
injure wound hurt
rally demonstration protest march
protester demonstrator
riot unrest turmoil
defeat loss failure setback
victory win triumph success
win prevail triumph
stop halt cease end
prevent stop block hinder thwart
end finish conclude terminate
begin start commence launch
continue persist proceed carry
reach arrive attain achieve
achieve accomplish attain
cut sever break
cut reduce lower slash decrease
reduce decline fall drop decrease shrink
rise increase climb grow
raise increase boost lift hike
tie relation relationship link bond
contact connection communication
support back endorse aid
help aid assist support
assistance aid help relief
attack strike assault raid
attack bombing bombardment shelling
bomb bombard shell
offensive operation campaign assault
war conflict fighting hostility
fight battle combat clash
soldier troop serviceman fighter
army military force
weapon arm gun
missile rocket
enemy foe adversary opponent
rival opponent competitor
ceasefire truce armistice
agreement deal accord pact treaty
negotiation talk discussion
negotiate discuss talk
meeting session gathering summit
conference meeting congress
speech address remark
statement remark comment declaration
say state declare
announce declare proclaim
tell inform
claim allege assert maintain
emphasize stress underline underscore highlight
stress emphasis
demand call urge request
ask request
urge encourage call
warn caution
warning threat
promise pledge vow commitment
refuse reject decline deny
deny reject dispute
reject dismiss oppose
oppose resist object
accuse blame charge
criticize condemn denounce blast slam
praise hail laud commend
admit acknowledge concede confess
agree consent accept
allow permit let enable
forbid ban prohibit bar outlaw
ban prohibition embargo
sanction penalty punishment
boycott embargo sanction
necessary essential vital required
important significant crucial vital key
importance significance
must should
need require
obligation duty responsibility task
task job mission
job work employment position
worker employee staff
employer company firm business
company firm corporation enterprise
boss head chief leader
leader head chief
chairman chair president
minister secretary
premier chancellor
lawmaker legislator deputy parliamentarian
parliament legislature assembly
law legislation act bill
rule regulation
vote ballot poll
election vote poll
voter elector
candidate contender nominee
party faction
opposition dissident
spokesman spokeswoman spokesperson
official officer
policeman officer cop
police officer
arrest detain capture
arrest detention
prison jail
prisoner detainee inmate
judge court tribunal
trial hearing
verdict ruling judgment decision
decide determine resolve
decision resolution
lawyer attorney counsel
crime offence felony
criminal illegal unlawful
thief robber burglar
victim casualty
witness observer
investigate probe examine
investigation inquiry probe
evidence proof
prove show demonstrate
show display present
sign signal indication
indicate suggest signal
reveal disclose expose uncover
hide conceal
secret confidential classified
publish release issue
report account
newspaper paper daily
journalist reporter correspondent
picture photo photograph image
video footage
child kid youngster
children kids minors
young youth youthful
girl daughter
boy son
man guy male
woman female lady
people person human
people public population
citizen resident inhabitant
resident local
family relative
mother mom mum
father dad
husband spouse
wife spouse
doctor physician
hospital clinic
ill sick unwell
illness disease sickness
treat care
medicine drug medication
vaccine vaccination jab
epidemic outbreak pandemic
infect contaminate
home house
house building
building structure
apartment flat
city town
town village
area region district zone
place site location spot
road street highway route
car vehicle automobile
truck lorry
plane aircraft airplane jet
ship vessel boat
train rail railway
accident crash collision
crash collide
driver motorist
fire blaze flame
flood flooding
storm hurricane typhoon
earthquake quake tremor
disaster catastrophe tragedy
destroy ruin wreck demolish devastate
damage harm
harm hurt damage
danger risk threat peril
dangerous risky hazardous
safe secure
safety security
protect defend safeguard guard
defend guard
emergency crisis
crisis emergency
problem issue difficulty trouble
difficulty trouble hardship
difficult hard tough
easy simple
solution answer
solve resolve settle
cause reason
cause trigger provoke
result outcome consequence
effect impact influence
affect influence impact
change alter modify
change transformation reform
improve enhance better
improvement progress
progress advance
advance move
develop evolve
development growth
economy market
economic financial
money fund cash
fund finance
pay spend
cost price expense
price rate
expensive costly
cheap inexpensive
tax levy duty
buy purchase acquire
sell trade
trade commerce business
goods product commodity
product item
produce make manufacture
factory plant
fuel oil petrol gas
energy power electricity
supply provide deliver
delivery supply
shortage lack scarcity
profit earnings gain
debt liability
loan credit
bank lender
billion bn
million mn
amount sum quantity
number amount
quarter fourth
half fifty
big large great huge
huge enormous massive giant vast
small little tiny
fast quick rapid swift
quickly rapidly fast
slow sluggish
new fresh recent
recent latest
old former previous
former ex
current present
today now
soon shortly
immediately instantly
often frequently
always constantly
constant continuous permanent
never nowhere
almost nearly
about approximately around roughly
approximately roughly
over above
only merely just
also too
but however
although though despite
because since
if whether
very extremely
completely fully entirely totally
total complete
enough sufficient adequate
bad poor terrible
good fine
wrong false incorrect
true correct right
truth fact reality
real actual genuine
fact reality
clear obvious evident
certain sure
possible potential
likely probable
impossible unfeasible
strong powerful mighty
power strength force
weak fragile
brave courageous
cruel brutal savage
brutality cruelty savagery
violence brutality
angry furious outraged
anger fury rage outrage
afraid scared frightened
fear dread
nervous anxious worried
worry concern
concern anxiety
happy glad pleased
joy happiness
sad unhappy
hope wish
want wish desire
love adore
hate hatred
believe think
think consider regard
consider regard view
opinion view
idea thought
plan project
plan intend
goal aim objective target
aim intention purpose
attempt try effort
try attempt
effort endeavour
use employ utilize
choose select pick
choice option
appoint name nominate
resign quit
dismiss fire sack
leave depart quit
departure exit
return come
arrive come
visit trip tour
travel journey trip
guest visitor
stay remain
wait await
live reside
send dispatch
bring carry
take seize
seize capture
give grant
get receive obtain
receive obtain
have own possess
look search
see watch
see view
hear listen
speak talk
speaker orator
language tongue
write compose
read study
study research
researcher scientist
scientist expert
expert specialist
expert analyst
teacher educator
student pupil
school college
university college
teach instruct
learn discover
know understand
understand comprehend
remember recall
forget overlook
forecast predict
prediction forecast
expect anticipate
history past
period time
time moment
moment instant
evening night
morning dawn
early premature
late delayed
delay postpone
limit restrict
limited restricted
freedom liberty
free liberate
independence autonomy
right entitlement
equal same
same identical
different distinct
difference distinction
various several
several numerous
many numerous
part portion share
share portion
whole entire
group team
team squad
player athlete
coach trainer
game match
match game
champion winner
victory win
film movie
actor performer
song music
singer vocalist
book volume
religious faith
religion faith
church parish
holy sacred
world globe
global worldwide international
international foreign
foreign overseas
foreigner alien
refugee migrant
immigrant migrant
border frontier
occupy seize
occupation seizure
discrimination prejudice
regime government
dictator tyrant
terrorist militant
rebel insurgent
fighter militant
operation mission
field area
side part
step measure
measure action
action deed
act action
fuel gas
bike bicycle
biker motorcyclist
motorbike motorcycle
street road
`

let synonyms: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** Whether two words of different stems are of one group. */
export function areSynonyms(a: WordProfile, b: WordProfile): boolean {
  synonyms ??= synonymsOfStems()
  return synonyms.get(a.stem)?.has(b.stem) ?? false
}

function synonymsOfStems(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const group of GROUPS.trim().split('\n')) {
    const stems = group.split(' ').map(word => profileWord(word).stem)
    for (const a of stems) {
      const others = found.get(a) ?? new Set()
      for (const b of stems) if (a !== b) others.add(b)
      found.set(a, others)
    }
  }
  return found
}
