import { describe, expect, test } from 'vitest'
import { ask, running } from './running.ts'
import { sendBytes, statuses } from './wire.ts'

const END = '\r\n\r\n'

describe('what two programs in a row could read in two ways is refused', () => {
  const hidden = 'GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n'
  test.each([
    [
      'a length and chunks',
      `POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked${END}0\r\n\r\n${hidden}`,
    ],
    [
      'two lengths',
      `POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: 42${END}${hidden}`,
    ],
    ['a list of lengths', `POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0, 42${END}${hidden}`],
    ['a length with a sign', `POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: +0${END}${hidden}`],
    [
      'chunks that are not the last coding',
      `POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, gzip${END}${hidden}`,
    ],
    [
      'an unknown coding',
      `POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked${END}${hidden}`,
    ],
    [
      'a space before a colon',
      `POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length : 0${END}${hidden}`,
    ],
    [
      'a header that goes on in the next line',
      `POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding:\r\n chunked${END}${hidden}`,
    ],
    ['two hosts', `GET /login HTTP/1.1\r\nHost: localhost\r\nHost: vell.example${END}${hidden}`],
    ['no host', `GET /login HTTP/1.1\r\nAccept: */*${END}`],
    ['a whole address for a target', `GET http://vell.example/login HTTP/1.1\r\nHost: localhost${END}`],
    ['a target that is no path', `GET login HTTP/1.1\r\nHost: localhost${END}`],
    ['a bare line feed in a name', `GET /login HTTP/1.1\r\nHost: localhost\r\nX-A\nB: c${END}`],
    ['a NUL in a header', `GET /login HTTP/1.1\r\nHost: local\u0000host${END}`],
    ['no method', ` /login HTTP/1.1\r\nHost: localhost${END}`],
    ['something else', `\u0016\u0003\u0001\u0002\u0000\u0001${END}`],
  ])('%s', async (_what, bytes) => {
    const here = await running()
    const answer = await sendBytes(here.port, bytes)
    expect(statuses(answer)).toEqual([400])
    expect(answer.toLowerCase()).toContain('connection: close')
    expect(answer.toLowerCase()).toContain("default-src 'none'")
  })

  test('methods nobody knows are refused, and a tunnel is not made', async () => {
    const here = await running()
    for (const method of ['TRACE', 'PROPFIND', 'PURGE', 'M-SEARCH'])
      expect(
        statuses(await sendBytes(here.port, `${method} / HTTP/1.1\r\nHost: localhost${END}`)),
        method,
      ).toEqual([501])
    expect(
      statuses(await sendBytes(here.port, `CONNECT vell.example:443 HTTP/1.1\r\nHost: localhost${END}`, 300)),
    ).toEqual([])
    const upgrade = `GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket${END}`
    expect(statuses(await sendBytes(here.port, upgrade))).toEqual([200])
  })
})

describe('what is at an address', () => {
  test.each([
    ['OPTIONS', '/stories', 'GET, HEAD'],
    ['DELETE', '/stories', 'GET, HEAD'],
    ['PUT', '/decisions', 'GET, HEAD, POST'],
    ['GET', '/logout', 'POST'],
    ['PATCH', '/documents/d-1/said/0-4/export/csv', 'GET, HEAD'],
    ['OPTIONS', '/mcp', 'DELETE, GET, HEAD, POST'],
  ])('takes no %s %s, and says what it takes', async (method, path, allow) => {
    const here = await running()
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    const { status, headers: answered } = await ask(here, path, { method, headers })
    expect([status, answered.allow]).toEqual([405, allow])
  })

  test('is nothing', async () => {
    const here = await running()
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE'])
      expect((await ask(here, '/nowhere', { method, headers })).status).toBe(404)
  })
})

describe('what is too large is refused', () => {
  test('headers and addresses', async () => {
    const here = await running()
    const many = `GET / HTTP/1.1\r\nHost: localhost\r\nX-Much: ${'a'.repeat(20_000)}${END}`
    expect(statuses(await sendBytes(here.port, many))).toEqual([431])
    const long = await ask(here, `/search?q=${'a'.repeat(9000)}`)
    expect(long.status).toBe(414)
  })

  test('bodies, whether their length is told or not', async () => {
    const here = await running()
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    const large = 'a'.repeat(2 ** 20 + 1)
    expect((await ask(here, '/logout', { method: 'POST', headers, body: large })).status).toBe(413)
    const chunked = { ...headers, 'transfer-encoding': 'chunked' }
    expect((await ask(here, '/logout', { method: 'POST', headers: chunked, body: large })).status).toBe(413)
    expect((await ask(here, '/logout', { method: 'POST', headers: chunked, body: '{}' })).status).toBe(303)
  })

  test('a body that is told and does not come is not waited for by the route', async () => {
    const here = await running()
    const told = `POST /logout HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999${END}`
    expect(statuses(await sendBytes(here.port, told))).toEqual([413])
  })

  test('forms with more fields than make sense', async () => {
    const here = await running()
    const body = Array.from({ length: 100_000 }, (_, i) => `f${i}=`).join('&')
    const headers = { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' }
    expect((await ask(here, '/logout', { method: 'POST', headers, body })).status).toBe(403)
  })
})

describe('nothing is read from disk by a name that is asked for', () => {
  test.each([
    '/assets/../package.json',
    '/assets/..%2fpackage.json',
    '/assets/%2e%2e/package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/assets/%252e%252e%252fpackage.json',
    '/assets/..%5cpackage.json',
    '/assets/....//package.json',
    '/assets/%c0%ae%c0%ae/package.json',
    '/assets/x%00.css',
    '/assets/%00',
    '/assets/',
    '/assets//etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..;/etc/passwd',
    '//etc/passwd',
    '/documents/..%2f..%2fetc%2fpasswd',
    '/documents/%00',
    '/documents/~Li4vLi4vZXRjL3Bhc3N3ZA',
    '/assets/%',
    '/assets/%zz',
    '/__proto__',
    '/assets/__proto__',
    '/assets/constructor',
  ])('%s', async path => {
    const here = await running()
    const answer = await ask(here, path, { headers: { host: 'localhost', accept: 'text/html' } })
    expect([400, 404]).toContain(answer.status)
    expect(answer.text).not.toMatch(/root:|"hearsay"|node_modules/)
  })

  test('a backslash in a path is refused', async () => {
    const here = await running()
    const answer = await sendBytes(
      here.port,
      `GET /assets/..\\package.json HTTP/1.1\r\nHost: localhost${END}`,
    )
    expect(statuses(answer)).toEqual([400])
  })
})
