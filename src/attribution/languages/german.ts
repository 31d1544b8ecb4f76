import { conjugated, together } from './conjugation.ts'
import { tagLocale } from './tag-locale.ts'

const WEAK = 't te ten en'

export const german = tagLocale('de', {
  subject: 'before',
  verbSecond: true,
  nounsCapital: true,
  brackets: true,
  verbs: together(
    conjugated(
      `
      say: sag
      explain: erklär erläuter verdeutlich
      stress: beton bekräftig unterstreich hervorheb
      warn: warn mahn
      demand: forder verlang
      announce: kündig verkünd
      ask: frag
      reply: erwider entgegn
      add: ergänz
      declare: mein behaupt argumentier äußer konstatier
      criticize: kritisier rüg moniert bemängel
      praise: lob würdig begrüß
      report: bericht erzähl schilder
      confirm: bestätig
      promise: versicher gelob
      complain: beklag bedauer
      deny: dementier
      note: bemerk stell
      emphasize: resümier bilanzier
      recall: erinner
      state: teil`,
      WEAK,
    ),
    `
    say: sprach sprachen spricht
    ask: fragten fragte wollte_wissen
    reply: antwortet antwortete antworteten
    demand: fordert forderte forderten
    explain: erläutert erläuterte
    write: schreibt schrieb schrieben twitterte postete
    report: berichtet berichtete berichteten wies
    stress: unterstrich hob
    claim: behauptet behauptete behaupteten argumentiert argumentierte
    believe: glaubt
    shout: rief
    confirm: räumt räumte gestand gab
    promise: verspricht versprach versprachen sicherte
    accuse: warf wirft
    deny: bestreitet bestritt bestritten
    add: fügte fügt fügten
    state: teilte teilten
    state: mitteilte mitteilten ankündigte hinzufügte einräumte zugab hervorhob bekanntgab vorwarf zusagte
    read: hieß_es heißt_es ist_zu_lesen
    conclude: zitierte zitiert`,
  ),
  naming:
    'call: nannte nannten nennt bezeichnet bezeichnete bezeichneten beschrieb kritisierte verurteilte spricht_von sprach_von sprachen_von zeigte_sich zeigten_sich äußerte_sich',
  participles: `
    say: gesagt erklärt betont geäußert gemeint
    urge: aufgerufen aufgefordert gebeten appelliert
    announce: angekündigt mitgeteilt verkündet
    warn: gewarnt gemahnt
    promise: versprochen zugesagt versichert
    demand: gefordert verlangt
    write: geschrieben
    explain: erläutert
    add: hinzugefügt ergänzt
    confirm: bestätigt eingeräumt
    criticize: kritisiert
    claim: behauptet`,
  namingParticiples: 'verurteilt bezeichnet genannt kritisiert beschrieben gewürdigt gelobt abgetan',
  auxiliaries: 'hat haben hatte hatten habe',
  tagWords: 'so findet fand',
  as: 'wie',
  that: 'dass daß ob',
  accordingTo: `
    laut nach_angaben nach_den_angaben laut_angaben nach_den_worten nach_worten nach_darstellung nach_ansicht
    nach_auskunft nach_einschätzung nach_meinung nach_überzeugung nach_aussage nach_aussagen nach_informationen
    nach_angaben_von nach_worten_von nach_ansicht_von nach_meinung_von nach_einschätzung_von nach_aussage_von`,
  accordingAfter: 'zufolge',
  pronouns: 'er sie man',
  openers: `
    der die das ein eine einer einem einen eines sein seine ihr ihre den dem des zwei drei vier fünf mehrere beide viele einige dieser
    diese kein keine`,
  titles: `
    sprecher sprecherin minister ministerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin
    präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin außenminister außenministerin innenminister
    innenministerin finanzminister finanzministerin verteidigungsminister verteidigungsministerin wirtschaftsminister
    wirtschaftsministerin ministerpräsident ministerpräsidentin regierungschef regierungschefin staatschef
    vorsitzender vorsitzende parteichef parteichefin chef chefin direktor direktorin leiter leiterin general
    generalsekretär generalsekretärin abgeordneter abgeordnete anwalt anwältin richter richterin staatsanwalt
    staatsanwältin experte expertin forscher forscherin professor professorin arzt ärztin zeuge zeugin sprecherinnen
    trainer trainerin bischof landrat landrätin senator senatorin botschafter botschafterin geschäftsführer
    geschäftsführerin regierungssprecher regierungssprecherin polizeisprecher polizeisprecherin augenzeuge herr frau`,
  bodies:
    'polizei ministerium regierung behörde behörden feuerwehr staatsanwaltschaft gericht partei verband amt',
  links: 'von vom für',
  enders: `
    am im in an bei nach vor auf gegenüber dem den aber dass mit während zum zur weiter über unter wegen zur aus seit
    um ohne gegen zwischen per via anlässlich angesichts trotz laut doch sowie als wenn weil nachdem bevor da zu`,
  times: `
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen abend nachmittag
    vormittag mittag nacht januar februar märz april mai juni juli august september oktober november dezember
    montagabend dienstagabend mittwochabend donnerstagabend freitagabend`,
  adverbs: `
    auch zudem außerdem weiter dann später zuvor bereits ferner jedoch daraufhin dazu nun schließlich ebenfalls wiederum
    zugleich damals jetzt dabei demnach darauf danach`,
  conjunctions: 'und oder aber doch denn sondern',
  clitics: 'sich mir ihm ihr uns ihnen',
  negations: 'nicht nie niemals',
  infinitive: 'zu',
  sourceIn: 'in im aus',
  accordingSelf:
    'ihm_zufolge ihr_zufolge seinen_worten_zufolge ihren_worten_zufolge nach_seinen_worten nach_ihren_worten nach_eigenen_angaben',
  verbEnding: /^(?!ge).*(?:t|te|ten)$/,
  finite:
    'ist war sind waren wird wurde wurden hat haben hatte hatten kann konnte muss musste soll will wollte',
  particles: 'ein an mit hin zu vor zurück fest darauf hinzu',
  reporting: `
    sei seien habe hätten hätte werde würden würde könne könnten müsse müssten solle sollten wolle wollten dürfe
    wäre wären gebe gehe komme bleibe`,
})
