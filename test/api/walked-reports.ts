import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A report as a line of JSON has it. */
interface Told {
  readonly publisher: string
  readonly title: string
  readonly published: string
  readonly url: string
  readonly text: string
}

const ISLANDS = ['Hesk', 'Orrin', 'Tarle', 'Maudlin', 'Quill', 'Sunder'] as const
const PAPERS = [
  'Courier',
  'Lantern',
  'Post',
  'Echo',
  'Examiner',
  'Gazette',
  'Observer',
  'Wire',
  'Argus',
  'Bell',
] as const
const VERB = ['must', 'will', 'must not', 'shall'] as const
const CABLE = ['sea cable', 'undersea line', 'Hesk link'] as const

/**
 * So many invented outlets on one evening: the same four statements in versions of their own (other words, a figure, a *not*,
 * a part left out, a paraphrase), a figure that differs and a thing that they call by other names. Up to sixty.
 */
export function eveningOf(outlets: number): Told[] {
  return Array.from({ length: outlets }, (_, i) => {
    const publisher = `${ISLANDS[i % 6]} ${PAPERS[Math.floor(i / 6)]}`
    const homes = [4100, 4100, 3900, 4500][i % 4]
    const cable = CABLE[i % 3]
    const title =
      i % 2 === 0 ? 'Minister: the cable will hold' : `Lights out on ${homes} homes as ${cable} parts`
    const paragraphs = [
      `HESK – Energy minister Ansa Voll said in Hesk on 12 November 2031 that the ${cable} would be mended before the frost.`,
      `“The cable ${VERB[i % 4]} hold until the last house on the island has light again,” Voll told the island council.`,
      i % 5 === 4
        ? 'Voll said nobody would be sent a bill for the nights without power.'
        : `“Nobody will be sent a bill for ${i % 3 === 2 ? 'nine' : 'seven'} nights without power${i % 4 === 1 ? '' : ', and nobody will have to ask'},” she said.`,
      `At least ${homes} homes were without power on Wednesday, the grid operator said.`,
      `“We warned the ministry ${i % 2 ? 'twice' : 'three times'} in the spring that the ${cable} was worn,” engineer Bram Telloway said.`,
      ...(i === 1
        ? ['“I have burned the last of my chairs,” said Dorit Hale, who keeps the lighthouse.']
        : []),
      `The council meets again in ${ISLANDS[i % 6]} on Friday.`,
    ]
    return {
      publisher,
      title,
      published: `2031-11-12T${String(14 + Math.floor(i / 10)).padStart(2, '0')}:${String((i % 10) * 6).padStart(2, '0')}:00Z`,
      url: `https://${publisher.toLowerCase().replace(' ', '-')}.example/2031/cable-${i}`,
      text: [title, ...paragraphs].join('\n\n'),
    }
  })
}

/** Arabic and Hebrew reports, each language of one event. */
export const RIGHT_TO_LEFT: readonly Told[] = [
  [
    'صوت المرفأ',
    'الجسر آمن، تقول رئيسة البلدية',
    'ar',
    'سنفتح الجسر الشمالي في مايو مهما كانت كلفة الإصلاح على المدينة',
    'ثلاثة',
  ],
  [
    'جريدة التلال',
    'رئيسة البلدية: الجسر يفتح في مايو',
    'ar',
    'سنفتح الجسر الشمالي في يونيو مهما كانت كلفة الإصلاح على المدينة',
    'أربعة',
  ],
  [
    'بريد السهل',
    'موعد جديد لفتح الجسر',
    'ar',
    'لن نفتح الجسر الشمالي في مايو مهما كانت كلفة الإصلاح على المدينة',
    'ثلاثة',
  ],
  [
    'קול הנמל',
    'ראש העיר: הגשר ייפתח באביב',
    'he',
    'נפתח את הגשר הצפוני באביב גם אם התיקון יעלה לעיר הרבה כסף',
    'שלושה',
  ],
  [
    'יומן הגבעות',
    'הגשר הצפוני ייפתח',
    'he',
    'נפתח את הגשר הצפוני בקיץ גם אם התיקון יעלה לעיר הרבה כסף',
    'ארבעה',
  ],
].map(([publisher, title, language, words, many], i) => ({
  publisher: publisher!,
  title: title!,
  published: `2031-05-0${1 + (i % 3)}T08:00:00Z`,
  url: `https://${language}-${i}.example/bridge`,
  text:
    language === 'ar'
      ? `${title}\n\nقالت رئيسة البلدية ليلى حداد يوم الاثنين: “${words}”.\n\n“الجسر آمن والناس في ${many} أحياء ينتظرون”، قال الوزير خالد حداد.`
      : `${title}\n\n“${words}”, אמרה אתמול ראש העיר לאה ברק.\n\n“הגשר בטוח והתושבים ב${many} רבעים מחכים”, אמר השר דוד לוי.`,
}))

/** Writes reports where `read` finds them; answers the file. */
export function writeReports(folder: string, reports: readonly Told[]): string {
  const file = join(folder, 'reports.jsonl')
  writeFileSync(file, reports.map(report => JSON.stringify(report)).join('\n'))
  return file
}
