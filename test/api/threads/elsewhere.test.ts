import { expect, test } from 'vitest'
import { mayBeElsewhere } from '../../../src/api/threads/elsewhere.ts'
import { STREAM_FORMATS } from '../../../src/export/formats.ts'

const elsewhere = (asked: string) => {
  const [method = '', url = ''] = asked.split(' ')
  const { pathname, searchParams } = new URL(url, 'http://here.invalid')
  return mayBeElsewhere(method, pathname, searchParams.has('table'))
}

test.each([
  'GET /stories',
  'HEAD /documents/d-1/story',
  'GET /api/v1/search',
  'POST /api/v1/check',
  'POST /api/v1/check/report',
  'GET /speakers/s-1',
  'GET /speakers/s-1/export/bundle',
  'GET /speakers/s-1/export/csv',
  'GET /documents/d-1/story/export/csl',
])('%s may be made in a thread', asked => expect(elsewhere(asked)).toBe(true))

test.each([
  'POST /decisions',
  'POST /api/v1/check/transcripts',
  'DELETE /api/v1/saved/q-1',
  'GET /jobs',
  'GET /api/v1/jobs',
  'POST /mcp',
  // As long as what somebody said: no thread holds that.
  ...STREAM_FORMATS.map(({ name }) => `GET /speakers/s-1/export/${name}`),
  'GET /api/v1/speakers/s-1/export/jsonl',
  'GET /speakers/s-1/export/csv?table=readings',
])('%s is answered by the thread that serves', asked => expect(elsewhere(asked)).toBe(false))
