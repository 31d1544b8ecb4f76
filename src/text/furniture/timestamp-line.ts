/** Words of lines that tell when a report was published or how long it takes to read, and nothing else. */
const WORDS = new Set(
  (
    'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september ' +
    'october november december am pm a.m p.m gmt utc est edt et cst cdt ct mst pst pdt pt bst cet cest ist eet msk aest aedt nzst jst kst sgt hkt wat eat sast ' +
    'updated published posted modified last first created date dated on at the of time local ' +
    'ago min mins minute minutes hour hours day days read reading ' +
    'st nd rd th uhr um am vom den der stand aktualisiert veröffentlicht erstellt montag dienstag mittwoch donnerstag freitag ' +
    'samstag sonntag januar februar märz mai juni juli oktober dezember min lesezeit minuten vor ' +
    'publié publie le à mis jour mise lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril ' +
    'juin juillet août septembre octobre novembre décembre ' +
    'publicado actualizado el de del a las lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril ' +
    'mayo junio julio agosto septiembre octubre noviembre diciembre horas hora h'
  ).split(' '),
)

/** A month, a clock, a date in figures, or a span of time: without one the line is about something else. */
const TELLS_TIME =
  /\d{1,2}[:.h]\d{2}|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\.? \p{L}|\p{L}\.? \d{1,2}\b|\b(?:ago|read)\b/iu

const LONGEST = 100

/** "Mon Mar 4 2019", "Updated 10:32 GMT", "Publié le 4 mars 2019 à 10h32", "3 min read". */
export function isTimestampLine(line: string): boolean {
  if (line.length > LONGEST || !/\d/.test(line) || !TELLS_TIME.test(line)) return false
  for (const [word] of line.matchAll(/\p{L}[\p{L}.]*/gu)) {
    if (!WORDS.has(word.toLowerCase().replace(/\.$/, ''))) return false
  }
  return true
}

/** "Vell Tribune, Thursday", "Vell, 4 May 2019": an outlet or a place, then a day and nothing else. */
export function isDatedHead(line: string): boolean {
  const comma = line.length > LONGEST ? -1 : line.indexOf(',')
  if (comma < 0 || !OUTLET_OR_PLACE.test(line.slice(0, comma))) return false
  const words = line.slice(comma + 1).match(/\p{L}[\p{L}.]*/gu) ?? []
  return words.some(w => DAY.test(w)) && words.every(w => WORDS.has(w.toLowerCase().replace(/\.$/, '')))
}

const OUTLET_OR_PLACE = /^(?:The )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}$/u
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)$/i
