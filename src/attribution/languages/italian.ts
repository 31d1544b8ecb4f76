import { conjugated, together } from './conjugation.ts'
import { tagLocale } from './tag-locale.ts'

/** Verbs in -are; the stem keeps its i before e: "spieg" and "spiegh" are one verb. */
const VERBS = `
  declare: dichiar osserv
  affirm: afferm assicur
  explain: spieg precis illustr
  stress: sottoline ribad
  add: rincar incalz
  comment: comment
  report: raccont rivel
  criticize: critic attacc accus
  remember: ricord
  confirm: conferm
  announce: annunci
  ask: domand
  denounce: denunci lament
  argue: argoment
  note: not rilev segnal`

export const italian = tagLocale('it', {
  subject: 'before',
  dropsSubject: true,
  dialogueDash: true,
  inside: 'dash',
  verbs: together(
    conjugated(VERBS, 'a ano ò arono ava avano'),
    `
    say: dice dicono disse dissero diceva dicevano fa_sapere fanno_sapere fece_sapere
    shout: grida gridò urla
    read: si_legge si_leggeva
    affirm: sostiene sostengono sostenne
    add: aggiunge aggiungono aggiunse conclude concluse prosegue continua proseguì
    stress: insiste ribadisce
    warn: avverte avvertì ammonisce
    believe: ritiene crede
    write: scrive scrisse scrivono twitta
    ask: chiede chiese chiedono
    reply: risponde rispose replica replicò ribatte
    explain: chiarisce riferisce riferì
    confirm: ammette ammise riconosce
    promise: promette promise
    exclaim: esclama esclamò sbotta`,
  ),
  naming: `
    call: definisce definì definiva bolla bollò chiama descrive ha_definito hanno_definito ha_bollato ha_chiamato parla_di
    ha_parlato_di ha_descritto ha_parlato_d' hanno_parlato_di`,
  participles: together(
    conjugated(VERBS, 'ato ata ati'),
    `
    say: detto fatto_sapere
    affirm: sostenuto
    add: aggiunto concluso proseguito continuato
    stress: insistito ribadito
    warn: avvertito ammonito
    write: scritto twittato
    ask: chiesto
    reply: risposto replicato ribattuto
    explain: chiarito riferito
    confirm: ammesso riconosciuto
    promise: promesso
    exclaim: esclamato gridato urlato`,
  ),
  auxiliaries: 'ha hanno aveva avevano avrebbe si_è',
  converbs: together(
    conjugated(VERBS, 'ando'),
    `
    add: aggiungendo
    say: dicendo
    affirm: sostenendo`,
  ),
  tagWords:
    'così le_parole_di le_parole_del le_parole_della le_parole_dei la_replica_di la_replica_del la_replica_della il_commento_di il_commento_del il_commento_della',
  as: 'come secondo_quanto a_quanto',
  that: 'che se',
  accordingTo: `
    secondo stando_a stando_al stando_alla stando_alle a_detta_di a_detta_del a_detta_della a_parere_di a_parere_del
    a_giudizio_di a_giudizio_del nelle_parole_di ad_avviso_di`,
  inViewOf: 'per',
  pronouns: 'lui lei egli ella loro',
  openers: "il lo la i gli le l' un uno una un' suo sua questo questa due tre quattro alcuni alcune",
  titles: `
    sindaco sindaca ministro ministra presidente presidentessa premier portavoce direttore direttrice deputato deputata
    senatore senatrice segretario segretaria assessore assessora governatore governatrice procuratore procuratrice
    avvocato avvocata giudice esperto esperta professore professoressa medico ricercatore ricercatrice leader capo
    generale ambasciatore ambasciatrice vescovo prefetto questore comandante testimone abitante allenatore allenatrice
    dirigente responsabile cancelliere cancelliera vicepresidente commissario pescatore`,
  bodies:
    'polizia ministero governo comune procura prefettura partito sindacato associazione comunicato nota azienda',
  links: "di del della dei degli delle dell' d' il la lo le gli l' i",
  enders: `
    in a al alla ai alle allo agli nel nella nei durante dopo prima davanti su sul sulla ma che per con da dal dalla chi
    cui dove mentre quando perché senza tra fra verso presso contro circa come poiché ad nell' all' sull' dall'`,
  times: `
    giorno giorni ora ore caso casi lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani mattina sera pomeriggio notte gennaio
    febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre scorso scorsa settimana prima poco precedenza dopo`,
  adverbs:
    'anche inoltre poi ancora già quindi infine successivamente però tuttavia intanto così ora allora subito',
  conjunctions: 'e ed ma o però',
  clitics: 'gli lo ci mi ne si vi le la',
  negations: 'non mai',
  thatRelates: true,
  sourceIn: "nel nella nello nell' in dal dalla dai",
  accordingSelf: 'a_suo_dire a_suo_avviso a_suo_giudizio a_suo_parere',
  verbEnding: /(?:a|e|ò|ì|ano|ono)$/,
  participleEnding: /[aiu]t[oaie]$/,
  finite: 'è era sono erano fu sarà ha hanno aveva può deve va',
})
