import { describe, expect, test } from 'vitest'
import { checksOf, firstQuotation, firstRetold, inWords } from './checked.ts'

const RECORD = `Inquiry into the locks, second sitting, Vell, 14 October 2025

THE CHAIR: Good morning. We have the minister with us.

MINISTER LEE: Thank you. Um, we will build fourteen locks by the spring, and we, we will not raise the harbour dues this year. If the council agrees, the work begins in March. The organisation of it is ours. It has cost sixty-two million marks, which is 6.5 per cent of the budget.

Q: Will the old bridge be closed?

MINISTER LEE: The old bridge will stay open until the new one is paid for. [Applause.] It's not for sale; nobody has asked us. I have nothing against the fishermen. They were here before the ministry was, and I think that the coast of Vell belongs to them.

MS OSTREL: We could have had a ferry for half of that. The ferry at Orrin sank in the great storm, and twelve of our people with it.
`

describe('verbatim', () => {
  test.each([
    [
      'the words as they stand',
      '“The old bridge will stay open until the new one is paid for,” Ada Lee said.',
      'verbatim',
    ],
    [
      'a part that is presented as one',
      'Ada Lee called the coast “of Vell” hers, and “nothing against the fishermen” was said.',
      'too short',
    ],
    ['a part inside a sentence', 'Ada Lee said that she had “nothing against the fishermen”.', 'verbatim'],
    [
      'one sentence round its tag',
      '“The old bridge will stay open,” Ada Lee said, “until the new one is paid for.”',
      'verbatim',
    ],
    ['a clause joined by "and"', '“They were here before the ministry was,” Ada Lee said.', 'verbatim'],
    ['a clause before a semicolon', '“It’s not for sale,” Ada Lee said.', 'verbatim'],
    ['American spelling', '“The organization of it is ours,” Ada Lee said.', 'verbatim · spelling'],
    [
      'figures for words',
      'It has cost “62 million marks, which is 6.5% of the budget”, Ada Lee said.',
      'verbatim · number form · number form',
    ],
    ['a contraction spelled out', '“It is not for sale,” Ada Lee said.', 'verbatim · contraction'],
    [
      'hesitations and words begun again',
      'Ada Lee said: “[W]e will not raise the harbor dues this year.”',
      'verbatim · spelling',
    ],
    [
      'a word said twice',
      '“We will build fourteen locks by the spring, and we will not raise the harbour dues this year,” Ada Lee said.',
      'verbatim · repetition',
    ],
    [
      'a word explained',
      '“The old bridge [at Vell] will stay open until the new one is paid for,” Ada Lee said.',
      'verbatim · bracket',
    ],
    [
      'a word named in place of a pronoun',
      '“[The fishermen] were here before the ministry was,” Ada Lee said.',
      'verbatim · bracket',
    ],
    ['an ellipsis at the end', '“I have nothing against …” Ada Lee said.', 'verbatim'],
    [
      'other marks, in capitals',
      '«THE OLD BRIDGE WILL STAY OPEN UNTIL THE NEW ONE IS PAID FOR», Ada Lee said.',
      'verbatim',
    ],
  ])('%s', (_, report, expected) => {
    expect(firstQuotation(report, RECORD)).toBe(expected)
  })
})

describe('altered: what carries meaning first', () => {
  test.each([
    [
      'a figure',
      '“It has cost seventy-two million marks,” Ada Lee said.',
      'figure sixty-two million → seventy-two million',
    ],
    ['a negation lost', '“[W]e will raise the harbour dues this year,” Ada Lee said.', 'negation not → ∅'],
    [
      'a negation put in',
      '“The old bridge will not stay open until the new one is paid for,” Ada Lee said.',
      'negation ∅ → not',
    ],
    [
      'a negation in a contraction',
      '“They weren’t here before the ministry was,” Ada Lee said.',
      'negation were → weren’t',
    ],
    [
      'a modal',
      '“The old bridge may stay open until the new one is paid for,” Ada Lee said.',
      'modality will → may',
    ],
    ['a name', '“The coast of Tesmar belongs to them,” Ada Lee said.', 'naming Vell → Tesmar'],
    [
      'a word',
      '“The old bridge will stay closed until the new one is paid for,” Ada Lee said.',
      'wording open → closed',
    ],
    [
      'a word put in',
      '“The old bridge will always stay open until the new one is paid for,” Ada Lee said.',
      'addition ∅ → always',
    ],
    ['a small word', '“We will build fourteen locks by spring,” Ada Lee said.', 'wording (small) the → ∅'],
  ])('%s', (_, report, expected) => {
    expect(checksOf(report, RECORD).map(inWords)).toContainEqual(expect.stringContaining(expected))
  })

  test('a figure comes before a word that stands earlier', () => {
    const [check] = checksOf(
      '“The arrangement of it has cost seventy-two million marks,” Ada Lee said.',
      RECORD.replace('ours. It', 'ours and it'),
    )
    expect(check?.changes.map(c => c.type)[0]).toBe('figure')
  })
})

describe('truncated', () => {
  test.each([
    [
      'the condition before it',
      '“The work begins in March,” Ada Lee said.',
      'truncated · cut head: If the council agrees',
    ],
    [
      'the condition behind it',
      '“The old bridge will stay open,” Ada Lee said.',
      'truncated · cut tail: until the new one is paid for',
    ],
    [
      'whose words they were',
      '“The coast of Vell belongs to them,” Ada Lee said.',
      'truncated · cut head: They were here before the ministry was, and I think that',
    ],
    [
      'inside, shown',
      '“The old bridge will stay open … is paid for,” Ada Lee said.',
      'truncated · shown inside: until the new one',
    ],
    [
      'inside, not shown',
      '“The ferry at Orrin sank in the storm, and twelve of our people with it,” Ms Ostrel said.',
      'truncated · cut inside: great',
    ],
    [
      'a sentence between two',
      '“It’s not for sale. I have nothing against the fishermen,” Ada Lee said.',
      'truncated · cut inside: nobody has asked us',
    ],
  ])('%s', (_, report, expected) => {
    expect(firstQuotation(report, RECORD)).toBe(expected)
  })

  test('what stands outside of the marks on record was not left out', () => {
    const record = 'The minister said, “We will build fourteen locks,” and sat down.'
    expect(firstQuotation('“We will build fourteen locks,” Ada Lee said.', record)).toBe('verbatim')
  })

  test.each([
    ['Madam Chair, we have lost the ledger.', 'verbatim · address'],
    ['With respect, we have lost the ledger.', 'verbatim · address'],
    ['We have lost the ledger, Mr. Lee.', 'verbatim · address'],
    ['Minister Tamm thinks we have lost the ledger.', 'truncated · cut head: Minister Tamm thinks'],
    ['In March we have lost the ledger.', 'truncated · cut head: In March'],
    ['We have lost the ledger, Orrin and the pier.', 'truncated · cut tail: Orrin and the pier'],
  ])('who is addressed was not left out: %s', (record, expected) => {
    expect(firstQuotation('“We have lost the ledger,” Ada Lee said.', record)).toBe(expected)
  })

  test.each([
    ['“The work begins in March,” Ada Lee said.', [['condition']]],
    ['“The coast of Vell belongs to them,” Ada Lee said.', [['hedge']]],
    ['“The tide is a lie,” Ada Lee said.', [['speech']]],
  ])('says what is carried by the words left out: %s', (report, carried) => {
    const [check] = checksOf(report, `${RECORD}\nMINISTER LEE: I have heard it said that the tide is a lie.`)
    expect(check?.cuts.map(c => c.carries)).toEqual(carried)
  })
})

describe('spliced', () => {
  test.each([
    [
      'two sentences from two places',
      '“The organisation of it is ours. I have nothing against the fishermen,” Ada Lee said.',
      ['The organisation of it is ours', 'I have nothing against the fishermen'],
    ],
    [
      'halves of two sentences',
      '“The ferry at Orrin will stay open until the new one is paid for,” Ms Ostrel said.',
      ['The ferry at Orrin', 'will stay open until the new one is paid for'],
    ],
    [
      'two speakers',
      '“Will the old bridge be closed? The old bridge will stay open,” Ada Lee said.',
      ['Will the old bridge be closed', 'The old bridge will stay open'],
    ],
  ])('%s', (_, report, passages) => {
    const [check] = checksOf(report, RECORD)
    expect(check?.verdict).toBe('spliced')
    expect(check?.passages.map(p => RECORD.slice(...p.record.span))).toEqual(passages)
  })

  test('in another order, with an ellipsis', () => {
    const record = 'LEE: I do not withdraw the ledger. I congratulate her.'
    const [check] = checksOf('“I congratulate her … I do not withdraw the ledger,” Ada Lee said.', record)
    expect(check?.verdict).toBe('spliced')
  })

  test('from two transcripts', () => {
    const [check] = checksOf(
      '“The gulls have taken the pier. I will not take it back,” Ada Lee said.',
      'LEE: The gulls have taken the pier.',
      'LEE: I will not take it back.',
    )
    expect(check?.verdict).toBe('spliced')
    expect(check?.passages.map(p => p.record.document)).toEqual(['record-0', 'record-1'])
  })
})

describe('not found', () => {
  test.each([
    '“We shall burn the boats at dawn,” Ada Lee said.',
    '“I have never trusted the council of this town,” Ada Lee said.',
    'Ada Lee said that the harbourmaster would be dismissed on Friday.',
    'Ada Lee said a new school would be built at Orrin.',
  ])('%s', report => {
    expect(checksOf(report, RECORD).map(c => [c.verdict, c.passages.length])).toEqual([['not found', 0]])
  })
})

test('one word or two prove nothing, but it is told how often they are on record', () => {
  const checks = checksOf(
    'Ada Lee spoke of “fishermen” and of “the ferry”; the “pier” was not named.',
    RECORD,
  )
  expect(checks.map(c => [c.verdict, c.places])).toEqual([
    ['too short', 1],
    ['too short', 1],
    ['too short', 0],
  ])
})

describe('who spoke', () => {
  test.each([
    ['“I have nothing against the fishermen,” Ada Lee said.', 'same'],
    ['“I have nothing against the fishermen,” the minister said.', 'same'],
    ['“We could have had a ferry for half of that,” Ada Lee said.', 'differs'],
    ['“Will the old bridge be closed?” Ada Lee asked.', 'differs'],
    ['“We could have had a ferry for half of that,” somebody said.', 'unresolved'],
    ['“We could have had a ferry for half of that,” the ministry said.', 'unresolved'],
  ])('%s: %s', (report, agreement) => {
    expect(checksOf(report, RECORD)[0]?.speaker.agreement).toBe(agreement)
  })

  test('of two places with the same words, the named speaker’s own is taken', () => {
    const record = 'ADA LEE: The sea is still open.\n\nTOM VARN: The sea is still open.\n'
    const [check] = checksOf('“The sea is still open,” Tom Varn said.', record)
    expect([check?.places, check?.speaker.agreement, check?.speaker.record?.name]).toEqual([
      2,
      'same',
      'TOM VARN',
    ])
  })
})

describe('retold', () => {
  test.each([
    [
      'Ada Lee said that the old bridge would remain open until the new one had been paid for.',
      /^paraphrase$/,
    ],
    ['Ada Lee said the work would begin in March if the council agreed.', /^paraphrase$/],
    [
      'Ada Lee said it had cost 72 million marks, 6.5 per cent of the budget.',
      /^paraphrase · figure sixty-two.* → 72/,
    ],
  ])('%s', (report, expected) => {
    expect(firstRetold(report, RECORD)).toMatch(expected)
  })

  test('what is denied to have been said is not looked for', () => {
    expect(checksOf('Ada Lee did not say that the harbour would be closed for the winter.', RECORD)).toEqual(
      [],
    )
  })
})
