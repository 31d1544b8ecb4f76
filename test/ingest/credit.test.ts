import { expect, test } from 'vitest'
import { creditIn } from '../../src/ingest/credit.ts'

test.each([
  ['Quake in Orsa\n\nORSA (Corda News) — Six people died.', 'Corda News'],
  ['ORSA, Oct 14 (Corda) - Six people died.', 'Corda'],
  ['ORSA, Norland, Thu 16 Oct 2025 (Corda) - Six people died.', 'Corda'],
  ['Six people died.\n\n(Corda News)', 'Corda News'],
  ['Six people died.\n\n— Corda', 'Corda'],
  ['Six people died.\nSource: Corda News Agency', 'Corda News Agency'],
  ['Six people died.\n\nWith inputs from Corda', 'Corda'],
  ['Sechs Menschen starben.\n\nQuelle: Corda', 'Corda'],
  ['Sechs Menschen starben.\n\nMit Material von Corda', 'Corda'],
  ['Sechs Menschen starben.\n\nMit Material von cda', 'cda'],
  ['Seis personas murieron.\n\nCon información de Corda', 'Corda'],
  ['六人が死亡した。\n\n(北浜通信)', '北浜通信'],
  ['六人死亡。\n\n来源:北浜通讯社', '北浜通讯社'],
  // credit to nobody in particular, and brackets that are no credit
  ['Title\n\nBy Staff, Agencies\n\nSix people died.', null],
  ['Six people died.\n\nWith inputs from agencies', null],
  ['The Free Port Union (FPU) — a small party — won.', null],
  ['“We shall rebuild.”\n\n(applause)', null],
  ['What burnt:\n- two ferries', null],
  ['Six people (all of them miners) died.', null],
  ['六人が死亡した(北浜市)。', null],
  ['— We shall rebuild, she said.', null],
])('%j credits %j', (text, credit) => {
  expect(creditIn(text)).toBe(credit)
})
