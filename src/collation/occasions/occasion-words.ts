/** What kind of event words are spoken at: one speaker's interview and speech are two occasions. */
export type EventKind = 'address' | 'interview' | 'meeting' | 'briefing' | 'writing'

function byWord<T extends string>(table: Readonly<Record<T, string>>): Map<string, T> {
  return new Map(
    (Object.entries(table) as [T, string][]).flatMap(([value, words]) =>
      words.split(' ').map(word => [word, value] as const),
    ),
  )
}

/** Nouns for events at which somebody speaks. */
export const EVENT_NOUNS: ReadonlyMap<string, EventKind> = byWord({
  address: 'speech address sermon lecture keynote homily khutbah oration toast eulogy testimony',
  interview: 'interview podcast',
  meeting:
    'meeting gathering ceremony rally summit session visit talks conversation hearing forum conference reception debate',
  briefing: 'briefing presser',
  writing: 'letter post tweet op-ed article essay memo message statement communiqué communique release',
})

/** What somebody says, named as a whole: "made the remarks", "her comments came". */
export const REMARK_NOUNS: ReadonlySet<string> = new Set(
  'remark remarks comment comments statement statements announcement appeal pledge call promise declaration'.split(
    ' ',
  ),
)

export const REMARK_VERBS: ReadonlySet<string> = new Set(
  'made makes making delivered gave issued came come'.split(' '),
)

/** Verbs of meeting and addressing somebody. */
export const MEETING_VERBS: ReadonlyMap<string, EventKind> = byWord({
  address: 'addressed addressing spoke speaking testified testifying preached lectured',
  meeting:
    'met meets meeting received receiving hosted hosting visited visiting toured touring welcomed opened inaugurated attended',
  interview: 'interviewed',
  briefing: 'briefed briefing',
  writing: 'tweeted wrote writing posted',
})

/**
 * Words that close the reach of a speaking verb: what follows belongs to another clause or to what was
 * spoken about.
 */
export const CLAUSE_ENDS: ReadonlySet<string> = new Set(
  (
    'which who whom whose where when because since while whereas if unless until although though amid ' +
    'about regarding concerning against despite ahead following upcoming scheduled will would planned set due ' +
    'said says told added stating saying adding telling that'
  ).split(' '),
)

/** Lower-case nouns for places of meeting; a capital or a name stands with others. */
export const VENUES: ReadonlySet<string> = new Set(
  (
    'palace hall university mosque church stadium hospital embassy parliament headquarters airport office ministry square ' +
    'base camp school college centre center hotel court courthouse cathedral temple shrine museum theatre theater ' +
    'barracks factory plant port library residence mansion arena club mill quay harbour harbor station cemetery ' +
    'monastery synagogue chapel institute academy fairground farm gallery prison'
  ).split(' '),
)

/** Nouns that name a place only with its own name: "the northern town of Vell". */
export const LOCALITIES: ReadonlySet<string> = new Set(
  'town city village capital district suburb island province region valley resort'.split(' '),
)

/** Groups without a name that are spoken to. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  'him her them it me us you he she they we one each himself herself themselves'.split(' '),
)
