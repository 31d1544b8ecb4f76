/**
 * Words that, capitalised after an abbreviation, show that a new sentence begins ("in the U.S. The minister"):
 * function words, which names seldom begin with.
 */
const OPENERS = new Set(
  (
    'the a an he she it they we i you this that these those his her its their our my your in on at but and or so if when while as after before ' +
    'for from with by to of however meanwhile there here what who why how where not no some many most all since although though despite during ' +
    'once then now also both each such another yet under according about above among because even every few first last later more much nor ' +
    'only other over several still through thus until upon whether which within without instead moreover nevertheless earlier together today yesterday tonight let asked perhaps still neither either ' +
    'der die das ein eine er sie es wir ihr sein dieser diese dieses doch aber und nach vor bei mit auch zudem ' +
    'le la les un une il elle ils elles ce cette ces mais et dans selon pour après avant ' +
    'el los las una ella ellos este esta pero y en según para tras'
  ).split(' '),
)

export function opensSentences(lower: string): boolean {
  // No opener has an apostrophe in it.
  if (OPENERS.has(lower)) return true
  const apostrophe = lower.indexOf("'")
  return apostrophe > 0 && OPENERS.has(lower.slice(0, apostrophe))
}
