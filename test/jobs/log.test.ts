import { expect, test } from 'vitest'
import { errorText, logOn } from '../../src/jobs/log.ts'

function lines(isTTY: boolean, tell: (log: ReturnType<typeof logOn>) => void): string[] {
  const written: string[] = []
  tell(logOn({ isTTY, write: text => written.push(text) }, 'info'))
  return written
}

test('events are lines of JSON, from the level on that is asked for', () => {
  const [line, ...more] = lines(false, log => {
    log.debug('job-begun', { kind: 'annotate' })
    log.warn('job-failed', { kind: 'annotate', job: 'j1', ms: 12 })
  })
  expect(more).toEqual([])
  const { time, ...rest } = JSON.parse(line!)
  expect(rest).toEqual({ level: 'warn', event: 'job-failed', kind: 'annotate', job: 'j1', ms: 12 })
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})

const HOSTILE = 'a\u001b[31m\u0085\u202e\u2028\r\n{"level":"info"}'

test.each([false, true])(
  'what strangers wrote is one line without control characters (terminal: %s)',
  isTTY => {
    const [line] = lines(isTTY, log => log.error('job-failed', { error: HOSTILE }))
    expect(line!.endsWith('\n')).toBe(true)
    expect(line!.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    if (!isTTY) expect(JSON.parse(line!).error).toBe(HOSTILE)
  },
)

test('where a person watches they are lines to be read', () => {
  const [line] = lines(true, log => log.info('job-done', { kind: 'annotate', ms: 12, store: 'a folder' }))
  expect(line).toMatch(/^\d\d:\d\d:\d\d info {2}job-done kind=annotate ms=12 store="a folder"\n$/)
})

test.each([
  [new Error('no answer'), 'no answer'],
  [{ message: 'no answer', stack: '…' }, 'no answer'],
  ['no answer', 'no answer'],
  [new Error('x'.repeat(1000)), 'x'.repeat(300)],
])('%o is told as its message', (error, text) => {
  expect(errorText(error)).toBe(text)
})
