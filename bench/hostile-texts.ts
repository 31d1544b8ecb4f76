// Texts that nobody would write and somebody will send. Each takes the number of characters it is to have.

export const HOSTILE_TEXTS: readonly (readonly [name: string, make: (characters: number) => string])[] = [
  ['one line of quotations', n => filled('“We will go,” Dorn said. ', n)],
  ['one line of quotations, straight', n => filled('"We will go," Dorn said. ', n)],
  ['marks that only open', n => filled('“We go ', n)],
  ['marks and nothing else', n => filled('"', n)],
  ['single marks', n => filled("'We 'go ", n)],
  ['one sentence without a stop', n => filled('and the minister said that the council would go ', n)],
  ['one sentence of commas', n => filled('Dorn said, she said, ', n)],
  ['one word', n => filled('a', n)],
  ['one word with hyphens', n => filled('al-', n)],
  ['one word with dots', n => filled('a.b.', n)],
  ['capitals in a row', n => filled('Ann Dorn Vell ', n)],
  ['all in capitals', n => filled('ANN DORN SAID THE COUNCIL WOULD GO. ', n)],
  ['titles in a row', n => filled('President Minister of the ', n)],
  ['colons', n => filled('Dorn: we go. ', n)],
  ['lines of one word', n => filled('Dorn said\n\n', n)],
  ['pronouns', n => filled('He said she said they would go. ', n)],
  ['a name a sentence', n => manyNames(n)],
  ['figures', n => filled('12,345 dead and 1.2 million 3/4 ', n)],
  ['full stops', n => filled('. ', n)],
]

function filled(piece: string, characters: number): string {
  return piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters)
}

/** As many people as sentences, no two of one name. */
function manyNames(characters: number): string {
  const parts: string[] = []
  let length = 0
  for (let i = 0; length < characters; i++) {
    const part = `Ann ${lettersOf(i)} said that Tom ${lettersOf(i * 7 + 3)} would go. `
    parts.push(part)
    length += part.length
  }
  return parts.join('').slice(0, characters)
}

/** A number as a capitalised word. */
function lettersOf(n: number): string {
  let word = 'Dr'
  for (let rest = n; rest > 0; rest = Math.floor(rest / 20))
    word += 'bcdfghklmnprstvzaeio'[rest % 20]! + 'aeiou'[rest % 5]!
  return word
}
