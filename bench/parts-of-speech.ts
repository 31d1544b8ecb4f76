// Parts of speech against wink-nlp: words right on sentences tagged by hand, those of the tests, and speed on news.
//   node bench/parts-of-speech.ts [--misses]
import { existsSync, readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import type { ItemToken } from 'wink-nlp'
import winkNLP from 'wink-nlp'
import { analyse } from '../src/text/analyse.ts'
import { partsOfSpeech } from '../src/text/parts-of-speech/tagger.ts'
import { TAGS } from '../src/text/parts-of-speech/tags.ts'
import { TAGGED_SENTENCES, untagged, wordsOf } from '../test/text/tagged-sentences.ts'

/** Tags of the words that begin at the given offsets. */
type Tagger = (text: string, starts: readonly number[]) => (string | undefined)[]

const analysed = (text: string) => analyse({ text, language: 'en', titleSpan: null })

const ours: Tagger = (text, starts) => {
  const analysis = analysed(text)
  const tags = partsOfSpeech(analysis)
  return starts.map(start => TAGS[tags[analysis.tokens.findIndex(token => token.start === start)]!])
}

const wink = winkNLP(model, ['sbd', 'pos'])
const winkTags: Tagger = (text, starts) => {
  const at = new Map<number, string>()
  let end = 0
  wink
    .readDoc(text)
    .tokens()
    .each((token: ItemToken) => {
      const word = token.out()
      const start = text.indexOf(word, end)
      at.set(start, token.out(wink.its.pos) as string)
      end = start + word.length
    })
  // Universal Dependencies call "not" a particle, we an adverb.
  return starts.map(start => (text.startsWith('not', start) ? 'ADV' : at.get(start)))
}

/** Tags that both have, of words with a meaning of their own; wink-nlp does not tell the forms of verbs. */
function coarse(tag: string | undefined): string {
  if (tag === undefined) return '?'
  if (tag.startsWith('VB') || tag === 'VERB' || tag === 'AUX') return 'VERB'
  return tag === 'NNS' ? 'NOUN' : tag
}
const CONTENT = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ', 'ADV'])

function measure(name: string, tagger: Tagger, fine: boolean): void {
  let [all, right, verbs, verbsRight] = [0, 0, 0, 0]
  const misses: string[] = []
  for (const line of TAGGED_SENTENCES) {
    const { text, tags } = untagged(line)
    const { tokens } = analysed(text)
    const words = wordsOf(text)
    const found = tagger(
      text,
      words.map(token => tokens[token]!.start),
    )
    tags.forEach((may, i) => {
      const allowed = fine ? may : may.map(coarse)
      const tag = fine ? (found[i] ?? '?') : coarse(found[i])
      if (!fine && !CONTENT.has(allowed[0]!)) return
      const good = allowed.includes(tag)
      all++
      if (good) right++
      else misses.push(`${tokens[words[i]!]!.text} ${allowed.join('|')}→${tag}`)
      if (coarse(may[0]) !== 'VERB') return
      verbs++
      if (good) verbsRight++
    })
  }
  const share = (n: number, of: number) => `${n} of ${of}  ${((100 * n) / of).toFixed(1)}`.padStart(20)
  console.log(`${name.padEnd(34)}${share(right, all)}${share(verbsRight, verbs)}`)
  if (process.argv.includes('--misses')) console.log(`  ${misses.join(', ')}`)
}

console.log(`${'right'.padStart(54)}${'verbs'.padStart(20)}`)
measure('ours, all words, all tags', ours, true)
measure('ours, content words, coarse', ours, false)
measure('wink-nlp, content words, coarse', winkTags, false)

const DATA = '../shared/data/polnear/dev.jsonl'
if (existsSync(DATA)) {
  const texts = readFileSync(DATA, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line).text as string)
  const analyses = texts.map(analysed)
  const count = analyses.reduce((n, analysis) => n + analysis.tokens.length, 0)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 20; round++) {
    const started = performance.now()
    for (const analysis of analyses) partsOfSpeech(analysis)
    best = Math.min(best, performance.now() - started)
  }
  console.log(`${(count / best / 1000).toFixed(1)} million tokens a second, taken apart before, warm`)
} else console.log(`${DATA} is not here; no speed`)
