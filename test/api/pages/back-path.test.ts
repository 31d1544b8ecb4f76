import { describe, expect, test } from 'vitest'
import { backPath, withAsked } from '../../../src/api/pages/back-path.ts'

describe('where somebody is led back to', () => {
  test.each([
    ['/documents/d-1/story', '/documents/d-1/story'],
    ['/search?q=a%20b&x=1#u.1', '/search?q=a%20b&x=1#u.1'],
    ['/a/../b', '/b'],
  ])('%s', (given, path) => expect(backPath(given)).toBe(path))

  test.each([
    '',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    ' /x',
    'x',
  ])('%j leads nowhere', given => expect(backPath(given)).toBeNull())

  test.each([
    ['/a', '/a?decided=3'],
    ['/a?x=1#y', '/a?x=1&decided=3#y'],
    ['/a?decided=2&x=1', '/a?decided=3&x=1'],
  ])('%s then says what was decided', (path, then) => expect(withAsked(path, 'decided', '3')).toBe(then))
})
