import { spellOut } from '../apparatus/contractions.ts'

const negations: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor without hardly scarcely barely'.split(' '),
)

/** Verbs and adjectives that deny by themselves: "failed to" says what "did not" says. */
const denials: ReadonlySet<string> = new Set(
  `fail fails failed failing failure refuse refuses refused refusing refusal deny denies denied lack lacks lacked
  lacking absence refrain refrains refrained avoid avoids avoided reject rejects rejected unable impossible
  unlikely neglect neglected decline declines declined prevent prevents prevented false little few`.split(
    /\s+/,
  ),
)

const prefixes: readonly string[] = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'non-']

function isNegation(lower: string): boolean {
  return negations.has(lower) || spellOut(lower).some(word => negations.has(word))
}

/**
 * Whether one side denies what the other does not. "Not acceptable" and "unacceptable", "did not reach" and
 * "failed to reach" deny alike.
 */
export function polarityDiffers(one: readonly string[], other: readonly string[]): boolean {
  const a = one.some(isNegation)
  const b = other.some(isNegation)
  if (a === b) return false
  const [denying, plain] = a ? [one, other] : [other, one]
  return !plain.some(word => denials.has(word) || negatesByPrefix(word, denying))
}

function negatesByPrefix(lower: string, others: readonly string[]): boolean {
  return prefixes.some(prefix => lower.startsWith(prefix) && others.includes(lower.slice(prefix.length)))
}
