import { connect } from 'node:net'

/** Sends bytes as they are and answers all that comes back until the other side ends, or nothing more comes. */
export function sendBytes(port: number, bytes: string | Buffer, patience = 1500): Promise<string> {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    const end = () => {
      socket.destroy()
      done(Buffer.concat(chunks).toString('latin1'))
    }
    socket.setTimeout(patience, end)
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', end)
    socket.on('close', end)
    socket.write(bytes)
  })
}

/** Status lines in what came back. */
export function statuses(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(match => Number(match[1]))
}
