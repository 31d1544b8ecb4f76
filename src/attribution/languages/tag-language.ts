/** What is known of a language that has no rules of its own as English has. */
export interface TagLanguage {
  /** Finite forms that tell of speech, lower-cased → what they are counted under. */
  readonly verbs: ReadonlyMap<string, string>
  /** Participles that do after an auxiliary ("a déclaré", "hat … gesagt"). */
  readonly participles: ReadonlyMap<string, string>
  readonly auxiliaries: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  /** Articles and titles that may open a source. */
  readonly openers: ReadonlySet<string>
  /** Prepositions and conjunctions that end one, unless they belong to an office ("de", "von"). */
  readonly enders: ReadonlySet<string>
  /** Conjunctions before what was said: "dass", "que". */
  readonly that: ReadonlySet<string>
  /** Phrases before whoever said it, each word by word: "selon", "nach Angaben". */
  readonly accordingTo: readonly (readonly string[])[]
  /** A word that stands for the verb of a tag: “…”, so X. Null where there is none. */
  readonly so: string | null
  /** Every noun has a capital, and a clause goes on after a source without a comma. */
  readonly nounsCapital: boolean
  /** Verb forms that alone tell that speech is reported: "sei", "werde". */
  readonly reporting: ReadonlySet<string>
  /** Second halves of verbs: "räumte ein". */
  readonly particles: ReadonlySet<string>
  readonly fewestWords: number
}
