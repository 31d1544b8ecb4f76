import { report } from '../report.ts'

export const MARKET = report(
  {
    outlet: 'Karsk Daily Record',
    host: 'karskrecord.example',
    section: 'Pictures',
    title: 'Picture gallery: the last night of the fish market',
    byline: ['Jon Vask'],
    published: '2025-12-01T06:00:00+03:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `* Dagny Orm has sold herring at this stall since 1979. “I shall miss the cold,” she says, “and nothing else.”
  Four in the morning: the first boats come in with their lamps still lit.
  * An auctioneer at work. He says that he speaks “two hundred words a minute and means eleven of them”.
  Cats wait under the ice chute, as they have done every night.
  * The clock that was never right goes to the museum. “It will be wrong there too,” the market’s master, Elof Brand, promises.`,
)

export const BULLETIN = report(
  {
    outlet: 'Skerrow Bulletin',
    host: 'skerrowbulletin.example',
    section: 'Radio',
    title: 'The islands’ news at six',
    byline: [],
    published: '2025-11-05T18:00:00+01:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `# Fewer boats in winter
  * Holm Line will run four boats a day instead of six from Monday, it announced. It gives “the dark” as its reason.
  # Teacher found
  * The school at Skerrow has a third teacher. Headteacher Runa Falk said he could “sing, swim and divide”.
  # Sheep
  Thirty-one sheep that were missing on Little Holm are back. Nobody knows where they were.
  # Weather
  Fog until ten, then wind from the south-west, fresh, at times strong. Seven degrees.`,
)
