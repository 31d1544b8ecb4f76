import { describe, expect, test } from 'vitest'
import { saysNothing } from '../../src/attribution/labelling/vetoes.ts'
import { analyse } from '../../src/text/analyse.ts'
import { marked } from './attribution-notation.ts'

function isVetoed(line: string): boolean {
  const { text, parts } = marked(line)
  return saysNothing(analyse({ text, language: 'en', titleSpan: null }), parts[0]!, null)
}

describe('nothing is said, though labels say so', () => {
  test.each([
    '[S A dish] [C called] [X “river soup”] is served cold.',
    '[S The storm,] [C named] [X “Greta,” turned north].',
    '[S The] [C painting known as] [X “The Grey Pier”] was stolen.',
    '[X The camp] [C is known as] [X “the Needle”].',
    '[X The bottle] [C was labelled] [X “Sea Air”].',
    'Article 9, [X the “lamp clause,”] [C was struck out].',
    'It was closed for what [S Nordia] [C calls] [X “repairs”].',
    'The man [S they] [C call] [X “the Heron”] left.',
    'The hall stood under [S a banner] [C reading] [X “Open sea, open hands”].',
    '[X The wall] [C was painted with] [X “NO LEASE”] in red.',
    '[S He] [C wore a cap with] [X “Vell Rowing” on it].',
    '[S The choir] [C sang] [X “Row Me Home”] at the wedding.',
    '[C To say] [X the least, the sea was rough].',
    '[S The pier] [C tells] [X a story of hard winters].',
    '[S Lee] [C called] [X at the port].',
    '[S You] [C can tell] the tide [X by the smell].',
    '[S The] [C said] [X property lies north of the pier].',
    '[S The budget] [C has a line for] [X “other boats”].',
    '[S The board] [C puts the name in marks:] [X “Nordia”].',
  ])('%s', line => {
    expect(isVetoed(line)).toBe(true)
  })
})

describe('something is said', () => {
  test.each([
    '[S Lee] [C called] [X the plan “river soup”].',
    '[S Lee] [C called] [X the port “old and tired”].',
    'The plan, which [S Lee] [C called] [X “bad,”] was old.',
    '[X The claim] [C was labelled] [X “Mostly true.”]',
    '[S The man] [C read] [X “Open sea, open hands”] aloud.',
    '[S Lee] [C wrote] [X “We will open the port”].',
    '[S Lee] [C said] [X “Row Me Home” was old].',
    '[S Lee] [C told] him [X a story of hard winters].',
    '[S Lee] [C called for] [X a new vote].',
    '[S Lee] [C said:] [X “Nordia”].',
    '[S Lee] [C was brief:] [X “Never.”]',
    '[S A poll] [C showed] [X most liked the port].',
  ])('%s', line => {
    expect(isVetoed(line)).toBe(false)
  })
})
