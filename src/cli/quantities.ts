export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const

/** In powers of a thousand, as disks are sold. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  let amount = bytes
  let unit = -1
  do {
    amount /= 1000
    unit++
  } while (amount >= 999.95 && unit < UNITS.length - 1)
  return `${amount.toFixed(1)} ${UNITS[unit]}`
}

/** Lines of two columns: names, and numbers that end below each other. */
export function columnsOf(rows: readonly (readonly [name: string, value: string])[]): string {
  const names = Math.max(...rows.map(([name]) => name.length))
  const values = Math.max(...rows.map(([, value]) => value.length))
  return rows.map(([name, value]) => `  ${name.padEnd(names)}  ${value.padStart(values)}\n`).join('')
}
