import { stat } from 'node:fs/promises'
import { printable } from './printable.ts'
import { bytesText, counted } from './quantities.ts'
import { writeOut } from './standard-output.ts'
import { hanging } from './terminal-text.ts'
import { type StoreOption, shown, who, withStore } from './with-store.ts'

/** `hearsay backup`. Returns the exit code. */
export function backup(file: string, options: StoreOption): Promise<number> {
  return withStore(options, false, async store => {
    const rows = await shown('writing the backup', store.backup(file))
    const bytes = (await stat(file)).size
    const text = `${counted(rows, 'row')} of ${printable(store.name)} in ${printable(file)} (${bytesText(bytes)})`
    await writeOut([
      options.json
        ? `${JSON.stringify({ store: store.name, file, rows, bytes })}\n`
        : `${hanging('', text, '  ')}\n`,
    ])
    return 0
  })
}

/** `hearsay restore`. Returns the exit code. */
export function restore(file: string, options: StoreOption): Promise<number> {
  return withStore(options, true, async store => {
    const rows = await shown('restoring', store.restore(file, who()))
    const text = `${counted(rows, 'row')} of ${printable(file)} in ${printable(store.name)}`
    await writeOut([
      options.json
        ? `${JSON.stringify({ store: store.name, file, rows })}\n`
        : `${hanging('', text, '  ')}\n`,
    ])
    return 0
  })
}
