import { expect, test } from 'vitest'
import { attributionsIn, found } from './attribution-notation.ts'

/** Marks that are no speech, verbs of speaking that report nothing, and speech that was not made. */
const NOTHING = [
  'The film “The Bridge at the End of Town” opens in May.',
  'Her first novel, “A Winter in Lindow,” sold well.',
  'The band played “Long Way to Ostvik” twice.',
  'John “Red” Doe left the town in May.',
  'Ivo “the Bear” Brandt won the race.',
  'The so-called “green corridor” was closed.',
  'The “peace talks” ended without a result.',
  'The law, the “Safe Bridges Act,” took effect in May.',
  'The “Open Roads Bill” passed with 40 votes.',
  'They carried banners with “No More Bridges” on them.',
  'The word “bridge” has six letters.',
  'The ship “Nordia Star” sank in 1911.',
  'Needless to say, the bridge was closed.',
  'It goes without saying that the bridge was closed.',
  'The said contract ended in May.',
  'The bridge was closed for two years.',
  'The mayor opened the bridge on Monday.',
  'The river rose by two metres in a night.',
  'Two people died and five were hurt.',
  'The team won the cup in 1998.',
  'The train leaves at nine and arrives at noon.',
  'The old mill burned down in the spring.',
  'Prices rose by 4 percent in March.',
  'The house stands on a hill above the lake.',
  'The road runs from Lindow to Ostvik.',
  'Lee was born in Ostvik in 1961.',
  'The office is closed on Sundays.',
  'The ferry carries 200 cars.',
  'Snow fell on the hills.',
  'The storm cut power to 300 homes.',
  'Brandt did not say whether the bridge was safe.',
  'Brandt declined to comment on the bridge.',
  'Brandt refused to say that the bridge was safe.',
  'The minister did not comment.',
  'Lee made her comments at the port.',
  'She won the “Golden Oar” award.',
  'The magazine “Bridges Today” closed in 2009.',
  'He wore a shirt with “Lindow” on it.',
  'The station plays “golden oldies” all day.',
  'Bread, milk and eggs went up.',
  'The “A” team lost.',
  'The “Old Harbour” hotel has 40 rooms.',
  'A dish called “river soup” is served cold.',
  'The man they call “the Heron” left the town.',
  'It was the plan the council announced in 1992.',
  'Ivo Brandt, a rower known for a long race, came in May.',
  'The fleet failed to reach the town, using “all its strength” for forty days.',
  'The road was closed for what Nordia calls “repairs”.',
  'The hall stood under a banner reading “Open sea, open hands”.',
  'Her novel, “A Winter in Lindow,” sold well and won.',
  'The board puts the name in marks: “Nordia”.',
  'Read also: “A Winter in the Old Town of Lindow”',
  '',
  '“',
  '“”',
  '" " " "',
]

test.each(NOTHING)('nothing: %s', text => {
  expect(found(text)).toEqual([])
})

test('a headline on a thing reports nothing', () => {
  expect(found('Lindow bridge: traffic returns to the old road', 'en', true)).toEqual([])
})

test('a language without rules yields nothing', () => {
  expect(found('“We will open the bridge,” Ann Lee said.', 'xx')).toEqual([])
})

test('every span lies in the text and the parts do not cross', () => {
  const text = 'Lee said the plan, which Brandt called “bad,” was old. “It is,” he added. “Very.”'
  for (const a of attributionsIn(text)) {
    const spans = [...a.source, ...a.cue, ...a.content].sort((x, y) => x[0] - y[0])
    for (const [s, e] of spans) expect(s >= 0 && s < e && e <= text.length).toBe(true)
    spans.slice(1).forEach(([s], i) => {
      expect(s).toBeGreaterThanOrEqual(spans[i]![1])
    })
  }
})
