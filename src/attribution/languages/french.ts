import { formsByLemma, phrases, tagLocale, words } from './tag-locale.ts'

export const french = tagLocale({
  verbs: formsByLemma(`
    say: dit disait dira raconte racontait confie témoigne
    declare: déclare déclarait déclara lance lançait martèle
    affirm: affirme affirmait assure assurait soutient
    explain: explique expliquait précise précisait
    stress: souligne soulignait insiste
    add: ajoute ajoutait poursuit conclut
    warn: prévient avertit
    believe: estime estimait juge jugeait pense
    write: écrit tweete
    ask: demande interroge
    reply: répond répondait réplique
    denounce: dénonce dénonçait
    remember: rappelle rappelait regrette
    confirm: confirme reconnaît admet
    promise: promet promettait
    announce: annonce annonçait indique`),
  participles: formsByLemma(`
    say: dit raconté confié
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
    remember: rappelé regretté
    confirm: confirmé reconnu admis
    promise: promis`),
  auxiliaries: words('a ont avait avaient'),
  pronouns: words('il elle ils elles on'),
  openers: words("le la les l' un une son sa ses leur"),
  enders: words('à dans lors sur devant mais et que pour avec au aux après avant'),
  that: words("que qu'"),
  accordingTo: phrases("selon, d' après, de l' avis de, de l' avis du"),
  so: null,
  nounsCapital: false,
  reporting: words('serait seraient aurait auraient'),
  particles: words(''),
  fewestWords: 3,
})
