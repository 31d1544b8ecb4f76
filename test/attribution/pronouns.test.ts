import { describe, expect, test } from 'vitest'
import { resolveSpeakers } from '../../src/attribution/speakers/speakers.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { marked, resolved } from '../notation.ts'

/** Everybody here is invented. Each line holds one way in which a pronoun finds, or does not find, whom it means. */
const SPECIMENS: Readonly<Record<string, readonly string[]>> = {
  'gender decides before anything else': [
    'Bob Hart met Ann Lee at the quay. [X “It leaks,”] [S he > Bob Hart] [C said].',
    'Bob Hart met Ann Lee at the quay. [X “It leaks,”] [S she > Ann Lee] [C said].',
    '[S Bob Hart > Bob Hart] [C said] [X the dam leaks]. Ann Lee listened. [X “It will hold,”] [S he > Bob Hart] [C said].',
    'Ben Vrok left. [X “It leaks,”] [S she > –] [C said].',
    'Mr. Vrok met Mrs. Tolm. [X “It leaks,”] [S she > Tolm] [C said].',
    'A woman came to the quay with Bob Hart. [X “It leaks,”] [S she > –] [C said].',
  ],
  'whoever spoke goes on speaking': [
    '[S Bob Hart > Bob Hart] [C said] [X Tom Cole had opened the gate]. [X “He never asked,”] [S he > Bob Hart] [C added].',
    '[X “It leaks,”] [S Bob Hart > Bob Hart] [C said] of the dam that Tom Cole built. [X “It always did,”] [S he > Bob Hart] [C said].',
    '[S Bob Hart > Bob Hart] [C told] Tom Cole [X that the dam leaks]. [S He > Bob Hart] [C warned] [X of worse].',
  ],
  'the subject of the sentence before, not who else is in it': [
    'Bob Hart came to the quay with Tom Cole. [X “It leaks,”] [S he > Bob Hart] [C said].',
    'Bob Hart beat Tom Cole in the spring. [S He > Bob Hart] [C promised] [X a new gate].',
    'After a talk with Tom Cole, Bob Hart went to the quay. [S He > Bob Hart] [C said] [X it leaks].',
  ],
  'names that only say whose something is': [
    'Tom Cole was away. Cole supporters met Bob Hart at the quay. [X “It leaks,”] [S he > Bob Hart] [C said].',
    'Bob Hart’s plan for the dam was read out. [X “It leaks,”] [S he > Bob Hart] [C said].',
  ],
  'who was asked answers': [
    'The radio’s Tom Cole asked Bob Hart whether the dam would hold.¶[X “It will,”] [S he > Bob Hart] [C said].',
    'Tom Cole pressed Bob Hart about the dam.¶[X “It will hold,”] [S he > Bob Hart] [C said].',
    'Bob Hart was asked by Tom Cole why the dam leaks.¶[X “It is old,”] [S he > Bob Hart] [C said].',
  ],
  'within a sentence': [
    '[S1 Bob Hart > Bob Hart] [C1 said] [X1 Tom Cole had won him over], but [S2 he > Bob Hart] [C2 sounded] [X2 a warning].',
    'Bob Hart laughed when [S he > Bob Hart] [C said] [X the dam leaks].',
  ],
  'his and her': [
    'Ann Lee came. [S Her > Ann Lee] [C claim] [X that the dam leaks] is old.',
    'Ann Lee met Bob Hart. [S His > Bob Hart] [C warning] [X that the dam leaks] is old.',
  ],
  'nobody in particular is not meant': [
    '[S Bob Hart > Bob Hart] [C said] [X the dam was old]. A student pays less than a teacher does. [X “It is simple,”] [S he > Bob Hart] [C said].',
  ],
  'where nothing tells, nobody': [
    '[X “It leaks,”] [S she > –] [C said].',
    'Bob Hart left. [X “It leaks,”] [S she > –] [C said].',
    'It rained. It poured. The dam broke. [X “It leaked,”] [S they > –] [C said].',
  ],
  'they: people': [
    '[S Two officials > ~Two officials] [C said] [X it leaks]. [S They > ~Two officials] [C added] [X that it is old].',
    'The lawmakers walked out. [S They > ~The lawmakers] [C said] [X it leaks].',
    'The lawmakers met the traders. [S They > ~The lawmakers] [C said] [X it leaks].',
    'Island families left the quay at noon. [S They > ~Island families] [C said] [X it leaks].',
    'Harbour environmentalists met the mayor at noon. [S They > ~Harbour environmentalists] [C said] [X it leaks].',
    'Some fishermen are so angry that [S they > ~Some fishermen] [C threaten] [X to row to Lenwick].',
    'The contractors went to the dam. Bob Hart, [S they > ~The contractors] [C said], [X told them to wait].',
    'The kids came home. It rained. [S They > ~The kids] [C said] [X it leaks].',
    'Bob Hart, the smith, met the voters of Lenwick. Voters of the town listened. [S They > ~Voters] [C said] [X it leaks].',
  ],
  'they: two people named side by side': [
    'Ann Lee and Bob Hart came to the quay. [S They > ~Ann Lee and Bob Hart] [C said] [X it leaks].',
    'The council heard Sens. Ann Lee and Bob Hart. Last week, [S they > ~Sens. Ann Lee and Bob Hart] [C praised] [X the dam].',
  ],
  'they: a body': [
    '[S The Harbour Authority > Harbour Authority] [C said] [X it leaks]. [S They > Harbour Authority] [C added] [X that it is old].',
    'The Harbour Authority met the lawmakers. [S They > ~the lawmakers] [C said] [X it leaks].',
  ],
  'it: what was written or who wrote it': [
    '[S The report > ~The report] [C says] [X the dam is old]. [S It > ~The report] [C adds] [X that it leaks].',
    'The harbour company dug the canal. [S It > ~The harbour company] [C said] [X the dam leaks].',
    '[S The Quarry Union > Quarry Union] [C said] [X the dam was old]. [X “We row,”] [S it > Quarry Union] [C said].',
  ],
  'who and which': [
    'Few heard Ann Lee, [S who > Ann Lee] [C said] [X it leaks].',
    'Few heard Ann Lee (D-Lenwick), [S who > Ann Lee] [C said] [X it leaks].',
    'Few heard Ann Lee, a shipping magnate [S who > Ann Lee] [C said] [X it leaks].',
    'Few heard the mayor of Lenwick, [S who > ~the mayor of Lenwick] [C said] [X it leaks].',
    'Few heard Ann Lee, the former head of Hartco [S who > Ann Lee] [C said] [X it leaks].',
    'Few heard Ann Lee and Bob Hart, [S who > ~Ann Lee and Bob Hart] [C say] [X it leaks].',
    'Few heard Ann Lee and Bob Hart, [S who > Bob Hart] [C says] [X it leaks].',
    'Forty percent were for the dam, with 12 percent [S who > ~12 percent] [C said] [X it leaks].',
    'The vote was a relief to those [S who > ~those] [C feared] [X a leak].',
    'Few read the notices, [S which > ~the notices] [C said] [X it leaks].',
  ],
  '“who” inside a source means its speaker': [
    '[X1 “It leaks,”] [C1 said] [S1 a trader close to Tom Cole, [S2 who > ~a trader] [C2 asked] [X2 not to be named]].',
  ],
  'in somebody’s words “he” is somebody else': [
    '[S1 Bob Hart > Bob Hart] [C1 said:] [X1 “Tom Cole lied. [S2 He > Tom Cole] [C2 said] [X2 it holds].”]',
  ],
}

describe.each(Object.entries(SPECIMENS))('%s', (_, lines) => {
  test.each(lines)('%s', line => {
    const { found, expected } = resolved(line)
    expect(found).toEqual(expected)
  })
})

test.each(['they', 'it', 'he', 'who'])(
  'five thousand times %s in one sentence take linear time',
  { timeout: 30_000 },
  pronoun => {
    const piece = `the clerks of Ann Lee asked and ${pronoun} said so, `
    const text = piece.repeat(5_000)
    const at = piece.indexOf(` ${pronoun} `) + 1
    const analysis = analyse({ text, language: 'en', titleSpan: null })
    const [pattern] = marked('[S a] [X b]').attributions
    const attributions = Array.from({ length: 5_000 }, (_, i) => {
      const start = i * piece.length + at
      const end = start + pronoun.length
      return {
        ...pattern!,
        id: String(i),
        source: [[start, end] as const],
        content: [[end + 6, end + 8] as const],
      }
    })
    const names = findNames(analysis)
    const before = performance.now()
    expect(resolveSpeakers('d', analysis, names, attributions).attributions).toHaveLength(5_000)
    expect(performance.now() - before).toBeLessThan(10_000)
  },
)
