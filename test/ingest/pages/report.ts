export type BlockKind =
  | 'lead'
  | 'paragraph'
  | 'heading'
  | 'quotation'
  | 'item'
  | 'pull'
  | 'repeated'
  | 'note'
  | 'credit'
  | 'time'
  | 'question'
  | 'answer'
  | 'post'
  | 'poster'
  | 'row'
  | 'footnote'

export interface Block {
  readonly kind: BlockKind
  readonly text: string
  /** It gives somebody's words. */
  readonly said: boolean
}

export interface Report {
  readonly outlet: string
  readonly host: string
  readonly section: string
  readonly title: string
  readonly byline: readonly string[]
  readonly published: string
  readonly modified: string | null
  readonly language: string
  readonly credit: string | null
  readonly caption: string
  readonly blocks: readonly Block[]
}

const KIND: Readonly<Record<string, BlockKind>> = {
  '~': 'lead',
  '#': 'heading',
  '>': 'quotation',
  '-': 'item',
  '^': 'pull',
  '=': 'repeated',
  '!': 'note',
  '@': 'credit',
  '%': 'time',
  '?': 'question',
  ':': 'answer',
  '&': 'post',
  '|': 'poster',
  '+': 'row',
  '§': 'footnote',
}

/** Kinds that are somebody's words whether marked or not. */
const WORDS_OF_SOMEBODY: readonly BlockKind[] = ['quotation', 'pull', 'answer', 'post', 'poster']

/**
 * A report from its notation: a line a block. The mark at its beginning tells the kind (see `KIND`; none: a paragraph),
 * a `*` behind it that somebody's words are given.
 */
export function report(about: Omit<Report, 'blocks'>, notation: string): Report {
  return { ...about, blocks: blocksOf(notation) }
}

export function blocksOf(notation: string): Block[] {
  return notation.split('\n').flatMap(line => {
    const trimmed = line.trim()
    if (trimmed === '') return []
    const [, mark = '', star = '', text = ''] =
      /^([~#>^=!@%?:&|+§-](?=\*? ))?(\*)? ?(.*)$/u.exec(trimmed) ?? []
    const kind = KIND[mark] ?? 'paragraph'
    return [{ kind, text, said: star === '*' || WORDS_OF_SOMEBODY.includes(kind) }]
  })
}

/** What of a report's blocks a page's text is to have: everything but what stands in it already. */
export function goldOf(blocks: readonly Block[]): { text: string[]; said: string[] } {
  const kept = blocks.filter(block => block.kind !== 'repeated')
  return {
    text: kept.map(block => block.text),
    said: kept.filter(block => block.said).map(block => block.text),
  }
}
