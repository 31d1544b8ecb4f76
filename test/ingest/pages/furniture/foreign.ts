import { ABROAD } from './abroad.ts'

/**
 * Sentences that furniture of pages is made of. Where one stands in a page it is foreign to its report, some of them
 * traps: they quote, they name a speaker.
 */
export const COOKIES =
  'We and our 412 partners store and read information on your device to show you advertisements that suit you. You may withdraw your consent at any time.'
export const COOKIES_LONG = [
  'We value your privacy. Before you go on, please tell us what you are willing to share with us and with those we work with.',
  'Necessary cookies make the site usable by enabling basic functions such as turning pages, remembering that you have signed in, and keeping your basket.',
  'Statistics cookies help us to understand how visitors move about the site by collecting figures without names and handing them to our own analysts.',
  'Marketing cookies follow visitors from site to site. The intention is to show advertisements that are of interest to the single reader and so more valuable to publishers.',
  'Unclassified cookies are cookies that we are in the course of classifying, together with the providers of the single cookies, and of which we know nothing yet.',
  'You can change or withdraw your choice whenever you like from the page on cookies, which you reach by the small shield at the foot of every page.',
]
export const NEWSLETTER = 'Get the six stories that matter in your letter box before seven, free of charge.'
export const NEWSLETTER_QUOTE =
  '“The only letter I open before my coffee,” says reader Pim Tarsk. Sign up and see why.'
export const SIGN_UP_NOTE = 'By signing up you agree to our terms of use and our notice on privacy.'
export const RELATED = [
  'Ferry strike enters third week as talks in Olm collapse',
  'Harbour pilots “will not bend”, says union leader Tora Venn',
  'In pictures: the night market that refused to close',
  'Minister Jasp Orrel: “We were never told of the leak”',
]
export const MOST_READ = [
  'The baker who found a river under her oven',
  'Seven walks for people who hate walking',
  'Why the clocks of Marrowby all run eleven minutes late',
  'Quiz: how much do you know about salt?',
  'Mayor Hild Sorre says she “has nothing to hide” over her boat',
]
export const COMMENTS = [
  'Utter nonsense, my cousin works there and he said “they never fixed the pumps at all”.',
  'Finally somebody says it. The council told us last year that it would cost half as much.',
  'According to my neighbour the whole thing was decided in August behind closed doors.',
  'Can we please have one day without this paper writing about trams?',
]
export const ADVERT = 'Advertisement. The report goes on below.'
export const SPONSORED = 'Dentists in your town are amazed by this one pillow'
export const BIOGRAPHY =
  'has covered the coast for eleven years and keeps bees. Write to the desk with hints and corrections.'
export const PAYWALL =
  'You have read your three free reports this month. Subscribe from 2 crowns a week to go on reading.'
export const SHARE = 'Share this report with a friend or save it for later'
export const FOOTER = 'All rights reserved. No part of this site may be copied without leave in writing.'
export const SUPPORT =
  'Good reporting costs money. If everyone who reads this gave the price of a cup of tea we would be paid for until spring.'

const ALL: readonly string[] = [
  COOKIES,
  ...COOKIES_LONG,
  NEWSLETTER,
  NEWSLETTER_QUOTE,
  SIGN_UP_NOTE,
  ...RELATED,
  ...MOST_READ,
  ...COMMENTS,
  ADVERT,
  SPONSORED,
  BIOGRAPHY,
  PAYWALL,
  SHARE,
  FOOTER,
  SUPPORT,
  ...Object.values(ABROAD).flatMap(set => [
    ...set.related,
    set.newsletter,
    set.cookies,
    ...set.comments,
    set.rights,
  ]),
]

/** Which of them a page has. */
export function foreignIn(html: string): string[] {
  return ALL.filter(sentence => html.includes(sentence))
}
