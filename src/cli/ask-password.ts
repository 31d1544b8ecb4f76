import { createInterface } from 'node:readline'
import { passwordFault } from '../store/password-hash.ts'

/** Why no password was had: a sentence for standard error. */
export class NoPassword extends Error {}

/**
 * A new password: asked for twice on a terminal, where it does not show; else the first line of standard input. Throws
 * `NoPassword`, also where it is too short or too long to be one.
 */
export async function newPassword(about: string): Promise<string> {
  const password = process.stdin.isTTY ? await askedTwice(about) : await firstLine()
  const fault = passwordFault(password)
  if (fault !== null) throw new NoPassword(fault)
  return password
}

async function askedTwice(about: string): Promise<string> {
  const password = await asked(`Password for ${about}: `)
  if ((await asked('Once more: ')) !== password) throw new NoPassword('the two are not the same')
  return password
}

const CTRL = { c: '\u0003', d: '\u0004', h: '\b', u: '\u0015', del: '\u007f' } as const

/** What is typed until Enter; the terminal shows none of it. */
function asked(prompt: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(prompt)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((done, failed) => {
    let typed = ''
    const end = (error: Error | null) => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      if (error === null) done(typed)
      else failed(error)
    }
    const take = (signs: string) => {
      for (const sign of signs) {
        if (sign === '\r' || sign === '\n') return end(null)
        if (sign === CTRL.c || sign === CTRL.d) return end(new NoPassword('it was broken off'))
        if (sign === CTRL.u) typed = ''
        else if (sign === CTRL.h || sign === CTRL.del) typed = [...typed].slice(0, -1).join('')
        else if (sign >= ' ') typed += sign
      }
    }
    stdin.on('data', take)
  })
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) return line
  throw new NoPassword('standard input has no password')
}
