export type FunctionClass = 'article' | 'preposition' | 'conjunction' | 'pronoun' | 'auxiliary'

/**
 * Function words by what they do in a sentence: whether two equal ones correspond is told by other things for an article
 * than for "and". Words that do several things stand where they do so oftenest.
 */
const classes: ReadonlyMap<string, FunctionClass> = new Map(
  Object.entries({
    article: 'a an the this that these those some any all each both either such same other another',
    preposition: `of in to for on at by with from into onto upon about over under between among amongst against through
      throughout during before after above below across along around behind beside besides beyond near off out up down
      within towards toward per via amid amidst than as`,
    conjunction:
      'and or but nor so yet if then though although because while whereas whether since until till once',
    pronoun: `i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her
      hers herself it its itself they them their theirs themselves one one's oneself who whom whose which what where
      when why how whoever whatever`,
    auxiliary: `is are was were be been being am 's 're 'm has have had having 've 'd do does did doing done must should
      shall will would can could may might ought need needs 'll won't can't cannot shouldn't mustn't wouldn't couldn't`,
  }).flatMap(([name, words]) =>
    words.split(/\s+/).map((word): [string, FunctionClass] => [word, name as FunctionClass]),
  ),
)

export function functionClass(lower: string): FunctionClass | null {
  return classes.get(lower) ?? null
}
