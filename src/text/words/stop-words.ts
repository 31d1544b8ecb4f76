/** Words that carry grammar, by language: articles, pronouns, prepositions, conjunctions, auxiliaries. */
const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    words(
      `a about above across after again against all along already also although always am amid among an and another any
      are aren't around as at be because been before being below between both but by can can't cannot could couldn't did
      didn't do does doesn't doing don't down during each either else ever every few for from further had hadn't has
      hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how however i i'd i'll
      i'm i've if in into is isn't it it's its itself just let's like may me might more most much must my myself neither
      no nor not now of off on once only onto or other our ours ourselves out over own per rather said same say says
      shall she she'd she'll she's should shouldn't since so some still such than that that's the their theirs them
      themselves then there there's these they they'd they'll they're they've this those through thus to too toward
      towards under until up upon us very via was wasn't we we'd we'll we're we've were weren't what what's when where
      whether which while who who's whom whose why will with within without won't would wouldn't yet you you'd you'll
      you're you've your yours yourself 's ' 'd 'll 're 've 'm`,
    ),
  ],
  [
    'de',
    words(
      `aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis da damit dann das dass dem den denn
      der des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es
      etwas euch euer für gegen habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in
      ins ist ja jede jedem jeden jeder jedes jene jetzt kann kein keine keinem keinen keiner können man mehr mein mit
      muss müssen nach nicht noch nun nur ob oder ohne sagt sagte sehr sei seien sein seine seinem seinen seiner seit sich
      sie sind so soll sollen sollte sondern sowie über um und uns unser unter vom von vor war waren was weil wenn wer
      werde werden wie wieder will wir wird wo wurde wurden würde würden zu zum zur zwischen`,
    ),
  ],
  [
    'fr',
    words(
      `a à afin ai ainsi alors après au aussi autre aux avait avant avec avoir ayant c' car ce ceci cela celle celles celui
      ces cet cette ceux chez comme contre d' dans de depuis des déjà donc dont du elle elles en encore entre est et étaient
      était étant été être eu eux fait il ils j' je jusqu' l' la le les leur leurs lors lui m' ma mais me même mes moi mon n'
      ne ni non nos notre nous on ont ou où par pas pendant peu peut plus pour puis qu' quand que quel quelle quelles quels
      qui s' sa sans se selon sera ses si son sont sous sur t' ta te tes toi ton tous tout toute toutes très tu un une vers
      vos votre vous y dit`,
    ),
  ],
  [
    'es',
    words(
      `a al algo ante antes aquel aquella así aunque bajo bien cada como con contra cual cuando de del desde donde dos
      durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos está están esta estas este esto estos fue
      fueron ha había habían han hasta hay la las le les lo los más me mi mientras muy nada ni no nos nosotros o otra otras
      otro otros para pero poco por porque pues que qué quien quienes se según ser si sí sido sin sobre son su sus también
      tan tanto te tiene tienen todo todos tras tu un una unas uno unos y ya yo dijo`,
    ),
  ],
])

export function isStopWord(lower: string, language = 'en'): boolean {
  return (STOP_WORDS.get(language) ?? STOP_WORDS.get('en')!).has(lower)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
