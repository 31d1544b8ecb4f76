import { Command } from 'commander'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { contactOption } from '../../src/cli/readable.ts'

afterEach(() => vi.unstubAllEnvs())

function contactOf(...args: string[]): unknown {
  const command = new Command().addOption(contactOption()).exitOverride()
  return command
    .configureOutput({ writeErr: () => {} })
    .parse(args, { from: 'user' })
    .opts().contact
}

describe('--contact', () => {
  test('is what can stand in a header', () => {
    expect(contactOf('--contact', 'desk@quay.example')).toBe('desk@quay.example')
    expect(() => contactOf('--contact', 'The Desk <desk@quay.example>')).toThrow('without spaces or brackets')
    expect(() => contactOf('--contact', 'desk (quay)')).toThrow('without spaces or brackets')
  })

  test('or comes from the environment, where an empty one is none', () => {
    vi.stubEnv('HEARSAY_CONTACT', 'a b')
    expect(() => contactOf()).toThrow('without spaces or brackets')
    vi.stubEnv('HEARSAY_CONTACT', '')
    expect(contactOf()).toBe('')
  })
})
