const PREFIX =
  /^(?:(?:written|reported|story|report|text|words|posted|submitted|article)\s+)?(?:by|von|par|por|di|door|av|af|przez|autor(?:in|a|es|en)?|author|auteur|autore|text|от|автор|автори|بقلم|كتب|מאת|文|文字|記者|记者|撰文|作者)\s*[:：]?\s+|^(?:文|記者|记者|撰文|作者)\s*[／/:：|]?\s*|^(?:بقلم|كتب|מאת|автор)\s*[:：]\s*/iu

/** In small letters or in capitals throughout, single letters never: "Ada E Lorne" is one. */
const BETWEEN =
  /\s*(?:[,;|•·、，；/／＆&]|\s[-–—]\s|\s(?:[Aa]nd|AND|und|UND|et|ET|y|e|og|OG|och|OCH|en|with|WITH|mit|MIT|avec|AVEC|con|CON|и|та|ТА|و|ו)\s)\s*/u

/** What people are, not who. */
const OFFICE =
  /\b(?:editors?|correspondents?|reporters?|writers?|columnists?|contributors?|journalists?|chief|bureau|desk|staff|redakteur(?:in)?|redaktion|korrespondent(?:in)?|journaliste?|correspondant|corresponsal|redactor|redacción|rédaction|agencies|special to|for the)\b/iu

const LONGEST = 300
const LONGEST_NAME = 60

/** "By Mira Osk and Ivo Brandt, Harbour Editor" → "Mira Osk, Ivo Brandt"; null where no name is left. */
export function bylineOf(authors: readonly string[]): string | null {
  const names: string[] = []
  for (const author of authors.slice(0, 20)) {
    if (/^https?:|^www\.|^\/\S*$/.test(author.trim())) continue
    const plain = author.slice(0, LONGEST).replace(/\s+/g, ' ').trim()
    for (const part of plain.replace(PREFIX, '').split(BETWEEN)) names.push(...nameIn(part))
  }
  const distinct = names.filter(
    (name, index) => names.findIndex(n => n.toLowerCase() === name.toLowerCase()) === index,
  )
  const people = distinct.filter(name => !OFFICE.test(name))
  return (people.length > 0 ? people : distinct).join(', ') || null
}

/** "Anne Le Goff" and "Jon le Carn" are names, "le 14 octobre" is none. */
const WHERE_OR_WHEN =
  /\s+(?:in|IN|at|AT|from|FROM|aus|AUS|à|À|en|on|ON|am|AM|le(?=\s+(?:\p{Ll}+\s+)?\d)|für|FÜR)\s.*$/u

/** Where a byline goes on with where or when, it has ended: "in Vell", "| 14 Oct". */
function nameIn(part: string): string[] {
  const name = part
    .replace(PREFIX, '')
    .replace(WHERE_OR_WHEN, '')
    .replace(/\(.*?\)|<.*?>|@\S+|\S+@\S+/gu, '')
    .replace(/^[\s.,:–—-]+|[\s,:–—-]+$/gu, '')
    .trim()
  return name === '' || name.length > LONGEST_NAME || /\d{2}|https?:/.test(name) || !/\p{L}/u.test(name)
    ? []
    : [name]
}
