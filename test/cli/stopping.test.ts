import { expect, onTestFinished, test, vi } from 'vitest'
import { stopping } from '../../src/cli/stopping.ts'

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s stops in order and gives the exit code %i; once more ends the process', (signal, code) => {
  const said = vi.fn()
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  onTestFinished(() => exit.mockRestore())
  const { stop, release, ...told } = stopping(said)
  onTestFinished(release)
  expect([stop.aborted, told.code()]).toEqual([false, null])
  process.emit(signal, signal)
  expect([stop.aborted, told.code(), said.mock.calls.length]).toEqual([true, code, 1])
  expect(exit).not.toHaveBeenCalled()
  process.emit(signal, signal)
  expect(exit).toHaveBeenCalledWith(code)
})

test('released, signals do again what they did', () => {
  const before = process.listenerCount('SIGINT')
  const { release } = stopping(() => {})
  expect(process.listenerCount('SIGINT')).toBe(before + 1)
  release()
  expect(process.listenerCount('SIGINT')).toBe(before)
})
