import { formsByLemma, tagLocale, words } from './tag-locale.ts'

export const french = tagLocale({
  verbs: formsByLemma(`
    say: dit disait dira
    declare: déclare déclarait déclara lance lançait
    affirm: affirme affirmait assure assurait
    explain: explique expliquait précise précisait
    stress: souligne soulignait insiste
    add: ajoute ajoutait poursuit conclut
    warn: prévient avertit
    believe: estime estimait juge jugeait
    write: écrit tweete
    ask: demande interroge
    reply: répond répondait réplique
    denounce: dénonce dénonçait
    remember: rappelle rappelait regrette`),
  participles: formsByLemma(`
    say: dit
    declare: déclaré lancé indiqué annoncé
    affirm: affirmé assuré
    explain: expliqué précisé
    stress: souligné insisté
    add: ajouté poursuivi conclu
    warn: prévenu averti
    believe: estimé jugé
    write: écrit
    ask: demandé
    reply: répondu
    denounce: dénoncé
    remember: rappelé regretté`),
  auxiliaries: words('a ont avait avaient'),
  pronouns: words('il elle ils elles on'),
  openers: words("le la les l' un une son sa ses leur"),
  enders: words('à dans lors sur devant mais et que pour avec au aux après avant'),
  fewestWords: 3,
})
