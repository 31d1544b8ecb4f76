import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { isSigned } from '../../src/alerting/signature.ts'
import type { AlertBody } from '../../src/alerting/webhook-body.ts'

/** One request as it came, whole. */
export interface Received {
  readonly path: string
  readonly method: string
  readonly headers: IncomingMessage['headers']
  readonly text: string
  readonly body: AlertBody
}

export type Answer = (response: ServerResponse, request: Received) => void

/** A webhook on this machine that answers as it is told to, one answer after the other, the last one for good. */
export async function receiver(...answers: Answer[]) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    response.on('error', () => {})
    const pieces: Buffer[] = []
    request.on('data', piece => pieces.push(piece))
    request.on('error', () => {})
    request.on('end', () => {
      const text = Buffer.concat(pieces).toString()
      const { url, method, headers } = request
      const whole = { path: url!, method: method!, headers, text, body: JSON.parse(text) as AlertBody }
      received.push(whole)
      const answer = answers.length > 1 ? answers.shift()! : (answers[0] ?? status(204))
      answer(response, whole)
    })
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  onTestFinished(
    () =>
      new Promise<void>(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  )
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received,
    /** Ids of items, in the order in which they came. */
    told: () => received.flatMap(({ body }) => body.items.map(({ id }) => id)),
    isAllowed: (address: string, at: number) => address === '127.0.0.1' && at === port,
  }
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return response => {
    response.writeHead(code, headers)
    response.end()
  }
}

/** Takes what comes and answers nothing. */
export const hangs: Answer = () => {}

/** A header now and then, for ever. */
export const dripsHeaders: Answer = response => {
  const { socket } = response
  socket?.write('HTTP/1.1 200 OK\r\n')
  const timer = setInterval(() => socket?.write('X-Drip: drip\r\n'), 20)
  socket?.on('close', () => clearInterval(timer))
}

/** As many bytes as anybody takes. */
export const floods: Answer = response => {
  response.writeHead(200)
  const piece = Buffer.alloc(65_536, 'x')
  const pour = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', pour)
  pour()
}

/** Whether what came bears a signature made with the secret. */
export function bearsSignature({ headers, text }: Received, secret: string, now: number): boolean {
  return isSigned(String(headers['hearsay-signature']), secret, text, Math.floor(now / 1000))
}
