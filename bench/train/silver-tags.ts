// Makes bench/train/silver-tags.br: the parts of speech that another tagger (silver-tags.py) gives the texts that
// ours learns from, by place and length of each word, the words themselves left out.
//   node bench/train/silver-tags.ts
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { sha256 } from '../../src/model/identifier.ts'
import type { Token } from '../../src/text/analysis.ts'
import { closedTag } from '../../src/text/parts-of-speech/closed-words.ts'
import type { Tag } from '../../src/text/parts-of-speech/tags.ts'
import { TAGS, tagNumber } from '../../src/text/parts-of-speech/tags.ts'
import type { EnglishText } from './english-texts.ts'
import { englishTexts } from './english-texts.ts'

const FILE = 'bench/train/silver-tags.br'
const PYTHON = process.env.PYTHON ?? 'python3'

/** Penn tags that are ours by another name. */
const OF_PENN: Readonly<Record<string, Tag>> = {
  CC: 'CCONJ',
  CD: 'NUM',
  DT: 'DET',
  EX: 'PRON',
  IN: 'ADP',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  AFX: 'ADJ',
  MD: 'MODAL',
  NN: 'NOUN',
  NNS: 'NNS',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  PDT: 'DET',
  POS: 'PART',
  PRP: 'PRON',
  PRP$: 'POSS',
  RB: 'ADV',
  RBR: 'ADV',
  RBS: 'ADV',
  RP: 'PRT',
  TO: 'PART',
  UH: 'INTJ',
  VB: 'VB',
  VBD: 'VBD',
  VBG: 'VBG',
  VBN: 'VBN',
  VBP: 'VBP',
  VBZ: 'VBZ',
  WDT: 'REL',
  WP: 'REL',
  WP$: 'REL',
  WRB: 'SCONJ',
  SYM: 'SYM',
  $: 'SYM',
  '#': 'SYM',
  HYPH: 'PUNCT',
  '.': 'PUNCT',
}

type TaggedPiece = [start: number, end: number, penn: string, universal: string, relation: string]

function pieceTag([, , penn, universal, relation]: TaggedPiece): Tag {
  if (relation === 'prt') return 'PRT'
  if (penn === 'IN' && (universal === 'SCONJ' || relation === 'mark')) return 'SCONJ'
  if (penn === 'DT' && universal === 'PRON') return 'PRON'
  return OF_PENN[penn] ?? 'X'
}

/** The pieces in order, a byte each for the space before it, its length and its part of speech. */
interface Silver {
  /** Of all texts. */
  readonly sha256: string
  readonly gaps: Uint8Array
  readonly lengths: Uint8Array
  readonly tags: Uint8Array
}

function ask(texts: readonly EnglishText[]): Silver {
  const sentences = texts.flatMap(({ analysis }) =>
    analysis.sentences.map(s => analysis.text.slice(s.start, s.end)),
  )
  const { stdout, status, stderr } = spawnSync(PYTHON, ['bench/train/silver-tags.py'], {
    input: sentences.map(sentence => `${JSON.stringify(sentence)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`silver-tags.py: ${stderr}`)
  const answers = stdout.split('\n')
  const gaps: number[] = []
  const lengths: number[] = []
  const tags: number[] = []
  let s = 0
  for (const { analysis } of texts) {
    let at = 0
    for (const sentence of analysis.sentences) {
      for (const piece of JSON.parse(answers[s++]!) as TaggedPiece[]) {
        const [start, end] = piece
        let gap = sentence.start + start - at
        // What a byte cannot tell is told by empty pieces.
        for (; gap > 255; gap -= 255) add(255, 0, 0)
        const length = Math.min(255, end - start)
        add(gap, length, tagNumber(pieceTag(piece)))
        at = sentence.start + start + length
      }
    }
    let rest = analysis.text.length - at
    for (; rest > 0; rest -= 255) add(Math.min(255, rest), 0, 0)
  }
  return {
    sha256: textsHash(texts),
    gaps: Uint8Array.from(gaps),
    lengths: Uint8Array.from(lengths),
    tags: Uint8Array.from(tags),
  }

  function add(gap: number, length: number, tag: number) {
    gaps.push(gap)
    lengths.push(length)
    tags.push(tag)
  }
}

/** The hash in hexadecimal, then the three rows, one behind the other. */
function packed({ sha256, gaps, lengths, tags }: Silver): Uint8Array {
  return brotliCompressSync(Buffer.concat([Buffer.from(sha256, 'latin1'), gaps, lengths, tags]))
}

const HASH_LENGTH = 64

function unpacked(file: Uint8Array): Silver {
  const bytes = brotliDecompressSync(file)
  const pieces = (bytes.length - HASH_LENGTH) / 3
  const row = (k: number) => bytes.subarray(HASH_LENGTH + k * pieces, HASH_LENGTH + (k + 1) * pieces)
  return {
    sha256: bytes.toString('latin1', 0, HASH_LENGTH),
    gaps: row(0),
    lengths: row(1),
    tags: row(2),
  }
}

function textsHash(texts: readonly EnglishText[]): string {
  return sha256(texts.map(text => text.analysis.text).join('\u0000'))
}

export interface SilverText extends EnglishText {
  /** One a token. */
  readonly tags: Uint8Array
}

/** The texts with the parts of speech that the other tagger gave their tokens; null where a text is missing. */
export function silverTexts(): SilverText[] | null {
  const texts = englishTexts()
  if (texts === null) return null
  const silver = unpacked(readFileSync(FILE))
  if (silver.sha256 !== textsHash(texts)) throw new Error(`${FILE} belongs to other texts: make it anew`)
  const { gaps, lengths, tags: pieceTags } = silver
  let piece = 0
  return texts.map(text => {
    const { tokens } = text.analysis
    const tags = new Uint8Array(tokens.length)
    const length = text.analysis.text.length
    let at = 0
    let t = 0
    let within: number[] = []
    const finish = (next: number) => {
      tags[t] = tokenTag(tokens[t]!, within, next)
      within = []
      t++
    }
    while (at < length) {
      const start = at + gaps[piece]!
      const size = lengths[piece]!
      const tag = pieceTags[piece]!
      if (size > 0) {
        while (t < tokens.length && tokens[t]!.end <= start) finish(tag)
        if (t < tokens.length && tokens[t]!.start < start + size) within.push(tag)
        // A piece may be several of our tokens.
        while (t + 1 < tokens.length && tokens[t + 1]!.start < start + size) {
          finish(tag)
          within.push(tag)
        }
      }
      at = start + size
      piece++
    }
    while (t < tokens.length) finish(NONE)
    return { ...text, tags }
  })
}

const NONE = tagNumber('X')
const [BE, MODAL, ADJ, PUNCT, PROPN, NOUN, NNS, VBG, VBN] = (
  ['BE', 'MODAL', 'ADJ', 'PUNCT', 'PROPN', 'NOUN', 'NNS', 'VBG', 'VBN'] as const
).map(tagNumber) as [number, number, number, number, number, number, number, number, number]
const BE_FORMS = new Set("'s 're 'm".split(' '))

/** Our part of speech for a token that the other tagger took for these pieces; `next` is that of the piece behind. */
function tokenTag(token: Token, pieces: readonly number[], next: number): number {
  const closed = closedTag(token)
  if (closed >= 0) return closed
  const first = pieces[0] ?? NONE
  if (pieces.length <= 1) return BE_FORMS.has(token.lower) && TAGS[first]!.startsWith('VB') ? BE : first
  if (first === MODAL) return MODAL
  const inner = pieces.filter(piece => piece !== PUNCT)
  const last = inner[inner.length - 1] ?? first
  if (!token.text.includes('-')) return last
  if (inner.every(piece => piece === PROPN)) return PROPN
  const attributive = next === NOUN || next === NNS || next === PROPN || next === ADJ
  if (last === VBN || (attributive && (last === NOUN || last === VBG || last === NNS))) return ADJ
  return last
}

if (import.meta.main) {
  const texts = englishTexts()
  if (texts !== null) writeFileSync(FILE, packed(ask(texts)))
}
