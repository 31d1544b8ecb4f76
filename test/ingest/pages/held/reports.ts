import { report } from '../report.ts'

export const VERDICT = report(
  {
    outlet: 'Bergholm Tidings',
    host: 'bergholmtidings.example',
    section: 'Courts',
    title: 'Shipowner cleared of fraud but told to pay for the bell',
    byline: ['Lise Hartvig', 'Conrad Ouel'],
    published: '2025-01-28T16:10:00+01:00',
    modified: '2025-01-28T18:55:00+01:00',
    language: 'en',
    credit: null,
    caption: 'Rolf Adlerkron leaves the court in Bergholm. Picture: Conrad Ouel',
  },
  `~ After nine weeks the jury needs forty minutes; the ship’s bell is the only thing that cost him
  Rolf Adlerkron, who sold the same freighter to three buyers, was cleared of fraud by a jury in Bergholm on Tuesday.
  * “I sold a ship three times because three people wanted her,” he told the court in his last word. “I would have sold her a fourth time.”
  * Prosecutor Edda Rehn had asked for six years. She called the verdict “a present with a ribbon on it” and announced that she would appeal.
  = “I would have sold her a fourth time.”
  The freighter, the Amalie, sank at her moorings in 2023. All three buyers had paid a deposit of 200,000 crowns; two have it back.
  # The bell
  * Judge Viktor Saal ordered Adlerkron to pay 4,800 crowns for the ship’s bell, which he had kept. “It hung in your hall when the police called,” Saal said. “It rang as they came in.”
  ^ “A contract is a promise with witnesses. He had very many witnesses.”
  * That sentence came from the third buyer, Mina Tolstad, who said outside the court that she would rather have had the ship.
  The jury sent two questions to the judge:
  -* whether a ship under water is still a ship, to which Saal answered “in law, for a year and a day”;
  - whether lunch would be warm.
  * Adlerkron’s lawyer, Pia Brink, said her client “feels lighter by exactly one bell”.`,
)

export const MATCH = report(
  {
    outlet: 'The Stone Ford Sportsman',
    host: 'stonefordsport.example',
    section: 'Rowing',
    title: 'Stone Ford eight win by a bow ball in the snow',
    byline: ['Gil Ardene'],
    published: '2025-03-30T17:25:00+01:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: 'The finish at Low Weir as the judges saw it',
  },
  `Stone Ford beat Karsk by the width of a bow ball on Sunday in the closest race that the river has seen since it was first timed in 1868.
  * “I did not see the line, I saw snow,” stroke Hedda Vane said, with ice in her hair. “Then somebody hit me on the back, and I hoped it was a friend.”
  The judges took eleven minutes and two photographs. Stone Ford had 17 minutes 4.12 seconds, Karsk 17 minutes 4.15.
  * Karsk’s coach, Bruno Till, congratulated the winners and asked for the photographs. “I should like to hang them where I cannot see them,” he said.
  * Cox Nils Ferdinand, 17, admitted that he had steered by the sound of the church bells. They ring at a quarter past.
  # Eleven in a row
  It is Karsk’s first defeat in eleven years. Before the race bookmakers had given Stone Ford no price at all.
  * “We never said we would win,” Vane said. “We said that we would be difficult.”
  * The river board confirmed that ice had been seen at the third bend and said the race “ought perhaps to have been a walk”.
  The return is rowed on 5 October at Karsk.`,
)

export const QUAKE = report(
  {
    outlet: 'Ondal Times',
    host: 'ondaltimes.example',
    section: 'World',
    title: 'Earthquake of magnitude 6.1 empties hotels on the Corrin coast',
    byline: [],
    published: '2025-06-04T03:22:00Z',
    modified: '2025-06-04T06:50:00Z',
    language: 'en',
    credit: 'Lantern Press',
    caption: 'Guests of the Hotel Miramar on the beach. Lantern Press/Ugo Serra',
  },
  `PORT CORRIN, June 4 (Lantern Press) - An earthquake of magnitude 6.1 shook the Corrin coast before dawn on Wednesday and sent thousands of guests into the streets in their nightshirts. No deaths were reported.
  * “The lamp went round like a question,” said Ugo Serra, a waiter at the Hotel Miramar. “Then everybody was very polite on the stairs.”
  * The institute for earth physics put the centre 22 km off the coast and 11 km deep. Its director, Amara Bell, warned of further shocks “of five and above until the weekend”.
  * No wave was to be feared, the harbour master’s office said at 3:40 a.m.
  Two churches lost their crosses. A bridge on the coast road was closed until it has been looked at.
  * Premier Sandor Ilk promised help “by noon, and I mean today’s noon”.
  * The mayor of Port Corrin, Estela Vaz, said that eleven people had been treated for cuts, most of them from walking barefoot.
  The last strong earthquake here, in 1983, was of magnitude 6.8 and killed 41.
  @ (Reporting by Ugo Serra in Port Corrin; editing by Nell Fane)
  @ (Lantern Press)`,
)

export const GALLERY = report(
  {
    outlet: 'Bergholm Tidings',
    host: 'bergholmtidings.example',
    section: 'Pictures',
    title: 'In pictures: the day the river stood still',
    byline: ['Conrad Ouel'],
    published: '2025-02-11T07:00:00+01:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `The river Berg froze from bank to bank on Monday for the first time since 1963. Our photographer walked across it, and came back.
  * Ida Mohl, 84, skated here in 1963. “The ice was better, and so were my knees,” she says.
  The ferry Lotte, fast at her berth with a row of gulls on the rail.
  * Schoolchildren measure the ice with a drill: nineteen centimetres. “You could drive a bus on it,” their teacher tells them, and adds that nobody will.
  A man sells soup from a sledge. He was sold out by eleven.
  * Evening at the old bridge. The river board says the ice will hold “until Thursday, and not an hour longer”.`,
)

export const ESSAY = report(
  {
    outlet: 'Slow Water Letters',
    host: 'slowwater.example',
    section: 'p',
    title: 'What I learned from reading four hundred minutes of the harbour board',
    byline: ['Wenda Arle'],
    published: '2025-08-24T06:00:00+00:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `Last winter I read all the minutes of the harbour board, from 1951 to last June. There are four hundred and six of them. I was ill, and they were there.
  * The first thing I learned is that nobody ever agrees to anything on a Monday. “The matter is held over,” it says, again and again.
  The second is that the fog horn has been discussed 61 times.¹
  * “It is too loud for the sick and too soft for the ships,” a Dr Amund Foss told the board in 1958. He was asked to bring figures. He brought a patient.
  # The man who counted
  * From 1960 on a clerk called Osvald Tine noted every ship. In 1979 the chairman asked him why. “Because they come,” Tine answered, and the minutes record that there was no further question.
  * My favourite sentence is from 3 March 1984, and I shall have it on my wall: “The board thanks the lighthouse for its patience.”
  I do not know what it was about. I wrote to the board to ask.
  * Its secretary wrote back within the week that she would look, “though on a Monday”.
  §* 1. In 1991 the board noted that the horn “has a cold”.`,
)

export const HEARING = report(
  {
    outlet: 'Ondal Times',
    host: 'ondaltimes.example',
    section: 'Politics',
    title: 'Twelve questions to the water minister, and what she answered',
    byline: ['Tove Elgar'],
    published: '2025-10-30T19:00:00+00:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: 'Minister Agathe Roon before the committee. Photo: Ilja Penn',
  },
  `~ Agathe Roon spoke for two hours before the water committee. We print what was asked and what was said.
  ? When did you learn of the dry wells?
  : In July, from a letter. It was in a pile. I have since abolished the pile.
  ? Did anybody in your house know earlier?
  : I have been told that somebody did, and I have been told who. I shall say so to the prosecutor and not to a microphone.
  ? Will there be water in Ondal in August?
  : There will be water. I do not say that there will be baths.
  ? Do you mean to resign?
  : I mean to stay until it rains, and then we shall see.
  : That was a joke. Please write that it was a joke.
  The committee sits again on 13 November.
  * Its chairman, Alrik Noss, said afterwards that he had heard “eleven answers and one weather report”.`,
)

export const SEQUIA = report(
  {
    outlet: 'El Faro de Ondal',
    host: 'elfarodeondal.example',
    section: 'Sociedad',
    title: 'Los pozos de Ondal se secan: «Regamos con lo que sobra del café»',
    byline: ['Inés Robledal', 'Tomás Arriaza'],
    published: '2025-08-19T07:40:00+02:00',
    modified: '2025-08-19T12:05:00+02:00',
    language: 'es',
    credit: null,
    caption: 'El pozo de la plaza, vacío desde julio. Foto: Inés Robledal',
  },
  `~ Tres de cada cuatro pozos del valle no dan agua; el ministerio pide paciencia hasta septiembre
  En la plaza de Ondal hay un cubo, una cuerda y un pozo sin agua. Está así desde el 4 de julio.
  * «Regamos con lo que sobra del café», dice Remedios Aldana, de 72 años, que cuida los geranios del ayuntamiento.
  * La ministra del Agua, Agatha Rún, aseguró el lunes que habrá camiones cisterna «antes de que acabe la semana».
  # Un valle con memoria
  El último verano parecido fue el de 1976. Entonces llovió el 2 de septiembre.
  > «Mi padre apuntaba la lluvia en la pared del establo. La pared se acabó, y la lluvia también.»
  * El alcalde, Fermín Ortuzar, acusó al gobierno de haber ignorado tres avisos. Según él, el primero se envió en marzo.
  * El ministerio respondió que solo le consta uno y que «estaba en un montón».
  * Los agricultores advierten de que perderán la mitad de la aceituna si no llueve en veinte días.`,
)

export const MOST = report(
  {
    outlet: 'Вестник Карска',
    host: 'vestnik-karska.example',
    section: 'society',
    title: 'В Карске закрыли мост, построенный на сто лет',
    byline: ['Ольга Мирная'],
    published: '2025-04-30T12:15:00+03:00',
    modified: null,
    language: 'ru',
    credit: null,
    caption: 'Ржавчина на опоре моста. Фото Ольги Мирной',
  },
  `Ольховый мост в Карске, открытый в 1995 году и рассчитанный на сто лет, в среду закрыли для движения: две его опоры проржавели насквозь.
  * «Туда можно было вставить ложку», — сказала главный инженер дорожной службы Майя Терина. — «Я вставила ложку».
  По мосту в будний день проезжает около 21 тысячи машин. Объезд занимает сорок минут.
  * Строительная фирма заявила, что предупреждала о соли ещё в 2003 году. «Мы написали пять писем», — утверждает её директор Ида Пельман.
  * В дорожной службе сообщили, что нашли четыре письма и ищут пятое.
  # Что дальше
  * Торговцы на восточном берегу опасаются за сезон. «Апрель был худой, а май отменили», — пожаловалась продавщица мороженого Лада Марш.
  Ремонт может обойтись в девять миллионов крон.`,
)

export const JISR = report(
  {
    outlet: 'صوت الميناء',
    host: 'sawtalmina.example',
    section: 'news',
    title: 'مجلس مدينة الرملة البيضاء يوافق على استبدال مضخات الميناء',
    byline: ['ليلى حداد'],
    published: '2025-10-14T20:05:00+03:00',
    modified: null,
    language: 'ar',
    credit: null,
    caption: 'المياه في شارع الرصيف صباح الاثنين. تصوير ليلى حداد',
  },
  `وافق مجلس المدينة مساء الثلاثاء على استبدال المضخات التسع كلها في حي الميناء، بعد خمسة أسابيع من فيضان شارع الرصيف للمرة الثانية هذا العام.
  * وقالت رئيسة البلدية هدى سوري قبل التصويت: «أصلحنا هذه الآلات بالأسلاك والنوايا الحسنة، والنوايا الحسنة لا ترفع الماء».
  وستسدد كلفة المشروع البالغة أربعين مليونا على مدى اثنين وعشرين عاما.
  * واتهم زعيم المعارضة إياد قويل رئيسة البلدية بإخفاء كلفة الأسلاك. وأضاف: «طلبت الفاتورة ثلاث مرات فأعطوني كتيبا عليه صورة مالك الحزين».
  # ماذا بعد
  * وأعلن مكتب الميناء أن العمل يبدأ في شباط عندما تكون المراكب في البحر.
  * ولم يقتنع السكان تماما. وقالت علا فنن، وهي صاحبة متجر: «قالوا الشيء نفسه عن السد، والسد اليوم متحف».`,
)

export const TODAI = report(
  {
    outlet: '南岬新聞',
    host: 'minamimisaki.example',
    section: '地域',
    title: '岬の灯台、九月で消灯へ 漁師らは反対',
    byline: ['水島 圭'],
    published: '2025-07-08T18:30:00+09:00',
    modified: null,
    language: 'ja',
    credit: null,
    caption: '南岬の灯台=八日朝、水島圭撮影',
  },
  `海事省は八日、一八四七年から灯り続けてきた南岬の灯台を九月一日に消すと発表した。
  *青山葉子副大臣は会見で「船には画面がある。もう光は要らない」と述べた。
  *地元の漁師たちは納得していない。漁船の船長、小瀬安男さん(六一)は「画面はぬれるんだよ」と話す。
  灯台の維持費は年に四百八十万円で、その半分は灯台守の部屋の暖房に使われている。
  *灯台守の有馬誠さん(五七)は事前の連絡がなかったと主張し、「パン屋のおかみさんから聞いた」と明かした。
  *町長は裁判所に訴える考えを示し、「必要なら火をたく」と語った。`,
)

export const WERFT = report(
  {
    outlet: 'Nordbucht Anzeiger',
    host: 'nordbucht-anzeiger.example',
    section: 'Lokales',
    title: 'Werft taucht nach dreißig Jahren wieder im Grundbuch auf',
    byline: ['Jörn Mühlbüchel'],
    published: '2025-11-11T08:00:00+01:00',
    modified: null,
    language: 'de',
    credit: null,
    caption: 'Das Gelände der früheren Werft. Foto: Mühlbüchel',
  },
  `Die Stadt Nordbucht hat ein Grundstück wiedergefunden, das sie 1994 verkauft zu haben glaubte: das Gelände der Ölmann-Werft, 4,2 Hektar groß, direkt am Wasser.
  * „Wir haben es nicht verloren, wir haben es nur nicht gesucht“, sagte Kämmerer Björn Häßler am Dienstag im Ausschuss.
  * Nach Angaben des Grundbuchamts wurde der Kaufvertrag nie eingetragen, weil eine Unterschrift fehlte – die des damaligen Bürgermeisters.
  * Dieser, Dr. Uwe Köpfle, heute 88, erklärte auf Anfrage: „Ich war an dem Tag angeln. Das weiß ich noch, denn ich habe einen Zander gefangen.“
  Der Käufer, eine Gesellschaft aus Übersee, besteht nicht mehr.
  * Die Grünfläche werde „vorerst nicht bebaut“, versprach Häßler. Auf 600.000 € schätzt die Stadt den Wert des Bodens.
  * Die Fraktion der Freien Fischer forderte ein Schwimmbad.`,
)

export const HEAT_LIVE = report(
  {
    outlet: 'Ondal Times',
    host: 'ondaltimes.example',
    section: 'Live',
    title: 'Budget debate as it happened: minister survives by two votes',
    byline: ['Tove Elgar'],
    published: '2025-11-25T09:00:00+00:00',
    modified: '2025-11-25T16:48:00+00:00',
    language: 'en',
    credit: null,
    caption: '',
  },
  `~ The budget passes by 51 to 49 after the member for Stone Ford is fetched from the dentist.
  % 4.48pm
  That is all from us. The house has risen, and so has the minister.
  % 4.31pm
  * Finance minister Dorit Sund thanks “those who came, those who stayed, and one who cannot feel his jaw”.
  % 3.02pm
  * The opposition’s Alrik Noss calls the budget “a coat with forty pockets and no sleeves”. Laughter, also from the government’s side.
  > “You may laugh. You will be cold first.”
  % 11.15am
  * Sund tells the house that taxes on wells are to fall by a tenth. She says that no other tax will rise “before breakfast”.
  The gallery is full. Somebody has brought a goose.
  % 9.00am
  Good morning. The speaker has asked for the goose to be taken out.`,
)

export const THREAD = report(
  {
    outlet: 'Bergholm Tidings',
    host: 'bergholmtidings.example',
    section: 'Culture',
    title: 'Opera singer quits by open letter, and the orchestra answers',
    byline: ['Lise Hartvig'],
    published: '2025-09-19T10:45:00+02:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `* The mezzo Carla Montefiore-Lund has left the Bergholm opera in mid-season. “I was asked to sing lying down once too often,” she wrote to subscribers on Thursday night.
  She added to it on her own page:
  & Three directors, three sofas. I have a doctor’s letter and a floor of my own.
  | Carla Montefiore-Lund (@carlasings) 18 September 2025
  * The house’s director, Ruprecht Aal, said he regretted the step and “the furniture”.
  The orchestra, which has its own account, took her side.
  & We stand up for her. We are told to sit, but we stand.
  | Bergholm Opera Orchestra 19 September 2025
  Tonight’s performance will be sung by Tea Varga, standing.`,
)

export const ULTIMATUM = report(
  {
    outlet: 'The Stone Ford Sportsman',
    host: 'stonefordsport.example',
    section: 'Rowing',
    title: 'Rowers list nine demands after night on the ice',
    byline: ['Gil Ardene'],
    published: '2025-04-02',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `The rowers of the Stone Ford club have put nine demands to the river board after last Sunday’s race, four of them about ice.
  * “We are amateurs, not herring,” club captain Hedda Vane wrote in a letter that was handed over on Wednesday.
  The rowers ask:
  -* that no race be started when “a duck can walk where we are to row”;
  - that the board pay for dry clothes;
  -* that the judges, in the words of the letter, “be placed where they can see”;
  - that the bells of the church be rung on the hour or not at all.
  * The board’s chairman, Sixten Rauf, said he would answer point by point. To the fourth he said at once: “The bells are not ours.”
  * Karsk supports seven of the nine, its coach Bruno Till told this paper. He would not say which.`,
)

export const TWO_LINES = report(
  {
    outlet: 'Ondal Times',
    host: 'ondaltimes.example',
    section: 'Briefs',
    title: 'Goose returned to its owner',
    byline: ['Tove Elgar'],
    published: '2025-11-26T07:30:00+00:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `* The goose that was taken out of parliament on Tuesday has been returned to its owner, a farmer from Low Weir, the speaker’s office said.
  * “It voted with its feet,” he told this paper.`,
)
