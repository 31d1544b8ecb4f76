/** Columns of the narrowest terminal we write for. */
export const WIDTH = 80

/** Text wrapped at words into lines of at most `WIDTH` columns: the first after `first`, the others after `rest`. */
export function hanging(first: string, text: string, rest: string): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && columns(line) + 1 + columns(word) > WIDTH) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  lines.push(line)
  return lines.map(l => l.trimEnd()).join('\n')
}

/** At most `length` characters, cut at a word, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  const squeezed = text.replace(/\s+/g, ' ')
  if (squeezed.length <= length) return squeezed
  const cut = squeezed.slice(0, length - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g

/** Columns a string takes: East Asian wide characters two, combining marks none. */
function columns(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length + (text.match(WIDE)?.length ?? 0)
}
