/** Reports of speech by language, in the notation of `attribution-notation.ts`; `# ` before a headline. */
export interface LanguageSpecimens {
  readonly said: readonly string[]
  readonly nothing: readonly string[]
}

const german: LanguageSpecimens = {
  said: [
    '[X „Die Brücke ist sicher“], [C sagte] [S Bürgermeisterin Anna Lehm] am Montag.',
    '[X „Nein“], [C sagte] [S sie].',
    '[S Der Sprecher der Polizei in Lindow] [C sagte:] [X „Wir sperren die Brücke.“]',
    '[X »Die Brücke ist sicher«], [C erklärte] [S Ivo Brandt, Leiter des Wasseramts].',
    '[X „Wir öffnen die Brücke“], [C sagte] [S Lehm] dem „Lindower Boten“, [X „und zwar im Mai“].',
    'Am Montag [C sagte] [S Lehm] vor dem Rat: [X „Wir öffnen die Brücke.“]',
    '[S Lehm] [C nannte] [X den Plan „einen schlechten Witz“].',
    '[S Anna Lehm] [C sagte], [X die Brücke sei „so sicher wie nie“].',
    '[X Die Brücke werde im Mai „endlich wieder“ befahren], [C kündigte] [S Lehm] an.',
    '[C Laut] [S Lehm] [X ist die Brücke „so sicher wie nie“].',
    '[S Der Polizei] [C zufolge] [X warteten „mehrere Hundert“ Menschen].',
    '[X „Die Brücke ist sicher, aber alt“], [C so] [S die Bürgermeisterin].',
    '[C Wie] [S Lehm] [C sagte], [X bleibt die Brücke zu].',
    '[X „Sie hat gesagt, dass es regnet. Das glaube ich“], [C sagte] [S Ivo Brandt].',
    '[S Lehm] [C sagte:] [X „Die Brücke ist sicher.]¶[X „Sie wird im Mai geöffnet.“]',
    '[S Lehm] [C betonte], [X dass die Brücke „sehr alt“ sei].',
    '[X „Die Brücke ist sicher“], [C sagte] [S die Bürgermeisterin]. [X „Sie wird im Mai geöffnet.“] Danach regnete es.',
    '[X „Wann öffnet die Brücke?“], [C fragte] [S ein Fischer].',
    '[X „Das ist die Wahrheit!“] [C rief] [S er].',
    '# [S Bürgermeisterin Lehm][C :] [X „Wir öffnen die Brücke im Mai“]',
    '[X „Der Rat nannte sie ‚Unsinn auf Stelzen‘, und das bleibt sie“], [C sagte] [S Lehm].',
  ],
  nothing: [
    'Am Abend lief der alte Film „Der letzte Fährmann“.',
    'Die „Rettung“ der Brücke kostete viel.',
    'Der Boxer Jan „Der Hammer“ Holm gewann in Lindow.',
    'Das Lied „Sag mir, wo die Boote sind“ wurde oft gespielt.',
    'Im Museum hängt das Bild „Die Frau am Fluss“, gemalt um 1900.',
    'Der Roman „Er sagte nichts“ verkauft sich gut.',
  ],
}

const french: LanguageSpecimens = {
  said: [
    '[X « Le pont est sûr »], [C a déclaré] lundi [S la maire Anne Lieu].',
    '[X « Non »], [C dit]-[S elle].',
    '[X « Le pont est sûr »], [C a]-t-[S elle] [C ajouté].',
    '[X « Le pont,] [C a expliqué] [S la maire], [X sera fermé en mai. »]',
    '[S Anne Lieu] [C a affirmé] [X que le pont était « plus sûr que jamais »].',
    '[S La maire] [C a déclaré :] [X « Le pont est sûr. »]',
    '[C Selon] [S Anne Lieu], [X le pont est « plus sûr que jamais »].',
    '[X « Le pont est plus sûr que jamais »], [C selon] [S la préfecture].',
    '[C Pour] [S la maire], [X « le pont est plus sûr que jamais »].',
    '[S Luc Hill] [C a qualifié] [X le projet de « mauvaise plaisanterie »].',
    '[X « Le pont est sûr »], [C s’est félicitée] [S la maire de Lindow].',
    '[C Comme] l’[C a dit] [S la maire], [X le pont est sûr].',
    '[X « [S2 Elle] m’[C2 a dit :] [X2 “Le pont tiendra.”] Je la crois »], [C raconte] [S un pêcheur].',
    '[S La maire] [C a déclaré :] [X « Le pont est sûr.]¶[X « Il ouvrira en mai. »]',
    '[X — Le pont est-il sûr ?] [C demanda] [S le pêcheur].',
    '[X « Le pont est sûr »], [C a assuré] [S Luc Hill, maire de Lindow], mardi.',
    '[X « Le pont est sûr »], [C estime] [S la maire]. [X2 « Il ouvrira en mai »], [C2 poursuit]-t-[S2 elle].',
    '[S La maire] [C dénonce] [X une « décision absurde et dangereuse »].',
    '[S Anne Lieu] a visité le pont, [C assurant] [X qu’il était « plus sûr que jamais »].',
    '[X « Qui va payer ? »], [C s’interroge] [S Luc Hill].',
  ],
  nothing: [
    'Les anciens évoquent « Quand l’eau revint », un film.',
    'Le « sauvetage » du pont a coûté cher.',
    'Le boxeur Jean « Le Marteau » Holm a gagné à Lindow.',
    'Le roman « La femme du fleuve » se vend bien.',
    'La chanson « Dis-moi où sont les bateaux » a été jouée.',
    'Le juge a ouvert le « dossier du pont » mardi.',
  ],
}

const spanish: LanguageSpecimens = {
  said: [
    '[X «El puente es seguro»], [C dijo] el lunes [S la alcaldesa Ana Lima].',
    '[X “No”], [C respondió] [S ella].',
    '[S Ana Lima] [C dijo] [X que el puente es «más seguro que nunca»].',
    '[S La alcaldesa] [C afirmó] en rueda de prensa: [X “Abriremos el puente en mayo”].',
    '[X “El puente es seguro”], [C ha asegurado] [S el portavoz, Luis Mar], [X “y abrirá en mayo”].',
    '[C Según] [S la alcaldesa], [X el puente es “más seguro que nunca”].',
    '[X “El puente es seguro”], [C según] [S la policía].',
    '[S Luis Mar] [C calificó] [X el plan de “broma pesada”].',
    '[X “El puente es seguro”], [C añadió].',
    '[X —El puente es seguro] —[C dijo] [S la alcaldesa]—. [X Abrirá en mayo.]',
    '[C Según explicó] [S Ana Lima], [X el puente abrirá en mayo].',
    '[S El alcalde de Lindow, Juan Paz,] [C dijo] [X que “el puente es viejo”].',
    '[S Ana Lima] inauguró el puente y [C dijo] [X que es “el más seguro”].',
    '[S [S2 Ana Lima]] [C dijo] [X que el puente es seguro] y [C2 añadió] [X2 que abrirá en mayo].',
    '[X «Me [C2 dijo:] [X2 “El puente aguantará”]. Yo le creo»], [C contó] [S un pescador].',
    '[S La alcaldesa] [C dijo:] [X «El puente es seguro.]¶[X »Abrirá en mayo»].',
    '[S El ministro] inauguró el puente, [C asegurando] [X que es “el más seguro del país”].',
    '[S Juan Paz] [C habló de] [X “una noche muy larga”].',
    '[X «¿Es seguro el puente?»], [C preguntó] [S un vecino].',
    '[C En palabras de] [S la alcaldesa], [X el puente es “un milagro”].',
    'Tras la reunión, [S la alcaldesa] [C insistió] en [X que el puente “es viejo”].',
  ],
  nothing: [
    'El puente se abrió el lunes.',
    'El libro “La mujer del río” se vende bien.',
    'El llamado “puente de la paz” se abrió el lunes.',
    'José “El Martillo” Holm ganó en Lindow.',
    'La canción “Dime dónde están los barcos” sonó mucho.',
    'El segundo “rescate” del puente costó caro.',
  ],
}

const italian: LanguageSpecimens = {
  said: [
    '[X «Il ponte è sicuro»], [C ha detto] ieri [S la sindaca Anna Lima].',
    '[X «Il ponte è sicuro] - [C ha detto] [S la sindaca] - [X e riaprirà a maggio»].',
    '[X “Il ponte è sicuro”], [C spiega] [S Luca Mari, portavoce del Comune].',
    '[S Anna Lima] [C ha dichiarato] [X che il ponte è «più sicuro che mai»].',
    '[S La sindaca] [C ha aggiunto:] [X «Riapriremo a maggio»].',
    '[C Secondo] [S la sindaca], [X il ponte è «più sicuro che mai»].',
    '[X Il ponte è «più sicuro che mai»], [C secondo] [S il ministero].',
    '[S Luca Mari] [C ha definito] [X il piano «una farsa»].',
    '[X «Il ponte è sicuro»], [C così] [S il sindaco di Lindow].',
    '[X «No»], [C ha risposto] [S lei].',
    '[X «Il ponte è sicuro»], [C ha aggiunto].',
    '[C Per] [S la sindaca], [X «il ponte è più sicuro che mai»].',
    '[S Il sindaco di Lindow, Gino Paci,] [C ha detto] [X che «il ponte è vecchio»].',
    '[C Come ha spiegato] [S la sindaca], [X il ponte riaprirà a maggio].',
    '[X «Mi [C2 ha detto:] [X2 “Il ponte terrà”]. Io le credo»], [C racconta] [S un pescatore].',
    '[X — Il ponte è sicuro] — [C disse] [S la sindaca].',
    '[S La sindaca] ha visitato il ponte, [C assicurando] [X che è «più sicuro che mai»].',
    '[X «Quando riapre il ponte?»], [C ha chiesto] [S un abitante].',
    '[S Anna Lima] [C ha parlato di] [X «una notte lunghissima»].',
    '[S La sindaca] [C ha detto:] [X «Il ponte è sicuro.]¶[X «Riaprirà a maggio»].',
    '[X «Il ponte è sicuro»] [C ha detto] [S Gino Paci] in consiglio comunale.',
  ],
  nothing: [
    'Il romanzo «La donna del fiume» si vende bene.',
    'Il «salvataggio» del ponte è costato caro.',
    'Il pugile Gino «Il Martello» Paci ha vinto a Lindow.',
    'La canzone «Dimmi dove sono le barche» è stata suonata molto.',
    'Il secondo «ponte della pace» è chiuso.',
    'Il cosiddetto “ponte della pace” ha aperto lunedì.',
  ],
}

const portuguese: LanguageSpecimens = {
  said: [
    '[X “A ponte é segura”], [C disse] na segunda-feira [S a prefeita Ana Lima].',
    '[X "A ponte é segura"], [C afirmou] [S o ministro].',
    '[S Ana Lima] [C disse] [X que a ponte é “mais segura do que nunca”].',
    '[S A prefeita] [C declarou:] [X “Vamos abrir a ponte em maio”].',
    '[C Segundo] [S a prefeita], [X a ponte é “mais segura do que nunca”].',
    '[X A ponte é “mais segura do que nunca”], [C de acordo com] [S a polícia].',
    '[S Rui Mar] [C classificou] [X o plano como “uma piada”].',
    '[X – A ponte é segura] – [C disse] [S a prefeita].',
    '[X «A ponte é segura»], [C acrescentou] [S o autarca].',
    '[X “A ponte é segura”], [C disse] [S Rui Mar, porta-voz da prefeitura].',
    '[X “A ponte é segura”], [C explicou].',
    '[C Para] [S o ministro], [X “a ponte é mais segura do que nunca”].',
    '[S O prefeito de Lindow, João Paz,] [C disse] [X que “a ponte é velha”].',
    '[C Segundo informou] [S a prefeita], [X a ponte abre em maio].',
    '[X “A ponte é segura”], [C disse] [S o prefeito] à rádio, [X “e vai abrir em maio”].',
    '[X “[S2 Ela] me [C2 disse:] [X2 ‘A ponte aguenta’]. Eu acredito”], [C contou] [S um pescador].',
    '[S O ministro] visitou a ponte, [C afirmando] [X que é “a mais segura do país”].',
    '[X “Quando abre a ponte?”], [C perguntou] [S um morador].',
    '[C Na avaliação de] [S Ana Lima], [X a ponte é “um milagre”].',
    '[S A prefeita] [C disse:] [X “A ponte é segura.]¶[X “Vai abrir em maio.”]',
  ],
  nothing: [
    'O romance “A mulher do rio” vende bem.',
    'O “resgate” da ponte custou caro.',
    'O pugilista João “O Martelo” Paz venceu em Lindow.',
    'A canção “Diz-me onde estão os barcos” tocou muito.',
    'O segundo “milagre” da ponte custou pouco.',
    'A chamada “ponte da paz” foi aberta na segunda-feira.',
  ],
}

const russian: LanguageSpecimens = {
  said: [
    '[X «Мост безопасен»], — [C сказала] в понедельник [S мэр Анна Лимова].',
    '[X «Мост безопасен,] — [C сказал] [S мэр]. — [X Он откроется в мае»].',
    '[S Анна Лимова] [C заявила:] [X «Мост безопасен»].',
    '[S Мэр] [C заявил], [X что мост «безопасен как никогда»].',
    '[C По словам] [S Петрова], [X мост «безопасен как никогда»].',
    '[C Как сообщил] [S министр обороны Иван Петров], [X мост откроют в мае].',
    '[X «Мост безопасен»], — [C сообщили] в [S полиции].',
    '[S Иван Петров] [C назвал] [X план «плохой шуткой»].',
    '[X — Мост безопасен], — [C сказал] [S мэр]. [X — Он откроется в мае.]',
    '[X «Мост безопасен»], — [C добавил] [S он].',
    '[S Глава компании «Мост» Иван Петров] [C сообщил], [X что мост «почти готов»].',
    '[X «Когда откроют мост?»] — [C спросил] [S рыбак].',
    '[X «[S2 Он] мне [C2 сказал:] [X2 „Мост выдержит“]. Я верю»], — [C рассказал] [S рыбак].',
    '[C По мнению] [S мэра], [X «мост безопасен как никогда»].',
    '[C По данным] [S министерства], [X мост «почти готов»].',
    '[S Мэр] осмотрел мост, [C добавив], [X что он «безопасен как никогда»].',
    '[X Мост «почти готов»], [C сообщила] [S представитель министерства Анна Лимова].',
    '[S Мэр] [C сказал:] [X «Мост безопасен.]¶[X «Он откроется в мае»].',
    '[X «Мост безопасен»], — [C говорится] в [S сообщении министерства].',
    '# [S Мэр Петров][C :] [X мост безопасен]',
    'В интервью газете «Мост» [S министр] [C заявил], [X что «дорога закрыта»].',
  ],
  nothing: [
    'Роман «Женщина у реки» хорошо продаётся.',
    '«Спасение» моста обошлось дорого.',
    'Боксёр Иван «Молот» Холмов победил в Линдове.',
    'Фильм «Скажи мне, где лодки» показали в субботу.',
    'Так называемый «мост мира» закрыт.',
    'Компания «Мост» построила дорогу.',
  ],
}

const arabic: LanguageSpecimens = {
  said: [
    '[C قال] [S الوزير خالد حداد]: [X "الجسر آمن"].',
    '[C قالت] [S رئيسة البلدية ليلى حداد] يوم الاثنين: [X "سنفتح الجسر في مايو"].',
    '[X "الجسر آمن"]، [C قال] [S الوزير].',
    '[C وأضاف:] [X "سنفتح الجسر في مايو"].',
    '[C أكد] [S الوزير] [X أن الجسر "آمن أكثر من أي وقت مضى"].',
    '[S الوزير خالد حداد] [C قال] [X إن الجسر "آمن جدا"].',
    '[C وصف] [S حداد] [X الخطة بأنها "مزحة سيئة"].',
    '[C وفقا] ل[S وزارة المياه]، [X فإن الجسر "آمن"].',
    '[C بحسب] [S الشرطة]، [X الجسر "آمن جدا"].',
    '[C وأوضح] [S المتحدث باسم الوزارة] [X أن الجسر "قديم جدا"].',
    '[C قال] [S الوزير خالد حداد]، في مؤتمر صحفي: [X «الجسر آمن»].',
    '[C وقال] [S حداد] لصحيفة "الجسر" [X إن الطريق مغلق].',
    '# [S الوزير][C :] [X "لن نغلق الجسر"]',
    '[C وتابع] [S الوزير] قائلا: [X "سنفتح الجسر"].',
    '[X "الجسر آمن"]، [C على حد قول] [S الوزير].',
    'اختتم [S الوزير] في ليندو زيارته، [C مشيرا إلى] [X أن الجسر "قديم جدا"].',
    '[X "[C2 قال] [S2 الوزير]: [X2 «الجسر آمن»]. وأنا أصدقه"]، [C قال] [S صياد].',
    '[C قال] [S الوزير]: [X «الجسر آمن.]¶[X «سنفتحه في مايو»].',
    '[C قال] [S الوزير]: [X ”الجسر آمن“].',
    '[C وقالت] [S الشرطة] في بيان [X إن الطريق "مغلق تماما"].',
  ],
  nothing: [
    'رواية "امرأة النهر" تباع جيدا.',
    'عرض فيلم "قل لي أين القوارب" يوم السبت.',
    '"إنقاذ" الجسر كلف الكثير.',
    'افتتح ما يسمى "جسر السلام" أمس.',
    'فاز الملاكم علي "المطرقة" حداد في ليندو.',
    'شركة "الجسر" بنت الطريق.',
  ],
}

const persian: LanguageSpecimens = {
  said: [
    '[S شهردار لیلا امینی] روز دوشنبه [C گفت:] [X «پل امن است»].',
    '[S رضایی] [C افزود:] [X «پل را باز می‌کنیم»].',
    '[S وی] [C گفت] [X که پل «امن‌تر از همیشه» است].',
    '[C به گفته] [S شهردار]، [X پل «امن‌تر از همیشه» است].',
    '[X «پل امن است»]، [S او] [C گفت].',
    '[S علی رضایی، وزیر راه،] [C گفت:] [X «پل امن است»].',
    '[S علی رضایی، وزیر راه]، در گفت‌وگو با خبرگزاری «پل» [C اعلام کرد:] [X «جاده بسته است»].',
    '[S وزیر راه] [C تاکید کرد] [X که پل «بسیار قدیمی» است].',
    '[C به گزارش] [S خبرگزاری لیندو]، [X پل باز شد].',
    '[S رضایی] [C اظهار داشت:] [X «پل قدیمی است»].',
    '[S رضایی] [X این طرح را «یک شوخی بد»] [C خواند].',
    '[S وی] با اشاره به جاده [C افزود:] [X «راه بسته است»].',
    '[S سخنگوی وزارت راه] [C هشدار داد] [X که پل «خطرناک» است].',
    '# [S شهردار][C :] [X «پل را می‌بندیم»]',
    '[S رضایی] [C گفت:] [X پل در ماه مه باز می‌شود].',
    'و [C افزود:] [X «پل را باز می‌کنیم»].',
    '[S صیادی] [C گفت:] [X «[S2 شهردار] [C2 گفت:] [X2 “پل امن است”]. من باور دارم»].',
    '[S شهردار] [C گفت:] [X «پل امن است.]¶[X «در ماه مه باز می‌شود»].',
    '[S شهردار] در پیامی [C نوشت:] [X «پل امن است»].',
    '[C بر اساس اعلام] [S پلیس]، [X پل بسته است].',
  ],
  nothing: [
    'رمان «زن رودخانه» خوب فروش رفت.',
    '«نجات» پل گران تمام شد.',
    'فیلم «بگو قایق‌ها کجا هستند» شنبه نمایش داده شد.',
    'علی «چکش» رضایی در لیندو برنده شد.',
    'پل موسوم به «پل صلح» باز شد.',
    'شرکت «پل» جاده را ساخت.',
  ],
}

const hebrew: LanguageSpecimens = {
  said: [
    '[X "הגשר בטוח"], [C אמרה] אתמול [S ראש העיר לאה ברק].',
    '[X "הגשר בטוח"], [C אמר] [S השר].',
    '[S לאה ברק] [C אמרה] [X כי הגשר "בטוח מאי פעם"].',
    '[S השר] [C אמר:] [X "נפתח את הגשר במאי"].',
    '[C לדברי] [S השר], [X הגשר "בטוח מאי פעם"].',
    '[X הגשר "בטוח מאי פעם"], [C לפי] [S המשטרה].',
    '[S ברק] [C כינתה] [X את התוכנית "בדיחה גרועה"].',
    '[S דובר צה"ל] [C מסר] [X כי הגשר "סגור לתנועה"].',
    '[S יו"ר המועצה דוד לוי] [C טען] [X ש"הגשר בטוח"].',
    '[X "הגשר בטוח"], [C הוסיף] [S לוי].',
    '[S הוא] [C הוסיף:] [X "נפתח אותו במאי"].',
    '[X "מתי ייפתח הגשר?"] [C שאל] [S דייג].',
    '[S מנכ"ל החברה דוד לוי] [C אמר] [X שהגשר "כמעט מוכן"].',
    '[C על פי] [S המשרד], [X הגשר "כמעט מוכן"].',
    '[X "הגשר בטוח"], [C אמר] [S השר], [X "והוא ייפתח במאי"].',
    '[C כפי שאמר] [S השר], [X הגשר בטוח].',
    '[X „הגשר בטוח”], [C אמרה] [S ברק].',
    '[X "[S2 הוא] [C2 אמר] לי: [X2 \'הגשר יחזיק\']. אני מאמין"], [C סיפר] [S דייג].',
    '[S השר] [C אמר:] [X "הגשר בטוח.]¶[X "הוא ייפתח במאי"].',
    '# [S ראש העיר][C :] [X "לא נסגור את הגשר"]',
    '[X "הגשר בטוח"], [C מסרו] [S בצה"ל].',
  ],
  nothing: [
    'הספר "האישה מן הנהר" נמכר היטב.',
    '"הצלת" הגשר עלתה ביוקר.',
    'הסרט "אמור לי היכן הסירות" הוקרן בשבת.',
    'יוסי "הפטיש" לוי ניצח בלינדו.',
    'מה שמכונה "גשר השלום" נפתח אתמול.',
    'חיילי צה"ל הגיעו לגשר.',
  ],
}

const turkish: LanguageSpecimens = {
  said: [
    '[S Belediye Başkanı Ayşe Demir], [X "Köprü güvenli"] [C dedi].',
    '[X "Köprü güvenli"] [C diyen] [S Demir], yolu gösterdi.',
    '[S Bakan Yılmaz], [X “Köprüyü mayısta açacağız”] [C ifadelerini kullandı].',
    '[S Demir] [C şöyle konuştu:] [X "Köprü güvenli."]',
    '[S Yılmaz], [X köprünün "her zamankinden güvenli" olduğunu] [C söyledi].',
    '[S Yılmaz’a] [C göre] [X köprü "her zamankinden güvenli"].',
    '[X "Köprü güvenli"] [C diye konuştu] [S Yılmaz].',
    '[X "Köprü güvenli."] [C dedi].',
    '[S Polis], [X köprünün kapalı olduğunu] [C açıkladı].',
    '[S Demir], [X planı "kötü bir şaka"] [C olarak nitelendirdi].',
    '[S Yılmaz], toplantının ardından gazetecilere, [X "Köprü güvenli"] [C dedi].',
    '[X "Köprü ne zaman açılacak?"] [C diye sordu] [S bir balıkçı].',
    '[S Demir] [C şunları söyledi:] [X "Köprü güvenli. Mayısta açacağız."]',
    '[S Bakan Yılmaz], [X "Köprü güvenli"] [C diyerek] yolu gösterdi.',
    '[S Yılmaz] ise [X "Köprü eski"] [C dedi].',
    '[S Bir balıkçı], [X "[S2 Başkan] bana, [X2 ‘Köprü dayanır’] [C2 dedi]. İnanıyorum"] [C diye anlattı].',
    '[S Demir] [C şöyle dedi:] [X "Köprü güvenli.]¶[X "Mayısta açacağız."]',
    '# [S Başkan Yılmaz][C :] [X Köprü güvenli]',
    '[S Demir], [X “Köprü güvenli”] [C diye yazdı].',
    '[S [S2 Bakan Ali Yılmaz]], [X yolun kapanacağını] [C belirterek], [X2 "Köprü güvenli"] [C2 dedi].',
    '[S Bakan], [X “Köprü güvenli mi?”] [C sorusunu yöneltti].',
  ],
  nothing: [
    '"Nehrin Kadını" romanı çok satıyor.',
    'Köprünün "kurtarılması" pahalıya mal oldu.',
    'Ali "Çekiç" Yılmaz Lindow\'da kazandı.',
    '"Söyle Kayıklar Nerede" filmi cumartesi gösterildi.',
    '"Barış Köprüsü" adı verilen köprü açıldı.',
    'Geçen yıla göre köprüden az araç geçti.',
  ],
}

export const SPECIMENS: Readonly<Record<string, LanguageSpecimens>> = {
  ar: arabic,
  de: german,
  es: spanish,
  fa: persian,
  fr: french,
  he: hebrew,
  it: italian,
  pt: portuguese,
  ru: russian,
  tr: turkish,
}

/** A text with one attribution, and its form. */
export const FORMS: readonly (readonly [language: string, form: string, text: string])[] = [
  ['de', 'direct', '»Die Brücke ist sicher«, sagte Anna Lehm.'],
  ['de', 'direct', '„Die Brücke ist sicher“, sagte Anna Lehm.'],
  ['de', 'mixed', 'Anna Lehm sagte, die Brücke sei „so sicher wie nie“.'],
  ['de', 'indirect', 'Anna Lehm sagte, dass die Brücke sicher ist.'],
  ['fr', 'direct', '« Le pont, a expliqué la maire, sera fermé en mai. »'],
  ['fr', 'mixed', 'La maire a affirmé que le pont était « sûr ».'],
  ['es', 'direct', '—El puente es seguro —dijo la alcaldesa.'],
  ['es', 'mixed', 'La alcaldesa dijo que «el puente es seguro».'],
  ['it', 'direct', '«Il ponte è sicuro - ha detto la sindaca - e riaprirà».'],
  ['pt', 'direct', '– A ponte é segura – disse a prefeita.'],
  ['ru', 'direct', '«Мост безопасен, — сказал мэр. — Он откроется».'],
  ['ru', 'direct', '— Мост безопасен, — сказал мэр.'],
  ['ru', 'indirect', 'Мэр заявил, что мост безопасен.'],
  ['ar', 'direct', 'قال الوزير: ”الجسر آمن“.'],
  ['ar', 'direct', 'قال الوزير: "الجسر آمن".'],
  ['fa', 'direct', 'شهردار گفت: «پل امن است».'],
  ['fa', 'indirect', 'شهردار گفت: پل امن است.'],
  ['he', 'direct', 'השר אמר: ״הגשר בטוח״.'],
  ['he', 'mixed', 'השר טען ש"הגשר בטוח".'],
  ['tr', 'direct', 'Demir, "Köprü güvenli" dedi.'],
  ['tr', 'mixed', 'Demir, köprünün "güvenli" olduğunu söyledi.'],
]

/** Who stands behind the marked sources, in the notation of `notation.ts`. */
export const SPEAKERS: Readonly<Record<string, readonly string[]>> = {
  ar: [
    '[C قال] [S الوزير خالد حداد > خالد حداد]: [X "الجسر آمن"]. [C وأضاف] [S حداد > خالد حداد]: [X "سنفتحه في مايو"].',
    '[C قال] [S الوزير خالد حداد > خالد حداد]: [X "الجسر آمن"]. [C وأكد] [S الوزير > خالد حداد] [X أن الطريق مغلق].',
    'وصلت رئيسة بلدية ليندو ليلى منصور أمس. [C وقالت] [S منصور > ليلى منصور]: [X "الجسر آمن"].',
    '[C قالت] [S الشرطة > ~الشرطة]: [X "الطريق مغلق"].',
    '[C قال] [S سامر حداد > سامر حداد]: [X "نعم"]. [C وقالت] [S ليلى حداد > ليلى حداد]: [X "لا"]. [C وقال] [S حداد > –]: [X "ربما"].',
  ],
  de: [
    '[X „Sie hält“], [C sagte] [S Bürgermeisterin Anna Lindner > Anna Lindner]. [X „Noch lange“], [C sagte] [S sie > Anna Lindner].',
    '[X „Sie hält“], [C sagte] [S Bürgermeisterin Anna Lindner > Anna Lindner]. [X „Noch lange“], [C so] [S Lindner > Anna Lindner].',
  ],
  es: [
    '[X “Es seguro”], [C dijo] [S la alcaldesa Ana Prado > Ana Prado]. [X “Abrirá pronto”], [C añadió] [S Prado > Ana Prado].',
    '[X “Es seguro”], [C dijo] [S la alcaldesa Ana Prado > Ana Prado]. [X “Abrirá pronto”], [C añadió] [S ella > Ana Prado].',
  ],
  fa: [
    '[S علی رضایی، وزیر راه > علی رضایی]، [C گفت:] [X «پل امن است»]. [S رضایی > علی رضایی] [C افزود:] [X «راه باز است»].',
    '[S علی رضایی، وزیر راه > علی رضایی]، [C گفت:] [X «پل امن است»]. [S وی > علی رضایی] [C افزود:] [X «راه باز است»].',
    '[S شهردار لیندو > ~شهردار لیندو] [C گفت:] [X «پل امن است»]. [S شهردار > ~شهردار لیندو] [C افزود:] [X «راه باز است»].',
  ],
  fr: [
    '[X « Il tient »], [C a dit] [S la maire Anne Dubreuil > Anne Dubreuil]. [X « Longtemps »], [C a]-t-[S elle > Anne Dubreuil] [C ajouté].'.replace(
      '[C ajouté]',
      'ajouté',
    ),
    '[X « Il tient »], [C dit] [S la maire Anne Dubreuil > Anne Dubreuil]. [X « Longtemps »], [C ajoute] [S la maire > Anne Dubreuil].',
  ],
  he: [
    '[X "הגשר בטוח"], [C אמר] [S השר דוד לוי > דוד לוי]. [X "ייפתח במאי"], [C הוסיף] [S לוי > דוד לוי].',
    'ראש עיריית לינדו, לאה ברק, הגיעה. [X "הגשר בטוח"], [C אמרה] [S ברק > לאה ברק]. [S היא > לאה ברק] [C הוסיפה] [X כי הדרך סגורה].',
    '[S דובר צה"ל > ~דובר צה"ל] [C מסר] [X כי הדרך סגורה].',
  ],
  it: [
    '[X «È sicuro»], [C ha detto] [S la sindaca Anna Prado > Anna Prado]. [X «Riaprirà»], [C ha aggiunto] [S lei > Anna Prado].',
  ],
  pt: [
    '[X “É segura”], [C disse] [S a prefeita Ana Prado > Ana Prado]. [X “Vai abrir”], [C acrescentou] [S ela > Ana Prado].',
  ],
  ru: [
    '[X «Он держится»], — [C сказала] [S мэр Анна Лимова > Анна Лимова]. [X «Долго»], — [C добавила] [S она > Анна Лимова].',
    '[S Мэр Линдова Иван Петров > Иван Петров] [C заявил], [X что мост закрыт]. [C По словам] [S Петрова > Иван Петров], [X он откроется в мае].',
  ],
  tr: [
    '[S Lindow Belediye Başkanı Ayşe Demir > Ayşe Demir], [X "Köprü güvenli"] [C dedi]. [S Demir > Ayşe Demir], [X "Açılacak"] [C dedi].',
    '[S Bakan Cemal Faris > Cemal Faris], [X "Köprü güvenli"] [C dedi]. [S Faris’e > Cemal Faris] [C göre] [X yol kapalı].',
  ],
}

/** A short report a language, and what is said in it by whom. */
export const REPORTS: Readonly<Record<string, { readonly text: string; readonly said: readonly string[] }>> =
  {
    ar: {
      text: 'أعلنت رئيسة بلدية ليندو ليلى منصور يوم الجمعة إغلاق الجسر القديم.\n\nوقالت منصور للصحفيين: "ليس لدينا خيار آخر". وأضافت: "السلامة أولا".\n\nوأكد الوزير جمال فارس أن الوزارة "مستعدة للمساعدة".',
      said: [
        'ليلى منصور direct: "ليس لدينا خيار آخر"',
        'ليلى منصور direct: "السلامة أولا"',
        'جمال فارس mixed: أن الوزارة "مستعدة للمساعدة"',
      ],
    },
    de: {
      text: 'Die Stadt Lindow sperrt von Montag an die alte Brücke. „Wir haben keine andere Wahl“, sagte Bürgermeisterin Anna Lindner am Freitag. „Die Sicherheit geht vor“, fügte sie hinzu.\n\nNach Angaben der Polizei wird der Verkehr über die Autobahn geleitet.',
      said: [
        'Anna Lindner direct: „Wir haben keine andere Wahl“',
        'Anna Lindner direct: „Die Sicherheit geht vor“',
        'der Polizei indirect: wird der Verkehr über die Autobahn geleitet',
      ],
    },
    es: {
      text: 'La alcaldesa de Lindow, Ana Prado, anunció el viernes el cierre del viejo puente. «No tenemos otra opción», dijo ante los periodistas.\n\nEl portavoz de la oficina del agua, Luis Soler, habló de una «decisión difícil».',
      said: ['Ana Prado direct: «No tenemos otra opción»', 'Luis Soler mixed: una «decisión difícil»'],
    },
    fa: {
      text: 'لیلا امینی، شهردار لیندو، روز جمعه از بسته شدن پل قدیمی خبر داد. او به خبرنگاران گفت: «چاره دیگری نداریم.»\n\nکریم نصیری، سخنگوی سازمان آب، این تصمیم را «دشوار» خواند.',
      said: ['لیلا امینی direct: «چاره دیگری نداریم.»', 'کریم نصیری mixed: این تصمیم را «دشوار»'],
    },
    fr: {
      text: 'La maire de Lindow, Anne Dubreuil, a annoncé vendredi la fermeture du vieux pont. « Nous n’avons pas le choix », a-t-elle déclaré.\n\n« Le dommage, a expliqué Luc Moreau, porte-parole de l’office des eaux, était trop grand. »',
      said: [
        'Anne Dubreuil direct: « Nous n’avons pas le choix »',
        'Luc Moreau direct: « Le dommage, … était trop grand. »',
      ],
    },
    he: {
      text: 'ראש עיריית לינדו, לאה ברק, הודיעה ביום שישי על סגירת הגשר הישן. "אין לנו ברירה אחרת", אמרה ברק לעיתונאים.\n\nמנכ"ל רשות המים, דוד לוי, טען ש"הנזק גדול מדי".',
      said: ['לאה ברק direct: "אין לנו ברירה אחרת"', 'דוד לוי mixed: ש"הנזק גדול מדי"'],
    },
    it: {
      text: 'La sindaca di Lindow, Anna Prado, ha annunciato venerdì la chiusura del vecchio ponte. «Non abbiamo scelta - ha detto la sindaca - e la sicurezza viene prima».\n\nLuca Mari ha parlato di una «decisione difficile».',
      said: [
        'Anna Prado direct: «Non abbiamo scelta … e la sicurezza viene prima»',
        'Luca Mari mixed: una «decisione difficile»',
      ],
    },
    pt: {
      text: 'A prefeita de Lindow, Ana Prado, anunciou na sexta-feira o fechamento da velha ponte. “Não temos escolha”, disse ela a jornalistas.\n\nDe acordo com a polícia, o trânsito será desviado pela rodovia.',
      said: [
        'Ana Prado direct: “Não temos escolha”',
        'a polícia indirect: o trânsito será desviado pela rodovia',
      ],
    },
    ru: {
      text: 'Мэр Линдова Анна Лимова объявила в пятницу о закрытии старого моста. «У нас нет выбора, — сказала она журналистам. — Безопасность важнее».\n\nПредставитель ведомства Иван Громов назвал решение «тяжёлым».',
      said: [
        'Анна Лимова direct: «У нас нет выбора, … Безопасность важнее»',
        'Иван Громов mixed: решение «тяжёлым»',
      ],
    },
    tr: {
      text: 'Lindow Belediye Başkanı Ayşe Demir, cuma günü eski köprüyü kapattı. Gazetecilere konuşan Demir, "Başka seçeneğimiz yok" dedi.\n\nSu İdaresi Sözcüsü Kerem Yıldız, kararı "zor" olarak nitelendirdi.',
      said: ['Ayşe Demir direct: "Başka seçeneğimiz yok"', 'Kerem Yıldız mixed: kararı "zor"'],
    },
  }
