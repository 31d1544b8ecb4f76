import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/attribution/figures/figures.ts'
import type { Attribution } from '../../src/model/attribution.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findDates } from '../../src/text/dates/dates.ts'

const BOUNDS = { exact: '', 'at-least': '≥', 'at-most': '≤', about: '~' }

function find(text: string, attributions: readonly Attribution[] = [], language = 'en') {
  const analysis = analyse({ text, language, titleSpan: null })
  return findFigures(analysis, findDates(analysis), attributions)
}

/** `≥17600 people: children killed`, one a figure. */
function read(text: string, language = 'en'): string[] {
  return find(text, [], language).map(({ value, upper, bound, unit, what }) => {
    const number = `${BOUNDS[bound]}${value}${upper === null ? '' : `..${upper}`}`
    return `${number}${unit === null ? '' : ` ${unit}`}: ${what}`
  })
}

const FIGURES: readonly (readonly [text: string, ...figures: string[]])[] = [
  ['The storm killed 17,600 people.', '17600 people: killed'],
  ['The storm has killed at least 17,600 Ardmorians.', '≥17600 people: killed'],
  ['The army has killed over 18,900 in Vell.', '≥18900 people: killed'],
  ['The army has k.illed over 18,900 in Vell.', '≥18900 people: killed'],
  ['17,600 Ardmorians have been killed.', '17600 people: killed'],
  ['Some 17,600 Ardmorians were reportedly killed.', '~17600 people: killed'],
  ['30,000 have been injured.', '30000 people: injured'],
  ['30,000 Ardmorians have also been wounded.', '30000 people: injured'],
  ['Death toll in Vell surpasses 17,600', '≥17600 people: killed'],
  ['The death toll surpassed 17,600 on the day.', '≥17600 people: killed'],
  ['The death toll from the flood rose to 41.', '41 people: killed'],
  ['The toll now stands at more than 41.', '≥41 people: killed'],
  ['The number of people injured rose to 90.', '90 people: injured'],
  ['The number of stranded travellers had grown to 3,900.', '3900 people: stranded'],
  ['Some 3,000 travelers were stranded.', '~3000 people: stranded'],
  ['41 people were killed, and not one of them carried a rifle.', '41 people: killed'],
  ['The count of the missing has climbed to 17.', '17 people: missing'],
  ['Flood kills 41, injures dozens', '41 people: killed', '≥24 people: injured'],
  ['41 dead, 90 hurt in Vell flood', '41 people: killed', '90 people: injured'],
  ['At least 41 people died.', '≥41 people: killed'],
  ['Up to 41 people lost their lives.', '≤41 people: killed'],
  ['As many as 41 villagers are missing.', '≤41 people: villagers missing'],
  ['Nearly 1.9 million people were displaced.', '~1900000 people: displaced'],
  ['The war has displaced about 1.9 million people.', '~1900000 people: displaced'],
  ['It left 12 dead and 30 injured.', '12 people: killed', '30 people: injured'],
  ['It left 12 people dead and another 30 wounded.', '12 people: killed', '30 people: injured'],
  [
    'The army killed 17,600 Ardmorians, including more than 6,000 children and 2,400 women.',
    '17600 people: killed',
    '≥6000 people: children killed',
    '2400 people: women killed',
  ],
  [
    'At least 41 people were killed, 12 of them children.',
    '≥41 people: killed',
    '12 people: children killed',
  ],
  [
    'The flood killed 41 people. Among them were 12 children.',
    '41 people: killed',
    '12 people: children killed',
  ],
  [
    'The blast killed 12 civilians and 3 soldiers.',
    '12 people: civilians killed',
    '3 people: soldiers killed',
  ],
  [
    '12 civilians, 3 soldiers and 4 medics were killed.',
    '12 people: civilians killed',
    '3 people: soldiers killed',
    '4 people: medics killed',
  ],
  ['There were 41 confirmed deaths and 90 injuries.', '41 people: killed', '90 people: injured'],
  ['They mourn the deaths of 41 miners.', '41 people: miners killed'],
  ['Camps hold 3,000 displaced people.', '3000 people: displaced'],
  ['Police arrested 45 protesters.', '45 people: protesters arrested'],
  ['They have released 50 hostages.', '50 people: hostages freed'],
  ['The quake destroyed 400 homes.', '400: homes destroyed'],
  ['About 400 homes were damaged.', '~400: homes damaged'],
  ['Some 40 aid trucks crossed.', '~40: aid trucks'],
  ['Inflation rose to 9.1 percent in May.', '9.1 %: inflation'],
  ['Inflation rose from 8% to 9.1% in May.', '9.1 %: inflation'],
  ['Annual inflation, at 9.1%, is high.', '9.1 %: inflation'],
  ['The bank kept its key rate at 4.5 per cent.', '4.5 %: interest rate'],
  ['The bank raised rates by 25 basis points.'],
  ['It raised interest rates by 25 basis points.', '25 basis points: interest rate change'],
  ['A 25 percent tariff is due.', '25 %: tariff'],
  ['Exports fell by 3 percent.', '3 %: exports change'],
  ['About 40 percent of homes lack water.', '~40 %: share of homes'],
  ['They shipped 12,000 tonnes of wheat.', '12000 tonnes: wheat'],
  ['A loan of $1.2 billion was signed.', '1200000000 USD: loan'],
  ['They gave €3m in aid.', '3000000 EUR: aid'],
  ['Repairs need $10-12 million.', '10000000..12000000 USD: money'],
  ['Between 10 and 12 people were killed.', '10..12 people: killed'],
  ['Dozens of people were killed.', '≥24 people: killed'],
  ['12 people were killed or wounded.', '12 people: killed or injured'],
  ['Twelve people were killed.', '12 people: killed'],
  ['Some 47 people were known to have died.', '~47 people: killed'],
  ['It sent 18 million cubic metres of water down.', '18000000 cubic m: water'],
  ['It sent 12,000 tonnes of wheat will they say.', '12000 tonnes: wheat'],
  ['No more than 41 people were killed.', '≤41 people: killed'],
  ['No fewer than 41 people were killed.', '≥41 people: killed'],
  ['Two people were killed.', '2 people: killed'],
  ['Police put the number of missing at 23.', '23 people: missing'],
  ['At least 31 of the victims drowned in Vell.', '≥31 people: victims drowned'],
  ['About 3,200 people have been moved to schools.', '~3200 people: evacuated'],
  ['They say 340 of its members had been laid off.', '340 people: members laid off'],
  ['They say 340 members have been sent home.', '340 people: members laid off'],
  ['He kept the rate at a stinging 6.25 per cent.', '6.25 %: interest rate'],
  ['A levy of 30% on looms is due.', '30 %: tariff'],
  ['The duty of 30 percent on looms stays.', '30 %: tariff'],
  ['Our wool exports have fallen by a fifth since May.', '20 %: exports change'],
  ['Exports fell by almost a third.', '~33.3 %: exports change'],
  ['Exports fell by a third.', '~33.3 %: exports change'],
  ['A quarter of homes lack water.', '25 %: share of homes'],
  ['Two thirds of voters said yes.', '~66.7 %: share of voters'],
  ['Half of the homes lack water.', '50 %: share of homes'],
  ['Twenty thousand weavers roared.', '20000 people: crowd'],
  ['A crowd of 900 came.', '900 people: crowd'],
  ['Police put the crowd at about 8,000.', '~8000 people: crowd'],
  ['She told more than 20,000 workers gathered in Vell to wait.', '≥20000 people: crowd'],
  ['The rally drew 900 people.', '900 people: crowd'],
  ['3,000 protesters marched.', '3000 people: crowd'],
  ['3,000 people turned out.', '3000 people: crowd'],
  ['The fire burned 4,200 hectares of pine forest.', '4200 hectares: area burned'],
  ['The flood left 900 acres under water.', '900 acres: area flooded'],
  ['They lost 1,960 hectares of maize around Vell.', '1960 hectares: maize'],
  ['The temperature fell to minus 31 degrees.', '-31 degrees: temperature'],
  ['It was 31 degrees below zero.', '-31 degrees: temperature'],
  ['It reached 44.6°C in Vell.', '44.6 °C: temperature'],
  ['Winds of 120 miles per hour hit Vell.', '120 mph: wind speed'],
  ['The train was travelling at 138 km/h.', '138 km/h: speed'],
  ['The quake lay at a depth of 35 kilometres.', '35 km: depth'],
  ['The river stood at 7.2 metres.', '7.2 m: level'],
  ['180 mm of rain fell.', '180 mm: rain'],
  ['A quake of magnitude 6.4 struck.', '6.4 magnitude: magnitude'],
  ['A 6.1-magnitude quake struck.', '6.1 magnitude: magnitude'],
  ['A court jailed him for nine years.', '9 years: sentence'],
  ['She got a nine-year prison sentence.', '9 years: sentence'],
  ['He was sentenced to 18 months in jail.', '18 months: sentence'],
  ['By 212 votes to 188 it passed.', '212: votes for', '188: votes against'],
  ['141 deputies voted in favour and 139 against.', '141: votes for', '139: votes against'],
  ['The petition was signed by 72,000 people.', '72000: signatures'],
  ['It carried 58,000 signatures.', '58000: signatures'],
  ['They earn a wage of $640 a week.', '640 USD: salary per week'],
  ['They earn a monthly wage of $2,500.', '2500 USD: salary per month'],
  ['The field pumps 90,000 barrels of oil a day.', '90000 barrels: oil per day'],
  ['The rate goes up to 5.5 percent: the key interest rate goes up to 5.5 percent.', '5.5 %: interest rate'],
  ['Wages rise: a pay rise of 6.5 percent is due.', '6.5 %: wages change'],
  ['The deficit is 3.4 percent of GDP.', '3.4 %: deficit'],
  ['The economy will grow by 2.1 percent.', '2.1 %: growth'],
  ['Reservoirs are 23 percent full.', '23 %: share of capacity'],
  ['They bought it for $1.6 million.', '1600000 USD: cost'],
  ['A judge set bail at $500,000.', '500000 USD: bail'],
  ['Prices rose 0.8 percent in May from April.', '0.8 %: prices change over a month'],
  ['Police put the turnout at the march at 22,000.', '22000 people: crowd'],
  ['Attendance was 28,900.', '28900 people: crowd'],
  ['31,400 saw Rovers win.', '31400 people: crowd'],
  ['They counted 18,000 people at the march.', '18000 people: crowd'],
  ['600 residents of Upper Vell were evacuated.', '600 people: evacuated'],
  ['Two people were taken to hospital.', '2 people: hospitalised'],
  ['Three students were shot dead.', '3 people: students killed'],
  ['It killed 140 people in Vell and 26 in Ore.', '140 people: killed', '26 people: killed'],
  ['Approval has fallen to 29 percent.', '29 %: approval'],
  ['Murders in Vell fell to 212.', '212: murders'],
  ['41 were dead as of Tuesday; the hospital has 44.', '41 people: killed', '44 people: killed'],
  [
    'How many people died? The guild had 41 on Tuesday. By Friday both had 47.',
    '41 people: killed',
    '47 people: killed',
  ],
  ['Exports fell by 22%. The wool board said it was 19%.', '22 %: exports change', '19 %: exports change'],
  [
    'Wool exports fell by a fifth. The guild keeps a figure, by which they are down by 27 per cent.',
    '20 %: exports change',
    '27 %: exports change',
  ],
]

const NOTHING: readonly string[] = [
  'Ann Field, 43, spoke for 12 minutes at 10:30.',
  'In 2019 the 7th meeting took 3 days.',
  'On November 19, 2017 they met.',
  'They met for more than 40 days.',
  'Two men spoke of three ways.',
  'Article 51 and Resolution 2334 hold.',
  'They won 2-1 in the 90th minute.',
  'Call 555-123-4567.',
  'He has two sons and one wish.',
  'Seven villages lie there.',
  'Thousands of people came.',
  'Hundreds of letters arrived.',
  'The 24-hour strike of the 1990s ended.',
  'They walked 40 km.',
  'Three decades ago it rained for 12 weeks.',
  'No one was injured and the mother of two died.',
  'They had AK 47 rifles.',
  'A first and a second killed nobody.',
  'Exports fell by a third party’s doing.',
  'On a fifth visit she left by a quarter door.',
  'Half of them lack water.',
  'Growth slowed in a quarter of growth.',
  'A crowd of two listened.',
  'They dined at 23.',
  'The hospital has 44.',
  'The camp lies 12 kilometres from the border.',
  'It is 40 km north of Vell.',
  'They walked for nine hours.',
  'They waited nine years for it.',
  'She is nine years old and he is 11.',
  'The nine-year war ended.',
  'It lies at 30 degrees of latitude.',
  'A total of 40 was read.',
  'They went to 212.',
  'She came 17th of them.',
]

/** A count by itself, which nothing that follows goes on with. */
const NOT_AGAIN: readonly string[] = [
  '41 were killed.\n\nThe hospital has 44.',
  '41 were killed. It rained. It snowed. It froze. The hospital has 44.',
  '41 were killed. The hospital has 44 beds.',
  '41 were killed. In Tamland it was 12.',
  '41 were killed. Inflation was 9%.',
  '41 were killed. She rang room 44.',
]

describe('figures', () => {
  it.each(FIGURES)('%s', (text, ...figures) => {
    expect(read(text)).toEqual(figures)
  })

  it.each(NOTHING)('finds none in: %s', text => {
    expect(read(text)).toEqual([])
  })

  it.each(NOT_AGAIN)('counts no second time: %s', text => {
    expect(
      find(text)
        .filter(f => f.what === 'killed')
        .map(f => f.value),
    ).toEqual([41])
  })

  it('tells which count a bare number goes on from', () => {
    const text = '41 people were dead; the hospital has 44.'
    const [first, second] = find(text)
    expect([first!.sameAs, text.slice(...second!.sameAs!)]).toEqual([undefined, '41 people'])
  })

  it.each([
    [
      'de',
      'Die Flut forderte 41 Tote und mehr als 120 Verletzte.',
      '41 people: killed',
      '≥120 people: injured',
    ],
    ['de', 'Mindestens 41 Menschen wurden getötet.', '≥41 people: killed'],
    ['fr', 'La crue a fait 43 morts et plus de 120 blessés.', '43 people: killed', '≥120 people: injured'],
    ['fr', 'Plus de 1 200 personnes ont été déplacées.', '≥1200 people: displaced'],
    ['es', 'La crecida dejó 43 muertos.', '43 people: killed'],
    ['es', 'Al menos 120 personas fueron heridas.', '≥120 people: injured'],
    ['fr', 'Plus de 120 personnes avaient été blessées.', '≥120 people: injured'],
    ['fr', 'Quelque 3 200 habitants avaient été évacués.', '3200 people: evacuated'],
    ['fr', 'Les exportations ont reculé d’un cinquième.'],
    [
      'de',
      'Nach Angaben der Polizei hörten etwa 8000 Menschen zu. Das Büro sprach von mehr als 20.000.',
      '~8000 people: crowd',
      '≥20000 people: crowd',
    ],
  ])('names a count alike in every language: %s: %s', (language, text, ...figures) => {
    expect(read(text, language)).toEqual(figures)
  })

  it.each([
    ['Prosecutors asked for 15 years in prison.', 'wanted'],
    ['The island asked donors for $300 million in aid.', 'wanted'],
    ['They demanded a ransom of $6 million.', 'wanted'],
    ['It wants to plant five million trees.', 'wanted'],
    ['The owners offer a pay rise of 3 percent.', 'offered'],
    ['The tunnel is projected to cost $700 million.', 'expected'],
    ['Researchers estimate that the heat killed 2,300 people.', 'expected'],
    ['Police estimate that 2,300 people marched.', null],
    ['Thirty people are feared dead.', 'feared'],
    ['Up to 1,500 jobs could go.', 'future'],
    ['It will cost $90 million.', 'future'],
    ['The ministry first said that 57 people were killed.', 'withdrawn'],
    ['The ministry initially put the number of missing at 57.', 'withdrawn'],
    ['It killed 41 people, and not 58.', null],
    ['They asked 1,200 people.', null],
    ['They offered the 800 miners bread.', null],
    ['In May 1,200 people died.', null],
    ['Will Lee lent 12 million dollars.', null],
  ])('tells how a number stands to what is: %s', (text, standing) => {
    expect(find(text)[0]?.standing ?? null).toBe(standing)
  })

  it.each([
    ['It killed 140 people in Saro and 26 in Vent.', 'in Saro', 'in Vent'],
    ['In the city of Mokra alone 340 houses were destroyed.', 'In the city of Mokra alone'],
    ['Nationwide, police arrested 410 protesters.', 'Nationwide'],
    ['It killed 41 people on Tuesday.', null],
    ['It killed 41 people in May.', null],
    ['It killed 41 people. In Saro it rained.', null],
  ])('tells where it was counted: %s', (text, ...places) => {
    const found = find(text).map(f => (f.place === undefined ? null : text.slice(...f.place)))
    expect(found).toEqual(places)
  })

  it.each([
    ['It has killed 233 people since October.', 'since October', null, false],
    ['So far this year it has killed 233 people.', 'this year', null, false],
    ['It killed 15 people on Wednesday.', null, 'Wednesday', false],
    ['By noon on Thursday it had killed three people.', null, null, true],
    ['As of Thursday night it had killed three people.', null, null, false],
    ['It killed 15 people.', null, null, false],
  ])('tells how long it was counted: %s', (text, since, onDay, early) => {
    const [figure] = find(text)
    const words = (span: Span | undefined) => (span === undefined ? null : text.slice(...span))
    expect([words(figure!.since), words(figure!.onDay), figure!.early ?? false]).toEqual([
      since,
      onDay,
      early,
    ])
  })

  it('tells a part that has no name of its own', () => {
    expect(find('150 people were injured, 20 of them seriously.').map(f => f.part ?? false)).toEqual([
      false,
      true,
    ])
    expect(find('150 people were injured, 20 of them children.').map(f => f.part ?? false)).toEqual([
      false,
      false,
    ])
  })

  it('takes gunmen who killed for gunmen, not for the killed', () => {
    expect(read('12 gunmen killed 30 people.')).toEqual(['12 people: gunmen', '30 people: killed'])
  })

  it.each([
    ['The storm killed at least 17,600 Ardmorians in Vell.', 'at least 17,600 Ardmorians'],
    ['The storm has killed over 18,900 in Vell.', 'over 18,900'],
    ['Inflation rose to 9.1 percent.', '9.1 percent'],
    ['It lent them some $1.2 billion.', 'some $1.2 billion'],
  ])('points at the words of the quantity: %s', (text, words) => {
    expect(find(text).map(f => text.slice(...f.span))).toEqual([words])
  })

  it.each([
    ['As of Tuesday, 41 people had been killed.', null, 'Tuesday'],
    ['As of February 6, 2018, 41 people had been killed.', '2018-02-06', 'February 6, 2018'],
    ['War began. Since March 3, 2022, they killed 41 people in 45 days.', '2022-04-17', '45 days'],
    ['The storm has killed over 18,900 in a span of 45 days.', null, '45 days'],
    ['On Tuesday the office had spoken of 41 dead.', null, 'Tuesday'],
    ['By Tuesday noon the number of people killed had risen to 41.', null, 'Tuesday'],
    ['On Tuesday the flood killed 41 people.', null, null],
    ['The toll rose to 47 on Thursday.', null, 'Thursday'],
    ['A crowd of 900 came to Vell on February 6, 2018.', '2018-02-06', 'February 6, 2018'],
    ['Inflation stood at 4.8 percent in September.', null, 'September'],
    ['Inflation will be 3 percent by the end of next year.', null, 'next year'],
    ['In 1988 a slide had killed 21 people.', null, '1988'],
    ['Orla killed 240 people nine years ago.', null, 'nine years ago'],
    ['It killed 358 people in the year before.', null, 'the year before'],
    ['They took 390,000 tonnes of grain in July.', null, 'July'],
    ['They took 2 million tonnes of grain in the first half of the year.', null, 'first half of the year'],
    ['Exports fell 3 percent in September.', null, null],
    ['They killed 41 people in the past two days.', null, null],
    ['They killed 41 people in more than 30 days.', null, null],
    ['Since October 9, they killed 41 people.', null, null],
  ])('reads for when a count holds: %s', (text, asOf, words) => {
    const [figure] = find(text)
    expect(figure?.asOf ?? null).toBe(asOf)
    expect(figure?.asOfSpan ? text.slice(...figure.asOfSpan) : null).toBe(words)
  })

  it('names the attribution whose content holds the figure', () => {
    const text = 'The mayor said 41 people were killed. 90 were injured.'
    const attribution = { id: 'a-1', content: [[15, 36]] } as unknown as Attribution
    expect(find(text, [attribution]).map(f => f.attribution)).toEqual(['a-1', null])
  })

  it.each([
    '12 killed ',
    '1 ',
    '123 456 ',
    'killed 12, ',
    'May 5 killed 3 ',
    '5% of ',
    '$1 ',
    'at least ',
    'had 44. ',
    'by a fifth ',
    'since May 4 killed ',
    'in Saro 40 ',
    'asked for 12 and ',
    'nine-year ',
  ])('reads a long line of it in linear time: %s', piece => {
    const started = performance.now()
    find(piece.repeat(Math.ceil(200_000 / piece.length)))
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('leaves furniture out', () => {
    const text = 'Vell flood\n\nThe mayor spoke.\n\nREAD ALSO: Death toll surpasses 17,600\n\nShe left.'
    expect(read(text)).toEqual([])
  })
})
