import { formsByLemma, tagLocale, words } from './tag-locale.ts'

export const german = tagLocale({
  verbs: formsByLemma(`
    say: sagt sagte sagten sagen
    explain: erklärt erklärte erklärten
    stress: betont betonte betonten unterstrich
    warn: warnt warnte warnten mahnt mahnte
    demand: fordert forderte forderten verlangte
    announce: kündigte verkündete
    write: schreibt schrieb schrieben twitterte
    ask: fragt fragte fragten
    reply: antwortet antwortete erwiderte entgegnete
    add: ergänzt ergänzte
    declare: meint meinte findet
    criticize: kritisiert kritisierte rügte
    praise: lobt lobte
    report: berichtet berichtete teilte
    confirm: bestätigt bestätigte
    promise: verspricht versprach
    accuse: beklagte`),
  participles: formsByLemma('say: gesagt erklärt betont'),
  auxiliaries: words('hat haben hatte hatten'),
  pronouns: words('er sie es man'),
  openers: words('der die das ein eine sein seine ihr ihre'),
  enders: words('am im in bei nach vor auf gegenüber dem den und aber dass zu mit während zum zur'),
  fewestWords: 3,
})
