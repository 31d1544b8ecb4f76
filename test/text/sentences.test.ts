import { expect, test } from 'vitest'
import { read, sentencesOf } from './notation.ts'

/** `|` stands where a sentence ends; the text is read without it. */
function specimen(marked: string, language = 'en'): void {
  const glued = marked.replaceAll('¦', '')
  const text = glued.replaceAll(' | ', ' ')
  const expected = marked.replaceAll('¦', ' | ')
  expect(sentencesOf(text, language)).toBe(expected)
}

test.each([
  // abbreviations
  'He met Sen. Ann Dorn, Gen. Ott and Mr. J. K. Bell. | They left.',
  'The U.S. Navy came. | It left the U.S. | The Navy of the U.S. said so. | He likes the U.S. | But she does not.',
  'Acme Inc. bought Orsk Ltd. | The price is not known.',
  'It opens at 5 p.m. Monday and closes at 9 p.m. EST. | The rest is shut by 5 p.m. | Children sleep.',
  'At 9 p.m. Dorn left.',
  'On Jan. 5 and Sept. 7 she came. | In May. | He left.',
  'See No. 5, p. 7 and Fig. 2. | No. | He stayed. | No. | Dorn left.',
  'He lives on Main St. in St. Orsk. | She moved to Main St. | Her son did not.',
  'Dorn v. Ott and Vell vs. Marl are on.',
  'He and I. | The rest left.',
  'John F. Kennedy, Ph.D. students and Robert P. Ott Jr. came.',
  'Then-Sen. Barr and Rep. Ott (R-S.C.) met Mr. de Vos of Vell, Ariz. | It rained.',
  'Vitamin C. | The end.',
  // figures
  'It rose to 48,200 from 3.5 and 1.000.000. | It fell.',
  '1. The first came. | 2. The second did not.',
  // dots for words left out
  'We know… that … we go. | They came... | We left.',
  'He came . . . and Dorn . . . left. | He knows. . . . | Still, he went.',
  'They came.... | Dorn left…. | Ott stayed.',
  // signs
  'What?! | No! | Yes.',
  'Jeb! was there.',
  '(He left. | See page 3.) | She left (“Why?”). | He sat [sic]. | The end.',
  'Yes. | $5 was paid. | #Tag is. | @who is. | 5 were.',
  'He left 😀 and came. | 😀 Now go.',
  'it left. | al-Badri said so. | van Dam left. | iPhone sales fell.',
  // words broken, addresses
  'They at.tacked him at example.com. | Go to www.example.com. | Now.',
  // a space was lost
  'They met on Tuesday.¦In the city, all is well.¦He left!¦She stayed?¦Yes.',
  'It was home.¦I went.',
  'It fell to 3.¦In May it rose.',
  'He is in the U.S.¦The law is not.',
  'He left at 5 p.m.¦She stayed.',
])('%s', marked => {
  specimen(marked)
})

test.each([
  '“Really?” asked Sen. Dorn. | He left.',
  '“Really?” Sen. Dorn asked. | He left.',
  '“No!” Dorn Ott of Vell said in spring. | He left.',
  '“Really?” | He left.',
  '“No!” | Dorn said, “We stay.”',
  '“No!” | The minister stayed.',
  '“We will go.” | He left.',
  '“We will go.” Dorn said. | He left.',
  '“We will go.” | Dorn said so.',
  '“We go. | They stay,” he said.',
  '“We go,” he said. “and they stay.”',
  'He said: “We go. | They stay.” | “Why?” she asked.',
  '‘We go.’ | “He said ‘we go.’” | The end.',
  '"We go." | "They stay." | The end.',
  'He said it.” | They left.',
  'He spoke of “… what we do” and “.well” things.',
  // a space was lost: the mark goes with its side
  'He said, "It matters."¦The minister left."We go," he said.“We stay,” she said.'
    .replace('left."We', 'left.¦"We')
    .replace('said.“We', 'said.¦“We'),
  'She stated.¦“We go.”¦He left.',
  'It matters.¦(He left.)',
  'He said,"We go." | She left.',
])('%s', marked => {
  specimen(marked)
})

test.each([
  ['de', 'Er kam am 3. Oktober um 5 Uhr. | Das Jahr 2023. | Dr. Ott, d.h. er, ging bzw. lief.'],
  ['de', '„Wir gehen“, sagte er. | „Ja!“ | Das war alles.'],
  ['fr', '« Nous partons », dit-il. | « Vraiment ? » demande M. Dorn. | Oui.'],
  ['es', '¿Quién va? | ¡Nadie! | La Sra. Ott dijo: «Vamos».'],
  ['ar', 'من قال ذلك؟ | قال الوزير. | ثم ذهب.'],
  ['hi', 'उसने कहा। | वह गया।'],
])('%s: %s', (language, marked) => {
  specimen(marked, language)
})

test('Chinese and Japanese need no space', () => {
  expect(sentencesOf('他来了。我们走！她说：“不要。”好。', 'zh')).toBe(
    '他来了。 | 我们走！ | 她说：“不要。” | 好。',
  )
})

test('a sentence never goes on over a paragraph', () => {
  expect(sentencesOf('The board of\n\nVell met. It left\n\n')).toBe('The board of | Vell met. | It left')
})

test('sentences know their paragraph and tokens', () => {
  const { sentences } = read('One. Two.\n\nThree.')
  expect(sentences.map(s => [s.paragraph, s.firstToken, s.lastToken])).toEqual([
    [0, 0, 2],
    [0, 2, 4],
    [1, 4, 6],
  ])
})
