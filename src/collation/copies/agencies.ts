/** News agencies whose copy others print: the name by which each is known here, then the ways it is written. */
const written: readonly string[] = [
  'reuters: reuters, thomson reuters',
  'associated press: associated press, the associated press, ap',
  'agence france-presse: agence france-presse, agence france presse, afp',
  'deutsche presse-agentur: deutsche presse-agentur, dpa',
  'press association: press association, pa media, pa',
  'united press international: united press international, upi',
  'bloomberg: bloomberg, bloomberg news',
  'xinhua: xinhua, xinhua news agency',
  'tass: tass, itar-tass',
  'ria novosti: ria novosti, ria, sputnik',
  'interfax: interfax',
  'kyodo: kyodo, kyodo news',
  'jiji press: jiji, jiji press',
  'yonhap: yonhap, yonhap news agency',
  'ansa: ansa',
  'efe: efe',
  'europa press: europa press',
  'lusa: lusa',
  'belga: belga',
  'anp: anp',
  'tt: tt nyhetsbyrån, tt news agency',
  'ntb: ntb',
  'ritzau: ritzau',
  'pap: pap, polish press agency',
  'ukrinform: ukrinform',
  'unian: unian',
  'anadolu: anadolu, anadolu agency, aa',
  'irna: irna, islamic republic news agency',
  'fars: fars, fars news agency',
  'tasnim: tasnim, tasnim news agency',
  'mehr: mehr news agency, mehr',
  'wafa: wafa',
  'sana: sana',
  'spa: saudi press agency, spa',
  'wam: wam, emirates news agency',
  'mena: mena, middle east news agency',
  'press trust of india: press trust of india, pti',
  'ani: asian news international, ani',
  'ians: indo-asian news service, ians',
  'app: associated press of pakistan, app',
  'antara: antara',
  'bernama: bernama',
  'aap: australian associated press, aap',
  'canadian press: canadian press, the canadian press, cp',
  'notimex: notimex',
  'agência brasil: agência brasil, agencia brasil',
  'kcna: kcna, korean central news agency',
  'vna: vietnam news agency, vna',
]

const agencies: ReadonlyMap<string, string> = new Map(
  written.flatMap(row => {
    const [name = '', ways = ''] = row.split(': ')
    return ways.split(', ').map((way): [string, string] => [way, name])
  }),
)

/** The agency that a name stands for; null where it is none known. */
export function agencyOf(name: string): string | null {
  return agencies.get(name.trim().toLowerCase()) ?? null
}
