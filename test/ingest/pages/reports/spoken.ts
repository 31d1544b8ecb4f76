import { report } from '../report.ts'

export const STORM_LIVE = report(
  {
    outlet: 'Skerrow Bulletin',
    host: 'skerrowbulletin.example',
    section: 'Live',
    title: 'Storm Ottilie: coast wakes to broken roofs and no ferry',
    byline: ['Signe Aldane', 'Tam Ferrow'],
    published: '2025-11-21T05:00:00+01:00',
    modified: '2025-11-21T14:35:00+01:00',
    language: 'en',
    credit: null,
    caption: 'The pier at Skerrow at first light. Signe Aldane',
  },
  `~ Winds of 148 km/h overnight, 31,000 homes without power, two people missing. We report as it comes in.
  % 14:35
  # Missing pair found in a barn
  * The two walkers missing since last night are alive, the coastguard says. “They had made friends with a goat,” Lieutenant Ada Brem tells us.
  % 13:10
  # Power back in half of the homes
  * Net operator Holm Power says 16,400 homes are still dark, down from 31,000 this morning. It hopes to reach “all but the outermost” by tonight.
  The mast on Black Hill lies in the road. It will be cut up where it is.
  % 11:42
  # Premier cuts short her visit abroad
  * Premier Ada Lorne has told reporters at the airport that she is coming home. “One does not eat cake in another country on a day like this,” she said.
  % 09:20
  * Transport Minister Lotte Amsel warns against setting out for the islands: “No boat, no bridge, no exceptions.”
  -* Holm Line has cancelled all sailings until Saturday noon, it says.
  - Trains run as far as Marrowby.
  - Schools are closed in nine communes.
  % 06:05
  # “It sounded like a train that does not arrive”
  Our reporter spent the night in the lifeboat house at Skerrow.
  * Coxswain Peder Skov, who has served there for thirty years, described the wind: “It sounded like a train that does not arrive.”
  % 05:00
  Good morning. It is still dark, and it is loud. Here is what we know.`,
)

export const INTERVIEW = report(
  {
    outlet: 'The Marrowby Courier',
    host: 'marrowbycourier.example',
    section: 'Culture',
    title: '“I write for people who are waiting for a boat”',
    byline: ['Mira Osk'],
    published: '2025-05-17T06:00:00+02:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: 'Novelist Yrsa Kold in her kitchen. Photograph: Lena Harrow',
  },
  `~ The novelist Yrsa Kold on islands, deadlines and why her villains are always punctual
  Yrsa Kold receives in her kitchen, since it is the only room without books. Her ninth novel, The Ledger of Tides, comes out on Monday.
  ? You have lived on Great Holm for twenty years. Why?
  : The boat went back without me. I had a manuscript and a cold, and by the time both were finished I had a dentist here.
  ? Your new book has four hundred pages and one murder. Is that enough?
  : It is one more than we have had here since 1922. I did not want to be accused of sensation.
  ? The villain keeps a diary of train times. Is he you?
  : No. He is my editor, and he knows it. He wrote to me: “I recognise the handwriting and I deny the murder.”
  : All my villains are punctual. I have never been harmed by anybody who came late.
  ? Critics call your sentences short.
  : I write for people who are waiting for a boat. They look up a lot.
  ? What comes next?
  : Soup. After that I do not know.
  * Kold’s publisher said on Friday that 40,000 copies had been printed, “which is one for every islander and thirty-eight thousand for the rest”.`,
)

export const TRANSCRIPT = report(
  {
    outlet: 'Vell Public Radio',
    host: 'vellradio.example',
    section: 'Transcripts',
    title: 'Transcript: The Evening Hour on the grain corridor',
    byline: ['Odile Marn'],
    published: '2025-08-12T20:00:00+03:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `This is a transcript of The Evening Hour of 12 August. It was made in a hurry and may be put right later.
  * ODILE MARN, HOST: Two presidents met on a bridge yesterday. Stasz Koll, you were foreign minister for six years. What did they sign?
  * STASZ KOLL: A sandwich without a filling. Bread above, bread below. I like bread, mind you.
  * MARN: Noor Halvard, you have thirty-eight ships waiting. Do you mind the missing filling?
  * NOOR HALVARD, UNITED SHIPPERS’ LEAGUE: My captains cannot eat a map. If the mines are swept they sail on the first of September.
  * KOLL: And who sweeps them? It does not say. I have read all seven articles, and it took me four minutes.
  * HALVARD: Both navies. President Dravik told me so on the telephone this morning.
  * KOLL: Then he has told you more than parliament.
  (SOUNDBITE OF SHIP’S HORN)
  * MARN: We asked the ministry to come. It said it had “nothing to add to the silence”. Thank you both.
  * HALVARD: Thank you.
  Copyright of the words lies with those who spoke them.`,
)

export const STATEMENTS = report(
  {
    outlet: 'Karsk Daily Record',
    host: 'karskrecord.example',
    section: 'Politics',
    title: 'What the four candidates say about the port',
    byline: ['Odile Marn', 'Anselm Roke'],
    published: '2025-09-14',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `Karsk elects a mayor on 28 September. We put one question to all four candidates: should the port be sold?
  +* Candidate | Answer | Since when
  +* Vera Tolm, Harbour Party | “Never. One does not sell the door of one’s house.” | 2019
  +* Denis Arko, Liberals | “Yes, but the quays stay ours, and the cranes may go.” | March
  +* Ilse Brandauer, independent | “I would ask the people who unload the ships. Nobody has.” | Always
  +* Rurik Maas, Order and Sea | “I have answered that question elsewhere.” | –
  * Tolm, who leads in the polls, told us that she would resign rather than sign a sale.
  * Maas did not say where he had answered the question. His office said it was “looking for the place”.
  The candidates were asked in writing between 1 and 10 September. Answers are printed in full.`,
)

export const POSTS = report(
  {
    outlet: 'Vell Now',
    host: 'vellnow.example',
    section: 'Society',
    title: 'Minister’s heron joke sets off a flock of replies',
    byline: ['Bela Runn'],
    published: '2025-10-16T13:37:00+02:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `* A remark by the finance minister about herons has kept the country busy since Wednesday night. “They stand about, they look grave, they cost nothing. I wish my colleagues were herons,” Ulf Garran had said in the budget debate.
  It took four minutes for the first answer.
  & I have worked with the minister for three years and I can confirm that he has never once stood still.
  | — Lotte Amsel (@lotteamsel) 15 October 2025
  The bird society of Vell, which has 900 members, joined in before midnight.
  & Herons cost 14 crowns a day in fish. We have asked the minister to correct the minutes.
  | — Bird Society of Vell (@vellbirds) 15 October 2025
  * Garran told this site on Thursday that he stood by every word “on one leg, if need be”.
  & No further comment.
  | — Ulf Garran (@ulfgarran) 16 October 2025
  The budget was passed by 61 votes to 39. Nobody has asked about it since.`,
)

export const PRESS = report(
  {
    outlet: 'Arnfeld Chemical Works',
    host: 'arnfeld.example',
    section: 'Newsroom',
    title: 'Arnfeld Works appoints new head of safety',
    byline: [],
    published: '2025-04-02',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `LOWER TANN, 2 April 2025 – Arnfeld Chemical Works today announced the appointment of Dr Thea Vorm as head of safety, effective 1 May.
  * “Dr Vorm brings with her twenty years of looking closely,” said Arnfeld’s chairman, Baron Lothar Ense. “We mean to be looked at.”
  * “I have asked for the keys to every tank, and I have been given them,” said Dr Vorm. “That is a beginning.”
  Dr Vorm was head of inspection at the Harbour Office of Karsk. She holds a doctorate from the University of Olm.
  Arnfeld further announced:
  - a gauge on every tank, read every hour;
  - a telephone that is answered at night;
  -* a yearly report, which the company says it “will publish whatever it says”.`,
)

export const LETTERS = report(
  {
    outlet: 'Olm Evening Mail',
    host: 'olmeveningmail.example',
    section: 'Opinion',
    title: 'The case for a slower ferry',
    byline: ['Corvin Hale'],
    published: '2025-09-08T05:00:00+01:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: '',
  },
  `I was born on a ferry, or so my mother says, and she ought to know. It was late, and so was I.
  * The company now promises to cross in fifty minutes what took seventy. “Nobody has ever asked us to be slower,” its director told this paper last week. I am asking.
  Seventy minutes is a newspaper, a soup and a conversation.¹ Fifty is a queue for the soup.
  * Captain Una Strand, who has crossed eleven thousand times, told me that at twenty knots one hears the engine and at fourteen the gulls.
  * The minister calls this nostalgia. She said so in parliament, at length, and slowly.²
  What we save in the crossing we shall spend on the quay. Those who live there know it.
  § 1. The soup is pea. It has been pea since 1931.
  §* 2. Minutes of 4 September, column 212: “There is a kind of nostalgia that wears oilskins.”`,
)
