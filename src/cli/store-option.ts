import { Option } from 'commander'

/** Which store a command works on. */
export function storeOption(): Option {
  return new Option('--store <where>', 'a folder, or postgres://… (default: ~/.local/share/hearsay)').env(
    'HEARSAY_STORE',
  )
}
