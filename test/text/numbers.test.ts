import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { findNumbers } from '../../src/text/numbers/numbers.ts'

function read(text: string, language = 'en') {
  const analysis = analyse({ text, language, titleSpan: null })
  return findNumbers(analysis).map(({ span, value, upper, unit, vague }) => {
    const range = upper === null ? `${value}` : `${value}..${upper}`
    return `${text.slice(...span)} = ${vague ? '~' : ''}${range}${unit === null ? '' : ` ${unit}`}`
  })
}

const NUMBERS: readonly (readonly [text: string, ...numbers: string[]])[] = [
  ['they counted 17,600 people', '17,600 = 17600'],
  ['they counted 18 900 people', '18 900 = 18900'],
  ['they counted 18\u202f900 people', '18\u202f900 = 18900'],
  ['some 1.2 million people', '1.2 million = 1200000'],
  ['some 12,34,567 people', '12,34,567 = 1234567'],
  ['five thousand people', 'five thousand = 5000'],
  ['twenty-two people', 'twenty-two = 22'],
  ['one hundred and fifty thousand homes', 'one hundred and fifty thousand = 150000'],
  ['half a million homes', 'half a million = 500000'],
  ['a dozen homes', 'a dozen = 12'],
  ['two dozen homes', 'two dozen = 24'],
  ['a hundred homes', 'a hundred = 100'],
  ['dozens of homes', 'dozens = ~24'],
  ['tens of thousands of homes', 'tens of thousands = ~20000'],
  ['hundreds of thousands fled', 'hundreds of thousands = ~200000'],
  ['several thousand homes', 'several thousand = ~2000'],
  ['a few hundred homes', 'a few hundred = ~200'],
  ['inflation is 9.1% now', '9.1% = 9.1 %'],
  ['inflation is 9.1 per cent now', '9.1 per cent = 9.1 %'],
  ['rates rose 25 basis points', '25 basis points = 25 basis points'],
  ['up 3 percentage points', '3 percentage points = 3 percentage points'],
  ['10 to 12 homes', '10 to 12 = 10..12'],
  ['10-12 homes', '10-12 = 10..12'],
  ['10–12 homes', '10–12 = 10..12'],
  ['between 10 and 12 homes', '10 and 12 = 10..12'],
  ['10 to 12 percent of homes', '10 to 12 percent = 10..12 %'],
  ['10% to 12% of homes', '10% to 12% = 10..12 %'],
  ['10 to 12 million homes', '10 to 12 million = 10000000..12000000'],
  ['rose from 9% to 12%', '9% = 9 %', '12% = 12 %'],
  ['a loan of $1.2bn', '$1.2bn = 1200000000 USD'],
  ['a loan of $10-12 million', '$10-12 million = 10000000..12000000 USD'],
  ['a loan of €3m', '€3m = 3000000 EUR'],
  ['a loan of US$40', 'US$40 = 40 USD'],
  ['a loan of 12 million euros', '12 million euros = 12000000 EUR'],
  ['a loan of EUR 12 million', 'EUR 12 million = 12000000 EUR'],
  ['12,000 tonnes of wheat', '12,000 tonnes = 12000 tonnes'],
  ['a road of 40 km', '40 km = 40 km'],
  ['rain of 180 mm fell', '180 mm = 180 mm'],
  ['it hit 44.6°C', '44.6°C = 44.6 °C'],
  ['it was 12 degrees Celsius', '12 degrees Celsius = 12 °C'],
  ['it fell to minus 31 degrees', 'minus 31 degrees = -31 degrees'],
  ['it fell to -31 °C', '-31 °C = -31 °C'],
  ['it was 31 degrees below zero', '31 degrees below zero = -31 degrees'],
  ['at 20-25°C, ', '20-25°C = 20..25 °C'],
  ['gusts of 120 miles per hour', '120 miles per hour = 120 mph'],
  ['gusts of 193 km/h', '193 km/h = 193 km/h'],
  ['a nine-year term', 'nine-year = 9 years'],
  ['a 6.1-magnitude quake', '6.1-magnitude = 6.1 magnitude'],
  ['a 24-hour strike of 40 men', '40 = 40'],
  ['in the first half of May 40 men', '40 = 40'],
  ['at least 2000 people', '2000 = 2000'],
  ['killed 12 and wounded 30', '12 = 12', '30 = 30'],
  ['12 people, 5 of them children', '12 = 12', '5 = 5'],
  ['Twenty thousand weavers', 'Twenty thousand = 20000'],
  ['exports fell by a fifth since May', 'a fifth = 20 %'],
  ['exports are down a fifth.', 'a fifth = 20 %'],
  ['two-thirds of voters', 'two-thirds = 66.7 %'],
  ['three quarters of homes', 'three quarters = 75 %'],
  ['half of homes', 'half = 50 %'],
  ['the number of missing at 23.', '23 = 23'],
]

const GERMAN: readonly (readonly [text: string, ...numbers: string[]])[] = [
  ['17.600 Menschen', '17.600 = 17600'],
  ['1,2 Millionen Menschen', '1,2 Millionen = 1200000'],
  ['9,1 Prozent', '9,1 Prozent = 9.1 %'],
  ['um ein Fünftel gesunken', 'ein Fünftel = 20 %'],
]

const NOTHING: readonly string[] = [
  'in 2019 and the 2024 elections',
  'on the 7th floor of the 21st century',
  'call 555-123-4567 or 020 7946 0958',
  'Ann Field, 43, said so',
  'a man aged 43, a girl (7) and a boy who turned 12',
  'a 43-year-old who is 43 years old',
  'at 10:30, at 7 p.m. and at 5.',
  'they won 2-1 after a 3–1 defeat',
  'Article 51, Resolution 2334, page 3, Room 12',
  'No. 10 and #4',
  'an F-16 and Covid-19',
  'a house in 12 Long Acre Road',
  'see https://vell.example/2/44/1 for more',
  '1. Wash hands',
  'the first and the second, once or twice',
  'half of them, a few, several',
  'version 2.1.3 of it',
  'by a third party, in a quarter of growth',
  'on the fifth of May, a second of silence',
  'they dined at 23.',
]

describe('numbers as written', () => {
  it.each(NUMBERS)('%s', (text, ...numbers) => {
    expect(read(text)).toEqual(numbers)
  })

  it.each(GERMAN)('in German: %s', (text, ...numbers) => {
    expect(read(text, 'de')).toEqual(numbers)
  })

  it.each(NOTHING)('finds no quantity in: %s', text => {
    expect(read(text)).toEqual([])
  })
})
