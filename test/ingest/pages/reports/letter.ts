import { report } from '../report.ts'

export const LETTER = report(
  {
    outlet: 'Northern Holm Post',
    host: 'holmpost.example',
    section: 'Islands',
    title: 'The islanders’ letter to the minister, word for word',
    byline: ['Signe Aldane'],
    published: '2025-09-05T08:00:00+02:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `The council of Great Holm wrote to the transport minister on Thursday. We print the letter in full.
  > Madam, you have written to us that you will not stand by. We have looked for you, and there is nobody standing.
  > We have flour for nine days. We have been told by your office that “bread can be frozen”. So can we.
  > We ask for one boat, one pilot, and an answer before the moon is full.
  > For the council: Ingel Brae, postmistress; Aron Lisk, smith; Solveig Tarn, aged eleven, for the school
  * The ministry confirmed on Friday that the letter had come and said it was being “weighed”.`,
)
