import { describe, expect, test } from 'vitest'
import { resolveSpeakers } from '../../src/attribution/speakers/speakers.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { marked, resolved } from '../notation.ts'

const SPECIMENS: Readonly<Record<string, readonly string[]>> = {
  'names and surnames': [
    '[S Ann Lee > Ann Lee] [C said] [X it rained]. [S Lee > Ann Lee] [C added] [X that it poured].',
    '[S Lee > Ann Lee] [C said] [X it rained]. The rain, [S Ann Lee > Ann Lee] [C said], [X is over].',
    '[S Minister Ann Lee > Ann Lee] [C said] [X it rained]. [S Ms. Lee > Ann Lee] [C added] [X that it poured].',
    '[S Omar al-Masri > Omar al-Masri] [C said] [X it rained]. [S Al-Masri > Omar al-Masri] [C added] [X that it poured].',
    '[X “It rained,”] [C said] [S Hugh Hill, a doctor > Hugh Hill].',
    '[S Ann Lee (D-Lenwick) > Ann Lee] [C said] [X it rained].',
    '[S Eva Moll’s > Eva Moll] [C claim] [X that it rained] is old. [S Moll > Eva Moll] [C repeated] [X it].',
  ],
  'two people of one surname': [
    '[S Ann Lee > Ann Lee] [C said] [X it rained]. Her brother Bob Lee sat beside her. [S Mr. Lee > Bob Lee] [C said] [X nothing].',
    '[S President Ann Lee > Ann Lee] [C said] [X it rained]. Union boss Bob Lee was there. [S President Lee > Ann Lee] [C left], [X she said].',
    'Ann Lee and Bob Lee came. Ann Lee sat down. Ann Lee stood up. [S Lee > Ann Lee] [C said] [X it rained].',
    '[S Lee > –] [C says] [X it rains]¶Ann Lee and Bob Lee came.',
    '[S Lee > Ann Lee] [C says] [X it rains]¶Ann Lee came to the quay of Lenwick. It rained all day long, and the wind blew from the sea, so that hardly anybody else came to the quay to hear what there was to hear, but many wrote. Bob Lee came.',
    'Ann Lee came. Then I met the other Lee, Bob, who sings. [X “It rains,”] [S he > Bob Lee] [C said].',
    'Ann Lee came. Then I met Lee, Bob, and Eva. [X “It rains,”] [S Bob > Bob] [C said].',
  ],
  'offices and their holders': [
    '[S Foreign Minister Ann Lee > Ann Lee] [C said] [X it rained]. [S The minister > Ann Lee] [C added] [X that it poured].',
    '[S Ann Lee, the foreign minister of Nordia, > Ann Lee] [C said] [X it rained]. [S Nordia’s foreign minister > Ann Lee] [C left], [X she said].',
    '[S The mayor of Lenwick, Eva Moll, > Eva Moll] [C said] [X it rained]. [S The mayor > Eva Moll] [C added] [X that it poured].',
    'Norway’s justice minister, Reza Tavani, was there. [X “It rains,”] [S the Norwegian justice minister > Reza Tavani] [C said].',
    'The bridge was closed by Gov. Eva Moll. [S The governor > Eva Moll] [C said] [X it was unsafe].',
    '[S Leader of the Great Revolution Imam Karim Tavani > Karim Tavani] [C said] [X it rained]. [S The Leader > Karim Tavani] [C added] [X that it poured].',
    'Norway’s supreme leader, Imam Karim Tavani, has spoken. [S He > Karim Tavani] [C said] [X it rained].',
    '[S Prime Minister Ann Lee > Ann Lee] met Foreign Minister Bob Hart. [S The foreign minister > Bob Hart] [C said] [X it rained].',
    'Attorney General Ann Lee met Gen. Bob Hart. [S The Nordian attorney general > Ann Lee] [C said] [X it rained].',
    'Sen. Bob Hart came. Ann Lee spoke. Ann Lee left. Ann Lee slept. It rained. [S The Lenwick senator > –] [C said] [X so].',
    'President Ann Lee met Eva Moll, the chief executive of Hartco. [S The chief executive > Eva Moll] [C said] [X it rained].',
  ],
  'words that are short for an office': [
    'General Bob Hart met Ann Lee. [S The top commander > Bob Hart] [C said] [X it rained].',
    'Abbess-General Zora Vlk met Bob Hart. [S The church leader > Zora Vlk] [C said] [X it rained]. [S The abbess > Zora Vlk] [C added] [X more].',
    'Central bank chief Ann Lee met Bob Hart. [S The governor > Ann Lee] [C said] [X it rained].',
    'Police chief Ann Lee met Bob Hart. [S The governor > ~The governor] [C said] [X it rained].',
    'Attorney General Ann Lee met Bob Hart. [S The attorney > ~The attorney] [C said] [X it rained].',
    'Senator Bob Hart met Ann Lee. [S The commander > ~The commander] [C said] [X it rained].',
    'Bishop Bob Hart met Ann Lee. [S The party leader > ~The party leader] [C said] [X it rained].',
  ],
  'several titles before one name': [
    'Army spokesman Colonel Bob Hart met Ann Lee. [S The spokesman > Bob Hart] [C said] [X it rained]. [S The colonel > Bob Hart] [C added] [X more].',
    'Chief of the General Staff Major General Bob Hart met Ann Lee. [S The general > Bob Hart] [C said] [X it rained].',
    'The UN envoy for the Sound, Bob Hart, met Ann Lee. [S The envoy > Bob Hart] [C said] [X it rained].',
  ],
  'the same body with and without points': [
    '[S UN envoy > Bob Hart]: [X It rains]¶[S U.N. envoy Bob Hart > Bob Hart] [C said] [X it rained]. Ann Lee, an envoy of the league, came.',
  ],
  'an address in a headline': [
    '[S Her Excellency > Ann Lee]: [X Do Not Sell the Wells]¶[S Her Excellency President Ann Lee > Ann Lee] [C said] [X it rained].',
  ],
  'rulers with a number': [
    'Abbess Zora III came. [S Zora > Zora III] [C said] [X it rained].',
    'Many saw Orla XII there. [S Orla > Orla XII] [C said] [X it rained].',
  ],
  'an office that no name is given for': [
    'Karim Tavani has spoken. [S The Leader > Karim Tavani] [C said] [X it rained].',
    'Karim Tavani, an analyst, has spoken. [S The Leader > ~The Leader] [C said] [X it rained].',
    'Karim Tavani met Bob Hart. [S The Leader > ~The Leader] [C said] [X it rained].',
    '[S The minister > ~The minister] [C said] [X it rained]. [S The minister > ~The minister] [C added] [X more].',
  ],
  'an office that opens the report, its holder quoted next': [
    'Closed¶[S The governor of the Bank of Nordavia > Ann Lee] [C warned] [X of rain] on Monday.¶[X “It pours,”] [S Ann Lee > Ann Lee] [C said].',
    'Closed¶LENWICK — [S The governor of the Bank of Nordavia > Ann Lee] [C warned] [X of rain].¶[X “It pours,”] [S Ann Lee > Ann Lee] [C said].',
    'Closed¶[S The governor of the Bank of Nordavia > ~The governor of the Bank of Nordavia] [C warned] [X of rain].¶[X “It pours,”] [S mayor Ann Lee > Ann Lee] [C said].',
    'Closed¶[S The governor of the Bank of Nordavia > ~The governor of the Bank of Nordavia] [C warned] [X of rain].¶Bob Hart came. [X “It pours,”] [S Ann Lee > Ann Lee] [C said].',
    'Closed¶[S The governor of the Bank of Nordavia > ~The governor of the Bank of Nordavia] [C warned] [X of rain].¶It rained.¶It poured.¶[X “It pours,”] [S Ann Lee > Ann Lee] [C said].',
    'Closed¶[S The governor of the Bank of Nordavia > ~The governor of the Bank of Nordavia] [C warned] [X of rain].¶[X “It pours,”] [S Ann Lee > Ann Lee] [C said]. Ann Lee is a senator.',
  ],
  'what an office is held in': [
    '[S The governor of Nordavia’s central bank > ~The governor of Nordavia’s central bank] [C said] [X it rained].',
    '[S The chair of the congress, Ydra Vardholm, > Ydra Vardholm] [C said] [X it rained]. [S Vardholm > Ydra Vardholm] [C added] [X more].',
    '[S A lawyer in the Nordavia case > ~A lawyer] [C said] [X it rained].',
    'Many heard the president for themselves. [X “It rains,”] [S she > ~the president] [C said].',
    'Many heard the president. [S Odo Brandt, your president, > Odo Brandt] [C said] [X it rained]. [S The president > ~the president] [C added] [X more].',
  ],
  'sources that cannot speak': [
    '[S SEE MORE > –][C :] [X Is it raining].',
    'Ann Lee came. It was [S a > –] [C reply] [X to none]. [X “It rains,”] [S she > Ann Lee] [C said].',
    'So [S let me > –] [C tell] [X what came of it].',
    'Those [S with loans > –] [C want] [X to know].',
    '[S Ann Lee > Ann Lee] [C said] [X it rained]. Those [S with loans > –] [C want] [X to know]. [X “It pours.”] [S She > Ann Lee] [C said] [X more].',
    '[S One or more of its members > ~One or more] [C said] [X it rained].',
  ],
  nicknames: [
    '[S Anton “Two Hats” Dahl > Anton Dahl] [C said] [X it rained]. [S Dahl > Anton Dahl] [C added] [X more].',
  ],
  'who was “he” once is not “she” later': [
    'The governor came. [X “It rains,”] [S he > ~The governor] [C said]. [X “It pours,”] [S she > –] [C said].',
  ],
  'callings of somebody just named': [
    'Ann Lee arrived late. [S The billionaire > Ann Lee] [C said] [X it rained].',
    'Ann Lee arrived with Bob Hart. [S The billionaire > ~The billionaire] [C said] [X it rained].',
    'Ann Lee arrived late. [S Her lawyer > ~Her lawyer] [C said] [X it rained].',
  ],
  'offices of others': [
    'Chancellor Ann Lee arrived. [S The French president > ~The French president] [C said] [X it rained].',
    'German Chancellor Ann Lee arrived. [S The Austrian chancellor > ~The Austrian chancellor] [C said] [X it rained].',
    'President Ann Lee arrived. [S The former president > ~The former president] [C said] [X it rained].',
    'Minister Ann Lee arrived. [S The deputy minister > ~The deputy minister] [C said] [X it rained].',
    'Ann Lee, the minister, arrived. Her lawyer was there. [S His lawyer > ~His lawyer] [C said] [X it rained].',
    'In Lenwick, [S the mayor > ~the mayor] [C said] [X it rained].',
  ],
  'honorifics alone': [
    '[S His Eminence Imam Karim Tavani > Karim Tavani] [C said] [X it rained]. [S His Eminence > Karim Tavani] [C added] [X that it poured].',
    '[S Her Excellency President Ann Lee > Ann Lee] [C said] [X it rained]. [S Her Excellency > Ann Lee] [C added] [X that it poured].',
    'Pope Luis Brandão arrived with Ann Lee. [S His Holiness > Luis Brandão] [C said] [X it rained].',
    'President Ann Lee met King Omar Rashid. [S His Majesty > Omar Rashid] [C said] [X it rained].',
  ],
  bodies: [
    '[S The Interior Ministry > Interior Ministry] [C said] [X it rained]. [S The ministry > Interior Ministry] [C added] [X that it poured].',
    'The International Quarry Fund (IQF) lent more. [S The IQF > International Quarry Fund] [C said] [X it was enough]. [S The fund > International Quarry Fund] [C added] [X that it was the last].',
    '[S The Bank of Nordia > Bank of Nordia] [C said] [X it rained]. [S It > Bank of Nordia] [C added] [X that it poured].',
    '[S Lee’s campaign > Lee’s campaign] [C said] [X it rained]. [S The campaign > Lee’s campaign] [C added] [X that it poured].',
    '[S A poll by the university > ~A poll] [C showed] [X that few care]. [S The poll > ~A poll] [C found] [X that fewer know].',
  ],
  spokespeople: [
    '[S Bob Hart, a spokesman for the Interior Ministry, > Bob Hart] [C said] [X it rained]. [S The ministry > Interior Ministry] [C said] [X nothing].',
    '[S A spokeswoman for the ministry > ~A spokeswoman for the ministry] [C said] [X it rained]. [S She > ~A spokeswoman for the ministry] [C added] [X that it poured].',
    '[S The ministry’s spokesman, Bob Hart, > Bob Hart] [C said] [X it rained]. [S The spokesman > Bob Hart] [C added] [X that it poured].',
  ],
  'people without a name': [
    '[S Two officials > ~Two officials] [C said] [X it rained]. [S They > ~Two officials] [C added] [X that it poured].',
    '[S Residents > ~Residents] [C said] [X it rained]. [S Two officials > ~Two officials] [C denied] [X it].',
    '[S A source > ~A source] [C said] [X it rained]. [S Another source > ~Another source] [C denied] [X it]. [S The source > ~Another source] [C added] [X a figure].',
    '[S Ann Lee and Bob Hart > ~Ann Lee and Bob Hart] [C said] [X it rained].',
  ],
  pronouns: [
    'Ann Lee met Bob Hart. [S She > Ann Lee] [C said] [X it rained]. [S He > Bob Hart] [C denied] [X it].',
    'Ann Lee met Eva Moll. [S She > Ann Lee] [C said] [X it rained].',
    '[S Zora Vlk > Zora Vlk] and her dog came. [X “It rained,”] [S she > Zora Vlk] [C said].',
    '[S1 Ann Lee > Ann Lee] [C1 said] [X1 [S2 she > Ann Lee] [C2 believed] [X2 it rained]].',
    '[X “It rained,”] [S he > –] [C said].',
    '[S Ann Lee, > Ann Lee] [C said] [X it rained], and [S Bob Hart, > Bob Hart] [C denied] [X it].',
    'We asked Ann Lee, [S who > Ann Lee] [C said] [X it rained].',
    'Flights were cancelled. [S They > –] [C said] [X it rained].',
    '[S1 Ann Lee > Ann Lee] [C1 said:] [X1 “[S2 I > Ann Lee] [C2 think] [X2 it rained].”]',
    '[S I > –] [C think] [X it rained].',
    '[S You > –] [C said] [X it rained].',
  ],
  'speech that goes on': [
    '[S Ann Lee > Ann Lee] [C said:] [X “It rains.”] [X “It pours.” > Ann Lee]',
    'Ann Lee came. [X “It rains,”] [S she > Ann Lee] [C said].¶[X “It pours.” > Ann Lee]',
    '[S Ann Lee > Ann Lee] [C said] [X it rained], [C adding] [X that it poured > Ann Lee].',
    '[X “It pours.” > –]',
    '[S Ann Lee > Ann Lee] [C said] [X it rained]. The dam [C is feared] [X to have failed > –].',
  ],
  headlines: [
    '[S Ann Lee > Ann Lee]: [X Bridge To Open]¶The bridge opens, [S the minister > ~the minister] [C said].',
    '[S Minister > Ann Lee] [C says] [X it rains]¶It rained, Foreign Minister Ann Lee wrote.',
  ],
}

describe.each(Object.entries(SPECIMENS))('%s', (_, lines) => {
  test.each(lines)('%s', line => {
    const { found, expected } = resolved(line)
    expect(found).toEqual(expected)
  })
})

describe('other languages', () => {
  test('German', () => {
    const { found, expected } = resolved(
      '[X „Es regnet“], [C sagte] [S Außenministerin Anna Lindner > Anna Lindner]. [X „Es gießt“], [C sagte] [S die Ministerin > Anna Lindner].',
      'de',
    )
    expect(found).toEqual(expected)
  })
})

describe('what a speaker carries', () => {
  const read = (notation: string) => {
    const { text, attributions } = marked(notation)
    const analysis = analyse({ text, language: 'en', titleSpan: null })
    return { text, ...resolveSpeakers('d', analysis, findNames(analysis), attributions) }
  }

  test('titles, as written, and every mention', () => {
    const { text, speakers } = read(
      'Nordia’s president, Ann Lee, came. [S President Lee] [C said] [X it rained]. [S She] [C added] [X that it poured].',
    )
    expect(speakers).toHaveLength(1)
    const [lee] = speakers
    expect(lee!.titles).toEqual(['President', 'Nordia’s president'])
    expect(lee!.mentions.map(m => `${m.form} ${text.slice(m.span[0], m.span[1])}`)).toEqual([
      'title Nordia’s president',
      'name Ann Lee',
      'name Lee',
      'pronoun She',
    ])
  })

  test.each([
    ['[S A spokesman for the Interior Ministry] [C said] [X it rained].', 'Interior Ministry'],
    ['[S A ministry spokesman] [C said] [X it rained].', 'ministry'],
    ['[S Lee spokesman Bob Hart] [C said] [X it rained]. Ann Lee left.', 'Lee'],
    ['[S Bob Hart, the chief spokesman of the Quarry Union,] [C said] [X it rained].', 'Quarry Union'],
    ['[S Ann Lee] [C said] [X it rained].', null],
  ])('speaks for: %s', (notation, body) => {
    expect(read(notation).speakers[0]!.speaksFor).toBe(body)
  })

  test('the basis tells how it was known', () => {
    const { attributions } = read(
      '[S Minister Ann Lee] [C said] [X it rained]. [S She] [C added] [X more]. [S The minister] [C left], [X she said]. [X “It pours.”] [S3 I] [C3 think] [X3 so].',
    )
    expect(attributions.map(a => a.speakerBasis)).toEqual(['named', 'pronoun', 'title', 'follow-on', 'none'])
  })

  test.each([
    ['[S Two officials] [C said] [X it rained].', 'none'],
    ['[S An aide at the ministry] [C said] [X it rained].', 'none'],
    ['[S One of the officials] [C said] [X it rained].', 'none'],
    ['[S The officials] [C said] [X it rained].', 'title'],
    ['[S A spokesman for the ministry] [C said] [X it rained].', 'title'],
    ['[S SEE MORE][C :] [X Is it raining].', 'none'],
  ])('the basis of sources without a name: %s', (notation, basis) => {
    expect(read(notation).attributions.map(a => a.speakerBasis)).toEqual([basis])
  })

  test('only those who speak are speakers', () => {
    const { speakers } = read('[S Ann Lee] [C said] [X that Bob Hart left].')
    expect(speakers.map(s => s.name)).toEqual(['Ann Lee'])
  })

  test('unnamed people have the words of the source, persons and groups told apart', () => {
    const { speakers } = read(
      '[S Two officials] [C said] [X so]. [S A nurse from Lenwick] [C denied] [X it].',
    )
    expect(speakers.map(s => [s.name, s.kind, s.named])).toEqual([
      ['Two officials', 'group', false],
      ['A nurse', 'person', false],
    ])
  })
})
