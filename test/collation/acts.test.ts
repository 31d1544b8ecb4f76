import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import { mentionIn } from '../../src/collation/acts/act-mention.ts'
import { groupActs, judgeActs } from '../../src/collation/acts/judge-acts.ts'
import { speakerTerms, termsOf } from '../../src/collation/acts/speaker-terms.ts'
import { plainDocument } from '../plain-document.ts'

/** `story: text with its <cue> marked`: the mention at the cue. */
function mention(id: string, marked: string) {
  const [, story, before, cue, after] = /^(\w+): (.*)<(.*)>(.*)$/s.exec(marked)!
  const text = `${before}${cue}${after}`
  const at = before!.length
  return mentionIn(annotate(plainDocument(id, text)), [[at, at + cue!.length]], story!, () => null)
}

/** Log-odds that two are one. */
function odds(one: string, other: string): number {
  const { score } = judgeActs([mention('a', one), mention('b', other)])[0]!
  return Math.log(score / (1 - score))
}

const AGAINST = 'mill: The mill burned down on Tuesday, police in Ost <said>.'

describe('an act of saying', () => {
  it.each([
    ['called otherwise', 'mill: Officers <said> the old mill was lost to the fire.'],
    ['in other words', 'mill: Nothing was left of the mill in Ost, <according to> police.'],
  ])('is known again, its speaker %s', (_, other) => {
    expect(odds(AGAINST, other)).toBeGreaterThan(0)
  })

  it.each([
    ['another story', 'ferry: The ferry went down on Tuesday, police in Ost <said>.'],
    ['another speaker', 'mill: The mill burned down on Tuesday, the insurer Marrow & Sons <said>.'],
    ['what is quoted', 'mill: “As they <say>, the mill burned down on Tuesday,” Ann Marrow told reporters.'],
  ])('is less likely in %s', (_, other) => {
    expect(odds(AGAINST, other)).toBeLessThan(odds(AGAINST, AGAINST) - 1.5)
  })

  it('is likelier in two openings than in an opening and the depth of a report', () => {
    const deep = `mill: It was dark. It was cold. Snow fell on the hills.${AGAINST.slice(5)}`
    expect(odds(AGAINST, deep)).toBeLessThan(odds(AGAINST, AGAINST) - 1)
  })

  it('is not judged within one report', () => {
    const one = mention('d', AGAINST)
    expect(judgeActs([one, one])).toEqual([])
  })

  it('is grouped over reports', () => {
    const mentions = [
      AGAINST,
      'ferry: The ferry went down with all hands, the harbour master of Ost <said>.',
      'mill: Police <said> the mill of Ost had burned down on Tuesday.',
    ].map((m, i) => mention(`d${i}`, m))
    expect(groupActs(mentions)).toEqual([0, 1, 0])
  })
})

describe('what a speaker is called by', () => {
  it.each([
    ['her publicist, Ann Marrow', 'spokesman ann marrow am'],
    ['cops', 'police'],
    ['an OCPD report', 'police report'],
    ['The Ost Evening Herald', 'ost evening herald oeh'],
  ])('%s', (calling, terms) => {
    expect([...speakerTerms([calling])].join(' ')).toBe(terms)
  })

  it('has nothing of grammar', () => {
    expect(termsOf('it was for them, as they said').size).toBe(0)
  })
})
