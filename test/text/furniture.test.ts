import { expect, test } from 'vitest'
import { isFurnitureLine } from '../../src/text/furniture/furniture.ts'
import { paragraphsOf, sentencesOf } from './notation.ts'

/** One a line. */
const FURNITURE = `
READ ALSO: Harbour Board Puts Off Vote
Read also: Harbour board puts off vote
Also read | Harbour board puts off vote
Read more
Read More » Harbour board
Read more about the harbour: What the board said
Related: Harbour board puts off vote
Related stories
See also – Harbour board puts off vote
▶ Watch: The mayor leaves the meeting
Don't miss: The storms of autumn
Most read
Continue reading
icon-mail icon-print
fa-facebook fa-twitter
Facebook Twitter WhatsApp Email
Share
Share this
Share this article
Share on Facebook
Tweet
Follow us on Telegram
Follow us on X and Facebook
Follow us on Telegram for the latest news!
Follow Ann Dorn on Twitter @anndorn
Follow us
Sign up for our newsletter
Sign up for our daily briefing and never miss a story
Subscribe to our YouTube channel
Subscribe
Advertisement
ADVERTISEMENT
Story continues below advertisement
Sponsored content
Photo: A. Ott/Corda News
Photo credit: Ann Dorn
Image credit: Corda
File photo: The harbour of Vell in spring
(Photo by Ann Dorn/Corda Images)
REUTERS/Ann Dorn
(c) 2024 Corda News
© Corda News 2024
Copyright 2024 Corda News. All rights reserved.
All rights reserved.
Vell Tribune, Thursday
Vell, 4 May 2019
By Agencies and Staff
By Ann Dorn
By Ann Dorn and Jens Ott, Corda News
BY ANN DORN
By our correspondent
Reporting by Ann Dorn; editing by Jens Ott
(Reporting by Ann Dorn in Vell; Additional reporting by Mia Lund; Editing by Jens Ott.)
Ann Dorn contributed to this report.
Click here to read the whole report
Read the rest here.
Read the full story at Corda News.
Follow him on Twitter: @anndorn.
Comments
12 comments
Leave a comment
Tags: harbour, Vell, breakwater
Filed under: Harbour
Source: Corda News
Mon Mar 4 2019
March 4, 2019
4 March 2019
2019-03-04 10:32
Updated 10:32 GMT
Published: 4 March 2019 at 10:32 am
Last updated on Mar. 4, 2019, 10:32 PM EST
3 min read
2 hours ago
11:40 p.m.
***
___
1
.bio-text {
margin-right: 15px;
Lesen Sie auch: Hafenrat verschiebt Abstimmung
Mehr zum Thema
Foto: Ott/Corda
Von Jana Ott
Newsletter abonnieren
Anzeige
Alle Rechte vorbehalten.
Stand: 04.03.2019, 10:32 Uhr
Aktualisiert am 4. März 2019 um 10:32 Uhr
Kommentare
À lire aussi : Le port attend
Lire aussi : Le port attend
Sur le même sujet
Crédit photo : Jeanne Ott
Par Jeanne Ott
Abonnez-vous à notre lettre
Publicité
Tous droits réservés
Publié le 4 mars 2019 à 10h32
Partager
Lea también: El puerto espera
Te puede interesar: El puerto espera
Por Juana Ott
Suscríbete a nuestro boletín
Síguenos en Telegram
Publicidad
Todos los derechos reservados
Actualizado el 4 de marzo de 2019
Compartir`

test.each(FURNITURE.trim().split('\n'))('furniture: %s', line => {
  expect(isFurnitureLine(line, true)).toBe(true)
})

/** Text that begins or looks like furniture. */
const TEXT = `
Read the statement aloud, he said.
Read more books, the minister told the pupils of Vell.
Also read in the council was a letter from the mayor.
Related industries grew by a tenth.
Read the full statement aloud, he said.
Follow them on Facebook, the coach said, and you will see.
See also what the neighbours do, she said.
Watch the harbour closely, the mayor warned.
Listen to us, he told the crowd.
Share this burden with us, he asked the neighbours of Vell and Marl, who would not hear of it at all.
Share prices fell on Monday.
Follow us, he told the crowd.
Follow me and you will live, the preacher said.
Sign up for the army, the posters said in every street of the town.
Subscribe to this view and you must leave, he said.
Advertisement spending fell by a tenth.
Photo evidence showed that the wall had moved.
Photographs of the wall show cracks.
Image matters, she said.
Strike set for Vell, Thursday
Vell Tribune, Thursday edition, sold out
Copyright law is older than the town of Vell.
By Monday the water had gone.
By Night and Day
By the time Ann Dorn came, all had left.
Reporting by night is dangerous, the union said.
Click and collect has come to Vell.
Comments by the mayor angered the board.
Commentators differ.
Tags were found on the whales.
Source of the fire: a cooker, the brigade said.
Sources: Mayor will leave in May
On March 4, 2019, the mayor left.
In May 2023 the wall was built.
Sunday was quiet in Vell.
The minister spoke at 10:32 GMT.
Three hours ago the mayor left.
Von der Mauer blieb nichts.
Par temps calme, le port dort.
Por la tarde el puerto duerme.
Anzeigen gegen den Rat gibt es nicht.
Publicité mensongère, dit le maire.
VELL: The board met on Tuesday.
date 2019-03-04 Corda Times - The board of Vell met on Tuesday.`

test.each(TEXT.trim().split('\n'))('text: %s', line => {
  expect(isFurnitureLine(line, true)).toBe(false)
})

test('a byline is one only at the head or the end', () => {
  expect(isFurnitureLine('By Ann Dorn', true)).toBe(true)
  expect(isFurnitureLine('By Ann Dorn', false)).toBe(false)
})

test('all of a furniture paragraph is furniture, nothing beside it', () => {
  const text = 'The board met.\n\nREAD ALSO: Mayor leaves. Nobody knows why.\n\nIt left.'
  expect(sentencesOf(text)).toBe(
    'The board met. | {READ ALSO: Mayor leaves.} | {Nobody knows why.} | It left.',
  )
  expect(paragraphsOf(text).map(p => p[0])).toEqual(['b', 'f', 'b'])
})

test.each([
  // up to the end of the line
  [
    'The board left, he said.Read also: Mayor leaves. Why?',
    'The board left, he said. | {Read also: Mayor leaves.} | {Why?}',
  ],
  ['“We go.” Related: Mayor leaves\n\nHe left.', '“We go.” | {Related: Mayor leaves} | He left.'],
  ['Sie gehen. Lesen Sie auch: Der Hafen wartet', 'Sie gehen. | {Lesen Sie auch: Der Hafen wartet}'],
  // the one sentence
  [
    'The wall fell. Photo: Ann Dorn/Corda. It will be built again.',
    'The wall fell. | {Photo: Ann Dorn/Corda.} | It will be built again.',
  ],
  [
    'The wall fell. (Reporting by Ann Dorn; editing by Jens Ott)',
    'The wall fell. | {(Reporting by Ann Dorn; editing by Jens Ott)}',
  ],
  ['The wall fell. All rights reserved.', 'The wall fell. | {All rights reserved.}'],
  // somebody's words
  [
    'He said: “They came. Listen: we will not go. Read more: that is my advice.”',
    'He said: “They came. | Listen: we will not go. | Read more: that is my advice.”',
  ],
  // no label
  [
    'They sat down. Read the statement aloud, he said. Related industries grew.',
    'They sat down. | Read the statement aloud, he said. | Related industries grew.',
  ],
])('glued: %s', (text, expected) => {
  expect(sentencesOf(text)).toBe(expected)
})

test('a prefix with date and outlet does not break the sentence it is glued to', () => {
  expect(sentencesOf(' date 2019-03-04 Corda Times - The board met. It left.')).toBe(
    'date 2019-03-04 Corda Times - The board met. | It left.',
  )
})
