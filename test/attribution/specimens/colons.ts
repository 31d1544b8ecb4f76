import type { Specimens } from './specimen.ts'

/** Sources told by a colon or a dash, and headlines. */
export const COLONS: Specimens = {
  'a colon after a verb or its like': [
    '[S Varga] [C replied:] [X “No.”]',
    '[S Varga] [C was blunt:] [X “The harbour will not be sold.”]',
    '[S The mayor] [C was short:] [X “We will not sell the harbour.”]',
    '[S Varga] [C had this to say:] [X “The harbour will not be sold.”]',
    '[X The rule], [S Quill] [C said], [X was simple: no lamp, no race].',
    '[S Quill] [C said] [X one thing was plain: the lease was void].',
  ],
  'a colon after a name': [
    ['From [S Chairwoman Dara Quill][C :] [X “The hearing opens at nine.”]', { kind: 'direct' }],
    'From [S the harbour office][C :] [X “Boats must leave by noon.”]',
    '[S Quill], to [A the crews][C :] [X “Nobody sails tonight.”]',
    '[S Varga] on the lease[C :] [X “I never saw it.”]',
  ],
  'a dash before the name': [
    '[X “A bridge is a promise made of stone.”] [C —] [S Dara Quill]',
    '[X “The sea keeps its own books.”] [C –] [S Ivo Brandt, fisherman]',
    '[X “We row at dawn.”] [C --] [S Sami Rask]',
  ],
  'headlines with a colon': [
    ['[S Varga][C :] [X We will not sell the harbour]¶The mayor spoke on Friday.', { headline: true }],
    ['[S Ostvik mayor][C :] [X Harbour is not for sale]', { headline: true }],
    ['[S Harbour ministry][C :] [X no boats before dawn]', { headline: true }],
    ['[S Varga] to [A Dockers][C :] [X Go Home]', { headline: true }],
    ['[S Poll][C :] [X Most in Ostvik Would Keep the Harbour]', { headline: true }],
    ['[S Report][C :] [X dam repairs cost twice the estimate]', { headline: true }],
    ['[S Rask][C :] [X ‘Somebody Must Have Known’]', { headline: true, kind: 'direct' }],
    ['[S Lawyers for Rask][C :] [X lamp was never lit]', { headline: true }],
  ],
  'headlines with the source behind': [
    ['[X Dam is sound], [S engineers] [C say]', { headline: true }],
    ['[X Dam Will Hold for a Century], [C Says] [S Lind]', { headline: true, open: true }],
    ['[X ‘We Row at Dawn’][C :] [S Rask] on the Great Race', { headline: true }],
    ['[X Harbour sold in secret][C :] [S Quill]', { headline: true }],
    ['[X Lamp was never lit] [C –] [S inquiry]', { headline: true }],
  ],
  'headlines with a verb': [
    ['[S Varga] [C slams] [X Quill over harbour lease]', { headline: true, act: 'condemns' }],
    ['[S Quill] [C Blasts] [X Varga’s ‘Quiet Theft’ of Harbour]', { headline: true, act: 'condemns' }],
    ['[S Ostvik] [C denies] [X selling harbour]', { headline: true, act: 'denies' }],
    ['[S Dockers] [C vow] [X to block the port]', { headline: true, act: 'promises' }],
    ['[S Lind] [C warns of] [X flood if dam is not mended]', { headline: true, act: 'warns' }],
    ['[S Mayor] [C tells] [A crews] [X to go home]', { headline: true, act: 'demands' }],
    ['[S Lind] [C says] [X dam is sound]', { headline: true }],
    ['[S Inquiry] [C finds] [X lamp was never lit]', { headline: true }],
    ['[S Union] [C urges] [X [A dockers] to accept the offer]', { headline: true, act: 'urges' }],
    ['[S Rask] [C hails] [X ‘fairest race in years’]', { headline: true, act: 'praises' }],
  ],
}
