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
  const { stdin, stderr } = process
  // Before anything is asked: what is typed at once must not show either.
  stdin.setRawMode(true)
  const typed = typedLines()
  try {
    stderr.write(`Password for ${about}: `)
    const password = await typed.line()
    stderr.write('\nOnce more: ')
    if ((await typed.line()) !== password) throw new NoPassword('the two are not the same')
    return password
  } finally {
    typed.end()
    stdin.setRawMode(false)
    stderr.write('\n')
  }
}

const CTRL = { c: '\u0003', d: '\u0004', h: '\b', u: '\u0015', del: '\u007f' } as const

/** What is typed, a line at a time, where the terminal passes on every key. */
function typedLines(): { line(): Promise<string>; end(): void } {
  const { stdin } = process
  const signs: string[] = []
  let more = () => {}
  const take = (keys: string) => {
    signs.push(...keys)
    more()
  }
  stdin.setEncoding('utf8')
  stdin.on('data', take)
  return {
    line: async () => {
      let typed = ''
      for (;;) {
        const sign = signs.shift()
        if (sign === undefined)
          await new Promise<void>(come => {
            more = come
          })
        else if (sign === '\r' || sign === '\n') return typed
        else if (sign === CTRL.c || sign === CTRL.d) throw new NoPassword('it was broken off')
        else if (sign === CTRL.u) typed = ''
        else if (sign === CTRL.h || sign === CTRL.del) typed = [...typed].slice(0, -1).join('')
        else if (sign >= ' ') typed += sign
      }
    },
    end: () => {
      stdin.off('data', take)
      stdin.pause()
    },
  }
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) return line
  throw new NoPassword('standard input has no password')
}
