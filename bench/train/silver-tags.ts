// Makes bench/train/silver-tags.json: parts of speech that another tagger gave the texts that ours learns from.
//   node bench/train/silver-tags.ts TAGGED.jsonl
import { readFileSync, writeFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { sha256 } from '../../src/model/identifier.ts'
import type { Token } from '../../src/text/analysis.ts'
import { closedTag } from '../../src/text/parts-of-speech/closed-words.ts'
import type { Tag } from '../../src/text/parts-of-speech/tags.ts'
import { tagNumber } from '../../src/text/parts-of-speech/tags.ts'
import type { EnglishText } from './english-texts.ts'
import { englishTexts } from './english-texts.ts'

const FILE = 'bench/train/silver-tags.json'

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
}

/** One piece of a token as the other tagger saw it. */
interface Piece {
  readonly penn: string
  readonly universal: string
  readonly relation: string
}

function pieceTag({ penn, universal, relation }: Piece): Tag {
  if (relation === 'prt') return 'PRT'
  if (penn === 'IN' && (universal === 'SCONJ' || relation === 'mark')) return 'SCONJ'
  if (penn === 'DT' && universal === 'PRON') return 'PRON'
  return OF_PENN[penn] ?? 'X'
}

const BE_FORMS = new Set("'s 're 'm".split(' '))
const NOMINAL = /^NN|^JJ/

/** Our tag for a token that the other tagger took for these pieces; `next` is the first piece behind it. */
function tokenTag(token: Token, pieces: readonly Piece[], next: Piece | undefined): number {
  const closed = closedTag(token)
  if (closed >= 0) return closed
  const first = pieces[0]!
  if (pieces.length === 1) {
    const tag = pieceTag(first)
    if (BE_FORMS.has(token.lower) && tag.startsWith('VB')) return tagNumber('BE')
    return tagNumber(tag)
  }
  if (first.penn === 'MD') return tagNumber('MODAL')
  const inner = pieces.filter(piece => piece.penn !== 'HYPH' && piece.penn !== '.')
  const last = inner[inner.length - 1] ?? first
  const hyphens = pieces.some(piece => piece.penn === 'HYPH') || token.text.includes('-')
  if (!hyphens) return tagNumber(pieceTag(/[A-Z]/.test(last.penn) ? last : first))
  if (inner.every(piece => piece.penn.startsWith('NNP'))) return tagNumber('PROPN')
  const tag = pieceTag(last)
  const attributive = next !== undefined && NOMINAL.test(next.penn)
  if (tag === 'VBN' || tag === 'ADJ' || (attributive && (tag === 'NOUN' || tag === 'VBG' || tag === 'NNS')))
    return tagNumber('ADJ')
  return tagNumber(tag)
}

interface Tagged {
  readonly file: string
  readonly id: string
  /** A sentence each: a token's pieces joined by `+`, their tags by `|`; tokens parted by spaces. */
  readonly t: readonly string[]
}

function pack(tagged: readonly Tagged[], texts: readonly EnglishText[]): string {
  const all: number[] = []
  texts.forEach(({ analysis }, d) => {
    analysis.sentences.forEach((sentence, s) => {
      const tokens = analysis.tokens.slice(sentence.firstToken, sentence.lastToken)
      const pieces = tagged[d]!.t[s]!.split(' ').map(token =>
        token.split('+').map(piece => {
          const [penn = 'XX', universal = 'X', relation = ''] = piece.split('|')
          return { penn, universal, relation }
        }),
      )
      tokens.forEach((token, i) => {
        all.push(tokenTag(token, pieces[i]!, pieces[i + 1]?.[0]))
      })
    })
  })
  return deflateRawSync(Uint8Array.from(all), { level: 9 }).toString('base64')
}

export interface SilverText extends EnglishText {
  /** One a token. */
  readonly tags: Uint8Array
}

/** The texts with the parts of speech that the other tagger gave their tokens; null where a text is missing. */
export function silverTexts(): SilverText[] | null {
  const texts = englishTexts()
  if (texts === null) return null
  const silver: { words: string; tags: string } = JSON.parse(readFileSync(FILE, 'utf8'))
  if (silver.words !== wordsHash(texts))
    throw new Error(`${FILE} was made for other words: make it anew (see its head)`)
  const tags = new Uint8Array(inflateRawSync(Buffer.from(silver.tags, 'base64')))
  let at = 0
  return texts.map(text => {
    const of = tags.subarray(at, at + text.analysis.tokens.length)
    at += of.length
    return { ...text, tags: of }
  })
}

/** Tells whether tags and tokens still belong together. */
function wordsHash(texts: readonly EnglishText[]): string {
  return sha256(texts.map(text => text.analysis.tokens.map(token => token.text).join(' ')).join('\n'))
}

if (import.meta.main) {
  const tagged = readFileSync(process.argv[2]!, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Tagged)
  const texts = englishTexts()
  if (texts !== null)
    writeFileSync(FILE, `${JSON.stringify({ words: wordsHash(texts), tags: pack(tagged, texts) })}\n`)
}
