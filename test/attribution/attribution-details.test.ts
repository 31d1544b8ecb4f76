import { describe, expect, test } from 'vitest'
import { threadSeconds } from '../../bench/seconds.ts'
import { findAttributions } from '../../src/attribution/attributions.ts'
import { ACT_WORDS } from '../../src/attribution/cues/act-words.ts'
import { actOf } from '../../src/attribution/cues/acts.ts'
import { verbKey } from '../../src/attribution/languages/english-inflection.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import type { MarkedAttribution } from './attribution-notation.ts'
import { attributionsIn, detailsIn, marked } from './attribution-notation.ts'

const only = (text: string) => {
  const all = attributionsIn(text)
  expect(all).toHaveLength(1)
  return all[0]!
}

describe('what the cue does', () => {
  test.each([
    ['Brandt said the bridge was safe.', 'states'],
    ['Brandt promised that the bridge would open.', 'promises'],
    ['Brandt denied that the bridge was unsafe.', 'denies'],
    ['Brandt acknowledged that the bridge was old.', 'confirms'],
    ['Brandt accused the company of hiding the damage.', 'accuses'],
    ['Brandt warned that the river would rise.', 'warns'],
    ['Brandt urged the towns to open the bridge.', 'urges'],
    ['Brandt called on the towns to open the bridge.', 'urges'],
    ['Brandt called the plan “a disgrace.”', 'states'],
    ['Brandt condemned the attack on the bridge.', 'condemns'],
    ['Brandt praised the work of the builders.', 'praises'],
    ['Brandt predicted that the bridge would fall.', 'predicts'],
    ['Officials believe that the bridge is safe.', 'thinks'],
    ['“Is it safe?” asked Brandt.', 'asks'],
  ])('%s', (text, act) => {
    expect(only(text).act).toBe(act)
  })
})

describe('what the words of a cue do, without a lemma', () => {
  test.each([
    ['said in a statement', '', 'states'],
    ['has repeatedly argued', '', 'states'],
    ['called', 'the plan a disgrace', 'states'],
    ['calls for', 'a new bridge', 'urges'],
    ['issued a warning', 'that the river would rise', 'warns'],
    ['went on to deny', 'that it was safe', 'denies'],
    ['refused to rule out', 'a new bridge', 'denies'],
    ['pleaded not guilty', 'to the charge', 'denies'],
    ['wants to thank', 'the builders', 'praises'],
    ['lashed out at', 'the company', 'condemns'],
    ['told', 'the towns to open the bridge', 'demands'],
    ['told', 'to open the bridge', 'demands'],
    ['told', 'that the bridge was open', 'states'],
    ['asked', 'the council to open the bridge', 'urges'],
    ['asked', 'what the council was to do', 'asks'],
    ['agreed', 'to pay', 'promises'],
    ['agreed', 'that it was old', 'confirms'],
    ['accusations', 'of theft', 'accuses'],
    ['is expected', 'to open', 'predicts'],
    ['frobnicated', 'that it was old', 'states'],
    ['—', '', 'states'],
  ])('%s … %s', (cue, content, act) => {
    expect(actOf(null, cue, content)).toBe(act)
  })

  test('every word known stands under one act, and many are known', () => {
    const acts = new Map<string, string>()
    const twice: string[] = []
    for (const [act, words] of Object.entries(ACT_WORDS)) {
      for (const word of words.split(/\s+/)) {
        const key = verbKey(word)
        if (acts.has(key)) twice.push(`${word}: ${acts.get(key)}, ${act}`)
        acts.set(key, act)
      }
    }
    expect(twice).toEqual([])
    expect(acts.size).toBeGreaterThan(600)
  })
})

describe('to whom', () => {
  test.each([
    ['Lee told reporters that the bridge was safe.', 'reporters'],
    ['“It is safe,” she told Brandt.', 'Brandt'],
    ['Lee called on the towns to open the bridge.', 'the towns'],
    ['Lee urged the council to open the bridge.', 'the council'],
    ['Lee told the national building congress that the bridge was safe.', 'the national building congress'],
    ['Lee told cheering crowds in Lindow: “The bridge will be safe.”', 'cheering crowds in Lindow'],
    ['“The bridge will be safe,” Lee told about 600 delegates.', 'about 600 delegates'],
    ['She told us exports were down.', 'us'],
    ['Lee said the bridge was safe.', null],
    ['Lee encouraged the resumption of talks to end the strike.', null],
  ])('%s', (text, addressee) => {
    expect(only(text).addressee).toBe(addressee)
  })
})

describe('through whom', () => {
  test.each([
    ['Nordia News reported that Ann Lee said the bridge was safe.', ['Nordia News']],
    ['State television quoted Ann Lee as saying the bridge was safe.', ['State television']],
    ['Ann Lee was quoted by the Nordia News Agency as saying that it was safe.', ['Nordia News Agency']],
    ['Ann Lee stressed that the bridge was safe, Nordia.example reported.', ['Nordia.example']],
    ['Ann Lee said the bridge was safe, according to Nordia News.', ['Nordia News']],
    ['Ann Lee told Channel Seven that the bridge was safe.', ['Channel Seven']],
    ['Ann Lee told the Lindow Post newspaper that the bridge was safe.', ['Lindow Post newspaper']],
    ['“It is safe,” one engineer told Nordex.', ['Nordex']],
    ['Two engineers have told the news agency Nordex that the bridge was safe.', ['news agency Nordex']],
    ['“It is safe,” Ann Lee said, according to a Nordex translation.', ['Nordex']],
    ['“It is safe,” Ann Lee said in Lindow, Nordia News reported.', ['Nordia News']],
    ['“It is safe,” Ann Lee said in an interview with Nordia Radio.', ['Nordia Radio']],
    ['“It is safe,” Nordia News quoted Ann Lee as saying.', ['Nordia News']],
    ['“It is safe,” Ann Lee was quoted as saying by Nordia News.', ['Nordia News']],
    ['LINDOW (Nordex) - “It is safe,” Ann Lee told Nordex.', []],
    ['“It is safe,” Ann Lee told the Post.', []],
    ['“It is safe,” Ann Lee told the press.', []],
    ['“It is safe,” Ann Lee told a press conference.', []],
    ['“It is safe,” Ann Lee told parliament.', []],
    ['“It is safe,” Ann Lee told Brandt. Ivo Brandt nodded.', []],
    ['Ann Lee said the bridge was safe.', []],
  ])('%s', (text, names) => {
    const { relay } = only(text)
    expect(relay.map(r => r.name)).toEqual(names)
    for (const { name, span } of relay) expect(text.slice(span[0], span[1])).toBe(name)
  })
})

describe('how much stands in quotation marks', () => {
  test.each([
    ['“It is safe,” Lee said. “It is.”', 'direct'],
    ['Lee called it “a gift to the north” on Friday.', 'mixed'],
    ['Lee said the bridge was safe.', 'indirect'],
    ["'It is safe,' Lee said.", 'direct'],
    ['Lee said ‘Nordia’s’ plan was “a failure.”', 'mixed'],
    ["Lee said the bridge was 'safe for one more winter'.", 'mixed'],
    ["Lee said the 'bridge' was safe.", 'indirect'],
    ["Lee said the ministers' bridge and the workers' boat were safe.", 'indirect'],
    ['“It is safe.\n\n“It will open,” Lee said.', 'direct'],
  ])('%s', (text, kind) => {
    expect(attributionsIn(text)[0]!.kind).toBe(kind)
  })
})

test('the relative pronoun of a relay stands for the name before it', () => {
  const text = 'She dwelt on a line of the Lindow Herald, which quoted her as saying the bridge was safe.'
  const [first] = attributionsIn(text)
  expect(first!.relay.map(r => r.name)).toEqual(['Lindow Herald'])
})

test('a paper named in marks after a dative is a relay', () => {
  const [a] = attributionsIn('Anna Lehm sagte dem „Lindower Boten“, die Brücke werde halten.', 'de')
  expect(a!.relay.map(r => r.name)).toEqual(['Lindower Boten'])
})

test('a publisher that is told something is no relay', () => {
  const text = '“It is safe,” Ann Lee told Lindow TV.'
  const analysis = analyse({ text, language: 'en', titleSpan: null })
  const relays = (outlet: string | null) =>
    findAttributions('d', analysis, findNames(analysis), outlet)[0]!.relay
  expect(relays(null).map(r => r.name)).toEqual(['Lindow TV'])
  expect(relays('Lindow TV')).toEqual([])
})

test('a quotation in a paragraph of its own follows on, without source and cue', () => {
  const [, second] = attributionsIn('“It is safe,” Lee said.\n\n“It will open to all traffic in May.”')
  expect(second).toMatchObject({ source: [], cue: [], speakerBasis: 'follow-on', speaker: null })
})

test('a plain quotation is surer than a noun that may stand for speech', () => {
  const tagged = only('“We will open the bridge,” Ann Lee said.').confidence
  const follow = attributionsIn('“It is safe,” Lee said.\n\n“It will open to all traffic in May.”')[1]!
    .confidence
  expect(tagged).toBeGreaterThan(0.9)
  expect(follow).toBeLessThan(tagged)
})

test('ten thousand quotations, one long line and marks without an end stay fast', () => {
  const taken = threadSeconds(() => {
    expect(attributionsIn('“It is safe now,” Lee said. '.repeat(10_000))).toHaveLength(10_000)
    attributionsIn('“ '.repeat(10_000))
    attributionsIn('Lee said the plan, which he called bad, was old and '.repeat(10_000))
    attributionsIn('a, '.repeat(100_000))
    attributionsIn('“‘It is,’ Lee said,” '.repeat(10_000))
    attributionsIn('told Nordex, '.repeat(20_000))
  })
  expect(taken).toBeLessThan(20)
}, 60_000)

test('details of spans without end stay fast', () => {
  const began = performance.now()
  const spansOf = (unit: number): MarkedAttribution => ({
    source: [[0, 3]],
    cue: [[4, 8]],
    content: Array.from({ length: 10_000 }, (_, i) => [9 + i * unit, 9 + i * unit + 3] as const),
    addressee: [],
    relay: [],
    negated: false,
  })
  const relayed = '“a”, according to Nordex, '
  detailsIn(`Lee said ${relayed.repeat(10_000)}`, spansOf(relayed.length))
  const long = 'the town of '.repeat(50_000)
  detailsIn(`Lee told ${long}`, { ...spansOf(1), content: [] })
  const many = 'Lee told the Post '.repeat(20_000)
  detailsIn(many, { ...spansOf(18), content: [] })
  expect(performance.now() - began).toBeLessThan(20_000)
}, 30_000)

test('what stands nowhere near is no detail', () => {
  const { text, parts } = marked(
    '[S Lee] [C said] [X the bridge was safe]. Brandt told Nordia Radio nothing.',
  )
  expect(detailsIn(text, parts[0]!)).toMatchObject({ addressee: null, relay: [], negated: false })
})
