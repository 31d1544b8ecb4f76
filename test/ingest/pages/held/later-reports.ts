import { report } from '../report.ts'

export const PONTE = report(
  {
    outlet: 'Gazeta da Foz',
    host: 'gazetadafoz.example',
    section: 'Cidades',
    title: 'Balsa da Foz para por falta de capitão: «Aposentou-se e ninguém reparou»',
    byline: ['Lívia Queirós'],
    published: '2025-03-12T09:40:00-03:00',
    modified: '2025-03-12T11:15:00-03:00',
    language: 'pt',
    credit: null,
    caption: 'A balsa parada no cais. Foto: Lívia Queirós',
  },
  `A balsa que liga as duas margens da Foz está parada desde segunda-feira porque já não tem capitão.
  * «Aposentou-se em fevereiro e ninguém reparou», admitiu o secretário de Transportes, Abílio Nunes, na quarta-feira.
  Cerca de 900 pessoas atravessam o rio todos os dias. A ponte mais próxima fica a 41 quilómetros.
  * O antigo capitão, Zeferino Brás, de 70 anos, disse que avisou três vezes. «Mandei até um bolo», contou.
  * A câmara prometeu um barco de pesca «até amanhã de manhã, se o mar quiser».
  * Para os comerciantes, a demora custa caro. Segundo a associação local, as vendas caíram para metade.`,
)

export const LATARNIA = report(
  {
    outlet: 'Głos Przystani',
    host: 'glosprzystani.example',
    section: 'Region',
    title: 'Latarnia w Kępie zgaśnie we wrześniu',
    byline: ['Żaneta Ślęzak'],
    published: '2025-07-09T08:00:00+02:00',
    modified: null,
    language: 'pl',
    credit: null,
    caption: 'Latarnia w Kępie o świcie. Fot. Żaneta Ślęzak',
  },
  `Ministerstwo morskie wyłączy 1 września latarnię w Kępie, która świeci nieprzerwanie od 1847 roku.
  * „Statki mają ekrany, nie potrzebują już światła” – powiedziała w poniedziałek wiceminister Wanda Ćwik.
  * Rybacy są innego zdania. „Ekran moknie” – odpowiada Józef Łoś, szyper kutra „Mały Jaś”.
  Utrzymanie latarni kosztuje 48 tysięcy koron rocznie, z czego połowę pochłania ogrzewanie.
  * Latarnik Ignacy Wróż twierdzi, że nikt go nie uprzedził. „Dowiedziałem się od piekarki” – mówi.
  * Wójt zapowiedziała, że pójdzie do sądu, a jeśli trzeba, „rozpali ognisko”.`,
)

export const BAOZI = report(
  {
    outlet: '江口晚报',
    host: 'jiangkou-wanbao.example',
    section: '本地',
    title: '江口渡轮停航:船长退休无人察觉',
    byline: ['林若水'],
    published: '2025-03-12T20:40:00+08:00',
    modified: null,
    language: 'zh',
    credit: null,
    caption: '停在码头的渡轮。林若水摄',
  },
  `连接江口两岸的渡轮自周一起停航,原因是船上已经没有船长。
  *交通局局长周有田周三承认:“他二月就退休了,没有人注意到。”
  每天约有九百人乘渡轮过江,最近的桥在四十一公里之外。
  *七十岁的前船长冯大海说,他提醒过三次。“我连蛋糕都送去了。”
  *市政府承诺,“如果江水愿意”,明天早上会有一条渔船。
  *当地商会表示,停航以来销售额下降了一半。`,
)

export const GREVE = report(
  {
    outlet: 'Le Courrier des Grèves',
    host: 'courrierdesgreves.example',
    section: 'Direct',
    title: 'Tempête Odile : suivez la situation sur la côte',
    byline: ['Maëlle Tréguen', 'Yves Kerdrel'],
    published: '2025-11-21T06:00:00+01:00',
    modified: '2025-11-21T12:10:00+01:00',
    language: 'fr',
    credit: null,
    caption: '',
  },
  `~ Des vents de 148 km/h, 31 000 foyers sans courant, deux disparus : notre direct.
  % 12h10
  * Les deux randonneurs disparus sont sains et saufs, annoncent les secours. « Ils s’étaient liés d’amitié avec une chèvre », précise le lieutenant Ada Brem.
  % 10h45
  # La ministre annule sa visite
  * La première ministre, Anne Lorne, rentre plus tôt que prévu. « On ne mange pas de gâteau à l’étranger un jour pareil », a-t-elle dit à l’aéroport.
  % 08h30
  Le mât de la Butte noire est tombé sur la route.
  * La compagnie des ferries affirme qu’elle ne reprendra pas avant samedi.
  % 06h00
  Bonjour à tous. Il fait encore nuit, et il y a du bruit.`,
)

export const KOLD_DE = report(
  {
    outlet: 'Tannauer Rundblatt',
    host: 'tannauer-rundblatt.example',
    section: 'Kultur',
    title: '„Ich schreibe für Leute, die auf ein Schiff warten“',
    byline: ['Käthe Brönner'],
    published: '2025-05-18T07:00:00+02:00',
    modified: null,
    language: 'de',
    credit: null,
    caption: 'Yrsa Kold in ihrer Küche. Foto: Käthe Brönner',
  },
  `~ Die Schriftstellerin Yrsa Kold über Inseln, Fristen und pünktliche Schurken
  ? Rundblatt: Frau Kold, warum leben Sie seit zwanzig Jahren auf einer Insel?
  : Kold: Das Schiff fuhr ohne mich zurück. Ich hatte ein Manuskript und eine Erkältung, und als beide fertig waren, hatte ich dort einen Zahnarzt.
  ? Rundblatt: Ihr neues Buch hat vierhundert Seiten und einen Mord. Reicht das?
  : Kold: Das ist einer mehr, als wir hier seit 1922 hatten.
  ? Rundblatt: Kritiker nennen Ihre Sätze kurz.
  : Kold: Meine Leser schauen oft auf.
  ? Rundblatt: Was kommt als Nächstes?
  : Kold: Suppe.
  Das Gespräch führte Käthe Brönner.`,
)

export const SPEECH = report(
  {
    outlet: 'Karsk Daily Record',
    host: 'karskrecord.example',
    section: 'Documents',
    title: 'In full: what President Osei-Lund said on the bridge',
    byline: [],
    published: '2025-08-12',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `President Efua Osei-Lund spoke for six minutes on the bridge at Tarn on Monday. We print her words as our reporter noted them.
  > Friends on both banks. I have come on foot, since the bridge does not like carriages, and I have been told it does not like presidents.
  > We have signed seven articles. You will hear that they are few. I have counted the loaves in my country, and they are fewer.
  > There is a lighthouse. I see it, my neighbour sees it, the ships see it. Let it be the one thing here that everybody may look at.
  > I promise you nothing that I cannot carry across this bridge in my own hands. Bread has no flag. Good night.
  * The crowd, which the police put at four thousand, sang. Dravik’s spokesman said later that he had “listened with interest to the song”.`,
)

export const SENTENCES = report(
  {
    outlet: 'Bergholm Tidings',
    host: 'bergholmtidings.example',
    section: 'Courts',
    title: 'Three sentenced over stolen church bells',
    byline: ['Lise Hartvig'],
    published: '2025-06-06T13:00:00+02:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `Three men who took eleven church bells in one night were sentenced in Bergholm on Friday.
  +* Who | Sentence | Last word
  +* Arvid Klem, 44 | 3 years | “I am not musical. I see that now.”
  +* Otto Preen, 39 | 2 years | “They were very heavy.”
  +* Sam Dorrit, 21 | 200 hours of work | “Sorry to the sexton.”
  * Judge Viktor Saal said that he had rarely seen “so much weight for so little sound”.
  The bells, worth 90,000 crowns, are back in their towers.`,
)

export const LAYERS = report(
  {
    outlet: 'Vell Now',
    host: 'vellnow.example',
    section: 'Society',
    title: 'Tram and milk cart collide in Vell: what is known',
    byline: ['Bela Runn'],
    published: '2025-10-20T08:05:00+02:00',
    modified: '2025-10-20T15:30:00+02:00',
    language: 'en',
    credit: null,
    caption: 'Milk on the rails of line 4. Bela Runn',
  },
  `! Update, 15:30: The driver of the cart has left hospital.
  A tram of line 4 and a milk cart collided at the corner of Mill Street in Vell on Monday morning.
  * Nobody was badly hurt, the police said. The driver of the cart, 63, was taken to hospital “with a bruise and an opinion”, according to Sergeant Inga Mohr.
  # What is known
  - The tram had green, says the tram company.
  -* The cart “had the right of way since 1911”, its owner says.
  - 400 litres of milk were lost.
  # What is not known
  Why the lights showed green to both.
  * “We are looking into the lamp,” the tram company’s spokesman, Hugo Fenn, told this site.
  * Mayor Hild Sorre asked that nobody draw conclusions “before the cream has settled”.`,
)

export const EPISODE = report(
  {
    outlet: 'Vell Public Radio',
    host: 'vellradio.example',
    section: 'Podcasts',
    title: 'Deep Water, episode 12: The clerk who counted ships',
    byline: ['Wenda Arle'],
    published: '2025-09-01T04:00:00+02:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `For nineteen years a clerk of the harbour board noted every ship that passed. Nobody had asked him to.
  * In this episode his daughter, Runa Tine, opens the books. “He counted on Sundays too,” she says. “My mother said he was counting the Sundays.”
  * ARLE: How many are there?
  * TINE: Forty-one thousand, two hundred and eight. And one that he crossed out.
  * ARLE: Which one?
  * TINE: His brother’s.
  Editing and sound: Ole Prim.`,
)
