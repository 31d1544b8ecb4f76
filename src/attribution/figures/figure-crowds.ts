import type { Token } from '../../text/analysis.ts'
import type { Counted } from './figure-nouns.ts'

/** What a count of those who came together is named, whoever they were. */
export const CROWD = 'crowd'

/** Fewer are guests. */
export const SMALLEST_CROWD = 20

/** What none but people do when they come together. */
const CHEERED = new Set(
  (
    'attended attending watched took joined filled listened listening cheered cheering roared applauded rallied marched marching protested ' +
    'protesting demonstrated demonstrating chanted chanting hörten demonstrierten jubelten défilé manifesté ' +
    'asistieron marcharon'
  ).split(' '),
)

/** What ships and lorries may do too. */
const GATHERED = new Set(
  (
    'gathered gathering assembled thronged flocked packed lined versammelten versammelt kamen rassemblées rassemblés ' +
    'réunies réunis reunidas reunidos'
  ).split(' '),
)

/** "dockers", "unionists": who they are is no matter, where they cheer. */
const SOMEBODY = /(?:[eo]rs|ists|ians|ants|men|women)$/

const CROWDS = new Set(
  'crowd crowds audience gathering turnout attendance menge menschenmenge foule multitud'.split(' '),
)

/** Words between "crowd" and its number: "put the crowd at about", "a crowd estimated at". */
const BETWEEN = new Set(
  'of at to was were is are numbered numbering estimated put von auf à de d’ d'.split(' '),
)

/**
 * Before the number, behind it or its noun: "a crowd of 900", "900 weavers gathered", "drew 900 people". The
 * number is tokens `[first, last)`, `counted` what stands behind it.
 */
export function isCrowd(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
  counted: Counted | null,
): boolean {
  if (isPutAt(tokens, start, first, counted) || isAtMeeting(tokens, end, counted)) return true
  let at = first - 1
  while (at >= start && first - at <= 3 && BETWEEN.has(tokens[at]!.lower)) at--
  if (counted === null || counted.people) {
    if (at >= start && CROWDS.has(tokens[at]!.lower)) return true
    if (at === first - 1 && at >= start && BEFORE.has(tokens[at]!.lower)) return true
  }
  const people = counted === null || counted.people
  if (!people && !SOMEBODY.test(counted.who)) return false
  const behind = counted?.end ?? last
  for (let k = behind; k < Math.min(end, behind + 3); k++) {
    const { lower } = tokens[k]!
    if (lower === 'took' && tokens[k + 1]?.lower !== 'part') return false
    if (CAME.has(lower) && isToMeeting(tokens, k + 1, end)) return true
    if (CHEERED.has(lower) || (people && GATHERED.has(lower))) return true
    if (counted === null && lower === 'saw' && k === behind) return true
    if (!AUXILIARIES.has(lower)) return false
    if (lower === 'turned' && tokens[k + 1]?.lower === 'out') return true
  }
  return false
}

const PUT = new Set('at was were is are reached of'.split(' '))
const PUT_REACH = 14

/** "put the turnout at Sunday's march against the charges at 22,000", "attendance at the ground was 28,900". */
function isPutAt(tokens: readonly Token[], start: number, first: number, counted: Counted | null): boolean {
  if (counted !== null && !counted.people) return false
  if (!PUT.has(tokens[first - 1]?.lower ?? '')) return false
  for (let at = first - 2; at >= Math.max(start, first - PUT_REACH); at--) {
    const { lower, kind } = tokens[at]!
    if (kind === 'number' || lower === ';' || lower === ',') return false
    if (CROWDS.has(lower)) return true
  }
  return false
}

const MEETINGS = new Set(
  'march rally protest demonstration parade vigil mass concert festival funeral match game ceremony meeting procession'.split(
    ' ',
  ),
)
const MEETING_REACH = 6
const CAME = new Set(['came', 'flocked', 'went', 'streamed', 'turned', 'poured'])

/** "came to the Lorn festival". */
function isToMeeting(tokens: readonly Token[], first: number, end: number): boolean {
  for (let k = first; k < Math.min(end, first + MEETING_REACH); k++) {
    const { lower, kind } = tokens[k]!
    if (kind === 'number' || (kind === 'punctuation' && !/^['’]s?$/.test(lower))) return false
    if (MEETINGS.has(lower)) return true
  }
  return false
}

/** "counted 18,000 people at Sunday's march". */
function isAtMeeting(tokens: readonly Token[], end: number, counted: Counted | null): boolean {
  if (counted === null || !counted.people || counted.state !== null) return false
  const at = counted.end
  if (at >= end || !/^(?:at|in)$/.test(tokens[at]!.lower)) return false
  return isToMeeting(tokens, at + 1, end)
}

/** "drew 900 people"; German has its verb before the count. */
const BEFORE = new Set('drew attracted hörten demonstrierten jubelten versammelten'.split(' '))

const AUXILIARIES = new Set('had have who were are turned haben ont se sich'.split(' '))
