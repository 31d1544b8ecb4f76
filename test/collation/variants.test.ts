import { describe, expect, test } from 'vitest'
import { generatedArticle } from '../../bench/generated-news.ts'
import { annotate } from '../../src/attribution/annotate.ts'
import { alignReadings } from '../../src/collation/apparatus/apparatus.ts'
import { findVariants, reportingVerbVariant } from '../../src/collation/apparatus/variants.ts'
import { collateStory } from '../../src/collation/story-collation.ts'
import { plainDocument } from '../plain-document.ts'
import { table, witnesses } from './ascii-table.ts'

/** A variant a line: its type, `"` where it stands inside quotations, then what each witness has. */
function variants(lines: string): string {
  const given = witnesses(lines)
  const apparatus = alignReadings(given)
  const found = findVariants(apparatus, given)
  for (const { row, readings } of found) {
    expect(apparatus.rows[row]).toBeDefined()
    for (const { document, text, span } of readings) {
      const texts = given
        .filter(witness => witness.document === document)
        .map(witness => witness.analysis.text)
      expect(texts.some(whole => whole.slice(...span) === text)).toBe(true)
    }
  }
  return found
    .map(({ type, insideQuotation, readings }) => {
      const said = readings.map(({ document, text }) => `${document}=${text}`).join(' | ')
      return `${type}${insideQuotation ? ' "' : ''}: ${said}`
    })
    .join('\n')
}

describe('what differs', () => {
  test.each([
    [
      'a figure',
      `A: At least 41 people died when the dam gave way
       B: At least forty-seven people died when the dam gave way`,
      'figure: A=41 | B=forty-seven',
    ],
    [
      'a figure of several words',
      `A: It cost 2 million crowns to mend the lock
       B: It cost 2.5 million crowns to mend the lock`,
      'figure: A=2 million | B=2.5 million',
    ],
    [
      'a demonym for another name',
      `A: Cut all ties with the Nordian regime this year
       B: Cut all ties with the Velmarkish regime this year`,
      'naming: A=Nordian regime | B=Velmarkish regime',
    ],
    [
      'a government called a regime',
      `A: We told the Nordian government to leave
       B: We told the Nordian regime to leave`,
      'naming: A=Nordian government | B=Nordian regime',
    ],
    [
      'a name against a description',
      `A: We know that Nordia has closed the bridge at Sill
       B: We know that the so-called republic has closed the bridge at Sill`,
      'naming: A=Nordia | B=the so-called republic',
    ],
    [
      'a name in quotation marks of its own',
      `A: We know that the Nordian regime has closed the bridge
       B: We know that ‘Nordia’ has closed the bridge`,
      'naming: A=Nordian regime | B=‘Nordia’',
    ],
    [
      'a longer name',
      `A: We saw Orla Venn leave the hall
       B: We saw Venn leave the hall`,
      'naming: A=Orla Venn | B=Venn',
    ],
    [
      'a negation',
      `A: The dam was inspected in May, and a defect was found
       B: The dam was inspected in May, and no defect was found`,
      'negation: A=a | B=no',
    ],
    [
      'a contracted negation',
      `A: The ministry did approve the sale
       B: The ministry didn’t approve the sale`,
      'negation: A=did | B=didn’t',
    ],
    [
      'a modal',
      `A: The towns must lower their river tolls
       B: The towns should lower their river tolls`,
      'modality: A=must | B=should',
    ],
    [
      'a modal of two words',
      `A: The harbour must stay open to all
       B: The harbour has to stay open to all`,
      'modality: A=must | B=has to',
    ],
    [
      'an end cut off',
      `A: We will rebuild every bridge in the north before winter
       B: We will rebuild every bridge`,
      'truncation: A=in the north before winter | B=',
    ],
    [
      'a beginning cut off',
      `A: In the name of the council we ask for bread
       B: we ask for bread`,
      'truncation: A=In the name of the council | B=',
    ],
    [
      'a middle cut out, with an ellipsis',
      `A: We must not send one more barge through their locks until the duty is withdrawn
       B: We must not send one more barge … until the duty is withdrawn`,
      'truncation: A=through their locks | B=',
    ],
    [
      'a middle that most have',
      `A: We will open the old mill on Friday
       B: We will open the old mill on Friday
       C: We will open the mill on Friday`,
      'truncation: A=old | B=old | C=',
    ],
    [
      'a word that one of two has',
      `A: We will open the old mill on Friday
       B: We will open the mill on Friday`,
      'addition: A=old | B=',
    ],
    [
      'a cut beside another small word',
      `A: We will not send one more barge through their locks before the frost
       B: We will not send one more barge through their locks until the frost
       C: We will not send one more barge through until the frost`,
      'truncation: A=their locks | B=their locks | C=',
    ],
    [
      'an end cut off by one and put on by another',
      `A: We rang the bell because the siren was silent
       B: We rang the bell
       C: We rang the bell because the siren was silent
       D: We rang the bell because the siren was silent and then the water came`,
      [
        'truncation: A=because the siren was silent | B= | C=because the siren was silent | D=because the siren was silent',
        'addition: A= | C= | D=and then the water came',
      ].join('\n'),
    ],
    [
      'an end that another translation never had',
      `A: I am not here to ask for patience but for bread and salt
       B: I am not here to ask for patience
       C: I have not come begging for patience`,
      [
        'wording: A=here to ask | B=here to ask | C=come begging',
        'truncation: A=but for bread and salt | B= | C=',
      ].join('\n'),
    ],
    [
      'two nouns for what one name belongs to',
      `A: We built the Velm dam, and now the dam is gone
       B: We built the Velm barrier, and now the barrier is gone`,
      'naming: A=Velm dam | B=Velm barrier\nnaming: A=dam | B=barrier',
    ],
    [
      'two nouns that no name belongs to',
      `A: The dam was new
       B: The barrier was new`,
      'wording: A=dam | B=barrier',
    ],
    [
      'verbs behind a name are no names',
      `A: Velm will reopen in spring, and all of Velm pays
       B: Velm must reopen in spring, and all of Velm pays`,
      'modality: A=will | B=must',
    ],
    [
      'a share and a percentage',
      `A: Exports are down by 20 percent since the spring
       B: Exports are down by a fifth since the spring`,
      'figure: A=20 percent | B=a fifth',
    ],
    [
      'other words',
      `A: The bridge is a symbol of pride
       B: The bridge was the epitome of pride`,
      'wording: A=symbol | B=epitome',
    ],
  ])('%s', (_, lines, expected) => {
    expect(variants(lines)).toBe(expected)
  })

  test('a dozen readings of two wordings, each difference once', () => {
    const found = variants(`
      A: “We must not sell grain to the Nordian regime until the duty is lifted”
      B: “We should not sell grain to the Nordian government until the duty is lifted”
      C: “We should not sell wheat to ‘Nordia’ until the duty is lifted”
    `)
    expect(found).toBe(
      table(`
        modality ": A=must | B=should | C=should
        wording ": A=grain | B=grain | C=wheat
        naming ": A=Nordian regime | B=Nordian government | C=‘Nordia’
      `),
    )
  })

  test('two translations come apart into phrases', () => {
    const found = variants(`
      A: A state that taxes its neighbour’s bread will sooner or later have to swallow that tax itself
      B: Whoever taxes his neighbour’s loaf will end up eating the tax
    `)
    expect(found.split('\n').length).toBeLessThanOrEqual(4)
  })
})

describe('inside quotation marks', () => {
  test('only where two readings have the words there', () => {
    expect(
      variants(`
        A: She said “we must close the port today”
        B: She said “we must shut the port today”
      `),
    ).toBe('wording ": A=close | B=shut')
    expect(
      variants(`
        A: She said “we must close the port today”
        B: She said we must shut the port today
      `),
    ).toBe('wording: A=close | B=shut')
    expect(
      variants(`
        A: She said “we must close the port today”
        B: She said “we must close the port today”
        C: She said we must shut the port today
      `),
    ).toBe('wording: A=close | B=close | C=shut')
  })
})

describe('what does not', () => {
  test.each([
    ['equal readings', 'A: We go home\nB: We go home'],
    ['one reading', 'A: We go home'],
    ['two readings of one document', 'A: We go home at noon\nA: We go'],
    ['no reading', ''],
    ['articles and capitals', 'A: The council met in a hall\nB: Council met in the hall'],
    ['spelling', 'A: The harbour was organised at the centre\nB: The harbor was organized at the center'],
    ['contractions', 'A: We do not know and we will not ask\nB: We don’t know and we won’t ask'],
    [
      'numbers in letters',
      'A: It cost 2,500,000 crowns and 12 lives\nB: It cost 2.5 million crowns and twelve lives',
    ],
    ['inflection', 'A: The minister says that ships sail\nB: The minister said that ships sailed'],
    ['signs', 'A: “Go home,” she said: “now.”\nB: Go home — she said — now!'],
    [
      'a moved phrase',
      'A: On Tuesday the council closed the mill\nB: The council closed the mill on Tuesday',
    ],
    ['a sentence interrupted in one document', 'A: We will go\nA: there today\nB: We will go there today'],
  ])('%s', (_, lines) => {
    expect(variants(lines)).toBe('')
  })

  test.each([
    [
      'a denial by another word',
      'A: That is not acceptable\nB: That is unacceptable',
      'wording: A=not acceptable | B=unacceptable',
    ],
    [
      'a failure',
      'A: They did not reach the dam\nB: They failed to reach the dam',
      'wording: A=did not | B=failed',
    ],
    [
      'a weekday',
      'A: We will meet on Monday at the mill\nB: We will meet on Tuesday at the mill',
      'wording: A=Monday | B=Tuesday',
    ],
  ])('%s is wording', (_, lines, expected) => {
    expect(variants(lines)).toBe(expected)
  })
})

describe('reporting verb', () => {
  const cued = (document: string, text: string, cue: string) => {
    const start = text.indexOf(cue)
    return { document, text, cue: cue === '' ? [] : [[start, start + cue.length] as const] }
  }

  test('one variant outside the rows where the verbs differ', () => {
    const found = reportingVerbVariant([
      cued('A', 'The mayor said so', 'said'),
      cued('B', 'The mayor warned so', 'warned'),
      cued('C', 'Mayor: so', ':'),
      cued('D', '“So.”', ''),
    ])
    expect(found).toEqual({
      type: 'reporting verb',
      row: -1,
      insideQuotation: false,
      readings: [
        { document: 'A', text: 'said', span: [10, 14] },
        { document: 'B', text: 'warned', span: [10, 16] },
      ],
    })
  })

  test('none where they agree or only one has a verb', () => {
    expect(
      reportingVerbVariant([cued('A', 'She said so', 'said'), cued('B', 'He Said so', 'Said')]),
    ).toBeNull()
    expect(reportingVerbVariant([cued('A', 'She said so', 'said'), cued('B', 'Mayor: so', ':')])).toBeNull()
  })
})

test('what a document says in another order than others is not one sentence, and every variant is a slice of its text', () => {
  const documents = [71, 72, 73, 74, 75].map((seed, i) =>
    annotate(plainDocument(`d${i}`, generatedArticle(400, seed))),
  )
  const texts = new Map(documents.map(({ document }) => [document.id, document.text]))
  const story = { id: 's', title: '', documents: [...texts.keys()] }
  const found = collateStory(story, documents, []).utterances.flatMap(utterance => utterance.variants)
  expect(found.length).toBeGreaterThan(8)
  for (const { readings } of found)
    for (const { document, span, text } of readings) {
      expect(span[0]).toBeLessThanOrEqual(span[1])
      expect(texts.get(document)!.slice(...span)).toBe(text)
    }
})
