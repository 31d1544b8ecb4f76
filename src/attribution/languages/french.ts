import { conjugated, together } from './conjugation.ts'
import { tagLocale } from './tag-locale.ts'

const FIRST = 'e ait ent aient a èrent'

export const french = tagLocale('fr', {
  subject: 'before',
  inside: 'comma',
  dialogueDash: true,
  verbs: together(
    conjugated(
      `
      declare: déclar martel
      affirm: affirm assur
      explain: expliqu précis détaill résum
      stress: soulign insist
      add: ajout not observ
      believe: estim pens
      ask: demand interrog
      denounce: dénonç critiqu fustig déplor
      remember: regrett
      confirm: confirm
      announce: indiqu
      report: racont témoign rapport relat confi
      say: gliss lanc lâch
      exclaim: s'_exclam s'_indign s'_insurg se_félicit s'_interrog
      joke: plaisant iron
      reply: rétorqu`,
      FIRST,
    ),
    `
    say: dit disait dira disent disaient lance lançait lancé confie
    declare: martèle
    explain: fait_savoir fait_valoir faisait_valoir font_valoir
    add: ajoute poursuit poursuivait conclut concluait renchérit surenchérit reprend
    warn: prévient prévenait avertit avertissait alerte
    believe: juge jugeait considère considérait soutient soutenait veut_croire
    write: écrit écrivait écrivent tweete
    reply: répond répondait répondent réplique répliquait
    denounce: dénonce dénonçait s'_inquiète
    remember: rappelle rappelait
    confirm: reconnaît reconnaissait admet admettait concède
    promise: promet promettait jure
    announce: annonce annonçait annoncent
    emphasize: se_réjouit
    add: d'_ajouter d'_expliquer de_conclure de_préciser de_poursuivre de_répondre de_lancer
    read: peut_on_lire lit_on pouvait_on_lire`,
  ),
  naming: `
    call: qualifie qualifiait qualifient parle_de parle_d' parlait_de évoque évoquait dénonce dénonçait fustige critique
    salue saluait déplore se_dit s'_est_dit s'_est_dite a_qualifié ont_qualifié a_parlé_de a_parlé_d' a_évoqué
    a_dénoncé ont_dénoncé a_salué a_fustigé a_critiqué a_déploré`,
  participles: `
    say: dit raconté confié lancé lâché glissé témoigné tempêté
    declare: déclaré martelé
    announce: indiqué annoncé
    affirm: affirmé assuré certifié
    explain: expliqué précisé fait_savoir fait_valoir détaillé résumé
    stress: souligné insisté
    add: ajouté poursuivi conclu renchéri noté observé
    warn: prévenu averti mis_en_garde alerté
    believe: estimé jugé considéré
    write: écrit tweeté
    ask: demandé
    reply: répondu répliqué rétorqué
    denounce: dénoncé fustigé déploré
    exclaim: exclamé exclamée félicité félicitée indigné indignée réjoui réjouie inquiété inquiétée
    remember: rappelé regretté
    confirm: confirmé reconnu admis concédé
    promise: promis juré
    claim: prétendu soutenu
    joke: plaisanté ironisé`,
  auxiliaries: "a ont avait avaient aurait auraient s'_est s'_était se_sont",
  converbs: conjugated(
    `
    add: ajout
    explain: précis expliqu
    affirm: affirm assur
    stress: soulign
    believe: estim jug
    state: indiqu déclar
    remember: rappel`,
    'ant',
  ),
  as: 'comme ainsi_que',
  that: "que qu'",
  accordingTo:
    "selon d'_après de_l'_avis_de de_l'_avis_du de_l'_avis_des à_en_croire au_dire_de aux_dires_de de_source",
  inViewOf: 'pour',
  pronouns: 'il elle ils elles on celui-ci celle-ci ce_dernier',
  openers: "le la les l' un une des son sa ses leur leurs ce cet cette ces deux trois quatre plusieurs",
  titles: `
    ministre maire président présidente premier première chancelier chancelière porte-parole directeur directrice député
    députée sénateur sénatrice secrétaire chef cheffe général préfet préfète procureur procureure avocat avocate juge
    expert experte professeur professeure médecin chercheur chercheuse patron patronne dirigeant dirigeante responsable
    ambassadeur ambassadrice évêque commissaire témoin habitant habitante entraîneur capitaine m. mme mgr me dr`,
  bodies:
    'police ministère gouvernement mairie préfecture parquet association syndicat parti communiqué entreprise groupe',
  links: "de du des d' la le les l' et",
  enders: `
    à dans lors sur devant mais que pour avec au aux après avant qui dont où depuis pendant en par chez via contre sans
    sous vers entre car donc puis lorsque quand afin auprès`,
  times: `
    jour jours heure heures fois cas lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain matin soir après-midi janvier février mars
    avril mai juin juillet août septembre octobre novembre décembre tôt tard auparavant plus précédemment`,
  adverbs: `
    également aussi ensuite encore toutefois cependant ainsi enfin notamment déjà alors puis même
    immédiatement longuement récemment`,
  conjunctions: 'et mais ou puis or',
  clitics: "se s' lui leur me m' y en nous vous l'",
  negations: "n' ne pas jamais",
  relatives: 'qui',
  thatRelates: true,
  sourceIn: 'dans',
  accordingSelf: 'à_ses_yeux selon_ses_mots',
  verbEnding: /(?:e|it|ait|ent)$/,
  participleEnding: /(?:é|i|u)e?$/,
  finite: 'est était sont étaient sera a avait ont avaient fut peut doit va',
})
