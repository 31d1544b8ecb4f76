/**
 * English words that carry grammar rather than matter. They are aligned after the words around them and a
 * difference in them alone is no variant. Negations and modals are not here: those change what is said.
 */
const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those
  and or but nor so yet as if than then though although because while whereas whether since until till once
  of in to for on at by with from into onto upon about over under between among amongst against through
  throughout during before after above below across along around behind beside besides beyond near off out
  up down within towards toward per via amid amidst
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her
  hers herself it its itself they them their theirs themselves one one's oneself
  who whom whose which what where when why how whoever whatever
  is are was were be been being am 's 're 'm has have had having 've 'd do does did doing done
  it's he's she's that's there's we're they're you're i'm i've we've they've you've i'd he'd she'd we'd they'd
  there here also too very just only even still already however moreover furthermore thus therefore hence
  both either each such same other another any some all`
    .split(/\s+/)
    .filter(word => word !== ''),
)

/** Auxiliaries of certainty, duty and time: function words in form, but a change of one is a change of matter. */
const modals: ReadonlySet<string> = new Set(
  `must should shall will would can could may might ought need needs 'll won't can't cannot shouldn't mustn't
  wouldn't couldn't mightn't i'll we'll you'll he'll she'll it'll they'll`
    .split(/\s+/)
    .filter(word => word !== ''),
)

export function isFunctionWord(lower: string): boolean {
  return functionWords.has(lower)
}

export function isModal(lower: string): boolean {
  return modals.has(lower)
}
