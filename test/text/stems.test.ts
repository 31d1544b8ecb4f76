import { expect, test } from 'vitest'
import { stem } from '../../src/text/words/stems.ts'
import { isStopWord } from '../../src/text/words/stop-words.ts'

/** Forms of one word a line. */
const SAME = {
  en: `
kill kills killed killing
make makes made making
carry carries carried carrying
stop stops stopped stopping
agree agrees agreed agreeing
say says said saying
occupy occupied occupies occupying
refer referred referring
force forces forced forcing
die died dies dying
use used uses using
house houses
box boxes
policy policies
crisis crises
child children
woman women women's
minister ministers minister's ministers'
quick quickly
happy happily
leave left leaves leaving`,
  de: `
minister ministers ministern
kind kinder kindern kindes
regierung regierungen
damm dämme dämmen
straße strasse straßen`,
  fr: `
gouvernement gouvernements
national nationaux nationale nationales
tué tués tuée`,
  es: `
nación naciones
ministro ministros ministra
muerto muertos`,
  ru: `
министр министра министры министром
плотина плотины плотину`,
}

test.each(
  Object.entries(SAME).flatMap(([language, rows]) =>
    rows
      .trim()
      .split('\n')
      .map(row => [language, row] as const),
  ),
)('%s: %s', (language, row) => {
  const stems = new Set(row.split(' ').map(word => stem(word, language)))
  expect([...stems]).toHaveLength(1)
})

test.each([
  ['police', 'policy'],
  ['general', 'generous'],
  ['universe', 'university'],
  ['nation', 'national'],
  ['new', 'news'],
  ['unit', 'united nations'],
  ['wing', 'win'],
  ['red', 'r'],
  ['bus', 'bu'],
  ['need', 'ne'],
])('apart: %s, %s', (a, b) => {
  expect(stem(a)).not.toBe(stem(b))
})

test('words without rules stay whole', () => {
  expect(stem('大坝', 'zh')).toBe('大坝')
  expect(stem('48,200')).toBe('48,200')
  expect(stem('covid-19')).toBe('covid-19')
  expect(stem('')).toBe('')
})

test.each([
  ['en', 'the said their don’t'.split(' ').map(w => w.replace('’', "'"))],
  ['de', ['der', 'und', 'sagte']],
  ['fr', ["l'", 'dans', 'était']],
  ['es', ['el', 'dijo', 'según']],
])('%s stop words', (language, list) => {
  for (const word of list) expect([word, isStopWord(word, language)]).toEqual([word, true])
})
