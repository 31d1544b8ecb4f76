import type { Specimens } from './specimen.ts'

/** What was not said, what might be, and speech inside speech. */
export const DENIALS: Specimens = {
  'a denial is said': [
    ['[S Varga] [C denied] [X that she had signed].', { act: 'denies' }],
    ['[S Varga] [C denied] [X signing the lease].', { act: 'denies' }],
    ['[S Varga] [N has never denied] [X that she signed].', { act: 'denies' }],
    ['[S Varga] [C said] [X she had not signed the lease].', { act: 'states' }],
    ['[S Varga] [C said] [X no lease was ever signed].', { act: 'states' }],
  ],
  'not said': [
    '[S Varga] [N did not say] [X whether she had signed].',
    '[S Varga] [N declined] [X to comment on the lease].',
    '[S Varga] [N declined to say] [X who had signed].',
    '[S Varga] [N refused to say] [X who had signed].',
    '[S Varga] [N would not say] [X whether the gate was open].',
    '[S Varga] [N has not said] [X when the gate will open].',
    "[S Varga] [N didn't say] [X when the gate would open].",
    '[S Varga] [N never claimed] [X that the lease was hers].',
    '[S Varga] [N did not mention] [X the lease].',
    '[S Nobody] [N said] [X the gate was locked].',
    '[S No minister] [N has said] [X the gate was locked].',
    '[S Varga] [N stopped short of calling] [X the lease “a swindle”].',
    '[S Varga] left without [N saying] [X who had signed].',
    '[S Varga] [N failed to mention] [X that the gate was locked].',
    '[S Neither Varga nor Quill] [N said] [X who had signed].',
    '[S The court] [N gave no reason for] [X its ruling].',
    '[S Lind] [N does not believe] [X that the dam will fail].',
  ],
  'said all the same': [
    '[S Varga] [C not only said] [X that the gate was open].',
    '[S Varga] [C did not hesitate to call] [X the lease “a swindle”].',
    '[S Varga] [C could not help saying] [X that the gate was locked].',
    ['[S Varga] [C no doubt said] [X that the gate was open].', { open: true }],
  ],
  'not said, and then said': [
    '[S12 Varga] [N did not say] [X who had signed] but [C2 said] [X2 the gate was open].',
    '[S Varga] [N declined] [X to comment on the lease]. [S2 She] [C2 said] [X2 the gate was open].',
  ],
  'possible, planned or hung on a condition': [
    ['[S Quill] [C might say] [X that the lease is void].', { supposed: true }],
    ['[S Quill] [C will argue] [X that the lease is void].', { supposed: true }],
    ['[S Quill] [C would say] [X that the lease is void].', { supposed: true }],
    ['If [S Quill] [C says] [X that the lease is void], the court will meet.', { supposed: true }],
    ['[S Quill] [C may yet say] [X that the lease is void].', { supposed: true }],
    ['[S Critics] [C could argue] [X that the lease is void].', { supposed: true }],
    ['[S Quill] [C went on to say] [X that the lease is void].', {}],
    ['[S Quill] [C used to say] [X that the sea was kind].', {}],
    ['[S Quill] [C said] [X the court might rule in May].', {}],
  ],
  'speech inside speech': [
    ['[S Quill] [C said] [X [S2 Varga] [C2 had claimed] [X2 that the lease was lost]].', { open: true }],
    [
      '[S Quill] [C told] [A the court] [X that [S2 Varga] [C2 had promised] [X2 to keep the harbour]].',
      { open: true },
    ],
    ['[X “[S2 Varga] [C2 told] [A2 me] [X2 the lease was lost],”] [S Quill] [C said].', { open: true }],
    ['[S The inquiry] [C found] [X that [S2 Rask] [C2 had said] [X2 the lamp was lit]].', { open: true }],
    ['[S Quill] [C denied] [X that [S2 she] [C2 had called] [X2 the lease “a swindle”]].', { open: true }],
  ],
}
