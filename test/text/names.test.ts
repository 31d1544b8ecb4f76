import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { withNames, withoutNames } from '../notation.ts'

function read(text: string, language = 'en'): string {
  return withNames(text, findNames(analyse({ text, language, titleSpan: null })))
}

const SPECIMENS: Readonly<Record<string, readonly string[]>> = {
  'people, with what stands before their names': [
    'The bridge is closed, [P Ann Lee] said.',
    'The bridge is closed, [P <Foreign Minister> Ann Lee] said.',
    'The bridge is closed, [P <foreign minister> Ann Lee] said.',
    'Then [P <Sen.> Ann Lee] spoke, and [P <Lt. Gen.> Bob Hart] left.',
    'It was [P <Grand Ayatollah> Seyyed Karim Tavani] who asked.',
    'It was [P <His Eminence Cardinal> Luis Brandão] who asked.',
    'The text was read by [P <Leader of the Great Revolution Imam> Karim Tavani] on Friday.',
    'The text was read by [P <Speaker of the House> Ann Lee] on Friday.',
    'We met [P <Secretary of State> Ann Lee] there.',
    'It was [P <Mr.> Lee] and [P <Dr> Hart] who asked.',
    'We met the [P <economist> Ann Lee] and her [P <spokesman> Bob Hart].',
    'We met [P <Sir> Bob Hart-Lee] and [P <Sheikh> Omar al-Masri] there.',
    'The [P <former deputy prime minister> Ann Lee] was there.',
  ],
  'the forms names take': [
    'We met [P Jan van der Berg] and [P Omar bin Rashid] there.',
    'We met [P J. K. Hart] and [P George W. Lee] and [P Mary O’Brien] there.',
    'We met [P Ann “the Tide” Lee] there.',
    'We met [P Bjarne “Two Hats” Dahlin] there.',
    'We met [P Abdel-Fattah al-Masri] and [P Lee Jun-ho] there.',
    'It was [P Ursula von Stahl] who came; [P von Stahl] stayed.',
    'The house of [P Ann Lee]’s mother.',
    'It was [P Stephen King], not a king.',
  ],
  bodies: [
    'The [O Ministry of Foreign Affairs] wrote to the [O Bank of Nordia] again.',
    'The [O Interior Ministry] wrote to the [O University of Science and Technology] again.',
    'The [O International Quarry Fund] ([O IQF]) lent more.',
    'The club is [O Lenwick FC] and the owner is [O Hartco Inc.] of course.',
    'They asked the [O White House] and the [O FBI] in vain.',
    'The operator, [O Vask Hydro], said so.',
  ],
  'places and peoples': [
    'We flew from [L France] to [L New Zealand] and [L Kyiv] in May.',
    'Many [L Norwegians] live in [L Germany].',
    'The [L German] team lost.',
    'A fire broke out in [L Tesmar] on Monday.',
    '[L LENWICK], Nordia - The bridge is closed.',
  ],
  'the head of a sentence': [
    'Residents fled. The residents returned.',
    '[P Lee] returned. So did [P Ann Lee].',
    'Yesterday [P Ann Lee] returned.',
    'However, nothing happened. Critics disagreed.',
    'Nordian voters stayed away. We asked [P Ann Lee].',
  ],
  'people who are called after something else': [
    'It was Republican [P Bob Hart] and Democrat [P Ann Lee] who asked.',
    'The [P <union boss> Ann Lee] and the [P <campaign spokesman> Bob Hart] met.',
  ],
}

describe.each(Object.entries(SPECIMENS))('%s', (_, lines) => {
  test.each(lines)('%s', line => {
    const found = read(withoutNames(line))
    // Names that a specimen does not mark stand inside a title or are nobody's business here.
    expect(keepMarked(found, line)).toEqual(keepMarked(line, line))
  })
})

/** The marks of one reading, in order, without those that the specimen leaves unmarked as unknown. */
function keepMarked(reading: string, specimen: string): string[] {
  const wanted = new Set(specimen.match(/\[[POLU] [^\]]*\]/g))
  return (reading.match(/\[[POLU] [^\]]*\]/g) ?? []).filter(m => wanted.has(m) || !m.startsWith('[U '))
}

const HEADLINES: readonly string[] = [
  '[P Ann Lee] Urges Harbour Towns To Stop All Trade¶The mayor, [P Ann Lee], urged the towns to stop trade.',
  '[P Lee] Calls For Cutting Ties With [L France], Urges Ports To Act¶The mayor, [P Ann Lee], called for it.',
  'MINISTER [P LEE] WARNS OF FLOOD¶The minister, [P Ann Lee], warned of a flood.',
  'Hundreds Flee As River Breaks Its Banks¶Hundreds of people fled.',
]

describe('headlines in title case and in capitals', () => {
  test.each(HEADLINES)('%s', line => {
    expect(people(read(withoutNames(line)))).toEqual(people(line))
  })
})

function people(reading: string): string[] {
  return (reading.match(/\[[PL] [^\]]*\]/g) ?? []).map(m => m.replace(/<[^>]*> /, ''))
}

describe('other languages', () => {
  test('German nouns are no names', () => {
    expect(
      read('Die Brücke ist gesperrt, sagte Außenministerin Anna Lindner am Montag in Berlin.', 'de'),
    ).toBe('Die Brücke ist gesperrt, sagte [P <Außenministerin> Anna Lindner] am Montag in [L Berlin].')
  })
  test('French articles are no part of a name', () => {
    expect(read('La maire d’Ombrel, Anne Lambert, l’a dit.', 'fr')).toBe(
      'La maire d’[U Ombrel], [P Anne Lambert], l’a dit.',
    )
  })
})

const NOTHING: readonly string[] = [
  'The supreme leader of the country spoke.',
  'On Monday the president met the foreign minister.',
  'I said that I’d come, and he said he’s coming.',
  'His Eminence declared it open.',
  'Everybody left. Nobody came back in March.',
  '“We will go,” she said. “They won’t.”',
  'ONE of them left.',
]

describe('nothing that is no name', () => {
  test.each(NOTHING)('%s', line => expect(read(line)).toBe(line))
})

test('titles and names are spans of the text and never overlap a name', () => {
  const text =
    'Nordia’s President Ann Lee met Sen. Bob Hart (R-Lenwick) and the Bank of Nordia’s governor, Eva Moll.'
  let last = 0
  for (const name of findNames(analyse({ text, language: 'en', titleSpan: null }))) {
    expect(text.slice(name.span[0], name.span[1])).toBe(name.text)
    expect(name.span[0]).toBeGreaterThanOrEqual(last)
    if (name.title !== null) expect(name.title[1]).toBeLessThan(name.span[0])
    last = name.span[1]
  }
})
