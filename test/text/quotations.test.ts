import { expect, test } from 'vitest'
import { quotationsOf, read } from './notation.ts'

/** Text, then its quotations: `>` nested, `~` never closed. */
const SPECIMENS: readonly (readonly [string, readonly string[]])[] = [
  ['“We go,” he said. “We stay.”', ['“We go,”', '“We stay.”']],
  ['"We go," he said. "We stay."', ['"We go,"', '"We stay."']],
  ["``We go,'' he said, ''and stay.''", ["``We go,''", "''and stay.''"]],
  ['（“go”） —“go”— ["go"] /"go"/', ['“go”', '“go”', '"go"', '"go"']],
  // nested
  ['“He said ‘go’ twice,” she said.', ['“He said ‘go’ twice,”', '>‘go’']],
  ['"He said \'go\' twice," she said.', ['"He said \'go\' twice,"', ">'go'"]],
  ['“‘Go,’ he told me,” she said.', ['“‘Go,’ he told me,”', '>‘Go,’']],
  ['“He told me, ‘go’”', ['“He told me, ‘go’”', '>‘go’']],
  ["''I said, 'Go,''' he said.", ["''I said, 'Go,'''", ">'Go,'"]],
  ['“A “b” c,” he said.', ['“A “b” c,”', '>“b”']],
  ['"He said "yes" to me," she said.', ['"He said "yes" to me,"', '>"yes"']],
  ['"He said “yes” to me," she said.', ['"He said “yes” to me,"', '>“yes”']],
  ['‘He said “yes” to me,’ she said.', ['‘He said “yes” to me,’', '>“yes”']],
  // single marks and apostrophes
  ['‘We shall go,’ she said. ‘Don’t you?’', ['‘We shall go,’', '‘Don’t you?’']],
  ["'We shall go,' she said. 'Don't you?'", ["'We shall go,'", "'Don't you?'"]],
  ['‘The boys’ game is over,’ she said.', ['‘The boys’ game is over,’']],
  ['the ‘Vellish’ state and the ministers’ plan', ['‘Vellish’']],
  ['the ‘Vellish’s’ failure and the plan', ['‘Vellish’s’']],
  ['the ‘Vell’’s plan and “Vell”’s plan', ['‘Vell’', '“Vell”']],
  [
    '\'so-called "peace"\' and "so-called \'peace\'"',
    ['\'so-called "peace"\'', '>"peace"', '"so-called \'peace\'"', ">'peace'"],
  ],
  // other languages
  ['„Wir gehen“, sagte er. „Er sagte ‚ja‘ dazu.“', ['„Wir gehen“', '„Er sagte ‚ja‘ dazu.“', '>‚ja‘']],
  ['»Wir gehen«, sagte er. »Er sagte ›ja‹.«', ['»Wir gehen«', '»Er sagte ›ja‹.«', '>›ja‹']],
  ['« Nous partons », dit-il. « Il dit « oui » ».', ['« Nous partons »', '« Il dit « oui » »', '>« oui »']],
  ['”Vi går”, sa han. ”Ja.”', ['”Vi går”', '”Ja.”']],
  ['„Idziemy”, rzekł.', ['„Idziemy”']],
  ['他说“走”，她说「说『不』」。', ['“走”', '「说『不』」', '>『不』']],
  // a space was lost
  ['He said,"We go." She left."We stay," he said.', ['"We go."', '"We stay,"']],
  ['He said: "It matters."The minister left.', ['"It matters."']],
  ['She left.“We stay,” he said.“We go.”', ['“We stay,”', '“We go.”']],
  ['It matters."The minister left."We stay," he said.', ['"We stay,"']],
  // the other mark of a pair
  ['“We go," he said. "We stay,” she said.', ['“We go,"', '"We stay,”']],
  ['He said “we go.“ She left.', ['“we go.“']],
  ["‘We go,' he said of it.", ["‘We go,'"]],
  ['“We go, “said Dorn. “We stay.”', ['“We go, “', '“We stay.”']],
  // spaced on the wrong side
  ['"We go "he said, "and stay."', ['"We go "', '"and stay."']],
  [' " We go , " he said .', ['" We go , "']],
  // never closed
  ['She said: “We go. They stay.', ['“We go. They stay.~']],
  ['“We go. “We stay,” he said.', ['“We go.~', '“We stay,”']],
  ['"We go. "We stay," he said.', ['"We go.~', '"We stay,"']],
  ['“We go.\n\nHe left “now.”', ['“We go.~', '“now.”']],
]

test.each(SPECIMENS)('%s', (text, expected) => {
  expect(quotationsOf(text)).toEqual(expected)
})

test.each([
  ['apostrophes', "They don't say the boys' and Dorn's, O’Neill’s and James’ were goin’ there"],
  ['decades', "in the ’90s, the '90s, '08 and ’08"],
  ['words that begin with an apostrophe', "’tis rock 'n' roll, get 'em"],
  ['inches and feet', `He is 6'2" tall, the pipe 12" wide, the room 5' by 7'`],
  ['inches typed with curly marks', 'He is 6’2” tall'],
  ['a closing mark alone', 'We go,” he said. It ended." She left.'],
  ['an opening single mark alone', 'the ‘Vellish state of things'],
  ['a mark at the very end', 'They saw that. “'],
  ['endings cut off', "the minister 's plan, they 'll go"],
  ['nothing', ''],
])('no quotation: %s', (_name, text) => {
  expect(quotationsOf(text)).toEqual([])
})

test('inches do not close a curly quotation', () => {
  expect(quotationsOf('“He is 6\'2" tall,” she said.')).toEqual(['“He is 6\'2" tall,”'])
})

test('inner span, marks and depth', () => {
  const text = 'He said: “So ‘be it’.”'
  expect(read(text).quotations).toEqual([
    { start: 9, end: 22, inner: [10, 21], open: '“', close: '”', depth: 0, continuedIn: null },
    { start: 13, end: 20, inner: [14, 19], open: '‘', close: '’', depth: 1, continuedIn: null },
  ])
})

const continued = (text: string) => read(text).quotations.map(q => q.continuedIn)

test.each([
  ['over three paragraphs', '“First.\n\n“Second.\n\n“Third,” he said.', [1, 2, null]],
  ['with straight marks', '"First.\n\n"Second," he said.', [1, null]],
  ['with a quotation inside', '“First ‘so’.\n\n“Second,” he said.', [2, null, null]],
  ['over furniture', '“First of all we go.\n\nRead also: Mayor leaves\n\n“Second,” he said.', [1, null]],
  ['not where the first is closed', '“First.”\n\n“Second,” he said.', [null, null]],
  ['not where the next begins otherwise', '“First.\n\nHe said “second.”', [null, null]],
  ['not with another mark', '“First.\n\n"Second," he said.', [null, null]],
  ['not over a paragraph of text', '“First.\n\nHe left.\n\n“Second,” he said.', [null, null]],
])('speech goes on %s', (_name, text, expected) => {
  expect(continued(text)).toEqual(expected)
})

test('a quotation ends with its paragraph', () => {
  expect(quotationsOf('He said: “We go.  \n\nThey stay.”')).toEqual(['“We go.~'])
})
