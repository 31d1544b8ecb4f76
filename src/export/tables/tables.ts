import { copies, documents, stories } from './document-tables.ts'
import { figures, terms } from './figure-tables.ts'
import { attributions, occasions, speakers } from './speech-tables.ts'
import type { Table } from './table.ts'
import { positions, readings, utterances, variants } from './utterance-tables.ts'

/** All tables, one a noun. What names another by an id is listed behind it. */
export const TABLES: readonly Table[] = [
  stories,
  documents,
  speakers,
  occasions,
  attributions,
  utterances,
  readings,
  variants,
  positions,
  figures,
  copies,
  terms,
]
