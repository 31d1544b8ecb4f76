import type { Specimens } from './specimen.ts'

/** Marks of every make, marks that are never closed, quotations that go on or hold others, transcripts. */
export const QUOTATIONS: Specimens = {
  'marks of every make': [
    ['[X "The dam is sound,"] [S Lind] [C said].', { kind: 'direct' }],
    ["[X 'The dam is sound,'] [S Lind] [C said].", { kind: 'direct' }],
    ["[X ''The dam is sound,''] [S Lind] [C said].", { kind: 'direct' }],
    ["[X ``The dam is sound,''] [S Lind] [C said].", { kind: 'direct' }],
    ['[X ‘The dam is sound,’] [S Lind] [C said].', { kind: 'direct' }],
    '[X «The dam is sound,»] [S Lind] [C said].',
    ['[X ‘The dam isn’t the rowers’ fault,’] [S Lind] [C said].', { kind: 'direct' }],
    ["[X 'The dam isn't the rowers' fault,'] [S Lind] [C said].", { kind: 'direct' }],
    "[S Lind] [C said] [X the rowers' boat and the bakers' cart weren't his].",
    '[S Lind] [C said] [X the dam was “sound”].',
    '[X “The dam is sound”], [S Lind] [C said].',
    "[S Lind] [C said:] [X 'The dam is sound.']",
  ],
  'marks that are never closed': [
    ['[X “The dam is sound,] [S Lind] [C said].', { open: true }],
    '[S Lind] [C said], [X “The dam is sound.]',
    '[S Lind] [C said], [X “The dam is sound.]¶Rain fell all night.',
  ],
  'paragraphs of one quotation': [
    '[S Lind] [C said], [X “The dam is sound.]¶[X “We looked at every stone.”]',
    '[S Lind] [C said:]¶[X “The dam is sound.]¶[X “We looked at every stone.]¶[X “It will hold.”]',
    '[X “The dam is sound,”] [S Lind] [C said]. [X “It is old.]¶[X “It will hold.”]',
    '[X “The dam is sound.]¶[X “It will hold for a hundred years,”] [S Lind] [C said].',
    '[X “The dam is sound,”] [S Lind] [C said].¶[X2 “It will hold for a hundred years if it is cared for.”]',
  ],
  'quotations within quotations': [
    '[X “[S2 My mother] [C2 used to say], [X2 ‘Mend the net first,’] and she was right,”] [S Oto] [C said].',
    '[X “[S2 The captain] [C2 told] [A2 us], [X2 ‘Stay below,’] and then he jumped,”] [S Rask] [C said].',
    '[S Rask] [C said], [X “[S2 The captain] [C2 said], [X2 ‘Stay below.’]”]',
    '[X "[S2 The captain] [C2 shouted], [X2 \'Stay below!\'] and then he jumped,"] [S Rask] [C said].',
    '[X “I must have read ‘The Salt Road’ nine times,”] [S Oto] [C said].',
    '[X “They call it ‘progress’ and lock the gate,”] [S Oto] [C said].',
  ],
  'partly in marks': [
    ['[S Varga] [C called] [X the lease “a swindle”].', { kind: 'mixed', act: 'states' }],
    ['[S Varga] [C said] [X the lease was “a swindle” that would “ruin the town”].', { kind: 'mixed' }],
    '[S Varga] [C said] [X she would “rather swim” than sign].',
    '[S Quill] [C described] [X the vote as “a quiet theft”].',
    '[S Rask] [C spoke of] [X “a long, cold year”].',
    '[S The union] [C accused] [X the port of “hiding behind lawyers”].',
    '[X The lease was “a swindle,”] [S Varga] [C said].',
    '[X The lease was a swindle and the mayor “knew it from the first day,”] [C according to] [S Quill].',
    '[S She] [C said] [X that “no one — no one — asked the crews”].',
  ],
  transcripts: [
    '[S QUILL][C :] [X Who signed the lease?]¶[S2 VARGA][C2 :] [X2 I did not, and I said so.]',
    '[S QUILL][C :] [X “Who signed the lease?”]',
    '[S Q][C :] [X Who signed the lease?]¶[S2 A][C2 :] [X2 The old council did, in May.]',
    '[S THE CHAIR][C :] [X The hall will come to order.]',
    '[S Quill][C :] [X When was it signed?]¶[S2 Varga][C2 :] [X2 In May, I think.]',
  ],
}
