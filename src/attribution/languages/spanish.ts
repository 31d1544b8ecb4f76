import { formsByLemma, phrases, tagLocale, words } from './tag-locale.ts'

export const spanish = tagLocale({
  verbs: formsByLemma(`
    say: dijo dice decía señaló indicó manifestó contó relató comentó
    declare: declaró declara expresó
    affirm: afirmó afirma aseguró asegura sostuvo sostiene
    explain: explicó explica precisó
    stress: subrayó subraya destacó recalcó insistió
    add: añadió agregó apuntó concluyó
    warn: advirtió alertó
    believe: consideró opinó
    write: escribió tuiteó
    ask: preguntó pidió
    reply: respondió contestó replicó
    denounce: denunció criticó
    remember: recordó lamentó
    confirm: confirmó admitió reconoció
    announce: anunció prometió`),
  participles: formsByLemma('say: dicho\n    affirm: afirmado asegurado\n    declare: declarado'),
  auxiliaries: words('ha han había habían'),
  pronouns: words('él ella ellos ellas'),
  openers: words('el la los las un una su sus'),
  enders: words('en ante durante a al y pero que para con tras sobre por'),
  that: words('que'),
  accordingTo: phrases('según, de acuerdo con, a juicio de'),
  so: null,
  nounsCapital: false,
  reporting: words('habría habrían sería serían'),
  particles: words(''),
  fewestWords: 3,
})
