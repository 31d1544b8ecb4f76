import type { Token } from '../analysis.ts'
import type { Run } from './name-runs.ts'

/** Russian titles stand before the name, with what they are held of between: "Мэр Линдова Анна Лимова". */
const RUSSIAN: ReadonlySet<string> = new Set(
  `мэр министр глава президент премьер премьер-министр представитель представительница спикер депутат сенатор губернатор
директор начальник руководитель председатель секретарь пресс-секретарь генерал посол эксперт аналитик адвокат прокурор
судья врач профессор лидер канцлер замминистра вице-премьер вице-президент омбудсмен епископ патриарх полковник майор
мэра министра главы президента премьера премьер-министра представителя спикера депутата сенатора губернатора директора
начальника руководителя председателя секретаря пресс-секретаря генерала посла эксперта адвоката прокурора`.split(
    /\s+/,
  ),
)
const RUSSIAN_SURNAME =
  /(?:[ое]в|[иы]н|[сц]кий|[оеё]ва|ина|[сц]кая|ко|[уюя]к|ич|ян|дзе|швили|ман|берг)(?:у|ым|ом|ой|а|е)?$/u

/** "M. Vasseur": elsewhere an initial. */
const FRENCH = /^(?:m\.|mgr|maître|me)$/u

/** Turkish titles follow what they are held of and stand before the name: "Lindow Belediye Başkanı Ayşe Demir". */
const TURKISH: ReadonlySet<string> = new Set(
  `bakan bakanı başkan başkanı cumhurbaşkanı başbakan başbakanı sözcü sözcüsü müdür müdürü vali valisi milletvekili
sekreter sekreteri general generali büyükelçi büyükelçisi avukat savcı yargıç profesör prof. doktor dr. lider lideri
muhtar kaymakam rektör rektörü üyesi komutan komutanı danışmanı temsilcisi yardımcısı papa kral kraliçe`.split(
    /\s+/,
  ),
)

/** How many tokens at the head of a run are a title of a language that English rules do not read. */
export function leadingTitle(language: string, tokens: readonly Token[], { first, last }: Run): number {
  if (language === 'tr') {
    let length = 0
    for (let i = first; i < last - 1; i++) if (TURKISH.has(tokens[i]!.lower)) length = i + 1 - first
    return length
  }
  if (language === 'fr') return last - first > 1 && FRENCH.test(tokens[first]!.lower) ? 1 : 0
  if (language !== 'ru' || last - first < 2 || !RUSSIAN.has(tokens[first]!.lower)) return 0
  if (last - first > 2) return last - first - 2
  return RUSSIAN_SURNAME.test(tokens[first + 1]!.lower) ? 1 : 0
}

/** Words that begin sentences and no names, by language: in another language they may be names. */
const OPENING: Readonly<Record<string, ReadonlySet<string>>> = {
  pt: new Set(
    'isso isto ele ela eles elas os as mas também questionado questionada segundo nesta neste já ainda'.split(
      ' ',
    ),
  ),
  ru: new Set(
    `мы вы он она они это этот эта эти так также как когда если но и а в на по об о от из за при до после у к с со во не
ни надо нужно можно все всё ранее теперь сегодня вчера там тут здесь что кто где почему однако затем потом его ее её их
наш наша наши при этом кроме согласно в`.split(/\s+/),
  ),
  tr: new Set(
    `bu şu o bir ve ama ancak fakat için gibi daha çok ise ile da de ki ne nasıl başka uzun biz siz onlar ben sen her hiç
şimdi bugün dün yarın sonra önce ayrıca çünkü eğer`.split(/\s+/),
  ),
}

export function opensSentencesIn(language: string, lower: string): boolean {
  return OPENING[language]?.has(lower) === true
}

const TURKISH_SUFFIX = /['’]\p{Ll}+$/u

/** Length of the ending that Turkish writes behind an apostrophe: "Yılmaz’ın". */
export function suffixLength(language: string, word: string): number {
  return language === 'tr' ? (TURKISH_SUFFIX.exec(word)?.[0].length ?? 0) : 0
}

const CYRILLIC = /^[а-яё-]+$/u
const CASE_ENDING = /(?:ого|ому|ыми|[ыоеи][мй]|ою|ую|ая|[аеиоуыюя]|ь)$/u
/** What is left of a name is no shorter. */
const SHORTEST_STEM = 3

/** A Russian name without the ending of its case: "Петрова", "Петровым" and "Петров" are one. */
export function withoutCase(word: string): string {
  if (!CYRILLIC.test(word)) return word
  const stem = word.replace(CASE_ENDING, '')
  return stem.length < SHORTEST_STEM ? word : stem
}
