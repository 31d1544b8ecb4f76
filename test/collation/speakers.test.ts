import { describe, expect, test } from 'vitest'
import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import { mergeSpeakers } from '../../src/collation/speakers/speakers.ts'
import type { Story } from '../../src/model/story.ts'
import { report } from '../notation.ts'

/**
 * Reports, one a line, in one story; `---` begins another story. The speakers that come out are told by name
 * with the numbers of the reports they speak in: `Ann Lee 1 2`.
 */
function merged(specimen: string): string[] {
  const { documents, stories } = read(specimen)
  return told(documents, stories)
}

function read(specimen: string): { documents: AnnotatedDocument[]; stories: Story[] } {
  const documents: AnnotatedDocument[] = []
  const stories: { id: string; title: string; documents: string[] }[] = [
    { id: 's1', title: '', documents: [] },
  ]
  for (const line of specimen
    .trim()
    .split('\n')
    .map(l => l.trim())) {
    if (line === '---') {
      stories.push({ id: `s${stories.length + 1}`, title: '', documents: [] })
      continue
    }
    const id = String(documents.length + 1)
    documents.push(report(id, line))
    stories[stories.length - 1]!.documents.push(id)
  }
  return { documents, stories }
}

function told(documents: readonly AnnotatedDocument[], stories: readonly Story[]): string[] {
  const { speakers, speakerOf } = mergeSpeakers(documents, stories)
  const where = new Map<string, Set<string>>()
  for (const { document, speakers: own } of documents)
    for (const s of own) {
      const id = speakerOf.get(s.id)!
      where.set(id, (where.get(id) ?? new Set()).add(document.id))
    }
  return speakers.map(s => `${s.name} ${[...where.get(s.id)!].sort().join(' ')}`).sort()
}

const SPECIMENS: Readonly<Record<string, readonly [specimen: string, speakers: readonly string[]]>> = {
  'an office whose holder another report only mentions': [
    `[S The finance minister] [C said] [X it rained].
     A nephew of Finance Minister Ann Lee sang. [S Bob Hart] [C said] [X it poured].`,
    ['Ann Lee 1', 'Bob Hart 2'],
  ],
  'an office that two mentioned people hold': [
    `[S The finance minister] [C said] [X it rained].
     Nordian Finance Minister Ann Lee met French Finance Minister Eva Moll. [S Bob Hart] [C said] [X it poured].`,
    ['Bob Hart 2', 'The finance minister 1'],
  ],
  'a governor of nothing that the report says': [
    `[S The governor] [C said] [X it rained].
     [S Governor Ann Lee] [C said] [X it rained].`,
    ['Ann Lee 1 2'],
  ],
  'a governor where the story has two': [
    `[S The governor] [C said] [X it rained].
     [S Governor Ann Lee] [C said] [X it rained]. [S Bob Hart, governor of Lenwick,] [C said] [X it poured]. [S Governor Hart] [C said] [X more].`,
    ['Ann Lee 2', 'Bob Hart 2', 'The governor 1'],
  ],
  'a governor beside one without a name': [
    `[S The governor] [C said] [X it rained].
     [S Governor Ann Lee] [C said] [X it rained].
     [S The governor of Lenwick] [C said] [X it poured]. [S Warden Eva Moll] [C said] [X more].`,
    ['Ann Lee 2', 'Eva Moll 3', 'The governor 1', 'The governor of Lenwick 3'],
  ],
  'the president beside the president of a guild': [
    `[S The president] [C said] [X it rained].
     [S President Ann Lee] [C said] [X it rained]. [S Odo Brandt, president of the Bakers’ Guild,] [C said] [X it poured].`,
    ['Ann Lee 1 2', 'Odo Brandt 2'],
  ],
  'a given name alone': [
    `[S Bob Hart] [C said] [X it rained].
     [S Bob] [C said] [X it poured].
     ---
     [S Bob] [C said] [X it rained].`,
    ['Bob 3', 'Bob Hart 1 2'],
  ],
  'a given name that two have': [
    `[S Bob Hart] [C said] [X it rained]. [S Bob Moll] [C said] [X it poured].
     [S Bob] [C said] [X it poured].`,
    ['Bob 2', 'Bob Hart 1', 'Bob Moll 1'],
  ],
  'a spokeswoman with the words of a named one': [
    `[S Ann Lee, a spokeswoman for the Nordian Foreign Ministry,] [C said] [X the bridge would open “when the engineers say so, and not before”].
     [S A spokeswoman for Nordia’s foreign ministry] [C said] [X it would open “when the engineers say so”].`,
    ['Ann Lee 1 2'],
  ],
  'a spokeswoman with words of her own': [
    `[S Ann Lee, a spokeswoman for the Nordian Foreign Ministry,] [C said] [X the bridge would open “when the engineers say so, and not before”].
     [S A spokeswoman for Nordia’s foreign ministry] [C said] [X it would open “as soon as the paint is dry”].`,
    ['A spokeswoman for Nordia’s foreign ministry 2', 'Ann Lee 1'],
  ],
  'one name': [
    `[S Ann Lee] [C said] [X it rained].
     [S Ann Lee] [C said] [X it rained].`,
    ['Ann Lee 1 2'],
  ],
  'spellings of one name': [
    `[S Imam Seyyed Karim Tavani] [C said] [X it rained].
     [S Ayatollah Sayyid Kareem Tavani] [C said] [X it rained].
     [S Karim Tavani] [C said] [X it rained].`,
    ['Sayyid Kareem Tavani 1 2 3'],
  ],
  'signs and articles': [
    `[S Zoë Brandão] [C said] [X it rained]. [S Omar al-Masri] [C denied] [X it].
     [S Zoe Brandao] [C said] [X it rained]. [S Omar El-Masri] [C denied] [X it].`,
    ['Omar El-Masri 1 2', 'Zoe Brandao 1 2'],
  ],
  'surname with the full name elsewhere': [
    `[S Ann Lee] [C said] [X it rained].
     [S Mayor Lee] [C said] [X it rained].
     [S Lee] [C said] [X it rained].`,
    ['Ann Lee 1 2 3'],
  ],
  'two people of one surname': [
    `[S Ann Lee] [C said] [X it rained]. [S Bob Lee] [C denied] [X it].
     [S Ann Lee] [C said] [X it rained].
     [S Bob Lee] [C said] [X it rained].`,
    ['Ann Lee 1 2', 'Bob Lee 1 3'],
  ],
  'a surname that fits two people is nobody’s': [
    `[S Ann Lee] [C said] [X it rained].
     [S Bob Lee] [C said] [X it rained].
     [S Lee] [C said] [X it rained].`,
    ['Ann Lee 1', 'Bob Lee 2', 'Lee 3'],
  ],
  'a surname that fits two people, with a title that fits one': [
    `[S President Ann Lee] [C said] [X it rained].
     [S Union boss Bob Lee] [C said] [X it rained].
     [S President Lee] [C said] [X it rained].
     [S Mr. Lee] [C said] [X it rained].`,
    ['Ann Lee 1 3', 'Bob Lee 2 4'],
  ],
  'given names that differ by a letter': [
    `[S Maria Hart] [C said] [X it rained].
     [S Marie Hart] [C said] [X it rained].`,
    ['Maria Hart 1', 'Marie Hart 2'],
  ],
  'an initial that fits two': [
    `[S John Hart] [C said] [X it rained].
     [S Jane Hart] [C said] [X it rained].
     [S J. Hart] [C said] [X it rained].`,
    ['J. Hart 3', 'Jane Hart 2', 'John Hart 1'],
  ],
  'the same full name in two stories': [
    `[S Ann Lee] [C said] [X it rained].
     ---
     [S Ann Lee] [C said] [X it rained].`,
    ['Ann Lee 1 2'],
  ],
  'a bare surname in another story': [
    `[S Ann Lee] [C said] [X it rained].
     ---
     [S Lee] [C said] [X it rained].`,
    ['Ann Lee 1', 'Lee 2'],
  ],
  'the holder of an office without a name': [
    `[S Norwegian Prime Minister Ann Lee] [C said] [X it rained].
     [S Norway’s prime minister] [C said] [X it rained].
     [S The Swedish prime minister] [C said] [X it rained].`,
    ['Ann Lee 1 2', 'The Swedish prime minister 3'],
  ],
  'an office of a state that no lexicon has': [
    `[S Ormelian President Ann Lee] [C said] [X it rained].
     [S Ormelia’s president] [C said] [X it rained].
     [S The president] [C said] [X it rained].`,
    ['Ann Lee 1 2 3'],
  ],
  'leader of a revolution, in two stories': [
    `[S Leader of the Great Revolution Imam Karim Tavani] [C said] [X it rained].
     ---
     [S The Leader of the Great Revolution, Imam Tavani,] [C said] [X it rained].`,
    ['Karim Tavani 1 2'],
  ],
  'two holders of one office': [
    `[S Norwegian Prime Minister Ann Lee] [C said] [X it rained].
     [S Norwegian Prime Minister Bob Hart] [C said] [X it rained].
     [S Norway’s prime minister] [C said] [X it rained].`,
    ['Ann Lee 1', 'Bob Hart 2', 'Norway’s prime minister 3'],
  ],
  'bodies and their acronyms': [
    `The International Quarry Fund (IQF) met. [S The IQF] [C said] [X it rained].
     [S The IQF] [C said] [X it rained].
     [S The International Quarry Fund] [C said] [X it rained].`,
    ['International Quarry Fund 1 2 3'],
  ],
  'ministries of two states': [
    `[S Norway’s Interior Ministry] [C said] [X it rained].
     [S Sweden’s Interior Ministry] [C said] [X it rained].`,
    ['Interior Ministry 1', 'Interior Ministry 2'],
  ],
  'people without a name': [
    `[S Two officials] [C said] [X it rained]. [S A spokesman] [C denied] [X it].
     [S Two officials] [C said] [X it rained]. [S A spokesman] [C denied] [X it].`,
    ['A spokesman 1', 'A spokesman 2', 'Two officials 1', 'Two officials 2'],
  ],
}

describe('who speaks in several documents', () => {
  test.each(Object.entries(SPECIMENS))('%s', (_, [specimen, speakers]) => {
    expect(merged(specimen)).toEqual([...speakers])
  })

  test('whatever the order of the documents', () => {
    for (const [specimen] of Object.values(SPECIMENS)) {
      const { documents, stories } = read(specimen)
      const forth = mergeSpeakers(documents, stories)
      const back = mergeSpeakers([...documents].reverse(), [...stories].reverse())
      expect(back.speakers).toEqual(forth.speakers)
      expect([...back.speakerOf].sort()).toEqual([...forth.speakerOf].sort())
    }
  })
})

describe('what a speaker is called', () => {
  test('names and titles as written, commonest first, no title in the name', () => {
    const { documents, stories } = read(
      `[S Foreign Minister Ann Lee] [C said] [X it rained]. [S Lee] [C added] [X more]. [S The minister] [C left], [X she said].
       [S Ann Lee, Nordia’s foreign minister,] [C said] [X it rained]. [S Lee] [C added] [X more]. [S Lee] [C added] [X that].`,
    )
    const { speakers } = mergeSpeakers(documents, stories)
    expect(speakers).toHaveLength(1)
    expect(speakers[0]!.name).toBe('Ann Lee')
    expect(speakers[0]!.kind).toBe('person')
    expect(speakers[0]!.aliases).toEqual([
      'Lee',
      'Ann Lee',
      'Nordia’s foreign minister',
      'Foreign Minister Ann Lee',
      'The minister',
    ])
  })

  test('an identifier derives from the name: another document does not change it', () => {
    const one = read('[S Ann Lee] [C said] [X it rained].')
    const two = read('[S Ann Lee] [C said] [X it rained].\n[S Minister Ann Lee] [C said] [X it poured].')
    expect(mergeSpeakers(two.documents, two.stories).speakers[0]!.id).toBe(
      mergeSpeakers(one.documents, one.stories).speakers[0]!.id,
    )
  })
})

test('a thousand documents of twenty speakers take less than a second', () => {
  const given = ['Ann', 'Bob', 'Eva', 'Karim', 'Zoe']
  const documents = Array.from({ length: 1000 }, (_, d) => {
    const people = Array.from(
      { length: 20 },
      (_, k) => `${given[(d + k) % 5]} H${'aeiou'[k % 5]}rt${'bcdfg'[(d + k) % 5]}an`,
    )
    return report(String(d), people.map(p => `[S ${p}] [C said] [X it rained].`).join(' '))
  })
  const stories = Array.from({ length: 100 }, (_, s) => ({
    id: `s${s}`,
    title: '',
    documents: documents.slice(s * 10, s * 10 + 10).map(d => d.document.id),
  }))
  const before = performance.now()
  mergeSpeakers(documents, stories)
  expect(performance.now() - before).toBeLessThan(1000)
})
