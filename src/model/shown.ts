/**
 * What leaves no mark of its own: spaces, line ends, controls, signs of direction, joiners, fillers, blank patterns. Some of
 * them count as letters.
 */
const MARK =
  /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u

/** Whether anybody sees anything of a text. What does not show is no name, and no title. */
export function isShown(text: string): boolean {
  return MARK.test(text)
}
