import { describe, expect, test } from 'vitest'
import { resolveSpeakers } from '../../src/attribution/speakers/speakers.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { marked, resolved } from '../notation.ts'

/** Whom titles, offices, callings and bodies refer to that no stated office settles. `~`: nobody with a name. */
const SPECIMENS: Readonly<Record<string, readonly string[]>> = {
  'a calling takes up who just spoke': [
    '[X “It rains,”] [C said] [S Eva Moll > Eva Moll]. But, [S the former head of Hartco > Eva Moll] [C added], [X it may pour].',
    '[X “It rains,”] [C said] [S Eva Moll > Eva Moll]. But, [S the former head of Hartco > ~the former head of Hartco] [C said], [X it may pour].',
    '[S Gov. Eva Moll > Eva Moll] [C said] [X so]. [S The mayor > ~The mayor] [C added] [X more].',
    '[S Sen. Eva Moll (I-Vt.) > Eva Moll] [C said] [X so]. [S The self-described democratic socialist > Eva Moll] [C said] [X no].',
    'Mark Danish won. [S Danish > Mark Danish] [C said] [X it rained]. [S The Danish > ~Danish] [C said] [X no].',
    'Front-runner Eva Moll left. The club will host Moll. [X “It rains,”] [S Moll > Eva Moll] [C told] the club. [X “It pours,”] [S the candidate > Eva Moll] [C said].',
    '[X “It rains,”] [S Bob Hart > Bob Hart] [C told] Ann Lee. [X “It pours,”] [S the businessman > Bob Hart] [C said].',
    '[S Eva Moll > Eva Moll] [C said] [X it rained]. [S The retired neurosurgeon > Eva Moll] [C added] [X more].',
    '[S Eva Moll > Eva Moll] [C said] [X it rained]. [S The 61-year-old > Eva Moll] [C added] [X more].',
    '[S Odo Brandt > Odo Brandt] [C said] [X it rained]. [S The author > Odo Brandt] [C added] [X more].',
  ],
  'or the subject of the sentence before, alone in it': [
    'Odo Brandt published a diary. It was late. [S The author > Odo Brandt] [C said] [X it was short].',
    'Odo Brandt published a diary with Bob Hart. It was late. [S The author > ~The author] [C said] [X it was short].',
    'As Odo Brandt spoke, a painter from Lenwick rolled her eyes. She wept. [X “It was hard,”] [C said] [S the painter > ~the painter].',
    'Odo Brandt published a diary. [S The author > Odo Brandt] [C said] [X it was short].',
    'Odo Brandt published a diary with Bob Hart. [S The author > ~The author] [C said] [X it was short].',
    'Odo Brandt’s diary was short. [S The author > Odo Brandt] [C said] [X it rained].',
    'A diary was found. It belonged to Odo Brandt. It rained. It poured. The wind blew. [S The author > ~The author] [C said] [X so].',
  ],
  'what more a description says': [
    'Sen. Bob Hart met Ann Lee, [S the senate’s most zealous advocate > Ann Lee] [C of] [X rain].',
    'Top donor Bob Hart met Ann Lee. Eva Moll waved. [S The mega donor > Bob Hart] [C said] [X so]. [S The donors > ~The donors] [C said] [X no].',
    'Eva Moll defeated Bob Hart at the polls. [S The Vermont senator > Eva Moll] [C said] [X it rained].',
    '[S Sen. Eva Moll of Ohio > Eva Moll] [C said] [X so]. [S Sen. Bob Hart (D-Utah) > Bob Hart] [C said] [X so]. [S The Ohio senator > Eva Moll] [C left], [X she said].',
    '[S Rep. Eva Moll (R-Ohio) > Eva Moll] [C said] [X so]. [S Rep. Bob Hart (D-Utah) > Bob Hart] [C said] [X so]. [S The Republican > Eva Moll] [C added] [X more].',
    '[S Rep. Eva Moll (R-Ohio) > Eva Moll] [C said] [X so]. [S The Democrat > ~The Democrat] [C said] [X no].',
    '[S Sen. Bob Hart (D-Utah) > Bob Hart] [C said] [X so]. [S The Texas senator > ~The Texas senator] [C said] [X no].',
  ],
  'offices told in part, of others, or long ago': [
    '[S Senate Minority Leader Eva Moll > Eva Moll] [C said] [X so]. Bob Hart slept. [S The Senate Republican leader > Eva Moll] [C added] [X more].',
    'Sens. Bob Hart (Ky.) and Eva Moll (Fla.) met. [S The Florida senator > Eva Moll] [C said] [X so].',
    'Eva Moll met Sen. Ann Lee, R-Iowa. [S The Florida senator > Eva Moll] [C said] [X so].',
    'President Ann Lee met Karl Moll. [S The French president > Karl Moll] [C said] [X so].',
    '[S Gov. Bob Hart > Bob Hart] [C said] [X so]. It rained. It poured. It hailed. It froze. It thawed. It shone. It rained. It poured. It hailed. It froze. It thawed. It shone. [S Eva Moll > Eva Moll] [C said] [X so]. [S The governor > Eva Moll] [C added] [X more].',
  ],
  'what a text says of somebody shuts out what he is not': [
    '[S Mayor Ann Lee > Ann Lee] [C said] [X it rained]. [S The governor > ~The governor] [C said] [X nothing].',
    '[S Bob Hart, a spokesman for the union, > Bob Hart] [C said] [X so]. [S The candidate > ~The candidate] [C left], [X he said].',
    '[S Ann Lee > Ann Lee] [C said] [X so]. [S The actor > ~The actor] [C said] [X no].',
    '[S A nurse > ~A nurse] [C said] [X it rained]. [S The woman > ~A nurse] [C added] [X more].',
    '[S A nurse > ~A nurse] [C said] [X it rained]. [S The author > ~The author] [C denied] [X it].',
    'Senators heard Pope Luis Brandão. [S The candidate > ~The candidate] [C said] [X so].',
  ],
  'the candidate is whom the text is about': [
    'Ann Lee spoke. Ann Lee waved. Ann Lee left the hall with Bob Hart. [S The candidate > Ann Lee] [C said] [X it rained].',
  ],
  'who stands about in what is told is not who just spoke': [
    'They cast a dark actor as a king. It rained, it poured, and it hailed on the roofs, on the roads, on the fields, on the dunes, on the boats and on the bridges of the old town, and on the mills, on the barns, on the carts, on the sheds, on the walls and on the gates of the new one. Odo Brandt turned the tables. [S The actor > Odo Brandt] [C held] [X so].',
    '[S Eva Moll > Eva Moll] [C said] [X so].¶Bob Hart via Getty Images.¶[S The author > Eva Moll] [C added] [X more].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S The announcer > ~The announcer] [C said] [X no].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S The NKC director > ~The NKC director] [C said] [X no].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S The band leader > ~The band leader] [C said] [X no].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S The former two-term governor > Eva Moll] [C added] [X more].',
    'One man in Lenwick stood up before Bob Hart. [X “No,”] [S the man > ~the man] [C shouted].',
    'Judge Bob Hart ruled. [S The nominee > ~The nominee] [C said] [X so].',
    'Eva Moll frowned after [S the actress > ~the actress] [C said] [X it rained].',
  ],
  'whom the text is about runs and gave up offices': [
    'Ann Lee spoke. Ann Lee waved. The crowd looked at Ann Lee. [S The former senator > Ann Lee] [C said] [X so].',
    'Ann Lee spoke. Ann Lee waved. Bob Hart left after [S the U.S. presidential candidate > Ann Lee] [C said] [X so].',
    'Ann Lee spoke. Ann Lee waved. Ann Lee left. Ann Lee came. Ann Lee sat. Ann Lee ate. Ann Lee rose. Ann Lee sang. Bob Hart sat. [S The candidate > Ann Lee] [C said] [X so].',
  ],
  'descriptions that say what somebody is refer to nobody': [
    'Eva Moll spoke. Eva Moll waved. The judge Moll was waiting for was late. [S The candidate > Eva Moll] [C said] [X so].',
    'Eva Moll is to run as a senator. Ann Lee spoke. [S The senator > ~The senator] [C said] [X so].',
    'Eva Moll was elected mayor of Lenwick. Bob Hart met Ann Lee. [S The mayor > Eva Moll] [C said] [X it rained].',
    'Eva Moll, a baker, became mayor in May. Bob Hart met Ann Lee. [S The mayor > Eva Moll] [C said] [X it rained].',
    'Bob Hart is the founder and chair. Ann Lee met Eva Moll. [S The chair > ~The chair] [C said] [X so].',
  ],
  'a name before a comma is not always explained behind it': [
    '[S Eva Moll > Eva Moll] [C said] [X so]. In a talk with Bob Hart, [S the author > Eva Moll] [C added] [X more].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. In a talk with Bob Hart, the author, [S she > Eva Moll] [C added] [X more]. [S The author > Bob Hart] [C smiled], [X he said].',
  ],
  'who speaks is not whom his words are about': [
    'Odo Brandt published a diary. [S The author > ~The author] [C said] [X Brandt was late].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. Speaking to Bob Hart, [S the author > Eva Moll] [C added] [X more].',
    'Eva Moll wrote. [S The Hartco employee > ~The Hartco employee] [C said] [X Eva Moll was late]. [S The employee > ~The Hartco employee] [C said] [X more].',
    '[S Nordia’s governor > ~Nordia’s governor] [C said] [X so]. [S The state’s governor > ~The state’s governor] [C said] [X no].',
    '[S Bob Hart, the mayor’s son, > Bob Hart] [C said] [X so]. Ann Lee came. Eva Moll came. [S The mayor > ~The mayor] [C said] [X no].',
    '[S One of the authors of that plan, Bob Hart, > Bob Hart] [C said] [X so].',
    '[S Hart’s usual partner, ranking party member Sen. Eva Moll, > Eva Moll] [C said] [X so].',
    '[S Former Hart chief of staff Eva Moll, who left in May, > Eva Moll] [C said] [X so].',
    'Carl Moll sat. [S The painter and his wife > ~The painter and his wife] [C said] [X no].',
    '[S1 Bob Hart > Bob Hart] [C1 said] [X1 [S2 the author > ~the author] [C2 claimed] [X2 it rained]].',
    '[S Ann Lee > Ann Lee] [C said] [X she wrote to the author]. [S The author > ~the author] [C said] [X so].',
  ],
  'a headline tells less than the text below': [
    'Right After [S This Big-Name Senator > Eva Moll] [C Spoke] [X Of Rain], Rain Fell¶Sen. Eva Moll spoke. [S Carl Lund > Carl Lund] [C said] [X so].',
    '[S Pastor > Eva Moll] [C says] [X it rains]¶[S Eva Moll > Eva Moll] [C said] [X it rained] in Lenwick.',
    '[S DKC chair > Eva Moll] [C says] [X it rains]¶[S Dune Keepers Committee Chair Eva Moll > Eva Moll] [C said] [X so]. Bob Hart chairs a club.',
    '[S Former rival > Eva Moll] [C praises] [X Hart]¶Bob Hart won. [S Eva Moll > Eva Moll] [C said] [X he had earned it].',
    '[S Rabbis > ~Rabbis] [C vow] [X to stay]¶[S Eva Moll > Eva Moll] [C said] [X so].',
    '[S KDU chief > Eva Moll] [C says] [X it rains]¶In a talk with Bob Hart, [S Eva Moll > Eva Moll] [C said] [X so].¶[S Bob Hart > Bob Hart] [C said] [X no].',
    'Moll regrets remarks; [S justice > Eva Moll] [C vows] [X silence]¶[S Eva Moll > Eva Moll] [C said] [X so]. Moll wrote. [S The justice > Eva Moll] [C said] [X no].',
    '[S Hart’s son > ~Hart’s son] [C says] [X it rains]¶Bob Hart won. [S Eva Moll > Eva Moll] [C said] [X so].',
  ],
  'a report that names somebody after describing him': [
    'Arrest¶[S The hacker who closed the locks > Bob Hart] [C admitted] [X it] on Monday.¶[X “It was easy,”] [S Bob Hart > Bob Hart] [C said].',
    'News¶[S Ann Lee > Ann Lee] [C said] [X no].¶___.¶2:40 p.m.¶[S Hart’s campaign manager > Eva Moll] [C says] [X it rains].¶[S Eva Moll > Eva Moll] [C said] [X it pours].',
    'Arrest¶A guard saw how [S the pilot > ~the pilot] [C called] [X for help].¶[X “It was hard,”] [S Bob Hart > Bob Hart] [C said].',
  ],
  'somebody described and named in the next breath': [
    'News¶It rained.¶[S The delegation’s deputy head, who asked for anonymity, > ~The delegation’s deputy head] [C said] [X so].¶[X “It pours,”] [S Admiral Bob Hart > Bob Hart] [C told] reporters.',
    'News¶It rained.¶[S The deputy head of the delegation > Bob Hart] [C said] [X it poured].¶[X “It pours,”] [S Admiral Bob Hart > Bob Hart] [C told] reporters.',
    'News¶It rained.¶[S Moll’s public defence counsel > Bob Hart] [C asked] [X for mercy].¶[X “He is sorry,”] [S public defender Bob Hart > Bob Hart] [C wrote].',
    'News¶It rained.¶[S The Nordian party leader > ~The Nordian party leader] [C said] [X it poured].¶[X “It pours,”] [S neighbor Bob Hart > Bob Hart] [C said].',
    'News¶It rained.¶[S The deputy head of the delegation > ~The deputy head of the delegation] [C said] [X it poured].¶[S Bob Hart > Bob Hart] [C said] [X it hailed].',
    'News¶The mayor slept. Bob Hart met Eva Moll. It rained. It poured. It hailed. It froze. It thawed.¶[S The deputy head of the delegation > ~The deputy head of the delegation] [C said] [X it poured].¶[X “It pours,”] [S Bob Hart > Bob Hart] [C said].',
    'News¶It rained.¶[S The deputy head of the delegation > ~The deputy head of the delegation] [C said] [X it poured].¶[X “It pours,”] [C said] [S Bob Hart > Bob Hart], another delegate.',
    'News¶It rained.¶[S A district judge > ~A district judge] [C ruled] [X so].¶[X “So it is,”] [S circuit judge Bob Hart > Bob Hart] [C wrote].',
    'News¶It rained.¶[S The crowd > ~The crowd] [C said] [X it poured].¶[X “It pours,”] [S Bob Hart > Bob Hart] [C said].',
    'News¶Eva Moll wrote.¶[S The last man to cross the dunes > Bob Hart] [C says] [X it pours].¶[X “It pours,”] [C says] [S Bob Hart > Bob Hart].',
  ],
  'names set beside descriptions by dashes, and among several': [
    '[S A former presidential candidate -- Bob Hart, who lost -- > Bob Hart] [C said] [X so].',
    '[S Moll’s deputy campaign manager, Rill Vassen, who ran it, > Rill Vassen] [C said] [X so]. Eva Moll left.',
    '[S The news networks — Heron News, Dune TV and Lenwick Radio — > ~The news networks] [C said] [X so].',
    '[S Two objectors, Bob Hart and Eva Moll, > ~Two objectors] [C said] [X so].',
  ],
  'surnames that are words for bodies and callings': [
    '[S Lenwick City Mayor Don Sentinel > Don Sentinel] [C said] [X so]. [X “It rained,”] [S Sentinel > Don Sentinel] [C said]. [S The mayor > Don Sentinel] [C added] [X more].',
    '[S Senator Barbara Boxer > Barbara Boxer] [C said] [X so]. [S Ms. Boxer > Barbara Boxer] [C added] [X more].',
    '[S The Lenwick Mayor Don Hart Foundation > Lenwick Mayor Don Hart Foundation] [C said] [X so].',
  ],
  'one of a kind that the beginning of a report names': [
    'Ruling¶[S A Lenwick judge > Bob Hart] [C ruled] [X so] on Monday.¶[X “So it is,”] [S Justice Bob Hart > Bob Hart] [C wrote].',
    'Ruling¶[S A Lenwick senator > ~A Lenwick senator] [C ruled] [X so] on Monday.¶[X “So it is,”] [S Justice Bob Hart > Bob Hart] [C wrote].',
    'Arrest¶[S The hacker who closed the locks > Bob Hart] [C admitted] [X it].¶[X “It was easy,”] [S Bob Hart, a former clerk, > Bob Hart] [C said].',
  ],
  'surnames of two words, and of two people': [
    '[S Eva Dorn Vasquez > Eva Dorn Vasquez] [C said] [X it rained]. [S Dorn Vasquez > Eva Dorn Vasquez] [C added] [X more].',
    '[S Bob Lee > Bob Lee] [C said] [X so]. [S Mr. Lee > Bob Lee] [C added] [X more]. [S Mr. Lee > Bob Lee] [C left], [X he said]. His father, Carl Lee, came. [S Mr. Lee > Bob Lee] [C said] [X nothing].',
    '[S Ann Lee > Ann Lee] [C said] [X so]. [S Mrs. Lee > Ann Lee] [C added] [X more]. Bob Lee, her husband, came. [S Mr. Lee > Bob Lee] [C said] [X nothing].',
    'Bob Lee won. Lee smiled. Lee left. Ann Lee came. Ann Lee waved. Ann Lee spoke. [S Lee > Bob Lee] [C said] [X so].',
    '[S Gov. Eva Moll > Eva Moll] met Karl Moll. [S Gov. Moll > Eva Moll] [C said] [X it rained].',
  ],
  'bodies taken up': [
    'They came from Lenwick, [S their old school, > ~their old school] [C said]. [X It rained].',
    'The Dune Party met. Moll led the Hart Victory fund, [S the party > Dune Party] [C said] [X so].',
    '[X “It is late,”] [S Bob Hart > Bob Hart] [C said] of Mollco, when [S the company > Mollco] [C refused] [X to pay].',
    'Bank & Company grew. It rained. It poured. It hailed. It froze. Bob Hart spends time with the oil giant Hart Moll, and [S the company > Hart Moll] [C says] [X so].',
    'The Dune Party met. [S The party > Dune Party] [C said] [X so]. It rained. It poured. It hailed. It froze. The GOP slept. [S The party > GOP] [C said] [X no].',
    'The Lenwick Centre met. It rained. [S The center > Lenwick Centre] [C said] [X so].',
    'The club Dune Speaks lends boats. [S The non-profit > Dune Speaks] [C said] [X so].',
    '[S The Heron Review > Heron Review] [C met]. [S The publication > Heron Review] [C said] [X so].',
    'Bob Hart left Mollco, [S a private research firm > Mollco] also [C devoted] [X to rain]. It grew.',
    'In a talk with Mollco, [S a research firm > ~a research firm] [C said] [X so].',
    '[S The Lenwick-based team > ~The Lenwick-based team] [C said] [X so]. Lenwick slept.',
    '[S The Lenwick Budget Office > Lenwick Budget Office] [C said] [X so]. It rained. It poured. It hailed. It froze. It thawed. It shone. It rained. It poured. It hailed. [S The budget office > Lenwick Budget Office] [C said] [X no].',
    '[S Hartco > Hartco] [C said] [X it rained]. [S The company > Hartco] [C added] [X more].',
    '[S The Lenwick Sentinel > Lenwick Sentinel] [C reported] [X rain]. [S The newspaper > Lenwick Sentinel] [C added] [X more].',
    '[S The Lenwick Sentinel > Lenwick Sentinel] [C reported] [X rain]. [S The agency > ~The agency] [C denied] [X it].',
    '[S The Heron Foundation > Heron Foundation] [C said] [X it rained]. [S The group > Heron Foundation] [C added] [X more].',
    '[S The Lenwick Sentinel > Lenwick Sentinel] [C reported] [X rain]. [S The network > ~The network] [C denied] [X it].',
    '[S Hartco > Hartco] [C said] [X so]. [S The union > ~The union] [C said] [X no].',
    'Eva Moll chairs the rights group Northwatch. [S The group > Northwatch] [C said] [X so].',
    '[S Pilots’ union > Lenwick Pilots Association] [C praises] [X Moll]¶The Heron Union met. [S The Lenwick Pilots Association > Lenwick Pilots Association] [C said] [X so].',
    'The Supreme Court sat. It rained. It poured. It hailed. It froze. It thawed. It shone. It rained. It poured. [S The court > Supreme Court] [C said] [X so]. The Hart Court sat, too.',
    '[S Hartco > Hartco] [C said] [X so]. [S The company > Hartco] [C added] [X more]. It rained. It poured. It hailed. It froze. Mollco grew. [S The company > Mollco] [C said] [X no].',
    'The oil giant Hart Moll grew. [S The company > Hart Moll] [C said] [X so].',
    'Hartco grew. [S The trade group for bakers > ~The trade group] [C said] [X so].',
    '[S No Western nation > ~No Western nation] [C said] [X so].',
    '[S One company > ~One company] [C said] [X so]. Hartco opened a shop. [S The company > Hartco] [C said] [X no].',
    'Eva Moll spoke. [S The Advocate > Advocate] [C said] [X it rained]. [S The newspaper > Advocate] [C added] [X more].',
    'Jordan opened a dam. [S The kingdom > Jordan] [C said] [X it was full]. [S The company > ~The company] [C said] [X no].',
    '[S The Lenwick Courier tabloid > Lenwick Courier] [C said] [X it rained].',
    '[S The German government > ~The German government] [C said] [X so]. [S The French government > ~The French government] [C said] [X no].',
  ],
  'campaigns and whose they are': [
    'Sen. Eva Moll left. Bob Hart left. [S The senator’s campaign > Moll campaign] [C said] [X so]. [S The Moll campaign > Moll campaign] [C said] [X no].',
    'Sen. Eva Moll left. Bob Hart left. [S The campaign of the senator > Moll campaign] [C said] [X so]. [S The Moll campaign > Moll campaign] [C said] [X no].',
    'Bob Hart left. [S The senator’s campaign > ~The senator’s campaign] [C said] [X so]. [S The Hart campaign > Hart campaign] [C said] [X no].',
    'Eva Moll met Bob Hart. [S Carl Lund, a spokesman for the Moll campaign, > Carl Lund] [C said] [X so]. Bob Hart slept. [S The campaign > Moll campaign] [C said] [X no].',
    'Bob Hart wrote to Moll’s campaign, but [S the campaign > Moll’s campaign] [C refused] [X to answer]. Eva Moll slept.',
    '[S The Hart campaign > Hart campaign] [C said] [X so]. [S A spokesman for the Moll campaign > ~A spokesman for the Moll campaign] [C said] [X no]. [S The campaign > Moll campaign] [C added] [X more]. Eva Moll met Bob Hart.',
    '[S The Moll campaign > Moll campaign] [C said] [X it rained]. [S Her camp > Moll campaign] [C added] [X more]. Eva Moll slept.',
    'Eva Moll runs. [S Her campaign > Moll campaign] [C said] [X it rained]. [S The Moll campaign > Moll campaign] [C added] [X more].',
    'Eva Moll met Bob Hart. [S The Moll campaign > Moll campaign] [C said] [X so]. [S The Hart campaign > Hart campaign] [C said] [X no].',
  ],
  'kin, told apart by whose they are': [
    'As Bob Hart mocked Eva Moll, [S his son > Ted Hart] [C said] [X so]. It rained. His son Ted Hart left.',
    'Eva Moll and her husband, Carl Lund, came. [S Her husband > Carl Lund] [C said] [X so].',
    'Bob Hart and his wife, Ann Hart, came. Eva Moll and her husband, Carl Lund, came. [S Moll’s husband > Carl Lund] [C said] [X so]. [S Hart’s wife > Ann Hart] [C said] [X no].',
    'Bob Hart came. His son Ted Hart came. Carl Lund came. His son Max Lund came. [S Hart’s son > Ted Hart] [C said] [X no]. [S Lund’s son > Max Lund] [C said] [X no].',
    'Bob Hart came. Ted Hart, his son, waved. Carl Lund came. [S Lund’s son > ~Lund’s son] [C said] [X no].',
    'Bob Hart came. His brother Ted Hart came. [S Hart’s cousin > ~Hart’s cousin] [C said] [X no].',
    'Eva Moll came. Carl Lund, Moll’s younger brother, waved. Bob Hart left. [S Her brother > Carl Lund] [C said] [X no].',
  ],
  'who tells his own name': [
    '[S A woman in the crowd > Carla] [C shouted] [X no]. Bob Hart smiled. [S The woman > Carla] [C identified] herself to him as a baker named Carla.',
    '[X “How big?”] [C asked] [S a boy who said his name was Max > Max].',
    '[S The boy, who said his name was Max, > Max] [C asked] [X so].',
    '[S The boy > ~The boy] [C said] [X his dog was named Max].',
    '[S The boy > ~The boy] [C said] [X Carl Lund was named Max].',
    '[S The man > ~The man] [C identified] himself as a baker, and Bob Hart left.',
  ],
  'who has no name keeps none': [
    '[S Two aides > ~Two aides] [C said] [X it rained]. [S Eva Moll > Eva Moll] [C denied] [X it].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S A supporter > ~A supporter] [C said] [X more].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S Her lawyer > ~Her lawyer] [C said] [X more].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S A spokesman > ~A spokesman] [C said] [X more].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S The spokesman > ~The spokesman] [C said] [X more].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S The official > ~The official] [C said] [X more].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S The opponent > ~The opponent] [C said] [X no].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S The crowd > ~The crowd] [C chanted] [X no].',
    '[S Eva Moll > Eva Moll] [C said] [X so]. [S The outcome > ~The outcome] [C showed] [X it].',
  ],
}

describe.each(Object.entries(SPECIMENS))('%s', (_, lines) => {
  test.each(lines)('%s', line => {
    const { found, expected } = resolved(line)
    expect(found).toEqual(expected)
  })
})

describe('for whom somebody speaks', () => {
  test.each([
    ['Eva Moll left. [S Her spokesman] [C said] [X it rained].', 'Eva Moll'],
    ['Eva Moll left. [S Moll’s spokesman] [C said] [X it rained].', 'Moll'],
    ['Eva Moll left. [S Her campaign] [C said] [X it rained].', 'Eva Moll'],
    ['Eva Moll left. [S The Moll campaign] [C said] [X it rained].', 'Eva Moll'],
    ['Eva Moll spoke. [S The campaign] [C said] [X it rained].', 'Eva Moll'],
    ['[S A ministry spokeswoman] [C said] [X it rained].', 'ministry'],
    ['[S The German government] [C said] [X it rained].', null],
    ['Sen. Eva Moll left. Bob Hart left. [S The senator’s campaign] [C said] [X it rained].', 'Eva Moll'],
    ['Eva Moll spoke. [S The budget office] [C said] [X it rained].', null],
  ])('%s', (notation, principal) => {
    const { text, attributions } = marked(notation)
    const analysis = analyse({ text, language: 'en', titleSpan: null })
    const { speakers } = resolveSpeakers('d', analysis, findNames(analysis), attributions)
    expect(speakers.map(s => s.speaksFor)).toEqual([principal])
  })
})
