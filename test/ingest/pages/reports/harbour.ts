import { report } from '../report.ts'

/** Reports of the coast: what most templates for tuning are filled with. */
export const PUMPS = report(
  {
    outlet: 'The Marrowby Courier',
    host: 'marrowbycourier.example',
    section: 'Politics',
    title: 'Council votes to replace the harbour pumps after second flood',
    byline: ['Mira Osk', 'Ivo Brandt'],
    published: '2025-10-14T18:05:00+02:00',
    modified: '2025-10-14T21:40:00+02:00',
    language: 'en',
    credit: null,
    caption: 'Water in Quay Street on Monday morning. Photograph: Lena Harrow',
  },
  `~ Eleven of fifteen members back a loan of 40 million crowns; the mayor calls it “the last cheap winter we shall have”
  The council of Marrowby voted on Tuesday night to replace all nine pumps that keep the harbour quarter dry, five weeks after water stood knee-deep in Quay Street for the second time in a year.
  * “We have mended these machines with wire and goodwill since my father was harbour master,” Mayor Hild Sorre told the chamber before the vote. “Goodwill does not lift water.”
  The loan of 40 million crowns will be paid back over twenty-two years. A household in the old town will pay about 61 crowns more a year.
  * Opposition leader Ivar Quell said the figure was too low by a third and accused the mayor of hiding the cost of new cables.
  > “I asked for the bill three times. I was given a brochure with a heron on it. I should like the council to note that I have nothing against herons, but they do not carry current.”
  * Sorre replied that the cables were “in the annex, on page nine, where they have been since June”.
  # What happens next
  Work is to begin in February, when the fishing fleet is out, and to end before the autumn tides of 2027.
  Under the plan:
  - two pumps are replaced in each season, so that seven always run;
  - Quay Street is closed to lorries from dusk till dawn;
  -* the harbour office “will publish the level of the basin every hour”, according to the plan.
  * Residents were not wholly convinced. “They said the same of the sluice,” said Orla Venn, who has kept a ship chandler’s there since 1988. “The sluice is a museum now.”
  * The regional water board, which must still agree, said in a statement that it would answer within thirty days.`,
)

export const STRIKE = report(
  {
    outlet: 'Olm Evening Mail',
    host: 'olmeveningmail.example',
    section: 'Transport',
    title: 'Ferry crews to walk out on Friday as talks over night shifts fail',
    byline: ['Tam Ferrow'],
    published: '2025-09-03T07:12:00Z',
    modified: null,
    language: 'en',
    credit: 'Corda News',
    caption: 'The ferry Gudrun at her berth in Olm. Corda News/B. Lisk',
  },
  `OLM, Sept 3 (Corda News) — Crews of all six ferries between Olm and the Outer Holms will stop work at midnight on Friday, their union said on Wednesday, after eleven hours of talks ended without a text.
  * “We were offered a lamp and a blanket,” union secretary Dara Pell told reporters on the quay. “We asked for four hours of sleep.”
  * The company, Holm Line, said it regretted the step and had “gone to the edge of what the law on rest allows”.
  About 3,100 people cross on a weekday. The islands have flour for nine days and diesel for six, a spokesman for the island council said.
  # Four hours
  The quarrel is about a rule of 1974 by which a crew may be called out twice in one night if the second crossing is shorter than the first.
  * Pell said that her members had been called out twice on 41 nights since May, up from 12 in the year before.
  * “That is not an exception. That is a timetable,” she added.
  * Holm Line’s chief executive, Kasper Wendt, denied that the rule was being abused. He said the summer had been “unusually foggy”, and that no sailor had been made to work beyond what he had agreed to.
  * Transport Minister Lotte Amsel urged both sides to return to the table and warned that the state “will not stand by while children miss school”.
  # Boats from elsewhere
  Two vessels of the coastguard can carry 140 people a day between them. The navy has not been asked, the ministry said.
  * On Great Holm the mood was one of shrugging. “My grandmother rowed,” said the postmistress, Ingel Brae. “I suppose I can row.”
  @ (Corda News)`,
)

export const BANK = report(
  {
    outlet: 'Vell Financial Gazette',
    host: 'vellgazette.example',
    section: 'Economy',
    title: 'Central bank holds rate at 3.75% and warns of dear bread',
    byline: ['Anselm Roke'],
    published: '2025-11-06T12:30:00+01:00',
    modified: '2025-11-06T14:02:00+01:00',
    language: 'en',
    credit: null,
    caption: 'Governor Petra Lindqvist-Amari before the press. Image: Jon Vask',
  },
  `The National Bank of Vell left its key rate at 3.75% on Thursday, as nine of ten economists had expected, and said that the next step was “as likely to be up as down”.
  * “Prices of bread have risen by 14% since the failed harvest in the south,” Governor Petra Lindqvist-Amari said. “A rate cannot grow wheat. But it can stop the baker’s rise from becoming the bus driver’s.”
  Five members voted to hold, two for a rise of a quarter of a point and none for a cut, according to the minutes.
  * In its forecast the bank now expects prices to rise by 3.1% next year; in August it had said 2.6%.
  ^ “A rate cannot buy what has not been sown. I have said so to two ministers and I shall say so to a third.”
  * Analysts at Torv & Sons called the tone “firmer than the door it was spoken behind” and put the odds of a rise in February at one in three.
  * Finance Minister Ulf Garran said he respected the decision and would “keep both hands on the purse”.
  The crown rose by half a percent to 7.42 against the mark. Yields on ten-year paper were little changed at 4.08%.
  * The trade unions’ federation said that the bank “has again mistaken a drought for a party”.
  ! Correction, 6 November: An earlier version of this report said that three members had voted for a rise. It was two.`,
)

export const SCHOOL = report(
  {
    outlet: 'Northern Holm Post',
    host: 'holmpost.example',
    section: 'Schools',
    title: 'Village school with eleven pupils wins a year’s grace',
    byline: ['Signe Aldane'],
    published: '2025-06-19',
    modified: null,
    language: 'en',
    credit: null,
    caption: 'The school at Skerrow from the sea. Signe Aldane',
  },
  `The school at Skerrow, the smallest in the country, will stay open for another year after parents raised 212,000 crowns with a calendar of their own boats.
  * “I have never been so glad to be wrong,” said the county’s head of schools, Bertil Ohm, who had told parents in April that the building would be sold.
  The school has eleven pupils, two teachers and a cat that is listed in the register. Its roof leaks in three places.
  * Headteacher Runa Falk said the money would go into the roof first. “After that into books, and after that into a second cat,” she said.
  * County councillor Peder Skov, who had proposed to close it, said that he stood by his arithmetic: “Nine thousand crowns a pupil is what a city school costs. Here it is forty.”
  * Parents answered that the nearest other school is two hours away by boat. “He may count the crowns,” said Anna Lisk, a mother of three. “We count the waves.”
  = “I have never been so glad to be wrong.”
  * The ministry of schools confirmed that no decision had been made on what comes after next summer.`,
)

export const LEAK = report(
  {
    outlet: 'The Vell Observer Weekly',
    host: 'vellobserver.example',
    section: 'Investigations',
    title: 'Ministry knew of chemical leak for ten weeks, letters show',
    byline: ['Joren Tace', 'Mira Osk', 'Bela Runn'],
    published: '2025-03-22T05:00:00.000Z',
    modified: '2025-03-22T09:31:00.000Z',
    language: 'en',
    credit: null,
    caption: 'Tanks of the Arnfeld works above the river Tann. Photo: Bela Runn',
  },
  `~ Officials wrote that the public “would only worry”; the minister says she was told in March
  The ministry of the environment knew for ten weeks that solvent was seeping from a tank of the Arnfeld works into the river Tann, and told nobody who drinks from it, according to letters seen by this paper.
  * In the first of them, dated 8 January, an inspector writes that the seam of tank 14 is “open by the width of a thumbnail” and that he smelled the river “from the road”.
  * The answer came six days later. “Please do not use the word river in writing,” a head of department wrote back. “The public would only worry.”
  # A tank and a thumbnail
  The Tann supplies about 86,000 people in four towns. None of the four waterworks was warned before 18 March, their managers say.
  * “We measure for what we are told to measure,” said Greta Holm, who runs the works at Lower Tann. “Nobody told us to measure for that.”
  * Environment Minister Jasp Orrel told parliament on Thursday that she had learned of the matter from her driver. “I was never told of it by those whose task it is,” she said.
  > “I have read the letters since. I have read them twice. I do not recognise my own ministry in them, and I shall ask for the resignation of whoever does.”
  * A spokesman for Arnfeld said the company had reported the seam “within the hour” and had been asked by the ministry to wait.
  # What the letters say
  -* 8 January: “The seam is open.”
  -* 14 January: “Please do not use the word river.”
  -* 2 February: “It has been decided to look at this again in spring.”
  -* 17 March: “Spring is on Thursday.”
  * Doctors at the hospital of Lower Tann say that they have seen no illness that they would put down to the water. They also say that nobody asked them to look.
  * The opposition demanded an inquiry. “If the minister hears of poison from her driver, then let us make the driver minister,” said Ivar Quell of the Harbour Party.
  The state prosecutor opened a file on Friday evening.`,
)

export const SUMMIT = report(
  {
    outlet: 'Karsk Daily Record',
    host: 'karskrecord.example',
    section: 'World',
    title: 'Two presidents agree on grain corridor but not on the map',
    byline: ['Odile Marn'],
    published: '2025-08-11T16:45:00+03:00',
    modified: '2025-08-11T19:20:00+03:00',
    language: 'en',
    credit: null,
    caption: 'Presidents Dravik and Osei-Lund on the bridge at Tarn. Pool photograph',
  },
  `KARSK, Aug 11 — Presidents Milan Dravik and Efua Osei-Lund agreed on Monday to let grain ships pass the strait of Tarn from 1 September, and disagreed on nearly everything else.
  * “Bread has no flag,” Osei-Lund said after four hours in the customs house on the bridge. “That is all we have signed, and it is a great deal.”
  * Dravik said his country had “given up nothing, least of all the lighthouse”.
  The lighthouse of Tarn has been claimed by both sides since 1951. Its keeper is paid by neither.
  * Under the agreement, ships will be searched once instead of twice, by officers of both sides, “in daylight and with gloves”, according to the text.
  * The United Shippers’ League welcomed it and said that 38 vessels were waiting. Its president, Noor Halvard, called on both navies to sweep the channel for mines first.
  * Asked whether he would visit her capital, Dravik said: “I have a long memory and a short calendar.”
  * Osei-Lund, asked the same, laughed and promised to “keep the kettle warm”.
  * Critics at home were quick. Former foreign minister Stasz Koll called the deal “a sandwich without a filling”, and said it should have been put to parliament.
  The text has seven articles and runs for six months. Either side may leave it with ten days’ notice.`,
)

export const CLINIC = report(
  {
    outlet: 'Tarnside Health Wire',
    host: 'tarnsidehealth.example',
    section: 'Health',
    title: 'Measles returns to the valley for the first time in nineteen years',
    byline: ['Dr Hanna Weil'],
    published: '2025-02-02T10:00:00-05:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: 'The waiting room of the clinic at Upper Tarn',
  },
  `Fourteen children in the Tarn valley have measles, the county’s health office said on Sunday, the first cases there since 2006.
  * “It is the most catching thing that we know,” the county’s chief physician, Ansgar Pohl, said. “If you were in the same room two hours later, you were in the same room.”
  Twelve of the fourteen had not been vaccinated; two were too young to be.
  * Pohl urged parents to bring children who had missed their second dose, and said there was enough vaccine “for every child in the valley and their dolls”.
  # How it came
  * The first child fell ill after a wedding on 11 January with guests from three countries, the office said. It named none of them.
  * The clinic at Upper Tarn has opened a tent in its yard. “We do not want the cough in the corridor,” nurse Bibi Crale explained.
  * A group that opposes the vaccine said it would not change its advice. Its spokeswoman, Verity Loam, claimed that the figures were “a matter of counting”.
  * Asked about that, Pohl said: “Yes. We count them. That is how we know that there are fourteen.”
  Schools stay open. Children without two doses who met one of the fourteen are asked to stay at home for twenty-one days.`,
)

export const BRIDGE = report(
  {
    outlet: 'Lower Tann Chronicle',
    host: 'tannchronicle.example',
    section: 'Regions',
    title: 'Bridge that was to last a century closed after thirty years',
    byline: ['Osk Perrin'],
    published: '2025-04-30T09:15:00+02:00',
    modified: null,
    language: 'en',
    credit: null,
    caption: 'Rust on the bearings of pier four. Picture: Highways Office',
  },
  `The Alder Bridge, opened in 1995 and built to last a hundred years, was closed to all traffic on Wednesday after engineers found that two of its bearings had rusted through.
  * “You could put a spoon into it,” said chief engineer Maud Terrin of the Highways Office. “I did put a spoon into it.”
  Some 21,000 vehicles cross on a weekday. The way round by Stone Ford takes forty minutes, an hour and ten in the morning.
  * The firm that built it, Pellmann & Daughters, said that it had warned of salt as early as 2003. “We wrote five letters,” managing director Ida Pellmann said. “We have the receipts for all five.”
  * The Highways Office said it had found four letters so far and was looking for the fifth.
  * Councillor Brand Etwell asked why the last inspection, in 2022, had given the bridge a mark of 2.1, which stands for good.
  * Terrin answered that the inspector had looked at the bridge from a boat. “It was a handsome boat,” she said.
  * Shopkeepers on the east bank fear for the season. “April was thin, and May is cancelled,” said Lou Marsh, who sells ice cream at the pier.
  Jacks are to lift the deck by the end of May. Repairs may cost 9 million crowns, or, if a third bearing has to go, 13.`,
)
