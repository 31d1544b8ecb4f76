/**
 * What a locale says about speech: lists of words, and the order in which the parts of a report stand. Words are
 * parted by white space, the words of a phrase joined by `_`, all in lower case and as `fold` leaves them.
 */
export interface SpeechTable {
  /** Finite forms of verbs of speaking under the English verb they are counted as: `say: sagt sagte`, a verb a line. */
  readonly verbs: string
  /** Likewise, verbs that give a thing the name that stands in marks behind them: "nannte", "calificó". */
  readonly naming?: string
  /** Participles that do for a verb behind one of `auxiliaries` ("a déclaré", "hat … gesagt"). */
  readonly participles?: string
  readonly auxiliaries?: string
  /** Participles of `naming`, for languages with brackets: "hat … als „…“ verurteilt". */
  readonly namingParticiples?: string
  /** Forms that report without a subject of their own: "asegurando", "добавив". */
  readonly converbs?: string
  /** Words that stand for the verb of a tag and for nothing else: “…”, so X. */
  readonly tagWords?: string
  /** Conjunctions that make a tag a clause: “…”, wie X sagte. */
  readonly as?: string
  /** Conjunctions before what was said: "dass", "que". */
  readonly that: string
  /** A conjunction that is written onto the next word. */
  readonly thatPrefix?: RegExp
  /** Phrases before whoever said it ("selon"), and behind him ("zufolge"). */
  readonly accordingTo: string
  readonly accordingAfter?: string
  /** Like `accordingTo`, only before a quotation: "pour X, « … »". */
  readonly inViewOf?: string

  readonly pronouns: string
  /** Articles, possessives and numerals that may open a source. */
  readonly openers?: string
  /** Offices and callings, which open a source without an article and tell an apposition. */
  readonly titles: string
  /** Bodies that speak: "ministerio", "полиция". */
  readonly bodies?: string
  /** Small words inside a name or an office: "de", "von". */
  readonly links?: string
  /** Prepositions and the like that end a source. */
  readonly enders: string
  readonly times: string
  /** Adverbs that stand beside a verb. */
  readonly adverbs?: string
  readonly conjunctions: string
  /** Pronouns between subject and verb: "le dijo". */
  readonly clitics?: string
  readonly negations: string
  /** Everyday finite verbs, before which a source has ended. */
  readonly finite?: string
  readonly finiteEnding?: RegExp
  /** How a verb ends that stands between a quotation and its speaker and in no list, and how a participle ends. */
  readonly verbEnding?: RegExp
  readonly participleEnding?: RegExp
  /** Second halves of verbs: "räumte ein". */
  readonly particles?: string
  /** The small word before an infinitive that tells what was promised or asked: "zu". */
  readonly infinitive?: string
  /** Verb forms that alone tell that speech is reported: "sei", "werde". */
  readonly reporting?: string
  /** Conjunctions written onto the next word: Arabic "و". */
  readonly prefixes?: RegExp
  /** Prepositions between a verb and the body or paper that speaks: "сообщили в полиции", "heißt es in dem Brief". */
  readonly sourceIn?: string
  /** Phrases that name the speaker themselves: "по его словам", "לדבריו". */
  readonly accordingSelf?: string
  /** Nouns of saying behind a preposition and whoever said it: Arabic "عن X قوله". */
  readonly sayingOf?: string
  /** Pronouns that make a clause of the speaker's: "X, qui assure que …". */
  readonly relatives?: string
  /** Verbs whose object is a clause before them, in a language with the verb last. */
  readonly clauseVerbs?: string
  /** How a noun begins that the language makes definite: Arabic "ال". */
  readonly definite?: RegExp
  /** A preposition written onto the source behind `accordingTo`. */
  readonly accordingPrefix?: RegExp
  /** Makes spellings of one word equal. */
  readonly fold?: (lower: string) => string

  /** Where the subject of a verb that introduces speech is looked for first. */
  readonly subject: 'before' | 'after'
  /** The verb is the second part of a clause: behind anything but a subject the subject follows. */
  readonly verbSecond?: boolean
  /** X, “…” said. */
  readonly verbLast?: boolean
  /** How the word before a verb ends whose object is a clause, in a language with the verb last. */
  readonly clauseEnding?: RegExp
  /** Behind a comma the conjunction before what was said is a relative pronoun: "X, che assicura". */
  readonly thatRelates?: boolean
  /** A verb alone tells who speaks. */
  readonly dropsSubject?: boolean
  /** A source needs neither article nor capital. */
  readonly openSources?: boolean
  /** The script has no capitals. */
  readonly uncased?: boolean
  /** Every noun has a capital. */
  readonly nounsCapital?: boolean
  /** The auxiliary and its participle take the rest of the clause between them. */
  readonly brackets?: boolean
  /** What parts a tag from the words that it stands between inside marks: « …, — said X. — … ». */
  readonly inside?: 'dash' | 'comma'
  /** A line that begins with a dash is speech. */
  readonly dialogueDash?: boolean
  /** What follows a verb and a colon was said even without marks. */
  readonly bareAfterColon?: boolean
  /** What follows a verb was said even without a conjunction: "گفت پل امن است". */
  readonly bareAfterVerb?: boolean
}
