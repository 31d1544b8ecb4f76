import { expect, test } from 'vitest'
import { read, tokensOf } from './notation.ts'

test.each([
  // words
  ['pro-Vellish state-of-the-art re‑use', 'pro-Vellish state-of-the-art re‑use'],
  ["They don't, she’ll, o'clock, O’Neill", "They don't , she’ll , o'clock , O’Neill"],
  ['AT&T and R&D, this & that', 'AT&T and R&D , this & that'],
  ['and/or', 'and / or'],
  ['Vell—Marl, Vell–Marl, Vell -- Marl', 'Vell — Marl , Vell – Marl , Vell -- Marl'],
  ['soft\u00ADhyphen na\u0308he', 'soft\u00ADhyphen na\u0308he'],
  // the possessive
  ["Vell's and Vell’s and the men's", "Vell 's and Vell ’s and the men 's"],
  ['the ministers’ plan, Dorn’s', 'the ministers ’ plan , Dorn ’s'],
  ["the minister 's plan, “Vell”’s plan", "the minister 's plan , “ Vell ” ’s plan"],
  ["It's what's hers: that's", "It's what's hers : that's"],
  // apostrophes that are no marks
  ["rock 'n' roll in the ’90s, '80s and ’08", "rock 'n' roll in the ’90s , '80s and ’08"],
  ['goin’ on, ’tis so', 'goin’ on , ’tis so'],
  ['don‘t', 'don‘t'],
  // a dot inside
  ['he was at.tacked by them', 'he was at.tacked by them'],
  ['U.S.A and U.S. and Ph.D. and a.m.', 'U.S.A and U.S. and Ph.D. and a.m.'],
  ['non-U.S. then-Sen. (R-S.C.)', 'non-U.S. then-Sen. ( R-S.C. )'],
  ['J. K. Bell, J.K. Bell, John F.Bell', 'J. K. Bell , J.K. Bell , John F. Bell'],
  ['Dr.Dorn met Sen. Ott vs. Acme Inc.', 'Dr. Dorn met Sen. Ott vs. Acme Inc.'],
  ['No. 5, no. 5, No.5', 'No. 5 , no. 5 , No. 5'],
  ['on Tuesday.In Vell', 'on Tuesday . In Vell'],
  // addresses
  ['at example.com, example.org/a?b=c.', 'at example.com , example.org/a?b=c .'],
  ['https://a.example/b_(c)?d=e#f, www.a.example.', 'https://a.example/b_(c)?d=e#f , www.a.example .'],
  ['j.dorn@mail.example, @some_one #TagOne', 'j.dorn@mail.example , @some_one #TagOne'],
  // numbers
  ['48,200 3.5 1.000.000 48\u00A0200 48’200 .5', '48,200 3.5 1.000.000 48\u00A0200 48’200 .5'],
  ['3.5% $5bn €20 US$5 10km 7pm 5½', '3.5 % $ 5 bn € 20 US $ 5 10 km 7 pm 5½'],
  ['10-12 10–12 1/2', '10 - 12 10 – 12 1 / 2'],
  ['5th 1990s F-16 19-year-old Covid-19 4x4 G7', '5th 1990s F-16 19-year-old Covid-19 4x4 G7'],
  ['2019-03-04 04/03/2019 04.03.2019 10:32', '2019-03-04 04/03/2019 04.03.2019 10:32'],
  ['48,200,Dorn 5,000.', '48,200 , Dorn 5,000 .'],
  ['6\'2" by 12"', '6 \' 2 " by 12 "'],
  // signs
  ['What?! No... yes… (so) [sic]', 'What ?! No ... yes … ( so ) [ sic ]'],
  ['go 👍🏽 ❤️ now', 'go 👍🏽 ❤️ now'],
  ['"so" “so” ‘so’ «so» ``so\'\'', '" so " “ so ” ‘ so ’ « so » `` so \'\''],
])('%s', (text, tokens) => {
  expect(tokensOf(text)).toBe(tokens)
})

test.each([
  ['zh', '他说：“走”。', '他 说 ： “ 走 ” 。'],
  ['ja', 'ダムは', 'ダ ム は'],
  ['th', 'น้ำ', 'น้ำ'],
  ['ko', '장관은 말했다.', '장관은 말했다 .'],
  ['ar', 'قال الوزير: «سنذهب».', 'قال الوزير : « سنذهب » .'],
  ['hi', 'उसने कहा।', 'उसने कहा ।'],
  ['fr', "L'eau qu’il a vue aujourd'hui", "L' eau qu’ il a vue aujourd'hui"],
  ['en', "L'eau d’Estaing", "L'eau d’Estaing"],
  ['de', 'Er kam am 3. Mai, z.B. hier.', 'Er kam am 3 . Mai , z.B. hier .'],
])('%s: %s', (language, text, tokens) => {
  expect(tokensOf(text, language)).toBe(tokens)
})

test('kinds and lower case', () => {
  expect(read('“DON’T,” Vell’s 48,200 said.').tokens.map(t => `${t.kind} ${t.lower}`)).toEqual([
    'mark “',
    "word don't",
    'punctuation ,',
    'mark ”',
    'word vell',
    "word 's",
    'number 48,200',
    'word said',
    'punctuation .',
  ])
  expect(read('Soft\u00ADLy').tokens[0]!.lower).toBe('softly')
})
