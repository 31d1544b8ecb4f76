import { cueGroupAt } from '../cues/cue-group.ts'
import { complementStart } from '../phrases/complement.ts'
import { contentEnd } from '../phrases/content-edge.ts'
import { followingSubject } from '../phrases/following-subject.ts'
import { cueSpan } from '../phrases/subject.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import type { HeadFinder } from './left-to-right.ts'

/** Asking for patience, X … · After praising Y, X …: the source comes later. */
export const leadingParticiple: HeadFinder = (unit, k) => {
  if (unit.inflections[k]!.form !== 'ing' || !leads(unit, k)) return null
  const group = cueGroupAt(unit, k)
  const { from, addressee } = complementStart(unit, group)
  if (from >= unit.items.length) return null
  const to = contentEnd(unit, from, { phrase: true, embedded: true })
  if (to <= from || unit.classes[to] !== 'comma') return null
  const source = followingSubject(unit, to + 1)
  if (source === null) return null
  return {
    rule: 'leading-participle',
    lemma: group.key,
    source: [source],
    cue: [cueSpan(unit, group)],
    content: [spanOf(unit.items, from, to)],
    odds: unit.odds[k]!,
    negated: group.negated,
    addressee,
  }
}

/** Whether nothing but an opening word or two stands before the participle. */
function leads(unit: WorkingUnit, k: number): boolean {
  if (k > 2) return false
  for (let i = 0; i < k; i++) {
    const cls = unit.classes[i]
    if (cls !== 'preposition' && cls !== 'subordinator' && cls !== 'adverb' && cls !== 'conjunction')
      return false
  }
  return true
}

const QUESTIONS = new Set('asked questioned pressed quizzed'.split(' '))
const QUESTION_OPENERS = new Set('whether if how what why about when who where'.split(' '))

/** Asked whether …, X said …: nobody is named for the question, which X was asked. */
export const leadingQuestion: HeadFinder = (unit, k) => {
  const { items, classes } = unit
  if (!QUESTIONS.has(items[k]!.lower) || !leads(unit, k)) return null
  const opener = items.findIndex((item, i) => i > k && i < k + 6 && QUESTION_OPENERS.has(item.lower))
  if (opener < 0) return null
  const cueEnd = items[opener]!.lower === 'about' ? opener + 1 : k + 1
  const from = items[opener]!.lower === 'about' ? opener + 1 : opener
  const to = contentEnd(unit, from, { phrase: true, embedded: true })
  if (to <= from || classes[to] !== 'comma') return null
  const asked = followingSubject(unit, to + 1)
  return {
    rule: 'leading-question',
    lemma: 'ask',
    source: [],
    cue: [spanOf(items, k, cueEnd > opener && opener > k + 1 ? k + 1 : cueEnd)],
    content: [spanOf(items, from, to)],
    odds: unit.odds[k]!,
    addressee: asked,
  }
}
