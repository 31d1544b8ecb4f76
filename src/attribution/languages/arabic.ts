import { together } from './conjugation.ts'
import { tagLocale } from './tag-locale.ts'

/** Vowel signs and the lengthening stroke are left out; alif, ya and ta marbuta lose what writers leave out as well. */
function fold(lower: string): string {
  return lower
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
}

/** Past and present of a verb by gender and number, from its past, its present without the first letter, and its lemma. */
function verbs(rows: string): string {
  return rows
    .trim()
    .split(/\s*\n\s*/)
    .map(row => {
      const [lemma, past, present, weak] = row.split(/\s+/) as [string, string, string, string?]
      const stem = weak ?? past
      return `${lemma}: ${past} ${stem}ت ${stem}وا ي${present} ت${present} ي${present}ون`
    })
    .join('\n')
}

export const arabic = tagLocale('ar', {
  subject: 'after',
  openSources: true,
  uncased: true,
  dropsSubject: true,
  prefixes: /^[وف](?=..)/,
  definite: /^ال/,
  fold,
  verbs: together(
    verbs(`
      say قال قول
      add أضاف ضيف
      add أردف ردف
      continue تابع تابع
      continue استطرد ستطرد
      affirm أكد ؤكد
      announce أعلن علن
      declare صرح صرح
      explain أوضح وضح
      explain بين بين
      note ذكر ذكر
      note أشار شير
      note لفت لفت
      note نوه نوه
      stress شدد شدد
      inform أفاد فيد
      inform أخبر خبر
      believe اعتبر عتبر
      believe رأى رى رأ
      warn حذر حذر
      ask سأل سأل
      reply أجاب جيب
      reply رد رد
      write كتب كتب
      claim زعم زعم
      promise تعهد تعهد
      confirm اعترف عترف
      confirm أقر قر
      recall ذكّر ذكّر
      report روى روي رو
      conclude ختم ختم`),
    `
    say: قيل
    claim: ادعى ادعت
    reveal: كشف كشفت كشفوا
    shout: صرخ صرخت هتف
    say: قوله قولها قولهم قولهما
    read: جاء ورد`,
  ),
  naming: `
    call: اتهم اتهمت يتهم تتهم أعرب_عن أعربت_عن وصف وصفت وصفوا يصف تصف سمى سمت اعتبره اعتبرته وصفه وصفته وصفها وصفتها تحدث_عن تحدثت_عن`,
  converbs: `
    add: مضيفا مضيفة
    note: مشيرا_إلى مشيرة_إلى لافتا_إلى لافتة_إلى منوها_إلى
    stress: مشددا_على مشددة_على مؤكدا مؤكدة مؤكدا_على
    explain: موضحا موضحة مبينا
    say: قائلا قائلة
    believe: معتبرا معتبرة
    warn: محذرا محذرة
    declare: معلنا معلنة
    demand: مطالبا مطالبة داعيا داعية`,
  as: 'كما حسبما وفق_ما بحسب_ما',
  that: 'أن إن أنه أنها أنهم إنه إنها إنهم بأن بأنه بأنها فإن إلى_أن على_أن أننا إننا',
  accordingTo: `
    وفقا بحسب حسب وفق طبقا على_حد_قول على_حد_تعبير نقلا_عن بناء_على حسب_قول بحسب_قول في_رأي برأي على_لسان`,
  accordingPrefix: /^ل(?!ل)/,
  pronouns: 'هو هي هم هن',
  openers: 'هذا هذه أحد إحدى بعض عدد',
  titles: `
    الوزير وزير الوزيرة وزيرة الرئيس رئيس رئيسة المتحدث متحدث متحدثة المتحدثة الناطق مدير مديرة المدير النائب نائب نائبة النائبة المديرة مديرة المحافظة المستشارة الناطقة ناطقة الباحثة الخبيرة السفيرة
    الأمين أمين القائد قائد اللواء العميد العقيد الجنرال السفير سفير المحافظ محافظ عمدة العمدة الدكتور دكتور د. الخبير
    خبير المحامي محامي القاضي قاض المدعي الأستاذ الباحث باحث المسؤول مسؤول مسؤولة زعيم الزعيم المستشار مستشار الشيخ
    رجل امرأة شاب مواطن ناشط محلل صحفي سيدة البابا الملك ملك الأمير ولي شاهد صياد ساكن مدرب المدرب المبعوث مبعوث المندوب مندوب السيد السيدة`,
  bodies: `
    الشرطة وزارة الوزارة الحكومة حكومة الجيش البيت_الأبيض هيئة الهيئة منظمة المنظمة البلدية بلدية النيابة المحكمة شركة
    الشركة حزب الحزب حركة الحركة لجنة اللجنة بيان البيان مجلس المجلس وكالة مصدر مصادر تقرير التقرير`,
  links: 'باسم',
  enders: `
    في خلال أثناء عن إلى على بعد قبل لدى عبر مع من الذي التي الذين بشأن حول عقب أمام ضد حين بينما عندما ضمن منذ كما فيما
    له لها لهم لي لنا للصحفيين للصحافيين لوكالة لقناة لصحيفة لرويترز لفرانس لموقع لإذاعة للجزيرة للعربية للتلفزيون ردا
    تعليقا بحضور بمناسبة وهو وهي وهم ب ل ك`,
  times: `
    اليوم أمس غدا الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم صباح مساء الماضي الماضية الجاري يناير
    فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر لاحقا`,
  adverbs: 'به بها أيضا كذلك لاحقا سابقا أخيرا',
  conjunctions: 'و ثم أو بل لكن ولكن',
  negations: 'لم لن ما لا',
  sayingOf: 'قوله قولها قولهم قولهما',
  sourceIn: 'في',
  relatives: 'الذي التي الذين',
  accordingSelf: 'على_حد_قوله على_حد_قولها على_حد_تعبيره بحسب_قوله حسب_قوله بحسبه',
  finite: 'كان كانت هناك ليس ليست قد',
})
