/** Units by the words and signs that write them; currencies by ISO 4217 code where the words tell which. */

export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
])

/** Letters before a dollar sign that tell whose dollar it is. */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
])

export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY INR RUB CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF TRY ILS IRR IQD SAR AED EGP PKR ZAR NGN KES BRL MXN ARS KRW UAH'.split(
    ' ',
  ),
)

function byWord(table: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(table).flatMap(([unit, words]) => words.split(' ').map(word => [word, unit])))
}

export const CURRENCY_WORDS: ReadonlyMap<string, string> = byWord({
  USD: 'dollar dollars dólares',
  EUR: 'euro euros',
  GBP: 'sterling',
  JPY: 'yen',
  CNY: 'yuan renminbi',
  INR: 'rupee rupees',
  RUB: 'rouble roubles ruble rubles rubel',
  ILS: 'shekel shekels',
  TRY: 'lira liras',
  IRR: 'rial rials toman tomans',
  CHF: 'franken',
  crowns: 'crown crowns krona kronor krone kroner koruna korunas',
  francs: 'franc francs',
  pesos: 'peso pesos',
  dinars: 'dinar dinars',
  riyals: 'riyal riyals',
  dirhams: 'dirham dirhams',
  won: 'won',
})

export const MEASURES: ReadonlyMap<string, string> = byWord({
  tonnes: 'tonne tonnes tons ton mt',
  kg: 'kg kilogram kilograms kilo kilos',
  km: 'km kilometer kilometers kilometre kilometres',
  m: 'meter meters metre metres',
  miles: 'mile miles',
  feet: 'foot feet ft',
  'km/h': 'km/h kph kmh',
  mph: 'mph',
  hectares: 'hectare hectares ha',
  acres: 'acre acres',
  litres: 'litre litres liter liters',
  gallons: 'gallon gallons',
  barrels: 'barrel barrels bpd',
  MW: 'megawatt megawatts mw',
  GW: 'gigawatt gigawatts gw',
  kWh: 'kwh',
  'basis points': 'bps',
  pounds: 'pound pounds lbs',
  cm: 'cm centimetre centimetres centimeter centimeters',
  mm: 'mm millimetre millimetres millimeter millimeters',
  inches: 'inch inches',
  bushels: 'bushel bushels',
})

/** Stretches of time are no quantities for comparing. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  (
    'second seconds minute minutes hour hours day days week weeks month months year years decade decades ' +
    'century centuries weekend weekends night nights morning mornings generation generations quarter quarters ' +
    'times semester semesters season seasons term terms stunden tage tagen wochen monate jahre jahren ' +
    'heures jours semaines mois ans années horas días semanas meses años'
  ).split(' '),
)
