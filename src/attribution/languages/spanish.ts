import { conjugated, together } from './conjugation.ts'
import { tagLocale } from './tag-locale.ts'

const AR = 'ó a aron an aba aban'
const AR_DONE = 'ado'

const VERBS = `
  say: señal indic manifest coment
  declare: declar expres
  affirm: afirm asegur
  explain: explic precis aclar puntualiz detall
  stress: subray recalc destac enfatiz remarc
  add: agreg apunt
  warn: alert
  believe: opin consider
  ask: pregunt
  reply: contest replic
  denounce: denunci critic
  remember: record lament
  confirm: confirm
  announce: anunci inform
  argue: argument aleg
  report: relat narr reve
  write: tuite public
  reiterate: reiter`

export const spanish = tagLocale('es', {
  subject: 'before',
  dropsSubject: true,
  dialogueDash: true,
  inside: 'dash',
  verbs: together(
    conjugated(VERBS, AR),
    `
    say: dijo dice dicen dijeron decía decían contó cuenta contaba
    affirm: sostuvo sostiene sostienen sostuvieron
    stress: insistió insiste hizo_hincapié
    add: añadió añade añadieron concluyó concluye prosiguió
    warn: advirtió advierte advirtieron
    believe: cree creía
    write: escribió escribe
    ask: pidió pide exigió
    reply: respondió responde respondieron
    confirm: admitió admite reconoció reconoce
    promise: prometió promete
    remember: recuerda
    exclaim: exclamó sentenció zanjó bromeó gritó
    read: se_lee se_indica reza se_señala`,
  ),
  naming: `
    call: calificó califica calificaron tildó tachó tacha describió describe llamó llama definió define denominó
    habló_de habla_de se_mostró se_declaró se_dijo se_confesó ha_calificado han_calificado ha_tildado ha_tachado ha_hablado_de ha_definido`,
  participles: together(
    conjugated(VERBS, AR_DONE),
    `
    say: dicho contado
    affirm: sostenido
    stress: insistido
    add: añadido concluido
    warn: advertido
    write: escrito
    ask: pedido exigido
    reply: respondido
    confirm: admitido reconocido
    promise: prometido`,
  ),
  auxiliaries: 'ha han había habían se_ha se_han',
  converbs: together(
    conjugated(VERBS, 'ando'),
    `
    add: añadiendo
    say: diciendo
    affirm: sosteniendo
    warn: advirtiendo
    stress: insistiendo`,
  ),
  as: 'como según tal_como tal_y_como',
  that: 'que si',
  accordingTo: `
    según de_acuerdo_con de_acuerdo_a a_juicio_de en_opinión_de en_palabras_de conforme_a al_decir_de a_decir_de
    de_acuerdo_al a_juicio_del en_palabras_del en_opinión_del`,
  inViewOf: 'para',
  pronouns: 'él ella ellos ellas este esta',
  openers: 'el la los las un una unos unas su sus este esta estos dos tres cuatro varios varias ambos',
  titles: `
    alcalde alcaldesa ministro ministra presidente presidenta portavoz director directora diputado diputada senador
    senadora gobernador gobernadora canciller secretario secretaria líder jefe jefa general comisario comisaria fiscal
    abogado abogada juez jueza experto experta profesor profesora médico médica investigador investigadora embajador
    embajadora obispo concejal concejala consejero consejera vicepresidente vicepresidenta candidato candidata testigo
    vecino vecina entrenador entrenadora vocero vocera mandatario mandataria dirigente titular funcionario expresidente`,
  bodies:
    'policía ministerio gobierno ayuntamiento fiscalía partido sindicato asociación comunicado informe empresa',
  links: 'de del la las los el',
  enders: `
    en ante durante a al pero que para con tras sobre por desde hasta quien donde cuando mientras porque aunque sin entre
    hacia según como luego además respecto`,
  times: `
    día días hora horas caso casos lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana anoche tarde noche enero febrero marzo abril mayo
    junio julio agosto septiembre octubre noviembre diciembre semana pasado pasada antes después previamente anteriormente`,
  adverbs:
    'también además ayer hoy luego después asimismo finalmente posteriormente entonces ahora así ya tajante',
  conjunctions: 'y e pero o aunque',
  clitics: 'le les lo se me nos te',
  negations: 'no nunca tampoco',
  relatives: 'quien quienes',
  thatRelates: true,
  sourceIn: 'en',
  accordingSelf: 'en_sus_palabras a_su_juicio en_su_opinión',
  verbEnding: /(?:ó|a|e|aron|ieron)$/,
  participleEnding: /[ai]do$/,
  finite: 'es era fue fueron está estaba están ha han había hay será tiene tenía',
  finiteEnding: /(?:ó|aron|ieron)$/,
})
