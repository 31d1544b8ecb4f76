const PREFIX =
  /^(?:(?:written|reported|story|report|text|words|posted|submitted|article)\s+)?(?:by|von|par|por|di|door|av|af|przez|autor(?:in|a|es|en)?|author|auteur|autore|text|от|автор|автори|بقلم|كتب|מאת|文|文字|記者|记者|撰文|作者)\s*[:：]?\s+|^(?:文|記者|记者|撰文|作者)\s*[／/:：|]?\s*|^(?:بقلم|كتب|מאת|автор)\s*[:：]\s*/iu

const BETWEEN =
  /\s*(?:[,;|•·、，；/／＆&]|\s[-–—]\s|\s(?:and|und|et|y|e|og|och|en|with|mit|avec|con|и|та|و|ו)\s)\s*/iu

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

/** Where a byline goes on with where or when, it has ended: "in Vell", "| 14 Oct". */
function nameIn(part: string): string[] {
  const name = part
    .replace(PREFIX, '')
    .replace(/\s+(?:in|at|from|aus|à|en|on|am|le|für)\s.*$/iu, '')
    .replace(/\(.*?\)|<.*?>|@\S+|\S+@\S+/gu, '')
    .replace(/^[\s.,:–—-]+|[\s,:–—-]+$/gu, '')
    .trim()
  return name === '' || name.length > LONGEST_NAME || /\d{2}|https?:/.test(name) || !/\p{L}/u.test(name)
    ? []
    : [name]
}
