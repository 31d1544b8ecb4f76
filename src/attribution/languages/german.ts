import { formsByLemma, phrases, tagLocale, words } from './tag-locale.ts'

export const german = tagLocale({
  verbs: formsByLemma(`
    say: sagt sagte sagten sagen sprach
    explain: erklärt erklärte erklärten erläuterte
    stress: betont betonte betonten unterstrich
    warn: warnt warnte warnten mahnt mahnte
    demand: fordert forderte forderten verlangte
    announce: kündigte verkündete
    write: schreibt schrieb schrieben twitterte
    ask: fragt fragte fragten
    reply: antwortet antwortete erwiderte entgegnete
    add: ergänzt ergänzte
    declare: meint meinte findet behauptet behauptete
    criticize: kritisiert kritisierte rügte
    praise: lobt lobte
    report: berichtet berichtete berichteten teilte wies
    confirm: bestätigt bestätigte räumte gestand
    promise: verspricht versprach versprachen versichert versicherte gelobte
    accuse: beklagte warf
    deny: bestritt dementierte`),
  participles: formsByLemma(`
    say: gesagt erklärt betont
    urge: aufgerufen aufgefordert gebeten
    announce: angekündigt mitgeteilt
    warn: gewarnt
    promise: versprochen zugesagt versichert
    demand: gefordert verlangt`),
  auxiliaries: words('hat haben hatte hatten'),
  pronouns: words('er sie es man'),
  openers: words('der die das ein eine sein seine ihr ihre den dem'),
  enders: words('am im in bei nach vor auf gegenüber dem den und aber dass zu mit während zum zur weiter'),
  that: words('dass daß ob'),
  accordingTo: phrases(
    'nach angaben, laut angaben, laut, nach den worten, nach darstellung, nach ansicht, nach auskunft',
  ),
  so: 'so',
  nounsCapital: true,
  reporting: words(
    `sei seien habe hätten hätte werde würden würde könne könnten müsse müssten solle sollten wolle wollten dürfe
    wäre wären gebe gehe komme bleibe`,
  ),
  particles: words('ein an mit hin zu vor zurück'),
  fewestWords: 3,
})
