import { report } from '../report.ts'

export const BRIEF = report(
  {
    outlet: 'Skerrow Bulletin',
    host: 'skerrowbulletin.example',
    section: 'Briefs',
    title: 'Lighthouse keeper found safe',
    byline: [],
    published: '2025-12-01T08:00:00+01:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `* The keeper of the Tarn light, missing since Saturday, was found on Sunday night asleep in a boat off Skerrow, the coastguard said.
  * “He asked us what day it was and then for soup,” Lieutenant Ada Brem told this paper.`,
)

export const FINE = report(
  {
    outlet: 'Lower Tann Chronicle',
    host: 'tannchronicle.example',
    section: 'Courts',
    title: 'Baker fined for selling yesterday’s bread as today’s',
    byline: ['Osk Perrin'],
    published: '2025-05-09T15:20:00+02:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `A baker in Lower Tann was fined 1,200 crowns on Friday for selling bread of the day before as fresh.
  * “I have a nose, and it was offended,” Judge Clara Unwin said in her ruling.
  * The baker, 58, said that he would appeal. His lawyer argued that “fresh is a feeling”.
  Four customers had given evidence. One of them brought a loaf.`,
)
