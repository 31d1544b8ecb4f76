import { expect, test } from 'vitest'
import { kindOf } from '../../src/ingest/kind.ts'

test.each([
  ['<!DOCTYPE html><html><head>', 'page'],
  ['\uFEFF\n  <html lang="en">', 'page'],
  ['<?xml version="1.0"?>\n<!doctype html><html>', 'page'],
  ['<div class="post"><p>Saved part of a page.</p></div>', 'page'],
  ['<3 is how the premier signs her letters.', 'text'],
  ['The premier said <b>no</b>.', 'text'],
  ['{"id": 1, "text": "a"}\n{"id": 2, "text": "b"}\n', 'json-lines'],
  ['{"id": 1, "text": "a"}', 'json-lines'],
  [`{"id": 1, "text": "${'a'.repeat(6000)}`, 'json-lines'],
  ['{\n  "id": 1,\n  "text": "a"\n}', 'json'],
  ['[{"text": "a"}, {"text": "b"}]', 'json'],
  ['[Updated] The premier spoke.', 'text'],
  ['{sic} she wrote', 'text'],
  ['', 'text'],
])('%j is %s', (head, kind) => {
  expect(kindOf(head)).toBe(kind)
})
