// Sentences made of others, for what tagged texts show too seldom or wrongly: headlines, and verbs of reporting.
import { inflectionOf } from '../../src/attribution/languages/english-inflection.ts'
import { TAGS, type Tag, tagNumber } from '../../src/text/parts-of-speech/tags.ts'
import { REPORTING_VERBS, type VerbForms } from './reporting-verbs.ts'
import type { Example } from './tag-examples.ts'

type Present = 'VBZ' | 'VBP'
type WordOfExample = Example['tokens'][number]

const [PAST, DET, PLURAL, PROPN, NOUN] = (['VBD', 'DET', 'NNS', 'PROPN', 'NOUN'] as const).map(tagNumber)
const SAYING: ReadonlyMap<string, Tag> = new Map([
  ['said', 'VBD'],
  ['says', 'VBZ'],
  ['say', 'VBP'],
])
/** Without a factor in common with the number of verbs, so that each has its turn. */
const VERB_STRIDE = 101
/** Sentences made of one that has "said", in the present and in the past by turns. */
const COPIES = 3
const SINGULAR_PRONOUNS = new Set(['he', 'she', 'it'])
const PLURAL_PRONOUNS = new Set(['they', 'we', 'i', 'you'])
const ARTICLES = new Set(['the', 'a', 'an'])
/** Words of a headline. */
const LEAST_WORDS = 4
const MOST_WORDS = 14

export function reshaped(examples: readonly Example[]): Example[] {
  const present = presentForms(examples)
  const more: Example[] = []
  let verb = 0
  examples.forEach((example, i) => {
    if (i % 16 === 5) more.push(inTitleCase(example))
    if (i % 40 === 7) more.push(inCapitals(example))
    const { tokens, tags } = example
    const said = tokens.findIndex((token, t) => SAYING.get(token.text) === TAGS[tags[t]!])
    if (said >= 0) {
      for (let copy = 0; copy < COPIES; copy++) {
        verb = (verb + VERB_STRIDE) % REPORTING_VERBS.length
        const other = withVerb(example, said, REPORTING_VERBS[verb]!, copy % 2 === 0)
        more.push(other)
        if (copy === 0 && i % 4 === 0) more.push(...headlines(other, present, i))
      }
    } else if (i % 10 === 3) more.push(...headlines(example, present, i))
  })
  return more
}

/** The sentence with another verb, on demand in the present where the number of the subject is sure. */
function withVerb(
  { tokens, uses, tags }: Example,
  at: number,
  forms: VerbForms,
  inPresent: boolean,
): Example {
  const was = TAGS[tags[at]!] as 'VBD' | Present
  const tag = was === 'VBD' && inPresent ? (presentTag(tokens, tags, at) ?? was) : was
  const text = forms[tag]
  return { tokens: tokens.with(at, respelled(tokens[at]!, text)), uses, tags: tags.with(at, tagNumber(tag)) }
}

/** Which form of the present a verb takes behind the word before it; null where that does not tell. */
function presentTag(tokens: Example['tokens'], tags: Uint8Array, at: number): Present | null {
  const before = tokens[at - 1]
  const tag = tags[at - 1]
  if (before === undefined) return null
  if (SINGULAR_PRONOUNS.has(before.lower) || tag === NOUN || tag === PROPN) return 'VBZ'
  if (PLURAL_PRONOUNS.has(before.lower) || tag === PLURAL) return 'VBP'
  return null
}

type PresentForms = ReadonlyMap<string, Partial<Record<Present, string>>>

/** The commonest forms of the present by what all forms of a verb have in common. */
function presentForms(examples: readonly Example[]): PresentForms {
  const counts = new Map<string, number>()
  for (const { tokens, tags } of examples)
    tokens.forEach(({ text, lower }, i) => {
      const tag = TAGS[tags[i]!]
      if ((tag === 'VBZ' || tag === 'VBP') && text === lower) {
        const name = `${tag} ${lower}`
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    })
  const forms = new Map<string, Partial<Record<Present, string>>>()
  for (const [name] of [...counts].sort((a, b) => a[1] - b[1])) {
    const [tag, word] = name.split(' ') as [Present, string]
    const { key } = inflectionOf(word)
    forms.set(key, { ...forms.get(key), [tag]: word })
  }
  return forms
}

/** Headlines as they would report the sentence: in the present, without articles, in small letters and in title case. */
function headlines(example: Example, present: PresentForms, i: number): Example[] {
  const tokens: WordOfExample[] = []
  const tags: number[] = []
  const { length } = example.tokens
  let pasts = 0
  for (let t = 0; t < length && tokens.length < MOST_WORDS; t++) {
    const token = example.tokens[t]!
    let tag = example.tags[t]!
    if (token.kind === 'mark' || (token.kind === 'punctuation' && '.;('.includes(token.text))) break
    if (tag === DET && ARTICLES.has(token.lower)) continue
    let word = t === 0 && tag !== PROPN ? respelled(token, token.lower) : token
    if (tag === PAST) {
      const form = presentTag(example.tokens, example.tags, t)
      const text = form === null ? undefined : present.get(inflectionOf(token.lower).key)?.[form]
      if (form !== null && text !== undefined) {
        word = respelled(token, text)
        tag = tagNumber(form)
        pasts++
      }
    }
    tokens.push(word)
    tags.push(tag)
  }
  if (pasts === 0 || tokens.length < LEAST_WORDS) return []
  const headline: Example = {
    tokens: tokens.with(0, respelled(tokens[0]!, capitalised(tokens[0]!.text))),
    uses: tokens.map((_, t) => (t === 0 ? 'opening' : 'sentence')),
    tags: Uint8Array.from(tags),
  }
  return i % 3 === 0 ? [headline] : [inTitleCase(headline)]
}

function respelled(token: WordOfExample, text: string): WordOfExample {
  return { kind: token.kind, text, lower: text.toLowerCase() }
}

function capitalised(text: string): string {
  return text === '' ? text : text[0]!.toUpperCase() + text.slice(1)
}

function inTitleCase({ tokens, tags }: Example): Example {
  return {
    tokens: tokens.map(token =>
      token.kind === 'word' && token.text.length > 3 ? respelled(token, capitalised(token.text)) : token,
    ),
    uses: tokens.map(() => 'opening'),
    tags,
  }
}

function inCapitals({ tokens, tags }: Example): Example {
  return {
    tokens: tokens.map(token => (token.kind === 'word' ? respelled(token, token.text.toUpperCase()) : token)),
    uses: tokens.map(() => 'opening'),
    tags,
  }
}
