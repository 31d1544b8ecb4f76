import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { isDead, leaseHolder } from '../../src/workers/lease-holder.ts'

test('a holder is dead where this machine has no such process, or another runs under its number', () => {
  expect(isDead(leaseHolder())).toBe(false)
  expect(isDead(`${hostname()} ${process.ppid} x y`)).toBe(false)
  expect(isDead(`elsewhere.example ${process.pid} x y`)).toBe(false)
  expect(isDead(`${hostname()} ${process.pid} x y`)).toBe(true)
  expect(isDead(`${hostname()} 999999999 x y`)).toBe(true)
})
