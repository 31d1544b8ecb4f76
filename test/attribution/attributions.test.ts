import { describe, expect, test } from 'vitest'
import { found, marked } from './attribution-notation.ts'

const SPECIMENS: Readonly<Record<string, readonly string[]>> = {
  'a quotation, then its tag': [
    '[X “We will open the bridge,”] [S Ann Lee] [C said].',
    '[X “We will open the bridge,”] [C said] [S Ann Lee].',
    '[X "We will open the bridge,"] [S the mayor] [C said].',
    "[X ''We will open the bridge,''] [S Ms. Lee] [C said].",
    '[X ‘We will open the bridge,’] [S Ann Lee] [C said].',
    '[X “Who will open the bridge?”] [C asked] [S Ann Lee].',
    '[X “Never again!”] [S she] [C shouted].',
    '[X “We will open the bridge,”] [S she] [C told] reporters.',
    '[X “We will open the bridge,”] [C said] [S Ann Lee, the mayor of Lindow].',
    '[X “We will open the bridge,”] [C said] [S Hugh Hill, a doctor].',
    '[X “We will open the bridge,”] [S Hugh Hill, a doctor,] [C said].',
    '[X “We will open the bridge,”] [S Nordian Foreign Minister Ivo Brandt] [C declared].',
    '[X “We will open the bridge,”] [S the ministry] [C wrote] on Friday.',
    '[X “We will open the bridge”], [C said] [S Ann Lee].',
    '[X “We will open the bridge”], [S Ann Lee] [C said].',
    '[X “We will open the bridge,”] [S His Excellency Ivo Brandt] [C further said].',
    '[X “We will open the bridge,”] [C said] [S two officials].',
    '[X “The road is closed and will stay closed,”] [C added] [S the spokeswoman].',
    '[X “That was the plan,”] [S Brandt] [C recalled].',
    '[X “We lost two houses,”] [C lamented] [S Mina Oto, a baker from Ostvik].',
    '[X “We rang the bell all night,”] [S she] [C sobbed].',
    '[X “We rang the bell all night,”] [S the baker] [C wheezed].',
    '[X “It will rain before the fair,”] [S Brandt] [C reaffirmed].',
  ],
  'what stands in front of the report or behind the listener is not said': [
    'LINDOW, Nordia (Ore Press) - [X At least 41 people were dead], [S the ministry] [C said].',
    'LINDOW, Oct 12 (Ore Press) — [X The bridge will open in May], [C according to] [S the mayor].',
    '[X The bridge will stay open], [S Ann Lee] [C told] builders in Lindow on Tuesday, 14 October 2025.',
  ],
  'two verbs of one subject': [
    '[S Lindow’s mayor, Ann Lee,] kept the bridge closed on Friday and [C said] [X it would reopen].',
    '[S Ann Lee] left the bridge untouched and [C said] [X it would reopen].',
  ],
  'a circumstance between the verb and what was said': [
    '[S Lee] [C repeated] before the council on Tuesday, March 18, 2025 [X that the bridge would stay closed].',
    '[S Lee] [C reiterated] in Lindow [X that the bridge would stay closed].',
  ],
  'a listener, then what was asked of him, in a headline': [
    '[S Mayor Ann Lee] [C Tells] Drivers [X to Stop Crossing the “Old Bridge”]¶She spoke on Friday.',
  ],
  'a tag, then its quotation': [
    '[S Ann Lee] [C said], [X “We will open the bridge.”]',
    '[S Ann Lee] [C said:] [X “We will open the bridge.”]',
    '[S Ann Lee] [C added] that, [X “We will open the bridge.”]',
    '[S Ann Lee] [C told] reporters on Friday, [X “We will open the bridge.”]',
    '[S Hugh Hill, a doctor,] [C said], [X “We will open the bridge.”]',
    'On Monday, [S Ann Lee] [C said], [X “We will open the bridge.”]',
    '[S She] [C replied:] [X “No.”]',
    'In the meeting, [S the mayor] [C remarked] that, [X “This bridge is old. It must go.”]',
    'But [S she] [C added], [X “It is too late.”]',
  ],
  'a quotation interrupted or going on': [
    '[X “We will open the bridge,”] [S Ann Lee] [C said], [X “and the road.”]',
    '[X “We will open the bridge,”] [S Ann Lee] [C said]. [X “It is safe.”]',
    '[X “We will open the bridge,”] [C said] [S Ann Lee]. [X “It is safe.”]',
    '[S Ann Lee] [C said], [X “We will open the bridge.”] [X “It is safe now.”]',
    '[X “It is old,”] [S Lee] [C said] on Friday. [X “It must go.”] Nobody came.',
    '[S Lee] [C said:]¶[X “The bridge is safe. It will open.”]',
    '[X “The bridge is safe.]¶[X “It will open in May,”] [S Lee] [C said].',
    '[X “The bridge is safe,”] [S Lee] [C said]. [X “It is old.]¶[X “It will open in May.”] The mayor left.',
    '[X “The bridge is safe,”] [S Lee] [C said].¶[X2 “It will open to all traffic in May.”]',
    '[S Lee] [C said] [X that the bridge is safe]. [X “It will open in May.”]',
    '[X “We will open the bridge,”] [S Ann Lee] [C said] in the old town hall, with all the windows open to the wet street, [X “and the road.”]',
    '[S Lee] [C said] [X the bridge was safe].',
  ],
  'quotations glued to what follows': [
    '[S Lee] met them.[S2 She] [C2 said], [X2 “The bridge is safe.”]It opened.'
      .replace('[S Lee]', 'Lee')
      .replaceAll('2', ''),
    '[X “The bridge is safe,”] [S Lee] [C stated].[X2 “The road is not,”] [S2 Brandt] [C2 said].',
    '[S Lee] [C said], [X “The bridge is safe.”]The mayor left early.',
  ],
  'words partly in quotation marks': [
    '[S Ann Lee] [C called] [X the plan “a disgrace.”]',
    '[S Ann Lee] [C described] [X the plan as “a bad joke”].',
    '[S Ann Lee] [C said] [X the plan was “a disgrace”].',
    '[X It would be wise], [S Mr. Lee] [C argued], [X to “wait for spring” and the towns should help].',
    '[S The mayor] [C criticized] [X the “broken promises” of the ministry].',
    '[X Many saw the bridge as “a gift to the north,”] [S Lee] [C said].',
    '[S Lee] [C said] [X that “the road is gone.”]',
    '[S Brandt] [C denounced] [X the raid as “an act of piracy”].',
  ],
  'reported speech': [
    '[S Ann Lee] [C said] [X the bridge was safe].',
    '[S Ann Lee] [C said] [X that the bridge was safe].',
    '[S Ann Lee] [C said] on Tuesday [X that the bridge was safe].',
    '[S Ann Lee] [C told] reporters [X that the bridge was safe].',
    '[S She] [C also noted] [X that the bridge was safe].',
    '[S She] [C has repeatedly argued] [X that the bridge is safe].',
    '[S The minister] [C stressed] [X the need for a new bridge].',
    '[S The minister] [C called on] [X the towns to open the bridge].',
    '[S The minister] [C urged] [X the towns to open the bridge].',
    '[S The minister] [C called for] [X an end to the strike].',
    '[S The council] [C condemned] [X the attack on the bridge].',
    '[S The council] [C accused] [X the company of hiding the damage].',
    '[S The council] [C criticized] [X the company for hiding the damage].',
    '[S Brandt] [C warned] [X that the river would rise].',
    '[S Brandt] [C promised] [X to open the bridge by May].',
    '[S Brandt] [C asked] [X whether the bridge was safe].',
    '[S Ivo Brandt and Ann Lee] [C agreed] [X that the bridge was safe].',
    '[S Officials] [C believe] [X that the bridge is safe].',
    '[S Most] [C believe] [X that the bridge is safe].',
    '[S Brandt] [C emphasized] on Tuesday [X that the bridge is safe].',
    '[S Brandt] last month [C said] [X that the bridge is safe].',
    '[S Ann Lee, who runs the port,] [C said] [X the bridge was safe].',
    '[S Brandt] [C denied] [X that the bridge was unsafe].',
    '[X The bridge was safe], [S Ann Lee] [C said].',
    '[X The bridge was safe], [C said] [S Ann Lee, the mayor].',
    '[X The bridge], [S Ann Lee] [C said], [X was safe].',
    '[S A poll] [C showed] [X that most voters liked the bridge].',
    'In his speech, [S Mr. Brandt] [C said] [X the bridge was safe].',
    '[S Ann Lee, who ran the bridge for ten years,] [C said] [X it was safe].',
    '[S Two pilots, who would not be named,] [C moaned] [X that the harbour was full].',
    '[S Brandt] [C said] [X that no town had yet agreed to pay].',
    '[S An engineer] there [C wrote:] [X “We were asked twice to close it.”]',
    '[S The man with the bags] [C says] [X she left the town in May].',
  ],
  'whoever stands before a colon': [
    'On the road, where the posts stand, [S she] [C was brief:] [X “It ends where it ends.”]',
    '[S Lee] again, to the council on Tuesday[C :] [X “The bridge will not fall in a night.”]',
    '[S Another] [C fumed:] [X “We all knew. We all did.”]',
    '[S She] [C went on:]¶[X “The bridge is old. It will not fall in a night.”]',
    '[S Lee’s] [C answer was:] [X “We do not know when it opens.”]',
  ],
  'several cues in one sentence': [
    '[S Lee] [C said] [X the bridge was safe], [C2 adding] [X2 that the road was not].'.replace(
      '[C2',
      '[S2 ][C2',
    ),
  ],
  'according to': [
    '[C According to] [S Ann Lee], [X the bridge was safe].',
    '[X The bridge was safe], [C according to] [S Ann Lee].',
    '[X The bridge], [C according to] [S Ann Lee], [X was safe].',
    '[X The bridge was safe], [C according to] [S Ann Lee, the mayor of Lindow].',
    'As [C reported] by [S the Lindow Post], [X the bridge will open].',
    "In [S Lee]'s [C view], [X the bridge is safe].",
    'She left out [S the figure of the port], [C according to] which [X the bridge was safe].',
  ],
  'whoever is quoted is quoted quoting': [
    '[X “We were warned, as [C2 stated] in [S2 the Old Law], [X2 ‘Count your boats,’] and did not listen,”] [S Lee] [C said].',
    '[X “[S2 My aunt] [C2 used to tell] me, [X2 ‘Count your boats,’] and I did,”] [S Lee] [C said].',
    '[X “I saw ‘A Winter in Lindow’ twice,”] [S Lee] [C said].',
  ],
  'said through somebody else': [
    'State television [C quoted] [S Ann Lee] [C as saying] [X the bridge was safe].',
    '[S Ann Lee] [C was quoted as saying] [X that the bridge was safe].',
    '[S Ann Lee] [C was quoted] by the Nordia News Agency [C as saying] [X that the bridge was safe].',
    'Nordia News reported that [S Ann Lee] [C said] [X the bridge was safe].',
    '[S Ann Lee] [C stressed] [X that the bridge was safe], Nordia.example reported.',
  ],
  passives: [
    '[X The plan] [C was criticized] by [S the council].',
    'It [C was said] [X that the bridge was safe].',
  ],
  'who speaks stands last': [
    '[C Calling for] [X calm], [S Brandt] [C2 urged] [X2 the towns to wait].'.replace('[C2', '[S2 ][C2'),
  ],
}

describe('finds source, cue and content', () => {
  for (const [group, lines] of Object.entries(SPECIMENS)) {
    for (const line of lines.filter(l => !l.includes('[S2 ]'))) {
      test(`${group}: ${line}`, () => {
        const { text, attributions } = marked(line)
        expect(found(text)).toEqual(attributions)
      })
    }
  }
})

describe('one source serves two cues', () => {
  test.each([
    ['Lee said the bridge was safe, adding that the road was not.', 'Lee', ['said', 'adding']],
    ['He said, “It is safe,” referring to the bridge.', 'He', ['said', 'referring to']],
    ['Lee condemned the raid and called for talks.', 'Lee', ['condemned', 'called for']],
    ['Calling for calm, Brandt urged the towns to wait.', 'Brandt', ['Calling for', 'urged']],
    ['“It is safe,” Lee said, adding that the road was not.', 'Lee', ['said', 'adding']],
  ])('%s', (text, source, cues) => {
    const lines = found(text)
    expect(lines.map(l => /^S (.*?)@/.exec(l)?.[1])).toEqual(cues.map(() => source))
    expect(lines.map(l => /C (.*?)@/.exec(l)?.[1]).sort()).toEqual([...cues].sort())
  })
})

test.each([
  ['de', 'Die Brücke wurde am Montag geöffnet, wie geplant.'],
  ['de', 'Am Abend lief der alte Film „Der letzte Fährmann“.'],
  ['fr', 'Les anciens évoquent « Quand l’eau revint », un film.'],
  ['es', 'El puente se abrió el lunes.'],
])('nothing in %s: %s', (language, text) => {
  expect(found(text, language)).toEqual([])
})

test('whoever was asked answers, and the question is nobody’s', () => {
  expect(found('Asked whether the bridge was safe, Lee said: “It will be safe in May.”')).toEqual([
    'S  | C Asked@0 | X whether the bridge was safe@6',
    'S Lee@35 | C said:@39 | X “It will be safe in May.”@45',
  ])
})

test('what goes on after a sentence that reports no speech has no source', () => {
  const text = 'Lee said the bridge was safe.\n\nThe second concerned the road. “It will open again in May.”'
  expect(found(text)[0]).toMatch(/^S {2}\| C {2}\| X “It will open/)
})

describe('headlines', () => {
  test.each([
    '[S Brandt][C :] [X Nordia Will Not Yield]',
    '[S Nordia’s leader][C :] [X We will not yield]',
    '[S Brandt][C :] [X ‘We Will Not Yield’]',
    'From [S Chairwoman Lee][C :] [X “The Fair Opens in May”]',
    '[S Brandt] [C Urges] [X Towns to Open Bridge]',
    '[S Brandt] to Millers[C :] [X Bread Is Not for Sale]',
    '[S Interior ministry][C :] [X the bridge is safe]',
    "[S Nordia's president] [C urges] [X ports to open the sea]",
  ])('%s', line => {
    const { text, attributions } = marked(line)
    expect(found(text, 'en', true)).toEqual(attributions)
  })
})

describe('other languages', () => {
  test.each([
    ['de', '[X „Die Brücke ist sicher“], [C sagte] [S Bürgermeisterin Anna Lehm] am Montag.'],
    ['de', '[S Anna Lehm] [C erklärte:] [X „Wir öffnen die Brücke im Mai.“]'],
    ['fr', '[X « Le pont est sûr »], [C a déclaré] [S la maire Anne Lieu].'],
    ['fr', '[X « Le pont est sûr »], [C affirme] [S Anne Lieu].'],
    ['es', '[X “El puente es seguro”], [C dijo] [S la alcaldesa Ana Lima].'],
    ['es', '[S Ana Lima] [C afirmó:] [X “Abriremos el puente en mayo”].'],
    ['de', '[X „Die Brücke ist sicher und bleibt es“], [C so] [S Lehm] weiter.'],
    ['de', '[S Anna Lehm] [C räumte] ein, [X dass die Brücke alt sei].'],
    [
      'de',
      '[S Anna Lehm, mit dem Amt vertraut,] [C sagte] dem „Lindower Boten“, [X die Brücke werde halten].',
    ],
    ['de', '[S Anna Lehm] [C hat] am Montag im Rathaus dazu [C aufgerufen], [X die Brücke zu schonen].'],
    ['de', '[C Nach Angaben] [S der Polizei] [X warteten hundert Menschen].'],
    [
      'de',
      '[X Die Brücke werde geöffnet, „wenn sie trocken ist“], [C erklärte] [S der Sprecher Ivo Brandt].',
    ],
    ['de', '[X Die Brücke sei sicher], [C sagte] [S Anna Lehm].'],
    ['de', 'Für die Straße fand [S sie] ein Bild[C :] [X „Sie endet dort, wo sie endet.“]'],
    ['fr', '[X « Le pont est sûr »], [C raconte] [S la maire, Anne Lieu].'],
    ['fr', '[S Elle] [C a précisé] [X que le pont était sûr].'],
    ['fr', '[C Selon] [S elle], [X le pont est sûr].'],
    ['fr', '[X Le pont est sûr], [C selon] [S le ministère de l’eau].'],
    ['fr', '[X « Le pont est vieux,] [C explique]-t-[S il]. [X Il faut le fermer. »]'],
    ['fr', '[S Le ministre, Luc Hill,] [C a promis] [X un pont qui devra « tenir cent ans au moins »].'],
    ['es', '[S Ana Lima] [C dijo] [X que el puente es seguro].'],
    ['es', '[X El puente es seguro], [C según] [S la alcaldesa].'],
  ])('%s %s', (language, line) => {
    const { text, attributions } = marked(line)
    expect(found(text, language)).toEqual(attributions)
  })
})
