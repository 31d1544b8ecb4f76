import { expect, test } from 'vitest'
import { detectLanguage } from '../../src/text/language.ts'

test.each([
  ['en', 'The minister said on Tuesday that the wall of the harbour would hold until spring.'],
  ['de', 'Der Minister sagte am Dienstag, die Mauer des Hafens werde bis zum Frühjahr halten.'],
  ['fr', 'Le ministre a déclaré mardi que le mur du port tiendrait jusqu’au printemps.'],
  ['es', 'El ministro dijo el martes que el muro del puerto aguantará hasta la primavera.'],
  ['it', 'Il ministro ha detto martedì che il muro del porto reggerà fino alla primavera.'],
  ['pt', 'O ministro disse na terça-feira que o muro do porto vai aguentar até a primavera.'],
  ['nl', 'De minister zei dinsdag dat de muur van de haven het tot het voorjaar zal houden.'],
  ['ru', 'Министр заявил во вторник, что стена гавани выдержит до весны.'],
  ['ar', 'قال الوزير يوم الثلاثاء إن جدار الميناء سيصمد حتى الربيع.'],
  ['fa', 'وزیر روز سه‌شنبه گفت که دیوار بندر تا بهار دوام خواهد آورد.'],
  ['zh', '部长星期二说，港口的墙会坚持到春天，没有人需要担心。'],
])('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each([
  ['nothing', ''],
  ['figures', '48,200 – 3.5 % – 04/03/2019 – 10:32'],
  ['a word', 'Vell'],
  ['letters without words', 'xqzv kjrw zzxq pptk vvbn qwrt zxcv'],
])('too little to tell: %s', (_name, text) => {
  expect(detectLanguage(text)).toBe('und')
})

test('a long foreign name in an English text does not count', () => {
  expect(
    detectLanguage(
      `The harbour board of Vell met on Tuesday. ${'It said nothing new. '.repeat(1000)}Der Rat.`,
    ),
  ).toBe('en')
})
