export interface Furniture {
  readonly menu: readonly string[]
  readonly readAlso: string
  readonly related: readonly string[]
  readonly newsletter: string
  readonly cookies: string
  readonly comments: readonly string[]
  readonly rights: string
}

/** What stands round reports in other languages than English, by language. */
export const ABROAD: Readonly<Record<'de' | 'fr' | 'es' | 'ru' | 'ja' | 'he' | 'ar', Furniture>> = {
  de: {
    menu: 'Start Politik Wirtschaft Panorama Sport Kultur Wissen Reise Auto Immobilien Stellen Rätsel Wetter Archiv Abo Anmelden'.split(
      ' ',
    ),
    readAlso: 'Lesen Sie auch',
    related: [
      'Fährstreik: Warum die Inseln jetzt Mehl zählen',
      'Bürgermeisterin Sorre: „Ich habe nichts zu verbergen“',
      'Zehn Wanderungen für Leute, die nicht gern wandern',
      'Der Bäcker, der einen Fluss unter seinem Ofen fand',
    ],
    newsletter: 'Der Morgenbrief: das Wichtigste des Tages kostenlos in Ihrem Postfach.',
    cookies:
      'Wir und unsere 412 Partner speichern Informationen auf Ihrem Gerät, um Ihnen passende Anzeigen zu zeigen. Sie können Ihre Einwilligung jederzeit widerrufen.',
    comments: [
      'Mein Schwager arbeitet dort und sagt, „das war alles längst bekannt“.',
      'Endlich schreibt es mal einer auf.',
    ],
    rights: 'Alle Rechte vorbehalten. Nachdruck nur mit schriftlicher Genehmigung des Verlags.',
  },
  fr: {
    menu: 'Accueil Politique International Économie Société Culture Sport Sciences Santé Voyage Jeux Météo Archives Abonnement Connexion'.split(
      ' ',
    ),
    readAlso: 'À lire aussi',
    related: [
      'Grève des ferries : les îles comptent leur farine',
      'La maire Hild Sorre : « Je n’ai rien à cacher »',
      'Le boulanger qui trouva une rivière sous son four',
    ],
    newsletter: 'La lettre du matin : l’essentiel de l’actualité, gratuitement, avant sept heures.',
    cookies:
      'Nos partenaires et nous déposons des traceurs sur votre appareil afin de vous proposer des publicités adaptées. Vous pouvez retirer votre accord à tout moment.',
    comments: [
      'Mon cousin y travaille et il a dit : « les pompes n’ont jamais été réparées ».',
      'Enfin quelqu’un qui le dit.',
    ],
    rights: 'Tous droits réservés. Reproduction interdite sans autorisation écrite.',
  },
  es: {
    menu: 'Portada Política Internacional Economía Sociedad Cultura Deportes Ciencia Salud Viajes Juegos Tiempo Hemeroteca Suscripción Entrar'.split(
      ' ',
    ),
    readAlso: 'Lea también',
    related: [
      'Huelga de transbordadores: las islas cuentan su harina',
      'La alcaldesa Hild Sorre: «No tengo nada que ocultar»',
      'El panadero que encontró un río bajo su horno',
    ],
    newsletter: 'El boletín de la mañana: lo esencial del día, gratis, antes de las siete.',
    cookies:
      'Nosotros y nuestros 412 socios guardamos información en su dispositivo para mostrarle anuncios adecuados. Puede retirar su consentimiento cuando quiera.',
    comments: [
      'Mi primo trabaja allí y dijo que «las bombas nunca se arreglaron».',
      'Por fin alguien lo escribe.',
    ],
    rights: 'Todos los derechos reservados. Prohibida la reproducción sin permiso escrito.',
  },
  ru: {
    menu: 'Главная Политика Мир Экономика Общество Культура Спорт Наука Здоровье Погода Архив Подписка Войти'.split(
      ' ',
    ),
    readAlso: 'Читайте также',
    related: [
      'Забастовка паромов: острова считают муку',
      'Мэр Хильд Сорре: «Мне нечего скрывать»',
      'Пекарь, который нашёл реку под своей печью',
    ],
    newsletter: 'Утреннее письмо: главное за день, бесплатно, до семи часов.',
    cookies:
      'Мы и наши партнёры сохраняем сведения на вашем устройстве, чтобы показывать вам подходящую рекламу. Согласие можно отозвать в любое время.',
    comments: [
      'Мой сосед там работает и говорит, что «насосы никогда не чинили».',
      'Наконец кто-то это написал.',
    ],
    rights: 'Все права защищены. Перепечатка только с письменного разрешения редакции.',
  },
  ja: {
    menu: 'ホーム 政治 国際 経済 社会 文化 スポーツ 科学 健康 天気 写真 動画 購読 ログイン'.split(' '),
    readAlso: '関連記事',
    related: [
      'フェリー乗組員が金曜からスト、島では小麦粉の備蓄を確認',
      'ソーレ市長「隠すことは何もない」',
      'かまどの下に川を見つけたパン屋の話',
    ],
    newsletter: '朝のニュースレター:その日の大事な話を七時までに無料でお届けします。',
    cookies:
      '当社と提携先は、お客様に合った広告を表示するために端末に情報を保存します。同意はいつでも取り消せます。',
    comments: ['いとこがそこで働いていて「ポンプは一度も直さなかった」と言っていました。'],
    rights: '無断転載を禁じます。すべての内容は著作権法により保護されています。',
  },
  he: {
    menu: 'ראשי חדשות פוליטיקה עולם כלכלה תרבות ספורט מדע בריאות מזג־אוויר ארכיון מינוי כניסה'.split(' '),
    readAlso: 'קראו גם',
    related: [
      'שביתת המעבורות: באיים כבר סופרים את הקמח',
      'ראש העיר סורה: „אין לי מה להסתיר”',
      'האופה שמצא נהר מתחת לתנור שלו',
    ],
    newsletter: 'מכתב הבוקר: החשוב ביותר ביום, בחינם, לפני שבע.',
    cookies:
      'אנחנו ושותפינו שומרים מידע במכשיר שלכם כדי להציג לכם פרסומות מתאימות. אפשר לבטל את ההסכמה בכל עת.',
    comments: ['בן דודי עובד שם ואמר „את המשאבות לא תיקנו אף פעם”.'],
    rights: 'כל הזכויות שמורות. אין להעתיק ללא רשות בכתב.',
  },
  ar: {
    menu: 'الرئيسية أخبار سياسة العالم اقتصاد ثقافة رياضة علوم صحة طقس أرشيف اشتراك دخول'.split(' '),
    readAlso: 'اقرأ أيضا',
    related: [
      'إضراب العبارات: الجزر تحصي ما لديها من طحين',
      'رئيسة البلدية سوري: «ليس لدي ما أخفيه»',
      'الخباز الذي وجد نهرا تحت فرنه',
    ],
    newsletter: 'رسالة الصباح: أهم ما في اليوم، مجانا، قبل السابعة.',
    cookies: 'نحن وشركاؤنا نحفظ معلومات على جهازك لنعرض لك إعلانات تناسبك. يمكنك سحب موافقتك في أي وقت.',
    comments: ['ابن عمي يعمل هناك وقال «لم تصلح المضخات قط».'],
    rights: 'جميع الحقوق محفوظة. يمنع النسخ دون إذن مكتوب.',
  },
}
