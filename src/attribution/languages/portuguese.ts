import { conjugated, together } from './conjugation.ts'
import { tagLocale } from './tag-locale.ts'

const VERBS = `
  say: cont coment relat
  declare: declar
  affirm: afirm assegur garant
  explain: explic detalh
  stress: ressalt destac fris sublinh enfatiz reforç
  add: complement acrescent
  warn: alert
  believe: avali consider
  ask: pergunt question
  criticize: critic lament
  remember: lembr record
  confirm: confirm
  announce: anunci inform
  argue: argument aleg
  reveal: revel
  criticize: acus
  note: salient observ assinal apont
  write: public tuit
  denounce: denunci
  report: report`

export const portuguese = tagLocale('pt', {
  subject: 'before',
  dropsSubject: true,
  dialogueDash: true,
  inside: 'dash',
  verbs: together(
    conjugated(VERBS, 'ou a am aram ava avam'),
    `
    say: disse diz dizem disseram dizia falou fala referiu
    affirm: sustentou sustenta garantiu garante garantem
    explain: esclareceu esclarece
    stress: insistiu insiste
    add: acrescenta concluiu conclui prosseguiu continuou
    warn: advertiu adverte avisou
    believe: acredita entende
    write: escreveu escreve
    ask: pediu pede
    reply: respondeu responde respondem rebateu retrucou
    confirm: admitiu admite reconheceu
    promise: prometeu promete
    defend: defendeu defende
    exclaim: exclamou desabafou brincou gritou
    read: lê-se diz-se`,
  ),
  naming: `
    call: classificou classifica chamou chama definiu define descreveu descreve qualificou qualifica falou_em fala_em
    falou_de falou_num falou_numa considerou tachou`,
  participles: together(
    conjugated(VERBS, 'ado'),
    `
    say: dito
    write: escrito
    add: acrescentado
    confirm: admitido`,
  ),
  auxiliaries: 'tinha havia tinham haviam teria',
  converbs: together(
    conjugated(VERBS, 'ando'),
    `
    say: dizendo
    affirm: garantindo
    warn: advertindo`,
  ),
  as: 'como segundo conforme tal_como',
  that: 'que se',
  accordingTo: `
    segundo conforme de_acordo_com na_avaliação_de na_avaliação_do na_avaliação_da na_opinião_de na_opinião_do na_opinião_da
    nas_palavras_de nas_palavras_do nas_palavras_da na_visão_de na_visão_do na_visão_da no_entender_de no_entender_do`,
  inViewOf: 'para',
  pronouns: 'ele ela eles elas',
  openers: 'o a os as um uma seu sua este esta esse essa dois duas três quatro vários várias',
  titles: `
    prefeito prefeita ministro ministra presidente presidenta porta-voz diretor diretora deputado deputada senador
    senadora governador governadora secretário secretária chanceler líder chefe general delegado delegada promotor
    promotora advogado advogada juiz juíza especialista professor professora médico médica pesquisador pesquisadora
    embaixador embaixadora bispo vereador vereadora autarca primeiro-ministro primeira-ministra vice-presidente
    comandante testemunha morador moradora treinador treinadora dirigente responsável pescador`,
  bodies:
    'polícia ministério governo prefeitura câmara partido sindicato associação comunicado nota empresa procuradoria',
  links: 'de do da dos das',
  enders: `
    em no na nos nas ao aos à às durante após antes perante sobre mas que para com por pelo pela desde até quem onde
    quando enquanto porque sem entre contra numa num nesta neste nessa nesse como a depois logo`,
  times: `
    dia dias hora horas caso casos segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo hoje
    ontem amanhã manhã tarde noite janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
    dezembro semana passada passado antes depois anteriormente`,
  adverbs: 'também ainda depois então assim agora já finalmente porém logo',
  conjunctions: 'e mas ou porém',
  clitics: 'lhe lhes se me nos',
  negations: 'não nunca nem',
  relatives: 'quem',
  thatRelates: true,
  sourceIn: 'em no na',
  accordingSelf: 'nas_suas_palavras em_sua_opinião na_sua_opinião',
  verbEnding: /(?:ou|eu|iu|a|e|aram|eram|iram)$/,
  participleEnding: /[ai]do$/,
  finite: 'é era foi foram está estava são eram será tem tinha pode deve vai há',
  finiteEnding: /(?:[aeo]u|aram|eram|iram)$/,
})
