import { report } from '../report.ts'

export const MUEHLE = report(
  {
    outlet: 'Tannauer Rundblatt',
    host: 'tannauer-rundblatt.example',
    section: 'Wirtschaft',
    title: 'Letzte Mühle am Tann schließt: „Das Wasser ist noch da, die Bauern nicht“',
    byline: ['Käthe Brönner', 'Jürg Ahlfäng'],
    published: '2025-10-02T11:20:00+02:00',
    modified: '2025-10-02T15:45:00+02:00',
    language: 'de',
    credit: null,
    caption: 'Müllermeister Ansgar Wöhl vor dem Mühlrad. Foto: Käthe Brönner',
  },
  `~ Nach 312 Jahren steht das Rad still. Die Gemeinde will das Gebäude kaufen, weiß aber nicht wovon.
  Am Donnerstagmorgen hat Ansgar Wöhl zum letzten Mal das Wehr geöffnet. Die Mühle in Untertannau, die letzte von einst vierzehn am Fluss, stellt den Betrieb ein.
  * „Das Wasser ist noch da, die Bauern nicht“, sagte der 61-Jährige. Von den vierzig Höfen, die zu seines Vaters Zeiten Korn brachten, seien drei geblieben.
  * Bürgermeisterin Hanne Süßmilch nannte die Schließung „einen Einschnitt, den man hören kann“: Nachts sei es im Dorf nun still.
  # Was wird aus dem Rad?
  Die Gemeinde möchte das Gebäude für 340.000 Kronen erwerben. Im Haushalt stehen dafür 12.000.
  * Das Land werde sich beteiligen, sofern ein Museum entstehe, teilte das Kulturministerium mit. Ein Café genüge nicht.
  > „Ich mache kein Museum aus mir. Wer sehen will, wie man mahlt, der soll Mehl kaufen.“
  * Wöhl kündigte an, das Rad noch bis Neujahr zu ölen. Danach, sagte er, müsse es „eben knarren“.
  * Der Verband der Müller rechnet damit, dass bis 2030 jede dritte Mühle schließt. „Uns fehlt nicht der Weizen, uns fehlen die Leute“, erklärte Geschäftsführer Götz Rühl.`,
)

export const PHARE = report(
  {
    outlet: 'Le Courrier des Grèves',
    host: 'courrierdesgreves.example',
    section: 'Société',
    title: 'Le phare de Kermoal s’éteint, les pêcheurs s’inquiètent',
    byline: ['Maëlle Tréguen'],
    published: '2025-07-08T06:30:00+02:00',
    modified: null,
    language: 'fr',
    credit: null,
    caption: 'Le phare de Kermoal au petit matin. Photo Maëlle Tréguen',
  },
  `Le ministère de la mer éteindra le 1er septembre le phare de Kermoal, allumé sans interruption depuis 1847.
  * « Les bateaux ont des écrans, ils n’ont plus besoin de lumière », a déclaré lundi la secrétaire d’État Aude Pellerin.
  * Les pêcheurs de l’île ne sont pas de cet avis. « Un écran, ça se mouille », répond Yann Le Corvec, patron du « Petit-Jean ».
  # Une économie de 48 000 couronnes
  L’entretien du phare coûte 48 000 couronnes par an, dont la moitié pour le chauffage du gardien.
  * Celui-ci, Armel Guivarc’h, 57 ans, affirme qu’il n’a pas été prévenu. « J’ai appris la nouvelle par la boulangère », raconte-t-il.
  > « On me propose un poste à la capitale, dans un bureau sans fenêtre. Je leur ai demandé ce qu’ils voulaient que j’y regarde. »
  * Selon la préfecture, aucune décision n’est prise pour le bâtiment lui-même.
  * La maire, Solenn Abgrall, a annoncé qu’elle saisirait le tribunal et qu’elle ferait « allumer un feu s’il le faut ».`,
)

export const PONTO = report(
  {
    outlet: '北浜日報',
    host: 'kitahama-nippo.example',
    section: '社会',
    title: '港のポンプ九台を更新へ 市議会が可決',
    byline: ['大森 澪'],
    published: '2025-10-15T09:00:00+09:00',
    modified: null,
    language: 'ja',
    credit: null,
    caption: '月曜朝の岸壁通り=北浜市で、大森澪撮影',
  },
  `北浜市議会は十四日夜、港地区の排水ポンプ九台をすべて更新する案を賛成多数で可決した。五週間前に岸壁通りがひざの高さまで浸水したのは、この一年で二度目だった。
  *採決に先立ち、曽礼ひとみ市長は「父が港長だったころから針金と善意で直してきた。善意では水は上がらない」と述べた。
  費用は四十億円で、二十二年かけて返済する。旧市街の一世帯あたりの負担は年におよそ六千円増える見込みだ。
  *野党の久慈勇議員は、見積もりは三分の一ほど低すぎると指摘し、「請求書を三度求めたが、渡されたのはサギの写真が載った冊子だった」と批判した。
  # 工事は二月から
  工事は漁船が出払う来年二月に始まり、再来年の秋の大潮までに終える。
  *市長は、電線の費用について「六月から付属資料の九ページに載っている」と反論した。
  *住民の見方は冷ややかだ。岸壁通りで船具店を営む織田光子さん(七二)は「水門のときも同じことを言っていた。あの水門は今では博物館ですよ」と話した。`,
)

export const GESHER = report(
  {
    outlet: 'קול הנמל',
    host: 'kolhanamal.example',
    section: 'news',
    title: 'הגשר שנבנה למאה שנה נסגר אחרי שלושים',
    byline: ['נועה ברקן'],
    published: '2025-04-30T09:15:00+03:00',
    modified: null,
    language: 'he',
    credit: null,
    caption: 'חלודה על המסבים של העמוד הרביעי. צילום: אגף הדרכים',
  },
  `גשר האלון, שנפתח בשנת 1995 ונבנה כדי לעמוד מאה שנה, נסגר ביום רביעי לתנועה אחרי שמהנדסים מצאו ששניים ממסביו החלידו לגמרי.
  *"אפשר היה להכניס לתוכו כפית", אמרה המהנדסת הראשית מיכל תירון. "הכנסתי לתוכו כפית".
  כ־21 אלף כלי רכב עוברים על הגשר ביום חול. הדרך העוקפת נמשכת ארבעים דקות.
  *החברה שבנתה אותו, פלמן ובנותיה, מסרה שהזהירה מפני המלח כבר בשנת 2003. "כתבנו חמישה מכתבים", אמרה המנכ"לית עידית פלמן.
  *אגף הדרכים מסר שמצא עד כה ארבעה מכתבים והוא מחפש את החמישי.
  # מה הלאה
  *בעלי החנויות בגדה המזרחית חוששים לעונה. "אפריל היה דל, ומאי בוטל", אמר לירן מרש, שמוכר גלידה ליד המזח.
  התיקון עשוי לעלות תשעה מיליון כתרים.`,
)
