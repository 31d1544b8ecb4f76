// One way of reading texts, in a process of its own so that it is cold; run by `speed.ts`.
//   node bench/speed-systems.ts SYSTEM TEXTS PASSES     prints {load, result, first, least}: seconds of each text
// at the first pass, and the least of all later ones.
import { seconds } from './seconds.ts'
import type { ReadingInput, TextsName } from './speed-texts.ts'
import { textsNamed } from './speed-texts.ts'

/** Reads one text and gives something that depends on the result, so that nothing is left out. */
type Read = (input: ReadingInput) => number

const SYSTEMS: Readonly<Record<string, () => Promise<Read>>> = {
  /** From raw text to attributions with speakers. */
  hearsay: async () => (await import('./attribution-run.ts')).readAttributions,

  /** Everything `annotate` does: the same, with language, dates and figures. */
  annotate: async () => {
    const { readEverything } = await import('./attribution-run.ts')
    return readEverything
  },

  /** All pipes that come as default, then sentences, tokens and tags read out. */
  wink: async () => {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model)
    return ({ text }) => {
      const doc = nlp.readDoc(text)
      return doc.sentences().out().length + doc.tokens().out().length + doc.tokens().out(nlp.its.pos).length
    }
  },

  /** Whatever comes nearest to ours: quotations and people. */
  compromise: async () => {
    const { default: nlp } = await import('compromise')
    return ({ text }) => {
      const doc = nlp(text)
      return doc.quotations().out('array').length + doc.people().out('array').length
    }
  },
}

const [system = '', texts = '', passes = '1'] = process.argv.slice(2)
const started = process.hrtime.bigint()
const read = await SYSTEMS[system]!()
const load = Number(process.hrtime.bigint() - started) / 1e9
const inputs = textsNamed(texts as TextsName)!
let result = 0
const first = inputs.map(input =>
  seconds(() => {
    result += read(input)
  }),
)
const least = inputs.map(() => Number.POSITIVE_INFINITY)
for (let pass = 1; pass < Number(passes); pass++)
  inputs.forEach((input, i) => {
    least[i] = Math.min(
      least[i]!,
      seconds(() => read(input)),
    )
  })
console.log(JSON.stringify({ load, result, first, least }))
