// One hostile text in a process of its own, so that its memory can be told; run by `speed.ts`.
//   node bench/speed-hostile.ts NAME CHARACTERS     prints {seconds, peak}
import { readAttributions } from './attribution-run.ts'
import { generatedArticle } from './generated-news.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { threadSeconds } from './seconds.ts'

const [name, characters] = process.argv.slice(2)
const [, make] = HOSTILE_TEXTS.find(([known]) => known === name)!
const text = make(Number(characters))
for (let i = 0; i < 30; i++) readAttributions({ text: generatedArticle(700, i), titleSpan: null })
const took = threadSeconds(() => readAttributions({ text, titleSpan: null }))
console.log(JSON.stringify({ seconds: took, peak: process.resourceUsage().maxRSS / 1024 }))
