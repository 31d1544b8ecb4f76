import { formsByLemma, tagLocale, words } from './tag-locale.ts'

export const spanish = tagLocale({
  verbs: formsByLemma(`
    say: dijo dice decía señaló indicó manifestó
    declare: declaró declara expresó
    affirm: afirmó afirma aseguró asegura sostuvo
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
    announce: anunció prometió`),
  participles: formsByLemma('say: dicho\n    affirm: afirmado asegurado\n    declare: declarado'),
  auxiliaries: words('ha han había habían'),
  pronouns: words('él ella ellos ellas'),
  openers: words('el la los las un una su sus'),
  enders: words('en ante durante a al y pero que para con tras sobre por'),
  fewestWords: 3,
})
