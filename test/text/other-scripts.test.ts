import { expect, test } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { withNames } from '../notation.ts'

const read = (text: string, language: string) => analyse({ text, language, titleSpan: null })

test.each([
  ['he', 'דובר צה"ל אמר', 'דובר צה"ל אמר'],
  ['he', 'מנכ"לית, יו״ר וד”ר', 'מנכ"לית , יו״ר וד”ר'],
  ['he', 'ב"הארץ החדשה" נכתב', 'ב " הארץ החדשה " נכתב'],
  ['he', 'ש"המצב קשה"', 'ש " המצב קשה "'],
  ['he', '"צה"ל"', '" צה"ל "'],
  ['he', 'צ׳רלי וג׳ורג׳', 'צ׳רלי וג׳ורג׳'],
  ['fa', 'می‌گوید', 'می‌گوید'],
])('words of %s: %s', (language, text, words) => {
  expect(
    read(text, language)
      .tokens.map(t => t.text)
      .join(' '),
  ).toBe(words)
})

test.each([
  ['es', '«Es seguro.\n\n»Abrirá en mayo».'],
  ['fr', '« C’est sûr.\n\n» Il ouvrira en mai. »'],
  ['ru', '«Он держится.\n\n«Долго».'],
])('speech over paragraphs in %s: %s', (language, text) => {
  const { quotations } = read(text, language)
  expect(quotations.map(q => q.continuedIn)).toEqual([1, null])
})

test.each([
  ['he', '״הגשר בטוח״ ו"הדרך סגורה"', ['הגשר בטוח', 'הדרך סגורה']],
  ['ar', 'قال: ”الجسر آمن“ و«الطريق مغلق»', ['الجسر آمن', 'الطريق مغلق']],
  ['tr', 'Köprü "güvenli" ve ‘yeni’, "açık"tır.', ['güvenli', 'yeni', 'açık']],
])('marks of %s: %s', (language, text, inside) => {
  expect(read(text, language).quotations.map(q => text.slice(...q.inner))).toEqual(inside)
})

test.each([
  ['ru', 'Мэр г. Линдова А. Лимова заявила, что ул. Лесная закрыта.', 1],
  ['ru', 'Мост открыли в 2020 г. Дорога новая.', 2],
  ['it', 'Il dott. Rossi e l’avv. Longo sono qui.', 1],
  ['es', 'La Dra. Luna habló de EE. UU. y volvió.', 1],
  ['ar', 'قال د. خالد حداد إن الجسر آمن. هل هو آمن؟ نعم.', 3],
])('sentences of %s: %s', (language, text, count) => {
  expect(read(text, language).sentences).toHaveLength(count)
})

test.each([
  ['tr', '[P <Lindow Belediye Başkanı> Ayşe Demir] geldi, [P Demir]’in yolu açık.'],
  ['tr', '[P <Bakan> Cemal Faris] konuştu.'],
  ['ru', '[P <Мэр Линдова> Иван Петров] приехал, и [P Петрова] ждали.'],
  ['fr', 'Le [P <maire> Pierre Vasseur] est là, [P <M.> Vasseur] parle.'],
])('names of %s: %s', (language, marked) => {
  const text = marked.replace(/\[[POLU] (?:<([^>]*)> )?([^\]]*)\]/g, (_, title, name) =>
    title ? `${title} ${name}` : name,
  )
  expect(withNames(text, findNames(read(text, language)))).toBe(marked)
})
