/**
 * How days and months are named, by language. Weekdays count from Sunday, 0; months from 1.
 * German capitalises them like English; French and Spanish do not.
 */
export interface CalendarWords {
  readonly months: ReadonlyMap<string, number>
  /** Weekdays and months that stand for one only beside another part of a date ("Sun", "Mar"). */
  readonly shortMonths: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  readonly shortWeekdays: ReadonlyMap<string, number>
  readonly capitalised: boolean
  /** Days from the day of writing. */
  readonly days: ReadonlyMap<string, number>
  readonly last: ReadonlySet<string>
  readonly next: ReadonlySet<string>
  /** Whether "last" may stand behind its noun ("dimanche dernier"). */
  readonly qualifierBehind: boolean
}

function counted(names: string, first: number): Map<string, number> {
  const map = new Map<string, number>()
  for (const [i, group] of names.split(' ').entries()) {
    for (const name of group.split('|')) map.set(name, first + i)
  }
  return map
}

const ENGLISH: CalendarWords = {
  months: counted('january february march april may june july august september october november december', 1),
  shortMonths: counted('jan feb mar apr - jun jul aug sep|sept oct nov dec', 1),
  weekdays: counted('sunday monday tuesday wednesday thursday friday saturday', 0),
  shortWeekdays: counted('sun mon tue|tues wed|weds thu|thur|thurs fri sat', 0),
  capitalised: true,
  days: new Map([
    ['yesterday', -1],
    ['today', 0],
    ['tonight', 0],
    ['tomorrow', 1],
  ]),
  last: new Set(['last', 'past']),
  next: new Set(['next', 'coming']),
  qualifierBehind: false,
}

const GERMAN: CalendarWords = {
  months: counted(
    'januar|jänner februar märz april mai juni juli august september oktober november dezember',
    1,
  ),
  shortMonths: counted('jan feb mär|mrz apr - jun jul aug sep|sept okt nov dez', 1),
  weekdays: counted('sonntag montag dienstag mittwoch donnerstag freitag samstag|sonnabend', 0),
  shortWeekdays: counted('so mo di mi do fr sa', 0),
  capitalised: true,
  days: new Map([
    ['vorgestern', -2],
    ['gestern', -1],
    ['heute', 0],
    ['übermorgen', 2],
  ]),
  last: new Set(['letzten', 'letzter', 'letzte', 'vergangenen', 'vergangener', 'vorigen', 'voriger']),
  next: new Set(['nächsten', 'nächster', 'kommenden', 'kommender']),
  qualifierBehind: false,
}

const FRENCH: CalendarWords = {
  months: counted('janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 1),
  shortMonths: counted('janv févr - avr - - juil - sept oct nov déc', 1),
  weekdays: counted('dimanche lundi mardi mercredi jeudi vendredi samedi', 0),
  shortWeekdays: counted('dim lun mar mer jeu ven sam', 0),
  capitalised: false,
  days: new Map([
    ['hier', -1],
    ['demain', 1],
  ]),
  last: new Set(['dernier', 'passé']),
  next: new Set(['prochain']),
  qualifierBehind: true,
}

const SPANISH: CalendarWords = {
  months: counted(
    'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
    1,
  ),
  shortMonths: counted('ene feb mar abr may jun jul ago sep|sept oct nov dic', 1),
  weekdays: counted('domingo lunes martes miércoles jueves viernes sábado', 0),
  shortWeekdays: counted('dom lun mar mié jue vie sáb', 0),
  capitalised: false,
  days: new Map([
    ['anteayer', -2],
    ['ayer', -1],
    ['hoy', 0],
  ]),
  last: new Set(['pasado', 'último']),
  next: new Set(['próximo']),
  qualifierBehind: true,
}

/** English where the language is another one or unknown: its month names travel furthest. */
export function calendarWords(language: string): CalendarWords {
  switch (language) {
    case 'de':
      return GERMAN
    case 'fr':
      return FRENCH
    case 'es':
      return SPANISH
    default:
      return ENGLISH
  }
}
