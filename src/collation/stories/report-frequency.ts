/**
 * How common a word is in news at large, so that three documents can be weighed as well as ten thousand: in
 * three reports of one speech "government" is in all and so is the speaker's name, but only one of them tells
 * this speech from others. Stems by the share of reports that hold them, to the nearest power of two: the
 * geometric mean of document counts in 840 reports of US politics and 112 stretches of translated news. Names are left
 * out, what is common in one year is not in another.
 */
const byShare: readonly (readonly [share: number, stems: string])[] = [
  [
    1 / 2,
    `
    accord com day first go mak not one person president report say tak tim two year
    `,
  ],
  [
    1 / 4,
    `
    ad announc back becom begin bring call car cas chang clos countri current do earlier end even far
    federal find follow former get giv good group head help hold includ issu know larg last lead leader
    leav lik long look los man mani member million month near need next night number official open other
    part parti past plac plan play point public put rac real record remain result right run secretari
    see show speak start support tell think thre use want way week well will win work writ
    `,
  ],
  [
    1 / 8,
    `
    abl administration agenci ago agre allow almost appear area ask attack attention away bad bas behind
    believ break build building business campaign carri caus child citizen class clear comment compani
    complet concern conduct consider continu control court creat crisis decid decision die direct draw
    driv due earli economi election entir especial event everything exampl expect experienc explain fac
    fall famili favor fight final fir fiv focus forc forward four friend futur gam general government
    governor great grow half hand happen hard health hear high histori hom hop hour important incident
    increas information interest interview keep kill later law least less lif lin littl liv local lot
    main majoriti matter mean measur medium meet meeting militari moment most mov nam never offer offic
    old order pass pay percent personal polic political politician position possibl power present
    presidential previous problem process program provid question rais rat reach reason receiv recent
    region releas return ris rol rul season second securiti seem set several shar shoot short sid sign
    significant sit situation six small social special speech spend staff stag stand statement stop
    system talk team test thing third though together top total try turn victori video view vot woman
    world young
    `,
  ],
  [
    1 / 16,
    `
    accept account accus achiev action activiti actual addition additional address admit affair age
    agreement ahead aid aim air amount answer anyon anything apparent appeal appli approach arm arrest
    arriv assum attempt attend audienc authoriti averag avoid ban bank battl beat beyond big billion bit
    black block board bodi border born brief businessman buy capital careful catch celebrat central
    certain chairman challeng champion chanc charg check chief choos cit civil claim climat combat
    communiti compar conclud condition conferenc confirm conflict connection conservativ construction
    contact contain contest contract contribut conversation count cours cover crash criminal criticiz
    cross crowd cut damag danger dat datum daughter dead deal death debat declar declin defeat defend
    defens degre deliver demand describ design destroy detail determin develop development differenc
    different difficult direction director discuss document dollar door dozen driver drop easi economic
    effect effort eight email employe energi enough enter establish establishment evening everyon exact
    expand expert express extend extrem eye fact fair fals father fear feel fellow field figur fill film
    financial finish fly foreign form fre front fund gain global goal ground handl happi heavi higher
    hit host hundred hurt idea illegal imag immediat improv independent individual industri initial
    insid intend introduc investigation investment involv job join journalist judg key kind labor land
    largest lat latest launch lay leadership learn legal let letter level lie light limit list longer
    lov low lower major manager mass match mind minut miss money morning movement multipl nation
    necessari network newspaper nin normal nothing notic occur officer often operation opinion opponent
    opposition organiz organization outsid own participat particular perfect period pick plant player
    polici population positiv possibiliti practic prais prepar pressur prevent primari privat probab
    proceed produc professional project promis propos proposal protect protest publish pursu push quick
    quit ralli rank read readi recall reduc refer referenc refus regard regional register regular relat
    request requir resident respond responsibl risk road roll room round sav scen schedul school scor
    secur sell send senior series serious serv seven similar simp singl someon something son soon sourc
    spokesman spread star status stay step stori strength strik strong student studi subject success
    successful suffer suggest summer supporter sur surpris survey suspect target technologi ten term
    territori thank them thousand threat throw tie titl tour town track train travel trust understand
    various vehicl version victim violenc visit voic voter war warn watch water wav weapon weekend
    welcom whol wid wind winner worker wrong
    `,
  ],
  [
    1 / 32,
    `
    a.m. absolut abus access accusation activ activist actor adopt advanc advantag advis advocat affect
    afternoon agenda aggressiv alon alternativ analyst anger angri announcement annual argument assault
    assistanc assistant attract author availabl award balanc band bar barrier basis beautiful behavior
    belong benefit birth blam blast blow blu bomb book boost boy bridg broad broadcast brother budget
    burn bus camera camp candidaci candidat captur card chair character church circumstanc clash
    classifi closer coalition colleagu colleg comfortabl commander commit commitment common
    communication compet competition complain complaint complex comprehensiv confident connect
    consequenc consistent constant content contribution controversi convention correct cost counter
    coupl credit crim critic critical criticism cultur cycl dangerous dark de debt decad decisiv dedicat
    demonstrat deni denounc depend deploy deputi disappear disclos discover discussion dismiss distanc
    divers division doctor dog domestic donation donor doubl doubt draft drug earn easier eat economics
    economist education effectiv elect emerg emphasiz employment encourag enforcement enjoy enormous
    ensur environment environmental equal error erupt essential estat estimat evidenc exceed exception
    exchang excit exclusiv exist exit expensiv extremist faciliti factor factori fail familiar fan fast
    fat favorabl featur fee femal fifth fighter fin financ fle flight flood floor folk food forget found
    founder fourth frequent fresh fuel fulli fun fundamental gas gather generat generation grab graduat
    grant greater greatest growth guard guest gun guy hall harm hat headquarter heart heat highest
    highlight historic honest honor hopeful hotel household human husband identifi ignor immigrant
    implement impossibl incom increasing indicat industrial influenc influential inform insist instanc
    institution intelligenc invest investigat investor joint kick kid knock ladi languag larger laugh
    lawyer legislation lift link literal loan location loss maintain manag management margin market
    marri massiv material memori messag mil minimum mission modern monitor mother narrow natural negativ
    neighbor net nomination nomine non nuclear numerous obvious offensiv ongo onlin operat opportuniti
    opposit option organizer original otherwis outcom overall overwhelm owner pack pag parent partial
    participant partner passag paus payment peac peak percentag perform performanc personnel perspectiv
    phas photo physical pictur piec platform pleas politics poll popular pos possib potential powerful
    prefer pretti pric principl prior prioriti product professor progress progressiv prominent promot
    prompt prosecutor prospect protester proud purchas qualifi qualiti quot racial radical radio rang
    react reaction realiti red registration regulation reject relation relationship relativ reli
    religious remember remind remov repeat replac repli represent requirement resourc respect respectiv
    respons responsibiliti rest restriction retir reveal revers review rid saf sal scandal search seat
    seek select senator sens sentenc separat serial session settl sever shap shift siz slight slow
    so-call solution sometim sort sound spac specific sponsor sport spot spring stak station steal stick
    stor straight strategi strategic strengthen stress stronger structur stun subsequent succeed sudden
    suppos surg surround swing switch tabl tank task tear technical television temporari terrorism
    theater threaten throughout ticket ton trad traditional treat trial trip troubl tru truth twic typ
    unabl unclear uniqu unusual upcom updat upset user usual vacation valu violat violent volunteer wait
    wak walk warm wast wear websit weigh wif wing wish witness word wound younger zon
    `,
  ],
]

/** Share of reports that a word unknown here is taken to stand in: below the rarest class. */
const RARE = 1 / 128

const shares: ReadonlyMap<string, number> = new Map(
  byShare.flatMap(([share, stems]) =>
    stems
      .trim()
      .split(/\s+/)
      .map((stem): [string, number] => [stem, share]),
  ),
)

/** Share of reports at large in which a stem stands. */
export function backgroundShare(stem: string): number {
  return shares.get(stem) ?? RARE
}
