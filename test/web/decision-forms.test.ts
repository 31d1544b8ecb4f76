import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { FINDING_KINDS, type FindingKind } from '../../src/decisions/anchor.ts'
import { DECIDABLE, type DecidedBy, DecisionForms, decidedBy } from '../../src/web/decision-forms.tsx'
import type { Role, Viewer } from '../../src/web/viewer.ts'

const viewer = (role: Role): Viewer => ({ name: 'ada', role, csrf: 'token', signedIn: true })

function shown(role: Role | null, kind: FindingKind, decided: readonly DecidedBy[] = []) {
  const html = DecisionForms({
    viewer: role === null ? null : viewer(role),
    kind,
    id: 'x-1',
    name: 'the dam',
    decided,
    back: '/documents/d-1/story',
  })
  const { document } = parseHTML(`<main>${html ?? ''}</main>`)
  const plain = (element: { textContent: string | null }) => element.textContent!.replace(/\s+/g, ' ').trim()
  return {
    buttons: [...document.querySelectorAll('button')].map(button => [
      button.getAttribute('data-key'),
      plain(button),
    ]),
    links: [...document.querySelectorAll('form > a')].map(plain),
    fields: Object.fromEntries(
      [...document.querySelectorAll('input')].map(one => [
        one.getAttribute('name'),
        one.getAttribute('value'),
      ]),
    ),
    line: [...document.querySelectorAll('.decided')].map(plain).join(),
  }
}

describe('what can be decided', () => {
  test('an editor accepts and rejects at once, and goes to pages that ask for more', () => {
    const { buttons, links, fields, line } = shown('editor', 'story')
    expect(buttons).toEqual([
      ['a', 'Accept the dam'],
      ['r', 'Reject the dam'],
    ])
    expect(links).toEqual(['Split … the dam', 'Merge … the dam', 'Rename … the dam'])
    expect(fields).toEqual({ csrf: 'token', of: 'story', subject: 'x-1', back: '/documents/d-1/story' })
    expect(line).toBe('')
  })

  test.each(FINDING_KINDS)('of %s: no button that cannot be', kind => {
    const { buttons, links } = shown('editor', kind)
    const offered = [...buttons.map(([, label]) => label!), ...links].map(label =>
      label.split(' ')[0]!.toLowerCase(),
    )
    expect(offered).toEqual(DECIDABLE[kind])
  })

  const BY: DecidedBy[] = [
    { number: 3, kind: 'split', who: 'ivo', at: '2031-05-04T12:00:00.000Z', of: 'story' },
    { number: 7, kind: 'accept', who: 'ada', at: '2031-05-05T12:00:00.000Z', of: 'utterance' },
  ]

  test('what was decided about it is taken back, and by whom is said', () => {
    const { buttons, line } = shown('editor', 'utterance', BY)
    expect(line).toBe('divided with its story by ivo, accepted by ada')
    expect(buttons).toEqual([
      ['r', 'Reject the dam'],
      ['u', 'Undo that the dam was accepted'],
    ])
  })

  test('what was decided about something round it is not taken back from here', () => {
    const { buttons } = shown('editor', 'utterance', BY.slice(0, 1))
    expect(buttons.map(([key]) => key)).toEqual(['a', 'r'])
  })

  test.each(['reader', null] as const)('%s: sees who decided, and no button', role => {
    const { buttons, links, line } = shown(role, 'utterance', BY)
    expect([buttons, links, line]).toEqual([[], [], 'divided with its story by ivo, accepted by ada'])
    expect(shown(role, 'utterance').line).toBe('')
  })

  test('a mark says who made it, as far as the collation knows', () => {
    const laid = {
      number: 7,
      kind: 'accept',
      subject: 'u-1',
      about: { kind: 'utterance', id: 'u-1' },
      holds: true,
    } as const
    const marked = { decided: [{ number: 7, kind: 'accept' }] } as const
    expect(decidedBy(marked, [{ ...laid, who: 'ada', at: 'today' }])).toEqual([
      { number: 7, kind: 'accept', who: 'ada', at: 'today', of: 'utterance' },
    ])
    expect(decidedBy(marked, [])).toEqual([{ number: 7, kind: 'accept' }])
    expect(decidedBy({}, [])).toEqual([])
    expect(shown('reader', 'utterance', [{ number: 7, kind: 'accept' }]).line).toBe('accepted by hand')
  })
})
