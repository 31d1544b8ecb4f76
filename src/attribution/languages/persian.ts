import { tagLocale } from './tag-locale.ts'

/** Arabic ya and kaf as Persian has them; vowel signs and joiners are left out. */
function fold(lower: string): string {
  return lower
    .replace(/[\u064B-\u065F\u0670\u0640\u200C]/g, '')
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('ۀ', 'ه')
    .replace(/[أإ]/g, 'ا')
}

/** Nouns that make a verb of speaking with "made", "gave" or "had". */
function compounds(rows: string, endings: string): string {
  return rows
    .trim()
    .split(/\s*\n\s*/)
    .map(row => {
      const [lemma, nouns] = row.split(':') as [string, string]
      const forms = nouns
        .trim()
        .split(/\s+/)
        .flatMap(noun => endings.split(' ').map(ending => `${noun}_${ending}`))
      return `${lemma}: ${forms.join(' ')}`
    })
    .join('\n')
}

const MADE = 'کرد کردند کرده می‌کند می‌کنند کرده_است نمود'
const HAD = 'داشت داشتند می‌دارد'
const GAVE = 'داد دادند می‌دهد'

export const persian = tagLocale('fa', {
  subject: 'before',
  openSources: true,
  uncased: true,
  dropsSubject: true,
  bareAfterColon: true,
  bareAfterVerb: true,
  fold,
  verbs: [
    compounds(
      `
      declare: اعلام بیان عنوان ابراز اظهار
      stress: تاکید تأکید تصریح خاطرنشان خاطر‌نشان
      add: اضافه
      note: اشاره یادآوری
      confirm: تایید تأیید اعتراف
      claim: ادعا
      explain: تشریح مطرح
      hope: اظهار_امیدواری ابراز_امیدواری
      express: اظهارنظر`,
      MADE,
    ),
    compounds('declare: اظهار بیان ابراز', HAD),
    compounds(
      `
      warn: هشدار
      explain: توضیح شرح
      promise: وعده قول
      report: گزارش خبر
      reply: پاسخ جواب`,
      GAVE,
    ),
    `
    say: گفت گفتند گفته_است می‌گوید می‌گویند گفته_بود گفته
    add: افزود افزودند می‌افزاید ادامه_داد افزوده_است
    write: نوشت نوشتند می‌نویسد نوشته_است
    ask: پرسید پرسیدند خواست
    remember: یادآور_شد یادآور_شدند متذکر_شد
    demand: خواستار_شد خواستار_شدند
    believe: معتقد_است
    read: آمده_است آمده_بود
    claim: مدعی_شد مدعی_شدند
    stress: خاطرنشان_ساخت یادآور_شده_است`,
  ].join('\n'),
  naming:
    'call: متهم_کرد متهم_کردند خواند خواندند نامید نامیدند توصیف_کرد توصیف_کردند دانست دانستند ارزیابی_کرد',
  as: 'همان‌طور_که همانطور_که چنان‌که آن‌طور_که',
  that: 'که اینکه',
  accordingTo: `
    به_گفته به_گفتهٔ به_گزارش بر_اساس_گزارش بنا_بر_گزارش به_نقل_از بر_اساس_اعلام بنا_به_گفته بنا_بر_اعلام از_نظر به_باور
    به_اعتقاد به_عقیده به_نوشته به_اعلام`,
  pronouns: 'او وی آنها آنان آن‌ها ایشان',
  openers: 'این یک دو سه چند برخی',
  titles: `
    شهردار وزیر رئیس رییس سخنگوی سخنگو رئیس‌جمهور رییس‌جمهور رئیس‌جمهوری نماینده معاون مدیر مدیرکل دبیر دبیرکل فرمانده سردار
    امیر سرتیپ سفیر استاندار فرماندار دادستان وکیل قاضی استاد دکتر مهندس پزشک کارشناس تحلیلگر رهبر نخست‌وزیر صدراعظم
    آیت‌الله امام ملکه پادشاه مشاور عضو مربی صیاد صیادی ماهیگیر شاهد ساکن آقای خانم حجت‌الاسلام مردی زنی مرد زن خبرنگار فعال شهروند`,
  bodies: 'پلیس وزارت دولت ارتش سازمان مجلس شهرداری دادگاه حزب شرکت بانک بیانیه گزارش خبرگزاری روزنامه',
  links: 'و',
  enders: `
    در با به از برای درباره پس پیش ضمن طی که تا بر روی نزد علیه هنگام همچنین نیز هم چون اگر وقتی جهت پیرامون خطاب بین
    میان را مبنی تاکنون مقابل سپس وعده خبر`,
  times: `
    امروز دیروز فردا شنبه یکشنبه یک‌شنبه دوشنبه سه‌شنبه سه چهارشنبه پنجشنبه پنج‌شنبه جمعه روز صبح عصر شب شامگاه گذشته جاری
    ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد شهریور مهر
    آبان آذر دی بهمن اسفند`,
  adverbs: 'همچنین نیز هم سپس بعدا دوباره',
  conjunctions: 'و اما ولی یا',
  negations: 'نه',
  sourceIn: 'در',
  finite: 'است بود شد هست نیست کرد',
})
